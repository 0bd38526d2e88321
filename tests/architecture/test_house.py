"""What the house promises of its floors and rooms, beyond what the contracts of import-linter hold."""

import ast
import re
from pathlib import Path

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"


def test_no_page_asks_for_a_mode() -> None:
    """What a page may do is a value that it is given; only a room of its own may speak of a kiosk."""
    pages = [file for file in (DESKTOP / "ui").rglob("*.py") if "kiosk" not in file.relative_to(DESKTOP).parts]

    assert [file.name for file in pages if re.search("kiosk", file.read_text("utf-8"), re.IGNORECASE)] == []


def test_the_clock_and_the_network_are_made_in_one_place() -> None:
    makes = [
        (file.name, name)
        for file in sorted(DESKTOP.rglob("*.py"))
        for name in re.findall(r"\b(SystemClock|AskedWeb)\(\)", file.read_text("utf-8"))
    ]

    assert makes == [("premises.py", "SystemClock"), ("premises.py", "AskedWeb")]


def test_a_room_imports_at_its_top_only() -> None:
    late = [
        (file.name, node.lineno)
        for file in (DESKTOP / "rooms").glob("*.py")
        for function in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert late == []
