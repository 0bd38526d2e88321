"""Keeps the settings: in a small file of the person's own, or only in memory on a shared computer."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from desktop.logic.plain_file import NotPlainError, read_plain

FILE_NAME = "settings.json"
_ASIDE = "settings.damaged-"
_BEGUN = ".new"

# A settings file is below one kilobyte, and none of ours has a list. What is far larger or deeper is not ours.
LARGEST = 64 * 1024
_MOST_BRACKETS = 100

_LONGEST_WAIT = 1.0
"""Seconds to wait for another window that writes; one that was stopped in the middle must not stop this one."""


def settings_folder() -> Path:
    """The folder where this person's settings belong on this system."""
    from platformdirs import user_config_path  # noqa: PLC0415 - the command line needs no settings

    return user_config_path("jaga-akun", appauthor=False)


class MemorySettingsStore:
    """Keeps nothing beyond the life of the program: for a shared computer and for tests."""

    def __init__(self, values: Mapping[str, object] | None = None, place: str = "") -> None:
        self._values = dict(values or {})
        self.place = place

    def load(self) -> Mapping[str, object]:
        """What was saved last."""
        return dict(self._values)

    def keep(self, values: Mapping[str, object]) -> None:
        """Keep these values, with the others, until the program ends."""
        self._values |= values

    @property
    def damaged(self) -> str | None:
        """Always None: memory is not damaged."""
        return None


class _DamagedError(Exception):
    """What stands at the place of the settings is none of ours: no file, or one that holds something else."""


class FileSettingsStore:
    """Keeps settings in `settings.json` of a folder, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        self.place = str(self._file)
        self._damaged: str | None = None

    def load(self) -> Mapping[str, object]:
        """What was kept; empty when there is nothing, when it cannot be read or was damaged (see `damaged`)."""
        self._damaged = None
        try:
            return self._kept()
        except OSError:
            self._damaged = FILE_NAME
        return {}

    def peek(self) -> Mapping[str, object]:
        """What was kept. A damaged file stays where it is: what nobody watches must not take it from the window."""
        with contextlib.suppress(OSError, _DamagedError):
            return self._read()
        return {}

    def keep(self, values: Mapping[str, object]) -> None:
        """Keep these values, and of the others what is kept now: another window may have written since.

        All at once, or OSError is raised where the place cannot be read or written; then nothing has changed.
        """
        from desktop.adapters.one_at_a_time import one_at_a_time  # noqa: PLC0415  # not before the first paint

        own_folder(self._file.parent)
        with one_at_a_time(self._file.parent, _LONGEST_WAIT):
            for left in self._file.parent.glob(f"{FILE_NAME}*{_BEGUN}"):  # by a process that was killed meanwhile
                left.unlink(missing_ok=True)
            # In ASCII: what an unknown value holds may be half a character.
            write_whole(self._file, json.dumps({**self._kept(), **values}, indent=1, sort_keys=True))

    @property
    def damaged(self) -> str | None:
        """The name that a damaged file was given, its own one where it had to stay; None when all is well."""
        return self._damaged

    def _kept(self) -> Mapping[str, object]:
        """What was kept; what is damaged goes aside. Raises OSError."""
        try:
            return self._read()
        except _DamagedError:
            self._damaged = self._set_aside()
        return {}

    def _read(self) -> dict[str, object]:
        try:
            content = read_plain(self._file, LARGEST)
            if content.count(b"[") + content.count(b"{") > _MOST_BRACKETS:
                raise _DamagedError
            values = json.loads(content)
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (NotPlainError, ValueError):
            raise _DamagedError from None
        if not isinstance(values, dict):
            raise _DamagedError
        return values

    def _set_aside(self) -> str:
        """Give it another name, whatever it is; of a link, a pipe or a device nothing but the name is touched."""
        ends = (copy.stem.rpartition("-")[2] for copy in self._file.parent.glob(f"{_ASIDE}*.json"))
        number = max((int(end) for end in ends if end.isdecimal()), default=0) + 1
        aside = self._file.with_name(f"{_ASIDE}{number}.json")
        self._file.rename(aside)
        with contextlib.suppress(OSError):
            if aside.is_file() and not aside.is_symlink():
                aside.chmod(0o600)  # somebody else's hand may have made it
        return aside.name


def write_whole(path: Path, text: str) -> None:
    """Put a text in place of a file, all at once and for its owner only; raises OSError."""
    import tempfile  # noqa: PLC0415  # with what it brings 5 ms, and a reminder writes no file

    own_folder(path.parent)
    # mkstemp makes the file readable by its owner only (0600), and a rename never leaves half a file.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=_BEGUN)
    try:
        # A path that is no UTF-8 is written as the bytes that it is.
        with os.fdopen(number, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def own_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, all for their owner only (as XDG asks); raises OSError."""
    if not folder.parent.exists():
        own_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
