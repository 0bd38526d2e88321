"""Every stop of the tour in a window, walked once for each view: whoever says something of all pages asks here."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from desktop.ui.heard import listen
from desktop.ui.page import Choose
from desktop.ui.room import Stop
from desktop.ui.shell import Shell
from desktop.ui.widgets import PlainLabel, Pressable, ScrollPage
from desktop.ui.widgets.buttons import Look
from desktop.window import Window
from tests.ui.heard import faults
from tests.ui.shown import cut_off, doubled, misfits, settle


class View(NamedTuple):
    """Language (or "double"), window and text size in per cent."""

    language: str
    size: tuple[int, int]
    text_size: int


class Seen(NamedTuple):
    """A stop as it stood there.

    `tight`: what had too little room; `strangers`: what stood beside the window; `stray_stops`: see there; `buttons`:
    the sort and the name of each; `scrolling`: how many parts can be scrolled; `inks` and `edges`: the colours of words
    and of frames, each with what lies below.
    """

    name: str
    tight: list[str]
    strangers: list[str]
    stray_stops: list[str]
    buttons: frozenset[tuple[str, str]]
    scrolling: int
    inks: frozenset[tuple[str, str]]
    edges: frozenset[tuple[str, str]]
    misheard: list[str]


def wear(window: Window, view: View) -> None:
    """Let a window look so, with all that can be offered."""
    spoken = "en" if view.language == "en" else "id"
    for name, value in (("text_size", view.text_size), ("leak_lookup", "on"), ("language", spoken)):
        window.choose(Choose(name, value))
    if view.language == "double":
        window.premises.use_words(doubled(window.words()))


def see(window: Window, view: View, stops: Iterable[Stop]) -> Iterator[Seen]:
    """Walk over stops in a window of our own that draws nothing, which halves the time."""
    wear(window, view)
    shell, others = window.shell, visible_windows()
    by_ear = view.language != "double"
    QAccessible.setActive(by_ear)  # Qt makes up its mind about a widget at its first word, while somebody listens
    listen(shell)
    shell.setUpdatesEnabled(False)
    shell.resize(*view.size)
    shell.show()
    for stop in stops:
        shell.open(stop.place)
        settle()
        yield Seen(
            stop.name,
            tight(shell, view),
            strangers(shell, others),
            stray_stops(shell),
            frozenset(map(named, buttons(shell))),
            sum(one.isVisible() and one.scrolls for one in shell.page.findChildren(ScrollPage)),
            frozenset(inks(shell)),
            frozenset(edges(shell)),
            misheard(shell) if by_ear else [],
        )
    QAccessible.setActive(False)
    shell.close()
    shell.deleteLater()
    settle()


def misheard(shell: Shell) -> list[str]:
    """What is wrong for ears, before and after all that unfolds is open."""
    found = faults(shell)
    folds = [one for one in shell.page.findChildren(Pressable) if one.isVisible() and one.isCheckable()]
    for one in folds:
        one.setChecked(True)
    if folds:
        settle()
        found += [f"unfolded, {fault}" for fault in faults(shell) if fault not in found]
    return found


def tight(shell: Shell, view: View) -> list[str]:
    """Whatever shows less than all of its words, or made the window grow."""
    found = [*cut_off(shell), *misfits(shell.page)]
    if (shell.width(), shell.height()) != view.size:
        found.append(f"the window grew to {shell.width()} x {shell.height()}")
    return found


def visible_windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def strangers(shell: Shell, others: Iterable[QWidget]) -> list[str]:
    """Dialogs, and windows that can be seen beside this one and were not there before it."""
    shown = [one for one in visible_windows() if one is not shell and one not in others]
    return [repr(one) for one in (*shown, *shell.findChildren(QDialog))]


def stray_stops(shell: Shell) -> list[str]:
    """Scrolling parts that take the keyboard beside something in them that does, or that nobody can scroll."""
    found = []
    for scroll in [one for one in shell.page.findChildren(ScrollPage) if one.isVisible()]:
        inside = [one for one in scroll.content.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        has_stop = any(one.isVisible() and one.isEnabled() for one in inside)
        takes = bool(scroll.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes != (scroll.scrolls and not has_stop):
            found.append(f"takes: {takes}, scrolls: {scroll.scrolls}, something in it takes: {has_stop}")
    return found


def buttons(shell: Shell) -> list[QAbstractButton]:
    """All that can be pressed; a tick without a name is only looked at."""
    found = [one for one in shell.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    return [one for one in found if not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)]


def inks(shell: Shell) -> Iterator[tuple[str, str]]:
    """The colour of each label and of what stands on each button, and the colour of its ground."""
    for label in shell.findChildren(PlainLabel):
        if label.isVisible() and label.text():
            yield label.ink, ground(label)
    for button, look in looks(shell):
        yield look.ink, look.fill or ground(button)


def edges(shell: Shell) -> Iterator[tuple[str, str]]:
    """The colour of the edge by which a button is known, and of what lies round it; a hairline is for the eye only."""
    for button, look in looks(shell):
        if look.border and look.edge not in {"", "line", "hero_line"}:
            yield look.edge, ground(button)


def looks(shell: Shell) -> Iterator[tuple[Pressable, Look]]:
    """How the buttons of our own look now."""
    for button in shell.findChildren(Pressable):
        if button.isVisible() and isinstance(look := getattr(button, "_look", lambda: None)(), Look):
            yield button, look


def ground(widget: QWidget) -> str:
    """The colour that lies below a widget."""
    around = widget.parentWidget()
    while around is not None:
        if colour := getattr(around, "ground", ""):
            return str(colour)
        around = around.parentWidget()
    return "bg"


def named(button: QAbstractButton) -> tuple[str, str]:
    """Of what sort a button is, and what it says."""
    return type(button).__name__, button.accessibleName()
