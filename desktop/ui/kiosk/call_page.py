"""The page of a window that fell too often: it asks for staff, needs no room, and says when it tries again."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.kiosk.brand import Band, Foot, Rest, Sides, Slab
from desktop.ui.kiosk.places import Staff
from desktop.ui.page import Open, Page, Surroundings
from desktop.ui.widgets import Column, Heading, Icon, IconLine, PlainLabel
from desktop.ui.widgets.heard_as import As

_WHY = (("info", "why"), ("trash", "gone"), ("clock", "again"))


class CallPage(Page):
    """What happened, that nothing of anybody is left, and what happens next."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        words, theme = self.words, self.theme
        main = Column(theme)
        self._scroll = main.add(Rest(theme), 1)
        column = self._scroll.content
        column.stretch()
        column.add(Icon("lifebuoy", theme, 76, "brand_text"))
        column.space(16)
        column.add(Heading(self.title, theme, "verdict", level=As.TITLE))
        column.space(16)
        for icon, what in _WHY:
            column.add(IconLine(icon, words(f"kiosk.call.{what}"), theme, icon_color="brand_text", type_key="lead"))
            column.space(8)
        column.space(20)
        column.add(PlainLabel(words("kiosk.call.staff"), theme, color="muted"))
        column.stretch(2)
        self._foot = main.add(Foot(around))
        self.staff = self._foot.staff
        self.staff.clicked.connect(lambda: self.wants.emit(Open(Staff())))
        self._sides = Sides(Slab(around), Band(around), main, theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._sides)

    @property
    def title(self) -> str:
        """What to do."""
        return self.words("kiosk.call.title")

    @property
    def announcement(self) -> str:
        """What to do, and why."""
        return f"{self.title}. {self.words('kiosk.call.why')}"

    @property
    def whole(self) -> bool:
        """It has its own head."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Slab or band."""
        width, theme = self.window().width(), self.theme
        right = theme.side(width)
        left = right if self._sides.fit(width) else theme.sp(56)
        self._scroll.content.box.setContentsMargins(left, theme.sp(20), right, theme.sp(12))
        self._foot.box.setContentsMargins(left, theme.sp(6), right - theme.sp(12), theme.sp(10))
        super().resizeEvent(event)
