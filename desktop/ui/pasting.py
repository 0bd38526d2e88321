"""Whether something was pasted into a field of a page, by any of Qt's ways: keys, menu, middle button, drop."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def watch_pastes(page: QWidget, pasted: Callable[[str], None], *, at_once: bool = False) -> None:
    """Call `pasted` with what a field holds each time it changed by more than the one letter that a key can bring.

    `at_once`: what stands in a box already was pasted too.
    """
    for edit in page.findChildren(QLineEdit):
        _watch_line(edit, pasted)
    for box in page.findChildren(QPlainTextEdit):
        _watch_box(box, pasted)
        if at_once and box.toPlainText():
            pasted(box.toPlainText())


def _watch_line(edit: QLineEdit, pasted: Callable[[str], None]) -> None:
    size = len(edit.text())

    def changed(text: str) -> None:
        nonlocal size
        before, size = size, len(text)
        if size > 1 and abs(size - before) != 1:
            pasted(text)

    edit.textChanged.connect(changed)


def _watch_box(box: QPlainTextEdit, pasted: Callable[[str], None]) -> None:
    def changed(_place: int, _removed: int, added: int) -> None:
        if added > 1:
            pasted(box.toPlainText())

    box.document().contentsChange.connect(changed)
