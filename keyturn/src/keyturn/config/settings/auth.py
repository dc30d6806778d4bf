"""Sign-in. The password rule and its conflict with HUD 2004 are in docs/adr/0005."""

from datetime import timedelta

from keyturn.config.settings.environment import DEMO, flag

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "keyturn.accounts.backend.PasswordBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
PASSWORDS = "keyturn.accounts.passwords"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": f"{PASSWORDS}.LetterAndNumber"},
    {"NAME": f"{PASSWORDS}.OwnWords"},
    {"NAME": f"{PASSWORDS}.NotCommon"},
]
KEYTURN_HUD_2004_PASSWORD_RULE = flag("KEYTURN_HUD_2004_PASSWORD_RULE", default=True)
KEYTURN_REQUIRE_MFA = flag("KEYTURN_REQUIRE_MFA", default=not DEMO)
KEYTURN_SLEEP_AFTER_DAYS = 30

SESSION_ENGINE = "keyturn.accounts.store"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "keyturn.accounts.adapter.KeyturnAccounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_FORMS = {
    "login": "keyturn.accounts.forms.SignIn",
    "reauthenticate": "keyturn.accounts.forms.Unlock",
    "change_password": "keyturn.accounts.forms.ChangePassword",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "30/10m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if flag("KEYTURN_BEHIND_PROXY") else 0

MFA_ADAPTER = "keyturn.accounts.second_factor.SecondStep"
MFA_FORMS = {
    "authenticate": "keyturn.accounts.forms.Code",
    "reauthenticate": "keyturn.accounts.forms.CodeAgain",
    "activate_totp": "keyturn.accounts.forms.FirstCode",
    "add_webauthn": "keyturn.accounts.forms.AddPasskey",
    "edit_webauthn": "keyturn.accounts.forms.NamePasskey",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
# Browsers give passkeys to plain HTTP on this machine alone, so nothing is lost by letting it through.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

# Ten wrong passwords for one name, from wherever, and that name waits 20 minutes: at most 30 guesses an hour, and
# nobody is shut out for good (tries while waiting do not make the wait longer). A passkey still signs in meanwhile.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=20)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "keyturn.accounts.backend.typed_email"
AXES_CLIENT_IP_CALLABLE = "keyturn.accounts.backend.client_address"
AXES_LOCKOUT_TEMPLATE = "account/wait.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# One address may be a whole shelter's; tries from one address are counted by ACCOUNT_RATE_LIMITS.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

# Policies of views that other libraries bring (kernel/middleware.py asks).
KEYTURN_BORROWED_POLICIES = "keyturn.config.policies.BORROWED"
