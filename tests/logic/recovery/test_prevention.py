"""How to protect the account: ten cards, true to the facts they were made from, short, and each with its room."""

import json
import re
from pathlib import Path

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import ContentError, Node
from desktop.logic.pack.programme import Confidence, Programme
from desktop.logic.pack.references import References
from desktop.logic.recovery.prevention import Advice, Leads, advice_source, load_prevention, poster, read_prevention
from desktop.logic.sheet import Numbered, Paper
from desktop.logic.words import Words, load_words

FACTS = {
    # id -> whether it is a rule of ours, sources that the fact rests on, what must be said, what is never said
    "P01": (False, {"S1", "S2"}, "OTP", "sebutkan"),
    "P08": (False, {"S1", "S2"}, "berbeda", "secara berkala"),
    "P13": (True, {"S2", "S69"}, "verifikasi dua langkah", "SMS"),
    "P33": (True, {"S1", "S2", "S96", "S97"}, "www.prakerja.go.id", "aman"),
    "P20": (False, {"S1", "S2"}, "Jangan kirim uang", "petugas asli"),
    "P36": (False, {"S58", "S106"}, "menurut sumber 2023", "unduh"),
    "P60": (False, {"S29", "S60"}, "*21*", "*#21#"),
    "P63": (False, {"S2", "S21", "S37"}, "aktif", "batas"),
    "P66": (False, {"S39", "S57", "N39", "N40", "N41", "N42"}, "iasc.ojk.go.id", "12 jam"),
    "P71": (True, {"S2", "S10"}, "Formulir Pengaduan", "WhatsApp resmi"),
}


@pytest.fixture(scope="session")
def cards(programme: Programme) -> tuple[Advice, ...]:
    return load_prevention(programme)


def test_the_ten_cards_are_those_of_the_facts_in_their_order(cards: tuple[Advice, ...]) -> None:
    assert [card.id for card in cards] == list(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_a_card_rests_on_the_sources_of_its_fact_and_says_whose_rule_it_is(
    name: str, cards: tuple[Advice, ...], programme: Programme
) -> None:
    ours, sources, said, never = FACTS[name]
    card = next(one for one in cards if one.id == name)
    text = " ".join(programme.texts["id"][key] for key in (card.title, card.why))

    assert card.ours is ours
    assert set(card.sources) <= sources
    assert said in text
    assert never.lower() not in text.lower()


def test_the_date_of_a_card_is_that_of_its_newest_source_and_it_is_no_surer_than_the_best(
    cards: tuple[Advice, ...], programme: Programme
) -> None:
    known = {source.id: source for source in programme.sources}
    order = list(Confidence)

    for card in cards:
        dates = [date for one in card.sources if (date := known[one].date)]
        assert card.date == max(dates, key=lambda date: (date.year, date.month or 0, date.day or 0)), card.id
        best = min(order.index(known[one].confidence) for one in card.sources)
        assert order.index(card.confidence) >= best


def test_the_card_about_money_comforts_nobody(cards: tuple[Advice, ...], programme: Programme) -> None:
    card = next(one for one in cards if one.id == "P66")

    for language, words in programme.texts.items():
        said = f"{words[card.title]} {words[card.why]}".lower()
        assert not re.search(r"\b12\b|dua belas|twelve|dijamin|pasti|guarante", said), language


def test_titles_and_reasons_are_short(cards: tuple[Advice, ...], programme: Programme) -> None:
    texts = programme.texts["id"]

    for card in cards:
        sentences = re.split(r"(?<=[.?])\s+", texts[card.why])
        assert len(texts[card.title].split()) <= 10
        assert len(sentences) <= 2
        assert all(len(sentence.split()) <= 15 for sentence in sentences)
        assert "!" not in texts[card.title] + texts[card.why]


def test_every_room_of_a_card_has_its_button(cards: tuple[Advice, ...], words: Words) -> None:
    assert {card.room for card in cards} == set(Leads)
    assert all(words(f"prevention.room.{room.value}") for room in Leads)


def test_the_source_and_its_date_are_said(cards: tuple[Advice, ...], programme: Programme, words: Words) -> None:
    for card in cards:
        assert words.date(card.date) in advice_source(card, programme, words)


def test_the_poster_has_all_cards_with_reason_and_source(
    cards: tuple[Advice, ...], programme: Programme, words: Words
) -> None:
    sheet = poster(cards, programme, words)
    steps = [block for block in sheet.blocks if isinstance(block, Numbered)]

    assert sheet.paper is Paper.A4
    assert [step.title for step in steps] == [words(card.title) for card in cards]
    assert all(step.texts and step.small for step in steps)
    assert programme.name in sheet.footer


def test_a_pack_may_have_no_advice(second_programme: Programme, second_pack: Path) -> None:
    assert load_prevention(second_programme, second_pack) == ()


@pytest.mark.parametrize(("member", "value"), [
    ("room", "kitchen"), ("sources", []), ("sources", ["S404"]), ("title", "nobody.says.this"), ("date", "soon"),
    ("confidence", "sure"), ("ours", "yes"), ("more", 1),
])  # fmt: skip
def test_a_broken_card_is_refused_with_its_place(programme: Programme, member: str, value: object) -> None:
    card = {
        "id": "P01", "title": "prevention.P01.title", "why": "prevention.P01.why", "sources": ["S1"], "date": "2020",
        "confidence": "high", "room": "check",
    }  # fmt: skip
    known = References(programme.texts, sources=frozenset(source.id for source in programme.sources))

    assert read_prevention(Node({"cards": [card]}, "prevention.json"), known)[0].date == PartialDate(2020)
    with pytest.raises(ContentError, match=f"/cards/0/{member}"):
        read_prevention(Node({"cards": [card | {member: value}]}, "prevention.json"), known)


def test_the_pack_has_no_card_that_is_not_shown(root: Path, cards: tuple[Advice, ...]) -> None:
    file = root / "resources" / "programmes" / "prakerja" / "prevention.json"

    assert len(json.loads(file.read_text("utf-8"))["cards"]) == len(cards) == len(FACTS)


def test_words_of_each_language_differ(cards: tuple[Advice, ...], programme: Programme) -> None:
    indonesian, english = (load_words(language, programme, strict=True) for language in ("id", "en"))

    assert all(indonesian(card.title) != english(card.title) for card in cards)
