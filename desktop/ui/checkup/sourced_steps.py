"""Things to do, numbered, each with where it is from."""

from collections.abc import Iterable

from desktop.logic.rotation.steps import Sourced
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, PlainLabel, numbered


class SourcedSteps(Column):
    """One after the other."""

    def __init__(self, steps: Iterable[Sourced], words: Words, theme: Theme) -> None:
        super().__init__(theme, 8)
        todo = tuple(steps)
        for one, step in zip(todo, numbered([one.text for one in todo], words, theme), strict=True):
            self.add(step)
            for line in one.sources:
                step.words.box.insertWidget(step.words.box.count() - 1, PlainLabel(line, theme, "small", "muted"))
