"""The command `jaga-akun calendar`: check-ups as a calendar file, and the first of them as a code for a phone."""

from desktop.arguments import Command, Given
from desktop.cli.dates import DATES, STATUSES


def _run(given: Given) -> int:
    from desktop.cli.dating import write_calendar  # noqa: PLC0415  # a command pays for what it uses

    return write_calendar(given)


CALENDAR = Command(
    name="calendar",
    forms=(("--kind KIND [--kind KIND] --every N --from DAY --out FILE|-", "cli.help.calendar"),),
    run=_run,
    options=DATES,
    statuses=STATUSES,
    examples=("jaga-akun calendar --kind email --kind programme --every 6 --from 2027-05-24 --out reminders.ics",),
)
