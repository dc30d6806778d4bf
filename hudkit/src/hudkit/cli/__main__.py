"""`python -m hudkit.cli`: the same as the `hudkit` command."""

import sys

from hudkit.cli import main

sys.exit(main())
