"""What we know today: five questions, the short answer to each, and what it rests on with source and date."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from desktop.logic.known.read import Question
from desktop.logic.known.say import Line, Said, Today
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Blank, Channels, Check
from desktop.ui.widgets import Button, Column, FlowRow, Heading, Kind, PlainLabel, Row, Rule, ScrollPage, Sunken
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.items import Icon
from desktop.ui.widgets.value import Value

_SIGNS = {
    Question.OPEN: ("info", "brand_text"),
    Question.REPLACED: ("info", "brand_text"),
    Question.REAL: ("check-circle-fill", "resmi"),
    Question.FALSE: ("x-circle-fill", "palsu"),
    Question.UNKNOWN: ("question-fill", "dikenal"),
}


class KnownPage(Page):
    """One below the other, the question that people come with first and largest."""

    def __init__(
        self, around: Surroundings, known: Today, sheet: str, copy: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(around)
        self._sheet, self._copy = sheet, copy
        self._scroll = ScrollPage(self.theme, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        content.space(6)
        self.age = content.add(PlainLabel(known.age, self.theme, "lead", "muted"))
        content.space(20)
        self.parts = [content.add(_Part(said, around, self._take)) for said in known.said]
        content.add(Rule(self.theme))
        content.space(12)
        row = content.add(FlowRow(self.theme))
        self.channels = row.add(Button(self.words("known.channels"), self.theme, "address-book", Kind.GHOST))
        self.channels.clicked.connect(lambda: self.wants.emit(Open(Channels())))
        content.stretch()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("known.title")

    def bar_actions(self) -> tuple[Action, ...]:
        """Check what somebody was sent; the same page for the wall."""
        words = self.words
        return (
            Action(words("channels.check"), "magnifying-glass", lambda: self.wants.emit(Open(Check())), primary=True),
            Action(words("known.print"), "printer", lambda: self.wants.emit(Open(Blank(self._sheet)))),
        )

    def _take(self, value: str) -> None:
        if self._copy is not None:
            self._copy(value)
            self.announce(self, self.words("channels.copied"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scrolling part fills the page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)


class _Part(Column):
    """A question: the first one stands on a tint, with its answer large."""

    def __init__(self, said: Said, around: Surroundings, take: Callable[[str], None]) -> None:
        super().__init__(around.theme)
        theme, first = around.theme, said.question is Question.OPEN
        inside = self.add(Sunken(theme, 6) if first else Column(theme, 6))
        if first:
            inside.margins(26, 22, 26, 24)
        else:
            inside.add(Rule(theme))
            inside.space(12)
        asks = inside.add(PlainLabel(said.asks, theme, "lead" if first else "h3", bold=not first))
        hear_as(asks, As.SECTION, said.asks)
        self.answer = inside.add(PlainLabel(said.answer, theme, "h2" if first else "body", bold=first))
        inside.space(4)
        self.lines = [inside.add(_line(line, said.question, around, take)) for line in said.lines]
        self.space(18)


def _line(line: Line, question: Question, around: Surroundings, take: Callable[[str], None]) -> Column:
    """What the answer rests on: an address large enough to be copied, or a sentence; who says so, and when."""
    theme = around.theme
    icon, color = _SIGNS[question]
    made = Column(theme)
    made.margins(0, 5, 0, 5)
    row = made.add(Row(theme, 12))
    sign = row.add(Column(theme), 0, Qt.AlignmentFlag.AlignTop)
    sign.margins(0, 1 if line.value else 3, 0, 0)
    sign.add(Icon(icon, theme, color=color))
    text = row.add(Column(theme, 2), 1)
    text.add(PlainLabel(line.says, theme, "small" if line.value else "body", "muted" if line.value else "ink"))
    if line.value:
        value = text.add(Value(line.value, theme, sizes=("lead",)))
        value.setAccessibleDescription(line.says)
        value.copied.connect(lambda part: take(part or line.value))
    text.add(PlainLabel(line.source, theme, "small", "muted"))
    return made
