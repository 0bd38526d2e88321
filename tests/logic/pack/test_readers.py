"""Each reader of a pack's file reads for two: it refuses at the first fault, or tells all; and it knows its schema."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.logic.jsonfile import ContentError, Faults, Node
from desktop.logic.pack import channels, facts, signs, sources, texts
from desktop.logic.pack.content import load_programme, read_pack
from desktop.logic.pack.hosts import HostRules
from desktop.logic.pack.programme import Programme
from desktop.logic.pack.references import References

ROOT = Path(__file__).resolve().parents[3]


def read_names(root: Node, known: References) -> None:
    """Only `programme.json` is there; of the other files nothing is told."""
    read_pack(lambda name: root if name == root.file else Node(None, name, "", {}), {}, known, HostRules())


READERS: dict[str, Callable[[Node, References], object]] = {
    "programme": read_names,
    "channels": lambda root, known: channels.read_channels(root, known, HostRules()),
    "status": facts.read_facts,
    "signs": signs.read_signs,
    "sources": lambda root, _known: sources.read_sources(root),
}

WRONG: tuple[object, ...] = (None, True, -1, 5, "", " ", "Website!", "2024-13-99", [], [5], {}, {"no": 1})


@pytest.fixture(scope="module")
def known(second_programme: Programme) -> References:
    return References(
        {f"texts/{language}.json": ids for language, ids in second_programme.texts.items()},
        frozenset(one.id for one in second_programme.sources),
        frozenset(one.id for one in second_programme.facts),
        frozenset(one.id for one in second_programme.channels),
    )


def content_of(second_pack: Path, kind: str) -> Any:  # noqa: ANN401 - JSON is anything until somebody has read it
    return json.loads((second_pack / f"{kind}.json").read_text("utf-8"))


def places(content: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places of a file, of each list the first two only."""
    if place:
        yield place
    if isinstance(content, dict):
        for name, value in content.items():
            yield from places(value, (*place, name))
    elif isinstance(content, list):
        for index, value in enumerate(content[:2]):
            yield from places(value, (*place, index))


def put(outer: Any, last: str | int, wrong: object) -> None:  # noqa: ANN401 - same
    """One change at a place: another value, or for `...` a member that is gone and an item that stands there twice."""
    if wrong is not ...:
        outer[last] = wrong
    elif isinstance(last, str):
        del outer[last]
    else:
        outer.append(outer[last])


def broken(content: object) -> Iterator[object]:
    """The file with one place changed."""
    yield from WRONG
    for *path, last in places(content):
        for wrong in (*WRONG, ...):
            changed: Any = copy.deepcopy(content)
            outer = changed
            for part in path:
                outer = outer[part]
            put(outer, last, wrong)
            yield changed
        if isinstance(outer, dict):
            outer["stranger"] = 1
            yield changed


def all_faults(kind: str, content: object, known: References) -> list[ContentError]:
    faults: Faults = {}
    READERS[kind](Node(content, f"{kind}.json", "", faults), known)
    return list(faults.values())


def first_fault(kind: str, content: object, known: References) -> str:
    try:
        READERS[kind](Node(content, f"{kind}.json"), known)
    except ContentError as fault:
        return str(fault)
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("kind", READERS)
def test_a_file_is_refused_with_the_first_of_the_faults_that_its_author_is_told(
    kind: str, second_pack: Path, known: References
) -> None:
    content = content_of(second_pack, kind)
    assert not all_faults(kind, content, known)
    refused = 0

    for changed in broken(content):
        told = [str(fault) for fault in all_faults(kind, changed, known)]
        assert first_fault(kind, changed, known) == (told[0] if told else "")
        refused += bool(told)

    assert refused > 100


@pytest.mark.slow
@pytest.mark.parametrize("kind", READERS)
def test_nothing_that_a_schema_refuses_is_read(kind: str, second_pack: Path, known: References) -> None:
    schema = Draft202012Validator(
        json.loads((ROOT / "resources" / "schema" / f"{kind}.schema.json").read_text("utf-8"))
    )
    outside = [one for one in broken(content_of(second_pack, kind)) if not schema.is_valid(one)]

    assert len(outside) > 100
    for changed in outside:
        assert all_faults(kind, changed, known), json.dumps(changed)


def test_all_faults_of_one_entry_are_told(second_pack: Path, known: References) -> None:
    content = content_of(second_pack, "channels")
    entry = content["channels"][0]
    del entry["owner"], entry["status"]
    entry |= {"role": "boss", "seen_on": "soon", "sources": ["B1", "B77"], "colour": "red"}

    assert [(fault.place, fault.expected) for fault in all_faults("channels", content, known)] == [
        ("/channels/0", 'a member "owner" and a member "status"'),
        (
            "/channels/0/colour",
            "no such member, only confidence, id, kind, note, owner, role, seen_on, sources, status, subdomains, value",
        ),
        ("/channels/0/role", "one of participant, partner, sister, reporting, provider, technical"),
        ("/channels/0/seen_on", "a date as 2024, 2024-08 or 2024-08-31"),
        ("/channels/0/sources/1", "the id of a source in sources.json"),
    ]


def test_a_value_is_not_blamed_for_a_kind_that_is_none(second_pack: Path, known: References) -> None:
    content = content_of(second_pack, "channels")
    phone = next(entry for entry in content["channels"] if entry["kind"] == "phone")
    phone["kind"] = "telephone"

    assert [fault.expected for fault in all_faults("channels", content, known)] == [
        "one of host, url, email, email_domain, phone, social"
    ]


def test_a_text_id_is_one_word_and_every_language_has_it() -> None:
    faults: Faults = {}
    said = {"id": {"one two": "Satu dua", "three": "Tiga"}, "en": {"one two": "One two"}}

    texts.compare_texts({language: Node(said[language], texts.FILES[language], "", faults) for language in said})

    assert [str(fault) for fault in faults.values()] == [
        "texts/id.json: /one two: expected a text id without blanks",
        "texts/en.json: /one two: expected a text id without blanks",
        "texts/en.json: /three: expected the sentence that another language has",
    ]


def test_a_name_of_any_length_makes_a_short_fault(known: References) -> None:
    (fault,) = [
        one
        for one in all_faults("sources", {"sources": [], "x" * 10_000: 1}, known)
        if "no such member" in one.expected
    ]

    assert len(str(fault)) < 300


def test_the_built_in_pack_is_read_without_the_list_of_public_suffixes_but_would_pass_it(root: Path) -> None:
    folder = root / "resources" / "programmes" / "prakerja"

    assert load_programme(folder).protected == load_programme().protected
