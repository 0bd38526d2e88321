"""The window: header, one page at a time, action bar, the way back, announcements. It knows pages by `page.py` only.

A page is built when it is shown and thrown away when it is left: hidden pages would stay in the tree that screen
readers see, and a text field that is merely emptied can be filled again with Ctrl+Z.
"""

from collections.abc import Callable, Iterable
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.logic.settings import TEXT_SIZE, THEME, Choice
from desktop.ui.frame import ActionBar, Header, HeaderButton, Notice, PageFrame
from desktop.ui.page import FINISHED, Back, Choose, Finish, Intention, Open, Page, Surroundings
from desktop.ui.room import PageFactory, Room
from desktop.ui.widgets import ScrollPage

if TYPE_CHECKING:
    from desktop.ui.press_guard import PressGuard
    from desktop.ui.widgets.focus_ring import FocusRing

HOME = "home"
SETTINGS = "settings"
ABOUT = "about"
_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ROUNDS = 3  # a label that wraps tells its height after it has its width, and the page after its labels


class Visit(NamedTuple):
    """A page that one can come back to, and the argument that builds it again."""

    page: str
    argument: object = None


class Dress(NamedTuple):
    """Words and look of the window at this moment, and what was chosen to come to them."""

    around: Surroundings
    theme: str
    text_size: int
    notice: str = ""


