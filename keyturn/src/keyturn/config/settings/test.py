"""The settings of the tests: a throw-away database (conftest.py starts it), keys made for the run, fast hashing."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("KEYTURN_SECRET_KEY", "only-for-tests")
os.environ.setdefault("KEYTURN_HOME", tempfile.mkdtemp(prefix="keyturn-test-"))

from keyturn.config.settings.database import parse
from keyturn.config.settings.environment import HOME, text
from keyturn.config.settings.serve import *  # noqa: F403
from keyturn.kernel.sealing import create_key_file

# Migrations run as the owner; conftest.py then takes the app role, and starts a server where none is named.
DATABASES = {"default": parse(text("KEYTURN_TEST_DATABASE_URL", "postgresql:///keyturn"), None)}
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
KEYTURN_KEY_FILE = str(HOME / "keys.json")
HOME.mkdir(parents=True, exist_ok=True)
if not Path(KEYTURN_KEY_FILE).exists():
    create_key_file(Path(KEYTURN_KEY_FILE))
KEYTURN_DEMO = False
# Gates have tests of their own (accounts/tests); everywhere else a signed-in person is through them.
KEYTURN_REQUIRE_MFA = False
