"""Made-up answers for pictures of the staff corner: a machine that is hardly locked, and a refused policy."""

from datetime import date, timedelta

from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.selfcheck import Check, Code
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_rows import rows_of
from desktop.logic.kiosk.tally_sheet import tally_sheet
from desktop.logic.kiosk.tally_today import Today
from desktop.logic.sheet import Sheet
from desktop.logic.words import Words
from desktop.ui.kiosk.staff import Printed, StaffWays, Tried

SOFT = (
    Check(Code.SHELL, "desktop"),
    Check(Code.VT, "desktop"),
    Check(Code.SWITCHER, "desktop"),
    Check(Code.DISPLAYS, "one"),
    Check(Code.PRINTERS, "there"),
    Check(Code.CLIPBOARD_HISTORY, "off"),
    Check(Code.SCREEN_READER, "no-bus"),
    Check(Code.AUTOSTART, "entry"),
    Check(Code.CLOCK, "kept"),
    Check(Code.FACTS_AGE, "fresh", {"count": 5}),
    Check(Code.POLICY_OWNER, "others"),
    Check(Code.CORE_DUMPS, "closed"),
    Check(Code.OTHER_PROGRAMS),
)
COUNTED = Today(
    date(2026, 11, 28),
    (
        Cell(9, Topic.FORGOT_PASSWORD, Outcome.DONE, assisted=True, times=4),
        Cell(9, Topic.WALLET, Outcome.REFERRED, assisted=True, times=1),
        Cell(10, Topic.WALLET, Outcome.DONE, assisted=True, times=2),
        Cell(10, Topic.SUSPICIOUS_MESSAGE, Outcome.DONE, assisted=False, times=6),
        Cell(11, Topic.SUSPICIOUS_MESSAGE, Outcome.LEFT, assisted=False, times=2),
        Cell(11, Topic.ALREADY_HAPPENED, Outcome.DONE, assisted=True, times=1),
        Cell(13, Topic.PASSWORD, Outcome.TIMED_OUT, assisted=False, times=1),
    ),
)
UNCOUNTED = COUNTED._replace(fault="kiosk.tally.unwritable", set_aside=("jaga-akun-kiosk.damaged-1.sqlite3",))
PRINTED = Printed(done=True, says="kiosk.staff.print.done")
PROBLEMS = (Problem("/idle_s", "range"), Problem("/warna", "unknown"))


def ways_of_a_picture(*, pin: bool = True, wait_s: int = 0, problems: tuple[Problem, ...] = ()) -> StaffWays:
    """Ways that lead nowhere: every PIN is wrong."""
    return StaffWays(
        end=lambda: None,
        try_pin=(lambda _pin: Tried(right=False, wait_s=wait_s)) if pin else None,
        wait_s=lambda: wait_s,
        self_check=lambda: SOFT,
        print_test=lambda: PRINTED,
        tally=lambda: COUNTED,
        problems=problems,
    )


def tally_of_a_picture(words: Words) -> Sheet:
    """The page for a report of two made-up weeks."""
    days = (COUNTED.day - timedelta(days=back) for back in range(14))
    counts = tuple(
        DayCount("0" * 32, day, 1, tuple(_others(day, place, cell) for place, cell in enumerate(COUNTED.cells)))
        for day in days
        if day.weekday() < 6
    )
    return tally_sheet(rows_of(counts), (None, None), COUNTED.day, words)


def _others(day: date, place: int, cell: Cell) -> Cell:
    return cell._replace(times=cell.times + day.day % (2 + place))
