"""A password to take along, printed large enough to be copied by hand, with what to mind when writing it down."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.page import Action, Beside, Page, Surroundings
from desktop.ui.passwords.aside import Details, bits_line
from desktop.ui.passwords.places import Passphrase
from desktop.ui.passwords.proposal import Kind, Make, Proposal
from desktop.ui.passwords.retype import Retype
from desktop.ui.passwords.typed import Left, Sheet
from desktop.ui.passwords.wish_choices import WishChoices
from desktop.ui.places import Place
from desktop.ui.secrets.typed import for_the_next_page
from desktop.ui.widgets import Button, Card, Column, Heading, IconLine, PlainLabel, numbered
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.secret_print import SecretPrint
from desktop.ui.widgets.split import Split

_STEPS = 3

PrintCard = Callable[[QWidget, Surroundings, Callable[[str], None]], None]
"""Prints an empty card for a passphrase; hears the text id of what came of it. Nothing of the page goes with it."""


class PassphrasePage(Page):
    """The big print on the left; kind, length and separator on the right."""

    is_answer = True

    def __init__(
        self,
        around: Surroundings,
        left: Left,
        make: Make,
        copy: Callable[[str], None] | None,
        card: PrintCard | None = None,
        *,
        may_show: bool = True,
    ) -> None:
        super().__init__(around)
        self._print_card, self._may_show = card, may_show
        sheet = left.secret.take()
        self._make, self._copy_to, self._copied = make, copy, False
        self._split = Split(self.theme, parent=self)
        self.proposal = (sheet.proposal if sheet is not None else None) or make(left.wish)
        self.choices = self._split.help.add(WishChoices(left.wish, self.words, self.theme, whole=True))
        self.card: Button | None = None
        if card is not None:
            self._split.help.space(18)
            self.card = self._split.help.add(Button(self.words("phrase-card.print"), self.theme, "printer"))
            self.card.clicked.connect(self._print_empty)
        self._build(self._split.main)
        self.choices.chosen.connect(self.draw)
        self._show()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("password-page.take")

    @property
    def beside(self) -> Beside:
        """A secret stands here in large print."""
        return Beside(secret=True)

    def bar_actions(self) -> tuple[Action, ...]:
        """Another one; copy it where that can be done."""
        again = Action(self.words("password-page.again"), "arrows-clockwise", self.draw, primary=self._copy_to is None)
        if self._copy_to is None:
            return (again,)
        copies = {kind: self.words(f"password-page.copy.{kind}") for kind in Kind}
        copy, done = copies[self.choices.wish.kind], self.words("password-page.copied")
        text, icon = (done, "check") if self._copied else (copy, "copy")
        return (Action(text, icon, self._copy, primary=True, also=(*copies.values(), done)), again)

    def first_focus(self) -> QWidget:
        """The kind that is chosen."""
        return self.choices.kinds[self.choices.wish.kind]

    def leave(self) -> Place:
        """The print, for a page that is built at once; afterwards only what was chosen is remembered."""
        return Passphrase(Left(for_the_next_page(Sheet(proposal=self.proposal)), self.choices.wish))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def draw(self) -> None:
        """Another one."""
        self.proposal = self._make(self.choices.wish)
        self.retype.start_again()
        self._copied = False
        self._show()
        self.announce(self, self.words("password-page.drawn"))
        self.changed.emit()

    def _build(self, main: Column) -> None:
        words, theme = self.words, self.theme
        main.add(Heading(self.title, theme, "h1"))
        main.space(6)
        self._lead = main.add(PlainLabel("", theme, "lead", "muted"))
        main.space(18)
        card = main.add(Card(theme))
        card.edge = "line_strong"
        self.print = card.add(SecretPrint(theme, big=True, numbered=True))
        main.space(12)
        self.said = main.add(IconLine("info", "", theme))
        self.said.hide()
        self.retype = main.add(Retype(self._drawn, self.around, show=self._may_show))
        main.space(10)
        self.details = main.add(Details(words, theme))
        self.bits = self.details.bits
        if self._copy_to is not None:
            self.details.body.add(PlainLabel(words("password-page.copied.note"), theme, "small", "muted"))
        main.space(14)
        main.add(Heading(words("password-page.write"), theme))
        main.space(12)
        self._steps = main.add(Column(theme, 12))

    def _show(self) -> None:
        wish, words = self.choices.wish, self.words
        self._lead.setText(words(f"password-page.kind.{wish.kind}.lead"))
        self.print.show_parts(self.proposal.parts, self.proposal.separator)
        self.bits.setText(bits_line(self.proposal, wish, words))
        empty(self._steps)
        group = "random" if wish.kind is Kind.RANDOM else "words"
        texts = [words(f"password-page.write.{group}.{number}") for number in range(1, _STEPS + 1)]
        for step in numbered(texts, words, self.theme):
            self._steps.add(step)

        if self.card is not None:
            self.card.setVisible(wish.kind is not Kind.RANDOM)  # it has lines for words

    def _drawn(self) -> tuple[Proposal, Kind]:
        return self.proposal, self.choices.wish.kind

    def _print_empty(self) -> None:
        """The card has lines and no words: what stands on this page is sent nowhere."""
        if self._print_card is not None:
            self._print_card(self, self.around, self._tell)

    def _tell(self, text_id: str) -> None:
        if text_id:
            said = self.words(text_id)
            self.said.text.setText(said)
            self.said.show()
            self.announce(self, said)

    def _copy(self) -> None:
        if self._copy_to is not None:
            self._copy_to(self.proposal.text)
            self._copied = True
            self.announce(self, self.words("password-page.copied.note"))
            self.changed.emit()
