"""Draws the mark of the program as a picture for Windows and macOS: `python packaging/icon.py build/icon.png`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

MARK = Path(__file__).resolve().parents[1] / "resources" / "style" / "mark.svg"
SIDE = 1024


def main(out: str) -> None:
    """Write the picture; raises OSError where that cannot be done."""
    application = QGuiApplication([])
    picture = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(MARK)).render(painter)
    painter.end()
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(out):
        raise OSError(out)
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1])
