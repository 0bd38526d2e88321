"""What stands in a column, and throwing it away so that something else can stand there."""

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.boxes import Box


def empty(box: Box) -> None:
    """Delete every widget and space of a box, on Qt's side too."""
    while box.box.count():
        item = box.box.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def widgets_of(box: Box) -> list[QWidget]:
    """The widgets of a box in their order, whether they are shown yet or not."""
    items = (box.box.itemAt(index) for index in range(box.box.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget for widget in widgets if widget is not None]
