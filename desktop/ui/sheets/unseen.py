"""A sheet as a PDF where there is no window and no screen: the command line's one way into Qt."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from desktop.logic.sheet import Sheet
from desktop.ui.faces import load_faces
from desktop.ui.sheets.pdf import pdf


def pdf_without_window(sheet: Sheet) -> bytes:
    """The file, set in our own faces. Makes an application where there is none."""
    there = QGuiApplication.instance()
    if there is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        there = QGuiApplication([sys.argv[0]])
    load_faces()
    return pdf(sheet)
