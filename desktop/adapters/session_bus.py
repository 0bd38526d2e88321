"""No bus of the session: Qt is told so, or it starts one that stays and writes into the person's folder."""

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_TOLD = "DBUS_SESSION_BUS_ADDRESS"
_NONE = "disabled:"


def is_there(environment: Mapping[str, str]) -> bool:
    """Whether somebody named a bus of the session, or it is where systems put it. Nobody asks whether it answers."""
    told = environment.get(_TOLD, "")
    if told:
        return told != _NONE
    folder = Path(environment.get("XDG_RUNTIME_DIR", ""))
    return folder.is_absolute() and (folder / "bus").exists()


def start_none(environment: MutableMapping[str, str] | None = None) -> None:
    """Have nobody start a bus where there is none. Before Qt begins; afterwards a screen reader finds no way to us.

    libdbus runs `dbus-launch` for that: a daemon that outlives the program, and a file below `~/.dbus`.
    """
    given = os.environ if environment is None else environment
    if sys.platform.startswith("linux") and not is_there(given):
        given[_TOLD] = _NONE
