"""How many scans a JPEG holds, counted before it is decoded: each can cost as much as the whole picture.

A progressive JPEG of 156 KB with 3,000 scans took 33 s. Photographs have one scan, progressive ones ten to fourteen.
"""

import re

MOST_SCANS = 100
MOST_SEGMENTS = 10_000

_MARKER = re.compile(rb"\xff+([^\x00\xff])")
"""Of ITU-T T.81, B.1.1.2, wherever one stands: 0xFF and 0x00 are a letter of the picture, fill bytes are skipped."""

_SCAN, _END = 0xDA, 0xD9
_WITHOUT_LENGTH = frozenset({*range(0xC0), *range(0xD0, 0xD9)})
"""Markers that stand alone, and those that nobody may use: what an odd one leads past could hide scans."""


def has_too_many_scans(data: bytes) -> bool:
    """Whether a JPEG has more than MOST_SCANS scans, or so many parts that nobody counts them to the end."""
    scans, place = 0, 2
    for _ in range(MOST_SEGMENTS):
        found = _MARKER.search(data, place)
        if found is None or found[1][0] == _END:
            return False
        kind, place = found[1][0], found.end()
        scans += kind == _SCAN
        if scans > MOST_SCANS:
            return True
        if kind not in _WITHOUT_LENGTH:
            place += max(2, int.from_bytes(data[place : place + 2], "big"))
    return True
