"""The folders of the check have few arrows between them; that none leads upward is a contract of import-linter."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOM = "desktop.logic.verify"
MOST = 30


def _imported(tree: ast.Module) -> set[str]:
    """The names of this room that a module imports, wherever in it."""
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module)
    names = {f"{node.module}.{alias.name}" for node in froms for alias in node.names}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.removeprefix(f"{ROOM}.").split(".")[0] for name in names if name.startswith(f"{ROOM}.")}


def _arrows() -> set[tuple[str, str]]:
    """Pairs (folder, folder that it imports); a file of the room itself counts as a folder."""
    room = ROOT.joinpath(*ROOM.split("."))
    files = ((path.relative_to(room).with_suffix("").parts[0], path) for path in room.rglob("*.py"))
    return {
        (folder, other)
        for folder, path in files
        for other in _imported(ast.parse(path.read_text("utf-8")))
        if other != folder
    }


def test_few_arrows_lead_from_folder_to_folder_of_the_check() -> None:
    assert 0 < len(_arrows()) <= MOST
