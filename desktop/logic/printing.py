"""A sheet on its way to a printer: what comes of it, and which printers are none."""

import re
from enum import StrEnum

from desktop.logic.sheet import Lines, Paper, Sheet
from desktop.logic.words import Words

_FILES = re.compile(r"pdf|xps|onenote|fax|print[ _-]?to[ _-]?file|^file:", re.IGNORECASE)


class Printed(StrEnum):
    """What came of a sheet."""

    SENT = "sent"
    NO_PRINTER = "no-printer"
    """The printer is not known to the system. Qt would take another one in its place, so nobody even asks it."""
    A_FILE = "a-file"
    """It writes a file, which stays on the machine."""
    GONE = "gone"
    """It was there and took no page."""
    SILENT = "silent"
    """Nobody answered in time."""


def writes_files(*told: str) -> bool:
    """Whether a printer writes a file or sends a fax, by its name, its make or its device."""
    return any(_FILES.search(text) for text in told)


def trial(words: Words) -> Sheet:
    """A page that staff print to see whether the printer works: nothing of anybody is on it."""
    lines = Lines((words("printing.trial.text"), words("printing.trial.check")))
    return Sheet(words("printing.trial"), Paper.A4, (lines,), words("printing.trial.footer"))
