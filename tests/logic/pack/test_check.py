"""The check for authors of packs: every fault at once, and none in the packs that we ship."""

import json
import os
import shutil
from pathlib import Path

import pytest

from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.remarks import RemarkKind
from desktop.logic.whole_pack import pack_problems, pack_remarks


@pytest.fixture
def pack(second_pack: Path, tmp_path: Path) -> Path:
    """A copy of a good pack, to be broken."""
    return Path(shutil.copytree(second_pack, tmp_path / "pack"))


def test_the_packs_of_this_house_have_no_fault(root: Path, second_pack: Path) -> None:
    assert not pack_problems(second_pack)
    for folder in (root / "resources" / "programmes").iterdir():
        assert not pack_problems(folder)


def test_every_fault_is_told_at_once(pack: Path) -> None:
    (pack / "signs.json").unlink()
    (pack / "status.json").write_text("{")
    channels = json.loads((pack / "channels.json").read_text("utf-8"))
    channels["channels"][0]["kind"] = "website"
    del channels["channels"][2]["owner"]
    (pack / "channels.json").write_text(json.dumps(channels), "utf-8")

    places = [(problem.file, problem.place) for problem in pack_problems(pack)]

    assert places == [
        ("channels.json", "/channels/0/kind"),
        ("channels.json", "/channels/2"),
        ("status.json", "line 1"),
        ("signs.json", "/"),
    ]


def test_what_no_schema_can_say_is_found_too(pack: Path) -> None:
    channels = json.loads((pack / "channels.json").read_text("utf-8"))
    channels["channels"][1]["value"] = "co.id"
    (pack / "channels.json").write_text(json.dumps(channels), "utf-8")

    (problem,) = pack_problems(pack)

    assert str(problem) == "channels.json: /channels/1/value: expected a name below a public suffix"


def test_a_fault_is_one_line_however_long_the_value(pack: Path) -> None:
    (pack / "programme.json").write_text(json.dumps(["x" * 10_000]), "utf-8")

    (problem,) = pack_problems(pack)

    assert "\n" not in str(problem)
    assert len(str(problem)) < 300


def rewrite(pack: Path, name: str, old: str, new: str) -> None:
    """Put other words into a file of the pack."""
    content = (pack / name).read_text("utf-8")
    assert old in content
    (pack / name).write_text(content.replace(old, new, 1), "utf-8")


def test_ids_that_lead_nowhere_are_all_told(pack: Path) -> None:
    rewrite(pack, "channels.json", '"note": "channel.bank-any.note"', '"note": "channel.nobody.note"')
    rewrite(pack, "channels.json", '"id": "bank-www"', '"id": "bank-any"')
    rewrite(pack, "status.json", '"text": "fact.free"', '"text": "fact.costs"')
    rewrite(pack, "signs.json", '"no_app": "no-app"', '"no_app": "an-app"')
    rewrite(pack, "signs.json", '"B2"', '"B7"')
    rewrite(pack, "flows/steps.json", '"bank-phone"', '"bank-fax"')

    assert [f"{problem.file}{problem.place}" for problem in pack_problems(pack)] == [
        "channels.json/channels/1/id",
        "channels.json/channels/0/note",
        "status.json/facts/1/text",
        "signs.json/rules/no_app",
        "signs.json/scam_hosts/bankcontoh-undian.xyz/0",
        "flows/steps.json/steps/0/contacts/0",
    ]


def test_a_sentence_that_one_language_lacks_is_told_once(pack: Path) -> None:
    rewrite(pack, "texts/en.json", '"fact.free"', '"fact.cheap"')

    assert [str(problem) for problem in pack_problems(pack)] == [
        "texts/id.json: /fact.cheap: expected the sentence that another language has",
        "texts/en.json: /fact.free: expected the sentence that another language has",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"www.bankcontoh.co.id"', '"co.id"', "a name below a public suffix"),
        ('"www.bankcontoh.co.id"', '"192.0.2.7"', "a host name, not an IP address"),
        ('"www.bankcontoh.co.id"', '"0.0xc0a80001"', "a host name, not an IP address"),
        ('"www.bankcontoh.co.id"', '"https://www.bankcontoh.co.id"',
         "a host in lower-case ASCII, as www.example.go.id"),
        ('"halo@bankcontoh.co.id"', '"halo@co.id"', "a name below a public suffix"),
        ('"halo@bankcontoh.co.id"', '"bankcontoh.co.id"', "an e-mail address"),
        ('"toko.example.com/bankcontoh"', '"blogspot.com/bankcontoh"', "a name below a public suffix"),
        ('"toko.example.com/bankcontoh"', '"toko.example.com/bankcontoh/"',
         "host and path without scheme, query and slash at the end"),
        ('"1500999"', '"1500-999"', "digits only, or + and digits"),
    ],
)  # fmt: skip
def test_a_channel_that_would_trust_a_stranger_is_refused(pack: Path, old: str, new: str, expected: str) -> None:
    rewrite(pack, "channels.json", f'"value": {old}', f'"value": {new}')

    (problem,) = pack_problems(pack)

    assert problem.file == "channels.json"
    assert problem.place.endswith("/value")
    assert problem.expected == expected


def test_a_profile_on_an_unknown_network_is_refused(pack: Path) -> None:
    rewrite(pack, "channels.json", '"instagram.com/bankcontoh"', '"bankcontoh.example.org/bankcontoh"')

    (problem,) = pack_problems(pack)

    assert problem.expected.startswith("a profile on one of facebook.com, instagram.com")


