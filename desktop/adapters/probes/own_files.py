"""Whether the files of this program are those that were built."""

from desktop.logic.integrity import check_integrity
from desktop.logic.kiosk.selfcheck import Check, Code


def own_files() -> Check:
    """All of them, or the first few that are not."""
    found = check_integrity()
    if found.whole:
        return Check(Code.RESOURCES, "whole", {"count": found.files})
    return Check(Code.RESOURCES, "changed", {"count": len(found.wrong), "names": found.named})
