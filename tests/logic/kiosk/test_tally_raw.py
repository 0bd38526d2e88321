"""Whole counts as a file: read back as they were written; a file that is anything else is refused, and quickly."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_raw import LARGEST, RawRefusedError, raw, read_raw

DAY = datetime.date(2026, 11, 28)
GOOD = raw(
    [
        DayCount("a" * 32, DAY, 7, (Cell(9, Topic.WALLET, Outcome.DONE, False, 3),)),
        DayCount("b" * 32, DAY, 2, (Cell(23, Topic.OTHER, Outcome.TIMED_OUT, True, 1),)),
    ]
)

kinds = st.tuples(st.integers(0, 23), st.sampled_from(Topic), st.sampled_from(Outcome), st.booleans())
cells = st.dictionaries(kinds, st.integers(1, 1_000_000_000), max_size=5).map(
    lambda found: tuple(Cell(*kind, times) for kind, times in found.items())
)
whole = st.dictionaries(
    st.tuples(st.text("0123456789abcdef", min_size=32, max_size=32), st.dates(datetime.date(2020, 1, 1))),
    st.tuples(st.integers(1, 1_000_000_000), cells),
    max_size=5,
).map(lambda found: [DayCount(*key, *value) for key, value in sorted(found.items())])


@given(whole)
def test_what_is_written_is_read_back(counts: list[DayCount]) -> None:
    assert list(read_raw(raw(counts))) == counts


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(GOOD)
    change(content)
    return json.dumps(content).encode()


def set_in(*path: str | int, to: object) -> bytes:
    """The good file with another value in one place."""

    def change(content: Any) -> None:  # noqa: ANN401  # JSON
        for step in path[:-1]:
            content = content[step]
        content[path[-1]] = to

    return changed(change)


A_DAY = ("pcs", 0, "days", 0)
A_CELL = (*A_DAY, "cells", 0)

DAMAGED = {
    "empty": b"",
    "no JSON": b"\x00\x01garbage",
    "no UTF-8": GOOD.replace(b"wallet", b"wall\xff\xfe"),
    "cut off": GOOD[:-20],
    "two files": GOOD + GOOD,
    "deep": b"[" * 200_000,
    "deep in it": b'{"format":1,"kind":"jaga-akun-tally","pcs":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "endless digits": GOOD.replace(b'"revision":7', b'"revision":' + b"7" * 100_000),
    "NaN": GOOD.replace(b",3]", b",NaN]"),
    "infinity": GOOD.replace(b",3]", b",Infinity]"),
    "a fraction": GOOD.replace(b",3]", b",3.0]"),
    "1e9": GOOD.replace(b",3]", b",1e9]"),
    "a key twice": GOOD.replace(b'"revision":7', b'"revision":7,"revision":8', 1),
    "a PC twice": GOOD.replace(b"b" * 32, b"a" * 32),
    "a day twice": changed(lambda content: content["pcs"][0]["days"].append(content["pcs"][0]["days"][0])),
    "a cell twice": changed(
        lambda content: content["pcs"][0]["days"][0]["cells"].append([9, "wallet", "done", False, 1])
    ),
    "a key more": changed(lambda content: content["pcs"][0].update(name="Budi")),
    "a key less": changed(lambda content: content["pcs"][0].pop("days")),
    "format true": set_in("format", to=True),
    "format 0": set_in("format", to=0),
    "format text": set_in("format", to="1"),
    "pcs an object": set_in("pcs", to={}),
    "a PC a text": set_in("pcs", 0, to="x"),
    "id of capitals": set_in("pcs", 0, "id", to="A" * 32),
    "id too long": set_in("pcs", 0, "id", to="a" * 33),
    "id with a newline": set_in("pcs", 0, "id", to="a" * 32 + "\n"),
    "revision 0": set_in(*A_DAY, "revision", to=0),
    "revision true": set_in(*A_DAY, "revision", to=True),
    "revision for ever": set_in(*A_DAY, "revision", to=10**12),
    "revision above its PC's": set_in(*A_DAY, "revision", to=8),
    "no such day": set_in(*A_DAY, "day", to="2026-02-30"),
    "a day of before": set_in(*A_DAY, "day", to="2019-12-31"),
    "a day of other digits": set_in(*A_DAY, "day", to="２０２６-11-28"),
    "a day with an hour": set_in(*A_DAY, "day", to="2026-11-28T09"),
    "cells an object": set_in(*A_DAY, "cells", to={"a": 1}),
    "a cell an object": set_in(*A_CELL, to={"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}),
    "a cell a text": set_in(*A_CELL, to="abcde"),
    "a cell too short": set_in(*A_CELL, to=[9, "wallet", "done", False]),
    "another topic": set_in(*A_CELL, 1, to="dompet Budi"),
    "a topic a list": set_in(*A_CELL, 1, to=[]),
    "another outcome": set_in(*A_CELL, 2, to="DONE"),
    "assisted 0": set_in(*A_CELL, 3, to=0),
    "hour 24": set_in(*A_CELL, 0, to=24),
    "hour true": set_in(*A_CELL, 0, to=True),
    "count 0": set_in(*A_CELL, 4, to=0),
    "count below 0": set_in(*A_CELL, 4, to=-3),
    "count a text": set_in(*A_CELL, 4, to="3"),
    "count for ever": set_in(*A_CELL, 4, to=10**10),
    "a million objects": b'{"format":1,"kind":"jaga-akun-tally","pcs":[' + b'{"a":0},' * 100_000 + b"{}]}",
    "a million lists": b'{"format":1,"kind":"jaga-akun-tally","pcs":[' + b'["Budi"],' * 100_000 + b"[]]}",
    "denser than any tally": b'{"format":1,"kind":"jaga-akun-tally","pcs":[' + b"[]," * 1_000_000 + b"[]]}",
}
FOREIGN = {
    "another kind": set_in("kind", to="peanuts"),
    "no kind": changed(lambda content: content.pop("kind")),
    "a list": b"[1, 2]",
    "a number": b"7",
    "a policy": b'{"format": 1, "tally": true}',
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_file_that_we_would_never_write_is_damaged(data: bytes) -> None:
    with pytest.raises(RawRefusedError) as refused:
        read_raw(data)

    assert refused.value.text_id in {"tally.raw.damaged", "tally.raw.foreign"}
    assert str(refused.value) == refused.value.text_id  # nothing of the file hangs on it
    assert refused.value.__context__ is None


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_file_of_somebody_else_is_foreign(data: bytes) -> None:
    with pytest.raises(RawRefusedError, match=r"tally\.raw\.foreign"):
        read_raw(data)


def test_a_file_of_a_newer_version_is_said_to_be_that_whatever_it_holds() -> None:
    with pytest.raises(RawRefusedError, match=r"tally\.raw\.newer"):
        read_raw(changed(lambda content: content.update(format=2, pcs="something else", new=True)))


def test_a_file_that_is_too_large_is_not_even_looked_at() -> None:
    with pytest.raises(RawRefusedError, match=r"tally\.raw\.large"):
        read_raw(bytes(LARGEST + 1))
