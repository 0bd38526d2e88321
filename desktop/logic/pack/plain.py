"""How plainly a text is written: sentence lengths, words to say instead, terms to explain. The rules are data.

They stand in `resources/plain/plain.json` for each language that has some. Labels of a site stand in quotes and are
quoted as they are; addresses, placeholders and what is in quotes count as words but are held to no rule.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.resources import resources


class TextKind(StrEnum):
    """What a text is for; each kind has its lengths."""

    PAGE = "page"
    TITLE = "title"  # one action
    DETAIL = "detail"
    LABEL = "label"
    LETTER = "letter"


class Lengths(NamedTuple):
    """At most so many `words` in a sentence, `mean` on average, so many `sentences`; 0 where it is free.

    Of a text that is one sentence all words count; in others a colon or semicolon is a breath.
    """

    words: int
    mean: int
    sentences: int
    verb_first: bool


class Instead(NamedTuple):
    """A word that is not said: what finds it, what to say, and the phrases in which it may stand."""

    found: re.Pattern[str]
    say: str
    but: tuple[str, ...]


class Term(NamedTuple):
    """A word that is explained where it is first used on a page."""

    name: str
    found: re.Pattern[str]
    means: str


class Plain(NamedTuple):
    """The rules of one language. A word with `many` of the `vowels` is long; `percent` of the words may be."""

    kinds: Mapping[TextKind, Lengths]
    vowels: str
    many: int
    percent: int
    banned: tuple[Instead, ...]
    never: tuple[str, ...]
    terms: tuple[Term, ...]
    no_verbs: frozenset[str]


class Piece(NamedTuple):
    """A text of a page: its id, what it is for, and the sentence."""

    id: str
    kind: TextKind
    text: str


_BREATH = re.compile(r"(?<=[.?!:;])\s+|\n+")
_FULL_STOP = re.compile(r"(?<=[.?!])\s+|\n+")
_QUOTED = re.compile(r'["“][^"“”]*["”]')
_ADDRESS = re.compile(r"\{\{\w+\}\}|\b[\w-]+(?:[.@][\w-]+)+\b")


@cache
def load_plain(language: str) -> Plain | None:
    """The rules of a language; None where it has none."""
    root = read_json(resources() / "plain" / "plain.json", "plain.json")
    languages = root.fields(("languages",))["languages"].members()
    return _plain(languages[language]) if language in languages else None


def sentences(text: str) -> list[str]:
    """Its sentences; a list after a colon and the parts round a semicolon are read with a breath between."""
    return [part for part in _BREATH.split(text) if part]


def faults_of(rules: Plain, piece: Piece) -> Iterator[str]:
    """What is expected of one text and not so, in English."""
    lengths = rules.kinds[piece.kind]
    parts = [piece.text] if lengths.sentences == 1 else sentences(piece.text)
    longest = max((len(part.split()) for part in parts), default=0)
    if longest > lengths.words:
        yield f"at most {lengths.words} words in a sentence, not {longest}"
    number = len(_FULL_STOP.split(piece.text))
    if lengths.sentences and number > lengths.sentences:
        yield f"at most {lengths.sentences} sentence{'s'[: lengths.sentences - 1]}, not {number}"
    if lengths.verb_first and (first := _first_word(piece.text)).lower() in rules.no_verbs:
        yield f'a verb at the beginning, not "{first}"'
    yield from (f'a text without "{said}"' for said in rules.never if said.lower() in piece.text.lower())
    yield from _banned(rules, unquoted(piece.text))


def unquoted(text: str) -> str:
    """A text without its quotes, addresses and placeholders."""
    return _ADDRESS.sub(" ", _QUOTED.sub(" ", text))


def unexplained(rules: Plain, page: Iterable[Piece]) -> Iterator[tuple[Piece, Term]]:
    """The terms that a page does not explain where they are first used, and where that is.

    A title may use a term that the text under it explains.
    """
    pieces = sorted(page, key=lambda piece: piece.kind is TextKind.TITLE)
    for term in rules.terms:
        for piece in pieces:
            if not term.found.search(piece.text):
                continue
            text = unquoted(_without_meanings(rules, piece.text, term))
            first = term.found.search(text)
            if first is None:
                continue
            if not _explains(text, first, term):
                yield piece, term
            break


def _without_meanings(rules: Plain, text: str, but: Term) -> str:
    """A text without what explains other terms: a term in there is not explained in its turn."""
    for term in rules.terms:
        if term is not but:
            text = text.replace(f"({term.means})", " ")
    return text


def averages(rules: Plain, pieces: Iterable[Piece]) -> Iterator[str]:
    """What is expected of many texts together and not so, in English; those with the same average are taken as one."""
    by_mean: dict[int, list[str]] = {}
    for piece in pieces:
        by_mean.setdefault(rules.kinds[piece.kind].mean, []).append(piece.text)
    by_mean.pop(0, None)
    for mean, texts in by_mean.items():
        lengths = [len(part.split()) for text in texts for part in sentences(text)]
        if sum(lengths) > mean * len(lengths):
            yield f"sentences of {mean} words on average at most, not {sum(lengths) / len(lengths):.1f}"
        words = [word for text in texts for word in re.findall(r"[^\W\d_]+", unquoted(text))]
        long = sorted({word.lower() for word in words if _is_long(rules, word)})
        if sum(_is_long(rules, word) for word in words) * 100 > rules.percent * len(words):
            yield f"at most {rules.percent} % long words, not so many as {', '.join(long)}"


def _is_long(rules: Plain, word: str) -> bool:
    return sum(letter in rules.vowels for letter in word.lower()) >= rules.many


def _first_word(text: str) -> str:
    words = re.findall(r"[\w-]+", text)
    return words[0] if words else ""


def _banned(rules: Plain, text: str) -> Iterator[str]:
    for one in rules.banned:
        left = text
        for phrase in one.but:
            left = re.sub(re.escape(phrase), " ", left, flags=re.IGNORECASE)
        found = one.found.search(left)
        if found is not None:
            instead = f'"{one.say}" instead of' if one.say else "a text without"
            yield f'{instead} "{found[0].lower()}"'


def _explains(text: str, first: re.Match[str], term: Term) -> bool:
    """As "OTP (kode sekali pakai)", or "kode sekali pakai (OTP)"."""
    before, after = text[: first.start()], text[first.end() :]
    return after.lstrip().startswith(f"({term.means}") or before.rstrip().lower().endswith(f"{term.means} (")


def _plain(node: Node) -> Plain:
    entry = node.fields(("kinds", "vowels", "before", "after", "banned", "never", "terms", "no_verbs"))
    kinds = entry["kinds"].fields([kind.value for kind in TextKind])
    vowels = entry["vowels"].fields(("letters", "many", "percent"))
    before, after = ("|".join(map(re.escape, entry[name].texts())) for name in ("before", "after"))
    return Plain(
        kinds={kind: _lengths(kinds[kind]) for kind in TextKind},
        vowels=vowels["letters"].text(),
        many=vowels["many"].integer(),
        percent=vowels["percent"].integer(),
        banned=tuple(_instead(one, before, after) for one in entry["banned"].items()),
        never=entry["never"].texts(),
        terms=tuple(_term(one) for one in entry["terms"].items()),
        no_verbs=frozenset(entry["no_verbs"].texts()),
    )


def _lengths(node: Node) -> Lengths:
    entry = node.fields(("words",), ("mean", "sentences", "verb_first"))
    mean, most = (entry[name].integer() if name in entry else 0 for name in ("mean", "sentences"))
    return Lengths(entry["words"].integer(), mean, most, "verb_first" in entry and entry["verb_first"].boolean())


def _instead(node: Node, before: str, after: str) -> Instead:
    """Finds a word with what grows on it: "resetlah", "diklik"; never a part of another word."""
    entry = node.fields(("words", "say"), ("but",))
    words = "|".join(map(re.escape, entry["words"].texts()))
    found = re.compile(rf"(?<![\w-])(?:{before})?(?:{words})(?:{after})?(?![\w-])", re.IGNORECASE)
    say = entry["say"].value
    return Instead(found, say if isinstance(say, str) else "", entry["but"].texts() if "but" in entry else ())


def _term(node: Node) -> Term:
    """Found as it is written; one in small letters also at the beginning of a sentence."""
    entry = node.fields(("term", "means"))
    name = entry["term"].text()
    first = f"[{name[0]}{name[0].upper()}]" if name.islower() else re.escape(name[0])
    return Term(name, re.compile(rf"(?<![\w-]){first}{re.escape(name[1:])}(?![\w-])"), entry["means"].text())
