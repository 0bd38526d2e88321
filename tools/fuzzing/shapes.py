"""Changes that keep the shape of a file, so that doors behind the first look are tried too: JSON stays JSON, PNG PNG.

Bytes that are changed anywhere fail at the first quote or the first sum; hardly one in a hundred comes any further.
"""

import json
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Place = tuple[Any, Any]
"""A list or object, and the number or name of a value in it."""

_LEAVES: tuple[object, ...] = (
    None, True, 0, -1, 1.5, 10**30, "", "x", "a" * 5_000, [], {}, [[]], {"x": 1}, ["x"] * 50, "2026-11-29", "\ud800",
    "\u202e", "{a}", "<b>", "https://a.id/", "co.id", "*.id", "..", "\0",
)  # fmt: skip
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNKS = (b"tRNS", b"PLTE", b"gAMA", b"iCCP", b"eXIf", b"zTXt", b"iTXt", b"acTL", b"fcTL", b"fdAT", b"IDAT", b"IEND")
_SIDES = (0, 1, 255, 256, 5_000, 65_536, 2**31 - 1, 2**32 - 1)


def reshaped(name: str, data: bytes, chance: random.Random) -> bytes | None:
    """An input of this target changed within its shape; None for one that has none that is known here."""
    change = _CHANGES.get(name)
    try:
        return None if change is None else change(data, chance)
    except (ValueError, RecursionError):
        return None


def json_changed(data: bytes, chance: random.Random) -> bytes:
    """JSON with one to three of its values changed; raises ValueError for what is none."""
    root: list[object] = [json.loads(data)]
    for _ in range(chance.randint(1, 3)):
        places = list(_places(root))
        holder, key = chance.choice(places)
        other, its = chance.choice(places)
        match chance.randrange(4):
            case 0 if holder is not root:
                del holder[key]
            case 1 if isinstance(holder, list) and holder is not root:
                holder.append(holder[key])
            case number:  # a copy: what holds itself is no JSON
                holder[key] = json.loads(json.dumps(other[its] if number == 2 else chance.choice(_LEAVES)))
    return json.dumps(root[0]).encode()


def _places(holder: object, depth: int = 0) -> Iterator[Place]:
    """Where each value stands."""
    if isinstance(holder, dict | list) and depth < 50:
        for key in holder if isinstance(holder, dict) else range(len(holder)):
            yield holder, key
            yield from _places(holder[key], depth + 1)


def png_changed(data: bytes, chance: random.Random) -> bytes:
    """A PNG with one to three of its chunks changed, all with their sums; raises ValueError for what is none."""
    chunks = list(_chunks_of(data))
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(chunks))
        name, body = chunks[place]
        match chance.randrange(5):
            case 0:
                chunks.insert(chance.randrange(len(chunks)), (name, body))
            case 1 if len(chunks) > 1:
                del chunks[place]
            case 2:
                chunks.insert(place, (chance.choice(_CHUNKS), chance.randbytes(chance.randrange(60))))
            case 3 if name == b"IHDR":
                at = 4 * chance.randrange(2)
                chunks[place] = name, body[:at] + struct.pack(">I", chance.choice(_SIDES)) + body[at + 4 :]
            case _ if body:
                at = chance.randrange(len(body))
                chunks[place] = name, body[:at] + chance.randbytes(1) + body[at + 1 :]
    sums = ((name, body, zlib.crc32(name + body)) for name, body in chunks)
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", s) for name, body, s in sums
    )


def _chunks_of(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise ValueError
    place = len(_SIGNATURE)
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += 12 + size


def _lines_changed(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines()
    place = chance.randrange(len(lines))
    lines[place] = json_changed(lines[place], chance)
    return b"\n".join(lines)


def _file_changed(data: bytes, chance: random.Random) -> bytes:
    return data[:1] + json_changed(data[1:], chance)


_CHANGES: Mapping[str, Callable[[bytes, random.Random], bytes]] = {
    "picture": png_changed,
    "pack": _file_changed,
    "batch_line": _lines_changed,
    "settings": json_changed,
}
