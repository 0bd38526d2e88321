"""How a link or a number is meant where it stands: forbidden, called false, reported, asked about, or recommended.

Recommended is everything else. Who copies "waspada penipuan" in front of a link has not called that link false: the
word must stand beside it, with no verb between that leads there.
"""

from enum import StrEnum

from desktop.logic.findings import Span
from desktop.logic.verify.message.clauses import Clause, Parsed
from desktop.logic.verify.message.polarity import Polarity, governed, polarity

_BEHIND = 5
_CALL = 4
_OWN = frozenset({"code", "somecode", "secret", "papers", "token"})
_TAGS = frozenset({"kan", "kah", "atau", "apa", "ga", "gak", "nggak", "ngga", "apakah", "enggak", "or"})


class Mention(StrEnum):
    """How something that one can tap is meant."""

    RECOMMENDED = "recommended"
    FORBIDDEN = "forbidden"
    FALSE = "false"
    REPORTED = "reported"
    WONDERED = "wondered"


def mention(parsed: Parsed, span: Span) -> Mention:
    """How what stands at a span of the text is meant."""
    if not parsed.script.words:
        return Mention.RECOMMENDED
    first, last = parsed.word_at(span), parsed.word_at((span[1] - 1, span[1]))
    number = parsed.clause_of(first)
    clause = parsed.clauses[number]
    after = parsed.clauses[number + 1] if number + 1 < len(parsed.clauses) else None
    behind = Clause(min(last + 1, clause.last), clause.last, clause.mark, opens=False)
    verb = _verb_before(parsed, clause.first, first)
    leads = verb is not None and not governed(parsed, verb, clause.first)
    if verb is not None and not leads:
        return Mention.RECOMMENDED if _let_go(parsed, clause, verb, first) else Mention.FORBIDDEN
    if last < clause.last and _called_false(parsed, behind):
        return Mention.FALSE
    if after is not None and _called_false(parsed, after, pointed=True):
        return Mention.FALSE
    if leads:
        if any(polarity(parsed, act, number) is Polarity.QUOTED for act in parsed.acts_of(clause) if act.first == verb):
            return Mention.REPORTED
        return Mention.REPORTED if _told(parsed, clause, verb, first, last) else Mention.RECOMMENDED
    return _unled(parsed, number, first, last)


def _unled(parsed: Parsed, number: int, first: int, last: int) -> Mention:
    """How something is meant to which no verb before it leads."""
    clause = parsed.clauses[number]
    after = parsed.clauses[number + 1] if number + 1 < len(parsed.clauses) else None
    before = parsed.clauses[number - 1] if number else None
    if _warned_of(parsed, clause, first) or (before and before.mark == ":" and _called_false(parsed, before)):
        return Mention.FALSE
    if _forbids(parsed, last + 1, clause.last, clause.last) or (after is not None and _forbids_it(parsed, after)):
        return Mention.FORBIDDEN
    if after is not None and _called_false(parsed, after):
        return Mention.FALSE
    if _reported(parsed, clause, first, last):
        return Mention.REPORTED
    return Mention.WONDERED if _wondered(parsed, number) else Mention.RECOMMENDED


def _verb_before(parsed: Parsed, start: int, place: int) -> int | None:
    """The nearest verb before a place that could lead there; "sudah buka di ..." tells, and leads nowhere."""
    for number in range(place - 1, start - 1, -1):
        if parsed.leads(number) and not (number > start and parsed.at("third", number - 1) is not None):
            return number
    return None


def _let_go(parsed: Parsed, clause: Clause, verb: int, place: int) -> bool:
    """So "jangan buka link lain, X", "tidak perlu bayar, WA X": the denial is about something else."""
    if parsed.has("others", verb, place - 1):
        return True
    if parsed.has("forbid", clause.first, verb):
        return False
    words, text = parsed.script.words, parsed.script.source.text
    return "," in text[words[verb].end : words[place].start] or not parsed.has("towards", place - 2, place - 1)


