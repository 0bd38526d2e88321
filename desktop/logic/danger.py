"""What can have happened to a password or an account: handed from room to room, so it lies below them."""

import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown


class DangerKind(StrEnum):
    """The seven dangers that outrank the calendar of a check-up."""

    LEAKED = "leaked"
    REUSED = "reused"
    SHARED = "shared"
    PHISHED = "phished"
    SHARED_PC = "shared-pc"
    PHONE_LOST = "phone-lost"
    INFECTED = "infected"


@unshown
class Danger(NamedTuple):
    """A danger to an account ("email", "programme"), known since a day."""

    what: DangerKind
    account: str
    on: datetime.date
