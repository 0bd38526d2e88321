"""What stands over a page or below it, as pages: for pictures, which show one page each."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.logic.sheet import Sheet
from desktop.ui.dress_panel import DressPanel
from desktop.ui.frame import ActionBar, PageFrame
from desktop.ui.header import Header
from desktop.ui.kiosk.countdown import Countdown
from desktop.ui.kiosk.furniture import KIOSK
from desktop.ui.kiosk.in_sight import keep_in_sight
from desktop.ui.kiosk.keyboard import ScreenKeyboard
from desktop.ui.kiosk.touch import can_be_typed_into
from desktop.ui.page import Page, Surroundings
from desktop.ui.sheets.preview import SheetPreview
from desktop.ui.widgets import ScrollPage


class Pictured(Page):
    """Fills its window with something."""

    def __init__(self, around: Surroundings, title: str) -> None:
        super().__init__(around)
        self._title = title
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)

    @property
    def title(self) -> str:
        """What is pictured."""
        return self._title

    @property
    def whole(self) -> bool:
        """Nothing stands above it."""
        return True


def counting(around: Surroundings, left_s: int, of_s: int) -> Page:
    """The countdown with so many seconds left."""
    page = Pictured(around, around.words("kiosk.countdown.title"))
    shown = Countdown(around, of_s)
    shown.show_left(left_s)
    page.outer.addWidget(shown)
    return page


def filling(around: Surroundings, title: str, shown: QWidget) -> Page:
    """Something that fills a screen of its own."""
    page = Pictured(around, title)
    page.outer.addWidget(shown)
    return page


def on_paper(around: Surroundings, sheet: Sheet) -> Page:
    """A sheet as it comes from the printer."""
    page = Pictured(around, sheet.title)
    scroll = ScrollPage(around.theme)
    scroll.content.add(SheetPreview(sheet, around.theme))
    scroll.content.stretch()
    page.outer.addWidget(scroll)
    return page


class WithPanel(Pictured):
    """A page with the panel of choices over it."""

    def __init__(self, around: Surroundings, below: Page) -> None:
        super().__init__(around, around.words("shell.dress.title"))
        self.outer.addWidget(below)
        self._panel = DressPanel(around, self.wants.emit, "", self)

    def first_focus(self) -> QWidget:
        """In the panel."""
        return self._panel.close_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Over all of it."""
        super().resizeEvent(event)
        self._panel.place()


class Framed(Pictured):
    """A page in its frame, as in the window of a shared machine; with the keyboard on the screen below it or without.

    `keys` is letters, signs, or empty for no keyboard; `strip` stands below the header.
    """

    def __init__(self, around: Surroundings, page: Page, keys: str = "", strip: QWidget | None = None) -> None:
        super().__init__(around, page.title)
        self._page, self._bar = page, ActionBar(around, lambda: None)
        header = Header(around, KIOSK.ways, self.wants.emit)
        header.set_at_home(at_home=False)
        self.outer.addWidget(header)
        if strip is not None:
            self.outer.addWidget(strip)
        self.outer.addWidget(PageFrame(around, page, self._bar), 1)
        page.changed.connect(self._show_actions)
        self._show_actions()
        if keys:
            keyboard = ScreenKeyboard(around.words, around.theme)
            keyboard.show_signs(signs=keys == "signs")
            self.outer.addWidget(keyboard)

    def first_focus(self) -> QWidget:
        """That of the page in the frame."""
        return self._page.first_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is typed into stays in sight."""
        super().resizeEvent(event)
        if can_be_typed_into(self._page.first_focus()):
            keep_in_sight(self._page.first_focus())

    def _show_actions(self) -> None:
        self._bar.show_actions(self._page.bar_actions())
