"""The first visit: the mailbox and the account of the programme are offered; nothing is kept before it is wished."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.draft import Draft, Fault
from desktop.logic.rotation.facts import AccountKind
from desktop.ui.checkup.changes import New
from desktop.ui.checkup.desk import ICONS, kind_name
from desktop.ui.checkup.form import AccountForm, new_of
from desktop.ui.page import Surroundings
from desktop.ui.steps.grouping import Grouping
from desktop.ui.widgets import Column, Icon, IconLine, PlainLabel, Row, Rule

OFFERED = (AccountKind.EMAIL, AccountKind.PROGRAMME)
_BEGUN = tuple(Draft(kind) for kind in OFFERED)


class FirstVisit(Column):
    """Two rows, each with when and how often. `drafts` is what stood in them before."""

    def __init__(self, around: Surroundings, drafts: tuple[Draft, ...] = ()) -> None:
        super().__init__(around.theme)
        self._around = around
        begun = drafts or _BEGUN
        self.forms = [self.add(_Offered(draft, around)).form for draft in begun]
        self.add(Rule(around.theme))
        self.space(14)
        self.add(IconLine("lock", around.words("checkup.kept"), around.theme, "muted", type_key="small"))

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What stands in the rows."""
        return tuple(form.draft for form in self.forms)

    @property
    def touched(self) -> bool:
        """Whether anything was told in them."""
        return self.drafts != _BEGUN

    def first_focus(self) -> QWidget:
        """The chosen answer of the first row."""
        when = self.forms[0].when
        return when.choices[when.chosen]

    def given(self, today: datetime.date) -> tuple[New, ...]:
        """The accounts to keep; none where a day cannot be read, which its row says then."""
        told: list[New] = []
        for form in self.forms:
            new = new_of(form.draft, today)
            if isinstance(new, Fault):
                said = self._around.words(new.text_id)
                form.refuse(said)
                self._around.announce(form, said)
                return ()
            told.append(new)
        return tuple(told)


class _Offered(Grouping):
    """One row."""

    def __init__(self, draft: Draft, around: Surroundings) -> None:
        words, theme = around.words, around.theme
        name, why = kind_name(draft.kind, words), words(f"checkup.kind.{draft.kind}.why")
        super().__init__(name, theme, why)
        self.inside.add(Rule(theme))
        row = self.inside.add(Row(theme, 18))
        row.margins(0, 14, 0, 16)
        row.add(Icon(ICONS[draft.kind], theme, 34, "brand_text"), 0, Qt.AlignmentFlag.AlignTop)
        body = row.add(Column(theme, 2), 1)
        body.add(PlainLabel(name, theme, "h3", bold=True))
        body.add(PlainLabel(why, theme, color="muted"))
        body.space(8)
        self.form = body.add(AccountForm(draft, around))