class Shell(QWidget):
    """The window. `dress` tells how to look, `choose` keeps a choice, `news` (a text id) is said at home once.

    `clock` gives seconds that never go back: so long has a button stood there when it is pressed.
    """

    def __init__(
        self,
        rooms: Iterable[Room],
        dress: Callable[[], Dress],
        choose: Callable[[str, Choice], None],
        news: str = "",
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._factories: dict[str, PageFactory] = {name: make for room in rooms for name, make in room.pages.items()}
        self._dress, self._choose, self._clock = dress, choose, clock
        self._history = [Visit(HOME, news)]
        self._dressed = dress()
        self._frame: PageFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._tops: tuple[QWidget, ...] = ()
        self._build_top()
        self._ring: FocusRing | None = None
        self._guard: PressGuard | None = None
        self._painted = False
        self._show()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        if self._frame is None:
            raise LookupError("no page is shown")
        return self._frame.page

    @property
    def ring(self) -> "FocusRing":
        """The ring that shows where the keyboard is; it is there from the first paint on."""
        if self._ring is None:
            from desktop.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415  # not before the first paint

            self._ring = FocusRing(self, self._dressed.around.theme)
        return self._ring

    @property
    def visits(self) -> tuple[str, ...]:
        """The pages one would pass on the way back, the shown one last."""
        return tuple(visit.page for visit in self._history)

    def want(self, intention: Intention) -> None:
        """Do what a page or the header wants."""
        match intention:
            case Back():
                self.back()
            case Open(page, argument):
                self.open(page, argument)
            case Choose(setting, value):
                self._choose(setting, value)
                self.redress()
            case Finish():
                self.finish()

    def open(self, page: str, argument: object = None) -> None:
        """Show a page. One that is on the way back is shown there, as it was left where the argument says nothing.

        Pages in between are forgotten.
        """
        if page not in self._factories:
            return
        self._keep()
        if self.visits[-1] == HOME:
            self._history[-1] = Visit(HOME)  # what it had to say is said once
        names = list(self.visits)
        if page in names:
            argument = self._history[names.index(page)].argument if argument is None else argument
            del self._history[names.index(page) :]
        self._history.append(Visit(page, argument))
        self._show()

    def back(self) -> None:
        """One page back; nothing happens on the first page."""
        if len(self._history) > 1:
            self._history.pop()
            self._show()

    def finish(self) -> None:
        """Throw away everything this person did, say so, and begin anew."""
        self._history = [Visit(HOME, FINISHED)]
        self._show()

    def redress(self) -> None:
        """Words or look changed: build the header and the page anew, keep what was typed and where the keyboard was."""
        self._keep()
        self._dressed = self._dress()
        way, height = self._way_with_keyboard(), self._height_of_keyboard()
        self._build_top()
        if self._ring is not None:
            self._ring.restyle(self._dressed.around.theme)
        self._show()
        if way:
            self._header.buttons[way].setFocus(Qt.FocusReason.OtherFocusReason)
        elif height is not None:
            self._hold_keyboard(height)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A page is read on from the header and the bar too: what they leave of the keys scrolls it."""
        way = _PAGE_KEYS.get(event.key())
        long = next((one for one in self.page.findChildren(ScrollPage) if one.scrolls), None)
        if way is None or long is None:
            super().keyPressEvent(event)
        else:
            long.turn(way)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground that every page stands on."""
        QPainter(self).fillRect(self.rect(), self._dressed.around.theme.color("bg"))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._settle_in)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing forgets everything, as finishing does."""
        self._drop()
        super().closeEvent(event)

    def _settle_in(self) -> None:
        """What nobody misses before there is something to see."""
        from desktop.ui.events import Events  # noqa: PLC0415  # not before the first paint
        from desktop.ui.press_guard import PressGuard  # noqa: PLC0415  # same

        self._build_shortcuts()
        events, self._guard = Events(self), PressGuard(self, self._clock)
        self.ring.watch(events)
        events.add(self._guard)
        if self._frame is not None:
            self._announce(self._frame.page.announcement)

    def _show(self) -> None:
        visit, around = self._history[-1], self._dressed.around
        self._drop()
        page = self._factories[visit.page](around, visit.argument)
        page.wants.connect(self.want)
        page.changed.connect(self._refresh)
        bar = ActionBar(around, self.back) if len(self._history) > 1 else None
        self._frame = PageFrame(around, page, bar)
        self._column.addWidget(self._frame, 1)
        self._header.hide_way(HOME, hidden=visit.page == HOME)
        self._refresh()
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        if self._painted:
            self._announce(page.announcement)

    def _drop(self) -> None:
        """Throw the shown page away, on Qt's side too."""
        if self._frame is not None:
            self._frame.page.wants.disconnect(self.want)
            self._frame.page.changed.disconnect(self._refresh)
            self._column.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None

    def _keep(self) -> None:
        """Remember in the history how the shown page can be built again."""
        if self._frame is not None:
            kept = self._frame.page.leave()
            if kept is not None:
                self._history[-1] = Visit(self._history[-1].page, kept)

    def _refresh(self) -> None:
        if self._frame is None:
            return
        self.setWindowTitle(self._frame.page.title)
        if self._frame.bar is not None:
            self._frame.bar.show_actions(self._frame.page.bar_actions())

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # not before the first paint

        if QAccessible.isActive() and text:
            # After the event of the new focus, or a screen reader drops it.
            QTimer.singleShot(
                0, self, lambda: QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
            )

    def _build_top(self) -> None:
        for old in self._tops:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        ways = (
            HeaderButton("home", "house", 0, lambda: self.open(HOME)),
            HeaderButton("text", "text-aa", 3, self._next_text_size),
            HeaderButton("look", "circle-half", 3, self._next_look),
            HeaderButton("settings", "gear", 1, lambda: self.open(SETTINGS)),
            HeaderButton("about", "info", 2, lambda: self.open(ABOUT)),
            HeaderButton("finish", "sign-out", 0, self.finish),
        )
        self._header = Header(self._dressed.around, ways)
        self._column.insertWidget(0, self._header)
        self._tops = (self._header,)
        if self._dressed.notice:
            notice = Notice(self._dressed.around, self._dressed.notice)
            self._column.insertWidget(1, notice)
            self._tops = (self._header, notice)

    def _build_shortcuts(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Esc": self.back,
            "Alt+Left": self.back,
            "Alt+Home": lambda: self.open(HOME),
            "F1": lambda: self.open(ABOUT),
            "Ctrl+,": lambda: self.open(SETTINGS),
            "Ctrl++": lambda: self._step_text_size(1),
            "Ctrl+=": lambda: self._step_text_size(1),
            "Ctrl+-": lambda: self._step_text_size(-1),
            "Ctrl+Return": self._press_primary,
            "Ctrl+Enter": self._press_primary,
        }
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415  # not before the first paint

        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(do)
            shortcut.setAutoRepeat(do != self._press_primary)

    def _press_primary(self) -> None:
        if self._frame is not None and self._frame.bar is not None and self._guard is not None:
            self._frame.bar.press_primary(self._guard.takes)

    def _next_text_size(self) -> None:
        sizes = TEXT_SIZE.choices
        self.want(Choose(TEXT_SIZE.name, sizes[(sizes.index(self._dressed.text_size) + 1) % len(sizes)]))

    def _step_text_size(self, step: int) -> None:
        sizes = TEXT_SIZE.choices
        index = sizes.index(self._dressed.text_size) + step
        if 0 <= index < len(sizes):
            self.want(Choose(TEXT_SIZE.name, sizes[index]))

    def _next_look(self) -> None:
        looks = THEME.choices[1:]  # "system" is one of these already
        now = self._dressed.around.theme.name
        self.want(Choose(THEME.name, looks[(looks.index(now) + 1) % len(looks)]))

    def _height_of_keyboard(self) -> int | None:
        """How far down in the window something of the page has the keyboard; None when nothing has."""
        now = QApplication.focusWidget()
        on_page = now is not None and self._frame is not None and self._frame.page.isAncestorOf(now)
        return now.mapTo(self, QPoint(0, 0)).y() if now is not None and on_page else None

    def _hold_keyboard(self, height: int) -> None:
        """Scroll so that what has the keyboard is where it was before the page was built anew."""
        now = QApplication.focusWidget()
        if now is None or self._frame is None:
            return
        for made in (*self._tops, self._frame):
            made.show()  # the layout would show it in the next round only
        for _ in range(_ROUNDS):
            self._column.activate()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for scroll in self.page.findChildren(ScrollPage):
            if scroll.content.isAncestorOf(now):
                scroll.hold(now, now.mapTo(self, QPoint(0, 0)).y() - height)

    def _way_with_keyboard(self) -> str:
        return next((way for way, button in self._header.buttons.items() if button.hasFocus()), "")
