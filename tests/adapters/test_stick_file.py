"""A file of a stick: an ordinary one is read, and of all others nobody waits for an answer."""

import errno
import os
import sys
from pathlib import Path

import pytest

from desktop.adapters.stick_file import stick_file


def test_an_ordinary_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    file.write_bytes(b"12345\r\n")

    assert stick_file(str(file), 7) == b"12345\r\n"
    with pytest.raises(OSError, match=str(errno.EFBIG)):
        stick_file(str(file), 6)


def test_a_file_larger_than_the_memory_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as opened:
        opened.truncate(1 << 40)

    with pytest.raises(OSError, match=str(errno.EFBIG)):
        stick_file(str(file), 1000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
@pytest.mark.parametrize(
    "kind", ["missing", "folder", "pipe", "device", "endless device", "link", "link to a pipe", "zero"]
)
def test_what_is_no_ordinary_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    place = tmp_path / kind
    (tmp_path / "real").write_text("{}")
    os.mkfifo(tmp_path / "fifo")
    match kind:
        case "folder":
            place.mkdir()
        case "pipe":
            place = tmp_path / "fifo"
        case "device" | "endless device":
            place = Path("/dev/tty" if kind == "device" else "/dev/zero")
        case "link":
            place.symlink_to(tmp_path / "real")
        case "link to a pipe":
            place.symlink_to(tmp_path / "fifo")

    with pytest.raises(OSError, match=r"^$|such|regular"):
        stick_file(f"{place}\0" if kind == "zero" else str(place), 1000)
