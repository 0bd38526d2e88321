"""What `calendar` and `card` are told: for which accounts, how often, from when, where to write."""

import datetime
from typing import NamedTuple

from desktop.arguments import LANG, PROGRAMME, Given, Option, UsageError, flag, many_of, one_of, path
from desktop.cli.new_file import STANDARD
from desktop.cli.options import TODAY, day
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.rotation.calendar import MOST_KINDS, Appointment, appointments
from desktop.logic.rotation.facts import EVERY, AccountKind
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY
from desktop.logic.words import Words


def known_day(text: str) -> datetime.date:
    """A day of the two centuries that the check-up knows; raises ValueError."""
    known = day(text)
    if not FIRST_DAY <= known <= LAST_DAY:
        raise ValueError
    return known


KIND = many_of("--kind", {kind.value: kind for kind in AccountKind}, "cli.help.account-kind")
MONTHS = one_of("--every", {str(months): months for months in EVERY}, "cli.help.every")
FROM = Option("--from", "YYYY-MM-DD", "cli.help.from", known_day)
OUT = Option("--out", "FILE|-", "cli.help.out", str)
QR = path("--qr", "FILE", "cli.help.qr")
REPLACE = flag("--replace", "cli.help.replace")
DATES = (KIND, MONTHS, FROM, OUT, QR, REPLACE, LANG, PROGRAMME, TODAY)
STATUSES = ((0, "cli.help.dates.ok"), (1, "cli.help.dates.there"), (73, "cli.help.dates.unwritable"))


@unshown
class Asked(NamedTuple):
    """The dates that are wanted, in the words of a language, and what they are written with."""

    dates: tuple[Appointment, ...]
    programme: Programme
    words: Words
    today: datetime.date | None


def dates_of(given: Given) -> Asked:
    """What was asked for; raises UsageError where something is missing or does not fit together."""
    kinds, every, first = given.get(KIND), given.get(MONTHS), given.get(FROM)
    if kinds is None or every is None or first is None or not given.get(OUT) or len(kinds) > MOST_KINDS:
        raise UsageError("cli.usage.dates")
    if given.has(QR) and (len(kinds) > 1 or str(given.get(QR)) in {given.get(OUT), STANDARD}):
        raise UsageError("cli.usage.qr")
    today = given.get(TODAY)
    if today is not None and not FIRST_DAY <= today <= LAST_DAY:
        raise UsageError("cli.usage.dates")
    from desktop.cli.options import options_of  # noqa: PLC0415  # only for what fits together
    from desktop.cli.programme import open_programme  # noqa: PLC0415  # same
    from desktop.logic.words import load_words  # noqa: PLC0415  # same

    programme = open_programme(options_of(given))
    words = load_words(given.language, programme)
    return Asked(appointments(kinds, every, first), programme, words, today)
