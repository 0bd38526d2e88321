"""Whether the files that we ship are those that were built: each against its SHA-256 in the manifest beside them.

This finds a disk that fails, an update that stopped half-way, somebody who mended a file by hand. Who changes the
program on purpose changes the manifest too. It reads three megabytes, so never at the start.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.resources import resources

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MANIFEST = "manifest.sha256"
"""Lines as `sha256sum` writes them and checks them (`tools/build_manifest.py`)."""

_NAMED = 3


class Integrity(NamedTuple):
    """How many files were looked at, and the paths of those that are missing, changed or not ours."""

    files: int
    wrong: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all is as it was built."""
        return not self.wrong

    @property
    def named(self) -> str:
        """The first of what is wrong, for a sentence."""
        return ", ".join((*self.wrong[:_NAMED], *("…",)[: len(self.wrong) > _NAMED]))


def check_integrity(folder: "Traversable | None" = None) -> Integrity:
    """Look at every file of the folder of resources, ours for None."""
    folder = folder or resources()
    try:
        told = read_manifest((folder / MANIFEST).read_bytes().decode())
    except (OSError, ValueError):
        return Integrity(0, (MANIFEST,))
    endings = {PurePosixPath(name).suffix for name in told}
    foreign = {name for name in names_in(folder) if PurePosixPath(name).suffix in endings} - told.keys()
    changed = {name for name, digest in told.items() if _digest(folder, name) != digest}
    return Integrity(len(told), tuple(sorted(changed | foreign)))


def read_manifest(text: str) -> dict[str, str]:
    """The SHA-256 of each file by its path; raises ValueError."""
    lines = (line.partition("  ") for line in text.splitlines())
    return {name: bytes.fromhex(digest).hex() for digest, _, name in lines}


def names_in(folder: "Traversable", above: str = "") -> Iterator[str]:
    """The path of every file in a folder, with / between its parts; not the manifest itself."""
    for one in folder.iterdir():
        name = f"{above}{one.name}"
        if one.is_dir():
            yield from names_in(one, f"{name}/")
        elif name != MANIFEST:
            yield name


def _digest(folder: "Traversable", name: str) -> str | None:
    try:
        return sha256(folder.joinpath(*name.split("/")).read_bytes()).hexdigest()
    except OSError:
        return None
