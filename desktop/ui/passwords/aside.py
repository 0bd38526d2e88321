"""One concrete better password, drawn afresh and from nothing that was typed, with its exact number of bits."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.passwords.proposal import Make, Proposal, Wish, apart_from, must_change
from desktop.ui.passwords.wish_choices import WishChoices
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Card, Column, PlainLabel
from desktop.ui.widgets.secret_print import SecretPrint


def bits_line(proposal: Proposal, wish: Wish, words: Words) -> str:
    """The bits and where they come from: counted, never an estimator's opinion."""
    return words(f"password-page.bits.{wish.kind}", count=wish.length, bits=int(proposal.bits))


class ProposalAside(Column):
    """The proposal beside the task. `typed` gives what stands in the field; `changed` says that another was drawn.

    `note` is the text id of what is good to know where one is, empty for nothing.
    """

    changed = Signal()

    def __init__(
        self,
        shown: tuple[Proposal | None, Wish],
        make: Make,
        typed: Callable[[], str],
        words: Words,
        theme: Theme,
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._make, self._typed = words, make, typed
        self.add(PlainLabel(words("password-page.better"), theme, "h3", bold=True))
        self.space(10)
        card = self.add(Card(theme))
        card.edge = "line_strong"
        card.margins(16, 14, 16, 14)
        self.print = card.add(SecretPrint(theme))
        self.space(8)
        self.bits = self.add(PlainLabel("", theme, bold=True))
        self._small = self.add(PlainLabel("", theme, "small", "muted"))
        self.show_copied(copied=False)
        self.space(10)
        self.again = self.add(Button(words("password-page.again"), theme, "arrows-clockwise"))
        self.again.clicked.connect(self.draw)
        self.space(12)
        proposal, wish = shown
        self.choices = self.add(WishChoices(wish, words, theme))
        self.choices.chosen.connect(self.draw)
        if note:
            self.space(12)
            self.add(PlainLabel(words(note), theme, "small", "muted"))
        self.proposal = proposal or apart_from(make, wish, typed())
        self._show()

    @property
    def wish(self) -> Wish:
        """What is drawn."""
        return self.choices.wish

    def draw(self) -> None:
        """Another one."""
        self.proposal = apart_from(self._make, self.wish, self._typed())
        self._show()
        self.changed.emit()

    def show_copied(self, *, copied: bool) -> None:
        """What a bit is; once the proposal was copied, how long the copy stays."""
        self._small.setText(self._words("password-page.copied.note" if copied else "password-page.bits.why"))

    def heed(self) -> None:
        """What is typed has changed: never show a word of it as better advice."""
        if must_change(self.proposal, self._typed()):
            self.draw()

    def _show(self) -> None:
        self.print.show_parts(self.proposal.parts, self.proposal.separator)
        self.bits.setText(bits_line(self.proposal, self.wish, self._words))
