"""Whether something keeps what was copied: the history of Windows, or a program of the session."""

import os
import sys
from collections.abc import Iterable
from importlib import import_module

from desktop.adapters.probes.processes import Process, every_process
from desktop.logic.kiosk.selfcheck import Check, Code

_KEEP = frozenset(
    {
        "klipper", "plasmashell", "gpaste-daemon", "copyq", "parcellite", "clipit", "diodon", "clipmenud", "cliphist",
        "greenclip", "xfce4-clipman", "clipman", "wl-clip-persist", "autocutsel", "ulauncher", "cinnamon",
    }
)  # fmt: skip
"""Programs with a history of the clipboard, by the first fifteen letters of their names."""

_MAY_KEEP = frozenset({"gnome-shell"})
"""Has one by an extension, which nobody sees from here."""


def clipboard_history() -> Check:
    """What keeps a history for this user."""
    if sys.platform == "win32":
        return _of_windows()
    processes = every_process() if sys.platform.startswith("linux") else {}
    if not processes:
        return Check(Code.CLIPBOARD_HISTORY)
    mine = os.getuid()
    return among(one for one in processes.values() if one.user == mine)


def among(processes: Iterable[Process]) -> Check:
    """Which of these keep one."""
    names = {one.name for one in processes}
    keeping = sorted(names & _KEEP)
    if keeping:
        return Check(Code.CLIPBOARD_HISTORY, "program", {"names": ", ".join(keeping)})
    return Check(Code.CLIPBOARD_HISTORY) if names & _MAY_KEEP else Check(Code.CLIPBOARD_HISTORY, "off")


def _of_windows() -> Check:
    from desktop.adapters.probes.windows import value  # noqa: PLC0415  # only there

    registry = import_module("winreg")
    if value(registry, r"SOFTWARE\Policies\Microsoft\Windows\System", "AllowClipboardHistory", machine=True) == 0:
        return Check(Code.CLIPBOARD_HISTORY, "off")
    on = value(registry, r"Software\Microsoft\Clipboard", "EnableClipboardHistory")
    return Check(Code.CLIPBOARD_HISTORY, "on" if on else "off")
