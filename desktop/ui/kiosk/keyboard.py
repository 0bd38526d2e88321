"""The keyboard on the screen: letters, digits and all signs of ASCII, for whoever has no other.

It learns nothing, suggests nothing, enlarges no letter, and shows no press while a secret is typed. Its words are few:
the keys of letters are the same everywhere in Indonesia.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.logic.words import Words
from desktop.ui.kiosk.key import FINGER, Cap, Key, send_key
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm.@")
SIGNS = ("1234567890", "!@#$%^&*()", "-_=+\\|:;[", "'\"`~,.?<>")
_SHIFT_SIGN, _WAY_SIGNS = "]", "{}"
_ACROSS, _DOWN = 10, 5
_WIDEST = 92  # pixels of a key: a wider one is only farther away
GAP, _ROUND = 6, 8


@unshown
class _Placed(NamedTuple):
    """A key and where it stands: the row, and at which of the ten parts that a row has it begins."""

    key: Key
    row: int
    at: float


class ScreenKeyboard(QWidget):
    """Keys that type into what has the keyboard. `put_away`: who types wants it put away."""

    put_away = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._shifted = self._signs = False
        self._placed: list[_Placed] = []
        self._letters: list[Key] = []
        hear_as(self, As.GROUP, words("kiosk.keyboard"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()

    def sizeHint(self) -> QSize:
        """Five rows of keys and the room round them."""
        return QSize(self._theme.px(_ACROSS * _WIDEST), _DOWN * FINGER + (_DOWN - 1) * GAP + 2 * _ROUND)

    def minimumSizeHint(self) -> QSize:
        """Ten keys beside one another."""
        return QSize(_ACROSS * FINGER + (_ACROSS - 1) * GAP + 2 * _ROUND, self.sizeHint().height())

    @property
    def keys(self) -> tuple[Key, ...]:
        """All keys, row by row."""
        return tuple(one.key for one in self._placed)

    @property
    def signs(self) -> bool:
        """Whether signs stand where letters were."""
        return self._signs

    def show_signs(self, *, signs: bool) -> None:
        """Signs in place of letters, or the other way round."""
        self._signs, self._shifted = signs, False
        self._label()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In the middle, each key as wide as there is room."""
        super().resizeEvent(event)
        part = min((self.width() - 2 * _ROUND + GAP) / _ACROSS, _WIDEST + GAP)
        left = (self.width() - _ACROSS * part + GAP) / 2
        for key, row, at in self._placed:
            begin, end = left + at * part, left + (at + key.share) * part - GAP
            key.setGeometry(QRect(round(begin), _ROUND + row * (FINGER + GAP), round(end) - round(begin), FINGER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground under the keys, with a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("faint"))
        painter.fillRect(0, 0, self.width(), round(self._theme.line), self._theme.color("line_strong"))

    def _build(self) -> None:
        for row, texts in enumerate(ROWS):
            at = 1.0 if row == 3 else 0.0
            for index in range(len(texts)):
                self._letters.append(self._put(Key(Cap(), self._theme), row, at + index, self._type(row, index)))
        words = self._words
        erase = Cap("", "backspace", words("kiosk.keyboard.erase"), quiet=True)
        self._put(Key(erase, self._theme), 2, 9, lambda: self._send(Qt.Key.Key_Backspace))
        self._shift = self._put(Key(Cap(), self._theme), 3, 0, self._press_shift)
        self._turn = self._put(Key(Cap(), self._theme, 1.5), 4, 0, lambda: self.show_signs(signs=not self._signs))
        self._ways = [
            self._put(Key(Cap(), self._theme), 4, at, self._press_way(index)) for index, at in enumerate((1.5, 2.5))
        ]
        space = Cap(words("kiosk.keyboard.space"), quiet=True)
        self._put(Key(space, self._theme, 3), 4, 3.5, lambda: self._send(Qt.Key.Key_Space, " "))
        self._put(Key(Cap("/"), self._theme), 4, 6.5, lambda: self._send_text("/"))
        enter = Cap(words("kiosk.keyboard.enter"), quiet=True)
        self._put(Key(enter, self._theme, 1.25), 4, 7.5, lambda: self._send(Qt.Key.Key_Return, "\r"))
        hide = Cap(words("kiosk.keyboard.hide"), quiet=True)
        key = self._put(Key(hide, self._theme, 1.25), 4, 8.75)
        key.let_go.connect(self.put_away)
        for one in sorted(self._placed, key=lambda placed: (placed.row, placed.at)):
            one.key.raise_()  # the last that is raised is read last
        self._label()

    def _put(self, key: Key, row: int, at: float, do: Callable[[], None] | None = None) -> Key:
        key.setParent(self)
        if do is not None:
            key.typed.connect(do)
        self._placed.append(_Placed(key, row, at))
        return key

    def _type(self, row: int, index: int) -> Callable[[], None]:
        return lambda: self._send_text(self._text(row, index))

    def _text(self, row: int, index: int) -> str:
        text = (SIGNS if self._signs else ROWS)[row][index]
        return text.upper() if self._shifted else text

    def _press_way(self, index: int) -> Callable[[], None]:
        """Signs, or the way of the cursor where there are letters."""

        def press() -> None:
            if self._signs:
                self._send_text(_WAY_SIGNS[index])
            else:
                self._send((Qt.Key.Key_Left, Qt.Key.Key_Right)[index])

        return press

    def _send_text(self, text: str) -> None:
        """One capital letter, then small ones again."""
        shift = self._shifted
        self._send(ord(text.upper()), text, shift=shift)
        if shift:
            self._turn_shift()

    def _send(self, key: int, text: str = "", *, shift: bool = False) -> None:
        send_key(self.window(), key, text, shift=shift)

    def _press_shift(self) -> None:
        """Capital letters; among the signs it is one of them."""
        if self._signs:
            self._send_text(_SHIFT_SIGN)
        else:
            self._turn_shift()

    def _turn_shift(self) -> None:
        self._shifted = not self._shifted
        self._label()

    def _label(self) -> None:
        words, signs = self._words, self._signs
        places = [(row, index) for row, texts in enumerate(ROWS) for index in range(len(texts))]
        for key, (row, index) in zip(self._letters, places, strict=True):
            key.show_cap(Cap(self._text(row, index)))
        self._turn.show_cap(Cap(words(f"kiosk.keyboard.{'letters' if signs else 'symbols'}"), quiet=True))
        shift = Cap("", "arrow-fat-up", words("kiosk.keyboard.shift"), quiet=True)
        self._shift.show_cap(Cap(_SHIFT_SIGN) if signs else shift)
        self._shift.set_on(on=self._shifted)
        for key, sign, way in zip(self._ways, _WAY_SIGNS, ("left", "right"), strict=True):
            arrow = Cap("", f"arrow-{way}", words(f"kiosk.keyboard.{way}"), quiet=True)
            key.show_cap(Cap(sign) if signs else arrow)