def _forbids(parsed: Parsed, first: int, last: int, limit: int) -> bool:
    """A verb that is denied stands among the words first to last, its beginning before `limit`."""
    verb = next((place for place in range(first, min(last, limit) + 1) if parsed.leads(place)), None)
    return verb is not None and governed(parsed, verb, first)


def _forbids_it(parsed: Parsed, after: Clause) -> bool:
    """The next clause forbids what was named, and nothing of its own: no "jangan kasih OTP", no "link sembarangan"."""
    if any(one.kind in _OWN for one in parsed.of_clause("objects", after)):
        return False
    if parsed.has("others", after.first, after.last):
        return False
    return _forbids(parsed, after.first, after.last, after.first + _CALL)


def _called_false(parsed: Parsed, clause: Clause, *, pointed: bool = False) -> bool:
    """The clause begins with a word such as "palsu"; `pointed`: with "itu palsu", that can mean only what was named."""
    words = parsed.script.words
    if pointed and words[clause.first].readings[0] not in {
        "itu",
        "ini",
        "adalah",
        "tersebut",
        "semuanya",
        "that",
        "this",
        "its",
    }:
        return False
    last = min(clause.last, clause.first + _CALL)
    if not parsed.has("unreal", clause.first, last) and not parsed.has("false", clause.first, last):
        return False
    for place in range(clause.first, last + 1):
        if parsed.at("unreal", place) is not None:
            return True
        if parsed.at("false", place) is not None:
            return place == clause.first or not _undone(parsed, place, clause.first)
    return False


def _undone(parsed: Parsed, place: int, first: int) -> bool:
    """So "bukan hoaks", "anti penipuan": the word calls nothing false."""
    return any(parsed.at("unfalse", before) is not None for before in range(max(first, place - 2), place))


def _warned_of(parsed: Parsed, clause: Clause, place: int) -> bool:
    """So "link palsu X", "hati-hati dengan X": with nothing between that says which is the right one."""
    near = max(clause.first, place - 2 * _BEHIND)
    if not parsed.has("warn", near, place - 1) and not parsed.has("false", near, place - 1):
        return False
    for before in range(place - 1, near - 1, -1):
        if parsed.at("sure", before) is not None and parsed.at("false", before) is None:
            return False
        if parsed.at("warn", before) is not None:
            return True
        if parsed.at("false", before) is not None:
            return not _undone(parsed, before, clause.first) or parsed.has("warn", clause.first, before)
    return False


def _told(parsed: Parsed, clause: Clause, verb: int | None, first: int, last: int) -> bool:
    """So "daftar di X katanya": somebody else's words, and asked about."""
    hearsay = parsed.has("hearsay", last, clause.last) or parsed.has("hearsay", clause.first, verb or first)
    return hearsay and any(one.mark == "?" and parsed.has("doubt", one.first, one.last) for one in parsed.questions)


def _reported(parsed: Parsed, clause: Clause, first: int, last: int) -> bool:
    towards = first > clause.first and parsed.script.words[first - 1].readings[0] in {
        "ke",
        "di",
        "via",
        "lewat",
        "melalui",
    }
    return not towards and (parsed.has("received", clause.first, first - 1) or parsed.has("hearsay", last, clause.last))


def assured(parsed: Parsed, clause: Clause) -> bool:
    """So "ini bukan penipuan ya": it is said, and nobody is asked."""
    if clause.mark == "?":
        return False
    places = range(clause.first, clause.last + 1)
    if any(parsed.script.words[place].readings[0] in _TAGS for place in places):
        return False
    return any(parsed.at("false", place) is not None and _undone(parsed, place, clause.first) for place in places)


def _wondered(parsed: Parsed, number: int) -> bool:
    """Asked about in its own clause or in the one beside it."""
    near = [one for one in parsed.clauses[max(0, number - 1) : number + 2] if not assured(parsed, one)]
    return any(
        parsed.has("doubt", one.first, one.last)
        or (one.mark == "?" and (parsed.has("sure", one.first, one.last) or parsed.has("wonder", one.first, one.last)))
        for one in near
    )
