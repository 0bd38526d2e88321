"""The check-up where nothing is kept: from an interval comes a date, which goes along as a code, a slip or a card."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.calendar import Appointment
from desktop.logic.rotation.draft import USUAL, Draft
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.schedule import months_later
from desktop.ui.checkup.aside import TakeAlongAside
from desktop.ui.checkup.desk import Desk, kind_name
from desktop.ui.checkup.form import Chosen, every_choices
from desktop.ui.checkup.places import StayIn
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Checkup, Place
from desktop.ui.widgets import Heading, IconLine, PlainLabel, Rule
from desktop.ui.widgets.split import Split


class ReckonPage(Page):
    """Which account, and how often: what is chosen goes with the page, and nothing is typed."""

    def __init__(self, around: Surroundings, desk: Desk, place: Checkup) -> None:
        super().__init__(around)
        self._desk, self._place = desk, place
        draft = place.drafts[0] if place.drafts else Draft(AccountKind.EMAIL, every=USUAL)
        words, theme = self.words, self.theme
        self._split = Split(theme, 14, parent=self)
        main = self._split.main
        main.add(Heading(self.title, theme, "h1"))
        main.add(PlainLabel(words("checkup.lead"), theme, "lead", "muted"))
        main.add(IconLine("info", words("checkup.reckon.not-kept"), theme))
        main.add(Rule(theme))
        kinds = ((kind.value, kind_name(kind, words)) for kind in (AccountKind.EMAIL, AccountKind.PROGRAMME))
        self.kind = main.add(Chosen(words("checkup.kind"), kinds, draft.kind, around))
        every = every_choices(words)[:-1]
        self.every = main.add(Chosen(words("checkup.every.title"), every, draft.every, around))
        self.says = main.add(PlainLabel("", theme, "h3", bold=True))
        self.aside = self._split.help.add(TakeAlongAside(around, desk))
        self.aside.printed.connect(self.answered)
        for chosen in (self.kind, self.every):
            chosen.changed.connect(lambda _one: self._show(aloud=True))
        self._show(aloud=False)

    @property
    def title(self) -> str:
        """What this page is."""
        return self.words("checkup.title")

    def bar_actions(self) -> tuple[Action, ...]:
        """The page that helps more than a date."""
        return (Action(self.words("checkup.stay"), "lifebuoy", lambda: self.wants.emit(Open(StayIn()))),)

    def first_focus(self) -> QWidget:
        """The chosen interval."""
        return self.every.choices[self.every.chosen]

    def leave(self) -> Place:
        """What is chosen."""
        draft = Draft(AccountKind(self.kind.chosen), every=self.every.chosen)
        return self._place._replace(drafts=(draft,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def _show(self, *, aloud: bool) -> None:
        today, every = self._desk.today(), int(self.every.chosen)
        day = months_later(today, every)
        words = self.words
        said = words("checkup.state.fine", date=words.long_date(day), until=words.until((day - today).days))
        self.says.setText(said)
        self.aside.show_dates((Appointment(AccountKind(self.kind.chosen), every, day),))
        if aloud:
            self.announce(self, said)
            self.answered.emit()
