"""What was typed into a secret field, and how it goes from hand to hand without staying anywhere.

The text lives in the field and in the job that judges it. Whatever else must carry it, carries it in a `Once`: who
takes it leaves nothing behind, and what nobody takes in this turn of the window's work is gone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QTimer

from desktop.logic.findings import Finding
from desktop.logic.passwords.strength import Strength
from desktop.logic.private import unshown
from desktop.ui.once import Once

T = TypeVar("T")


def for_the_next_page(value: T) -> Once[T]:
    """A value for the page that is built in place of this one, in the same turn; in the next one it is gone."""
    once = Once(value)
    QTimer.singleShot(0, once.drop)
    return once


@unshown
@dataclass(frozen=True, slots=True)
class Typed:
    """The texts of one question: the password, what is known about its owner, another password to compare it with."""

    password: str = ""
    about: tuple[str, ...] = ()
    other: str = ""


@unshown
class Answer(NamedTuple):
    """What was found; no letter of what was typed. `likeness` compares with the other password."""

    strength: Strength
    likeness: Finding | None = None


Check = Callable[[Typed], Answer]
"""Judges what was typed; runs in a thread."""
