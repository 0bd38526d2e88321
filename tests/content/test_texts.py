"""Every sentence of the program and of the packs: the same in both languages, short, and in one language only.

These tests read whatever stands in the folders, so a new file is held by them from its first day.
"""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.plain import sentences
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.answers import answer_ids
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import ALWAYS, PLACEHOLDER

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "texts"
PACKS = (*sorted((ROOT / "resources" / "programmes").iterdir()), ROOT / "tests" / "packs" / "bank")

LONGEST = 15

QUOTED = re.compile(r'["“][^"“”]*["”]')

# Words that are frequent in English and no Indonesian words.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and of is are was with your you this that these from not which when have has will cannot its they their "
        "please click choose here what how why who be been about only then there if or yes by",
    )
)


@cache
def texts(folder: Path, language: str) -> dict[str, str]:
    """All sentences of a language: of the program, or of one pack."""
    files = sorted((folder / language).glob("*.json")) if folder == TEXTS else [folder / "texts" / f"{language}.json"]
    read: dict[str, str] = {}
    for file in files:
        content: dict[str, str] = json.loads(file.read_text("utf-8"))
        assert not read.keys() & content.keys(), f"{file.name} says again {sorted(read.keys() & content.keys())}"
        read |= content
    return read


def base(key: str) -> str:
    """The id that a page asks for, without the plural's ending."""
    return re.sub(r"_(one|other)$", "", key)


def holes(folder: Path, language: str) -> dict[str, set[str]]:
    """Id -> the placeholders of its sentences, without those that are always there and without the plural's own."""
    found: dict[str, set[str]] = {}
    for key, text in texts(folder, language).items():
        found.setdefault(base(key), set()).update(set(PLACEHOLDER.findall(text)) - {*ALWAYS, "count"})
    return found


FOLDERS = pytest.mark.parametrize("folder", [TEXTS, *PACKS], ids=lambda folder: folder.name)


def test_every_language_has_the_same_files() -> None:
    names = [{file.name for file in (TEXTS / language).iterdir()} for language in LANGUAGES]

    assert names[0] == names[1]


@FOLDERS
def test_every_language_has_the_same_sentences(folder: Path) -> None:
    indonesian, english = (holes(folder, language).keys() for language in LANGUAGES)

    assert indonesian == english


@FOLDERS
def test_a_sentence_asks_for_the_same_values_in_every_language(folder: Path) -> None:
    indonesian, english = (holes(folder, language) for language in LANGUAGES)

    differing = {key for key in indonesian if indonesian[key] != english.get(key)}

    assert not differing


@FOLDERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_the_forms_of_their_language(folder: Path, language: str) -> None:
    keys = texts(folder, language).keys()

    wrong = [key for key in keys if key.endswith("_one") and (language == "id" or f"{base(key)}_other" not in keys)]

    assert not wrong


@FOLDERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_bracket_is_left_that_is_no_placeholder(folder: Path, language: str) -> None:
    wrong = [key for key, text in texts(folder, language).items() if re.search(r"[{}]", PLACEHOLDER.sub("", text))]

    assert not wrong


@FOLDERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_have_at_most_fifteen_words(folder: Path, language: str) -> None:
    long = {
        key: sentence
        for key, text in texts(folder, language).items()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST
    }

    assert not long


@FOLDERS
def test_no_english_is_left_in_the_indonesian_texts(folder: Path) -> None:
    left = {
        key: sorted(found)
        for key, text in texts(folder, "id").items()
        if (found := ENGLISH & set(re.findall(r"[a-z]+", PLACEHOLDER.sub(" ", QUOTED.sub(" ", text)).lower())))
    }

    assert not left


@FOLDERS
def test_only_names_are_the_same_in_both_languages(folder: Path) -> None:
    """Six words that are letter for letter the same were forgotten by the translator."""
    indonesian, english = (texts(folder, language) for language in LANGUAGES)

    same = [key for key, text in indonesian.items() if text == english.get(key) and len(text.split()) > 5]

    assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_itself_names_no_programme(programme: Programme, language: str) -> None:
    named = {key for key, text in texts(TEXTS, language).items() if programme.name.lower() in text.lower()}

    assert not named, "say {{programme}}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_every_sentence_of_a_pack_is_used_by_one_of_its_files(pack: Path, language: str) -> None:
    named = "".join(file.read_text("utf-8") for file in sorted({*pack.rglob("*.json")} - {*(pack / "texts").iterdir()}))

    unnamed = {key for key in texts(pack, language) if f'"{key}"' not in named}
    assert unnamed <= answer_ids()  # a pack's answers to questions are asked for by their topic


@pytest.mark.parametrize("file", sorted((ROOT / "resources" / "signs").glob("??.json")), ids=lambda file: file.name)
def test_the_vocabulary_of_each_language_can_be_loaded(file: Path) -> None:
    assert load_phrases(file.stem)
