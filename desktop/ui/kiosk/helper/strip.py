"""The strip of the helper below the header of the one window: what to say, what never to ask, three buttons.

While a secret may be typed nothing is left of it but the ground, as high as before or after the verdict.
"""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kiosk.ground import Ground
from desktop.ui.kiosk.helper.buttons import low_button, show_referred
from desktop.ui.kiosk.helper.script import Presses, Script, quoted
from desktop.ui.kiosk.helper.side import HelperSide
from desktop.ui.later import later
from desktop.ui.page import Surroundings
from desktop.ui.widgets import Column, FlowRow, Icon, Kind, PlainLabel, Row

_SHUT_HIGH = 72
_MIDDLE = 24


class HelperStrip(HelperSide):
    """It is hidden with the header, and where it is not `wanted`: while a second screen is there for the helper."""

    def __init__(self, around: Surroundings, presses: Presses) -> None:
        super().__init__(around)
        self._presses = presses
        self._wanted = self._asked_for = True

    @property
    def wanted(self) -> bool:
        """Whether it is there at all."""
        return self._wanted

    def want(self, *, wanted: bool) -> None:
        """Have it there or not."""
        self._wanted = wanted
        super().setVisible(self._asked_for and wanted)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  # Qt's own
        """As the header is, as long as it is wanted."""
        self._asked_for = visible
        super().setVisible(visible and self._wanted)

    def show_script(self, script: Script) -> None:
        """Show this; the buttons stay where they are as long as nothing is secret."""
        self._script = script
        if script.shut:
            self.put(self._ground(script))
        else:
            if not isinstance(self._inside, StripBody):
                self.put(StripBody(self._around, self._presses))
            self.body.show_script(script)

    @property
    def body(self) -> "StripBody":
        """What is shown; raises LookupError while it is shut."""
        if isinstance(self._inside, StripBody):
            return self._inside
        raise LookupError("the strip is shut")

    def _ground(self, script: Script) -> QWidget:
        ground = Ground(self._around.theme, script.verdict)
        ground.setFixedHeight(self._around.theme.px(_SHUT_HIGH))
        return ground


class StripBody(QWidget):
    """What the strip shows as long as nothing is secret."""

    def __init__(self, around: Surroundings, presses: Presses) -> None:
        super().__init__()
        words, theme = around.words, around.theme
        self._words, self._theme = words, theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._row = Row(theme, 20)
        outer.addWidget(self._row)
        self._mark = self._row.add(Icon("chats", theme, _MIDDLE, "brand_text"))
        lines = self._row.add(Column(theme, 2), 1)
        self.head = lines.add(PlainLabel(words("helper.say"), theme, "small", "muted"))
        self.say = lines.add(PlainLabel("", theme, bold=True))
        self._most = PlainLabel("", theme, bold=True, parent=self)  # it only tells how high it would be
        self._most.hide()
        self.never = lines.add(PlainLabel(words("helper.never.line"), theme, "small"))
        self._buttons = self._row.add(FlowRow(theme, 8))
        self.guide = self._buttons.add(low_button(words, theme, "guide", "book-open", Kind.GHOST))
        self.refer = self._buttons.add(low_button(words, theme, "refer", "flag"))
        self.refer.keep_room(words("helper.referred"), words("helper.refer"))
        self.change = self._buttons.add(low_button(words, theme, "change", "users"))
        for button, press in ((self.guide, presses.guide), (self.refer, presses.refer), (self.change, presses.change)):
            button.clicked.connect(press)

    def show_script(self, script: Script) -> None:
        """The sentences, and whether the participant was sent on."""
        self.say.setText(quoted(script.say))
        self._most.setText(quoted(script.most))
        self._keep_room()
        show_referred(self.refer, self._words, referred=script.referred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margins of the page; in a small window the sentence and the buttons only, one below the other."""
        super().resizeEvent(event)
        theme, width = self._theme, self.window().width()
        narrow, single = theme.narrow(width), theme.single(width)
        side, high = theme.side(width), theme.sp(6 if single else 10)
        self._row.box.setContentsMargins(side, high, side, high)
        self._row.box.setSpacing(theme.sp(8 if narrow else 20))
        self._row.turn(down=narrow)
        self._mark.setVisible(not narrow)
        self.head.setVisible(not single)
        self.never.setVisible(not single)
        later(self, self._keep_room)  # when the sentence has its width

    def _keep_room(self) -> None:
        """A tick may bring a sentence more: the page must not move under whoever ticks."""
        most = self._most.heightForWidth(self.say.width()) if self._most.text() else 0
        self.say.setMinimumHeight(most)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint of its own and a hairline: this is not the participant's part."""
        painter, line = QPainter(self), round(self._theme.line)
        painter.fillRect(self.rect(), self._theme.color("brand_soft"))
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.color("line_strong"))
