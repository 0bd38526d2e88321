"""A sheet as a PDF, and on any other device that takes pages."""

import hashlib
import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.logic.sheet import Sheet
from desktop.ui.sheets.pages import Pages, lay_out

UNITS = 144
"""Half points an inch."""


def page_layout(size: QSizeF) -> QPageLayout:
    """Paper of a size in half points; margins are ours, inside of what we draw."""
    paper = QPageSize(size / 2, QPageSize.Unit.Point, "")
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def pdf(sheet: Sheet) -> bytes:
    """The file: our faces are in it, its title is that of the sheet, its author and creator are empty."""
    pages, buffer = lay_out(sheet), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(pages.title)
    writer.setCreator("")
    writer.setResolution(UNITS)
    writer.setPageLayout(page_layout(pages.size))
    said = "\n".join((pages.title, *(page.text for page in pages.pages)))
    writer.setDocumentId(_id_of(said))
    paint(pages, writer, 1.0, writer.newPage)
    # Qt's FreeType engine draws a tab with the glyph of the space and then says that this glyph is a tab: whoever
    # copies or searches the text would find no space in it. The table that says so is not compressed.
    return re.sub(rb"begincmap.*?endcmap", _spaces, bytes(buffer.data().data()), flags=re.DOTALL)


def paint(pages: Pages, device: QPagedPaintDevice, scale: float, turn: Callable[[], bool]) -> bool:
    """Draw all pages, `scale` dots of the device a half point, and turn to a new one between; False where it fails."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    for index, page in enumerate(pages.pages):
        if index and not turn():
            painter.end()
            return False
        painter.resetTransform()
        painter.scale(scale, scale)
        page.draw(painter)
    return painter.end()


def _spaces(table: "re.Match[bytes]") -> bytes:
    return table[0].replace(b"<0009>", b"<0020>")


def _id_of(said: str) -> QUuid:
    """The same sheet has the same id: Qt would draw one by chance."""
    return QUuid.fromRfc4122(hashlib.sha256(said.encode()).digest()[:16])
