"""The application itself: style, fonts, Qt's own words in our language, and silence about people when it fails."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.logic.words import Words
from desktop.ui.faces import load_faces, load_first_faces
from desktop.ui.theme import Theme, load_icons


class QtWords(QTranslator):
    """Qt's own words (menus of text fields, names of actions) from `qt.json`; Qt ships no Indonesian.

    Several windows may speak several languages: a menu belongs to the active one.
    """

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.otherwise = words

    def isEmpty(self) -> bool:
        """Never, or Qt would not ask."""
        return False

    def translate(  # None is Qt's null string: "not mine"; an empty one would show nothing
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        """The word for one of Qt's, without its mnemonic; None where Qt's own may stay."""
        words = getattr(QApplication.activeWindow(), "words", self.otherwise)
        key = qt_key(source)
        return words(key) if key in words else None


def qt_key(source: str) -> str:
    """The text id of one of Qt's words: "Cu&t" -> "qt.cut"."""
    return "qt." + "_".join(source.replace("&", "").replace("...", "").lower().split())


class Application:
    """What is there once, whatever pages come and go."""

    def __init__(self, arguments: list[str]) -> None:
        there = QApplication.instance()
        if isinstance(there, QApplication):  # a test has made one
            self.qt = there
        else:
            QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
            # As an argument: QApplication.setStyle() gives the style back, and wrapping it costs 5 ms.
            self.qt = QApplication([*arguments, "-style", "fusion"])
        self.qt.setApplicationName("jaga-akun")
        self._qt_words: QtWords | None = None
        self._worn: Theme | None = None
        load_first_faces()
        load_icons()

    def load_all_faces(self) -> None:
        """Load the faces that only addresses and pasted texts need."""
        load_faces()

    def wears(self, theme: Theme) -> bool:
        """Whether the application wears this look. It takes on the first one that is asked for, and no other after it.

        A window that looks so need not put the look on itself, which costs milliseconds before the first paint.
        """
        if self._worn is None:
            self._worn = theme
            self.qt.setPalette(theme.palette())
            self.qt.setFont(theme.font("body"))
            self.qt.setStyleSheet(theme.qss())
        return self._worn == theme

    def speak(self, words: Words) -> None:
        """Let Qt's own words be those of the window that is active, and these where none is."""
        if self._qt_words is None:
            self._qt_words = QtWords(words, self.qt)
            self.qt.installTranslator(self._qt_words)
            self.qt.setApplicationDisplayName(words("app.name"))
        self._qt_words.otherwise = words


def quiet_excepthook(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say the class of an error and where it happened; its message and the values around may be a person's."""
    place = "?"
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    if sys.stderr is not None:
        sys.stderr.write(f"jaga-akun: {kind.__name__} {place}\n")
