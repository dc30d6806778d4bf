"""English and Spanish; times stored in UTC and shown in the community's zone."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from keyturn.config.settings.environment import text

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
LOCALE_PATHS = [Path(__file__).parents[2] / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = text("KEYTURN_TIME_ZONE", "America/Chicago")
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
