"""The bytes of a file that a question is about: from a path or from base64."""

import errno
from binascii import Error, a2b_base64
from pathlib import Path

from desktop.logic.limits import MAX_FILE
from desktop.logic.plain_file import read_plain

_LONGEST_BASE64 = MAX_FILE // 3 * 4 + 4
_LONGEST_PATH = 4_096
_NEWLINES = str.maketrans("", "", " \t\r\n")


class FileError(Exception):
    """A file that cannot be judged: the text id of the reason, which holds nothing of its path or content."""

    def __init__(self, text_id: str, *, too_large: bool = False) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.too_large = too_large


def read_path(path: str) -> bytes:
    """The content of an ordinary file; a device or a pipe, which may never end, is none. Raises FileError."""
    if len(path) > _LONGEST_PATH:
        raise FileError("cli.file.unreadable")
    try:
        return read_plain(Path(path), MAX_FILE, links=True)
    except OSError as error:
        too_large = error.errno == errno.EFBIG
    raise FileError("cli.file.too-large" if too_large else "cli.file.unreadable", too_large=too_large)


def read_base64(text: str) -> bytes:
    """The bytes behind base64, broken into lines or not, padded or not. Raises FileError."""
    letters = text.translate(_NEWLINES) if any(blank in text for blank in " \t\r\n") else text
    if len(letters) > _LONGEST_BASE64:
        raise FileError("cli.file.too-large", too_large=True)
    try:
        content = a2b_base64(letters + "=" * (-len(letters) % 4), strict_mode=True) if letters else b""
    except (Error, ValueError):  # ValueError: letters outside ASCII
        raise FileError("cli.file.not-base64") from None
    if len(content) > MAX_FILE:
        raise FileError("cli.file.too-large", too_large=True)
    return content
