"""A sheet on its way to a printer: what comes of it, and which printers are none."""

import re
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.sheet import Lines, Paper, Sheet
from desktop.logic.words import Words

_FILES = re.compile(
    r"pdf|xps|onenote|fax|faks|brf|djvu|^file:|^nul:|^/|virtual"
    r"|(print|send|save|cetak|kirim|simpan)[ _-]*(to|as|ke|sebagai)[ _-]*(a[ _-]*)?(file|berkas|e?-?mail)"
    r"|(document|notes?)[ _-]*(image[ _-]*)?(writer|converter|capture|loader)|image[ _-]*(printer|converter)"
    r"|(?<![a-z])(tiff?|jpe?g|png|svg|snagit|evernote|kindle|anydesk|teamviewer|webex)(?![a-z])"
    r"|cloud[ _-]*print",
    re.IGNORECASE,
)
"""What writes a file (PDF, XPS, OneNote, pictures, Braille), or sends the sheet to somewhere that nobody sees."""


class Printed(StrEnum):
    """What came of a sheet."""

    SENT = "sent"
    NO_PRINTER = "no-printer"
    """The printer is not known to the system. Qt would take another one in its place, so nobody even asks it."""
    A_FILE = "a-file"
    """It writes a file, which stays on the machine."""
    STOPPED = "stopped"
    """It stands still or takes no jobs: jammed, out of paper, closed. A sheet would wait for it on the disk."""
    GONE = "gone"
    """It was there and took no page."""
    SILENT = "silent"
    """Nobody answered in time."""


class Queue(NamedTuple):
    """What a print server tells of a queue: the `device` that it leads to, empty where unknown; if it takes jobs."""

    device: str = ""
    accepting: bool = True


def writes_files(*told: str) -> bool:
    """Whether a printer writes a file or sends a fax, by its name, its make or its device."""
    return any(_FILES.search(text) for text in told)


def trial(words: Words) -> Sheet:
    """A page that staff print to see whether the printer works: nothing of anybody is on it."""
    lines = Lines((words("printing.trial.text"), words("printing.trial.check")))
    return Sheet(words("printing.trial"), Paper.A4, (lines,), words("printing.trial.footer"))