def test_a_protected_name_may_not_live_on_a_public_suffix(pack: Path) -> None:
    rewrite(pack, "programme.json", '"host": "bankcontoh.co.id"', '"host": "co.id"')

    (problem,) = pack_problems(pack)

    assert (problem.file, problem.place) == ("programme.json", "/protected/0/host")


@pytest.mark.parametrize("content", ["[]", '{"channels": {"a": 1}}', '{"channels": [[], 1, {"value": 5}]}', "null"])
def test_a_file_of_another_shape_is_told_and_breaks_nothing(pack: Path, content: str) -> None:
    (pack / "channels.json").write_text(content)

    assert "channels.json" in {problem.file for problem in pack_problems(pack)}


@pytest.mark.parametrize(
    "host", ["docs.google.com", "drive.google.com", "linktr.ee", "bit.ly", "t.co", "s.id", "forms.gle"]
)
def test_a_host_that_everybody_shares_is_nobodys_whole(pack: Path, host: str) -> None:
    rewrite(pack, "channels.json", '"value": "www.bankcontoh.co.id"', f'"value": "{host}"')

    (problem,) = pack_problems(pack)

    assert problem.expected.startswith("a host that not everybody shares")
    with pytest.raises(ContentError):
        load_programme(pack)


@pytest.mark.parametrize("page", ["docs.google.com/forms/d/e/abc", "linktr.ee/bankcontoh", "s.id/bankcontoh"])
def test_a_page_of_such_a_host_may_be_somebodys(pack: Path, page: str) -> None:
    rewrite(pack, "channels.json", '"toko.example.com/bankcontoh"', f'"{page}"')

    assert not pack_problems(pack)


def test_a_host_of_scams_is_none_that_everybody_shares(pack: Path) -> None:
    rewrite(pack, "signs.json", '"bankcontoh-undian.xyz"', '"bit.ly"')

    assert [problem.file for problem in pack_problems(pack)] == ["signs.json"]


@pytest.mark.parametrize(
    ("name", "distance", "right"),
    [("abcd", 0, True), ("abcd", 1, False), ("abcde", 1, True), ("abcdefg", 2, False), ("abcdefgh", 2, True),
     ("abcdefgh", 3, False), ("a" * 63, 2, True), ("a" * 64, 2, False)],
)  # fmt: skip
def test_a_name_is_as_long_and_as_near_as_its_caps_allow(pack: Path, name: str, distance: int, *, right: bool) -> None:
    entry = json.loads((pack / "programme.json").read_text("utf-8"))
    entry["protected"] = [{"name": name, "host": "bankcontoh.co.id", "distance": distance, "shared": True}]
    (pack / "programme.json").write_text(json.dumps(entry), "utf-8")

    assert (not pack_problems(pack)) is right


def test_a_list_has_at_most_five_thousand_entries(pack: Path) -> None:
    for count, right in ((5_000, True), (5_001, False)):
        signs = json.loads((pack / "signs.json").read_text("utf-8"))
        signs["neutral_hosts"] = [f"warta{number}.com" for number in range(count)]
        (pack / "signs.json").write_text(json.dumps(signs), "utf-8")

        assert (not pack_problems(pack)) is right


def test_a_file_is_at_most_a_million_bytes(pack: Path) -> None:
    text = (pack / "status.json").read_text("utf-8")
    (pack / "status.json").write_text(text + " " * (1_000_000 - len(text.encode())), "utf-8")
    assert not pack_problems(pack)

    (pack / "status.json").write_text(text + " " * (1_000_001 - len(text.encode())), "utf-8")

    (problem,) = pack_problems(pack)
    assert problem.expected == "a file of at most 1,000,000 bytes"


def test_what_is_no_regular_file_is_not_read(pack: Path) -> None:
    (pack / "status.json").unlink()
    os.mkfifo(pack / "status.json")  # reading it would wait for ever

    assert "status.json" in {problem.file for problem in pack_problems(pack)}


def test_sentences_of_nobody_and_of_others_are_remarked_on(pack: Path) -> None:
    assert not pack_remarks(pack)
    for language in ("id", "en"):
        file = pack / "texts" / f"{language}.json"
        texts = json.loads(file.read_text("utf-8"))
        texts["fact.free"] = "Pendaftaran Prakerja gratis."
        file.write_text(json.dumps(texts | {"fact.nobodys": "Tidak dipakai."}), "utf-8")
    rewrite(pack, "sources.json", '"date": "2026-03"', '"date": "2026-07"')

    assert not pack_problems(pack)
    remarks = pack_remarks(pack)
    assert {(one.kind, one.about) for one in remarks if one.kind is not RemarkKind.ISSUED} == {
        (RemarkKind.UNUSED, "fact.nobodys"),
        (RemarkKind.LEFT_OVER, "fact.free"),
    }
    assert {one.about for one in remarks if one.kind is RemarkKind.ISSUED} == {"B2"}


def test_the_built_in_pack_needs_no_second_look(root: Path) -> None:
    for folder in (root / "resources" / "programmes").iterdir():
        assert not pack_remarks(folder)


def test_a_pack_without_flows_can_be_used_and_is_told_what_it_lacks(pack: Path) -> None:
    shutil.rmtree(pack / "flows")

    assert not pack_problems(pack)
    assert [one.about for one in pack_remarks(pack) if one.kind is RemarkKind.NO_FLOWS] == ["flows/"]
