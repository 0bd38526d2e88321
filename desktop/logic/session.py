"""What this person has done so far. It is replaced whole and thrown away whole; nothing in it is ever emptied.

The pasted text stays out of `repr`, so that no log line or crash report can hold it.
"""

from dataclasses import dataclass, replace
from typing import Self

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Judgement, Via


@unshown
@dataclass(frozen=True, slots=True)
class Session:
    """`text` is what stands in the box, `typed` whether it was typed, not pasted, `judgement` the last answer."""

    text: str = ""
    via: Via | None = None
    typed: bool = False
    judgement: Judgement | None = None

    def with_text(self, text: str, *, typed: bool, via: Via | None = None) -> Self:
        """Another text in the box: an older judgement says nothing about it."""
        return replace(self, text=text, typed=typed, via=via, judgement=None)

    def with_judgement(self, judgement: Judgement) -> Self:
        """The answer to what stands in the box."""
        return replace(self, judgement=judgement)
