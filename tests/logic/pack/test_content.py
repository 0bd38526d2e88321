"""Content: the built-in pack as the facts have it, and every broken file told in one sentence."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Channel, ChannelStatus, Confidence, Fact, Programme, Role

ONE_SENTENCE = re.compile(r"[\w./-]+\.json: (/\S*|line \d+): expected [^\n]+")

Breaker = Callable[[str, str, object], Path]


@pytest.fixture
def broken(second_pack: Path, tmp_path: Path) -> Breaker:
    """Copy the good pack and put one value in one place of one file; `...` takes the member away."""

    def break_it(file: str, place: str, value: object) -> Path:
        pack = tmp_path / "pack"
        shutil.copytree(second_pack, pack)
        content: Any = json.loads((pack / file).read_text("utf-8"))
        *path, last = [int(part) if part.isdigit() else part for part in place.strip("/").split("/")]
        inner = content
        for part in path:
            inner = inner[part]
        if value is ...:
            del inner[last]
        else:
            inner[last] = value
        (pack / file).write_text(json.dumps(content), "utf-8")
        return pack

    return break_it


def one(programme: Programme, channel: str) -> Channel:
    return next(entry for entry in programme.channels if entry.id == channel)


def test_the_built_in_pack_holds_the_registry(programme: Programme) -> None:
    assert programme.built_in
    assert programme.issued == date(2026, 11, 29)
    whole = one(programme, "prakerja-any")
    assert (whole.value, whole.subdomains, whole.role) == ("prakerja.go.id", True, Role.PARTICIPANT)
    assert not one(programme, "prakerja-www").subdomains
    assert one(programme, "prakerja-phone-old").status is ChannelStatus.SUPERSEDED
    assert one(programme, "polri-110").confidence is Confidence.MEMORY
    assert one(programme, "polri-110").seen_on is None


def test_facts_are_typed_beside_their_prose(programme: Programme) -> None:
    wave = next(fact for fact in programme.facts if fact.id == programme.signs.rules["last_wave"])

    assert wave.values["last_wave"] == 71
    assert wave.date == PartialDate(2024, 8)
    assert wave.review_by == date(2027, 3, 31)
    assert "71" in programme.texts["id"][wave.text]


def test_every_rule_rests_on_a_fact(programme: Programme) -> None:
    assert set(programme.signs.rules) == {
        "no_app",
        "free",
        "selection",
        "last_wave",
        "opening",
        "no_cash",
        "no_team",
    }


def test_nothing_from_memory_is_called_sure(programme: Programme) -> None:
    entries: tuple[Channel | Fact, ...] = (*programme.channels, *programme.facts)
    for entry in entries:
        if entry.sources == ("M",):
            assert entry.confidence is Confidence.MEMORY


def test_no_scam_host_is_in_the_registry(programme: Programme) -> None:
    registered = {channel.value for channel in programme.channels}

    assert not registered & set(programme.signs.scam_hosts)
    assert not set(programme.signs.neutral_hosts) & set(programme.signs.scam_hosts)


def test_what_is_not_known_is_said(programme: Programme) -> None:
    assert {"unknown.password-rules", "unknown.sms-name", "unknown.whatsapp"} <= set(programme.not_known)


def test_the_built_in_pack_passes_the_rules_for_foreign_packs(programme: Programme, root: Path) -> None:
    as_foreign = load_programme(root / "resources" / "programmes" / programme.id)

    assert as_foreign.channels == programme.channels


def test_the_second_pack_is_no_built_in_one(second_programme: Programme) -> None:
    assert not second_programme.built_in
    assert second_programme.name == "Bank Contoh"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "place", "value", "expected"),
    [
        ("programme.json", "/name", ..., '/: expected a member "name"'),
        ("programme.json", "/name", "  ", "/name: expected a text"),
        ("programme.json", "/colour", "red", "/colour: expected no such member"),
        ("programme.json", "/version", "1", "/version: expected a whole number"),
        ("programme.json", "/version", True, "/version: expected a whole number"),
        ("programme.json", "/version", -1, "/version: expected a whole number"),
        ("programme.json", "/issued", "2026-06", "/issued: expected a whole date"),
        ("programme.json", "/issued", "2026-06-31", "/issued: expected a date"),
        ("programme.json", "/protected", {}, "/protected: expected a list"),
        ("programme.json", "/protected/0/host", "10.0.0.1", "/protected/0/host: expected a host name, not an IP"),
        ("programme.json", "/protected/0/host", "co.id", "/protected/0/host: expected a name below a public suffix"),
        ("programme.json", "/ordinary_words", ["kata", "kata"], "/ordinary_words/1: expected something that was not"),
        ("programme.json", "/not_known/0", "unknown.nothing", "/not_known/0: expected a text id"),
        ("channels.json", "/channels", "none", "/channels: expected a list"),
        ("channels.json", "/channels/1", [], "/channels/1: expected an object"),
        ("channels.json", "/channels/1/id", "bank-any", "/channels/1/id: expected something that was not listed"),
        ("channels.json", "/channels/1/kind", "website", "/channels/1/kind: expected one of host, url"),
        ("channels.json", "/channels/1/role", "boss", "/channels/1/role: expected one of participant"),
        ("channels.json", "/channels/1/status", 1, "/channels/1/status: expected a text"),
        ("channels.json", "/channels/1/confidence", "sure", "/channels/1/confidence: expected one of high"),
        ("channels.json", "/channels/1/subdomains", "yes", "/channels/1/subdomains: expected true or false"),
        ("channels.json", "/channels/1/seen_on", "2026-13", "/channels/1/seen_on: expected a date"),
        ("channels.json", "/channels/1/sources", [], "/channels/1/sources: expected at least one source"),
        ("channels.json", "/channels/1/sources", ["S1"], "/channels/1/sources/0: expected the id of a source"),
        ("channels.json", "/channels/0/note", "channel.x.note", "/channels/0/note: expected a text id"),
        ("channels.json", "/channels/1/value", "co.id", "/channels/1/value: expected a name below a public suffix"),
        ("channels.json", "/channels/1/value", "com", "/channels/1/value: expected a host"),
        ("channels.json", "/channels/1/value", "192.168.0.1", "/channels/1/value: expected a host name, not an IP"),
        ("channels.json", "/channels/1/value", "1.0x7f", "/channels/1/value: expected a host name, not an IP"),
        ("channels.json", "/channels/1/value", "[::1]", "/channels/1/value: expected a host"),
        ("channels.json", "/channels/1/value", "Bank.co.id", "/channels/1/value: expected a host in lower-case"),
        ("channels.json", "/channels/1/value", "bаnk.co.id", "/channels/1/value: expected a host in lower-case"),
        ("channels.json", "/channels/1/value", "bank.co.id.", "/channels/1/value: expected a host in lower-case"),
        ("channels.json", "/channels/2/value", "go.id", "/channels/2/value: expected a name below a public suffix"),
        ("channels.json", "/channels/3/value", "halo", "/channels/3/value: expected an e-mail address"),
        ("channels.json", "/channels/3/value", "a@co.id", "/channels/3/value: expected a name below a public suffix"),
        ("channels.json", "/channels/4/value", "1500-999", "/channels/4/value: expected digits only"),
        ("channels.json", "/channels/6/value", "https://a.co.id/x", "/channels/6/value: expected a host"),
        ("channels.json", "/channels/6/value", "www.bankcontoh.co.id", "/channels/6/value: expected host and path"),
        ("channels.json", "/channels/6/value", "a.co.id/x?y", "/channels/6/value: expected host and path"),
        ("channels.json", "/channels/6/value", "github.io/x", "/channels/6/value: expected a name below a public"),
        ("status.json", "/facts/0/kind", "gossip", "/facts/0/kind: expected one of wave"),
        ("status.json", "/facts/0/text", "fact.none", "/facts/0/text: expected a text id"),
        ("status.json", "/facts/0/date", "", "/facts/0/date: expected a text"),
        ("status.json", "/facts/2/values", {"last_wave": "5"}, "/facts/2/values/last_wave: expected a whole number"),
        ("status.json", "/facts/2/review_by", "2027", "/facts/2/review_by: expected a whole date"),
        ("signs.json", "/rules", {"no_pets": "free"}, "/rules/no_pets: expected no such rule"),
        ("signs.json", "/rules", {"free": "nothing"}, "/rules/free: expected the id of a fact"),
        ("signs.json", "/claims", [1], "/claims/0: expected a text"),
        ("signs.json", "/scam_hosts", {"1.2.3.4": ["B2"]}, "/scam_hosts/1.2.3.4: expected a host name"),
        ("signs.json", "/scam_hosts", {"a.xyz": []}, "/scam_hosts/a.xyz: expected at least one source"),
        ("signs.json", "/neutral_hosts", ["https://a.id"], "/neutral_hosts/0: expected a host"),
        ("sources.json", "/sources/0/kind", "rumour", "/sources/0/kind: expected one of official"),
        ("sources.json", "/sources/1/id", "B1", "/sources/1/id: expected something that was not listed"),
        ("texts/id.json", "/fact.free", 3, "/fact.free: expected a text"),
        ("texts/en.json", "/fact.free", ..., "status.json: /facts/1/text: expected a text id that texts/en.json"),
    ],
)
def test_a_broken_file_is_told_in_one_sentence(
    broken: Breaker, file: str, place: str, value: object, expected: str
) -> None:
    with pytest.raises(ContentError) as error:
        load_programme(broken(file, place, value))

    said = str(error.value)
    assert ONE_SENTENCE.fullmatch(said)
    assert expected in said
    assert said.startswith(f"{error.value.file}: {error.value.place}: ")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "status.json: line 1: expected JSON"),
        (b'{"facts": [\n,]}', "status.json: line 2: expected JSON"),
        (b'{"facts": [], "facts": []}', "status.json: /facts: expected each member once"),
        ('{"facts": "é"}'.encode("latin-1"), "status.json: /: expected text in UTF-8"),
        (b"[" * 200_000, "status.json: /: expected JSON that is not nested deeply"),
        (b"9" * 5_000, "status.json: /: expected JSON that is not nested deeply"),
        (b"[]", "status.json: /: expected an object"),
    ],
)
def test_a_file_that_is_no_json_is_told_in_one_sentence(
    second_pack: Path, tmp_path: Path, content: bytes, expected: str
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(second_pack, pack)
    (pack / "status.json").write_bytes(content)

    with pytest.raises(ContentError) as error:
        load_programme(pack)

    assert str(error.value).startswith(expected)


@pytest.mark.parametrize(
    "file", ["programme.json", "channels.json", "status.json", "signs.json", "sources.json", "texts/id.json"]
)
def test_a_missing_file_is_named(second_pack: Path, tmp_path: Path, file: str) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(second_pack, pack)
    (pack / file).unlink()

    with pytest.raises(ContentError, match=f"^{file}: /: expected a file that can be read$"):
        load_programme(pack)


def test_a_folder_that_is_none_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        load_programme(tmp_path / "nowhere")
