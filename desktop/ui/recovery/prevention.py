"""How to protect the account: things to do, each with why, who says so and since when, and a way into its room."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.prevention import Advice, Leads, advice_source
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.widgets import Button, Column, Heading, Kind, NumberedStep, PlainLabel, Row, Rule, ScrollPage, numbered


class PreventionPage(Page):
    """The advice of a pack, one below the other. `places`: where their rooms are; one that is missing has no button.

    `poster` prints all of it on a sheet; None where nothing can be printed.
    """

    def __init__(
        self,
        around: Surroundings,
        cards: Sequence[Advice],
        programme: Programme,
        places: Mapping[Leads, Place],
        poster: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(around)
        self._programme, self._places, self._poster = programme, places, poster
        self._scroll = ScrollPage(self.theme, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        content.space(6)
        content.add(PlainLabel(self.words("prevention.lead"), self.theme, "lead", "muted"))
        content.space(14)
        titles, why = [self.words(card.title) for card in cards], [self.words(card.why) for card in cards]
        steps = numbered(titles, self.words, self.theme, why)
        self.cards = [content.add(_Card(self, step, card)) for step, card in zip(steps, cards, strict=True)]
        content.stretch()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("prevention.title")

    def bar_actions(self) -> tuple[Action, ...]:
        """From reading to hanging it up."""
        if self._poster is None:
            return ()
        return (Action(self.words("prevention.poster"), "printer", self._poster, primary=True),)

    def first_focus(self) -> QWidget:
        """The way into the first room, else the text itself."""
        return next((card.button for card in self.cards if card.button is not None), super().first_focus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scrolling part fills the page; in a narrow window each button stands under its advice."""
        self._scroll.setGeometry(self.rect())
        single = self.theme.single(self.window().width())
        for card in self.cards:
            card.turn(down=single)
        super().resizeEvent(event)

    def source(self, card: Advice) -> str:
        """Who says so, and since when."""
        return advice_source(card, self._programme, self.words)

    def way(self, card: Advice) -> Place | None:
        """The place of its room, if it can be opened here."""
        return self._places.get(card.room)


class _Card(Column):
    """One piece of advice between hairlines."""

    def __init__(self, page: PreventionPage, step: NumberedStep, card: Advice) -> None:
        super().__init__(page.theme)
        words, theme = page.words, page.theme
        self.card = card
        self.add(Rule(theme))
        self._row = self.add(Row(theme, 24))
        self._row.margins(0, 14, 0, 14)
        self._row.add(step, 1)
        step.words.box.insertWidget(step.words.box.count() - 1, PlainLabel(page.source(card), theme, "small", "muted"))
        self.button: Button | None = None
        if (place := page.way(card)) is not None:
            label = words(f"prevention.room.{card.room.value}")
            self._indent = self._row.add(Column(theme), 0, Qt.AlignmentFlag.AlignVCenter)
            self.button = self._indent.add(Button(label, theme, "arrow-right", Kind.GHOST, icon_after=True))
            self.button.setAccessibleDescription(step.title.text())
            self.button.clicked.connect(lambda: page.wants.emit(Open(place)))
            self._beside = step.indent

    def turn(self, *, down: bool) -> None:
        """The button right of the advice, or under its words."""
        self._row.turn(down=down)
        self._row.box.setSpacing(self.theme.sp(0 if down else 24))
        if self.button is not None:
            pad = self.theme.sp(12)  # that of a ghost button: its words begin where the advice's do
            self._indent.box.setContentsMargins(max(self._beside - pad, 0) if down else 0, 0, 0, 0)
            self._indent.box.setAlignment(self.button, Qt.AlignmentFlag.AlignLeft if down else Qt.AlignmentFlag(0))
