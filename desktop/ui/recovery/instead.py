"""Under a step that failed: the other way to try now, or that we know of none."""

from PySide6.QtCore import Qt, Signal

from desktop.logic.recovery.layout import chain_of
from desktop.logic.recovery.model import Step
from desktop.ui.page import Surroundings
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.rows import way_instead
from desktop.ui.widgets import Button, PlainLabel, Sunken


class Instead(Sunken):
    """`opens` carries the id of the other way."""

    opens = Signal(str)

    def __init__(self, around: Surroundings, desk: Desk, step: Step) -> None:
        super().__init__(around.theme, 8)
        words, theme = around.words, around.theme
        self.margins(24, 20, 24, 22)
        way = way_instead(desk.case(), _ways(desk, step))
        self.button: Button | None = None
        if way is None:
            self.add(PlainLabel(words("plan.instead.none"), theme, "lead", bold=True))
            return
        other = desk.flow.steps[way]
        self.add(PlainLabel(words("plan.instead", title=words(other.title)), theme, "lead", bold=True))
        if other.detail is not None:
            self.add(PlainLabel(words(other.detail), theme))
        button = Button(words("step.open-other"), theme, "arrow-right", icon_after=True)
        self.button = self.add(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(lambda: self.opens.emit(way))


def _ways(desk: Desk, step: Step) -> tuple[str, ...]:
    """The other ways of a step; one that is such a way itself goes on with those of the step that failed first."""
    failed = desk.case().failed
    for planned in desk.plan().steps:
        if planned.step.id in failed and step.id in planned.chain:
            return planned.chain
    return chain_of(desk.flow, (step.id,), step.fails)
