"""What is wrong with a flow, as a value: file, place and what was expected there."""

from typing import NamedTuple

from desktop.logic.jsonfile import ContentError
from desktop.logic.recovery.model import Situation
from desktop.logic.recovery.read_flow import FILES

QUESTIONS, STEPS, CARDS, ORDER = FILES


class Fault(NamedTuple):
    """One fault; `place` is a JSON pointer into `file`, `expected` is said in English as the readers do."""

    file: str
    place: str
    expected: str

    def error(self) -> ContentError:
        """As a reader would have raised it."""
        return ContentError(*self)


def in_words(situation: Situation) -> str:
    """A situation to be shown in a fault: its words in the order of the alphabet."""
    return " ".join(sorted(situation)) or "no word"
