"""The settings that serve. `keyturn check --deploy` says what is unsafe in them."""

from keyturn.config.settings.apps import *  # noqa: F403
from keyturn.config.settings.auth import *  # noqa: F403
from keyturn.config.settings.database import databases
from keyturn.config.settings.environment import DEMO, HOME, flag, text
from keyturn.config.settings.http import *  # noqa: F403
from keyturn.config.settings.language import *  # noqa: F403
from keyturn.config.settings.logs import *  # noqa: F403

DEBUG = False
KEYTURN_DEMO = DEMO
KEYTURN_HOME = HOME
KEYTURN_KEY_FILE = text("KEYTURN_KEY_FILE") or str(HOME / "keys.json")
SECRET_KEY = text("KEYTURN_SECRET_KEY")
ALLOWED_HOSTS = text("KEYTURN_HOSTS", "127.0.0.1 localhost [::1]").split()
DATABASES = databases(owner=flag("KEYTURN_AS_OWNER"))

# On this machine only, plain HTTP is allowed; anywhere else cookies travel by HTTPS alone.
ONLY_HERE = set(ALLOWED_HOSTS) <= {"127.0.0.1", "localhost", "[::1]"}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not ONLY_HERE
SECURE_SSL_REDIRECT = not ONLY_HERE
SECURE_HSTS_SECONDS = 0 if ONLY_HERE else 365 * 24 * 60 * 60
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("KEYTURN_BEHIND_PROXY") else None
CSRF_TRUSTED_ORIGINS = [] if ONLY_HERE else [f"https://{host}" for host in ALLOWED_HOSTS]
