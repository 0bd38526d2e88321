"""What stands on the password page, and what the shell remembers of it: choices, and in a `Once` what it must not."""

from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.ui.once import Once
from desktop.ui.passwords.proposal import PHRASE, Proposal, Wish
from desktop.ui.secrets.typed import Answer, Typed


@unshown
@dataclass(frozen=True, slots=True)
class Sheet:
    """All that stands on the page, to build it again in another look."""

    typed: Typed = field(default_factory=Typed)
    proposal: Proposal | None = None
    answer: Answer | None = None
    shown: bool = False
    hints: bool = False
    reuse: bool = False
    keyboard: str = ""
    """Which field has it: a hint by its name, `OTHER`, or none of them for the password's."""


@unshown
class Left(NamedTuple):
    """What the shell remembers of a page: what was chosen, and in a `Once` what must not be remembered."""

    secret: Once[Sheet]
    wish: Wish = PHRASE
    typed: bool = False  # something stood in the field


OTHER = "other"
