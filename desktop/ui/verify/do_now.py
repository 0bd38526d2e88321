"""What to do now, first of all on the verdict page: one sentence, and beside it the ways that help at once."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Verdict
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, Heading, Kind, NumberedStep, PlainLabel, Row
from desktop.ui.widgets.boxes import sides
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.heard_as import As
from desktop.ui.widgets.verdict_panel import PanelWords
from desktop.ui.widgets.verdict_tag import VerdictTag

_BESIDE = 560  # the effective width from which a button has room beside the words


@unshown
class Way(NamedTuple):
    """A button of the strip."""

    text: str
    icon: str
    do: Callable[[], None]
    urgent: bool = False


@unshown
class Now(NamedTuple):
    """What a strip says: its heading, the first thing to do (empty while a question is open), and the ways."""

    heading: str
    action: str
    ways: tuple[Way, ...]


class DoNow(Column):
    """A strip across the page in the tint of the verdict; in a very small window it says the verdict too.

    `asking` is a question on which the steps depend; `show_steps` answers it.
    """

    def __init__(
        self,
        verdict: Verdict,
        panel: PanelWords,
        now: Now,
        theme: Theme,
        asking: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._key, _ = theme.verdict(verdict)
        self.ground = f"{self._key}_soft"
        self.tag = self.add(VerdictTag(verdict, panel, theme))
        self._row = self.add(Row(theme, 24))
        text = self._row.add(Column(theme, 4), 1)
        self.heading = text.add(Heading(now.heading, theme, "body", self._key, level=As.TITLE))
        self.heading.setAccessibleName(f"{panel.word}. {now.heading}")
        self.heading.setAccessibleDescription(now.action)
        self.action = text.add(PlainLabel(now.action, theme, "h3", bold=True))
        self.action.setVisible(bool(now.action))
        if asking is not None:
            text.space(8)
            text.add(asking)
        self.steps = text.add(Column(theme, 10))
        self.steps.hide()
        text.stretch()
        self.buttons = self._add_ways(now.ways)

    def _add_ways(self, ways: tuple[Way, ...]) -> tuple[Button, ...]:
        theme = self.theme
        column = self._row.add(Column(theme, 8), 0, Qt.AlignmentFlag.AlignVCenter)
        column.setVisible(bool(ways))
        found = []
        for way in ways:
            kind = Kind.DANGER if way.urgent else Kind.SECONDARY
            button = column.add(Button(way.text, theme, way.icon, kind))
            button.clicked.connect(way.do)
            found.append(button)
        return tuple(found)

    def show_steps(self, steps: Sequence[NumberedStep]) -> None:
        """What to do now that a question is answered; it takes the place of the first sentence."""
        empty(self.steps)
        for step in steps:
            self.steps.add(step)
        self.steps.setVisible(bool(steps))
        self.action.hide()
        self.heading.setAccessibleDescription(". ".join(step.title.text().rstrip(".") for step in steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margins of the page; in a window without a panel its word stands here."""
        super().resizeEvent(event)
        theme, tight = self.theme, self.theme.tight(self.window().width())
        left, right = sides(self, theme)
        self.tag.setVisible(tight)
        self._row.turn(down=theme.width_class(self.window().width()) < _BESIDE)
        high = theme.sp(10 if tight else 20)
        self.box.setContentsMargins(left, high, right, high)
        self.box.setSpacing(theme.sp(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint; in high contrast, where it is black, a line below."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color(self.ground))
        line = round(theme.line)
        edge = "line" if theme.name == "contrast" else self.ground
        painter.fillRect(0, self.height() - line, self.width(), line, theme.color(edge))
