"""Typing a drawn password again, from one's own note: whether the note is right. Compared here and kept nowhere."""

from collections.abc import Callable
from itertools import accumulate

from PySide6.QtWidgets import QWidget

from desktop.logic.text import same_letters
from desktop.ui.page import Surroundings
from desktop.ui.passwords.proposal import Kind, Proposal
from desktop.ui.widgets import Column, IconLine
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.secret_edit import LIMIT, FieldWords, SecretField


def wrong_part(typed: str, proposal: Proposal) -> int:
    """The number of the part, counted from 1, in which what was typed differs first; 0 where it is right so far."""
    same = same_letters(typed, proposal.text)
    if same == len(typed):
        return 0
    ends = accumulate(len(part) + len(proposal.separator) for part in proposal.parts)
    return next((number for number, end in enumerate(ends, 1) if same < end), len(proposal.parts))


class Retype(Column):
    """The field and one line under it. `drawn` gives what stands on the page now; `show`: who is alone may look."""

    def __init__(
        self,
        drawn: Callable[[], tuple[Proposal, Kind]],
        around: Surroundings,
        *,
        show: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.theme, 0, parent)
        words = self._words = around.words
        self._drawn, self._announce = drawn, around.announce
        shown = words("password-page.show") if show else ""
        too_long = words("password-page.too-long", limit=LIMIT)
        said = FieldWords(
            words("password-page.retype"),
            shown,
            words("password-page.hide"),
            too_long,
            words("password-page.retype.hint"),
        )
        self.field = self.add(SecretField(said, around.theme, around.announce))
        self._line = self.add(Column(around.theme))
        self._line.margins(0, 6, 0, 0)
        self.said = ""
        self.field.edit.textChanged.connect(self._compare)

    def start_again(self) -> None:
        """Another one was drawn."""
        self.field.edit.empty()

    def _compare(self) -> None:
        typed = self.field.edit.entered
        proposal, kind = self._drawn()
        number = wrong_part(typed, proposal)
        if not typed:
            self._say("", "", "")
        elif typed == proposal.text:
            self._say(self._words("password-page.retype.same"), "check-circle-fill", "resmi")
            self._announce(self, self.said)
        elif number:
            group = "random" if kind is Kind.RANDOM else "words"
            said = self._words(f"password-page.retype.other.{group}", number=number)
            self._say(said, "warning-fill", "terbukti")
        else:
            self._say(self._words("password-page.retype.more"), "info", "muted")

    def _say(self, said: str, icon: str, color: str) -> None:
        if said == self.said:
            return
        self.said = said
        empty(self._line)
        if said:
            self._line.add(IconLine(icon, said, self.theme, icon_color=color))
