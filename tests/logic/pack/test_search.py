"""The search of the registry knows what people call things, and what nobody could tell us."""

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.pack.search import TOPICS, find
from desktop.logic.words import load_words


@pytest.mark.parametrize(
    "wanted", ["wa", "WA", "whatsapp", "nomor wa", "call center", "cs", "admin", "hotline", "telegram"]
)
def test_who_looks_for_a_chat_or_a_hotline_is_told_what_is_not_known(programme: Programme, wanted: str) -> None:
    assert "unknown.whatsapp" in find(programme, wanted, load_words("id", programme, strict=True)).unknown


@pytest.mark.parametrize(
    ("wanted", "channel"),
    [
        ("call center", "prakerja-phone"),
        ("hotline", "km-phone"),
        ("cs", "prakerja-phone"),
        ("aduan", "prakerja-form-short"),
        ("lapor", "iasc"),
        ("wa", "aduankonten-wa"),
        ("whatsapp", "ojk-wa"),
        ("medsos", "prakerja-ig"),
        ("email", "prakerja-mail-info"),
        ("kemnaker", "km-ig"),
        ("0811-9224-545", "aduankonten-wa"),
        ("+62 811 5715 7157", "ojk-wa"),
        ("gopay", "pay-gopay-phone"),
        ("bsu", "kemnaker-bsu"),
    ],
)
def test_a_search_finds_what_people_mean(programme: Programme, wanted: str, channel: str) -> None:
    found = find(programme, wanted, load_words("id", programme, strict=True)).channels

    assert channel in {one.id for one in found}


def test_a_number_finds_itself_and_nothing_of_a_topic(programme: Programme) -> None:
    found = find(programme, "1500 630", load_words("id", programme, strict=True))

    assert [one.id for one in found.channels] == ["km-phone"]
    assert not found.unknown


def test_nothing_sought_is_nothing_found(programme: Programme) -> None:
    assert find(programme, "  ", load_words("id", programme, strict=True)) == ((), ())


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_topic_has_its_words_and_none_has_anothers(programme: Programme, language: str) -> None:
    words = load_words(language, programme, strict=True)
    said = [word.strip() for topic in TOPICS for word in words(f"channels.words.{topic}").split(",")]

    assert len(said) == len(set(said)) >= 20
