"""The vocabulary of the password room: each code is documented, said in every language, and used."""

import json
import re
from pathlib import Path

import pytest

from desktop.logic.findings import Code
from desktop.logic.languages import LANGUAGES
from desktop.logic.passwords.strength import BANDS, Attacker, Unit
from desktop.logic.passwords.vocabulary import CODES
from desktop.logic.words import ALWAYS, PLACEHOLDER, Words

ROOT = Path(__file__).resolve().parents[3]
ROOM = ROOT / "desktop" / "logic" / "passwords"
NO_COUNT = {Unit.MOMENT, Unit.CENTURY}


DRESS = {"password.swapped-letters", "password.reversed", "password.marked-letters"}
"""What was done to a part has the band of that part."""


def texts(language: str) -> dict[str, str]:
    """The sentences of this room."""
    read: dict[str, str] = json.loads((ROOT / f"resources/texts/{language}/password.json").read_text("utf-8"))
    return read


def table() -> str:
    """The second table of `docs/codes.md`."""
    rows = [f"| `{code.id}` | {code.severity} | {', '.join(code.keys) or '–'} |" for code in CODES.values()]
    return "\n".join(["| code | severity | evidence |", "|---|---|---|", *rows])


def test_the_document_lists_every_code_with_severity_and_evidence() -> None:
    document = (ROOT / "docs" / "codes.md").read_text("utf-8")
    assert table() in document, f"put this table into docs/codes.md:\n{table()}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_every_code_has_its_sentences_and_they_ask_for_no_more_than_its_evidence(code: Code, language: str) -> None:
    said = texts(language)

    for key in (f"finding.{code.id}", f"finding.{code.id}.title", f"finding.{code.id}.why"):
        assert set(PLACEHOLDER.findall(said[key])) <= {*code.keys, *ALWAYS}
    assert 2 <= len(said[f"finding.{code.id}.title"].split()) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_has_a_word_for_its_band_and_its_sentence_counts_no_letters(language: str) -> None:
    placed = [code for code in CODES.values() if {"first", "last"} <= set(code.keys)]
    said = texts(language)

    assert placed
    for code in placed:
        assert "{{" not in said[f"finding.{code.id}"].replace("{{programme}}", "")
        assert code.id in DRESS or len(said[f"password.part.{code.id.removeprefix('password.')}"]) <= 15


def test_every_code_is_given_by_a_check() -> None:
    sources = "\n".join(file.read_text("utf-8") for file in ROOM.rglob("*.py") if file.name != "vocabulary.py")
    declared = re.findall(r"^([A-Z_]+) = Code\(", (ROOM / "vocabulary.py").read_text("utf-8"), re.MULTILINE)

    assert len(declared) == len(CODES)
    assert set(declared) - set(re.findall(r"vocabulary\.([A-Z_]+)", sources)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_band_and_every_duration_can_be_said(language: str) -> None:
    words = Words(language, texts(language), strict=True)

    assert len({words(f"password.band.{score}") for score in range(len(BANDS) + 1)}) == len(BANDS) + 1
    for attacker in Attacker:
        for unit in Unit:
            said = words(f"password.lasts.{attacker}.{unit}", count=17)
            assert ("17" in said) is (unit not in NO_COUNT)
    assert words("password.lasts.online.days", count=1) != words("password.lasts.online.days", count=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_calls_a_password_safe_or_shouts(language: str) -> None:
    wrong = [key for key, text in texts(language).items() if re.search(r"\b(aman|safe|secure)\b|!", text.lower())]

    assert not wrong
