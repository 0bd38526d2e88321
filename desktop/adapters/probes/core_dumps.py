"""Whether the memory of this process can come to the disk when it crashes."""

import sys
from importlib import import_module

from desktop.adapters.process_safety import memory_is_closed
from desktop.logic.kiosk.selfcheck import Check, Code

_DUMPS = r"SOFTWARE\Microsoft\Windows\Windows Error Reporting\LocalDumps"


def core_dumps() -> Check:
    """As this process is now. On Windows also whether the machine was told to keep the memory of crashed programs."""
    closed = memory_is_closed()
    if sys.platform == "win32":
        from desktop.adapters.probes.windows import has_key  # noqa: PLC0415  # only there

        closed = closed and not has_key(import_module("winreg"), _DUMPS, machine=True)
    if closed is None:
        return Check(Code.CORE_DUMPS)
    return Check(Code.CORE_DUMPS, "closed" if closed else "open")
