"""Writes the generated pages under docs/generated/; with --check says which are out of date and changes nothing.

A page is made by a module of tools/pages with a function `pages()` that gives texts by path below docs/generated.
"""

import difflib
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "generated"


def generated() -> dict[str, str]:
    """Every page by its path below docs/generated."""
    sys.path.insert(0, str(ROOT))
    modules = sorted(path.stem for path in (ROOT / "tools" / "pages").glob("*.py") if path.stem != "__init__")
    found: dict[str, str] = {}
    for name in modules:
        found |= import_module(f"tools.pages.{name}").pages()
    return found


def on_disk(pages: dict[str, str]) -> dict[str, str]:
    """What lies where pages go: the pages themselves, and whatever else is in a subfolder that pages fill."""
    folders = {Path(name).parent for name in pages} - {Path()}
    names = {str(path.relative_to(OUT)) for folder in folders for path in (OUT / folder).glob("*.md")} | pages.keys()
    return {name: (OUT / name).read_text(encoding="utf-8") for name in names if (OUT / name).is_file()}


def write(pages: dict[str, str], there: dict[str, str]) -> None:
    for name in there.keys() - pages.keys():
        (OUT / name).unlink()
    for name, text in pages.items():
        if there.get(name) != text:
            (OUT / name).parent.mkdir(parents=True, exist_ok=True)
            (OUT / name).write_text(text, encoding="utf-8")


def differences(pages: dict[str, str], there: dict[str, str]) -> list[str]:
    """What is out of date, as lines of a diff."""
    lines: list[str] = []
    for name in sorted(pages.keys() | there.keys()):
        before, after = there.get(name, ""), pages.get(name, "")
        if before != after:
            diff = difflib.unified_diff(before.splitlines(), after.splitlines(), name, "as it should be", lineterm="")
            lines += list(diff)[:20]
    return lines


def main() -> int:
    """0 when all is well; 1 when --check finds a page out of date."""
    pages = generated()
    there = on_disk(pages)
    if "--check" not in sys.argv:
        write(pages, there)
        return 0
    found = differences(pages, there)
    if found:
        print(*found, sep="\n")
        print("docs/generated is out of date; run make docs and commit what it writes.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
