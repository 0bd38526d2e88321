"""The two names of an imitation on the page: letter under letter, then the odd ones named."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding
from desktop.logic.pack.programme import ChannelKind, Programme, Role
from desktop.logic.verify.link.compare import Change, Comparison, Difference, compare_finding, is_letter
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Heading, PlainLabel
from desktop.ui.widgets.letter_compare import CompareWords, LetterCompare
from desktop.ui.widgets.readable_text import visible

MOST = 5
"""So many differences are told; a name that differs in more is not alike."""


def comparison_of(findings: Iterable[Finding], programme: Programme) -> Comparison | None:
    """What the first finding about an imitated name compares."""
    own = (channel for channel in programme.channels if channel.role is Role.PARTICIPANT)
    handles = tuple(channel.value.rpartition("/")[2] for channel in own if channel.kind is ChannelKind.SOCIAL)
    compared = (compare_finding(finding, handles) for finding in findings)
    return next((one for one in compared if one is not None), None)


def letter_by_letter(comparison: Comparison, color: str, words: Words, theme: Theme) -> QWidget:
    """The drawing and its sentences."""
    said = sentences(comparison, words)
    column = Column(theme, 0)
    column.add(Heading(words("compare.heading"), theme))
    column.space(10)
    names = CompareWords(words("compare.name"), words("compare.odd"), words("compare.real"))
    column.add(LetterCompare(comparison.places, names, said, color, theme))
    column.space(10)
    for sentence in said:
        column.add(PlainLabel(sentence, theme))
    return column


def sentences(comparison: Comparison, words: Words) -> list[str]:
    """Each difference in words, the odd letters named; very many are counted."""
    differences = comparison.differences
    told = [_said(one, words) for one in differences[:MOST]]
    if len(differences) > MOST:
        told.append(words("compare.more", count=len(differences) - MOST))
    return told


def _said(one: Difference, words: Words) -> str:
    odd, real, places = visible(one.odd), visible(one.real), _places(one.at, words)
    match _sentence(one):
        case "compare.other-script" as key:
            script, number = words(f"script.{one.script}"), len(one.at)
            return words(key, places=places, count=number, script=script, codepoint=one.codepoint, real=real)
        case "compare.other" | "compare.other-digit" as key:
            return words(key, places=places, count=len(one.at), odd=odd, real=real)
        case "compare.swapped" as key:
            return words(key, places=places, odd=odd, real=real)
        case "compare.other-mark" | "compare.ending" as key:
            return words(key, odd=odd, real=real)
        case "compare.added" | "compare.ending-added" as key:
            return words(key, odd=odd)
        case key:
            return words(key, real=real)


def _places(at: Sequence[int], words: Words) -> str:
    """Where the letters stand: 3, or 3 and 8, or 1, 3 and 8."""
    *first, last = (words("compare.place", number=place) for place in at)
    return words("compare.and", first=", ".join(first), last=last) if first else last


def _sentence(one: Difference) -> str:
    """The text id for a difference."""
    if one.change is Change.ENDING and not (one.odd and one.real):
        return "compare.ending-added" if one.odd else "compare.ending-missing"
    if one.change is not Change.OTHER:
        return f"compare.{one.change}"
    if one.script:
        return "compare.other-script"
    if one.odd.isdigit():
        return "compare.other-digit"
    return "compare.other" if is_letter(one.odd) and is_letter(one.real) else "compare.other-mark"
