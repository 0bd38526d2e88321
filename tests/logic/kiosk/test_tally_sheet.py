"""The page for a report: every number on it is a sum of rows of the table, in both languages, on one page."""

import datetime
import re

import pytest

from desktop.cli.help import plain_words
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_rows import rows_of
from desktop.logic.kiosk.tally_sheet import tally_sheet
from desktop.logic.languages import LANGUAGES
from desktop.logic.sheet import Bars, Lines, Reach, Sheet

DAY = datetime.date(2026, 11, 27)
COUNTS = (
    DayCount(
        "a" * 32, DAY, 1, (Cell(9, Topic.WALLET, Outcome.DONE, True, 7), Cell(9, Topic.OTHER, Outcome.LEFT, False, 4))
    ),
    DayCount("a" * 32, datetime.date(2026, 11, 28), 2, (Cell(9, Topic.NIK_TAKEN, Outcome.REFERRED, True, 2),)),
)


def sheet_of(counts: tuple[DayCount, ...], language: str = "id") -> Sheet:
    return tally_sheet(rows_of(counts), (None, None), datetime.date(2026, 11, 29), plain_words(language))


def charts(sheet: Sheet) -> list[dict[str, str]]:
    return [{bar.label: bar.value for bar in one.bars} for one in sheet.blocks if isinstance(one, Bars)]


def test_its_numbers_are_sums_of_the_table() -> None:
    sheet = sheet_of(COUNTS)

    assert [one.value for one in sheet.blocks if isinstance(one, Reach)] == ["12–13", "7", "7", "0"]
    assert charts(sheet) == [
        {"E-wallet salah atau gagal": "7", "Lainnya": "4", "Digabung": "1–2"},
        {"Selesai": "7", "Pergi sebelum selesai": "4", "Digabung": "1–2"},
        {"Jumat, 27 November 2026": "11", "Sabtu, 28 November 2026": "1–2"},
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_who_made_it_for_which_days_and_what_merged_means(language: str) -> None:
    sheet, words = sheet_of(COUNTS, language), plain_words(language)
    said = [text for one in sheet.blocks if isinstance(one, Lines) for text in one.texts]

    assert words("tally.sheet.period", first=words.date(DAY), last=words.date(datetime.date(2026, 11, 28))) in said
    assert words("tally.sheet.merged") in said
    assert sheet.most == 1
    assert not any("{{" in text or text.startswith("tally.") for text in said)


def test_what_was_merged_has_no_bar_that_would_dwarf_the_others() -> None:
    (topics, *_) = [one for one in sheet_of(COUNTS).blocks if isinstance(one, Bars)]

    assert [bar.share for bar in topics.bars] == [1, 4 / 7, 0]


@pytest.mark.parametrize(
    ("days", "first"),
    [(14, "2026"), (15, "–"), (120, r"^[A-Z][a-z]+ \d{4}$"), (900, r"^\d{4}$")],
    ids=["days", "weeks", "months", "years"],
)
def test_time_is_told_in_as_few_bars_as_the_page_holds(days: int, first: str) -> None:
    counts = tuple(
        DayCount("a" * 32, DAY + datetime.timedelta(days=n), 1, (Cell(9, Topic.WALLET, Outcome.DONE, True, 3),))
        for n in range(days)
    )
    over_time = charts(sheet_of(counts))[-1]

    assert len(over_time) <= 14
    assert all(re.search(first, label) for label in over_time)
    assert sum(map(int, over_time.values())) == 3 * days


def test_the_last_days_of_the_calendar_are_a_week_too() -> None:
    counts = tuple(
        DayCount(
            "a" * 32, datetime.date.max - datetime.timedelta(days=n), 1, (Cell(9, Topic.WALLET, Outcome.DONE, True, 3),)
        )
        for n in range(15)
    )

    assert len(charts(sheet_of(counts))[-1]) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_visits_it_says_so(language: str) -> None:
    sheet = sheet_of((), language)

    assert charts(sheet) == []
    assert Lines((plain_words(language)("tally.sheet.none"),)) in sheet.blocks
