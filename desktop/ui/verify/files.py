"""Pictures and saved mails on the check page: read in a process of their own, judged in the background."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop.logic.limits import MAX_FILE
from desktop.logic.plain_file import read_plain
from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.verify.qr.picture import MAX_PIXELS, Picture, Pixels
from desktop.logic.verify.read_file import FileRead, FileReader, Judgeable, Unreadable
from desktop.ui.background import Job, Jobs, Lane
from desktop.ui.deadlines import FILE_MS


class Files(NamedTuple):
    """What the composition root gives: how a file is chosen, who reads it, and who judges what was read."""

    open_file: Callable[[QWidget], Path | None]
    reader: FileReader
    judge: Callable[[Judgeable], Judgement]


Answer = Judgement | Unreadable

_WHOLE = ("image/gif", "image/webp", "image/apng", "image/png", "image/jpeg", "image/bmp")


def offered_file(data: QMimeData) -> Path | None:
    """The one file that was dropped or pasted; None when there is none, or more than one."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def copied_picture(data: QMimeData) -> bytes | QImage:
    """The picture that was copied or dropped: its file where it comes with one, which Qt then does not decode."""
    kept = (bytes(data.data(name).data()) for name in _WHOLE if data.hasFormat(name))
    return next((content for content in kept if content), None) or QImage(data.imageData())


def read_path(path: Path, reader: FileReader) -> FileRead:
    """Have a file read, if it is one; runs in a thread."""
    try:
        content = read_plain(path, MAX_FILE, links=True)
    except OSError as error:
        return Unreadable("file.too-large" if error.errno == errno.EFBIG else "file.unreadable")
    return reader.read(content)


def read_image(image: QImage, reader: FileReader) -> FileRead:
    """Have a copied picture read: as raw grey, for whatever wrote it."""
    if image.isNull():
        return Unreadable("picture.broken")
    if image.width() * image.height() > MAX_PIXELS:
        return Unreadable("picture.too-many-pixels")
    return reader.read_pixels(picture_of(image))


def judge_offered(offered: Path | bytes | QImage, files: Files) -> Answer:
    """Judge a file, the bytes of one or a copied picture; runs in a thread."""
    match offered:
        case Path():
            read = read_path(offered, files.reader)
        case bytes():
            read = files.reader.read(offered) if len(offered) <= MAX_FILE else Unreadable("file.too-large")
        case _:
            read = read_image(offered, files.reader)
    return read if isinstance(read, Unreadable) else files.judge(read)


def picture_of(image: QImage) -> Picture:
    """A copied picture, which does not move: what is transparent lies on white and on black, as far as both fit."""
    if not image.hasAlphaChannel():
        return Picture(((pixels_of(image),),))
    fits = 2 * image.width() * image.height() <= MAX_PIXELS
    grounds = (Qt.GlobalColor.white, Qt.GlobalColor.black) if fits else (Qt.GlobalColor.white,)
    pixels = tuple(dict.fromkeys(pixels_of(image, ground) for ground in grounds))
    return Picture((pixels,), more_grounds=not fits)


def pixels_of(image: QImage, ground: Qt.GlobalColor = Qt.GlobalColor.white) -> Pixels:
    """The picture in grey, without the padding of its rows; what is transparent lies on this ground."""
    shown = image
    if image.hasAlphaChannel():
        shown = QImage(image.size(), QImage.Format.Format_RGB32)
        shown.fill(ground)
        painter = QPainter(shown)
        painter.drawImage(0, 0, image)
        painter.end()
    grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    rows = bytes(grey.constBits())
    plain = rows if stride == width else b"".join(rows[y * stride : y * stride + width] for y in range(height))
    return Pixels(width, height, plain)


class FileCheck(QObject):
    """One file or picture at a time. `answered` carries the judgement, `refused` the text id of why there is none."""

    answered = Signal(object)
    refused = Signal(str)

    def __init__(self, files: Files, jobs: Callable[[], Jobs], parent: QObject) -> None:
        super().__init__(parent)
        self._files, self._jobs = files, jobs
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """True while an answer is awaited."""
        return self._job is not None and self._job.waiting

    def check(self, offered: Path | bytes | QImage) -> None:
        """Judge a file or a copied picture in the background."""
        files = self._files
        self._job = self._jobs().run_on(
            offered, lambda given: judge_offered(given, files), self._answered, self._failed, FILE_MS, Lane.FILES
        )

    def prepare(self) -> None:
        """Make ready, so that the first file need not wait for that."""
        self._jobs().run(self._files.reader.prepare, lambda _: None, lambda: None, FILE_MS, Lane.FILES)

    def choose(self, parent: QWidget) -> Path | None:
        """Let the person choose a file."""
        return self._files.open_file(parent)

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer, Unreadable):
            self.refused.emit(answer.text_id)
        else:
            self.answered.emit(answer)

    def _failed(self) -> None:
        self.refused.emit("file.failed")
