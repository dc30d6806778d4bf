"""Golden packs: real inputs with outputs nobody on this project wrote. They lie outside the project."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "golden"


@pytest.fixture(scope="session")
def golden() -> Path:
    """The folder of the packs: HUD_GOLDEN, else ../shared/golden from the project's root; skips where it is absent."""
    folder = Path(os.environ.get("HUD_GOLDEN", BESIDE))
    if not folder.is_dir():
        pytest.skip("golden packs not found; set HUD_GOLDEN to the folder that holds them")
    return folder
