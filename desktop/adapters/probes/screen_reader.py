"""Whether somebody who cannot see could use this machine: a way to the program, and a reader that takes it."""

import os
import shutil
import sys

from desktop.adapters.session_bus import is_there
from desktop.logic.kiosk.selfcheck import Check, Code


def screen_reader() -> Check:
    """On Linux a reader comes by the bus of the session. Whether Windows lets people start its own nobody can tell."""
    if not sys.platform.startswith("linux"):
        return Check(Code.SCREEN_READER)
    if not is_there(os.environ):
        return Check(Code.SCREEN_READER, "no-bus")
    return Check(Code.SCREEN_READER, "there" if shutil.which("orca") else "none")
