"""An answer of the register as a card: the number or address large, whose it is, how old that is, what is not known."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.pack.official import Answer, Question, age_of, answer
from desktop.logic.pack.programme import Channel, ChannelStatus, Programme
from desktop.logic.sources import lines_of, shown_value, source_lines, sources_of
from desktop.ui.page import Surroundings
from desktop.ui.verify.links import from_end
from desktop.ui.widgets import Button, Card, Column, FlowRow, IconLine, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.value import Value


class OfficialAnswer(Column):
    """Three questions, and the answer to the chosen one. `asked` tells that another was chosen."""

    asked = Signal()

    def __init__(
        self,
        around: Surroundings,
        programme: Programme,
        copy: Callable[[str], None] | None,
        today: date,
        asked: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.theme, 14, parent)
        self._words, self._announce, self._programme = around.words, around.announce, programme
        self._copy, self._today = copy, today
        row = hear_as(self.add(FlowRow(self.theme, 10)), As.GROUP, self._words("channels.title"))
        self._group = QButtonGroup(self)
        self.questions: dict[Question, Choice] = {}
        for question in Question:
            choice = row.add(Choice(self._words(f"channels.question.{question}"), self.theme, compact=True))
            self._group.addButton(choice)
            self.questions[question] = choice
            choice.clicked.connect(self._asked)
        self.questions[Question(asked) if asked in set(Question) else Question.PHONE].setChecked(True)
        one_stop(self._group)
        self.card = self.add(Card(self.theme, 6))
        self._show()

    @property
    def chosen(self) -> Question:
        """Which question is answered."""
        return next(question for question, choice in self.questions.items() if choice.isChecked())

    @property
    def said(self) -> str:
        """The card in words."""
        answered = self._answer()
        value = self._value(answered) or self._words("channels.answer.none")
        return f"{self._words(f'channels.question.{self.chosen}')} {value}"

    def _answer(self) -> Answer:
        return answer(self._programme, self.chosen, self._words)

    def _value(self, answered: Answer) -> str:
        return answered.value or (shown_value(answered.channel) if answered.channel is not None else "")

    def _asked(self) -> None:
        self._show()
        self._announce(self, self.said)
        self.asked.emit()

    def _show(self) -> None:
        words, theme, card, answered = self._words, self.theme, self.card, self._answer()
        empty(card)
        hear_as(card, As.GROUP).setAccessibleName(self.said)
        if value := self._value(answered):
            self.value = card.add(Value(value, theme))
        else:
            card.add(PlainLabel(words("channels.answer.none"), theme, "h2", bold=True))
            card.add(PlainLabel(words("channels.answer.none.then"), theme))
        own = self._programme.protected[0].host
        if self.chosen is Question.ADDRESS and value.endswith(f".{own}"):
            card.add(from_end(value, own, words, theme))
            card.space(6)
        if answered.channel is not None:
            self._tell(answered.channel)
        for key in answered.unknown:
            card.add(IconLine("question-fill", self._not_known(key), theme, icon_color="dikenal"))
        if value and self._copy is not None:
            card.space(4)
            self._add_copy(value if answered.channel is None else answered.channel.value)

    def _tell(self, channel: Channel) -> None:
        """Whose it is, its price and hours, where and when that was read, and whether it is still so."""
        words, theme, card = self._words, self.theme, self.card
        card.add(PlainLabel(channel.owner, theme, "small", "muted"))
        if channel.note:
            card.add(PlainLabel(words(channel.note), theme))
        if channel.status is not ChannelStatus.ACTIVE:
            card.add(IconLine("question-fill", words("channels.answer.still"), theme, icon_color="dikenal"))
        if channel.seen_on is not None:
            seen = words("channels.answer.seen", date=words.date(channel.seen_on), age=self._age(channel))
            card.add(PlainLabel(seen, theme, "small", "muted"))
        for line in self._sources(channel):
            card.add(PlainLabel(line, theme, "small", "muted"))

    def _sources(self, channel: Channel) -> tuple[str, ...]:
        """The newest source; an honest line where people can look up none."""
        shown = sources_of(self._programme, channel.sources)
        newest = sorted(shown, key=lambda source: str(source.date or ""))[-1:]
        return lines_of(self._words, newest) or source_lines(self._words, self._programme, ())

    def _age(self, channel: Channel) -> str:
        if channel.seen_on is None:
            return ""
        age = age_of(channel.seen_on, self._today)
        if age.years:
            return self._words("channels.age.years", count=age.years)
        return self._words("channels.age.months", count=age.months) if age.months else self._words("channels.age.now")

    def _not_known(self, key: str) -> str:
        return self._words("channels.answer.unknown", what=self._words(key))

    def _add_copy(self, value: str) -> None:
        button = self.card.add(Button(self._words("channels.copy"), self.theme, "copy"), 0, Qt.AlignmentFlag.AlignLeft)
        button.setAccessibleDescription(value)
        button.clicked.connect(lambda: self._take(button, value))
        self.value.copied.connect(lambda part: self._take(button, part or value))
        self.copy = button

    def _take(self, button: Button, value: str) -> None:
        if self._copy is not None:
            self._copy(value)
            button.relabel(self._words("channels.copied"), "check")
