"""Asking a program of the system, three seconds at most."""

import os
import shutil
import subprocess

SECONDS = 3.0


def asked(name: str, *arguments: str) -> str | None:
    """What it says, in English; None where it is not there, takes too long or ends with another status than 0."""
    program = shutil.which(name)
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
