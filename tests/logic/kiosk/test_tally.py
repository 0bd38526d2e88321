"""Counts of visits: what is old, what another file brings, and what staff see of a day."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.kiosk.tally import FIRST_DAY, Cell, DayCount, Outcome, Topic, oldest_kept, to_take
from desktop.logic.kiosk.tally_today import Today, by_topic

DAY = datetime.date(2026, 11, 28)
OWN, OTHER = "a" * 32, "b" * 32

Known = dict[tuple[str, datetime.date], DayCount]


def day_of(pc: str, revision: int, day: datetime.date = DAY) -> DayCount:
    """The one count that a PC has at a revision: two of the same are the same."""
    return DayCount(pc, day, revision, (Cell(9, Topic.WALLET, Outcome.DONE, assisted=False, times=revision),))


def taken(known: Known, file: tuple[DayCount, ...], own: str = OWN) -> Known:
    revisions = {key: one.revision for key, one in known.items()}
    return known | {(one.pc, one.day): one for one in to_take(file, revisions, own)}


files = st.lists(
    st.lists(
        st.builds(
            day_of,
            st.sampled_from([OWN, OTHER, "c" * 32]),
            st.integers(1, 4),
            st.dates(DAY, datetime.date(2026, 11, 30)),
        ),
        unique_by=lambda one: (one.pc, one.day),
        max_size=4,
    ).map(tuple),
    max_size=3,
)


def test_the_vocabulary_is_that_of_the_desk() -> None:
    assert list(Topic) == [
        "forgot-password", "account-misused", "contact-lost", "nik-taken", "wallet", "suspicious-message",
        "already-happened", "password", "check-up", "other",
    ]  # fmt: skip
    assert list(Outcome) == ["done", "referred", "left", "timed-out"]


@pytest.mark.parametrize("word", ["", "Wallet", "wallet ", "dompet", "budi@example.com", "081234567890"])
@pytest.mark.parametrize("kind", [Topic, Outcome])
def test_no_other_word_is_a_topic_or_an_outcome(kind: type[Topic | Outcome], word: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        kind(word)


@pytest.mark.parametrize(
    ("today", "oldest"),
    [
        (DAY, datetime.date(2026, 8, 30)),
        (datetime.date(2020, 2, 1), FIRST_DAY),
        (datetime.date(1970, 1, 1), FIRST_DAY),
        (datetime.date(1, 1, 1), FIRST_DAY),
    ],
)
def test_ninety_days_are_kept_and_a_wrong_clock_breaks_nothing(today: datetime.date, oldest: datetime.date) -> None:
    assert oldest_kept(today) == oldest


@given(files)
def test_the_same_files_again_and_in_any_order_come_to_the_same(brought: list[tuple[DayCount, ...]]) -> None:
    ends = []
    for order in itertools.permutations(brought):
        known: Known = {}
        for file in (*order, *order[:1]):
            known = taken(known, file)
        ends.append(known)

    assert all(end == ends[0] for end in ends)
    assert all(pc != OWN for pc, _ in ends[0])


def test_of_a_pc_and_a_day_the_highest_revision_counts() -> None:
    known = taken(taken({}, (day_of(OTHER, 3),)), (day_of(OTHER, 2),))
    assert known[OTHER, DAY].revision == 3

    assert taken(known, (day_of(OTHER, 4),))[OTHER, DAY].revision == 4


def test_two_pcs_with_the_same_clock_error_stay_two() -> None:
    wrong = datetime.date(2031, 1, 1)
    known = taken(taken({}, (day_of(OTHER, 1, wrong),)), (day_of("c" * 32, 1, wrong),))

    assert len(known) == 2


def test_who_has_counted_nothing_takes_everybody() -> None:
    assert len(taken({}, (day_of(OWN, 1), day_of(OTHER, 1)), own="")) == 2


def test_staff_see_whole_counts_of_a_day_by_topic() -> None:
    cells = (
        Cell(9, Topic.WALLET, Outcome.DONE, assisted=True),
        Cell(10, Topic.WALLET, Outcome.DONE, assisted=False, times=2),
        Cell(10, Topic.WALLET, Outcome.LEFT, assisted=False),
        Cell(8, Topic.FORGOT_PASSWORD, Outcome.REFERRED, assisted=True),
    )
    today = Today(DAY, cells)

    assert (today.visits, today.assisted) == (5, 2)
    assert by_topic(cells) == (
        (Topic.FORGOT_PASSWORD, 1, ((Outcome.REFERRED, 1),)),
        (Topic.WALLET, 4, ((Outcome.DONE, 3), (Outcome.LEFT, 1))),
    )
