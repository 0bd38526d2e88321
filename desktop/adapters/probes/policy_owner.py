"""Whether this user could change the policy: the file, or what stands in its folder."""

import os
import sys
from pathlib import Path

from desktop.logic.kiosk.selfcheck import Check, Code


def policy_owner(file: Path) -> Check:
    """Closed only where this user can write neither. Where no file is, the folder decides: one could be put there."""
    if sys.platform == "win32":
        return Check(Code.POLICY_OWNER, "writable") if _opens(file) else Check(Code.POLICY_OWNER)
    places = {place for one in (file.absolute(), file.resolve()) for place in _places(one)}
    return Check(Code.POLICY_OWNER, "writable" if any(map(_can_write, places)) else "others")


def _places(file: Path) -> tuple[Path, ...]:
    """The file, if there is one, and the nearest folder that is there."""
    folder = next(one for one in file.parents if one.exists())
    return (file, folder) if file.exists() else (folder,)


def _can_write(place: Path) -> bool:
    """Who owns it could allow it to himself."""
    return place.stat().st_uid == os.geteuid() or os.access(place, os.W_OK, effective_ids=True)


def _opens(file: Path) -> bool:
    """Whether Windows would let us write. Of the folder nobody can tell without writing into it."""
    try:
        with file.open("rb+"):
            return True
    except OSError:
        return False
