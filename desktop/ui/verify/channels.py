"""The registry to look things up in: three questions with their answers, then all of it with a search."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from desktop.logic.pack.official import Question, half_seen_by
from desktop.logic.pack.programme import Channel, ChannelKind, Programme, Role
from desktop.logic.pack.search import find
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Channels, Check, Place
from desktop.ui.verify.channel_row import ChannelRow
from desktop.ui.verify.filter_chip import FilterChip
from desktop.ui.verify.official_answer import OfficialAnswer
from desktop.ui.widgets import Button, Column, FlowRow, Heading, IconLine, Kind, PlainLabel, Row, ScrollPage
from desktop.ui.widgets.choice import one_stop
from desktop.ui.widgets.emptied import empty, widgets_of
from desktop.ui.widgets.heard_as import As, hear_as

_KINDS = {
    ChannelKind.HOST: "address",
    ChannelKind.URL: "address",
    ChannelKind.PHONE: "phone",
    ChannelKind.SOCIAL: "social",
    ChannelKind.EMAIL: "email",
    ChannelKind.EMAIL_DOMAIN: "email",
}
_ROLES = {
    Role.PARTNER: "partner",
    Role.SISTER: "sister",
    Role.REPORTING: "reporting",
    Role.PROVIDER: "provider",
    Role.TECHNICAL: "technical",
}
_ORDER = ("address", "phone", "social", "email", "partner", "sister", "reporting", "provider", "technical")
NOT_KNOWN = "unknown"
_AT_ONCE = 8


class ChannelsPage(Page):
    """Three questions with an answer card; below it groups of entries, and a search over all that answers as you type.

    While something is searched for the groups are no choice but titles over what was found. `known` is the place of
    what is known about the programme today, None where the pack says nothing of it.
    """

    def __init__(
        self,
        around: Surroundings,
        place: Channels,
        programme: Programme,
        copy: Callable[[str], None] | None = None,
        known: Place | None = None,
        today: date | None = None,
    ) -> None:
        super().__init__(around)
        self._known = known
        self._programme, self._copy = programme, None if copy is None else partial(self._take, copy)
        self._groups = _grouped(programme.channels)
        self._rest: list[Channel] = []
        self._titled = ""
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._add_some)
        self._scroll = ScrollPage(self.theme, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        content.space(14)
        day = today or programme.issued
        self.answer = content.add(OfficialAnswer(around, programme, copy, day, place.question))
        content.space(28)
        content.add(Heading(self.words("channels.list"), self.theme, "h2"))
        content.space(6)
        lead = self.words("channels.lead", year=str(half_seen_by(programme)))
        content.add(PlainLabel(lead, self.theme, "body", "muted"))
        content.space(14)
        self._build_search(content, place.search)
        self._filters = content.add(Column(self.theme))
        self._filters.margins(0, 14, 0, 0)
        self._build_groups(self._filters, place.group)
        content.space(14)
        self._lead = content.add(PlainLabel("", self.theme, "body", "muted"))
        self._list = content.add(Column(self.theme))
        content.stretch()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._bring_up)
        self._show()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("channels.title")

    @property
    def entries(self) -> tuple[ChannelRow, ...]:
        """The rows that are built so far."""
        return tuple(widget for widget in widgets_of(self._list) if isinstance(widget, ChannelRow))

    def bar_actions(self) -> tuple[Action, ...]:
        """From looking up to checking, and to what is known beyond addresses."""
        check = Action(self.words("channels.check"), "magnifying-glass", self._check, primary=True)
        known = self._known
        if known is None:
            return (check,)
        return (check, Action(self.words("home.known"), "question", lambda: self.wants.emit(Open(known))))

    def first_focus(self) -> QWidget:
        """The question that is answered."""
        return self.answer.questions[self.answer.chosen]

    def leave(self) -> Place:
        """The shown group, what is searched for, and what was asked."""
        asked = self.answer.chosen
        return Channels(self._shown(), self.search.text(), "" if asked is Question.PHONE else asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scrolling part fills the page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def finish_building(self) -> None:
        """Build at once what else would be built when there is time."""
        while self._rest:
            self._add_some()

    def _build_search(self, content: Column, text: str) -> None:
        row = content.add(Row(self.theme, 12))
        self.search = row.add(QLineEdit(), 1)
        self.search.setFont(self.theme.font("lead"))
        self.search.setMinimumHeight(self.theme.size("button"))
        self.search.setMaximumWidth(self.theme.px(620))
        self.search.setPlaceholderText(self.words("channels.search"))
        self.search.setAccessibleName(self.words("channels.search"))
        self.search.setMaxLength(200)
        self.search.setText(text)
        self.search.textChanged.connect(self._show)
        self.end = row.add(Button(self.words("channels.search.end"), self.theme, "x", Kind.GHOST))
        self.end.clicked.connect(self._end_search)
        row.stretch(0)  # what the field leaves when it is as wide as it gets

    def _build_groups(self, content: Column, shown: str) -> None:
        row = hear_as(content.add(FlowRow(self.theme, 8)), As.GROUP, self.words("channels.list"))
        self._buttons = QButtonGroup(self)
        self.groups: dict[str, FilterChip] = {}
        for group in (*(name for name in _ORDER if self._groups.get(name)), NOT_KNOWN):
            choice = row.add(FilterChip(self.words(f"channels.group.{group}"), self.theme))
            self._buttons.addButton(choice)
            self.groups[group] = choice
            choice.clicked.connect(self._show)
        first = shown if shown in self.groups else next(iter(self.groups))
        self.groups[first].setChecked(True)
        one_stop(self._buttons)

    def _shown(self) -> str:
        return next(name for name, choice in self.groups.items() if choice.isChecked())

    def _take(self, copy: Callable[[str], None], text: str) -> None:
        """Copy, and have it heard: by the keys no button says so."""
        copy(text)
        self.announce(self, self.words("channels.copied"))

    def _end_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.clear()

    def _bring_up(self) -> None:
        """While somebody types, what was found stands below the field and not below the page's edge."""
        if self.search.text().strip() and self.search.hasFocus():
            place = self.search.mapTo(self._scroll.content, QPoint(0, 0)).y()
            self._scroll.verticalScrollBar().setValue(place - self.theme.sp(8))

    def _show(self) -> None:
        """Draw the list anew: what was searched for, else the shown group."""
        self._later.stop()
        empty(self._list)
        self._titled = ""
        self._last: QWidget = next(reversed(self.groups.values()))
        wanted = self.search.text().strip()
        group = self._shown()
        self._filters.setVisible(not wanted)
        self.end.setVisible(bool(wanted))
        if wanted:
            answer = find(self._programme, wanted, self.words)
            found = _grouped(answer.channels)
            self._rest = [channel for name in _ORDER for channel in found.get(name, ())]
            self._tell_unknown(answer.unknown)
            if self._rest or answer.unknown:
                self._lead.setText(
                    self.words("channels.found", count=len(self._rest) + len(answer.unknown), text=wanted)
                )
            else:
                self._lead.setText(self.words("channels.none", text=wanted))
            self.announce(self, self._lead.text())
        elif group == NOT_KNOWN:
            self._show_not_known()
        else:
            self._rest = list(self._groups[group])
            self._lead.setText(self.words("channels.technical.lead") if group == "technical" else "")
        self._lead.setVisible(bool(self._lead.text()))
        self._add_some()

    def _show_not_known(self) -> None:
        self._rest = []
        self._lead.setText(self.words("channels.unknown.lead"))
        self._tell_unknown(self._programme.not_known)

    def _tell_unknown(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._list.space(12)
            self._list.add(IconLine("question-fill", self.words(key), self.theme, icon_color="dikenal"))

    def _add_some(self) -> None:
        """A few rows at a time: the page is there at once, the rest follows while the person reads."""
        searched = bool(self.search.text().strip())
        for channel in self._rest[:_AT_ONCE]:
            if searched:
                self._title_of(channel)
            row = self._list.add(ChannelRow(channel, self._programme, self.words, self.theme, self._copy))
            for stop in row.stops:  # Qt puts what is made later behind the action bar
                QWidget.setTabOrder(self._last, stop)
                self._last = stop
        self._rest = self._rest[_AT_ONCE:]
        if self._rest:
            self._later.start()
        else:
            self._later.stop()

    def _title_of(self, channel: Channel) -> None:
        """The title of its group, above the first of them."""
        group = _group_of(channel)
        if group != self._titled:
            self._list.space(10)
            self._list.add(Heading(self.words(f"channels.group.{group}"), self.theme))
            self._list.space(8)
            self._titled = group

    def _check(self) -> None:
        self.wants.emit(Open(Check()))


def _grouped(channels: Sequence[Channel]) -> dict[str, list[Channel]]:
    groups: dict[str, list[Channel]] = {}
    for channel in channels:
        groups.setdefault(_group_of(channel), []).append(channel)
    return groups


def _group_of(channel: Channel) -> str:
    return _ROLES.get(channel.role) or _KINDS[channel.kind]
