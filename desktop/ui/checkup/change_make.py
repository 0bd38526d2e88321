"""The step on which the new password is made: how strong it is, how like the old one, and whether it was used before.

What is typed lives in the two fields and in the jobs that judge it. It is not in the page's place, so a change of look
empties the fields: that costs a person some typing and nobody a secret.
"""

from collections.abc import Callable
from typing import NamedTuple

from desktop.logic.findings import Finding
from desktop.logic.private import unshown
from desktop.logic.says import say
from desktop.ui.checkup.change_places import GuidedChange
from desktop.ui.checkup.change_step import ChangeStep
from desktop.ui.checkup.desk import Desk
from desktop.ui.checkup.tag_switch import Switching, TagSwitch
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.page import Action, Beside, Open, Surroundings
from desktop.ui.places import Place
from desktop.ui.secrets.findings_view import LOOKS
from desktop.ui.secrets.known import Asking, KnownLine, Knows, Scored
from desktop.ui.secrets.live import Live
from desktop.ui.secrets.result import Result
from desktop.ui.secrets.typed import Answer, Check, Typed
from desktop.ui.widgets import Column, IconLine, PlainLabel, Rule
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.secret_edit import LIMIT, FieldWords, SecretEdit, SecretField


@unshown
class Old(NamedTuple):
    """What may be done about old passwords. `learn` takes both texts; each runs in a thread."""

    knows: Knows
    learn: Callable[[Typed], None]
    switch: Switching


@unshown
class Abilities(NamedTuple):
    """What the step can do where it is.

    `compare`: the old password may be asked for; `may_show`: letters may be shown; `example`: where a better one is
    drawn; `old`: None where no old password is known again.
    """

    check: Check
    compare: bool = True
    may_show: bool = True
    example: Place | None = None
    old: Old | None = None


class MakePage(ChangeStep):
    """Both fields may stay empty: a password is made on the site, and tried here by who wants to."""

    def __init__(self, around: Surroundings, desk: Desk, can: Abilities, place: GuidedChange) -> None:
        super().__init__(around, desk, place)
        self._can = can
        self.lead(self.words("change.make.why"))
        self.content.add(IconLine("warning-fill", self.words("change.make.shared"), self.theme, icon_color="terbukti"))
        self.content.space(6)
        self.new = self.content.add(self._field("change.make.new"))
        self.content.space(6)
        self.result = self.content.add(Result(self.words, self.theme, self.announce))
        self.result.show_nothing("change.make.start")
        self.known = self.content.add(KnownLine(self.words, self.theme, self.announce))
        self.old = self._old_field() if can.compare else None
        self.likeness = self.content.add(Column(self.theme))
        self.said = ""
        self.switch = self._switch()
        self.content.stretch()
        self.live = Live(self._read, can.check, around.jobs, self)
        self.asking = Asking(self.known, can.old.knows, around.jobs, self) if can.old is not None else None
        self._connect()

    @property
    def beside(self) -> Beside:
        """A secret is typed here."""
        return Beside(secret=True)

    def bar_actions(self) -> tuple[Action, ...]:
        """The next step; beside it an example of a better password."""
        example = self._can.example
        if example is None:
            return super().bar_actions()
        text = self.words("change.make.example")
        return (*super().bar_actions(), Action(text, "key", lambda: self.wants.emit(Open(example))))

    def first_focus(self) -> SecretEdit:
        """The field of the new one."""
        return self.new.edit

    def go_on(self) -> None:
        """Learn what is typed where that is wanted, and go on; nothing of it goes along."""
        old = self._can.old
        if old is not None and self.switch is not None and self.switch.on and self._anything():
            self.jobs.run_on(self._read(), old.learn, _learnt, _not_learnt, PASSWORD_MS)
        self._throw_away()
        super().go_on()

    def _field(self, label: str) -> SecretField:
        words = self.words
        show = words("password-page.show") if self._can.may_show else ""
        too_long = words("password-page.too-long", limit=LIMIT)
        said = FieldWords(words(label), show, words("password-page.hide"), too_long)
        return SecretField(said, self.theme, self.announce)

    def _old_field(self) -> SecretField:
        self.content.space(10)
        self.content.add(Rule(self.theme))
        self.content.space(4)
        field = self.content.add(self._field("change.make.old"))
        self.content.add(PlainLabel(self.words("change.make.old.why"), self.theme, "small", "muted"))
        return field

    def _switch(self) -> TagSwitch | None:
        if self._can.old is None:
            return None
        self.content.space(10)
        self.content.add(Rule(self.theme))
        self.content.space(4)
        return self.content.add(TagSwitch(self.around, self._can.old.switch))

    def _connect(self) -> None:
        for field in (self.new, self.old):
            if field is not None:
                field.edit.textChanged.connect(self._edited)
        self.result.again.connect(self.live.ask)
        self.live.answered.connect(self._answered)
        self.live.slow.connect(self.result.show_busy)
        self.live.late.connect(self.result.show_late)

    def _read(self) -> Typed:
        return Typed(self.new.edit.entered, (), self.old.edit.entered if self.old is not None else "")

    def _anything(self) -> bool:
        return any(field is not None and field.edit.text() for field in (self.new, self.old))

    def _throw_away(self) -> None:
        for field in (self.new, self.old):
            if field is not None:
                field.edit.empty()

    def _edited(self) -> None:
        if self.asking is not None:
            self.asking.stop()
        if self.new.edit.text():
            self.live.ask()
        else:
            self.live.stop()
            self.result.show_nothing("change.make.start")
            self._show_likeness(None)

    def _answered(self, answer: Answer) -> None:
        self.result.show_strength(answer.strength)
        self._show_likeness(answer.likeness)
        if self.asking is not None:
            self.asking.ask(Scored(self.new.edit.entered, answer.strength.score))

    def _show_likeness(self, likeness: Finding | None) -> None:
        said = say(likeness, self.words) if likeness is not None else ""
        if said == self.said:
            return
        self.said = said
        empty(self.likeness)
        if likeness is not None:
            icon, color = LOOKS[likeness.severity]
            self.likeness.add(IconLine(icon, said, self.theme, icon_color=color))


def _learnt(_nothing: None) -> None:
    """Nobody waits for it."""


def _not_learnt() -> None:
    """Then it is not known again: nothing to say."""
