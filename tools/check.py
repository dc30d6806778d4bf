"""The checks of this project's own, run by `make check` after the linters: each a script of this folder."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKS = (["lint_sql.py"], ["claims.py"], ["docs.py", "--check"])


def main() -> int:
    """Run every check, also after one has failed; 1 where any did."""
    failed = [check for check in CHECKS if not _passes(*check)]
    for script, *_ in failed:
        print(f"tools/{script} found something to mend, see above.")
    return int(bool(failed))


def _passes(script: str, *arguments: str) -> bool:
    return subprocess.run([sys.executable, str(HERE / script), *arguments], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
