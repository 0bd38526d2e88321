"""What staff may do at a kiosk, put together: the door of the PIN, the self-check, the counts of today, the way out."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from desktop.adapters.sleepless_clock import sleepless
from desktop.logic.kiosk.policy import Reading
from desktop.logic.kiosk.selfcheck import Check, Seen
from desktop.logic.kiosk.staff_door import Knock, StaffDoor
from desktop.logic.kiosk.tally import FIRST_DAY
from desktop.logic.kiosk.tally_today import Today
from desktop.logic.printing import Printed as Sent
from desktop.logic.printing import trial
from desktop.logic.settings import read_settings
from desktop.logic.store import StoreError
from desktop.premises import Premises, system_printers
from desktop.ui.kiosk.staff import Printed, StaffWays, Tried

_BUSY_S = 2.0
"""Seconds that staff wait for somebody else who writes, before they are told so."""


class Unkept:
    """When a wrong PIN was last typed that the disk could not keep, and whether the parent knows: it tells the next."""

    def __init__(self, at: float | None = None) -> None:
        self.at, self.told = at, True


def staff_ways(
    reading: Reading,
    place: Path | None,
    premises: Premises,
    end: Callable[[], None],
    seen: Callable[[], Seen],
    unkept: Unkept,
) -> StaffWays:
    """The ways of staff under a policy that was read from `place`. Without a PIN in it none leads out.

    `end` ends the kiosk; `seen` tells what the window knows of its screens; `unkept` goes from process to process.
    """
    policy = reading.policy

    @cache
    def door() -> StaffDoor:
        return _door(reading, unkept.at)

    return StaffWays(
        end=end,
        try_pin=None if policy.pin is None else lambda pin: _tried(door(), pin, unkept),
        wait_s=lambda: door().wait(sleepless()),
        self_check=lambda: _checked(reading, place, premises, seen()),
        print_test=None if policy.printer is None else lambda: _printed(policy.printer or "", premises),
        tally=(lambda: _counted(premises)) if policy.tally else None,
        problems=reading.problems,
    )


def _door(reading: Reading, unkept: float | None) -> StaffDoor:
    """Its tries lie in a file that is made by the first wrong one."""
    from desktop.adapters.kiosk_store import KioskStore  # noqa: PLC0415  # a database: not before the first paint
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    return StaffDoor(reading.policy.pin, KioskStore(data_folder()), unkept)


def _tried(door: StaffDoor, pin: str, unkept: Unkept) -> Tried:
    right = door.knock(pin, sleepless()) is Knock.OPEN
    if door.unkept != unkept.at:
        unkept.at, unkept.told = door.unkept, door.unkept is None
    return Tried(right, 0 if right else door.wait(sleepless()))


def _checked(reading: Reading, place: Path | None, premises: Premises, seen: Seen) -> tuple[Check, ...]:
    from desktop.adapters.policy_file import usual_place  # noqa: PLC0415  # for staff only
    from desktop.adapters.probes.all import LookedFor, self_check  # noqa: PLC0415  # same

    policy_file, today = place or usual_place(), premises.outside.clock.today()
    policy = reading.policy
    issued = premises.programme.issued
    return self_check(LookedFor(policy_file, policy.printer, issued, today, seen, policy.helper_screen))


def _counted(premises: Premises) -> Today:
    from desktop.adapters.tally_store import own_tally  # noqa: PLC0415  # a database: not before the first paint

    day, store = premises.outside.clock.today(), own_tally(_BUSY_S)
    try:
        today = Today(day, store.own_cells(day), "" if day >= FIRST_DAY else "kiosk.tally.clock")
    except StoreError as error:
        return Today(day, fault=_fault(error))
    try:
        store.demand_writable()
    except StoreError as error:
        return today._replace(fault=_fault(error), set_aside=store.set_aside())
    return today._replace(set_aside=store.set_aside())


def _fault(error: StoreError) -> str:
    return f"kiosk.tally.{error.text_id.removeprefix('store.')}"


def _printed(printer: str, premises: Premises) -> Printed:
    words = premises.words(read_settings(premises.outside.settings.load()).language)
    came = system_printers().send(trial(words), printer, words("app.name"))
    return Printed(came is Sent.SENT, _CAME_OF_IT.get(came, "kiosk.staff.print.failed"))


_CAME_OF_IT = {
    Sent.SENT: "kiosk.staff.print.done",
    Sent.NO_PRINTER: "kiosk.staff.print.unknown",
    Sent.A_FILE: "kiosk.staff.print.file",
    Sent.STOPPED: "kiosk.staff.print.stopped",
}
"""Staff can mend it, so staff are told what it is."""
