"""A visit to the program as it is really started, told on standard output: what is typed, opened, chosen, ended.

`python -m tests.ui.window.whole_session WORD`: the word is in all that somebody gives the program. It ends by itself.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from desktop import first_paint, opening
from desktop.adapters.process_safety import memory_is_closed
from desktop.main import main
from desktop.ui.page import Finish, Open
from desktop.ui.passwords.places import Password
from desktop.ui.places import Check, Draft, Verdict
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage

LOOK_AGAIN_MS = 20
Steps = Iterator[Callable[[], object]]


def visit(shell: Shell, word: str) -> Steps:
    """What somebody does; each step says when the next may come."""
    folder = Path.home() / word
    shell.want(Open(Check(Draft(f"Segera daftar di https://prakerja.vip/{word}"), start=True)))
    yield lambda: isinstance(shell._host.way.here, Verdict)
    shell.want(Open(Check()))
    QTimer.singleShot(0, _choose_button(shell).click)
    yield lambda: choose(folder / "mail.eml")
    yield lambda: isinstance(shell._host.way.here, Verdict)
    shell.want(Open(Password()))
    yield lambda: shell.page.findChildren(QLineEdit)
    shell.page.findChildren(QLineEdit)[0].setText(f"{word}-Rahasia-71")
    shell.want(Finish())
    yield lambda: True
    shell.close()


def _choose_button(shell: Shell) -> QAbstractButton:
    assert isinstance(shell.page, CheckPage)
    assert shell.page.tile is not None
    return shell.page.tile.button


def choose(file: Path) -> bool:
    """Take a file in the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        return False
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(str(file))
    dialog.done(QFileDialog.DialogCode.Accepted)
    return True


class Walk:
    """Takes the steps, each when the one before it is done."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """The window is painted."""
        (shell,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Shell)]
        print(json.dumps({"closed": memory_is_closed()}), flush=True)  # noqa: T201
        self._steps = visit(shell, self._word)
        self._done = next(self._steps)
        self._timer.start(LOOK_AGAIN_MS)

    def _look(self) -> None:
        if self._done():
            try:
                self._done = next(self._steps)
            except StopIteration:
                self._timer.stop()


def run(word: str) -> int:
    """Open the program and walk; gives its exit status."""
    really = first_paint.closed_first

    def closed_first(then: Callable[[], None]) -> Callable[[], None]:
        walk, painted = Walk(word), really(then)

        def both() -> None:
            painted()
            walk.begin()

        return both

    opening.closed_first = closed_first  # type: ignore[attr-defined]  # what it calls, where it calls it
    return main([])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
