"""The commands `jaga-akun tally ...`: counts of a help desk. The store and the drawing come from above."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop.arguments import LANG, Command, Given, Option, flag, one_of, path
from desktop.cli.options import TODAY, day

if TYPE_CHECKING:  # every command pays for what stands here
    import datetime

    from desktop.logic.kiosk.tally import Topic

_OUTCOMES = ("done", "referred", "left", "timed-out")
"""As in the logic (a test)."""


def _topic(text: str) -> "Topic":
    from desktop.logic.kiosk.tally import Topic  # noqa: PLC0415  # only where one was written

    return Topic(text)


def _hour(text: str) -> "tuple[datetime.date, int]":
    """A day and an hour as 2026-11-28T09; raises ValueError."""
    written = re.fullmatch(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])", text, re.ASCII)
    if written is None:
        raise ValueError
    return _counted_day(written[1]), int(written[2])


def _counted_day(text: str) -> "datetime.date":
    """A day that may be counted; raises ValueError."""
    from desktop.logic.kiosk.tally import FIRST_DAY  # noqa: PLC0415  # only where one was written

    counted = day(text)
    if counted < FIRST_DAY:
        raise ValueError
    return counted


def _times(text: str) -> int:
    """From 1 to 1000; raises ValueError."""
    if not re.fullmatch(r"[1-9]\d{0,2}|1000", text, re.ASCII):
        raise ValueError
    return int(text)


TOPIC = Option("--topic", "TOPIC", "cli.help.tally.topic", _topic)
OUTCOME = one_of("--outcome", {outcome: outcome for outcome in _OUTCOMES}, "cli.help.tally.outcome")
ASSISTED = one_of("--assisted", {"yes": True, "no": False}, "cli.help.tally.assisted")
AT = Option("--at", "YYYY-MM-DDTHH", "cli.help.tally.at", _hour)
TIMES = Option("--times", "1-1000", "cli.help.tally.times", _times)
STORE = path("--store", "FILE", "cli.help.tally.store")
CSV = Option("--csv", "FILE|-", "cli.help.tally.csv", str)
PDF = path("--pdf", "FILE", "cli.help.tally.pdf")
RAW = path("--raw", "FILE", "cli.help.tally.raw")
FROM = Option("--from", "DAY", "cli.help.tally.from", _counted_day)
TO = Option("--to", "DAY", "cli.help.tally.to", _counted_day)
REPLACE = flag("--replace", "cli.help.replace")

RECORD, EXPORT, MERGE = "tally record", "tally export", "tally merge"

_STORE_STATUSES = ((74, "cli.help.tally.unusable"), (75, "cli.help.tally.busy"))

Run = Callable[[Given], int]


def tally_commands(runs: Mapping[str, Run]) -> tuple[Command, ...]:
    """The three commands, in the order of the help; `runs` carries each out, by its name."""
    return _record(runs[RECORD]), _export(runs[EXPORT]), _merge(runs[MERGE])


def _record(run: Run) -> Command:
    form = "--topic TOPIC --outcome OUTCOME --assisted yes|no [--at YYYY-MM-DDTHH] [--times 1-1000]"
    return Command(
        name=RECORD,
        forms=((form, "cli.help.tally.record"),),
        run=run,
        options=(TOPIC, OUTCOME, ASSISTED, AT, TIMES, STORE, LANG),
        otherwise="cli.usage.tally.record",
        statuses=((0, "cli.help.tally.record.ok"), *_STORE_STATUSES),
        examples=("jaga-akun tally record --topic wallet --outcome referred --assisted yes --at 2026-11-28T09",),
    )


def _export(run: Run) -> Command:
    return Command(
        name=EXPORT,
        forms=(
            ("--csv FILE|-", "cli.help.tally.export.csv"),
            ("--pdf FILE", "cli.help.tally.export.pdf"),
            ("--raw FILE", "cli.help.tally.export.raw"),
        ),
        run=run,
        options=(CSV, PDF, RAW, FROM, TO, TODAY, REPLACE, STORE, LANG),
        otherwise="cli.usage.tally.export",
        statuses=(
            (0, "cli.help.dates.ok"),
            (1, "cli.help.dates.there"),
            (73, "cli.help.dates.unwritable"),
            *_STORE_STATUSES,
        ),
        examples=("jaga-akun tally export --pdf november.pdf --from 2026-11-01 --to 2026-11-30",),
    )


def _merge(run: Run) -> Command:
    return Command(
        name=MERGE,
        forms=(("FILE...", "cli.help.tally.merge"),),
        run=run,
        options=(STORE, LANG),
        takes=(1, None),
        otherwise="cli.usage.tally.merge",
        statuses=((0, "cli.help.tally.merge.ok"), (1, "cli.help.tally.merge.refused"), *_STORE_STATUSES),
        examples=("jaga-akun tally merge /media/stick/*.json",),
    )
