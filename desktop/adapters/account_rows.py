"""Accounts of the check-up as rows of the personal store, read and written inside a transaction that is under way."""

import datetime
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from typing import TypeGuard

from desktop.adapters.store_transaction import DamagedError
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import EVERY, LONGEST_LABEL, Account, AccountKind, Answer, Answered, Fact, Happened
from desktop.logic.rotation.schedule import Refused
from desktop.logic.rotation.store import Edit

_LAST_DAY = datetime.date(datetime.MAXYEAR - 2, 12, 31)
"""Behind a later day there is no room for a check-up; no clock of a machine that runs stands there."""

_COLUMNS = "kind, label, every, added, changed, snoozed_until"


def loaded(connection: sqlite3.Connection) -> tuple[Account, ...]:
    """Every account in the order of the ids; raises DamagedError for rows that we never wrote."""
    facts: dict[int, list[Fact]] = {}
    for account, what, day in connection.execute("SELECT account, what, day FROM account_fact ORDER BY account, place"):
        facts.setdefault(account, []).append(_fact(what, day))
    rows = connection.execute(f"SELECT id, {_COLUMNS} FROM account ORDER BY id")  # noqa: S608  # names of ours
    accounts = tuple(_account(row, tuple(facts.pop(row[0], ()))) for row in rows)
    if facts:  # of nobody
        raise DamagedError
    return accounts


def added(connection: sqlite3.Connection, account: Account) -> int:
    """Write one account more; gives its id."""
    row = connection.execute(f"INSERT INTO account ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", _row(account))  # noqa: S608  # names of ours
    number = int(row.lastrowid or 0)
    _write_facts(connection, number, account.facts)
    return number


def edited(connection: sqlite3.Connection, account: int, edit: Edit) -> Account | Refused | None:
    """Write what `edit` makes of the account; None, and nothing is written, where there is none of this id."""
    accounts = loaded(connection)
    if all(one.id != account for one in accounts):
        return None
    made = edit(accounts)
    if isinstance(made, Account):
        connection.execute(
            f"UPDATE account SET ({_COLUMNS}) = (?, ?, ?, ?, ?, ?) WHERE id = ?",  # noqa: S608  # names of ours
            (*_row(made), account),
        )
        connection.execute("DELETE FROM account_fact WHERE account = ?", (account,))
        _write_facts(connection, account, made.facts)
    return made


def removed(connection: sqlite3.Connection, account: int) -> bool:
    """Delete an account with its facts; whether there was one."""
    if all(one.id != account for one in loaded(connection)):
        return False
    connection.execute("DELETE FROM account WHERE id = ?", (account,))
    return True


def shown_on(connection: sqlite3.Connection) -> datetime.date | None:
    """The day a notification was last shown."""
    (day,) = _reminding(connection)[:1]
    return _day_or_none(day)


def note_shown(connection: sqlite3.Connection, day: datetime.date) -> None:
    """Write the day a notification was shown."""
    connection.execute("UPDATE reminding SET shown_on = ?", (day.isoformat(),))


def tag_was_on(connection: sqlite3.Connection) -> bool:
    """Whether the switch for old passwords was ever on."""
    return bool(_reminding(connection)[1])


def note_tag(connection: sqlite3.Connection) -> None:
    """Write that the switch for old passwords is on; this is never taken back."""
    connection.execute("UPDATE reminding SET tag_was_on = 1")


def _reminding(connection: sqlite3.Connection) -> tuple[object, object]:
    rows: list[tuple[object, object]] = connection.execute("SELECT shown_on, tag_was_on FROM reminding").fetchall()
    if len(rows) != 1:
        raise DamagedError
    return rows[0]


def _row(account: Account) -> tuple[str | int | None, ...]:
    days = (account.added, account.changed, account.snoozed_until)
    return (
        account.kind.value,
        account.label,
        account.every,
        *(None if day is None else day.isoformat() for day in days),
    )


def _write_facts(connection: sqlite3.Connection, account: int, facts: Iterable[Fact]) -> None:
    rows = ((account, place, _what(fact), fact.on.isoformat()) for place, fact in enumerate(facts))
    connection.executemany("INSERT INTO account_fact VALUES (?, ?, ?, ?)", rows)


def _what(fact: Fact) -> str:
    return fact.answer.value if isinstance(fact, Answered) else fact.danger.value


def _account(row: tuple[object, ...], facts: tuple[Fact, ...]) -> Account:
    number, kind, label, every, added_on, changed, snoozed = row
    day = _day_or_none(added_on)
    if not isinstance(number, int) or not _is_label(label) or day is None or every not in {None, *EVERY}:
        raise DamagedError
    with suppress(ValueError):
        known, months = AccountKind(str(kind)), every if isinstance(every, int) else None
        return Account(number, known, label, months, day, _day_or_none(changed), _day_or_none(snoozed), facts)
    raise DamagedError


def _fact(what: object, day: object) -> Fact:
    on = _day_or_none(day)
    if isinstance(what, str) and on is not None:
        with suppress(ValueError):
            return Answered(Answer(what), on)
        with suppress(ValueError):
            return Happened(DangerKind(what), on)
    raise DamagedError


def _is_label(label: object) -> TypeGuard[str | None]:
    """Asked of what lies in the file: which letters may be printed, another version of Python knows otherwise."""
    return label is None or (isinstance(label, str) and 0 < len(label) <= LONGEST_LABEL)


def _day_or_none(text: object) -> datetime.date | None:
    """Raises DamagedError for a day that we never wrote."""
    if text is None:
        return None
    if isinstance(text, str):
        with suppress(ValueError):
            day = datetime.date.fromisoformat(text)
            if day.isoformat() == text and day <= _LAST_DAY:
                return day
    raise DamagedError
