"""How many screens are connected, where no window tells: by `xrandr`."""

import os
import re

from desktop.adapters.probes.tool import asked
from desktop.logic.kiosk.selfcheck import Check, Code, Seen, judge_screens


def displays(seen: Seen) -> Check:
    """What the window saw, else what `xrandr` says; a cover cannot be seen from outside."""
    if seen.screens is not None:
        return judge_screens(seen)
    told = asked("xrandr", "--listmonitors") if os.environ.get("DISPLAY") else None
    number = re.match(r"Monitors: (\d+)", told or "")
    if number is None or number[1] == "0":
        return Check(Code.DISPLAYS)
    count = int(number[1])
    return Check(Code.DISPLAYS, "one") if count == 1 else Check(Code.DISPLAYS, "several", {"count": count})
