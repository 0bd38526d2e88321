"""The codes of a picture: what each one does, and the address, the payee, the network or the contact in it."""

from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.code_content import (
    Call,
    Contact,
    Link,
    Login,
    Network,
    Payment,
    PlainText,
    SecretKey,
    Writing,
)
from desktop.logic.verify.answer.judgement import Judgement, LinkReading, Piece, Verdict
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.facts import Fact, FactList
from desktop.ui.verify.links import address, address_details
from desktop.ui.widgets import Card, Column, IconLine, PlainLabel, Row
from desktop.ui.widgets.marked_message import MarkedMessage
from desktop.ui.widgets.readable_text import visible

_KINDS = {
    Link: ("link", "link"),
    PlainText: ("text", "chat-text"),
    Network: ("network", "app-window"),
    Contact: ("contact", "identification-card"),
    Call: ("call", "phone-call"),
    Writing: ("writing", "paper-plane-right"),
    Login: ("login", "device-mobile"),
    SecretKey: ("key", "key"),
    Payment: ("payment", "money"),
}
_AT_ONCE = 2


class CodeView(Column):
    """Every code of a picture below one another, with what decides in it.

    The worst stands first; of more than two the worst two are shown. `drawn` are the links whose anatomy is shown here;
    `details` what is left for whoever wants to know more.
    """

    def __init__(
        self, judgement: Judgement, words: Words, programme: Programme, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._programme = words, programme
        self.drawn: list[LinkReading] = []
        self.details: list[QWidget] = []
        pieces = judgement.pieces
        # The verdict is that of the worst code; with several the colour of each is its own.
        self._color = theme.verdict(judgement.verdict)[0] if len(pieces) == 1 else "ink"
        self._into: Column = self
        worst_first = sorted(enumerate(pieces, 1), key=lambda one: -_rank(one[1]))
        for at, (number, piece) in enumerate(worst_first):
            self._into = self if at < _AT_ONCE else Column(theme)
            self._into.space(22 if 0 < at < _AT_ONCE else 0)
            self._add_piece(piece, number if len(pieces) > 1 else 0)
            self.details += [] if self._into is self else [self._into]
        if not pieces:
            card = self.add(Card(theme))
            card.add(IconLine("qr-code", words("code.none"), theme, "muted"))

    def _add_piece(self, piece: Piece, number: int) -> None:
        words, theme = self._words, self.theme
        name, icon = _KINDS[type(piece.payload)]
        does = words(f"code.{name}")
        said = words("code.numbered", number=number, does=does) if number else does
        self._into.add(IconLine(icon, said, theme, icon_color="brand_text", strong=((0, len(said)),)))
        self._into.space(10)
        if isinstance(piece.payload, Link) and piece.links:
            self.drawn.append(piece.links[0])
            self._into.add(address(piece.links[0], words, self._programme, theme))
            self.details += address_details(piece.links[0], words, self._programme, theme)
        elif isinstance(piece.payload, PlainText):
            self._add_text(piece.payload.text)
        elif isinstance(piece.payload, Payment):
            self._add_payment(piece.payload)
        elif facts := self._facts(piece):
            self._into.add(FactList(facts, theme))
        self._add_senders(piece)

    def _add_payment(self, paid: Payment) -> None:
        """Who gets how much, both large; the rest of it is a detail."""
        words, color = self._words, self._color
        amount = paid.amount.strip() or words("code.amount-open")
        self._into.add(FactList([Fact(words("code.paid"), visible(paid.merchant), color),
                           Fact(words("code.amount"), visible(amount), color)], self.theme))  # fmt: skip
        pairs = {"city": paid.city, "purpose": paid.purpose, "merchant-number": paid.number, "acquirer": paid.acquirer}
        rest = [Fact(words(f"code.{key}"), visible(value)) for key, value in pairs.items() if value.strip()]
        if rest:
            self.details.append(FactList(rest, self.theme))

    def _add_text(self, text: str) -> None:
        card = self._into.add(Card(self.theme))
        name = self._words("code.text")
        card.add(MarkedMessage(text, (), "palsu", self.theme, name=name, cut=self._cut))

    def _cut(self, letters: int) -> str:
        return self._words("verdict-page.cut", count=letters)

    def _facts(self, piece: Piece) -> list[Fact]:
        """What a code says of itself, the deciding one first and large."""
        match piece.payload:
            case Network(name):
                pairs = [("wifi", name)]
            case Contact(name=name, note=note):
                pairs = [("name", name), ("note", note)]
            case Call(number):
                pairs = [("number", number)]
            case Writing(to, text):
                pairs = [("to", to), ("says", text)]
            case Login(app):
                pairs = [("app", app)]
            case _:
                return []
        given = [(key, value) for key, value in pairs if value.strip()]
        return [Fact(self._words(f"code.{key}"), visible(value), self._color if not at else "") for at, (key, value) in
                enumerate(given)]  # fmt: skip

    def _add_senders(self, piece: Piece) -> None:
        """Numbers and addresses with their own verdicts."""
        for sender in piece.senders:
            key, icon = self.theme.verdict(sender.verdict)
            word = self._words(f"verdict.{sender.verdict}.word")
            row = self._into.add(Row(self.theme, 12))
            text = visible(sender.normal or sender.text)
            row.add(IconLine(icon, text, self.theme, icon_color=key, strong=((0, len(text)),)))
            row.add(PlainLabel(word, self.theme, "small", key, bold=True), 1)


def _rank(piece: Piece) -> int:
    """How bad the worst of a code is; what moves money or gives away an account is as bad as what is not known."""
    unknown = Verdict.UNKNOWN.rank if isinstance(piece.payload, Payment | Login | SecretKey) else 0
    links, senders = (one.verdict.rank for one in piece.links), (one.verdict.rank for one in piece.senders)
    return max([unknown, *links, *senders])
