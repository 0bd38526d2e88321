"""The countdown over a page: are you still here? What was typed is covered, and stays until the time is up."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kiosk.ground import Ground
from desktop.ui.page import Surroundings
from desktop.ui.steps.wait_ring import Left, WaitRing
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Card, Heading, Kind, PlainLabel
from desktop.ui.widgets.lines import SetText

_WIDE = 540
_HEARD = (30, 10)
"""Seconds that a screen reader says, besides the first."""


class Countdown(Ground):
    """It draws the seconds that it is shown and counts none itself.

    `stay`: the person is still here (any key or touch says the same, which whoever counts hears). `leave`: they are
    done, and everything goes at once.
    """

    stay = Signal()
    leave = Signal()

    def __init__(self, around: Surroundings, of_s: int, parent: QWidget | None = None) -> None:
        super().__init__(around.theme, parent=parent)
        self._around, self._of_s = around, max(of_s, 1)
        words, theme = around.words, around.theme
        middle = Qt.AlignmentFlag.AlignHCenter
        card = _Card(theme)
        self.column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.ring = card.add(WaitRing(self._left(of_s), theme, big=True), 0, middle)
        card.space(22)
        card.add(Heading(words("kiosk.countdown.title"), theme, "h1"), 0, middle)
        card.space(2)
        card.add(PlainLabel(words("kiosk.countdown.why"), theme, "lead", "muted"), 0, middle)
        card.space(26)
        self.stay_button = card.add(_Big(words("kiosk.countdown.stay"), theme, "hand-palm", Kind.PRIMARY))
        self.stay_button.clicked.connect(self.stay)
        card.space(8)
        self.leave_button = card.add(Button(words("kiosk.countdown.leave"), theme, "trash", Kind.GHOST), 0, middle)
        self.leave_button.clicked.connect(self.leave)
        self.setFocusProxy(self.stay_button)
        self.show_left(of_s)

    def show_left(self, left_s: int) -> None:
        """So many whole seconds are left."""
        self.ring.show_left(self._left(left_s), self._around.words("kiosk.countdown.left", count=left_s))
        if left_s in _HEARD or left_s == self._of_s:
            self._around.announce(self, self.ring.accessibleName())

    def _left(self, left_s: int) -> Left:
        return Left(left_s / self._of_s, str(left_s), self._around.words("kiosk.countdown.seconds", count=left_s))


class _Card(Card):
    """The white sheet in the middle, as wide as its window lets it be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 0)
        self.margins(48, 40, 48, 28)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


class _Big(Button):
    """The one large button."""

    def __init__(self, text: str, theme: Theme, icon: str, kind: Kind) -> None:
        super().__init__(text, theme, icon, kind)
        self._font = theme.font("h3", bold=True)
        self._set = SetText(text, self._font)
        self._icon_size = theme.px(28)

    def sizeHint(self) -> QSize:
        """Higher than others."""
        return QSize(self.theme.px(_WIDE) - 2 * self.theme.sp(48), self.theme.size("button_big"))

    def heightForWidth(self, width: int) -> int:
        """At least as high as a hand that is in a hurry needs."""
        return max(self.theme.size("button_big"), super().heightForWidth(width))
