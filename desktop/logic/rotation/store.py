"""Where the facts of a check-up are kept, as the logic sees it."""

from datetime import date
from typing import Protocol

from desktop.logic.rotation.facts import Account


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
