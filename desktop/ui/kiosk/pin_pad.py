"""The field of the PIN with its pad: digits only, never shown, and none of them stays after a try."""

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.logic.words import Words
from desktop.ui.kiosk.key import Cap, Key
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, Kind, PlainLabel
from desktop.ui.widgets.secret_edit import SecretEdit
from desktop.ui.widgets.slim_row import SlimRow

_ORDER = "123456789"
_LONGEST = 12
_FIELD = 240
_WIDE, _HIGH, _GAP = 88, 56, 8
"""Pixels, whatever the text size: they are large enough for any finger."""


class PinPad(SlimRow):
    """A field with the button that has it looked at, and beside it ten digits. `entered` carries the PIN, once."""

    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, 28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        left = self.add(Column(theme, 0))
        left.setFixedWidth(theme.px(_FIELD))
        label = left.add(PlainLabel(words("kiosk.staff.pin"), theme, bold=True))
        left.space(6)
        self.edit = left.add(_PinEdit(words("kiosk.staff.pin"), theme))
        label.setBuddy(self.edit)
        left.space(14)
        self.button = left.add(Button(words("kiosk.staff.enter"), theme, "arrow-right", Kind.PRIMARY, icon_after=True))
        left.stretch()
        self._pad = self.add(_Pad(words, theme, self.edit))
        self.button.clicked.connect(self._enter)
        self.edit.returnPressed.connect(self._enter)
        self.edit.textChanged.connect(self._look)
        self.set_waiting(waiting=False)

    @property
    def waiting(self) -> bool:
        """Whether no PIN is taken now."""
        return self._waiting

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of the pad: one to nine, all away, zero, one away."""
        return tuple(self._pad.findChildren(Key))

    def set_waiting(self, *, waiting: bool) -> None:
        """While nobody looks at a PIN none is taken."""
        self._waiting = waiting
        self.edit.setReadOnly(waiting)  # it keeps the keyboard: who types on does not press the next button
        self._pad.setEnabled(not waiting)
        self._look()

    def _look(self) -> None:
        self.button.setEnabled(bool(self.edit.text()) and not self._waiting)

    def _enter(self) -> None:
        pin = self.edit.entered
        if pin and not self._waiting:
            self.edit.empty()
            self.entered.emit(pin)


class _PinEdit(SecretEdit):
    """Digits, as many as the longest PIN has."""

    has_pad = True

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self.setMaxLength(_LONGEST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(rf"[0-9]{{0,{_LONGEST}}}"), self))

    def _take(self, _text: str) -> None:
        """Nothing is pasted here: a PIN is never on a clipboard."""


class _Pad(QWidget):
    """Ten digits, one to erase the last of them, and one to erase all."""

    def __init__(self, words: Words, theme: Theme, edit: SecretEdit) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for index, digit in enumerate(_ORDER):
            key = self._put(grid, index, Cap(digit))
            key.typed.connect(lambda typed=digit: edit.insert(typed))
        clear = self._put(grid, 9, Cap("", "x", words("kiosk.staff.clear"), quiet=True))
        clear.typed.connect(edit.empty)
        zero = self._put(grid, 10, Cap("0"))
        zero.typed.connect(lambda: edit.insert("0"))
        erase = self._put(grid, 11, Cap("", "backspace", words("kiosk.staff.erase"), quiet=True))
        erase.typed.connect(edit.backspace)

    def _put(self, grid: QGridLayout, at: int, cap: Cap) -> Key:
        key = _PadKey(cap, self._theme)
        grid.addWidget(key, at // 3, at % 3)
        return key


class _PadKey(Key):
    """A large key."""

    def sizeHint(self) -> QSize:
        """As on the pad of a bank's machine."""
        return QSize(_WIDE, _HIGH)
