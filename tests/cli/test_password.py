"""Passwords through `batch`: the shape of the answers, what is loaded for them, and that no letter comes back."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.request import read_request
from desktop.logic.findings import Severity
from desktop.logic.passwords.similarity import Likeness
from desktop.logic.passwords.vocabulary import CODES

Ask = Callable[..., list[dict[str, Any]]]
Converse = Callable[[bytes], tuple[list[dict[str, Any]], int]]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROOT = Path(__file__).resolve().parents[2]
CANARY = "zqxKaswari#7719"


def test_a_strength_has_exactly_the_promised_members(ask: Ask) -> None:
    (answer,) = ask([{"id": [1], "kind": "password", "text": "123456"}])

    assert list(answer) == ["id", "kind", "guesses_log10", "score", "listed", "findings", "milliseconds"]
    assert (answer["id"], answer["kind"]) == ([1], "password")
    assert round(answer["guesses_log10"], 2) == answer["guesses_log10"]
    assert answer["milliseconds"] >= 0


def test_the_best_known_password_is_listed_and_weak(ask: Ask) -> None:
    (answer,) = ask([{"kind": "password", "text": "123456"}])

    assert (answer["listed"], answer["score"] <= 1) == (True, True)
    assert answer["findings"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.slow
def test_every_finding_is_of_the_vocabulary_and_is_said(jaga: Run, language: str) -> None:
    texts = ["123456", "Budi1998!", "prakerja2024", "qwerty12", "081234567890", "17agustus1945", "a" * 2_000, ""]
    lines = [{"kind": "password", "text": text, "about": ["Budi"], "others": ["budi1999"]} for text in texts]
    lines += [{"kind": "change", "old": "januari24", "new": "maret24"}]

    said = jaga("batch", "--lang", language, given="\n".join(map(json.dumps, lines)).encode()).stdout

    for finding in [finding for line in said.splitlines() for finding in json.loads(line)["findings"]]:
        assert list(finding) == ["code", "severity", "evidence", "says"]
        assert finding["severity"] in set(Severity)
        assert set(finding["evidence"]) == set(CODES[finding["code"]].keys)
        assert finding["says"]
        assert "finding." not in finding["says"]
        assert "…" not in finding["says"]


def test_an_empty_password_is_an_answer(converse: Converse) -> None:
    (answer,), status = converse(b'{"id": 1, "kind": "password", "text": "", "about": [], "others": null}')

    assert (answer["score"], [finding["code"] for finding in answer["findings"]], status) == (0, ["password.empty"], 0)


@pytest.mark.parametrize(
    ("old", "new", "verdict", "code"),
    [
        ("rahasia", "rahasia", "same", "change.same"),
        ("", "", "same", "change.same"),
        ("Rahasia", "rahasia", "variant", "change.case"),
        ("januari24", "maret24", "variant", "change.walked-slot"),
        ("rahasia", "KudaTerbang#5", "different", "change.different"),
        ("rahasia", "", "different", "change.different"),
    ],
)
def test_a_change_is_the_same_a_variant_or_different(ask: Ask, old: str, new: str, verdict: str, code: str) -> None:
    (answer,) = ask([{"id": 1, "kind": "change", "old": old, "new": new}])

    assert list(answer) == ["id", "kind", "verdict", "findings"]
    assert (answer["kind"], answer["verdict"]) == ("change", verdict)
    assert verdict in set(Likeness)
    assert [finding["code"] for finding in answer["findings"]] == [code]


@pytest.mark.parametrize(
    "request_",
    [
        {"kind": "password", "text": CANARY},
        {"kind": "password", "text": CANARY, "about": [CANARY], "others": [CANARY]},
        {"kind": "password", "text": CANARY * 500},
        {"kind": "password", "text": CANARY * 5_000},
        {"kind": "password", "text": [CANARY]},
        {"kind": "password", "text": "x", "about": CANARY},
        {"kind": "password", "text": "x", "others": [CANARY, 5]},
        {"kind": "change", "old": CANARY, "new": CANARY},
        {"kind": "change", "old": CANARY, "new": CANARY[::-1]},
        {"kind": "change", "old": CANARY, "new": None},
    ],
    ids="-".join,
)
def test_no_part_of_a_password_is_in_an_answer(converse: Converse, request_: dict[str, Any]) -> None:
    (answer,), _ = converse(json.dumps(request_).encode())

    answer.pop("milliseconds", None)
    said = json.dumps(answer).lower()
    assert not [part for part in ("zqx", "kaswari", "7719", "irawsak") if part in said]


def test_a_request_about_passwords_shows_nothing_of_them() -> None:
    password = {"kind": "password", "text": CANARY, "about": [CANARY], "others": [CANARY]}
    for content in (password, {"kind": "change", "old": CANARY, "new": CANARY}):
        assert CANARY not in repr(read_request(json.dumps(content).encode()))


LOADED = """
import io, sys
from desktop.cli.desk import open_desk
from desktop.cli.options import Options
from desktop.cli.conversation import Conversation
desk = open_desk(Options())
Conversation(desk, io.BytesIO()).hold(io.BytesIO(sys.argv[1].encode()))
print(desk._engine._checker is not None, desk._engine._estimator is not None)
print("desktop.logic.passwords.data" in sys.modules, "desktop.logic.passwords.similarity" in sys.modules)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "built"),
    [
        ('{"kind": "link", "text": "example.com"}', "True False\nFalse False\n"),
        ('{"kind": "password", "text": "rahasia"}', "False True\n"),
        ('{"kind": "change", "old": "a", "new": "b"}', "False False\nFalse True\n"),
    ],
)
def test_a_batch_builds_only_what_it_is_asked_for(line: str, built: str) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, line], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.startswith(built)
