"""Answers that are files: all of them or none, and never over one that is there unless that was asked for."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from desktop.cli import terminal

STANDARD = "-"
THERE, UNWRITABLE = 1, 73
"""73 as in sysexits.h: EX_CANTCREAT."""


class NotWrittenError(Exception):
    """Nothing was written: the text id of the reason and the exit status; no path stands in it."""

    def __init__(self, text_id: str, status: int) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.status = status


def write_files(contents: Mapping[str, bytes], *, replace: bool) -> None:
    """Write each content to its path, or to standard output for "-".

    Raises NotWrittenError, or UnwritableError where there is no room.
    """
    files = {Path(place): content for place, content in contents.items() if place != STANDARD}
    try:
        _write(files, replace=replace)
    except FileExistsError:
        fault = NotWrittenError("cli.out.there", THERE)
    except OSError as error:
        terminal.demand_room(error)
        fault = NotWrittenError("cli.out.unwritable", UNWRITABLE)
    except ValueError:  # a zero byte in a path
        fault = NotWrittenError("cli.out.unwritable", UNWRITABLE)
    else:
        for content in (content for place, content in contents.items() if place == STANDARD):
            terminal.write_bytes(content)
        return
    raise fault


def unwritable(error: OSError, language: str) -> int:
    """Say that a place cannot be written; gives the exit status. Raises UnwritableError where there is no room."""
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something went wrong

    terminal.demand_room(error)
    terminal.complain(sentence("cli.out.unwritable", language))
    return UNWRITABLE


def _write(files: Mapping[Path, bytes], *, replace: bool) -> None:
    """Write all files beside their places, then give them their names; raises OSError."""
    for file in files:
        _look_at(file, replace=replace)
    begun: list[Path] = []
    try:
        for file, content in files.items():
            begun.append(_begun(file.parent))
            begun[-1].write_bytes(content)
        _name(dict(zip(begun, files, strict=True)), replace=replace)
    finally:
        for one in begun:
            one.unlink(missing_ok=True)


def _look_at(file: Path, *, replace: bool) -> None:
    """Raise where a file is in the way, or a folder or a device, which no file of ours may take the place of."""
    if os.path.lexists(file) and not replace:
        raise FileExistsError
    if file.exists() and not file.is_file():
        raise OSError


def _begun(folder: Path) -> Path:
    """An empty file of a passing name, as readable as any new file."""
    number, name = tempfile.mkstemp(prefix=".jaga-akun-", dir=folder)
    os.close(number)
    mask = os.umask(0o077)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)
    return Path(name)


def _name(files: Mapping[Path, Path], *, replace: bool) -> None:
    """Give written files their names; where one is taken meanwhile none of them stays."""
    named: list[Path] = []
    try:
        for written, file in files.items():
            _take(written, file, replace=replace)
            named.append(file)
    except OSError:
        for file in named if not replace else ():
            file.unlink(missing_ok=True)
        raise


def _take(written: Path, file: Path, *, replace: bool) -> None:
    if not replace:
        try:
            os.link(written, file)  # takes no name that somebody has meanwhile
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            _look_at(file, replace=False)
        else:
            return
    written.replace(file)
