"""The mangosteen rosette: the mark, and the big tint on the home tile and the verdict panel. Nowhere else."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme

ALL_PETALS = range(6)


def rosette(petals: Iterable[int] = ALL_PETALS) -> QPainterPath:
    """The petals round 0, 0 within a circle of radius 50, as in mark.svg; leave some out for a broken one."""
    petal = QPainterPath()
    petal.moveTo(0, -3.7)
    petal.cubicTo(3.7, -12.58, 14.8, -19.24, 12.21, -29.6)
    petal.cubicTo(9.99, -39.22, -9.99, -39.22, -12.21, -29.6)
    petal.cubicTo(-14.8, -19.24, -3.7, -12.58, 0, -3.7)
    path = QPainterPath()
    for index in petals:
        path.addPath(QTransform().rotate(60 * index).map(petal))
    return path


def draw_rosette(
    painter: QPainter, x: float, y: float, radius: float, color: str, theme: Theme, petals: Iterable[int] = ALL_PETALS
) -> None:
    """Draw it in a colour of the theme; `radius` is that of the circle that holds the petals."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(radius / 38, radius / 38)  # the tips of the petals are 38 of 50 from the middle
    painter.fillPath(rosette(petals), theme.color(color))
    painter.restore()


class Mark(QWidget):
    """The program's mark: white flesh on rind, or `inside_out` on a ground of rind."""

    def __init__(
        self, theme: Theme, size: int = 46, *, inside_out: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._disc, self._petals = ("on_hero", "hero") if inside_out else ("brand", "on_brand")
        self.setFixedSize(QSize(theme.px(size), theme.px(size)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc and petals."""
        painter, half = QPainter(self), self.width() / 2
        path = QPainterPath()
        path.addEllipse(0, 0, self.width(), self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, self._theme.color(self._disc))
        draw_rosette(painter, half, half, half * 0.76, self._petals, self._theme)
