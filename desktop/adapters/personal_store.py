"""The personal store: what a person asked us to keep, in one file of their own."""

import datetime
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import cast

from desktop.adapters import account_rows, tag_rows
from desktop.adapters.store_file import DataVersion, StoreFile
from desktop.adapters.store_transaction import DamagedError
from desktop.logic.rotation.facts import Account
from desktop.logic.rotation.schedule import Refused
from desktop.logic.rotation.store import Edit
from desktop.logic.rotation.tag import Tags
from desktop.logic.saved_plan import SavedPlan, Tick

_TABLES = ("plan", "plan_answer", "plan_tick", "plan_tick_card", "plan_failed", "plan_time")


class PersonalStore:
    """Keeps one plan, and accounts. Each call is a transaction of its own and raises StoreError where it cannot be."""

    def __init__(self, folder: Path, busy: float = 5.0) -> None:
        self._file = StoreFile(folder, busy)

    def load(self) -> SavedPlan | None:
        """The plan that is kept, None for none."""
        return self._file.read(_loaded)

    def save(self, plan: SavedPlan) -> None:
        """Keep this plan in place of the one that is kept: all of it, or nothing is changed."""
        self._file.write(lambda connection: _replace(connection, plan))

    def clear(self) -> None:
        """Keep no plan any more. Where there was none, no file is made."""
        self._file.change(_remove)

    def accounts(self) -> tuple[Account, ...]:
        """Every account that is kept, in the order of their ids."""
        self._file.demand_a_place()
        return self._file.read(account_rows.loaded) or ()

    def add(self, account: Account) -> int:
        """Keep one account more; gives its id, which no other ever had. That of the value counts for nothing."""
        return self._file.write(lambda connection: account_rows.added(connection, account))

    def edit(self, account: int, edit: Edit) -> Account | Refused | None:
        """Keep what `edit` makes of all accounts in place of one; None where there is none of this id."""
        self._file.demand_a_place()
        return self._file.change(lambda connection: account_rows.edited(connection, account, edit))

    def remove(self, account: int) -> bool:
        """Keep this account no longer; whether there was one."""
        self._file.demand_a_place()
        return self._file.change(lambda connection: account_rows.removed(connection, account)) or False

    def reminded_on(self) -> datetime.date | None:
        """The day a notification was last shown, None for never."""
        return self._file.read(account_rows.shown_on)

    def note_reminder(self, day: datetime.date) -> None:
        """A notification was shown that day."""
        self._file.write(lambda connection: account_rows.note_shown(connection, day))

    def tag_was_on(self) -> bool:
        """Whether the switch for old passwords was ever on, so that the key ring may hold something of ours."""
        return self._file.read(account_rows.tag_was_on) or False

    def note_tag(self) -> None:
        """The switch for old passwords is about to be on: to be called before the key ring is touched."""
        self._file.write(account_rows.note_tag)

    def tags(self) -> Tags:
        """Salt and tags of old passwords."""
        return self._file.read(tag_rows.loaded) or Tags()

    def begin_tags(self, salt: bytes) -> None:
        """The switch for old passwords is on, with this salt and no tag; in the same moment it was ever on."""

        def begun(connection: sqlite3.Connection) -> None:
            account_rows.note_tag(connection)
            tag_rows.begin(connection, salt)

        self._file.write(begun)

    def learn_tag(self, bits: int) -> None:
        """One tag more, the oldest dropped; nothing where the switch is off."""
        self._file.change(lambda connection: tag_rows.learn(connection, bits))

    def end_tags(self) -> None:
        """Neither salt nor tags any more."""
        self._file.change(tag_rows.end)

    def data_version(self) -> DataVersion:
        """What is another value as soon as anybody has written."""
        return self._file.data_version()

    def erase(self) -> None:
        """Delete all that is kept here, the damaged copies too."""
        self._file.erase()

    def take_damaged(self) -> str | None:
        """The name that a damaged file was moved to since this was asked last."""
        return self._file.take_damaged()


