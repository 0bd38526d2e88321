"""A date, and a word with one letter before its hyphen, stay whole on the screen and are read as they are written."""

from collections.abc import Mapping

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.languages import LANGUAGES
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import PlainLabel
from desktop.ui.widgets.lines import keep_dates, keep_whole, set_lines

pytestmark = pytest.mark.usefixtures("application")


@pytest.mark.parametrize("word", ["e-wallet", "E-wallet", "e-mail"])
def test_such_a_word_is_not_broken_at_any_width(word: str) -> None:
    theme = Theme("light", 1.0)
    text = f"Telepon bank atau {word} Anda"
    font = theme.font("h3", bold=True)
    broken: set[str] = set()
    whole: set[str] = set()
    for width in range(100, 300):
        for starts, shown in ((broken, text), (whole, keep_whole(text))):
            layout = set_lines(shown, font, width).layout
            lines = [layout.lineAt(index) for index in range(layout.lineCount())]
            starts.update(shown[one.textStart() :][:6] for one in lines)

    assert any(one.startswith(word[2:5]) for one in broken)
    assert not any(one.startswith(("\u2060", word[2:5])) for one in whole)


def test_the_label_says_what_was_written() -> None:
    label = PlainLabel("Buka e-wallet, 29 November 2026", Theme("light", 1.0))

    assert label.text() == "Buka e-wallet, 29 November 2026"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_no_date_that_is_said_is_broken(spoken: Mapping[str, Words], language: str, month: int) -> None:
    words = spoken[language]
    dates = (words.date(PartialDate(2026, month, 29 if month != 2 else 8)), words.date(PartialDate(2026, month)))

    for date in dates:
        assert "\u00a0" in keep_dates(date)
        assert " " not in keep_dates(date)
        assert len(keep_dates(date)) == len(date)  # bold stretches stay where they are


@pytest.mark.parametrize("text", ["paling banyak 15 Kata", "Rp2000 saja", "Marta 12 tahun"])
def test_other_numbers_may_stand_in_two_lines(text: str) -> None:
    assert keep_dates(text) == text


@pytest.mark.parametrize("text", ["www.prakerja.go.id/formulir-pengaduan", "kata-kata", "2024-2026"])
def test_other_hyphens_are_left_alone(text: str) -> None:
    assert keep_whole(text) == text
