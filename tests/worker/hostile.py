"""Files that cost more than they weigh, made by code, and what the system tells of a process."""

import os
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_LONGEST_RUN = 32_767


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _scan(first: int, last: int, letters: str, refines: int = 0) -> bytes:
    """One scan of a grey progressive JPEG whose coded data are these binary digits."""
    padded = letters + "1" * (-len(letters) % 8)
    data = bytes(int(padded[place : place + 8], 2) for place in range(0, len(padded), 8))
    return _segment(0xDA, bytes((1, 1, 0, first, last, refines << 4))) + data.replace(b"\xff", b"\xff\x00")


def bomb_of_scans(scans: int, width: int = 400, height: int = 400) -> bytes:
    """A JPEG that has every dot refined so many times, and says each time in a few bytes that nothing changes."""
    blocks = -(-width // 8) * -(-height // 8)
    one_code = bytes((1, *(0 for _ in range(15))))
    whole = _scan(0, 0, "0" * blocks)
    nothing = _scan(1, 63, ("0" + "1" * 14) * -(-blocks // _LONGEST_RUN), refines=1)
    return b"".join(
        (
            b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
            _segment(0xDB, bytes((0, *(1 for _ in range(64))))),
            _segment(0xC2, struct.pack(">BHHB", 8, height, width, 1) + bytes((1, 0x11, 0))),
            _segment(0xC4, bytes((0x00, *one_code, 0x00))),
            _segment(0xC4, bytes((0x10, *one_code, 0xE0))),
            whole,
            nothing * (scans - 1),
            b"\xff\xd9",
        )
    )


def heavy() -> bytes:
    """So many scans as are allowed over so many dots as are allowed: some seconds."""
    return bomb_of_scans(100, 8_000, 6_000)


def gone(number: int) -> bool:
    """Whether the system has no trace of a process, or none but that nobody has asked how it ended."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z"
    return True


def cpu_of(number: int) -> int:
    """What a process has taken of the processor, in ticks of the system."""
    fields = Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def wait_until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for a thing, not for a time."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def wait_until_busy(number: int) -> None:
    """Until a process that was ready works on something."""
    before = cpu_of(number)
    wait_until(lambda: cpu_of(number) > before + os.sysconf("SC_CLK_TCK") // 10)
