"""Throwing away what stands in a column, so that something else can stand there."""

from desktop.ui.widgets.boxes import Box


def empty(box: Box) -> None:
    """Delete every widget and space of a box, on Qt's side too."""
    while box.box.count():
        item = box.box.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
