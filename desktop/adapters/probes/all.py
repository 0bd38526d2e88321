"""Everything that the self-check looks at, each in three seconds at most: what is not done by then could not tell."""

import threading
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop.adapters.probes.around import around
from desktop.adapters.probes.autostart import autostart
from desktop.adapters.probes.clipboard import clipboard_history
from desktop.adapters.probes.clock import clock
from desktop.adapters.probes.core_dumps import core_dumps
from desktop.adapters.probes.displays import displays
from desktop.adapters.probes.others import other_programs
from desktop.adapters.probes.own_files import own_files
from desktop.adapters.probes.policy_owner import policy_owner
from desktop.adapters.probes.printers import printers
from desktop.adapters.probes.screen_reader import screen_reader
from desktop.logic.kiosk.selfcheck import Around, Check, Code, Seen, judge_facts, within
from desktop.logic.private import unshown

Probe = Callable[[], Check]

_SECONDS = 3.5
"""Of all together: those that ask a program of the system give it three, and end by themselves."""


@unshown
class LookedFor(NamedTuple):
    """What is looked for: the policy's file and its printer, the day of the facts and of today, what a window knows.

    `two_displays`: the policy wants a screen for the helper.
    """

    policy: Path
    printer: str | None
    issued: date
    today: date
    seen: Seen = Seen()
    two_displays: bool = False


def self_check(given: LookedFor) -> tuple[Check, ...]:
    """Every check in its order. Takes some seconds at worst, so it never runs on a window's thread."""
    where = _around()
    shell, vt, switcher = within(where)
    probes: Mapping[Code, Probe] = {
        Code.SHELL: lambda: shell,
        Code.VT: lambda: vt,
        Code.SWITCHER: lambda: switcher,
        Code.DISPLAYS: lambda: displays(given.seen, where, two_wanted=given.two_displays),
        Code.PRINTERS: lambda: printers(given.printer, given.seen),
        Code.CLIPBOARD_HISTORY: clipboard_history,
        Code.SCREEN_READER: screen_reader,
        Code.AUTOSTART: lambda: autostart(where),
        Code.CLOCK: lambda: clock(given.issued, given.today),
        Code.FACTS_AGE: lambda: judge_facts(given.issued, given.today),
        Code.POLICY_OWNER: lambda: policy_owner(given.policy),
        Code.CORE_DUMPS: core_dumps,
        Code.OTHER_PROGRAMS: other_programs,
        Code.RESOURCES: own_files,
    }
    return in_time(probes)


def in_time(probes: Mapping[Code, Probe], seconds: float = _SECONDS) -> tuple[Check, ...]:
    """What each says, side by side; one that is late or fails could not tell. None of them can hold us up."""
    answers: dict[Code, Check] = {}

    def look(code: Code, probe: Probe) -> None:
        try:
            answers[code] = probe()
        except Exception:  # noqa: BLE001  # whatever a system may do: then nobody could tell
            answers[code] = Check(code)

    threads = [threading.Thread(target=look, args=one, daemon=True) for one in probes.items()]
    until = time.monotonic() + seconds
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return tuple(answers.get(code, Check(code)) for code in probes)


def _around() -> Around:
    try:
        return around()
    except Exception:  # noqa: BLE001  # as above
        return Around.UNKNOWN
