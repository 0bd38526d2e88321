"""One concrete better password, drawn afresh and from nothing that was typed; what to do with it stands under it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.passwords.passphrase import whole_bits
from desktop.logic.words import Words
from desktop.ui.passwords.proposal import Make, Proposal, Wish, apart_from, must_change
from desktop.ui.passwords.wish_choices import WishChoices
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Card, Column, Disclosure, FlowRow, Heading, IconLine, Kind, PlainLabel
from desktop.ui.widgets.secret_print import SecretPrint


def bits_line(proposal: Proposal, wish: Wish, words: Words) -> str:
    """The bits and where they come from: counted, never an estimator's opinion."""
    return words(f"password-page.bits.{wish.kind}", count=wish.length, bits=whole_bits(proposal.bits))


class Details(Disclosure):
    """How strong a drawn password is, for who wants to know: behind a press."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words("password-page.details"), theme, parent)
        self.bits = self.body.add(PlainLabel("", theme, bold=True))
        self.body.add(PlainLabel(words("password-page.bits.why"), theme, "small", "muted"))


class ProposalAside(Column):
    """The proposal beside the task. `typed` gives what stands in the field; `changed` says that another was drawn.

    `copy` and `write` take it along; None: not here. `note` is the text id of what is good to know where one is.
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
        copy: Callable[[], None] | None,
        write: Callable[[], None],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._make, self._typed = words, make, typed
        self.add(Heading(words("password-page.better"), theme))
        self.space(10)
        card = self.add(Card(theme))
        card.edge = "line_strong"
        card.margins(16, 14, 16, 14)
        self.print = card.add(SecretPrint(theme))
        self.space(10)
        very_strong = words("password.band.4")
        line = IconLine(
            "circle-wavy-check-fill", very_strong, theme, icon_color="resmi", strong=((0, len(very_strong)),)
        )
        self.add(line)
        ways = self.add(FlowRow(theme, 12, 0))
        self.details = self.add(Details(words, theme))
        self.bits = self.details.bits
        ways.add(self.details.button)
        self.again = ways.add(Button(words("password-page.again"), theme, "arrows-clockwise", Kind.GHOST, pad=2))
        self.details.button.setMinimumHeight(self.again.sizeHint().height())  # their words stand on one line
        self.again.clicked.connect(self.draw)
        self.space(2)
        self.copy = self._build_copy(copy)
        self.write = self.add(Button(words("password-page.big"), theme, "pencil"))
        self.write.clicked.connect(lambda _on: write())
        self.space(14)
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
        """Whether the proposal was copied, and how long the copy stays."""
        if self.copy is not None:
            key, icon = ("password-page.copied", "check") if copied else ("password-page.copy", "copy")
            self.copy.relabel(self._words(key), icon)
            self._stays.setVisible(copied)

    def heed(self) -> None:
        """What is typed has changed: never show a word of it as better advice."""
        if must_change(self.proposal, self._typed()):
            self.draw()

    def _build_copy(self, copy: Callable[[], None] | None) -> Button | None:
        if copy is None:
            return None
        button = self.add(Button(self._words("password-page.copy"), self.theme, "copy"))
        button.clicked.connect(lambda _on: copy())
        self.space(4)
        self._stays = self.add(PlainLabel(self._words("password-page.copied.note"), self.theme, "small", "muted"))
        self._stays.hide()
        self.space(4)
        return button

    def _show(self) -> None:
        self.print.show_parts(self.proposal.parts, self.proposal.separator)
        self.bits.setText(bits_line(self.proposal, self.wish, self._words))
