"""What `jaga-akun remind` and `remind --list` do: look at the accounts of the check-up, and tell what is due."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date

from desktop.arguments import LANG, Given, UsageError
from desktop.cli import terminal
from desktop.cli.account_json import account_value
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.options import JSON, TODAY
from desktop.logic.ports import Notifier
from desktop.logic.rotation.says import says
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY, Standing, State, schedule
from desktop.logic.rotation.store import ReminderStore
from desktop.logic.store import DAMAGED, StoreError
from desktop.logic.words import Words

FINE, DUE, NOBODY = 0, 1, 69
"""The last as in sysexits.h: EX_UNAVAILABLE."""

_NOW = frozenset({State.DUE, State.URGENT})

Alone = Callable[[], AbstractContextManager[None]]
"""Waits until no other reminder is under way; two logins in one moment must not show two notifications."""


def remind(given: Given) -> int:
    """Show a notification if something is due and none was shown today; gives the exit status."""
    from desktop.adapters.notifier import system_notifier  # noqa: PLC0415  # the list shows nothing
    from desktop.adapters.one_at_a_time import one_at_a_time  # noqa: PLC0415  # same
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    words, today = plain_words(_language(given)), _today(given)
    return _of_store(
        words, lambda store: remind_once(store, system_notifier, lambda: one_at_a_time(data_folder()), today, words)
    )


def remind_once(store: ReminderStore, notifier: Callable[[], Notifier], alone: Alone, today: date, words: Words) -> int:
    """Show what is due, once a day; gives the exit status. Raises StoreError.

    A day counts only when somebody took the notification; nothing of an account leaves the program.
    """
    if not _is_due(schedule(store.accounts(), today)):
        return FINE
    with alone():
        if store.reminded_on() == today:
            return FINE
        shows = notifier()
        if not shows.show(words("remind.title"), words("remind.text")):
            terminal.complain(words(shows.obstacle or "remind.nobody"))
            return NOBODY
        store.note_reminder(today)
    return FINE


def tell_list(given: Given) -> int:
    """Print how every account stands; gives the exit status."""
    words, today = plain_words(given.language), _today(given)

    def told(store: ReminderStore) -> int:
        standings = schedule(store.accounts(), today)
        terminal.write(_as_json(standings, today, words) if given.has(JSON) else _in_words(standings, today, words))
        return DUE if _is_due(standings) else FINE

    return _of_store(words, told)


def _of_store(words: Words, act: Callable[[ReminderStore], int]) -> int:
    """Do something with the store and say what is wrong with it."""
    try:
        store = open_store()
        status = act(store)
    except StoreError as error:
        terminal.complain(words(error.text_id))
        return error.status
    damaged = store.take_damaged()
    if damaged:
        terminal.complain(words(DAMAGED, file=damaged))
    return status


def open_store() -> ReminderStore:
    """The person's own store."""
    from desktop.adapters.personal_store import PersonalStore  # noqa: PLC0415  # not for what is wrong usage
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    return PersonalStore(data_folder())


def _is_due(standings: Sequence[Standing]) -> bool:
    return any(one.state in _NOW for one in standings)


def _language(given: Given) -> str:
    """At login nobody says a language: that of the window."""
    spoken = given.get(LANG)
    if spoken is not None:
        return spoken
    from desktop.adapters.settings_store import FileSettingsStore, settings_folder  # noqa: PLC0415  # only then
    from desktop.logic.settings import read_settings  # noqa: PLC0415  # same

    return read_settings(FileSettingsStore(settings_folder()).peek()).language


def _today(given: Given) -> date:
    """The day that was named, else the clock's; raises UsageError for one that the check-up does not know."""
    named = given.get(TODAY)
    if named is None:
        return date.today()  # noqa: DTZ011  # the day where the person is
    if not FIRST_DAY <= named <= LAST_DAY:
        raise UsageError
    return named


def _as_json(standings: Sequence[Standing], today: date, words: Words) -> str:
    accounts = [account_value(one, today, words) for one in standings]
    return encode({"today": today.isoformat(), "accounts": accounts}) + "\n"


def _in_words(standings: Sequence[Standing], today: date, words: Words) -> str:
    return "".join(f"{says(one, words, today)}\n" for one in standings) or words("remind.nothing") + "\n"
