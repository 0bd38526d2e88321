"""What the second screen shows the helper: what to say, what may be asked, what never, two buttons.

While a secret may be typed nothing is left of it but the ground and the verdict.
"""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.kiosk.ground import Ground
from desktop.ui.kiosk.helper.buttons import low_button, show_referred
from desktop.ui.kiosk.helper.script import Lists, Presses, Script, say_part
from desktop.ui.kiosk.helper.side import HelperSide
from desktop.ui.page import Surroundings
from desktop.ui.widgets import Column, FlowRow, Kind, PlainLabel, ScrollPage
from desktop.ui.widgets.heard_as import As, hear_as


class HelperSheet(HelperSide):
    """It takes presses of a pointer and never the keyboard, which is the participant's."""

    def __init__(self, around: Surroundings, presses: Presses) -> None:
        super().__init__(around)
        self._presses = presses
        self.wear(around)

    def wear(self, around: Surroundings) -> None:
        """Take on words and look."""
        self._around = around
        theme = around.theme
        self.setStyleSheet(theme.qss())
        self.setPalette(theme.palette())
        self.setFont(theme.font("body"))
        self.show_script(self._script)

    def show_script(self, script: Script) -> None:
        """Show this; what stood there before is gone."""
        self._script = script
        self.put(Ground(self._around.theme, script.verdict) if script.shut else self._page(script))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground that every page stands on."""
        QPainter(self).fillRect(self.rect(), self._around.theme.color("bg"))

    def _page(self, script: Script) -> Column:
        """What is read scrolls; the buttons are always there."""
        words, theme = self._around.words, self._around.theme
        whole = Column(theme)
        page = whole.add(ScrollPage(theme), 1)
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = page.content
        column.add(hear_as(PlainLabel(words("helper.title"), theme, "lead", "muted"), As.TITLE, words("helper.title")))
        column.space(18)
        column.add(say_part(script, words, theme))
        column.space(28)
        column.add(Lists(script, words, theme))
        column.stretch()
        if script.begun:
            whole.add(_Bar(self._around, self._buttons(script)))
        return whole

    def _buttons(self, script: Script) -> FlowRow:
        words, theme = self._around.words, self._around.theme
        row = FlowRow(theme, 12)
        refer = row.add(low_button(words, theme, "refer", "flag"))
        refer.keep_room(words("helper.referred"), words("helper.refer"))
        show_referred(refer, words, referred=script.referred)
        refer.clicked.connect(self._presses.refer)
        change = row.add(low_button(words, theme, "change", "users", Kind.PRIMARY))
        change.clicked.connect(self._presses.change)
        return row


class _Bar(Column):
    """The buttons, and the keys that do the same: this screen never has the keyboard."""

    def __init__(self, around: Surroundings, buttons: FlowRow) -> None:
        super().__init__(around.theme, 6)
        self.add(buttons)
        self.add(PlainLabel(around.words("helper.keys"), around.theme, "small", "muted"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margins of the page."""
        side, high = self.theme.side(self.window().width()), self.theme.sp(14)
        self.box.setContentsMargins(side, high, side, high)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface"))
        painter.fillRect(0, 0, self.width(), round(self.theme.line), self.theme.color("line"))
