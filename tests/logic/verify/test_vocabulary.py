"""The vocabulary: each code is documented, said in every language, and used."""

import re
from pathlib import Path

import pytest

from desktop.logic.findings import Severity
from desktop.logic.verify.answer.vocabulary import CODES
from desktop.logic.words import PLACEHOLDER, Words

ROOT = Path(__file__).resolve().parents[3]
ALWAYS = {"programme", "programme_full", "home"}


def table() -> str:
    """The table of `docs/codes.md`."""
    rows = [
        f"| `{code.id}` | {' or '.join((code.severity, *code.also))} | {', '.join(code.keys) or '–'} |"
        for code in CODES.values()
    ]
    return "\n".join(["| code | severity | evidence |", "|---|---|---|", *rows])


def test_the_document_lists_every_code_with_severity_and_evidence() -> None:
    document = (ROOT / "docs" / "codes.md").read_text("utf-8")
    assert table() in document, f"put this table into docs/codes.md:\n{table()}"


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_every_code_has_its_sentences_and_they_ask_for_no_more_than_its_evidence(code: object, words: Words) -> None:
    assert hasattr(code, "id")
    for key in (f"finding.{code.id}", f"finding.{code.id}.title", f"finding.{code.id}.why"):
        assert key in words.texts
        assert set(PLACEHOLDER.findall(words.texts[key])) <= {*CODES[code.id].keys, *ALWAYS}


def test_every_code_is_given_by_a_check() -> None:
    sources = "\n".join(
        path.read_text("utf-8")
        for path in (ROOT / "desktop" / "logic" / "verify").rglob("*.py")
        if path.name != "vocabulary.py"
    )
    names = set(re.findall(r"vocabulary\.([A-Z_]+)", sources))
    declared = re.findall(
        r"^([A-Z_]+) = Code\(", (ROOT / "desktop/logic/verify/answer/vocabulary.py").read_text("utf-8"), re.MULTILINE
    )
    assert set(declared) - names == set()


def test_evidence_that_is_not_declared_is_refused() -> None:
    with pytest.raises(ValueError, match="takes evidence"):
        CODES["link.official"](wrong="x")


def test_a_code_weighs_only_what_is_declared() -> None:
    pattern = CODES["message.scam-pattern"]
    assert pattern.weighing(Severity.DANGER)(pattern="prize").severity is Severity.DANGER
    assert pattern(pattern="prize").severity is Severity.WARNING
    with pytest.raises(ValueError, match="never note"):
        pattern.weighing(Severity.NOTE)
