"""Write the map in `docs/house.md`: a line for each folder and file of `desktop/`, from its own first docstring line.

    .venv/bin/python -m tools.build_house_map

What stands above the mark in that file is written by hand and left alone.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "docs" / "house.md"
MARK = "<!-- From here on made by tools/build_house_map.py (make map). -->"


def first_line(file: Path) -> str:
    """What a module says of itself first; raises ValueError when it says nothing."""
    said = ast.get_docstring(ast.parse(file.read_bytes()))
    if not said:
        raise ValueError(f"{file} does not say what it is for")
    return said.partition("\n")[0]


def folders(root: Path) -> Iterator[Path]:
    """A package and all packages in it, each before those that it holds."""
    yield root
    for inner in sorted(root.iterdir()):
        if (inner / "__init__.py").is_file():
            yield from folders(inner)


def made(root: Path) -> str:
    """The map of a package: a heading for each folder, a line for each file."""
    lines = []
    for folder in folders(root):
        lines += ["", f"### {folder.relative_to(root.parent).as_posix()}/", "", first_line(folder / "__init__.py"), ""]
        files = (file for file in sorted(folder.glob("*.py")) if file.name != "__init__.py")
        lines += [f"- `{file.name}` · {first_line(file)}" for file in files]
        if not lines[-1]:
            lines.pop()
    return "\n".join(lines) + "\n"


def whole(page: str, root: Path = ROOT / "desktop") -> str:
    """The page with the map of today under what was written by hand; raises ValueError when it has no mark."""
    by_hand, mark, _ = page.partition(MARK)
    if not mark:
        raise ValueError(f"{HOUSE.name} has lost its mark: {MARK}")
    return f"{by_hand}{MARK}\n{made(root)}"


def main() -> None:
    """Write the page."""
    HOUSE.write_text(whole(HOUSE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
