"""The command `jaga-akun accounts`, all but its store, which comes from above: what is kept for the check-up."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from desktop.arguments import LANG, Command, Given, Option, UsageError, flag, one_of
from desktop.cli.dates import EVERY as MONTHS
from desktop.cli.dates import KINDS, known_day
from desktop.cli.options import JSON, TODAY

OFF, UNKNOWN = "off", "unknown"

INTERVALS: dict[str, int | None] = {**{months: int(months) for months in MONTHS}, OFF: None}
"""How often an account is looked after, as it is written; None for a calendar that is off."""


def _label(text: str) -> str:
    from desktop.logic.rotation.label import label_of  # noqa: PLC0415  # only with a label

    label = label_of(text)
    if label is None:
        raise ValueError
    return label


def _changed(text: str) -> datetime.date | None:
    return None if text == UNKNOWN else known_day(text)


KIND = one_of("--kind", {kind: kind for kind in KINDS}, "cli.help.accounts.kind")
LABEL = Option("--label", "TEXT", "cli.help.label", _label)
CHANGED = Option("--changed", f"YYYY-MM-DD|{UNKNOWN}", "cli.help.changed", _changed)
EVERY = one_of("--every", INTERVALS, "cli.help.accounts.every")
ON = Option("--on", "YYYY-MM-DD", "cli.help.on", known_day)
YES = flag("--yes", "cli.help.yes")


class Action(NamedTuple):
    """What one of the words behind `accounts` takes: texts behind it, options that must be and that may be there."""

    texts: int = 0
    needs: tuple[Option[object], ...] = ()
    may: tuple[Option[object], ...] = ()


ADD, LIST, ANSWER, EVENT = "add", "list", "answer", "event"
EVERY_N, RENAME, REMOVE, ERASE = "every", "rename", "remove", "erase"

_ACTIONS = {
    ADD: Action(0, (KIND, CHANGED, EVERY), (LABEL, JSON)),
    LIST: Action(0, (), (JSON,)),
    ANSWER: Action(2),
    EVENT: Action(2, (), (ON,)),
    EVERY_N: Action(2),
    RENAME: Action(1, (LABEL,)),
    REMOVE: Action(1),
    ERASE: Action(0, (YES,)),
}


def action_of(given: Given) -> str:
    """The word behind `accounts`; raises UsageError for what does not go together."""
    word, *texts = given.texts or ("",)
    action, written = _ACTIONS.get(word), given.values.keys() - {LANG.name, TODAY.name}
    if action is None or len(texts) != action.texts:
        raise UsageError("cli.usage.accounts")
    needs = {option.name for option in action.needs}
    if not needs <= written or not written <= needs | {option.name for option in action.may}:
        raise UsageError("cli.usage.accounts")
    return word


def accounts_command(run: Callable[[Given], int]) -> Command:
    """The command that `run` carries out."""
    return Command(
        name="accounts",
        forms=(
            ("add --kind KIND [--label TEXT] --changed DAY|unknown --every 3|6|12|off", "cli.help.accounts.add"),
            ("list", "cli.help.accounts.list"),
            ("answer ID changed|keep|later|dismiss", "cli.help.accounts.answer"),
            ("event ID DANGER [--on DAY]", "cli.help.accounts.event"),
            ("every ID 3|6|12|off", "cli.help.accounts.interval"),
            ("rename ID --label TEXT", "cli.help.accounts.rename"),
            ("remove ID", "cli.help.accounts.remove"),
            ("erase --yes", "cli.help.accounts.erase"),
        ),
        run=run,
        options=(KIND, LABEL, CHANGED, EVERY, ON, YES, JSON, LANG, TODAY),
        takes=(0, 3),
        otherwise="cli.usage.accounts",
        statuses=(
            (0, "cli.help.accounts.ok"),
            (1, "cli.help.accounts.refused"),
            (74, "cli.help.accounts.unusable"),
            (75, "cli.help.accounts.busy"),
        ),
        examples=(
            "jaga-akun accounts add --kind email --changed 2026-05-24 --every 6",
            "jaga-akun accounts list --json",
            "jaga-akun accounts event 1 shared-pc",
        ),
    )
