import sys

from keyturn.cli import main

sys.exit(main())
