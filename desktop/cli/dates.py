"""The options of `calendar` and `card`: for which accounts, how often, from when, where to write."""

import datetime

from desktop.arguments import LANG, PROGRAMME, Option, flag, many_of, one_of, path
from desktop.cli.options import TODAY, day

KINDS, EVERY = ("email", "programme", "other"), ("3", "6", "12")
"""What accounts are and how many months apart their check-ups: as in the schedule (a test), which costs a start."""


def known_day(text: str) -> datetime.date:
    """A day of the two centuries that the check-up knows; raises ValueError."""
    from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY  # noqa: PLC0415  # not for other commands

    known = day(text)
    if not FIRST_DAY <= known <= LAST_DAY:
        raise ValueError
    return known


KIND = many_of("--kind", {kind: kind for kind in KINDS}, "cli.help.account-kind")
MONTHS = one_of("--every", {months: int(months) for months in EVERY}, "cli.help.every")
FROM = Option("--from", "YYYY-MM-DD", "cli.help.from", known_day)
OUT = Option("--out", "FILE|-", "cli.help.out", str)
QR = path("--qr", "FILE", "cli.help.qr")
REPLACE = flag("--replace", "cli.help.replace")
DATES = (KIND, MONTHS, FROM, OUT, QR, REPLACE, LANG, PROGRAMME, TODAY)
STATUSES = ((0, "cli.help.dates.ok"), (1, "cli.help.dates.there"), (73, "cli.help.dates.unwritable"))
