"""The counts of today for staff: how many visits, of which topics, and how they ended. Nobody else sees so few."""

from PySide6.QtCore import Qt

from desktop.logic.kiosk.tally_today import OfTopic, Today, by_topic
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Heading, IconLine, PlainLabel, Row, Rule


class TallyPanel(Column):
    """Whole counts; what keeps them from being written stands above them."""

    def __init__(self, today: Today, words: Words, theme: Theme) -> None:
        super().__init__(theme)
        self._words = words
        self.add(Heading(words("kiosk.tally"), theme, "h2"))
        self.add(PlainLabel(words.long_date(today.day), theme, color="muted"))
        self.space(12)
        for line in fault_lines(today, words, theme):
            self.add(line)
            self.space(8)
        self.add(PlainLabel(self.said(today), theme, "lead", bold=True))
        if today.assisted:
            self.add(PlainLabel(words("kiosk.tally.assisted", count=today.assisted), theme))
        for one in by_topic(today.cells):
            self.space(10)
            self.add(Rule(theme))
            self.space(10)
            self.add(self._topic(one))
        self.space(14)
        self.add(PlainLabel(words("kiosk.tally.only-here"), theme, "small", "muted"))

    def said(self, today: Today) -> str:
        """How many there were, in a sentence."""
        words = self._words
        return words("kiosk.tally.visits", count=today.visits) if today.visits else words("kiosk.tally.none")

    def _topic(self, one: OfTopic) -> Row:
        words, theme = self._words, self.theme
        row = Row(theme, 16)
        said = row.add(Column(theme), 1)
        said.add(PlainLabel(words(f"tally.topic.{one.topic}"), theme, bold=True))
        ends = (f"{words(f'tally.outcome.{outcome}')}: {words.number(count)}" for outcome, count in one.outcomes)
        said.add(PlainLabel(" · ".join(ends), theme, color="muted"))
        row.add(PlainLabel(words.number(one.visits), theme, "h3", bold=True), 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def fault_lines(today: Today, words: Words, theme: Theme) -> list[IconLine]:
    """Why visits are not counted now, and where damaged counts lie."""
    said = [f"{words('kiosk.tally.unwritten')} {words(today.fault)}"] if today.fault else []
    said += [words("kiosk.tally.set-aside", file=name) for name in today.set_aside]
    return [IconLine("warning-fill", one, theme, icon_color="terbukti") for one in said]
