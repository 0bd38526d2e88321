"""Our own faces, each loaded once in a process."""

from PySide6.QtGui import QFontDatabase

from desktop.logic.resources import shipped

# What the first page is drawn with; the look-alike letters come after the first paint.
_FACES = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "JagaIcons.ttf",
)
_MORE_FACES = (
    "AtkinsonHyperlegibleMono-Regular.ttf",
    "AtkinsonHyperlegibleMono-Bold.ttf",
    "JagaLetters-Regular.ttf",
    "JagaLetters-Bold.ttf",
)

_loaded: set[str] = set()


def load_first_faces() -> None:
    """Load what the first page is drawn with."""
    _load(_FACES)


def load_faces() -> None:
    """Load all of them; those of addresses and pasted texts, too."""
    _load((*_FACES, *_MORE_FACES))


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        if name not in _loaded:
            QFontDatabase.addApplicationFontFromData(shipped("style", "fonts", name))
            _loaded.add(name)
