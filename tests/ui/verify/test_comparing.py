"""The verdict of a look-alike shows both names letter under letter; shape, words and order say what differs."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.ui.places import Draft
from desktop.ui.widgets.letter_compare import LetterCompare
from tests.ui.shown import Show

Check = Callable[[Draft], Judgement]
ODD = "https://prаkerja.go.id/"


def texts(page: object) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text", [ODD, "https://prakerja.vip", "https://prakerja-go-id.xyz", "https://parkerja.com", "prakerja-resmi.id"]
)
def test_a_look_alike_is_compared_with_the_real_name(show: Show, check: Check, text: str) -> None:
    (drawn,) = show("verdict", check(Draft(text))).page.findChildren(LetterCompare)

    assert "Yang asli: prakerja.go.id." in drawn.accessibleDescription()


@pytest.mark.parametrize("text", ["https://www.prakerja.go.id/", "https://kabar-kita.id/", "https://bit.ly/3xYz9"])
def test_nothing_else_is_compared(show: Show, check: Check, text: str) -> None:
    assert not show("verdict", check(Draft(text))).page.findChildren(LetterCompare)


def test_the_odd_letter_is_named_in_words(show: Show, check: Check) -> None:
    page = show("verdict", check(Draft(ODD))).page

    assert "Huruf ke-3 tampak seperti “a”, padahal huruf asing (Kiril, U+0430)." in texts(page)
    assert (
        "Huruf ke-3 tampak seperti “a”, padahal huruf asing"
        in page.findChildren(LetterCompare)[0].accessibleDescription()
    )


def test_a_sender_that_imitates_is_compared_too(show: Show, check: Check) -> None:
    page = show("verdict", check(Draft("info@prakerja.co", via=Via.EMAIL))).page

    assert page.findChildren(LetterCompare)


@pytest.mark.parametrize("width", [200, 320, 640, 1200])
def test_no_letter_is_left_out_in_any_width(show: Show, check: Check, width: int) -> None:
    (drawn,) = show("verdict", check(Draft("https://hadiah-prakerja-gelombang-72.my.id"))).page.findChildren(
        LetterCompare
    )

    bands = drawn.bands(width)

    assert "".join(place.odd for band in bands for place in band) == "hadiah-prakerja-gelombang-72.my.id"
    assert all(len(band) * drawn._cell(24) <= width for band in bands if len(bands) > 1)
