"""Things to do, numbered, each with where it is from."""

from collections.abc import Iterable

from desktop.logic.rotation.steps import Sourced
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, NumberedStep, PlainLabel


class SourcedSteps(Column):
    """One after the other."""

    def __init__(self, steps: Iterable[Sourced], theme: Theme) -> None:
        super().__init__(theme, 8)
        for number, one in enumerate(steps, start=1):
            step = self.add(NumberedStep(number, one.text, theme))
            for line in one.sources:
                step.words.box.insertWidget(step.words.box.count() - 1, PlainLabel(line, theme, "small", "muted"))
