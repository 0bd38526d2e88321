"""For somebody who has already given something away: what happened, then the first three things to do, with sources."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.pack.programme import Channel, Confidence, Programme
from desktop.logic.recovery.first_actions import FirstAction, Situation
from desktop.logic.sources import shown_value, source_lines
from desktop.logic.words import Words
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import FirstActions, Place
from desktop.ui.theme import Theme
from desktop.ui.widgets import (
    Button,
    Column,
    Disclosure,
    FlowRow,
    IconLine,
    NumberedStep,
    PlainLabel,
    Row,
    ScrollPage,
    Sunken,
)
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.emptied import empty

_LEFT = Qt.AlignmentFlag.AlignLeft


class FirstActionsPage(Page):
    """What was given on the left, what to do on the right; below one another when the window is narrow."""

    def __init__(
        self, around: Surroundings, chosen: str | None, situations: Sequence[Situation], programme: Programme
    ) -> None:
        super().__init__(around)
        self._programme = programme
        self._channels = {channel.id: channel for channel in programme.channels}
        self._situations = {situation.id: situation for situation in situations}
        self._scroll = ScrollPage(self.theme, parent=self)
        content = self._scroll.content
        self._head = content.add(PlainLabel(self.words("first-actions.question"), self.theme, "h1", bold=True))
        content.space(6)
        self._lead = content.add(PlainLabel(self.words("first-actions.lead"), self.theme, "lead", "muted"))
        content.space(18)
        self._columns = content.add(Row(self.theme, 44))
        self._answers = self._columns.add(Column(self.theme), 4)
        self._build_choices(self._answers)
        self._steps = self._columns.add(Column(self.theme), 6)
        self.other = content.add(Button(self.words("first-actions.other"), self.theme, "arrow-left"), 0, _LEFT)
        self.other.clicked.connect(self._unfold)
        self._single = False
        self._shown: str | None = None
        self._arrived = chosen in self._situations
        self._by_pointer = False
        self._show(chosen if chosen in self._situations else None)
        content.stretch()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("first-actions.title")

    @property
    def announcement(self) -> str:
        """The question, or what was chosen."""
        if self._shown is None:
            return f"{self.title}. {self.words('first-actions.question')}"
        return f"{self.words(self._situations[self._shown].label)}. {self.words('first-actions.three')}"

    def first_focus(self) -> QWidget:
        """The answer that is chosen, else the first; the page itself where the answers are folded away."""
        if self._arrived and self.theme.single(self.window().width()):
            return self._scroll
        return next((one for one in self.choices.values() if one.isChecked()), next(iter(self.choices.values())))

    def leave(self) -> Place:
        """What was chosen."""
        return FirstActions(self._shown or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or one."""
        self._scroll.setGeometry(self.rect())
        self._single = self.theme.single(self.window().width())
        self._columns.turn(down=self._single)
        self._fold()
        super().resizeEvent(event)

    def _build_choices(self, column: Column) -> None:
        self._list = column.add(Column(self.theme, 8))
        self._group = QButtonGroup(self)
        self.choices: dict[str, Choice] = {}
        for situation in self._situations.values():
            choice = self._list.add(Choice(self.words(situation.label), self.theme, compact=True))
            choice.setMinimumHeight(self.theme.px(52))
            self._group.addButton(choice)
            self.choices[situation.id] = choice
            choice.pressed.connect(self._note_pointer)
            choice.toggled.connect(self._picked)
        column.space(14)
        column.add(IconLine("trash", self.words("first-actions.not-stored"), self.theme, "muted", type_key="small"))
        column.stretch()

    def _note_pointer(self) -> None:
        self._by_pointer = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _picked(self, checked: bool) -> None:  # noqa: FBT001  # a signal hands it over
        chosen = next((name for name, choice in self.choices.items() if choice.isChecked()), None)
        if not checked or chosen == self._shown:
            return
        self._show(chosen)
        if self._by_pointer and self._single:
            # Somebody who travels by keyboard stays where the keyboard is; a finger is led to the steps.
            QTimer.singleShot(
                0, self, lambda: self._scroll.verticalScrollBar().setValue(self._columns.y() + self._steps.y())
            )

    def _show(self, chosen: str | None) -> None:
        self._shown = chosen
        if chosen is not None:
            self.choices[chosen].setChecked(True)
        empty(self._steps)
        if chosen is None:
            box = self._steps.add(Sunken(self.theme))
            box.add(IconLine("first-aid", self.words("first-actions.choose"), self.theme, "muted"))
        else:
            self._steps.add(Actions(self._situations[chosen], self._channels, self._programme, self.words, self.theme))
        self._steps.stretch()
        self._fold()
        self.changed.emit()

    def _fold(self) -> None:
        """In one column the answers make room for the steps of somebody who came here with an answer."""
        folded = self._single and self._arrived and self._shown is not None
        label = self.words(self._situations[self._shown].label) if folded and self._shown else ""
        self._head.setText(label or self.words("first-actions.question"))
        self._answers.setVisible(not folded)
        self._lead.setVisible(not folded)
        self.other.setVisible(folded)
        self._steps.setVisible(not self._single or self._shown is not None)

    def _unfold(self) -> None:
        self._arrived = False
        self._fold()
        next(one for one in self.choices.values() if one.isChecked()).setFocus()


