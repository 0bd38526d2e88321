"""The steps of a check-up: what rests on which source is data, and a programme is named only where its pack says so."""

import pytest

from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import FactKind, Programme
from desktop.logic.rotation.steps import load_advice, steps
from desktop.logic.sources import own_sources
from desktop.logic.words import load_words

PLACES = sorted(load_advice().steps)


def test_every_source_that_a_step_rests_on_is_known() -> None:
    known = {one.id for one in own_sources()}
    advice = load_advice()
    named = {one for step in advice.steps.values() for each in step for one in each.sources or ()}

    assert named | set(advice.standards) <= known


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_step_of_a_place_says_where_it_is_from(programme: Programme, place: str, language: str) -> None:
    said = steps(place, programme, load_words(language, programme, strict=True))

    assert said[0].sources
    assert all(one.text for one in said)


def test_before_a_number_changes_the_steps_come_in_the_order_that_locks_nobody_out(programme: Programme) -> None:
    said = steps("checkup.stay.before", programme, load_words("id", programme, strict=True))

    beginnings = ("Ganti dulu nomor pemulihan", "Lalu beri tahu bank", "Lalu pindahkan WhatsApp", "Lalu sampaikan")
    assert [one.text.startswith(begin) for one, begin in zip(said, beginnings, strict=False)] == [True] * 4
    assert said[-1].text.startswith("Lepaskan nomor lama")
    assert "Akun diblokir" in " ".join(said[3].sources)
    assert said[-1].sources == ("Aturan kami",)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_that_says_nothing_of_it_is_not_named(
    second_programme: Programme, place: str, language: str
) -> None:
    kinds = {FactKind.REACH, FactKind.NEW_NUMBER, FactKind.CHANGE}
    assert not kinds & {one.kind for one in second_programme.facts}

    said = steps(place, second_programme, load_words(language, second_programme, strict=True))

    assert said
    assert not any("Formulir Pengaduan" in one.text for one in said)
