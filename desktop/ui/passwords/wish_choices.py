"""What to draw: kind, length and separator, each a row of radio buttons."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.words import Words
from desktop.ui.passwords.proposal import LENGTHS, SEPARATORS, USUAL, Kind, Wish
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, FlowRow, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.heard_as import As, hear_as

K = TypeVar("K", str, int)


class WishChoices(Column):
    """`chosen` carries the new `Wish`. Without `whole` only its length can be chosen: the rest stays as it is."""

    chosen = Signal(object)

    def __init__(
        self, wish: Wish, words: Words, theme: Theme, *, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self.wish, self._whole = words, wish, whole
        self.kinds: dict[Kind, Choice] = {}
        if whole:
            self._build_kinds()
        self._part = self.add(Column(theme))
        self.lengths: dict[int, Choice] = {}
        self.separators: dict[str, Choice] = {}
        self._build_part()

    def _build_kinds(self) -> None:
        words, theme = self._words, self.theme
        label = words("password-page.kind")
        self.add(PlainLabel(label, theme, bold=True))
        self.space(6)
        column = hear_as(self.add(Column(theme, 6)), As.GROUP, label)
        group = QButtonGroup(self)
        for kind in Kind:
            made = Choice(words(f"password-page.kind.{kind}"), theme, words(f"password-page.kind.{kind}.for"))
            self.kinds[kind] = column.add(made)
            group.addButton(made)
        self.kinds[self.wish.kind].setChecked(True)
        one_stop(group)
        for kind, choice in self.kinds.items():
            choice.toggled.connect(lambda on, kind=kind: self._want_kind(kind) if on else None)
        self.space(10)

    def _build_part(self) -> None:
        """The length in the kind's own measure; a separator where there is one."""
        kind = self.wish.kind
        empty(self._part)
        names = {one: self._words(f"password-page.length.{kind}", count=one) for one in LENGTHS[kind]}
        lengths = ((one, str(one), name) for one, name in names.items())
        self.lengths = self._row(f"password-page.lengths.{kind}", lengths, self.wish.length)
        for length, choice in self.lengths.items():
            choice.toggled.connect(lambda on, length=length: self._want(length=length) if on else None)
        self.separators = {}
        if kind is not Kind.PHRASE or not self._whole:
            return
        self._part.space(8)
        # Shown as it looks between two letters, heard by its name.
        marks = ((one, f"a{mark}b", self._words(f"password-page.separator.{one}")) for one, mark in SEPARATORS.items())
        self.separators = self._row("password-page.separator", marks, self.wish.separator)
        for mark, choice in self.separators.items():
            choice.toggled.connect(lambda on, mark=mark: self._want(separator=mark) if on else None)

    def _row(self, key: str, choices: Iterable[tuple[K, str, str]], now: K) -> dict[K, Choice]:
        label = self._words(key)
        self._part.add(PlainLabel(label, self.theme, bold=True))
        self._part.space(6)
        row = self._part.add(FlowRow(self.theme, 6))  # four fit beside one another in the aside
        hear_as(row, As.GROUP, label)
        group = QButtonGroup(row)
        made: dict[K, Choice] = {}
        for one, text, name in choices:
            choice = made[one] = row.add(Choice(text, self.theme, compact=True))
            choice.setAccessibleName(name)
            choice.setAccessibleDescription(label)
            group.addButton(choice)
        made[now].setChecked(True)
        one_stop(group)
        return made

    def _want(self, length: int = 0, separator: str = "") -> None:
        self.wish = self.wish._replace(length=length or self.wish.length, separator=separator or self.wish.separator)
        self.chosen.emit(self.wish)

    def _want_kind(self, kind: Kind) -> None:
        self.wish = self.wish._replace(kind=kind, length=USUAL[kind])
        self._build_part()
        self.chosen.emit(self.wish)
