"""One account: a new one, or the name and the interval of one that is kept, and the way to throw it away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.draft import OFF, Draft, Fault, months_of, told_label
from desktop.logic.rotation.facts import LONGEST_LABEL, Account, AccountKind
from desktop.ui.checkup.changes import Change, Every, Rename
from desktop.ui.checkup.desk import Desk, kind_name, name_of
from desktop.ui.checkup.form import AccountForm, Chosen, every_choices, line_edit, new_of
from desktop.ui.checkup.places import FormOf, Removing
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Checkup, Place
from desktop.ui.widgets import Button, Heading, IconLine, Kind, PlainLabel, ScrollPage
from desktop.ui.widgets.fault_line import FaultLine


class AccountPage(Page):
    """The form of `place`; what stands in it is handed on by `leave`, and is written by the filled button only."""

    def __init__(self, around: Surroundings, desk: Desk, place: FormOf) -> None:
        super().__init__(around)
        self._desk, self._place, self._done = desk, place, False
        self.account = account_of(desk, int(place.key)) if place.key else None
        self._scroll = ScrollPage(self.theme, 14, parent=self)
        self._scroll.content.add(Heading(self.title, self.theme, "h1"))
        draft = place.draft or self._begun()
        self.kind: Chosen | None = None
        self.form: AccountForm | None = None
        self.every: Chosen | None = None
        self.remove: Button | None = None
        self._build_label(draft)
        if self.account is None:
            self._build_new(draft)
        else:
            self._build_kept(draft)
        self._scroll.content.stretch()

    @property
    def title(self) -> str:
        """A new one, or which one."""
        words = self.words
        return words("checkup.add") if self.account is None else words("checkup.edit.title", name=self._name)

    def bar_actions(self) -> tuple[Action, ...]:
        """Keep what stands here."""
        return (Action(self.words("checkup.form.save"), "check", self._save, primary=True),)

    def first_focus(self) -> QWidget:
        """The kind of a new one, the name of one that is kept."""
        return self.kind.choices[self.kind.chosen] if self.kind is not None else self.label

    def leave(self) -> Place:
        """The form as it stands; once it is written it begins anew."""
        return FormOf(self._place.key) if self._done else self._place._replace(draft=self.draft)

    @property
    def draft(self) -> Draft:
        """What stands here."""
        draft = self.form.draft if self.form is not None else self._begun()
        kind = AccountKind(self.kind.chosen) if self.kind is not None else draft.kind
        every = self.every.chosen if self.every is not None else draft.every
        return draft._replace(kind=kind, label=self.label.text(), every=every)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    @property
    def _name(self) -> str:
        return name_of(self.account, self.words) if self.account is not None else ""

    def _begun(self) -> Draft:
        if self.account is None:
            return Draft()
        every = OFF if self.account.every is None else str(self.account.every)
        return Draft(self.account.kind, every=every, label=self.account.label or "")

    def _build_label(self, draft: Draft) -> None:
        words, theme, content = self.words, self.theme, self._scroll.content
        if self.account is None:
            offered = ((kind.value, kind_name(kind, words)) for kind in AccountKind)
            self.kind = content.add(Chosen(words("checkup.kind"), offered, draft.kind, self.around))
        content.add(PlainLabel(words("checkup.label"), theme, "small", "muted"))
        self.label = content.add(line_edit(words("checkup.label"), draft.label, self.around, LONGEST_LABEL))
        self.label.setAccessibleDescription(words("checkup.label.hint"))
        content.add(IconLine("info", words("checkup.label.hint"), theme, "muted", type_key="small"))
        self.fault = content.add(FaultLine(theme))
        self.label.textChanged.connect(self.fault.hide)

    def _build_new(self, draft: Draft) -> None:
        self.form = self._scroll.content.add(AccountForm(draft, self.around))

    def _build_kept(self, draft: Draft) -> None:
        words, content = self.words, self._scroll.content
        heading = words("checkup.every.title")
        self.every = content.add(Chosen(heading, every_choices(words), draft.every, self.around))
        remove = Button(words("checkup.remove"), self.theme, "trash", Kind.GHOST)
        self.remove = content.add(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove.setAccessibleDescription(self._name)
        self.remove.clicked.connect(self._ask_to_remove)

    def _ask_to_remove(self) -> None:
        if self.account is not None:
            self.wants.emit(Open(Removing(self.account.id)))

    def _save(self) -> None:
        changes = self._changes()
        if isinstance(changes, Fault):
            self._refuse(changes)
        elif changes and self._desk.book is not None:
            self._desk.book.write(changes, self._written)
        else:
            self._go()

    def _changes(self) -> tuple[Change, ...] | Fault:
        draft = self.draft
        if self.account is None:
            new = new_of(draft, self._desk.today())
            return new if isinstance(new, Fault) else (new,)
        label, every = told_label(draft), months_of(draft.every)
        if isinstance(label, Fault):
            return label
        renamed = () if label == self.account.label else (Rename(self.account.id, label),)
        return renamed if every == self.account.every else (*renamed, Every(self.account.id, every))

    def _refuse(self, fault: Fault) -> None:
        said = self.words(fault.text_id)
        self.announce(self, said)
        if self.form is not None and fault.text_id == "checkup.when.wrong":
            self.form.refuse(said)
            return
        self.fault.tell(said)
        self.label.setFocus()

    def _written(self, fault: str) -> None:
        if fault:
            self.fault.tell(self.words(fault))
            self.announce(self, self.words(fault))
        else:
            self._go()

    def _go(self) -> None:
        self._done = True
        self.wants.emit(Open(self._place.then or Checkup()))


def account_of(desk: Desk, number: int) -> Account | None:
    """An account that is kept; None for one that another window has thrown away."""
    return next((one for one in desk.accounts if one.id == number), None)
