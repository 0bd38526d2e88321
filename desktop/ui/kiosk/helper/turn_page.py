"""Before a secret on the one screen of two people: the screen is turned to the participant. No field is here yet."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent

from desktop.ui.page import Action, Beside, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.widgets import Heading, ScrollPage, numbered

_STEPS = ("helper.turn.helper", "helper.turn.participant", "helper.turn.fixed")


class TurnPage(Page):
    """It stands in place of the page of `place`, until somebody says that the screen was turned."""

    def __init__(self, around: Surroundings, place: Place, turned: Callable[[], None]) -> None:
        super().__init__(around)
        self._place, self._turned = place, turned
        self._scroll = ScrollPage(self.theme, parent=self)
        column = self._scroll.content
        column.add(Heading(self.title, self.theme, "h1"))
        for step in numbered([self.words(step) for step in _STEPS], self.words, self.theme):
            column.space(14)
            column.add(step)
        column.stretch()

    @property
    def title(self) -> str:
        """What to do."""
        return self.words("helper.turn.title")

    @property
    def announcement(self) -> str:
        """What to do, and how."""
        return f"{self.title}. {self.words(_STEPS[0])}"

    @property
    def beside(self) -> Beside:
        """What the helper says while turning it."""
        return Beside(self.words("helper.say.turn"))

    def bar_actions(self) -> tuple[Action, ...]:
        """It is done."""
        text = self.words("helper.turn.done")
        return (Action(text, "hand-palm", self._go_on, primary=True),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _go_on(self) -> None:
        self._turned()
        self.wants.emit(Open(self._place))
