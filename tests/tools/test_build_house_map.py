"""The map of the house is that of today, and what is written above it names only what is there."""

import re
from pathlib import Path

import pytest

from tools.build_house_map import HOUSE, MARK, ROOT, made, whole


def test_the_map_names_every_file_as_it_is_today() -> None:
    page = HOUSE.read_text("utf-8")

    assert page == whole(page), "run make map"


def test_every_file_that_a_way_names_is_there() -> None:
    by_hand = HOUSE.read_text("utf-8").partition(MARK)[0]

    named = re.findall(r"`((?:desktop|resources|docs|tests)/[\w/.*{},-]+|[\w/]+\.py)`", by_hand)

    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists() and not (ROOT / "desktop" / name).exists()] == []


def test_a_folder_stands_before_what_it_holds_with_its_own_words(tmp_path: Path) -> None:
    inner = tmp_path / "house" / "inner"
    inner.mkdir(parents=True)
    (tmp_path / "house" / "__init__.py").write_text('"""A house."""')
    (tmp_path / "house" / "door.py").write_text('"""A door.\n\nAnd more."""')
    (inner / "__init__.py").write_text('"""A room."""')

    assert made(tmp_path / "house") == (
        "\n### house/\n\nA house.\n\n- `door.py` · A door.\n\n### house/inner/\n\nA room.\n"
    )


def test_a_file_that_does_not_say_what_it_is_for_is_named(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text("")

    with pytest.raises(ValueError, match="does not say what it is for"):
        made(tmp_path)


def test_a_page_without_its_mark_is_not_overwritten() -> None:
    with pytest.raises(ValueError, match="lost its mark"):
        whole("# The house\n")
