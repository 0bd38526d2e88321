"""Keeping a field in sight while the keyboard on the screen takes a part of the page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.later import later
from desktop.ui.widgets import ScrollPage


def keep_in_sight(field: QWidget) -> None:
    """Scroll to a field when its page has found its new height."""
    # Two turns, as for all that has just grown: labels that wrap tell their heights in the first.
    later(field, lambda: later(field, lambda: _show(field)))


def _show(field: QWidget) -> None:
    around = field.parentWidget()
    while around is not None and not isinstance(around, ScrollPage):
        around = around.parentWidget()
    if around is None:
        return
    if field.height() < around.viewport().height():
        around.show_all_of(field)
    else:  # higher than what is left of the page: the line that is written in
        cursor = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = field.mapTo(around.content, QPoint(0, round(cursor.center().y())))
        around.ensureVisible(0, at.y(), 0, around.theme.sp(40))
