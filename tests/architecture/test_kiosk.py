"""A page learns what it may do here from `Can` and from None: where it runs is known above the pages only."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAY_SAY_IT = (
    "desktop/commands.py",
    "desktop/main.py",
    "desktop/premises.py",
    "desktop/opening.py",
    "desktop/kiosk_*.py",
    "desktop/rooms/kiosk*.py",
    "desktop/arguments.py",
    "desktop/logic/kiosk/**/*.py",
    "desktop/ui/kiosk/**/*.py",
    "desktop/adapters/**/*.py",
    "desktop/cli/**/*.py",
)
"""The composition, the arguments, and the folders that are about it."""


def says_it(file: Path) -> bool:
    return re.search("kiosk", file.read_text("utf-8"), re.IGNORECASE) is not None


def test_the_word_kiosk_stands_only_where_a_window_is_put_together_and_in_its_own_folders() -> None:
    allowed = {file for pattern in MAY_SAY_IT for file in ROOT.glob(pattern)}
    saying = {file for file in (ROOT / "desktop").rglob("*.py") if says_it(file)}

    assert saying
    assert sorted(str(file.relative_to(ROOT)) for file in saying - allowed) == []
