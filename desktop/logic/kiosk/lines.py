"""What the window of a kiosk tells the process that watches over it: words of ours, on a pipe of its own.

`ready` when the start page is painted, `beat` twice a second, `covered` when everything of a visit is wiped and the
cover page stands, `over` when the next window is to come, `out` when staff end it all. `unkept`, beside them, when a
wrong PIN was typed and the disk cannot keep that: the parent remembers it for the next window. `count wallet done yes`
when a visit is over that is counted so: the window ends with it, and the parent writes.
"""

from enum import StrEnum

from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted

LONGEST_LINE = 48
"""Bytes of a line, its end counted; nothing that is longer is read as one."""


class Line(StrEnum):
    """One thing that is told."""

    BEAT = "beat"
    READY = "ready"
    COVERED = "covered"
    OVER = "over"
    OUT = "out"
    UNKEPT = "unkept"


Told = Line | Counted

_COUNT = "count"
_ASSISTED = {"yes": True, "no": False}


def line_of(data: bytes) -> Told | None:
    """A line with its end -> what it tells; None for one that tells nothing."""
    try:
        text = data.removesuffix(b"\n").removesuffix(b"\r").decode("ascii")
        word, *of = text.split(" ")
        return _counted(*of) if word == _COUNT else Line(text)
    except (ValueError, KeyError, TypeError):
        return None


def _counted(topic: str, outcome: str, assisted: str) -> Counted:
    return Counted(Topic(topic), Outcome(outcome), _ASSISTED[assisted])


def written(told: Told) -> bytes:
    """The line as it goes through the pipe."""
    if isinstance(told, Line):
        return f"{told.value}\n".encode("ascii")
    assisted = next(word for word, value in _ASSISTED.items() if value is told.assisted)
    return f"{_COUNT} {told.topic} {told.outcome} {assisted}\n".encode("ascii")
