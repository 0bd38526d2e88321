"""What `jaga-akun remind` and `remind --list` do: look at the accounts of the check-up, and tell what is due."""

from collections.abc import Callable, Sequence
from datetime import date

from desktop.arguments import LANG, Given, UsageError
from desktop.cli import terminal
from desktop.cli.account_json import account_value
from desktop.cli.account_list import in_words
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.machine import Machine
from desktop.cli.options import JSON, TODAY
from desktop.cli.remind import LIST, way_of
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY, Standing, State, is_known, schedule
from desktop.logic.rotation.store import ReminderStore
from desktop.logic.store import DAMAGED, StoreError
from desktop.logic.words import Words

FINE, DUE, NOBODY = 0, 1, 69
"""The last as in sysexits.h: EX_UNAVAILABLE."""

_NOW = frozenset({State.DUE, State.URGENT})


def reminding(given: Given, machine: Machine) -> int:
    """Do what was asked for; gives the exit status. Raises UsageError for what does not go together."""
    way = way_of(given)
    if way is None or way is LIST:
        named = _named_day(given)
        return _of_store(given, machine, tell_list if way else remind, named or date.today())  # noqa: DTZ011  # here
    from desktop.cli.remind_switch import switch  # noqa: PLC0415  # a way pays for what it uses

    return switch(given, way, machine)


def remind(given: Given, machine: Machine, store: ReminderStore, today: date) -> int:
    """Show what is due, once a day; gives the exit status. Raises StoreError.

    A day counts only when somebody took the notification; nothing of an account leaves the program.
    """
    if not _is_due(schedule(store.accounts(), today)):
        return FINE
    with machine.alone():
        if _was_told(store.reminded_on(), today):
            return FINE
        words, shows = plain_words(_language(given, machine)), machine.notifier()
        if not shows.show(words("remind.title"), words("remind.text")):
            terminal.complain(words(shows.obstacle or "remind.nobody"))
            return NOBODY
        store.note_reminder(today)
    return FINE


def tell_list(given: Given, _machine: Machine, store: ReminderStore, today: date) -> int:
    """Print how every account stands; gives the exit status. Raises StoreError."""
    words, standings = plain_words(given.language), schedule(store.accounts(), today)
    terminal.write(_as_json(standings, today, words) if given.has(JSON) else in_words(standings, today, words))
    return DUE if _is_due(standings) else FINE


def _of_store(
    given: Given, machine: Machine, act: Callable[[Given, Machine, ReminderStore, date], int], today: date
) -> int:
    """Do something with the store and say what is wrong with it."""
    store = machine.store()
    try:
        status = act(given, machine, store, today)
    except StoreError as error:
        terminal.complain(plain_words(given.language)(error.text_id))
        return error.status
    damaged = store.take_damaged()
    if damaged:
        terminal.complain(plain_words(given.language)(DAMAGED, file=damaged))
    return status


def _was_told(shown: date | None, today: date) -> bool:
    """Whether today's notification was shown, or tomorrow's before a clock was put back over midnight."""
    return shown is not None and today <= shown and is_known(shown, today)


def _is_due(standings: Sequence[Standing]) -> bool:
    return any(one.state in _NOW for one in standings)


def _language(given: Given, machine: Machine) -> str:
    """At login nobody says a language: that of the window."""
    from desktop.logic.settings import read_settings  # noqa: PLC0415  # the list does without

    return given.get(LANG) or read_settings(machine.settings()).language


def _named_day(given: Given) -> date | None:
    """The day that was named; raises UsageError for one that the check-up does not know."""
    named = given.get(TODAY)
    if named is not None and not FIRST_DAY <= named <= LAST_DAY:
        raise UsageError
    return named


def _as_json(standings: Sequence[Standing], today: date, words: Words) -> str:
    accounts = [account_value(one, today, words) for one in standings]
    return encode({"today": today.isoformat(), "accounts": accounts}) + "\n"
