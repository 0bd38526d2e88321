"""Labels and values below one another: who is paid, who wrote; the one that decides stands large."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, PlainLabel

_LARGE = 28
_JOINER = "\u2060"


@unshown
class Fact(NamedTuple):
    """A label, its value as it may be drawn, and the colour key of a value that decides (else empty)."""

    label: str
    value: str
    color: str = ""
    mono: bool = False


class FactList(Column):
    """Each fact: a small label, its value under it; never shortened."""

    def __init__(self, facts: list[Fact], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 10, parent)
        for fact in facts:
            self.add(told(fact, theme))


def told(fact: Fact, theme: Theme) -> Column:
    """One fact: its label, and its value under it."""
    pair = Column(theme, 0)
    pair.add(PlainLabel(fact.label, theme, "small", "muted"))
    size = _LARGE if fact.color else "body"
    # A line must not break inside an address: "masuk-" alone looks like another one.
    whole = fact.value.replace("-", f"{_JOINER}-{_JOINER}") if fact.mono else fact.value
    value = PlainLabel(whole, theme, size, fact.color or "ink", bold=bool(fact.color), mono=fact.mono)
    value.setAccessibleName(fact.value)
    value.setAccessibleDescription(fact.label)
    pair.add(value)
    return pair
