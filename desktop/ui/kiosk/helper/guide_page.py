"""The guide of the helper as a page: what to say and ask, what never, and what stays hidden from them."""

from PySide6.QtGui import QResizeEvent

from desktop.ui.kiosk.helper.script import Lists, Script, say_part
from desktop.ui.page import Beside, Page, Surroundings
from desktop.ui.widgets import Heading, IconLine, PlainLabel, ScrollPage

_HIDDEN = ("helper.guide.blank", "helper.guide.verdict", "helper.guide.turn")


class GuidePage(Page):
    """A script, read at leisure; "back" leads to where it was opened."""

    def __init__(self, around: Surroundings, script: Script) -> None:
        super().__init__(around)
        words, theme = self.words, self.theme
        self._script = script
        self._scroll = ScrollPage(theme, parent=self)
        column = self._scroll.content
        column.add(Heading(self.title, theme, "h1"))
        column.space(18)
        column.add(say_part(script, words, theme))
        column.space(24)
        column.add(Lists(script, words, theme))
        column.space(24)
        column.add(Heading(words("helper.guide.hidden"), theme))
        for said in _HIDDEN:
            column.space(8)
            column.add(IconLine("eye-slash", words(said), theme, icon_color="brand_text"))
        column.space(14)
        column.add(PlainLabel(words("helper.keys"), theme, "small", "muted"))
        column.stretch()

    @property
    def title(self) -> str:
        """Whose guide it is."""
        return self.words("helper.guide.title")

    @property
    def beside(self) -> Beside:
        """What is said stays the same."""
        return Beside(" ".join(self._script.say))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)
