"""Every page in each language, look and text size as pictures, with one plain page to look through them."""

import html
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.logic.languages import LANGUAGES
from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME
from desktop.logic.words import Words
from desktop.ui.background import wait_for_all
from desktop.ui.page import Choose, Intention
from desktop.ui.room import Stop
from desktop.ui.shell import Shell
from desktop.ui.theme import NAMES
from desktop.ui.widgets import Pressable

_STYLE = """<style>body{font:18px/1.4 sans-serif;margin:2rem;background:#fbf9f8;color:#22171d}
figure{display:inline-block;margin:.5rem;width:30rem}img{width:100%;height:auto;border:1px solid #ddd3d5}</style>"""
LARGE, SMALL = (1366, 768), (1024, 700)


@dataclass(frozen=True, slots=True)
class View:
    """How a page is pictured."""

    language: str
    theme: str
    text_size: int
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """As in file names: id-light-100-1366."""
        return f"{self.language}-{self.theme}-{self.text_size}-{self.size[0]}"


class Drawn(Protocol):
    """The window that is pictured; `desktop.window.Window` is one."""

    @property
    def shell(self) -> Shell:
        """What is seen."""
        ...

    def words(self) -> Words:
        """The sentences of the chosen language."""
        ...

    def choose(self, wanted: Intention) -> None:
        """Take a choice."""
        ...


def every_view() -> Iterator[View]:
    """Every language, look and text size, in a common window and in the smallest one."""
    for size in (LARGE, SMALL):
        for language in LANGUAGES:
            for theme in NAMES:
                for text_size in TEXT_SIZE.choices:
                    yield View(language, theme, int(text_size), size)


def few_views() -> Iterator[View]:
    """Nine of them in which every two of language, look, text size and window meet: a mistake seldom needs three.

    Of the text sizes every other one: what has room at 150 and at 200 % has room between.
    """
    for row, theme in enumerate(NAMES):
        for column, text_size in enumerate(TEXT_SIZE.choices[::2]):
            language = LANGUAGES[1] if (row + column) % 3 == 0 else LANGUAGES[0]
            yield View(language, theme, int(text_size), SMALL if (row + 2 * column) % 3 == 0 else LARGE)


def tour(
    window: Drawn, stops: Iterable[Stop], out: Path, only: str = "", views: Callable[[], Iterator[View]] = every_view
) -> list[Path]:
    """Draw the pictures whose name holds `only`, and the index; gives the files of the pictures."""
    out.mkdir(parents=True, exist_ok=True)
    places = tuple(stops)
    shell = window.shell
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    shell.show()
    groups: list[tuple[View, list[Path]]] = []
    for view in views():
        wanted = [stop for stop in places if only in f"{view.name}-{stop.name}"]
        if wanted:
            _dress(window, view)
            groups.append((view, [_draw(shell, stop, view, out) for stop in wanted]))
    window.choose(Choose(LANGUAGE.name, LANGUAGES[0]))
    (out / "index.html").write_text(index(groups, window.words()), encoding="utf-8")
    shell.close()
    return [file for _, files in groups for file in files]


def index(groups: list[tuple[View, list[Path]]], words: Words) -> str:
    """The page to look through the pictures; they load as one scrolls."""
    parts = [
        f'<!doctype html><html lang="{words.language}"><meta charset="utf-8">',
        f"<title>{html.escape(words('tour.title'))}</title>",
        _STYLE,
        f"<h1>{html.escape(words('tour.title'))}</h1><p>{html.escape(words('tour.intro'))}</p>",
    ]
    for view, files in groups:
        language, theme = words(f"tour.language.{view.language}"), words(f"tour.theme.{view.theme}")
        title = words("tour.group", language=language, theme=theme, size=str(view.text_size))
        parts.append(f"<h2>{html.escape(title)} ({view.size[0]} × {view.size[1]})</h2>")
        parts += [_figure(file, view) for file in files]
    return "\n".join(parts) + "\n"


def _figure(file: Path, view: View) -> str:
    name, (width, height) = html.escape(file.name), view.size
    picture = f'<img loading="lazy" src="{name}" alt="{html.escape(file.stem)}" width="{width}" height="{height}">'
    return f'<figure><a href="{name}">{picture}</a><figcaption>{html.escape(file.stem)}</figcaption></figure>'


def _dress(window: Drawn, view: View) -> None:
    for name, value in ((LANGUAGE, view.language), (THEME, view.theme), (TEXT_SIZE, view.text_size)):
        window.choose(Choose(name.name, value))
    window.shell.resize(*view.size)
    window.shell.finish()


def _draw(shell: Shell, stop: Stop, view: View, out: Path) -> Path:
    shell.finish()
    shell.open(stop.place)
    _settle(shell)
    file = out / f"{view.name}-{stop.name}.png"
    picture = shell.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    file.write_bytes(_png(picture))  # not by Qt, which does not say why it could not
    return file


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", 50)  # type: ignore[call-overload]  # the stubs want bytes, Qt takes a name
    return bytes(buffer.data().data())


def _settle(shell: Shell) -> None:
    """Let jobs answer and layouts find their place; nothing is under the pointer in a picture."""
    wait_for_all()
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    for button in shell.findChildren(Pressable):
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
