"""What the window of a kiosk tells the process that watches over it: one word a line, on a pipe of its own.

`ready` when the start page is painted, `beat` twice a second, `covered` when everything of a visit is wiped and the
cover page stands, `over` when the next window is to come, `out` when staff end it all. `unkept`, beside them, when a
wrong PIN was typed and the disk cannot keep that: the parent remembers it for the next window.
"""

from enum import StrEnum

LONGEST_LINE = 16
"""Bytes of a line, its end counted; nothing that is longer is read as one."""


class Line(StrEnum):
    """One thing that is told."""

    BEAT = "beat"
    READY = "ready"
    COVERED = "covered"
    OVER = "over"
    OUT = "out"
    UNKEPT = "unkept"


def line_of(data: bytes) -> Line | None:
    """A line with its end -> what it tells; None for one that tells nothing."""
    try:
        return Line(data.removesuffix(b"\n").removesuffix(b"\r").decode("ascii"))
    except ValueError:
        return None


def written(line: Line) -> bytes:
    """The line as it goes through the pipe."""
    return f"{line.value}\n".encode("ascii")
