"""Made-up answers for pictures of the staff corner: a machine that is hardly locked, and a refused policy."""

from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.selfcheck import Check, Code
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
        problems=problems,
    )
