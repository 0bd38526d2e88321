"""Keeps the settings: in a small file of the person's own, or only in memory on a shared computer."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "settings.json"

# A settings file is below one kilobyte. What is far larger is not ours: cut off it is damaged JSON.
LARGEST = 64 * 1024


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

    def save(self, values: Mapping[str, object]) -> None:
        """Keep these values until the program ends."""
        self._values = dict(values)

    @property
    def damaged(self) -> str | None:
        """Always None: memory is not damaged."""
        return None


class FileSettingsStore:
    """Keeps settings in `settings.json` of a folder, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        self.place = str(self._file)
        self._damaged: str | None = None

    def load(self) -> Mapping[str, object]:
        """What was kept; empty when there is nothing, when it cannot be read or was damaged (see `damaged`)."""
        self._damaged = None
        values = self._read()
        return self._set_aside() if values is None else values

    def peek(self) -> Mapping[str, object]:
        """What was kept. A damaged file stays where it is: what nobody watches must not take it from the window."""
        return self._read() or {}

    def _read(self) -> Mapping[str, object] | None:
        """What was kept, None for a damaged file."""
        try:
            with self._file.open("rb") as file:
                values = json.loads(file.read(LARGEST))
        except OSError:
            return {}
        except (ValueError, RecursionError):
            return None
        return values if isinstance(values, dict) else None

    def save(self, values: Mapping[str, object]) -> None:
        """Replace what was kept, all at once; raises OSError when the folder cannot be written."""
        write_whole(self._file, json.dumps(dict(values), ensure_ascii=False, indent=1, sort_keys=True))

    @property
    def damaged(self) -> str | None:
        """The name that a damaged file was given by the last `load`, else None."""
        return self._damaged

    def _set_aside(self) -> Mapping[str, object]:
        for number in range(1, 1000):
            aside = self._file.with_name(f"settings.damaged-{number}.json")
            if not aside.exists():
                with contextlib.suppress(OSError):
                    self._file.chmod(0o600)  # somebody else's hand may have made it
                    self._file.rename(aside)
                    self._damaged = aside.name
                break
        return {}


def write_whole(path: Path, text: str) -> None:
    """Put a text in place of a file, all at once and for its owner only; raises OSError."""
    import tempfile  # noqa: PLC0415  # with what it brings 5 ms, and a reminder writes no file

    own_folder(path.parent)
    # mkstemp makes the file readable by its owner only (0600), and a rename never leaves half a file.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
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
