"""Reads files in the process of the test: what a reading is, without a process of its own (`tests/worker` has one)."""

from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.qr.picture import Picture
from desktop.logic.verify.qr.scan import read_picture
from desktop.logic.verify.read_file import FileRead, read_file


class ReadHere:
    """A `FileReader` that needs nothing and lives as long as anybody has it."""

    def prepare(self) -> None:
        """It is ready."""

    def read(self, content: bytes, kind: Kind | None = None) -> FileRead:
        return read_file(content, kind)

    def read_pixels(self, picture: Picture) -> FileRead:
        return read_picture(picture)

    def end(self) -> None:
        """It holds nothing."""
