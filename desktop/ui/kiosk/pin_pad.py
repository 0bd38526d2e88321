"""The field of the PIN with its pad: digits only, never shown, and none of them stays after a try."""

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.logic.words import Words
from desktop.ui.kiosk.key import Cap, Key
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, Kind, PlainLabel
from desktop.ui.widgets.secret_edit import SecretEdit

_ORDER = "123456789"
_LONGEST = 12
_WIDE, _HIGH, _GAP = 88, 56, 8


class PinPad(Column):
    """A field, a pad of ten digits, and the button that has it looked at. `entered` carries the digits, once."""

    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        label = self.add(PlainLabel(words("kiosk.staff.pin"), theme, bold=True))
        self.space(6)
        self.edit = self.add(_PinEdit(words("kiosk.staff.pin"), theme))
        label.setBuddy(self.edit)
        self.space(12)
        self._pad = self.add(_Pad(words, theme, self.edit))
        self.space(12)
        self.button = self.add(Button(words("kiosk.staff.enter"), theme, "arrow-right", Kind.PRIMARY, icon_after=True))
        self.button.clicked.connect(self._enter)
        self.edit.returnPressed.connect(self._enter)
        self.edit.textChanged.connect(self._look)
        self.set_waiting(waiting=False)

    def set_waiting(self, *, waiting: bool) -> None:
        """While nobody looks at a PIN none is taken."""
        self._waiting = waiting
        for part in (self.edit, self._pad):
            part.setEnabled(not waiting)
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

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self.setMaxLength(_LONGEST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(rf"[0-9]{{0,{_LONGEST}}}"), self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing is pasted here: a PIN is never on a clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
        else:
            super().keyPressEvent(event)


class _Pad(QWidget):
    """Ten digits, one to erase the last of them, and one to erase all."""

    def __init__(self, words: Words, theme: Theme, edit: SecretEdit) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.sp(_GAP))
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
        return QSize(self._theme.px(_WIDE), self._theme.px(_HIGH))
