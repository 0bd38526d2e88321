"""Where the facts of a check-up are kept, as the logic sees it."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from desktop.logic.rotation.facts import Account
from desktop.logic.rotation.schedule import Refused

Edit = Callable[[tuple[Account, ...]], Account | Refused]
"""All accounts as they are now -> one of them as it is to be kept, or why it stays as it is."""


class ReminderStore(Protocol):
    """Keeps what a check-up goes by. Every call looks at what is there now; each raises StoreError as a PlanStore's."""

    def accounts(self) -> tuple[Account, ...]:
        """Every account that is kept."""
        ...

    def reminded_on(self) -> date | None:
        """The day a notification was last shown, None for never."""
        ...

    def note_reminder(self, day: date) -> None:
        """A notification was shown that day."""
        ...

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to since this was asked last: it is to be said once."""
        ...


class AccountStore(ReminderStore, Protocol):
    """The same store, for who changes something in it. Each change reads afresh and writes in one transaction."""

    def add(self, account: Account) -> int:
        """Keep one account more; gives its id, which no other ever had. That of the value counts for nothing."""
        ...

    def edit(self, account: int, edit: Edit) -> Account | Refused | None:
        """Keep what `edit` makes of the accounts in place of the one of this id; None where there is none.

        A refusal of `edit` is given back, and nothing has changed.
        """
        ...

    def remove(self, account: int) -> bool:
        """Keep this account no longer; whether there was one."""
        ...

    def tag_was_on(self) -> bool:
        """Whether the switch for old passwords was ever on, so that the key ring may hold something of ours."""
        ...

    def note_tag(self) -> None:
        """The switch for old passwords is about to be on: to be called before the key ring is touched."""
        ...

    def data_version(self) -> object:
        """What is another value as soon as anybody has written: a window compares it and reads afresh."""
        ...

    def erase(self) -> None:
        """Delete all that is kept, the saved plan and the damaged copies too; what a newer program kept stays."""
        ...
