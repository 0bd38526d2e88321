"""Is a password on a list of common and leaked ones, and at which place? The whole password, exactly (NIST 800-63B-4).

A list is one file, mapped and not read: 16 bytes of head, then the first five bytes of the SHA-1 of each entry in
ascending order, then a byte an entry that says how often it is used. SHA-1 hides nothing here, for the entries are
public; it makes all of one length. Five bytes find one in ten million strangers by accident (100,000 entries).

`tools/build_blocklist.py` writes such files; `docs/centre-blocklist.md` says how a centre makes a bigger one.
"""

import hashlib
import math
import mmap
import struct
import unicodedata
from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.logic.jsonfile import ContentError
from desktop.logic.resources import resources

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MAGIC = b"JAGABL1\n"
HEAD = struct.Struct("<8sIBB2x")
"""Magic, number of entries, bytes of a key, steps of a rank in a power of ten (0: the list has no ranks)."""
KEY = 5
FINEST, COARSEST = 50, 25
"""Steps in a power of ten: a byte reaches rank 125,892 in steps of 4.7 %, or 10^10 in steps of 9.6 %."""


def key(text: str) -> bytes:
    """What stands for a text in a list. Any text has one, also with half a surrogate pair in it."""
    plain = unicodedata.normalize("NFKC", text).encode("utf-8", "surrogatepass")
    return hashlib.sha1(plain, usedforsecurity=False).digest()[:KEY]


class Blocklist:
    """One list. It knows keys and ranks and no text; it keeps its file open until `close`."""

    def __init__(self, data: "mmap.mmap | bytes", file: str) -> None:
        """Raises ContentError, which names `file`, when this is no list or not the whole of one."""
        if len(data) < HEAD.size:
            raise ContentError(file, "byte 0", f"a blocklist, which has at least {HEAD.size} bytes")
        magic: bytes
        width: int
        entries: int
        steps: int
        magic, entries, width, steps = HEAD.unpack_from(data)
        if magic != MAGIC:
            raise ContentError(file, "byte 0", "a blocklist as tools/build_blocklist.py writes it")
        if width != KEY:
            raise ContentError(file, "byte 12", f"keys of {KEY} bytes")
        if steps not in {0, FINEST, COARSEST}:
            raise ContentError(file, "byte 13", f"0, {COARSEST} or {FINEST} steps of a rank")
        if data[HEAD.size - 2 : HEAD.size] != b"\0\0":
            raise ContentError(file, "byte 14", "two zero bytes")
        whole = HEAD.size + entries * (KEY + bool(steps))
        if len(data) != whole:
            raise ContentError(file, f"byte {min(whole, len(data))}", f"{whole} bytes in all")
        self._data, self._entries, self._steps = data, entries, steps

    def __len__(self) -> int:
        return self._entries

    def rank(self, text: str) -> float | None:
        """Its place, 1 for the most used, to about 5 %; the last place where the list has no ranks; None: not in it."""
        return self.rank_of_key(key(text))

    def rank_of_key(self, wanted: bytes) -> float | None:
        """As `rank`, for who asks several lists."""
        place = bisect_left(range(self._entries), wanted, key=self._key_at)
        if place == self._entries or self._key_at(place) != wanted:
            return None
        if not self._steps:
            return float(self._entries)
        code: int = self._data[HEAD.size + self._entries * KEY + place]
        return min(math.pow(10, code / self._steps), float(self._entries))

    def _key_at(self, place: int) -> bytes:
        begin = HEAD.size + place * KEY
        return self._data[begin : begin + KEY]

    def close(self) -> None:
        """Let go of the file. A question after this raises ValueError."""
        if isinstance(self._data, mmap.mmap):
            self._data.close()


class Blocklists:
    """Several lists as one: what stands on any of them is listed, at the best of its places."""

    def __init__(self, *lists: Blocklist) -> None:
        self._lists = lists

    @property
    def entries(self) -> int:
        """How long the longest list is: what may be said when a password is on none."""
        return max(map(len, self._lists), default=0)

    def rank(self, text: str) -> float | None:
        """The best place of a text, None when no list has it."""
        wanted = key(text)
        return min((rank for one in self._lists if (rank := one.rank_of_key(wanted)) is not None), default=None)

    def close(self) -> None:
        """Let go of all files."""
        for one in self._lists:
            one.close()


def open_blocklist(file: "Traversable") -> Blocklist:
    """The list in a file, mapped where there is one on disk; raises ContentError when it cannot be used."""
    try:
        if not isinstance(file, Path):
            return Blocklist(file.read_bytes(), file.name)
        if not file.stat().st_size:
            return Blocklist(b"", file.name)  # an empty file cannot be mapped
        with file.open("rb") as stream:
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError:
        raise ContentError(file.name, "/", "a file that can be read") from None
    try:
        return Blocklist(data, file.name)
    except ContentError:
        data.close()
        raise


def open_blocklists(extra: Path | None = None) -> Blocklists:
    """The list that the program ships and, where a centre has one, its own; raises ContentError."""
    files: list[Traversable] = [resources() / "words" / "blocklist.bin"]
    if extra is not None:
        files.append(extra)
    return Blocklists(*map(open_blocklist, files))
