"""Looks for a text everywhere it could be left: in every object that Python tracks, and in every widget of Qt."""

import gc
from collections.abc import Iterator
from types import FrameType, ModuleType

from PySide6.QtWidgets import QApplication

_PROPERTIES = ("text", "displayText", "placeholderText", "plainText", "title", "toolTip", "windowTitle")


def holders(wanted: str) -> list[str]:
    """Every object known to Python that holds a text. Put it together at run time: a constant would be found too."""
    gc.collect()
    found = []
    for one in gc.get_objects():
        if isinstance(one, FrameType):
            continue
        parts: list[object] = []
        if isinstance(one, dict):
            parts = [*one.keys(), *one.values()]
        elif isinstance(one, list | tuple | set | frozenset):
            parts = list(one)
        elif not isinstance(one, ModuleType):
            parts = gc.get_referents(one)
        if _held(parts, wanted):
            found.append(f"{type(one).__name__}: {repr(one)[:80]}")
    return found


def on_screen(wanted: str) -> list[str]:
    """Every widget with a property that holds a text."""
    return [
        f"{type(widget).__name__}.{name}"
        for widget in QApplication.allWidgets()
        for name in ("accessibleName", "accessibleDescription", *_PROPERTIES)
        if wanted in str(widget.property(name) or "")
    ]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes | bytearray):
        yield value.decode("utf-8", "replace")
        yield value.decode("utf-16-le", "replace")


def _held(parts: list[object], wanted: str) -> bool:
    for part in parts:  # a generator here would hold the text itself
        for text in _texts(part):
            if wanted in text:
                return True
    return False
