"""The table for people: no row by which somebody who knows who came could tell what they came for."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_rows import FEWEST, csv, rows_of

DAY = datetime.date(2026, 11, 28)
WALLET, NIK, OTHER = Topic.WALLET, Topic.NIK_TAKEN, Topic.OTHER

cells = st.lists(
    st.builds(
        Cell, st.integers(0, 23), st.sampled_from(Topic), st.sampled_from(Outcome), st.booleans(), st.integers(1, 4)
    ),
    max_size=12,
).map(tuple)
counts = st.lists(
    st.builds(
        DayCount,
        st.sampled_from(["a" * 32, "b" * 32]),
        st.dates(DAY, datetime.date(2026, 11, 30)),
        st.just(1),
        cells,
    ),
    max_size=5,
)


def told(*counted: tuple[Topic, int], pc: str = "a" * 32, hour: int = 9) -> DayCount:
    return DayCount(pc, DAY, 1, tuple(Cell(hour, topic, Outcome.DONE, False, times) for topic, times in counted))


def lines(*days: DayCount) -> list[str]:
    return csv(rows_of(days)).splitlines()[1:]


@pytest.mark.parametrize(
    ("counted", "rows"),
    [
        ([(WALLET, 3)], ["wallet,done,no,3"]),
        ([(WALLET, 2)], ["merged,,,1-2"]),
        ([(WALLET, 1)], ["merged,,,1-2"]),
        ([(WALLET, 1), (NIK, 1)], ["merged,,,1-2"]),
        ([(WALLET, 2), (NIK, 1)], ["merged,,,3"]),
        ([(WALLET, 3), (NIK, 1)], ["wallet,done,no,3", "merged,,,1-2"]),
        (
            [(OTHER, 9), (WALLET, 4), (NIK, 2), (Topic.PASSWORD, 2)],
            ["wallet,done,no,4", "other,done,no,9", "merged,,,4"],
        ),
    ],
    ids=str,
)
def test_cells_of_fewer_than_three_go_into_one_row(counted: list[tuple[Topic, int]], rows: list[str]) -> None:
    assert lines(told(*counted)) == [f"2026-11-28,{row}" for row in rows]


def test_hours_and_pcs_go_together_before_anything_is_merged() -> None:
    assert lines(told((WALLET, 1), hour=8), told((WALLET, 1), hour=9), told((WALLET, 1), pc="b" * 32)) == [
        "2026-11-28,wallet,done,no,3"
    ]


def test_each_day_stands_for_itself() -> None:
    before = told((WALLET, 2))._replace(day=datetime.date(2026, 11, 27))

    assert lines(told((WALLET, 1)), before) == ["2026-11-27,merged,,,1-2", "2026-11-28,merged,,,1-2"]


def test_without_visits_there_is_the_head_alone() -> None:
    assert csv(rows_of(())) == "day,topic,outcome,assisted,count\n"


@settings(max_examples=40)
@given(counts)
def test_no_row_tells_of_fewer_than_three_and_none_is_lost(days: list[DayCount]) -> None:
    rows = rows_of(days)
    true = sum(cell.times for day in days for cell in day.cells)

    assert all(row.least >= FEWEST or row.told == "1-2" for row in rows)
    assert all(row.least == row.most for row in rows if row.topic is not None)
    assert sum(row.least for row in rows) <= true <= sum(row.most for row in rows)
    assert len({row.day for row in rows if row.topic is None}) == sum(row.topic is None for row in rows)


@settings(max_examples=40)
@given(counts, st.permutations(range(5)))
def test_the_order_of_rows_tells_nothing_of_the_order_of_visits(days: list[DayCount], order: list[int]) -> None:
    other = [days[index]._replace(cells=days[index].cells[::-1]) for index in order if index < len(days)]

    assert rows_of(days) == rows_of(other)
