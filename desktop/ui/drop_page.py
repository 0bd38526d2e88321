"""A page that takes a text, a picture or a file wherever it is let go, lit as a whole while one hovers over it."""

from typing import TYPE_CHECKING

from desktop.ui.page import Page

if TYPE_CHECKING:  # each takes PySide a fifth of a millisecond, and the first page is one of these
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from desktop.ui.widgets.drop_light import DropLight


class DropPage(Page):
    """`setAcceptDrops` switches it on; `let_go` does something with what came."""

    _light: "DropLight | None" = None

    @property
    def lit(self) -> bool:
        """Whether the light lies on it."""
        return self._light is not None

    def takes(self, data: "QMimeData") -> bool:
        """Whether this could be judged."""
        return data.hasText() or data.hasUrls() or data.hasImage()

    def let_go(self, data: "QMimeData") -> None:
        """It was let go over the page."""
        raise NotImplementedError

    def light_up(self, *, lit: bool) -> None:
        """Lay the light over the page, or take it away."""
        if lit and self._light is None:
            from desktop.ui.widgets.drop_light import DropLight  # noqa: PLC0415  # not before something hovers

            self._light = DropLight(self.words("shell.drop"), self.theme, self)
        elif not lit and self._light is not None:
            self._light.hide()
            self._light.deleteLater()
            self._light = None

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Something hovers."""
        if self.takes(event.mimeData()):
            event.acceptProposedAction()
            self.light_up(lit=True)

    def dragLeaveEvent(self, _event: "QDragLeaveEvent") -> None:
        """It went away again."""
        self.light_up(lit=False)

    def dropEvent(self, event: "QDropEvent") -> None:
        """It is let go."""
        self.light_up(lit=False)
        event.acceptProposedAction()
        self.let_go(event.mimeData())
