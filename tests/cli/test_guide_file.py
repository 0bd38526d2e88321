"""The answers file: every refusal is status 2, names the place, and repeats nothing of what stands there."""

import json
from pathlib import Path

import pytest

from tests.cli.guides import NOW, Guide, guide_of

CANARY = "kenari-7731"


@pytest.fixture
def guide(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Guide:
    return guide_of(tmp_path, capfdbinary)


def told(**members: object) -> bytes:
    return json.dumps({"situation": ["money.sent"], **members}).encode()


def answered(**answers: object) -> bytes:
    return json.dumps({"answers": answers}).encode()


REFUSED = {
    "no JSON": (CANARY.encode(), ""),
    "nothing": (b"", ""),
    "NaN": (b'{"situation": NaN}', ""),
    "Infinity": (b'{"situation": -Infinity}', ""),
    "a number of 5,000 digits": (b'{"situation": ' + b"9" * 5_000 + b"}", ""),
    "nested deeply": (b"[" * 60_000, ""),
    "no UTF-8": (b'{"situation": ["\xff"]}', ""),
    "over 64 KiB": (told() + b" " * 65_536, ""),
    "two values": (told() + told(), ""),
    "a list": (b"[]", "/"),
    "an unknown member": (told(**{CANARY: 1}), "/"),
    "a member twice": (b'{"situation": [], "situation": ["money.sent"]}', "/"),
    "a node twice": (b'{"answers": {"start": ["given"], "start": ["other"]}}', "/answers"),
    "both": (b'{"situation": [], "answers": {}}', "/"),
    "neither": (b"{}", "/"),
    "answers as a list": (b'{"answers": []}', "/answers"),
    "an unknown node": (answered(**{CANARY: ["given"]}), "/answers"),
    "options as a text": (answered(start="given"), "/answers/start"),
    "an unknown option": (answered(start=[CANARY]), "/answers/start/0"),
    "an option that is no text": (answered(harm=["money", ["code"]]), "/answers/harm/1"),
    "an option twice": (answered(harm=["money", "code", "money"]), "/answers/harm/2"),
    "two options of a one": (answered(start=["given", "locked"]), "/answers/start"),
    "unsure beside others": (answered(harm=["money", "unsure"]), "/answers/harm"),
    "a situation as a text": (b'{"situation": "money.sent"}', "/situation"),
    "an unknown word": (told(situation=["money.sent", CANARY]), "/situation/1"),
    "two words that exclude each other": (told(situation=["access.in", "access.out"]), "/situation"),
    "a limit without its code": (told(situation=["limit.reached"]), "/situation"),
    "the same password without one given": (told(situation=["password.same"]), "/situation"),
    "another password without one given": (told(situation=["password.other", "money.sent"]), "/situation"),
    "times as a list": (told(times=[]), "/times"),
    "an unknown time": (told(times={CANARY: "unknown"}), "/times"),
    "a time that is none": (told(times={"mail-code": CANARY}), "/times/mail-code"),
    "a time with seconds": (told(times={"money": "2026-11-24T13:10:00"}), "/times/money"),
    "a time with a zone": (told(times={"money": "2026-11-24T13:10Z"}), "/times/money"),
    "a day that no month has": (told(times={"money": "2026-02-30T13:10"}), "/times/money"),
    "a time in other digits": (told(times={"money": "٢٠٢٦-١١-٢٤T١٣:١٠"}), "/times/money"),
    "a time as a number": (told(times={"money": 5}), "/times/money"),
    "a time later than now": (told(times={"mail-code": "2026-11-24T13:41"}), "/times/mail-code"),
    "an unknown step": (told(failed=[CANARY]), "/failed/0"),
    "a step that is no text": (told(done=[None]), "/done/0"),
    "steps as an object": (told(done={}), "/done"),
    "a minute that is none": (told(now=CANARY), "/now"),
    "a day that is none": (told(today="24-11-2026"), "/today"),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("content", "place"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_meant_is_refused_by_its_place(
    content: bytes, place: str, language: str, guide: Guide
) -> None:
    ended = guide(content, "--now", NOW, "--json", "--lang", language)

    first, _ = ended.err.splitlines()
    assert (ended.status, ended.out) == (2, "")
    assert CANARY not in ended.err
    assert "cli." not in ended.err
    assert not place or f" {place}: " in first


@pytest.mark.parametrize(
    ("asked", "arguments", "refused"),
    [
        ({"today": "2026-11-24", "now": "2026-11-23T10:00"}, [], "/today"),
        ({}, ["--today", "2026-11-24", "--now", "2026-11-23T10:00"], "--today"),
        ({"today": "2026-11-24", "now": "2026-11-23T10:00"}, ["--now", NOW], None),
        ({"today": "2026-11-24", "now": "2026-11-24T10:00"}, ["--today", "2026-11-25"], None),
    ],
)
def test_day_and_minute_name_the_same_day_and_the_option_wins_over_the_file(
    asked: dict[str, object], arguments: list[str], refused: str | None, guide: Guide
) -> None:
    ended = guide({"situation": ["money.sent"], **asked}, "--json", *arguments)

    assert ended.status == (0 if refused is None else 2)
    assert refused is None or f" {refused}: " in ended.err
    if refused is None:
        assert ended.answer["today"] == arguments[1][:10]


def test_a_minute_alone_gives_the_day_and_a_day_alone_the_computer_s_clock(guide: Guide) -> None:
    by_minute = guide({"situation": ["money.sent"], "now": "2031-02-03T04:05"}, "--json").answer
    by_day = guide({"situation": ["money.sent"], "today": "2031-02-03"}, "--json").answer

    assert (by_minute["today"], by_minute["now"]) == ("2031-02-03", "2031-02-03T04:05")
    assert by_day["today"] == "2031-02-03"
    assert by_day["now"].startswith("2031-02-03T")


def test_a_file_that_is_not_there_or_no_file_is_refused(tmp_path: Path, guide: Guide) -> None:
    missing = guide(None)
    (tmp_path / "answers.json").mkdir()
    folder = guide(None)

    assert (missing.status, folder.status) == (2, 2)
    assert str(tmp_path) not in missing.err + folder.err


def test_a_byte_order_mark_is_read_over(guide: Guide) -> None:
    assert guide(b"\xef\xbb\xbf" + told(), "--json").status == 0


@pytest.mark.parametrize("arguments", [["--render-set"], ["--paths"], ["--graph", "dot"]], ids=" ".join)
def test_options_that_do_not_fit_together_are_refused(arguments: list[str], guide: Guide) -> None:
    ended = guide(told(), *arguments)

    assert (ended.status, ended.out) == (2, "")
