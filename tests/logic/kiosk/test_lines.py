"""The words that a window tells its parent."""

import pytest

from desktop.logic.kiosk.lines import LONGEST_LINE, Line, line_of, written


@pytest.mark.parametrize("line", list(Line))
def test_each_is_read_as_it_was_written_also_where_lines_end_with_two_characters(line: Line) -> None:
    assert line_of(written(line)) is line
    assert line_of(written(line).replace(b"\n", b"\r\n")) is line
    assert len(written(line)) <= LONGEST_LINE


@pytest.mark.parametrize("data", [b"", b"\n", b"bea", b"beats\n", b"BEAT\n", b" beat\n", b"beat beat\n", b"\xff\n"])
def test_anything_else_tells_nothing(data: bytes) -> None:
    assert line_of(data) is None
