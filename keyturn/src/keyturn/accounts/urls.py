from django.urls import include, path

urlpatterns = [
    path("sign-in/", include("allauth.account.urls")),
    path("sign-in/two-step/", include("allauth.mfa.urls")),
    path("language/", include("django.conf.urls.i18n")),
]
