"""The file of a kiosk's policy: where it is looked for, how it is read, and the one change that we make in it."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from desktop.logic.kiosk.policy import Pin, Policy, Reading, read_policy, refused
from desktop.logic.kiosk.policy_json import LARGEST
from desktop.logic.kiosk.policy_text import PolicyRefusedError, with_pin

NAME = "kiosk.json"


def usual_place() -> Path:
    """Where the policy stands that no `--policy` names: a folder that only who administers the machine can write."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData") / "Jaga Akun" / NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Jaga Akun") / NAME
    return Path("/etc/jaga-akun") / NAME


def place_in_use(named: Path | None) -> Path | None:
    """The file that is to be read: the one that was named, else the usual one; None where there is none of those.

    To be asked once, when a kiosk starts: a file that is gone later is a policy that cannot be read, not one that says
    nothing.
    """
    return named if named is not None else usual_place() if os.path.lexists(usual_place()) else None


def load_policy(place: Path | None) -> Reading:
    """What is in force. None: nobody wrote a policy, so every key has its default."""
    if place is None:
        return Reading(Policy())
    try:
        return read_policy(_content(place))
    except (OSError, ValueError):  # ValueError: a zero byte in a path
        return refused("unreadable")


def write_pin(place: Path, pin: Pin) -> None:
    """Put a PIN into a policy, all at once; every other key stays. Rights and owner of the file stay too.

    Raises PolicyRefusedError for a policy that cannot be used, OSError where it cannot be written; then nothing has
    changed.
    """
    place = place.resolve()  # a link stays a link
    try:
        content = _content(place)
    except (OSError, ValueError):
        raise PolicyRefusedError(refused("unreadable").problems) from None
    _replace(place, with_pin(content, pin))


def _content(place: Path) -> bytes:
    """The bytes of a regular file, cut off where they are too many: a pipe would never end."""
    if not place.is_file():
        raise FileNotFoundError
    with place.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _replace(place: Path, content: bytes) -> None:
    about = place.stat()
    number, name = tempfile.mkstemp(dir=place.parent, prefix=place.name, suffix=".new")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if sys.platform != "win32":  # there a new file has the rights of its folder
            os.chown(name, about.st_uid, about.st_gid)  # else the kiosk's user could not read it any more
            Path(name).chmod(about.st_mode & 0o7777)
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise
