"""A finding in words: the one place where a code and its evidence become the sentence of a reason."""

from desktop.logic.dates import PartialDate
from desktop.logic.findings import Finding
from desktop.logic.words import Words

_TRANSLATED = {"script": "script.", "network": "network.", "pattern": "pattern.", "what": "topic."}
"""Evidence that is a word of ours, not of the person, and what the text ids of such words begin with."""

_DATE, _NUMBER = "as_of", "entries"

NEEDS_WORDS = frozenset({*_TRANSLATED, _DATE, _NUMBER, "count"})
"""Evidence that a language writes in its own way, or that decides on the form of the sentence."""


def say(finding: Finding, words: Words) -> str:
    """The short reason of a finding, one sentence in the language of `words`."""
    return words(sentence_id(finding), **evidence_in_words(finding, words))


def say_headline(headline: str, rests_on: Finding | None, words: Words) -> str:
    """The sentence under the verdict's word, with the evidence of the finding that it rests on, if it names any."""
    return words(headline, **(evidence_in_words(rests_on, words) if rests_on else {}))


def sentence_id(finding: Finding) -> str:
    """The text id of a finding's short reason; with `.why` behind it, of the longer explanation."""
    return f"finding.{finding.code}"


def evidence_in_words(finding: Finding, words: Words) -> dict[str, str]:
    """The evidence as a sentence needs it: our own words, dates and numbers in words, all else as found."""
    return {key: _in_words(key, value, words) for key, value in finding.evidence.items()}


def _in_words(key: str, value: str, words: Words) -> str:
    if key in _TRANSLATED:
        name = _TRANSLATED[key] + value
        return words(name) if name in words else value
    if key == _NUMBER:
        return words.number(int(value))
    if key == _DATE:
        try:
            return words.date(PartialDate.parse(value))
        except ValueError:  # a pack of others may carry what is no date
            return value
    return value
