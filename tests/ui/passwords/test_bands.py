"""Bands under the dots tell where the easy parts stand, in words; where somebody may look on there are none."""

from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.findings import Finding
from desktop.logic.languages import LANGUAGES
from desktop.logic.passwords import vocabulary
from desktop.logic.words import Words
from desktop.ui.passwords.bands import bands_of
from desktop.ui.passwords.strength import PasswordPage
from tests.ui.passwords.judged import Judge, Open
from tests.ui.shown import settle

NAME = vocabulary.NAME((0, 4), first="1", last="4")
YEAR = vocabulary.YEAR((4, 8), first="5", last="8")
SWAPPED = vocabulary.SWAPPED_LETTERS((0, 4), first="1", last="4")


def typed(qtbot: QtBot, page: PasswordPage, text: str) -> PasswordPage:
    page.field.edit.setText(text)
    qtbot.waitUntil(lambda: not page.live.waiting)
    settle()
    return page


def test_each_part_has_its_band_and_word_from_left_to_right(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.findings = (YEAR, vocabulary.SHORT(length="8"), NAME, SWAPPED)
    page = typed(qtbot, room().page, "budi1990")

    assert page.bands is not None
    assert page.bands.said == "nama | tahun"
    assert page.bands.accessibleName() == "nama | tahun"
    assert [band.span for band in page.bands.bands] == [(0, 4), (4, 8)]


@pytest.mark.parametrize("shown", [True, False])
def test_a_band_reaches_as_far_as_its_letters(qtbot: QtBot, room: Open, shown: bool) -> None:
    page = typed(qtbot, room().page, "budi1990")
    page.field.show_text(shown=shown)
    edit = page.field.edit

    (start, middle), (same, end) = edit.reach((0, 4)), edit.reach((4, 8))

    assert middle == same
    assert 0 < start < middle < end < edit.width()
    assert middle - start == pytest.approx(end - middle, rel=0.2)
    edit.home(False)
    assert edit.reach((0, 4)) == pytest.approx((start, middle), abs=2)


def test_letters_of_two_units_count_as_one(qtbot: QtBot, room: Open) -> None:
    edit = typed(qtbot, room().page, "🦊🧲ab").field.edit

    assert edit.reach((0, 2))[1] == edit.reach((2, 4))[0]
    assert edit.reach((2, 4))[0] > edit.reach((0, 1))[1]


def test_a_changed_text_takes_them_away_at_once(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.findings = (NAME,)
    page = typed(qtbot, room().page, "budi1990")
    assert page.bands is not None
    assert page.bands.bands

    page.field.edit.insert("x")

    assert page.bands.bands == ()


def test_where_nobody_may_show_a_secret_there_are_none(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.findings = (NAME, YEAR)
    page = typed(qtbot, room(may_show=False).page, "budi1990")

    assert page.bands is None
    assert page.result.findings.said == ("Ada nama orang.", "Ada tahun.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placed_finding_has_a_word(spoken: Mapping[str, Words], language: str) -> None:
    words = spoken[language]
    placed = [code for code in vocabulary.CODES.values() if "first" in code.keys]

    found: list[Finding] = [code((place, place + 1), first="1", last="1") for place, code in enumerate(placed)]

    assert all(band.word and "." not in band.word for band in bands_of(found, words))
