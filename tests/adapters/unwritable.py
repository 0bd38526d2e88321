"""A store that can be read and not written, by root either, who may write everywhere and is nobody meanwhile."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65_534


@contextmanager
def reachable() -> Iterator[Path]:
    """A folder for a store, below one that everybody may go through: those of pytest are its owner's only."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o711)
        yield Path(place) / "jaga-akun"


@contextmanager
def unwritable(file: Path) -> Iterator[None]:
    """As long as it lasts the file and its folder, which `reachable` gave, can only be read."""
    root = os.geteuid() == 0
    if root:
        os.chown(file, _NOBODY, -1)
        os.chown(file.parent, _NOBODY, -1)
    file.chmod(0o400)
    file.parent.chmod(0o500)
    if root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        file.parent.chmod(0o700)


@contextmanager
def full_disk() -> Iterator[None]:
    """As long as it lasts no file of this process can grow or be written, as where there is no room left."""
    import resource  # Windows has none

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
