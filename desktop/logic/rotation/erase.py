"""Everything that is kept of a person is deleted, in the one order after which whoever comes again can finish it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from desktop.logic.private import unshown
from desktop.logic.store import StoreError

Delete = Callable[[], None]
"""Deletes what a person has of ours outside the store; raises OSError."""


class Erasable(Protocol):
    """What is asked of the store; each call raises StoreError where it cannot be done."""

    def tag_was_on(self) -> bool:
        """Whether the switch for old passwords was ever on, so that the key ring may hold something of ours."""
        ...

    def note_tag(self) -> None:
        """From now on the store says so."""
        ...

    def erase(self) -> None:
        """Delete all that is kept, the saved plan and the damaged copies too; what a newer program kept stays."""
        ...

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to since this was asked last."""
        ...


@unshown
class Elsewhere(NamedTuple):
    """How the key in the key ring and the entry at login are deleted; None where this system has none."""

    key: Delete | None = None
    login: Delete | None = None


NOTHING = Elsewhere()
"""Nothing lies outside the store."""


class KeyStays(StoreError):  # noqa: N818  # a state of the key ring, not a fault
    """All is deleted but the key of old passwords, of which nothing is left that it could open."""

    text_id = "accounts.key-stays"
    status = 74


class EntryStays(StoreError):  # noqa: N818  # same
    """All is deleted but the entry at login."""

    text_id = "accounts.not-erased"
    status = 74


ALL_BUT_ONE = (KeyStays.text_id, EntryStays.text_id)
"""What is said where store and plan are gone, and something elsewhere is not."""


def erase_all(store: Erasable, elsewhere: Elsewhere) -> None:
    """Delete accounts, saved plan, damaged copies, key and entry. Raises StoreError for what stays.

    The store is asked about the key first, and is told of a key that stays: it alone says that there is one. Where the
    store cannot be erased the entry stays as well: somebody writes there now, or it is a newer program's.
    """
    key_stays = store.tag_was_on() and not _deleted(elsewhere.key)
    store.erase()
    store.take_damaged()  # it is erased, too
    if key_stays:
        store.note_tag()
    entry_stays = not _deleted(elsewhere.login)
    if key_stays:
        raise KeyStays
    if entry_stays:
        raise EntryStays


def _deleted(delete: Delete | None) -> bool:
    try:
        if delete is not None:
            delete()
    except OSError:
        return False
    return True
