"""What a person does to what is kept of their accounts: values, for the one who writes them in the background."""

import datetime
from typing import NamedTuple, Protocol

from desktop.logic.danger import DangerKind
from desktop.logic.private import unshown
from desktop.logic.rotation.facts import Account, AccountKind, Answer


@unshown
class New(NamedTuple):
    """An account to be kept; see `Account`."""

    kind: AccountKind
    label: str | None
    every: int | None
    changed: datetime.date | None


@unshown
class Say(NamedTuple):
    """An answer to the check-up of an account, given today."""

    account: int
    answer: Answer


@unshown
class Every(NamedTuple):
    """Another interval, None for a calendar that is off."""

    account: int
    every: int | None


@unshown
class Rename(NamedTuple):
    """Another label, None for none."""

    account: int
    label: str | None


@unshown
class Note(NamedTuple):
    """A danger to an account, known since a day."""

    account: int
    danger: DangerKind
    on: datetime.date


@unshown
class Remove(NamedTuple):
    """An account is thrown away with all its facts."""

    account: int


class Erase(NamedTuple):
    """All that is kept of the person is thrown away."""


Change = New | Say | Every | Rename | Note | Remove | Erase


class Records(Protocol):
    """What is kept. Every call looks at what is there now; it may wait for another window, seconds at worst.

    Each raises StoreError (`logic/store.py`) where it cannot be done; then what was kept is still kept.
    """

    def accounts(self) -> tuple[Account, ...]:
        """Every account with its facts."""
        ...

    def version(self) -> object:
        """What is another value as soon as anybody has written: cheap to ask, and it waits for nobody."""
        ...

    def do(self, change: Change, today: datetime.date) -> bool:
        """Write one change. False where the account is gone or no longer offers it: then nothing changes."""
        ...

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to since this was asked last."""
        ...
