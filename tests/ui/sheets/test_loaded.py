"""A sheet is laid out for the paper that lies in the printer: a roll, pages, and pages that are nearly ours."""

import pytest
from PySide6.QtCore import QSizeF

from desktop.logic.sheet import Paper
from desktop.ui.sheets.loaded import Loaded, fitting
from tests.ui.sheets.papers import plan

A4, F4, LETTER, A5 = (Loaded(*size) for size in ((595, 842), (609, 935), (612, 792), (420, 595)))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("loaded", [A4, F4, LETTER])
def test_pages_that_are_nearly_ours_are_asked_for_as_they_lie_there(loaded: Loaded, paper: Paper) -> None:
    pages = fitting(plan(4, paper), loaded)

    assert round(pages.size.width() / 2) == 595
    assert loaded.asked(pages) == QSizeF(loaded.wide * 2, loaded.high * 2)


def test_a_page_that_is_far_too_small_is_not_taken_for_ours() -> None:
    pages = fitting(plan(4), A5)

    assert A5.asked(pages) == pages.size


@pytest.mark.parametrize("wide", [164, 204, 227, 283])
def test_a_roll_of_any_width_is_cut_behind_the_text_where_it_can_be(wide: int) -> None:
    roll = Loaded(wide, 300, (), 14_400)
    pages = fitting(plan(8), roll)
    asked = roll.asked(pages)

    assert len(pages.pages) == 1
    assert asked.width() == wide * 2
    assert asked.height() == pytest.approx(pages.size.height() * min(wide * 2 / pages.size.width(), 1))


@pytest.mark.parametrize(("heights", "asked", "count"), [((300,), 300, 5), ((300, 2_000, 5_000), 2_000, 1)])
def test_a_roll_of_fixed_lengths_is_asked_for_one_of_them(heights: tuple[int, ...], asked: int, count: int) -> None:
    roll = Loaded(227, 300, tuple(map(float, heights)))
    pages = fitting(plan(8), roll)

    assert roll.asked(pages).height() / 2 == asked
    assert len(pages.pages) >= count
    assert all(page.marks for page in pages.pages)
    texts = "\n".join(page.text for page in pages.pages)
    assert [f"Langkah nomor {n} yang" in texts for n in range(1, 9)] == [True] * 8
