"""One account as `accounts list` and `remind --list` print it. All members are always there; only `says` is prose."""

from collections.abc import Mapping
from datetime import date

from desktop.logic.rotation.says import says
from desktop.logic.rotation.schedule import Standing, last_changed, open_dangers
from desktop.logic.words import Words


def account_value(standing: Standing, today: date, words: Words) -> Mapping[str, object]:
    """The account and how it stands, ready for JSON; days as 2026-11-28, None for what nobody knows."""
    account = standing.account
    return {
        "id": account.id,
        "label": account.label,
        "kind": account.kind.value,
        "every": account.every or "off",
        "changed": _day(last_changed(account)),
        "snoozed_until": _day(account.snoozed_until),
        "events": [{"danger": one.danger.value, "on": one.on.isoformat()} for one in open_dangers(account)],
        "state": standing.state.value,
        "why": standing.why.value,
        "due": _day(standing.due),
        "answers": [answer.value for answer in standing.answers],
        "says": says(standing, words, today),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
