"""What screen readers hear of the widgets that we paint ourselves, told to Qt.

Qt asks `_hear` for each object of which somebody wants to hear. What that gives belongs to Qt: PySide never frees its
Python half (some 190 bytes each, only while a screen reader listens), so it holds nothing and asks its widget anew.
"""

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from desktop.ui.widgets.heard_as import PROPERTY, As, tell

_Role = QAccessible.Role
_NULL = VoidPtr(0)


def _pointer(found: object) -> object:
    """PySide makes a wild pointer of None: this is its null pointer."""
    return _NULL if found is None else found


class _Level(QAccessibleAttributesInterface):
    """The level of a heading, the same object for all headings of that level."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """It has a level."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """The level."""
        return self._level if key == QAccessible.Attribute.Level else None


class _Heard(QAccessibleWidget):
    """A widget as it is told to be heard."""

    __slots__ = ()

    def role(self) -> QAccessible.Role:
        """Asked anew: a widget may become something else."""
        return _manner(self.object()).role

    def state(self) -> QAccessible.State:
        """What is only looked at is not there for ears."""
        state = super().state()
        if self.role() == _Role.NoRole:
            state.invisible = 1
        return state


class _Drawn(_Heard):
    """A picture or a text that we paint. The keyboard never reaches it: then only the name of something is read out."""

    __slots__ = ()

    def text(self, kind: QAccessible.Text) -> str:
        """What it is and all that it says."""
        if kind != QAccessible.Text.Name:
            return "" if kind == QAccessible.Text.Description else super().text(kind)
        both = super().text(kind), super().text(QAccessible.Text.Description)
        return ". ".join(one for one in both if one)


class _Heading(_Heard):
    """A heading with its level."""

    __slots__ = ()

    def state(self) -> QAccessible.State:
        """A page may put the keyboard on it, so that one reads on from there; Tab does not stop at it."""
        state = super().state()
        state.focusable = state.focused
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # no int: a pointer
        """The level, beside what any widget has."""
        level = _manner(self.object()).level if kind == QAccessible.InterfaceType.AttributesInterface else None
        return level or _pointer(super().interface_cast(kind))


@runtime_checkable
class _Measuring(Protocol):
    @property
    def reached(self) -> tuple[int, int]: ...


class _Value(QAccessibleValueInterface):
    """How much of how many; it knows its widget as long as that is there."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self._widget = weakref.ref(widget)

    def currentValue(self) -> int:
        """How much."""
        return self._reached()[0]

    def minimumValue(self) -> int:
        """Nothing."""
        return 0

    def maximumValue(self) -> int:
        """How many there are."""
        return self._reached()[1]

    def minimumStepSize(self) -> int:
        """One."""
        return 1

    def setCurrentValue(self, _value: object) -> None:
        """Nobody sets it."""

    def _reached(self) -> tuple[int, int]:
        widget: object = self._widget()
        return widget.reached if isinstance(widget, _Measuring) else (0, 0)


class _Meter(_Heard):
    """A value on a scale. Nobody is told when it changes: whoever shows it says it in words, once it stands still."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._value = _Value(widget)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # no int: a pointer
        """The value, beside what any widget has."""
        found: object = super().interface_cast(kind)
        return self._value if kind == QAccessible.InterfaceType.ValueInterface else _pointer(found)


@runtime_checkable
class _Clickable(Protocol):
    def click(self) -> None: ...


class _Button(_Heard):
    """Something to press."""

    __slots__ = ()

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """As a hand does."""
        pressed = self.object()
        if name == QAccessibleActionInterface.pressAction() and isinstance(pressed, _Clickable):
            pressed.click()
        else:
            super().doAction(name)


class _Fold(_Button):
    """A button that opens and closes something below it."""

    __slots__ = ()

    def state(self) -> QAccessible.State:
        """Expanded or collapsed."""
        state, button = super().state(), self.object()
        opened = isinstance(button, QAbstractButton) and button.isChecked()
        state.expandable, state.expanded, state.collapsed = 1, int(opened), int(not opened)
        return state


class _Manner(NamedTuple):
    """How something is heard: its role, who tells it, and its level if it is a heading."""

    role: QAccessible.Role
    made: type[_Heard]
    level: _Level | None = None


_MANNERS = {
    As.WINDOW: _Manner(_Role.Window, _Heard),
    As.TITLE: _Manner(_Role.Heading, _Heading, _Level(1)),
    As.SECTION: _Manner(_Role.Heading, _Heading, _Level(2)),
    As.PART: _Manner(_Role.Heading, _Heading, _Level(3)),
    As.PICTURE: _Manner(_Role.Graphic, _Drawn),
    As.TEXT: _Manner(_Role.StaticText, _Drawn),
    As.METER: _Manner(_Role.ProgressBar, _Meter),
    As.GROUP: _Manner(_Role.Grouping, _Heard),
    As.BUTTON: _Manner(_Role.Button, _Button),
    As.FOLD: _Manner(_Role.Button, _Fold),
    As.NOTHING: _Manner(_Role.NoRole, _Heard),
}


def _manner(widget: QObject | None) -> _Manner:
    """Of a widget that goes while somebody asks, nothing is heard any more."""
    return _MANNERS[As.NOTHING if widget is None else As(widget.property(PROPERTY))]


def listen(window: QWidget) -> bool:
    """Have Qt ask here from now on; says whether somebody has heard the window before, and then only what Qt knows."""
    before = _install() and QAccessible.isActive() and _made_otherwise(window)
    if before:
        _forget(window)
    return before


@contextmanager
def hushed() -> Iterator[None]:
    """Nothing is told of what is made meanwhile.

    A field that is made tells where its cursor is, and whoever hears that takes it for where the keyboard is.
    """
    heard = QAccessible.isActive()
    if heard:
        QAccessible.setActive(False)
    try:
        yield
    finally:
        if heard:
            QAccessible.setActive(True)


def say_turned(button: QAbstractButton) -> None:
    """Have it read out that a button has opened or closed something."""
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = 1
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


@cache
def _install() -> bool:
    """Once for the process."""
    QAccessible.installFactory(_hear)
    tell(_forget)
    return True


def _made_otherwise(widget: QWidget) -> bool:
    """Whether Qt has made something for a widget that it is not any more: it does so at its first word."""
    told = widget.property(PROPERTY) is not None
    return told and type(QAccessible.queryAccessibleInterface(widget)) is not _manner(widget).made


def _forget(widget: QWidget) -> None:
    """Have Qt ask again what a widget is. While nobody listens it has not asked yet."""
    if QAccessible.isActive() and _made_otherwise(widget):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget)))


def _hear(kind: str, of: QObject) -> QAccessibleInterface | None:
    """None for what Qt knows itself. Qt asks by the name of each class; the first is enough."""
    if not isinstance(of, QWidget) or kind != of.metaObject().className():
        return None
    what = of.property(PROPERTY)
    if what is None:
        return None
    manner = _MANNERS[As(what)]
    return manner.made(of, manner.role)
