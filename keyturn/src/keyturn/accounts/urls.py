"""The door's addresses. Of django-allauth only what is used: no sign-up, no reset by e-mail, no e-mail pages."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from keyturn.accounts import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-in/elsewhere/", views.elsewhere, name="account_elsewhere"),
    path("sign-in/lock/", views.lock, name="account_lock"),
    path("sign-in/still-here/", views.still_here, name="still_here"),
    path("sign-in/unlock/", account.reauthenticate, name="account_reauthenticate"),
    path("sign-in/second-step/", mfa.authenticate, name="mfa_authenticate"),
    path("sign-in/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("sign-in/unlock/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("sign-in/unlock/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("sign-in/logout/", views.sign_out, name="account_logout"),
    path("language/setlang/", views.set_language, name="set_language"),
    path("me/", views.me, name="me"),
    path("me/password/", account.password_change, name="account_change_password"),
    path("me/second-step/", mfa.index, name="mfa_index"),
    path("me/second-step/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("me/second-step/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("me/second-step/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("me/second-step/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("me/second-step/codes/download/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("me/second-step/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("me/second-step/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("me/second-step/passkeys/<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("me/second-step/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
]