class Actions(Column):
    """The three steps of a situation, its honest limit, and the sources."""

    def __init__(
        self,
        situation: Situation,
        channels: Mapping[str, Channel],
        programme: Programme,
        words: Words,
        theme: Theme,
    ) -> None:
        super().__init__(theme)
        self._channels, self._programme, self._words = channels, programme, words
        self.add(PlainLabel(words("first-actions.three"), theme, "h2", bold=True))
        self.space(16)
        self.steps = [self._step(number, action) for number, action in enumerate(situation.actions, 1)]
        box = self.add(Sunken(theme, 4))
        box.add(PlainLabel(words("first-actions.limit"), theme, bold=True))
        box.add(PlainLabel(words(situation.limit), theme))
        self.space(8)
        self._sources(situation)

    def _step(self, number: int, action: FirstAction) -> NumberedStep:
        words, theme = self._words, self.theme
        step = self.add(NumberedStep(number, words(action.title), theme, words(action.detail)))
        contacts = [self._channels[one] for one in action.channels if one in self._channels]
        if contacts:
            step.words.box.insertSpacing(step.words.box.count() - 1, theme.sp(6))
            step.words.box.insertWidget(step.words.box.count() - 1, self._contacts(contacts))
        key = "first-actions.ours" if action.ours else "first-actions.as-of"
        dated = PlainLabel(words(key, date=words.date(action.date)), theme, "small", "muted")
        step.words.box.insertWidget(step.words.box.count() - 1, dated)
        self.space(20)
        return step

    def _contacts(self, contacts: Sequence[Channel]) -> QWidget:
        """Numbers large enough to dial from, in columns that flow."""
        row = FlowRow(self.theme, 16)
        for channel in contacts:
            entry = row.add(Column(self.theme))
            entry.add(PlainLabel(shown_value(channel), self.theme, "lead", bold=True, mono=True))
            owner = channel.owner
            if channel.confidence in {Confidence.LOW, Confidence.MEMORY}:
                owner = self._words("first-actions.not-proven", value=owner)
            entry.add(PlainLabel(owner, self.theme, "small", "muted"))
        return row

    def _sources(self, situation: Situation) -> None:
        ids = dict.fromkeys(one for action in situation.actions for one in action.sources)
        sources = self.add(Disclosure(self._words("first-actions.sources"), self.theme))
        for line in source_lines(self._words, self._programme, ids):
            sources.body.add(PlainLabel(line, self.theme, "small", "muted"))
