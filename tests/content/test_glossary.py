"""One thing has one word, in the program and in the packs: `tests/data/glossary.json` says which, and which not.

What stands in quotes is held to no rule: labels of other sites and words of a scam are quoted as they are.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.logic.languages import LANGUAGES
from desktop.logic.words import PLACEHOLDER
from tests.content.test_texts import FOLDERS, PACKS, QUOTED, TEXTS, texts

GLOSSARY = Path(__file__).resolve().parents[1] / "data" / "glossary.json"


class Entry(NamedTuple):
    """The word that is said, what finds one that is not, and the beginnings of the ids that may say it all the same."""

    say: str
    never: re.Pattern[str]
    but: tuple[str, ...]


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """The glossary of a language. A word is found whole, whatever its case."""
    read = json.loads(GLOSSARY.read_text("utf-8"))[language]
    return tuple(Entry(one["say"], whole(one["never"]), tuple(one.get("but", ()))) for one in read)


def whole(words: list[str]) -> re.Pattern[str]:
    """Finds one of these words, with what Indonesian hangs on it."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?:nya|kan|lah|kah)?(?![\w-])", re.IGNORECASE)


def said(folder: Path, language: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """The ids of texts that say it otherwise, with the word to say."""
    for key, text in texts(folder, language).items():
        if entry.never.search(PLACEHOLDER.sub(" ", QUOTED.sub(" ", text))):
            yield key, entry.say


@FOLDERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word(folder: Path, language: str) -> None:
    wrong = {
        (key, say)
        for entry in entries(language)
        for key, say in said(folder, language, entry)
        if not key.startswith(entry.but)
    }

    assert not wrong, "say the second word of each pair instead, or quote it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_exception_is_left_that_nobody_needs(language: str) -> None:
    for entry in entries(language):
        needed = [key for folder in (TEXTS, *PACKS) for key, _ in said(folder, language, entry)]

        assert [one for one in entry.but if not any(key.startswith(one) for key in needed)] == []


@pytest.mark.parametrize(
    ("language", "text", "say"),
    [
        ("id", "Sudah terlanjur bayar?", "telanjur"),
        ("id", "Jangan berikan Kode OTP.", "OTP (kode sekali pakai)"),
        ("id", "Jikalau ragu, telepon dulu.", "bila"),
        ("id", "Ada di daftar resmi kami.", "daftar resmi"),
        ("en", "The mailbox first.", "email"),
        ("en", "Language, text size and look", "display"),
    ],
)
def test_the_glossary_finds_what_it_names(language: str, text: str, say: str) -> None:
    assert [entry.say for entry in entries(language) if entry.never.search(text)] == [say]
