"""The tour: pictures of the running program and a page to look through them."""

import sys
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.logic.languages import LANGUAGES
from desktop.ui.places import Verdict
from desktop.ui.room import Stop
from desktop.ui.theme import NAMES
from desktop.ui.tour import LARGE, SMALL, every_view, few_views, tour
from desktop.window import Window
from tests.adapters.unwritable import full_disk


def test_the_tour_pictures_a_page_lists_it_and_says_nothing(
    stops: tuple[Stop, ...], window: Window, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = tour(window, stops, tmp_path, "en-dark-125-1366-01-home")

    assert [file.name for file in files] == ["en-dark-125-1366-01-home.png"]
    picture = QImage(str(files[0]))
    assert (picture.width(), picture.height()) == (1366, 768)
    assert files[0].name in (tmp_path / "index.html").read_text("utf-8")
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_tour_without_room_for_its_pictures_ends(stops: tuple[Stop, ...], window: Window, tmp_path: Path) -> None:
    with full_disk(), pytest.raises(OSError, match=r".+"):
        tour(window, stops, tmp_path, "en-dark-125-1366-01-home")


def test_every_language_look_and_text_size_is_on_the_way() -> None:
    seen = {(view.language, view.theme, view.text_size, view.size) for view in every_view()}

    assert seen == set(product(LANGUAGES, NAMES, (100, 125, 150, 175, 200), (LARGE, SMALL)))


def test_in_nine_views_every_two_of_language_look_size_and_window_meet() -> None:
    few = [(view.language, view.theme, view.text_size, view.size) for view in few_views()]
    sizes = (100, 150, 200)
    every = [(view.language, view.theme, view.text_size, view.size) for view in every_view() if view.text_size in sizes]

    assert len(few) == 9
    for one, other in combinations(range(4), 2):
        assert {(view[one], view[other]) for view in few} == {(view[one], view[other]) for view in every}


def test_every_verdict_is_on_the_way(stops: tuple[Stop, ...], window: Window) -> None:
    verdicts = {stop.place.judgement.verdict for stop in stops if isinstance(stop.place, Verdict)}

    assert verdicts == {"official", "partner", "unproven", "unknown", "fake"}
