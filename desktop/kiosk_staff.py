"""What staff may do at a kiosk, put together: the door of the PIN, the self-check, the way out."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from desktop.adapters.sleepless_clock import sleepless
from desktop.logic.kiosk.policy import Reading
from desktop.logic.kiosk.selfcheck import Check, Seen
from desktop.logic.kiosk.staff_door import Knock, StaffDoor
from desktop.logic.printing import Printed as Sent
from desktop.logic.printing import trial
from desktop.logic.settings import read_settings
from desktop.premises import Premises, system_printers
from desktop.ui.kiosk.staff import Printed, StaffWays, Tried


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
    return self_check(LookedFor(policy_file, reading.policy.printer, premises.programme.issued, today, seen))


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
