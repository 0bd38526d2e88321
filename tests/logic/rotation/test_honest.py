"""What is said for and against a change by the calendar: short sentences, each with its source."""

import pytest

from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Confidence, Programme
from desktop.logic.rotation.honest import honest
from desktop.logic.sources import own_sources
from desktop.logic.words import load_words


def test_both_sides_are_told_with_their_sources(programme: Programme) -> None:
    said = honest(programme, load_words("id", programme, strict=True))

    assert [one.text for one in said] == [
        "Program menganjurkan ganti kata sandi secara berkala.",
        "Standar NIST dan NCSC tidak mewajibkan ganti menurut kalender.",
        "Ganti karena terpaksa sering hanya menambah satu angka.",
        "Jadi kita periksa dulu. Ganti bila ada tanda bahaya.",
    ]
    assert "Tribun Sumsel" in " ".join(said[0].sources)
    assert all(name in " ".join(said[1].sources) for name in ("NIST", "NCSC"))
    assert all(one.sources for one in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_that_advises_nothing_is_not_said_to(second_programme: Programme, language: str) -> None:
    said = honest(second_programme, load_words(language, second_programme))

    assert len(said) == 3
    assert not any(second_programme.name in one.text for one in said)


def test_what_we_have_not_read_ourselves_is_not_held_for_sure() -> None:
    assert {one.confidence for one in own_sources()} == {Confidence.MEDIUM}
