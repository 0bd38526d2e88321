"""A finding is named by its word of the vocabulary: a code that is written out would go on after it was renamed."""

import ast
from pathlib import Path

import pytest

from desktop.logic.passwords.vocabulary import CODES as PASSWORD_CODES
from desktop.logic.verify.answer.vocabulary import CODES

ROOT = Path(__file__).resolve().parents[2]
DECLARED = {
    "desktop/logic/passwords/vocabulary.py",
    "desktop/logic/verify/answer/vocabulary.py",
    "desktop/logic/situation.py",  # below the rooms: it cannot ask them, its own test holds it to the vocabulary
}
KNOWN = {*CODES, *PASSWORD_CODES}


def is_code(text: str) -> bool:
    """Whether a text is a code, or the beginning of some with more than their first word."""
    return text in KNOWN or (text.partition(".")[2] != "" and any(code.startswith(text) for code in KNOWN))


def written_out(source: str) -> list[str]:
    """The codes that stand in a source as texts."""
    nodes = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return [text for text in nodes if isinstance(text, str) and is_code(text)]


def test_no_code_of_a_finding_is_written_out() -> None:
    sources = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "desktop").rglob("*.py")}
    found = {
        name: codes
        for name, path in sources.items()
        if name not in DECLARED and (codes := written_out(path.read_text("utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize("source", ['REPLY = "sender.reply-elsewhere"', 'code.startswith(("mail.attached-", "x"))'])
def test_a_code_that_is_written_out_is_seen(source: str) -> None:
    assert len(written_out(source)) == 1


def test_a_text_id_is_no_code() -> None:
    assert (
        written_out('words(f"sender.{kind}"), words("letter.reply-to"), words("finding.sender.reply-elsewhere")') == []
    )
