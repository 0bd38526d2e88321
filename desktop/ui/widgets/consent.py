"""The question before a look-up on the internet, the waiting, and the answer. Nothing is sent before a yes.

One yes is one request: it is forgotten with its answer. An answer may bring the question for the next host, which needs
a yes of its own. Who asks what, and in which words, comes in as values.
"""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.ui.announcing import Announcer
from desktop.ui.background import Job, Jobs
from desktop.ui.deadlines import NETWORK_MS
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, FlowRow
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.items import IconLine
from desktop.ui.widgets.lines import Strong

T = TypeVar("T")


@unshown
class Line(NamedTuple):
    """A sentence with its icon; `key` is its text id."""

    icon: str
    key: str
    text: str
    color: str = "muted"
    size: str = "body"
    strong: Strong = ()


@unshown
class Way(NamedTuple):
    """A button: its words, its icon, and what it does."""

    text: str
    icon: str
    do: Callable[[], None]
    icon_after: bool = False


class Wish:
    """Whether somebody still wants the answer; read by the thread that asks, before each request."""

    def __init__(self) -> None:
        self._withdrawn = False
        self.lost: Callable[[], object] = lambda: None
        """Called when the wish is withdrawn: throws away what the thread has not taken yet."""

    def __call__(self) -> bool:
        """Still wanted."""
        return not self._withdrawn

    def withdraw(self, *_: object) -> None:
        """Not any more: no further request goes out."""
        self._withdrawn = True
        self.lost()


@unshown
class Question(NamedTuple, Generic[T]):
    """What one host would be told, the answers a person has, and what each of them leads to.

    `take` is called at the yes, on the window's thread, and gives the work for another one; `tell` makes words of what
    that found, or None where it has put something else in place; `late` stands for what was not found in time.
    """

    lines: tuple[Line, ...]
    described: str
    """What a screen reader says with yes and no: the button alone does not tell to what."""
    yes: str
    no: str
    stop: str
    asking: Line
    declined: "Answer"
    stopped: "Answer"
    take: Callable[[Wish], Callable[[], T]]
    tell: Callable[[T], "Answer | None"]
    late: T


@unshown
class Answer(NamedTuple):
    """What stands there after a question: sentences, or whatever `draw` puts into the column, and the ways on.

    With `following` the next host is asked about in place of `ways`: nothing goes there before another yes.
    """

    lines: tuple[Line, ...]
    ways: tuple[Way, ...] = ()
    heard: str = ""
    """What is read out; the first sentence where it is empty."""
    draw: Callable[[Column], None] | None = None
    following: Question[Any] | None = None


class Consent(Column):
    """One place where a question, its waiting and its answer follow one another. `grew` tells that more stands there.

    `room` is the space above the buttons. At `rest` only the way to the question is shown.
    """

    grew = Signal()

    def __init__(
        self,
        theme: Theme,
        announce: Announcer,
        jobs: Callable[[], Jobs],
        *,
        room: int = 0,
        deadline_ms: int = NETWORK_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 10, parent)
        self._announce, self._jobs, self._room, self._deadline_ms = announce, jobs, room, deadline_ms
        self._job: Job | None = None
        self._wish = Wish()
        self._asked: Question[Any] | None = None
        self._lines: tuple[Line, ...] = ()
        self.buttons: tuple[Button, ...] = ()

    @property
    def said(self) -> str:
        """The text id of what stands there now, empty at rest."""
        return self._lines[0].key if self._lines else ""

    @property
    def text(self) -> str:
        """The first sentence that stands there now, empty at rest."""
        return self._lines[0].text if self._lines else ""

    @property
    def waiting(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def rest(self, way: Way) -> None:
        """Only a button; nothing is asked and nothing said."""
        self.withdraw()
        self._show((), self._button(way))

    def offer(self, question: Question[T], before: tuple[Line, ...] = ()) -> None:
        """Show a question, after what was said before it."""
        yes = self._button(Way(question.yes, "paper-plane-right", lambda: self._ask(question)))
        no = self._button(Way(question.no, "", lambda: self.say(question.declined)), Kind.GHOST)
        for button in (yes, no):
            button.setAccessibleDescription(question.described)
        self._show((*before, *question.lines), yes, no)
        self.grew.emit()

    def say(self, answer: Answer) -> None:
        """Show an answer and read it out; a question for the next host comes with it."""
        heard = answer.heard or answer.lines[0].text
        if answer.following is not None:
            self.offer(answer.following, answer.lines)
            heard = f"{heard} {answer.following.described}"
        else:
            self._show(answer.lines, *map(self._button, answer.ways), draw=answer.draw)
            self.grew.emit()
        self._announce(self, heard)

    def withdraw(self) -> None:
        """The answer is not wanted any more: no further request goes out, and what was asked for is dropped."""
        self._wish.withdraw()
        if self._job is not None:
            self._job.forget()
        self._job = self._asked = None

    def _ask(self, question: Question[Any]) -> None:
        self.withdraw()
        wish = self._wish = Wish()
        self.destroyed.connect(wish.withdraw)
        self._asked = question
        self._job = self._jobs().run(question.take(wish), self._arrived, self._late, self._deadline_ms)
        self._show((question.asking,), self._button(Way(question.stop, "x", lambda: self._stop(question))))
        self.grew.emit()
        self._announce(self, question.asking.text)

    def _stop(self, question: Question[Any]) -> None:
        self.withdraw()
        self.say(question.stopped)

    def _late(self) -> None:
        if self._asked is not None:
            self._arrived(self._asked.late)

    def _arrived(self, found: object) -> None:
        asked = self._asked
        self.withdraw()
        answer = asked.tell(found) if asked is not None else None
        if answer is not None:
            self.say(answer)

    def _button(self, way: Way, kind: Kind = Kind.SECONDARY) -> Button:
        button = Button(way.text, self.theme, way.icon, kind, icon_after=way.icon_after)
        button.clicked.connect(way.do)
        return button

    def _show(self, lines: tuple[Line, ...], *buttons: Button, draw: Callable[[Column], None] | None = None) -> None:
        """Show these in place of what stood here; the keyboard stays if it was here."""
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        empty(self)
        self._lines = lines
        for line in () if draw is not None else lines:
            self.add(drawn(line, self.theme))
        if draw is not None:
            draw(self)
        if self._room:
            self.space(self._room)
        row = self.add(FlowRow(self.theme))
        self.buttons = buttons
        for button in buttons:
            row.add(button)
        row.show()  # at once: what is not shown yet cannot take the keyboard
        if had_keyboard and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def drawn(line: Line, theme: Theme) -> IconLine:
    """A line as it is shown."""
    return IconLine(line.icon, line.text, theme, icon_color=line.color, type_key=line.size, strong=line.strong)
