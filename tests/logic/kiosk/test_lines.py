"""The words that a window tells its parent."""

import pytest

from desktop.logic.kiosk.lines import LONGEST_LINE, Line, line_of, written
from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted

COUNTED = [Counted(topic, outcome, assisted) for topic in Topic for outcome in Outcome for assisted in (True, False)]


@pytest.mark.parametrize("counted", COUNTED, ids=str)
def test_as_what_a_visit_is_counted_is_read_as_it_was_written(counted: Counted) -> None:
    assert line_of(written(counted)) == counted
    assert line_of(written(counted).replace(b"\n", b"\r\n")) == counted
    assert len(written(counted)) <= LONGEST_LINE


@pytest.mark.parametrize("line", list(Line))
def test_each_is_read_as_it_was_written_also_where_lines_end_with_two_characters(line: Line) -> None:
    assert line_of(written(line)) is line
    assert line_of(written(line).replace(b"\n", b"\r\n")) is line
    assert len(written(line)) <= LONGEST_LINE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"bea",
        b"beats\n",
        b"BEAT\n",
        b" beat\n",
        b"beat beat\n",
        b"\xff\n",
        b"count\n",
        b"count wallet done\n",
        b"count budi done yes\n",
        b"count wallet done yes no\n",
        b"count wallet done 1\n",
    ],
)
def test_anything_else_tells_nothing(data: bytes) -> None:
    assert line_of(data) is None


@pytest.mark.parametrize("data", ["", " wallet done", " budi done yes", " wallet done yes no", " wallet done 1"])
def test_nor_does_a_count_of_other_words(data: str) -> None:
    assert line_of(f"count{data}\n".encode()) is None
