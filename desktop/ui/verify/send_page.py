"""How an address comes from a telephone to this computer: where it stands there, then the ways, the safest first."""

from PySide6.QtGui import QResizeEvent

from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Check
from desktop.ui.widgets import Column, Heading, IconLine, PlainLabel, numbered
from desktop.ui.widgets.phone_sketch import PhoneSketch
from desktop.ui.widgets.split import Split

_COPY = ("check.how.1", "check.how.2")


class SendPage(Page):
    """`own`: files may be opened here, as on a machine of one's own; else what is typed is the only way."""

    def __init__(self, around: Surroundings, *, own: bool) -> None:
        super().__init__(around)
        self._own = own
        self._split = Split(self.theme, parent=self)
        self._build_ways(self._split.main)
        self._build_picture(self._split.help)

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("send.title")

    def bar_actions(self) -> tuple[Action, ...]:
        """Back to the box, to type."""
        return (Action(self.words("send.type"), "pencil", self._type, primary=True),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def _build_ways(self, main: Column) -> None:
        words, theme = self.words, self.theme
        main.add(Heading(self.title, theme, "h1"))
        main.space(6)
        main.add(PlainLabel(words("send.lead"), theme, "lead", "muted"))
        main.space(22)
        ways = ("type", "cable", "self") if self._own else ("type",)
        todo, why = ([words(f"send.{way}.{part}") for way in ways] for part in ("do", "why"))
        for step in numbered(todo, words, theme, why):
            main.add(step)
            main.space(16)
        main.space(6)
        main.add(IconLine("warning-fill", words("send.never"), theme, icon_color="terbukti"))
        main.stretch()

    def _build_picture(self, help_: Column) -> None:
        words, theme = self.words, self.theme
        help_.add(Heading(words("send.where"), theme))
        help_.space(12)
        heard = " ".join(words(key) for key in _COPY)
        help_.add(PhoneSketch(words("channels.copy"), heard, theme))
        help_.space(14)
        for step in numbered([words(key) for key in _COPY], words, theme):
            help_.add(step)
            help_.space(10)

    def _type(self) -> None:
        self.wants.emit(Open(Check()))
