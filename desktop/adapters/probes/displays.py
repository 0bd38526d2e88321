"""How many screens are connected, where no window tells: by `xrandr`."""

import os
import re

from desktop.adapters.probes.tool import asked
from desktop.logic.kiosk.selfcheck import Around, Check, Code, Seen, judge_screens, judge_stretched


def displays(seen: Seen, around: Around = Around.UNKNOWN, *, two_wanted: bool = False) -> Check:
    """What the window saw, else what `xrandr` says; a cover cannot be seen from outside.

    `two_wanted`: the policy wants a screen for the helper, which a cage has not.
    """
    if seen.screens is not None:
        return judge_stretched(around, seen.screens, two_wanted=two_wanted) or judge_screens(
            seen, two_wanted=two_wanted
        )
    told = asked("xrandr", "--listmonitors") if os.environ.get("DISPLAY") else None
    number = re.match(r"Monitors: (\d+)", told or "")
    count = int(number[1]) if number is not None else 0
    stretched = judge_stretched(around, count, two_wanted=two_wanted)
    if stretched is not None or count == 0:
        return stretched or Check(Code.DISPLAYS)
    return Check(Code.DISPLAYS, "one") if count == 1 else Check(Code.DISPLAYS, "several", {"count": count})
