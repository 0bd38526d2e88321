"""Write `resources/manifest.sha256`, the SHA-256 of every file that we ship: after each change of one of them.

    .venv/bin/python -m tools.build_manifest

`sha256sum -c manifest.sha256` in that folder checks it too.
"""

from hashlib import sha256
from pathlib import Path

from desktop.logic.integrity import MANIFEST, names_in

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def made(folder: Path) -> str:
    """A line for each file of a folder, in the order of their paths."""
    names = sorted(name for name in names_in(folder) if not Path(name).name.startswith("."))
    return "".join(f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)


def main() -> None:
    """Write the manifest of the checkout."""
    (RESOURCES / MANIFEST).write_text(made(RESOURCES), "ascii", newline="\n")


if __name__ == "__main__":
    main()
