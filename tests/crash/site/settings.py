from keyturn.config.settings.database import databases
from keyturn.config.settings.environment import flag

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = ["procrastinate.contrib.django"]
DATABASES = databases(owner=flag("KEYTURN_AS_OWNER"))
PROCRASTINATE_IMPORT_PATHS = ["tests.crash.site.tasks"]
ROOT_URLCONF = "tests.crash.site.application"
USE_TZ = True
