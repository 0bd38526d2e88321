"""Other programs of this user that could open a window over ours: those that were told of the same screen."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop.adapters.own_command import WINDOWED, own_command
from desktop.adapters.probes.processes import Process, above, every_process
from desktop.logic.kiosk.selfcheck import Check, Code

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_SERVANTS = frozenset(
    {"Xwayland", "Xorg", "dbus-daemon", "dbus-broker", "dbus-broker-lau", "systemd", "(sd-pam)", "at-spi-bus-laun",
     "at-spi2-registr", "pipewire", "pipewire-pulse", "wireplumber", "pulseaudio", "ssh-agent"}
)  # fmt: skip
"""What a session consists of and opens no window."""

_NAMED = 3


def other_programs() -> Check:
    """Those beside us, those above and those that we started."""
    processes = every_process() if sys.platform.startswith("linux") else {}
    if not processes or not any(os.environ.get(name) for name in _SCREENS):
        return Check(Code.OTHER_PROGRAMS)
    names = beside(processes, os.getpid(), os.environ)
    if not names:
        return Check(Code.OTHER_PROGRAMS, "none")
    return Check(Code.OTHER_PROGRAMS, "some", {"count": len(names), "names": ", ".join(names[:_NAMED])})


def beside(processes: dict[int, Process], number: int, environment: Mapping[str, str]) -> list[str]:
    """The names of the other programs with our screen, each once."""
    mine, screens = processes[number].user, {(name, environment.get(name)) for name in _SCREENS} - _no_screen()
    kin = {number, *(one.number for one in above(processes, number))}
    return sorted(
        {
            one.name
            for one in processes.values()
            if one.number not in kin
            and one.name not in _SERVANTS
            and one.user == mine
            and number not in {higher.number for higher in above(processes, one.number)}
            and screens & one.environment.items()
            and not _is_ours(one)
        }
    )


def _no_screen() -> set[tuple[str, str | None]]:
    return {(name, nothing) for name in _SCREENS for nothing in (None, "")}


def _is_ours(process: Process) -> bool:
    """Another part of this program: the one that keeps the window running, or its printing."""
    words = process.arguments
    by_name = any(Path(word).stem in {"jaga-akun", WINDOWED} for word in words[:2])
    return by_name or words[1:3] == ("-m", "desktop") or (words[1:2] != () and own_command()[1:] == words[1:2])
