"""One entry of the registry: the value large enough to compare letter by letter, whose it is, how sure we are."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Channel, ChannelStatus, Confidence, Programme, Role
from desktop.logic.sources import shown_value, source_lines
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, IconLine, Kind, PlainLabel, Row, Rule
from desktop.ui.widgets.heard_as import fold
from desktop.ui.widgets.slim_row import SlimRow
from desktop.ui.widgets.value import Value

_WEAK = {Confidence.LOW, Confidence.MEMORY}


class ChannelRow(Column):
    """An entry. Its explanation, sources and copy button are built when they are asked for."""

    def __init__(
        self,
        channel: Channel,
        programme: Programme,
        words: Words,
        theme: Theme,
        copy: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(theme)
        self.channel = channel
        self._programme, self._words, self._copy = programme, words, copy
        self.add(Rule(theme))
        self.space(10)
        row = self.add(SlimRow(theme, 8))
        text = row.add(Column(theme, 2), 1)
        self.value = text.add(Value(shown_value(channel), theme, sizes=("lead",)))
        text.add(PlainLabel(channel.owner, theme, "small", "muted"))
        icon, color, state = _state(channel, words)
        self.state = text.add(IconLine(icon, state, theme, color, type_key="small"))
        self.body = self.add(Column(theme, 6))
        self.body.hide()
        buttons = row.add(Column(theme), 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        line = buttons.add(Row(theme, 0))
        self.detail = line.add(Button(words("channels.detail"), theme, "caret-down", Kind.GHOST, icon_after=True))
        fold(self.detail)
        self.detail.setAccessibleDescription(f"{shown_value(channel)}, {channel.owner}, {state}")
        self.detail.toggled.connect(self._open)
        self.stops: tuple[QWidget, ...] = (self.value, self.detail)
        if copy is not None:
            self.copy = line.add(Button(words("channels.copy"), theme, "copy", Kind.GHOST))
            self.copy.setAccessibleDescription(shown_value(channel))
            self.copy.clicked.connect(lambda: self._take(""))
            self.value.copied.connect(self._take)
            self.stops = (self.value, self.detail, self.copy)
        self.space(10)

    def _open(self, opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
        body, words, theme = self.body, self._words, self.theme
        body.setVisible(opened)
        self.detail.relabel(self.detail.label, "caret-up" if opened else "caret-down")
        if not opened or body.box.count():
            return
        if self.channel.note:
            body.add(PlainLabel(words(self.channel.note), theme))
        if self.channel.subdomains:
            body.add(PlainLabel(words("channels.subdomains"), theme))
        if self.channel.seen_on:
            seen = words("channels.seen", date=words.date(self.channel.seen_on))
            body.add(PlainLabel(seen, theme, "small", "muted"))
        for line in source_lines(words, self._programme, self.channel.sources):
            body.add(PlainLabel(line, theme, "small", "muted"))

    def _take(self, part: str) -> None:
        if self._copy is not None:
            self._copy(part or self.channel.value)
            self.copy.relabel(self._words("channels.copied"), "check")


def _state(channel: Channel, words: Words) -> tuple[str, str, str]:
    """Icon, colour and words of how sure we are; what is weak says that it proves nothing."""
    if channel.status is ChannelStatus.SUPERSEDED:
        return "clock", "terbukti", words("channels.state.superseded")
    if channel.confidence in _WEAK:
        return "question-fill", "dikenal", words("channels.state.unsure")
    if channel.seen_on is None:
        return "check-circle-fill", "mitra", words("channels.state.active")
    date = words.date(channel.seen_on)
    if channel.role is Role.PARTICIPANT and channel.confidence is Confidence.HIGH:
        return "check-circle-fill", "resmi", words("channels.state.dated", date=date)
    return "check-circle-fill", "mitra", words("channels.state.listed", date=date)