class MemoryPlanStore:
    """Keeps a plan until the program ends: for tests, and for pictures of the program."""

    def __init__(self, plan: SavedPlan | None = None) -> None:
        self._plan = plan

    def load(self) -> SavedPlan | None:
        """The plan that is kept."""
        return self._plan

    def save(self, plan: SavedPlan) -> None:
        """Keep this plan."""
        self._plan = plan

    def clear(self) -> None:
        """Keep none."""
        self._plan = None

    def take_damaged(self) -> str | None:
        """Always None: memory is not damaged."""
        return None


def _loaded(connection: sqlite3.Connection) -> SavedPlan | None:
    row = connection.execute("SELECT programme, version, began FROM plan").fetchone()
    if row is None:
        return None
    programme, version, began = row
    if not isinstance(programme, str) or not isinstance(version, int):
        raise DamagedError
    cards = _lists(_texts(connection, "SELECT step, card FROM plan_tick_card ORDER BY step, place"))
    ticks = _texts(connection, "SELECT step, minute FROM plan_tick")
    failed = _texts(connection, "SELECT step, minute FROM plan_failed")
    begun = _texts(connection, "SELECT of, minute FROM plan_time WHERE minute IS NOT NULL")
    unknown = _texts(connection, "SELECT of, '' FROM plan_time WHERE minute IS NULL")
    return SavedPlan(
        programme,
        version,
        _minute(began),
        _lists(_texts(connection, "SELECT node, option FROM plan_answer ORDER BY node, place")),
        {step: Tick(_minute(at), cards.get(step, ())) for step, at in ticks},
        {step: _minute(at) for step, at in failed},
        {of: _minute(at) for of, at in begun} | {of: None for of, _ in unknown},
    )


def _texts(connection: sqlite3.Connection, query: str) -> list[tuple[str, str]]:
    """The rows of a query, which are pairs of texts; raises DamagedError for others: SQLite keeps any kind anywhere."""
    rows = connection.execute(query).fetchall()
    if not all(isinstance(value, str) for row in rows for value in row):
        raise DamagedError
    return rows


def _lists(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for name, item in rows:
        lists[name] = (*lists.get(name, ()), item)
    return lists


def _minute(text: object) -> datetime.datetime:
    """Raises DamagedError for what `_written` never wrote."""
    with suppress(TypeError, ValueError):
        at = datetime.datetime.fromisoformat(cast("str", text))
        if _written(at) == text:
            return at
    raise DamagedError


def _written(at: datetime.datetime) -> str:
    return at.isoformat(timespec="minutes")


def _replace(connection: sqlite3.Connection, plan: SavedPlan) -> None:
    _remove(connection)
    connection.execute("INSERT INTO plan VALUES (1, ?, ?, ?)", (plan.programme, plan.version, _written(plan.began)))
    connection.executemany("INSERT INTO plan_answer VALUES (?, ?, ?)", _placed(plan.answers))
    ticks, cards = plan.ticks.items(), {step: tick.cards for step, tick in plan.ticks.items()}
    connection.executemany("INSERT INTO plan_tick VALUES (?, ?)", ((step, _written(tick.at)) for step, tick in ticks))
    connection.executemany("INSERT INTO plan_tick_card VALUES (?, ?, ?)", _placed(cards))
    failed = ((step, _written(at)) for step, at in plan.failed.items())
    connection.executemany("INSERT INTO plan_failed VALUES (?, ?)", failed)
    times = ((of, None if at is None else _written(at)) for of, at in plan.times.items())
    connection.executemany("INSERT INTO plan_time VALUES (?, ?)", times)


def _placed(lists: Mapping[str, tuple[str, ...]]) -> Iterable[tuple[str, int, str]]:
    return ((name, place, item) for name, items in lists.items() for place, item in enumerate(items))


def _remove(connection: sqlite3.Connection) -> None:
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608  # names of ours
