"""What the words behind `jaga-akun accounts` do: each reads afresh and writes in one transaction, then says so."""

import datetime
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, TypeVar

from desktop.arguments import Given, UsageError
from desktop.cli import accounts as written
from desktop.cli import terminal
from desktop.cli.options import JSON, TODAY
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.erase import Delete, Elsewhere, erase_all
from desktop.logic.rotation.facts import Account, AccountKind, Answer
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY, Refused, is_known, schedule, with_answer, with_danger
from desktop.logic.rotation.store import AccountStore
from desktop.logic.store import DAMAGED, StoreError

DONE, REFUSED = 0, 1


class Kept(NamedTuple):
    """All that is kept of a person: the store, and how entry at login and key in the key ring are deleted.

    None where this system has none.
    """

    store: AccountStore
    login: Delete | None = None
    key: Delete | None = None


def accounting(given: Given, kept: Callable[[], Kept]) -> int:
    """Do what was asked for; gives the exit status. Raises UsageError before anything is opened."""
    do = _ACTIONS[written.action_of(given)](given, _today(given))
    everything = kept()
    try:
        status = do(everything)
    except StoreError as error:
        status = _refuse(given, error.text_id, error.status)
    if damaged := everything.store.take_damaged():
        terminal.complain(_said(given, DAMAGED, file=damaged))
    return status


Do = Callable[[Kept], int]
Word = TypeVar("Word", Answer, DangerKind)


def _add(given: Given, today: datetime.date) -> Do:
    changed = given.get(written.CHANGED)
    if changed is not None and not is_known(changed, today):
        raise UsageError("cli.usage.accounts")
    kind, label, every = AccountKind(given.get(written.KIND) or ""), given.get(written.LABEL), given.get(written.EVERY)
    account = Account(0, kind, label, every, today, changed)

    def add(kept: Kept) -> int:
        terminal.write(f'{{"id": {kept.store.add(account)}}}\n')
        return DONE

    return add


def _list(given: Given, today: datetime.date) -> Do:
    def tell(kept: Kept) -> int:
        from desktop.cli.account_list import as_json, in_words  # noqa: PLC0415  # sentences: only here
        from desktop.cli.help import plain_words  # noqa: PLC0415  # same

        standings = schedule(kept.store.accounts(), today)
        terminal.write((as_json if given.has(JSON) else in_words)(standings, today, plain_words(given.language)))
        return DONE

    return tell


def _answer(given: Given, today: datetime.date) -> Do:
    account, answer = _id(given), _word(given, Answer)

    def edit(accounts: tuple[Account, ...]) -> Account | Refused:
        standing = next(one for one in schedule(accounts, today) if one.account.id == account)
        return with_answer(standing, answer, today)

    return lambda kept: _told(given, kept.store.edit(account, edit))


def _event(given: Given, today: datetime.date) -> Do:
    danger, on = _word(given, DangerKind), given.get(written.ON) or today
    if not is_known(on, today):
        raise UsageError("cli.usage.accounts")
    return _edited(given, lambda one: with_danger(one, danger, on, today))


def _every(given: Given, _today: datetime.date) -> Do:
    word = given.texts[2]
    if word not in written.INTERVALS:
        raise UsageError("cli.usage.accounts")
    return _edited(given, lambda one: one._replace(every=written.INTERVALS[word]))


def _rename(given: Given, _today: datetime.date) -> Do:
    return _edited(given, lambda one: one._replace(label=given.get(written.LABEL)))


def _edited(given: Given, change: Callable[[Account], Account | Refused]) -> Do:
    account = _id(given)
    return lambda kept: _told(
        given, kept.store.edit(account, lambda accounts: change(next(one for one in accounts if one.id == account)))
    )


def _remove(given: Given, _today: datetime.date) -> Do:
    account = _id(given)
    return lambda kept: DONE if kept.store.remove(account) else _refuse(given, "accounts.no-such", REFUSED)


def _erase(_given: Given, _today: datetime.date) -> Do:
    def erase(kept: Kept) -> int:
        erase_all(kept.store, Elsewhere(kept.key, kept.login))
        return DONE

    return erase


_ACTIONS: dict[str, Callable[[Given, datetime.date], Do]] = {
    written.ADD: _add,
    written.LIST: _list,
    written.ANSWER: _answer,
    written.EVENT: _event,
    written.EVERY_N: _every,
    written.RENAME: _rename,
    written.REMOVE: _remove,
    written.ERASE: _erase,
}


def _told(given: Given, made: Account | Refused | None) -> int:
    if made is None:
        return _refuse(given, "accounts.no-such", REFUSED)
    return _refuse(given, "accounts.not-offered", REFUSED) if isinstance(made, Refused) else DONE


def _refuse(given: Given, text_id: str, status: int) -> int:
    terminal.complain(_said(given, text_id))
    return status


def _said(given: Given, text_id: str, **values: str) -> str:
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something is to be said

    return sentence(text_id, given.language, **values)


def _id(given: Given) -> int:
    text = given.texts[1]
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):
        raise UsageError("cli.usage.accounts")
    return int(text)


def _word(given: Given, kind: type[Word]) -> Word:
    """A word of ours behind the number; raises UsageError, on which nothing of what was typed hangs."""
    with suppress(ValueError):
        return kind(given.texts[2])
    raise UsageError("cli.usage.accounts")


def _today(given: Given) -> datetime.date:
    """The day that was named, else the clock's; raises UsageError for one that the check-up does not know."""
    today = given.get(TODAY)
    if today is None:
        return datetime.date.today()  # noqa: DTZ011  # the day where the person is
    if not FIRST_DAY <= today <= LAST_DAY:
        raise UsageError("cli.usage.accounts")
    return today
