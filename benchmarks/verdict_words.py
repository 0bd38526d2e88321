"""How many words stand on the first screen of each verdict of the tour: ours, and those of what was judged.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/verdict_words.py [width height per-cent]

Counted is what can be seen at 1366x768 in the page, its panel and its bar without scrolling or opening anything. The
header, which is the same on every page, is left out; what a person pasted is counted apart.
"""

import statistics
import sys
from typing import NamedTuple

from PySide6.QtWidgets import QApplication, QWidget

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.languages import LANGUAGES
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.page import Choose
from desktop.ui.shell import Shell
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, PlainLabel
from desktop.ui.widgets.address_anatomy import AddressAnatomy
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.marked_message import MarkedMessage
from desktop.ui.widgets.seen_text import SeenText
from desktop.ui.widgets.verdict_panel import VerdictPanel
from desktop.ui.widgets.verdict_tag import VerdictTag
from desktop.window import Window

MOST = 60


class Count(NamedTuple):
    """Words of ours, and of what was judged."""

    ours: int
    theirs: int


def count(shell: Shell) -> Count:
    """The words of the shown page."""
    ours = theirs = 0
    for widget in shell.frame.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            said, judged = spoken(widget)
            ours += words_in(said)
            theirs += words_in(judged)
    return Count(ours, theirs)


def words_in(text: str) -> int:
    """Words and numbers; a dot in the middle is none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def spoken(widget: QWidget) -> tuple[str, str]:
    """What a widget says of ours, and of what was judged."""
    match widget:
        case PlainLabel() if widget.accessibleDescription() and widget.accessibleName() == widget.text():
            return "", widget.text()  # a value of a list of facts: its label is its description
        case PlainLabel():
            return widget.text(), ""
        case Button() | Choice():
            return widget.label, ""
        case VerdictPanel() | VerdictTag():
            return f"{widget.accessibleName()} {widget.accessibleDescription()}", ""
        case MarkedMessage():
            return " ".join(widget.called), widget.shown
        case AddressAnatomy():
            return " ".join(widget.captions), widget.address
        case SeenText():
            return "", widget.accessibleName()
    return "", ""


def main() -> int:
    """Print the words of every verdict, their median and the most; 1 if any has more than it may."""
    width, height, size = (int(given) for given in sys.argv[1:4]) if len(sys.argv) > 3 else (1366, 768, 100)
    window = Window(Application([]), personal(MemorySettingsStore()), Rooms)
    shell, counts = window.shell, list[int]()
    window.choose(Choose("text_size", size))
    shell.resize(width, height)
    shell.show()
    for language in LANGUAGES:
        window.choose(Choose("language", language))
        shell.redress()
        for stop in window.rooms.stops():
            shell.open(stop.place)
            QApplication.processEvents()
            QApplication.processEvents()
            if isinstance(shell.page, VerdictPage):
                found = count(shell)
                counts.append(found.ours)
                print(f"{language}  {stop.name:24} {found.ours:3} ours, {found.theirs:3} judged")
    print(
        f"{len(counts)} verdicts at {width}x{height}, {size} %: median {statistics.median(counts)}, most {max(counts)}"
    )
    shell.close()
    return 0 if max(counts) <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
