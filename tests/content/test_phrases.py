"""Every element of every phrase is meant: it can match a word as the reader of messages cuts it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.logic.verify.message.grammar import load_grammar
from desktop.logic.verify.message.phrases import Phrases
from desktop.logic.verify.message.script import read_script

ROOT = Path(__file__).resolve().parents[2]
SIGNS = ROOT / "resources" / "signs"


def phrases() -> Iterator[tuple[str, str]]:
    """Every phrase of every vocabulary, with the place where it stands."""
    for group, found in json.loads((SIGNS / "id.json").read_text("utf-8"))["groups"].items():
        yield from ((f"id.json {group}", phrase) for phrase in found)
    root = json.loads((SIGNS / "requests.json").read_text("utf-8"))
    yield from ((f"requests.json {part}", phrase) for part in ("harmless", "idle") for phrase in root[part])
    for part in ("objects", "receivers", "words"):
        yield from ((f"requests.json {part} {name}", one) for name, found in root[part].items() for one in found)
    for name, act in root["acts"].items():
        yield from ((f"requests.json {name}", one) for one in (*act["words"], *act["stems"]))


def examples(phrase: str) -> Iterator[tuple[str, str]]:
    """For each choice of each element: the phrase with that choice alone, and a text that it should find."""
    parts = phrase.split(" ")
    for place, part in enumerate(parts):
        for choice in part.split("|") if part != ".." else ():
            narrow = [choice if number == place else one.split("|")[0] for number, one in enumerate(parts)]
            text = " ".join(one for one in narrow if one != "..")
            yield " ".join(narrow), text.replace("*", "x").replace("#", "7")


@pytest.mark.parametrize("file", ["id.json", "requests.json"])
def test_every_choice_of_every_phrase_can_be_found(file: str) -> None:
    dead = [
        (place, text)
        for place, phrase in phrases()
        if place.startswith(file)
        for narrow, text in examples(phrase)
        if not any(True for _ in Phrases({"it": [narrow]}).find(read_script(text)))
    ]
    assert not dead


def test_no_phrase_stands_twice_in_a_group() -> None:
    found = list(phrases())
    assert not sorted(one for one in set(found) if found.count(one) > 1)


def test_no_element_is_empty_or_only_a_gap() -> None:
    wrong = [
        (place, phrase)
        for place, phrase in phrases()
        if phrase.startswith("..")
        or phrase.endswith("..")
        or not all(all(part.split("|")) for part in phrase.split(" "))
    ]
    assert not wrong


def test_every_form_that_is_taken_out_would_have_been_made() -> None:
    root = json.loads((SIGNS / "requests.json").read_text("utf-8"))
    from desktop.logic.verify.message.grammar import forms

    useless = [
        (name, word)
        for name, act in root["acts"].items()
        for word in act.get("not", ())
        if word not in {made for stem in act["stems"] for _, made in forms(stem)}
    ]
    assert not useless


def test_every_name_of_the_table_is_an_act_an_object_or_a_receiver() -> None:
    root = json.loads((SIGNS / "requests.json").read_text("utf-8"))
    acts, objects = set(root["acts"]), {*root["objects"], "known-app"}
    receivers = {*root["receivers"], "contact", "foreign", "official", "none"}

    wrong = [
        key for key in load_grammar().table if key[0] not in objects or key[1] not in acts or key[2] not in receivers
    ]

    assert not wrong
