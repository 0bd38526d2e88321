"""What the window runs in: `cage`, Shell Launcher, Assigned Access, or a desktop. Found by who started us."""

import re
import sys
from collections.abc import Iterable
from itertools import takewhile

from desktop.adapters.probes.processes import Process, above, every_process
from desktop.logic.kiosk.selfcheck import Around

_OWN_SCREEN = frozenset({"drm", "libinput", "headless"})
"""What `WLR_BACKENDS` may hold for a cage that is nobody's window."""


def around() -> Around:
    """What this very process runs in."""
    if sys.platform == "win32":
        from desktop.adapters.probes.windows import around_here  # noqa: PLC0415  # only there

        return around_here()
    if not sys.platform.startswith("linux"):
        return Around.UNKNOWN
    processes = every_process()
    return of_linux(above(processes)) if processes else Around.UNKNOWN


def of_linux(ancestors: Iterable[Process]) -> Around:
    """What a process runs in, by those above it, the nearest first."""
    cage = next((one for one in ancestors if one.name == "cage"), None)
    if cage is None:
        return Around.OTHER_DESKTOP
    environment = cage.environment
    if not environment:  # nobody may read it: then it may be a window as well
        return Around.UNKNOWN
    if is_nested(environment):
        return Around.NESTED_CAGE
    return Around.CAGE_THAT_SWITCHES if switches(cage.arguments) else Around.CAGE


def is_nested(environment: dict[str, str]) -> bool:
    """Whether cage became a window of another desktop: told so, or by the variables of one (as wlroots chooses)."""
    told = environment.get("WLR_BACKENDS", "")
    if told:
        return not set(told.split(",")) <= _OWN_SCREEN
    return any(environment.get(name) for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"))


def switches(arguments: Iterable[str]) -> bool:
    """Whether cage was told to allow text consoles: `-s`, also as one letter of several. Its words end at `--`."""
    own = takewhile(lambda argument: argument != "--", tuple(arguments)[1:])
    return any(re.match("-[^-m]*s", argument) for argument in own)
