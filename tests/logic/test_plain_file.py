"""A file of somebody's: an ordinary one is read, and of all others nobody waits for an answer."""

import errno
import os
import sys
from pathlib import Path

import pytest

from desktop.logic.plain_file import NotPlainError, read_plain


def test_an_ordinary_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    file.write_bytes(b"12345\r\n")

    assert read_plain(file, 7) == b"12345\r\n"
    with pytest.raises(OSError, match=str(errno.EFBIG)):
        read_plain(file, 6)


def test_a_file_larger_than_the_memory_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as opened:
        opened.truncate(1 << 40)

    with pytest.raises(OSError, match=str(errno.EFBIG)):
        read_plain(file, 1000)


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

    with pytest.raises(FileNotFoundError if kind in {"missing", "zero"} else NotPlainError):
        read_plain(Path(f"{place}\0") if kind == "zero" else place, 1000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no link without being asked for it")
def test_a_link_is_followed_where_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "to-a-pipe").symlink_to(tmp_path / "fifo")

    assert read_plain(tmp_path / "link", 10, links=True) == b"{}"
    with pytest.raises(NotPlainError):
        read_plain(tmp_path / "to-a-pipe", 10, links=True)
