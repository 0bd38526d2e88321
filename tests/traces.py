"""The search for what somebody typed: in every object of Python and of Qt, on the clipboards, in files.

A canary is put together at run time (`Canary`), so that no constant of a test is found in its place.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import FrameType, ModuleType

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

ENCODINGS = ("utf-8", "utf-16-le")
MANY = 2000
"""Objects that are asked at once; one by one only where one of them holds it."""


_NUMBERS = count(1)


class Canary:
    """A text that stands nowhere else, and the search for it."""

    def __init__(self, backwards: str, tail: str = "") -> None:
        self._backwards, self._tail = backwards, tail

    @property
    def text(self) -> str:
        """What is typed."""
        return self._backwards[::-1] + self._tail

    def renew(self) -> None:
        """Another text from now on: what another test has left is no fault of this one."""
        self._tail = f"{self._tail.partition('n')[0]}n{next(_NUMBERS)}"

    def everywhere(self, *folders: Path) -> list[str]:
        """All places where it stands; `folders` are searched with all below them."""
        found = [*self.in_objects(), *self.in_properties(), *self.on_clipboards()]
        return [*found, *(name for folder in folders for name in self.in_files(folder))]

    def in_objects(self) -> list[str]:
        """Every object known to Python that holds it."""
        gc.collect()
        wanted, found = self.text, []  # in no comprehension: its cell would hold the text itself
        every = [one for one in gc.get_objects() if not isinstance(one, FrameType | ModuleType)]
        for start in range(0, len(every), MANY):
            some = every[start : start + MANY]
            if _held(_parts(*some), wanted):
                for one in some:
                    if _held(_parts(one), wanted):
                        found.append(f"{type(one).__name__}: {repr(one)[:80]}")  # noqa: PERF401  # see above
        return found

    def in_properties(self) -> list[str]:
        """Every property of an object of Qt, of all windows and of the application, that holds it."""
        wanted = self.text
        return [
            f"{type(one).__name__}.{name}"
            for one in every_object()
            for name, value in properties(one)
            if _held([value], wanted)
        ]

    def on_clipboards(self) -> list[str]:
        """The clipboards that hold it."""
        board = QGuiApplication.clipboard()
        modes = [QClipboard.Mode.Clipboard, *([QClipboard.Mode.Selection] if board.supportsSelection() else [])]
        return [f"clipboard {mode.name}" for mode in modes if self.text in board.text(mode)]

    def in_files(self, folder: Path) -> list[str]:
        """The files below a folder that hold it, in any of the usual encodings."""
        wanted = [self.text.encode(encoding) for encoding in ENCODINGS]
        files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
        return [str(file) for file in files if any(one in file.read_bytes() for one in wanted)]


def every_object() -> Iterator[QObject]:
    """The application, every widget, and whatever hangs on them."""
    seen: set[int] = set()
    roots: list[QObject] = [*QApplication.allWidgets(), *QGuiApplication.allWindows()]
    application = QGuiApplication.instance()
    for root in ([application, *roots]) if application is not None else roots:
        for one in (root, *root.findChildren(QObject)):
            if id(one) not in seen:
                seen.add(id(one))
                yield one


def properties(one: QObject) -> Iterator[tuple[str, object]]:
    """Names and values of what an object of Qt says of itself."""
    meta = one.metaObject()
    declared = [str(meta.property(index).name()) for index in range(meta.propertyCount())]
    for name in (*declared, *(bytes(more.data()).decode() for more in one.dynamicPropertyNames())):
        with suppress(RuntimeError):  # of a kind that Python does not know: a handle of the window system, no text
            yield name, one.property(name)


def _parts(*some: object) -> list[object]:
    """What these objects hold. Of dictionaries whose keys are texts the collector of Python names the values only."""
    return [*gc.get_referents(*some), *(key for one in some if isinstance(one, dict) for key in list(one))]


def _held(parts: Sequence[object], wanted: str) -> bool:
    kinds = set(map(type, parts))  # by kind, not one by one: there are a million of them
    texts = {kind for kind in kinds if issubclass(kind, str)}
    if wanted in "\n".join([str(part) for part in parts if type(part) in texts]):
        return True
    raw = {kind for kind in kinds if issubclass(kind, bytes | bytearray | QByteArray)}
    return bool(raw) and any(_in_bytes(part, wanted) for part in parts if type(part) in raw)


def _in_bytes(part: object, wanted: str) -> bool:
    held = part.data() if isinstance(part, QByteArray) else part
    return isinstance(held, bytes | bytearray | memoryview) and any(
        wanted.encode(encoding) in bytes(held) for encoding in ENCODINGS
    )
