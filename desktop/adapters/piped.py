"""Starting a process of our own that is spoken to over two pipes."""

import os
import subprocess
from collections.abc import Sequence

from desktop.adapters.process_safety import silent


def piped(command: Sequence[str], **more: str) -> "subprocess.Popen[bytes]":
    """In a session of its own: Ctrl+C and Ctrl+Z in a terminal reach us alone. `more` goes into its environment.

    It has no console of its own and says nothing of a fault. Raises OSError.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**silent(os.environ), **more},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
