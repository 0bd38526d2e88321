"""Somebody's recovery without a window: what they tell is kept in the case, the clock stands at 13.40."""

from pathlib import Path

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.flow import load
from desktop.ui.passwords.places import Password
from desktop.ui.recovery.desk import Desk
from tests.ui.shown import NOW


def desk_of(programme: Programme, folder: Path | None = None, copied: list[str] | None = None) -> Desk:
    """The desk of a pack; `copied` takes what goes to the clipboard, None where nothing may."""
    flow = load(programme, folder)
    assert flow is not None
    told = [Case()]

    def keep(case: Case) -> None:
        told[:] = [case]

    copy = None if copied is None else copied.append
    return Desk(flow, programme, lambda: told[0], keep, lambda: NOW, {"password": Password()}, copy)
