"""Pictures and saved mails on the check page: read, decoded and judged in the background, by what they hold."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop.logic.limits import MAX_FILE
from desktop.logic.verify.answer.judgement import Judgement, Kind
from desktop.logic.verify.file_kind import kind_of
from desktop.logic.verify.qr.picture import MAX_PIXELS, Picture, PictureError, Pixels, open_frames
from desktop.logic.verify.qr.scan import Codes, read_picture
from desktop.ui.background import Job, Jobs
from desktop.ui.deadlines import FILE_MS


class Files(NamedTuple):
    """What the composition root gives: how a file is chosen, and who judges a mail's bytes and a picture's codes."""

    open_file: Callable[[QWidget], Path | None]
    mail: Callable[[bytes], Judgement]
    codes: Callable[[Codes], Judgement]


class Refusal(NamedTuple):
    """The text id of why a file cannot be judged; it says what to do."""

    text_id: str


Answer = Judgement | Refusal

_WITH_FRAMES = ("image/gif", "image/webp", "image/apng", "image/png")


def offered_file(data: QMimeData) -> Path | None:
    """The one file that was dropped or pasted; None when there is none, or more than one."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def copied_picture(data: QMimeData) -> bytes | QImage:
    """The picture that was copied or dropped: its file where it comes with one, because Qt gives one frame of it."""
    kept = (bytes(data.data(name).data()) for name in _WITH_FRAMES if data.hasFormat(name))
    return next((content for content in kept if content), None) or QImage(data.imageData())


def judge_file(path: Path, files: Files) -> Answer:
    """Read a file, find out what it is, judge it; runs in a thread."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a folder, or a device that may never end
            return Refusal("file.unreadable")
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1) if about.st_size <= MAX_FILE else None
    except (OSError, ValueError):
        return Refusal("file.unreadable")
    if content is None or len(content) > MAX_FILE:
        return Refusal("file.too-large")
    return judge_content(content, files)


def judge_content(content: bytes, files: Files) -> Answer:
    """Judge the bytes of a file."""
    if not content:
        return Refusal("picture.empty")
    match kind_of(content):
        case Kind.EMAIL:
            return files.mail(content)
        case Kind.QR:
            try:
                return files.codes(read_picture(open_frames(content)))
            except PictureError as error:
                return Refusal(error.text_id)
    return Refusal("file.neither")


def judge_image(image: QImage, files: Files) -> Answer:
    """Judge a picture that was copied."""
    if image.isNull():
        return Refusal("picture.broken")
    if image.width() * image.height() > MAX_PIXELS:
        return Refusal("picture.too-many-pixels")
    return files.codes(read_picture(picture_of(image)))


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

        def job(given: Path | bytes | QImage) -> Answer:
            if isinstance(given, bytes):
                return judge_content(given, files)
            return judge_file(given, files) if isinstance(given, Path) else judge_image(given, files)

        self._job = self._jobs().run_on(offered, job, self._answered, self._failed, FILE_MS)

    def choose(self, parent: QWidget) -> Path | None:
        """Let the person choose a file."""
        return self._files.open_file(parent)

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer, Refusal):
            self.refused.emit(answer.text_id)
        else:
            self.answered.emit(answer)

    def _failed(self) -> None:
        self.refused.emit("file.failed")
