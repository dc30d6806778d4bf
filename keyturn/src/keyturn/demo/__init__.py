"""A made-up community: two CoCs over a state line, as an HMIS CSV folder and what the CSV cannot hold.

Everything comes from a seed and a day that are passed in; the same pair gives the same bytes. Pure Python, no Django:
`python -m keyturn.demo OUT --seed 2026 --today 2026-11-21` runs without a server. Names, places and numbers are
invented and meant to look it; `data/README.md` says how.
"""

from keyturn.demo.community import DEFAULT_SEED, generate
from keyturn.demo.summary import Summary

__all__ = ["DEFAULT_SEED", "Summary", "generate"]
