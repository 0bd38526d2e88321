"""Whether the printer of the policy is there and prints on paper: by what the window knows, else by `lpstat`."""

import re

from desktop.adapters.probes.tool import asked
from desktop.logic.kiosk.selfcheck import Check, Seen, judge_printers
from desktop.logic.printing import writes_files

_DEVICE = re.compile(r"^device for (.+?): (\S+)$", re.MULTILINE)


def printers(wanted: str | None, seen: Seen) -> Check:
    """The printer that is wanted, None for none: then nobody asks."""
    if wanted is None or seen.printers is not None:
        return judge_printers(wanted, seen.printers)
    told = asked("lpstat", "-v", "-e")
    if told is None:
        return judge_printers(wanted, None)
    devices = dict(_DEVICE.findall(told))
    known = {*devices, *told.splitlines()}
    files = {name for name in known if writes_files(name, devices.get(name, ""))}
    return judge_printers(wanted, known, files)
