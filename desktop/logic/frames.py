"""Messages between the program and processes of its own: eight bytes of length, then the content."""

from typing import BinaryIO

_LENGTH = 8


def write_frame(stream: BinaryIO, content: bytes) -> None:
    """Send one message at once; raises OSError when nobody reads."""
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes:
    """Wait for one message and give its content; raises EOFError when the other side ended before it was whole."""
    return _whole(stream, int.from_bytes(_whole(stream, _LENGTH), "big"))


def _whole(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content
