"""`jaga-akun batch`: the shape of its answers, their order, and the development cases through this door."""

import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.answer import Desk
from desktop.cli.finding_json import Sentences
from desktop.logic.findings import Severity
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.says import say
from desktop.logic.verify.answer.judgement import SenderKind, Verdict
from desktop.logic.verify.answer.vocabulary import CODES
from desktop.logic.words import Words, load_words

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Ask = Callable[..., list[dict[str, Any]]]
Converse = Callable[[bytes], tuple[list[dict[str, Any]], int]]

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[1] / "data" / "links_and_senders.json").read_text("utf-8")
)
VERDICTS = set(Verdict)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["n"]))
def test_development_cases_are_answered_right(ask: Ask, case: Mapping[str, Any]) -> None:
    request = {"id": case["n"], "kind": case["kind"], "text": case["text"]}
    if "via" in case:
        request["via"] = case["via"]

    (answer,) = ask([request])

    assert answer["id"] == case["n"]
    assert answer["verdict"] in case["verdict"]
    if "opens" in case:
        assert answer["links"][0]["opens"] == case["opens"]
        assert answer["links"][0]["registrable"] == case["registrable"]


def test_an_answer_has_exactly_the_promised_members(ask: Ask) -> None:
    text = "Prakerja gelombang 72: klaim di https://prakerja.vip atau WA 0812-3456-7890"

    (answer,) = ask([{"id": 1, "kind": "message", "text": text, "via": "whatsapp"}])

    assert list(answer) == ["id", "kind", "verdict", "findings", "links", "senders", "claims", "data"]
    assert (answer["kind"], answer["verdict"], answer["claims"]) == ("message", "fake", ["prakerja"])
    assert answer["data"] == {"programme": "prakerja", "version": 3, "issued": "2026-11-29"}
    for finding in answer["findings"]:
        assert list(finding) == ["code", "severity", "evidence", "says"]
        assert finding["code"] in CODES
        assert finding["severity"] in set(Severity)
        assert set(finding["evidence"]) == set(CODES[finding["code"]].keys)
        assert finding["says"]
        assert not finding["says"].startswith("finding.")
    assert answer["links"][0] == {
        "text": "https://prakerja.vip",
        "scheme": "https",
        "opens": "prakerja.vip",
        "registrable": "prakerja.vip",
        "verdict": "fake",
    }
    (sender,) = answer["senders"]
    assert list(sender) == ["text", "kind", "normal", "verdict"]
    assert (sender["kind"], sender["normal"]) == ("phone", "+6281234567890")
    assert sender["kind"] in set(SenderKind)
    assert {answer["verdict"], sender["verdict"]} <= VERDICTS


def test_what_no_browser_opens_and_an_ip_address_have_null(ask: Ask) -> None:
    mail, number = ask(
        [
            {"id": 1, "kind": "link", "text": "javascript:alert(1)"},
            {"id": 2, "kind": "link", "text": "http://127.0.0.1/"},
        ]
    )

    assert mail["links"][0]["opens"] is None
    assert (number["links"][0]["opens"], number["links"][0]["registrable"]) == ("127.0.0.1", None)


def test_answers_come_in_the_order_of_the_requests(ask: Ask) -> None:
    answers = ask([{"id": number, "kind": "link", "text": f"{number}.example"} for number in range(2000)])

    assert [answer["id"] for answer in answers] == list(range(2000))


def test_the_sender_of_a_message_and_the_way_it_came_are_judged(ask: Ask) -> None:
    request = {"kind": "message", "text": "Halo", "sender": "081234567890", "via": "sms"}

    (answer,) = ask([{"id": 1, **request}])

    assert [sender["normal"] for sender in answer["senders"]] == ["+6281234567890"]


def test_all_answered_is_0_and_one_refused_is_1(converse: Converse) -> None:
    good = b'{"id": 1, "kind": "link", "text": "example.com"}\n'

    assert converse(good + b"\n \r\n" + good)[1] == 0
    assert converse(good + b"{}\n" + good)[1] == 1
    assert converse(b"")[1] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_taken_apart_say_the_same(programme: Programme, language: str) -> None:
    words = load_words(language, programme)
    sentences = Sentences(words)

    for code in CODES.values():
        for value in ("{host}", "2025-10", "cyrillic", "telegram"):
            finding = code(**dict.fromkeys(code.keys, value))
            assert sentences.say(finding) == say(finding, words)


def test_every_finding_can_be_said(words: Words) -> None:
    for code in CODES.values():
        values = {key: {"as_of": "2025-10", "script": "greek", "network": "x"}.get(key, "nilai") for key in code.keys}

        assert say(code(**values), words)


@pytest.mark.slow
def test_programme_day_and_language_are_taken_from_the_options(jaga: Run, second_pack: Path) -> None:
    request = b'{"id": 1, "kind": "message", "text": "Prakerja gelombang 99 dibuka"}\n'

    other = json.loads(jaga("batch", "--programme", str(second_pack), given=request).stdout)
    later = json.loads(jaga("batch", "--today", "2030-01-01", "--lang", "en", given=request).stdout)

    assert other["data"]["programme"] != "prakerja"
    assert "message.wave-data-old" in [finding["code"] for finding in later["findings"]]
    assert any("wave" in finding["says"].lower() for finding in later["findings"])


def test_an_answer_is_one_line_of_ascii(desk: Desk) -> None:
    judgement = desk.judge("https://рrakerja.go.id/\u2028\x00😀", None, None, None)

    line = desk.answer(judgement)

    assert line.isascii()
    assert line.isprintable()
    assert json.dumps(json.loads(line)) == line
