"""Requests of a message: an act, its object, its receiver, how it is meant, and where it stands.

An act without an object of its own takes that of a neighbouring clause ("OTP? Kirim sini.", "salin token, lalu kirim ke
kami"): full stops and line breaks between them change nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.verify.message.clauses import Act, Clause, Parsed, Thing
from desktop.logic.verify.message.grammar import Form, Grammar
from desktop.logic.verify.message.polarity import Polarity, excepted, heed, polarity
from desktop.logic.verify.message.quotes import private

_REACH = 16
_NEAR_REACH = 6
_SHORT = 4
_BACK = 3
_CLOSE = frozenset({"demand", "polite"})
_INHERITS = frozenset({"give", "demand", "upload", "enter", "pay", "install", "open", "paste", "link"})
_ORDER = ("self", "person", "courier", "shop", "site", "page", "place", "reader", "nobody")
_PRIVATE = frozenset({"self", "person"})
_SAID_ALONE = frozenset({"code", "secret", "papers"})
_TELLING = ("deny", "quoter", "warn", "false", "failing", "statement", "wonder", "intro", "lost", "received")
_TYPES = frozenset({"enter", "paste"})
_STAFFED = frozenset({"fetch"})


@unshown
class Request(NamedTuple):
    """One request. `clause` is where its clause stands, in which links and numbers are receivers too."""

    act: str
    thing: str
    receiver: str
    polarity: Polarity
    span: Span
    clause: Span


def read_requests(parsed: Parsed, grammar: Grammar, names: frozenset[int]) -> Iterator[Request]:
    """Every request; `names` are the words that name a programme."""
    if not parsed.objects:
        return
    pairs = grammar.pairs
    for number, clause in enumerate(parsed.clauses):
        acts = parsed.acts_of(clause)
        for place, act in enumerate(acts):
            following = next((one.first for one in acts[place + 1 :] if one.first > act.last), clause.last + 1)
            found = [] if _is_label(clause, act) else list(_objects(parsed, act, number, following, pairs))
            if found and (act.kind not in _STAFFED or parsed.has("staff", clause.first, clause.last)):
                yield from _requests(parsed, act, number, _meant(parsed, act, number), found, names)
            else:
                heed(parsed, act, number)
        if all(one.kind == "polite" for one in acts):
            yield from _wordless(parsed, clause)


def _is_label(clause: Clause, act: Act) -> bool:
    """So "Diteruskan:" over a message."""
    return act.form is Form.PASSIVE and clause.mark == ":" and clause.first == act.first and clause.last == act.last


def _wordless(parsed: Parsed, clause: Clause) -> Iterator[Request]:
    """So "OTP ke sini ya", "Kak, OTP-nya?": what is wanted, without a verb; nothing stands beside it that tells."""
    if not any(one.kind in _SAID_ALONE for one in parsed.of_clause("objects", clause)):
        return
    if any(parsed.has(word, clause.first, clause.last) for word in _TELLING):
        return
    if clause.mark != "?":
        yield from _towards(parsed, clause)
    things = [one for one in parsed.of_clause("objects", clause) if one.kind in {"code", "secret"}]
    covered = {place for one in things for place in range(one.first, one.last + 1)}
    others = [place for place in range(clause.first, clause.last + 1) if place not in covered]
    if clause.last - clause.first > _REACH or not all(_calls(parsed, place) for place in others):
        return
    for thing in things:
        if parsed.has("yours", thing.first, thing.last + 1):
            span = parsed.script.span(thing.first, thing.last)
            yield Request("which", thing.kind, "none", Polarity.ASKED, span, span)


def _calls(parsed: Parsed, place: int) -> bool:
    """A word that only calls somebody or says who calls: kak, ya, admin, the name of the programme."""
    return parsed.at("call", place) is not None or parsed.at("named", place) is not None


def _towards(parsed: Parsed, clause: Clause) -> Iterator[Request]:
    towards = {one.first for one in parsed.of_clause("receivers", clause) if one.kind in _PRIVATE}
    for thing in parsed.of_clause("objects", clause):
        place = next((n for n in range(thing.last + 1, thing.last + 4) if parsed.at("to", n) is not None), None)
        if thing.kind in _SAID_ALONE and place in towards and not _is_nothing(parsed, thing, clause):
            span, area = parsed.script.span(thing.first, place), parsed.script.span(clause.first, clause.last)
            yield Request("give", thing.kind, "person", Polarity.ASKED, span, area)


def _requests(
    parsed: Parsed, act: Act, number: int, meant: Polarity, things: list[Thing], names: frozenset[int]
) -> Iterator[Request]:
    clause = parsed.clauses[number]
    receiver = _receiver(parsed, clause, act)
    area = parsed.script.span(clause.first, clause.last)
    for thing in things:
        kind = "known-app" if thing.kind == "app" and _known(parsed, thing, names) else thing.kind
        first, last = min(act.first, thing.first), max(act.last, thing.last)
        if act.kind in _TYPES and _is_kept(parsed, clause, act, thing, receiver):
            continue
        span = (
            parsed.script.span(first, last) if last - first <= 2 * _REACH else parsed.script.span(act.first, act.last)
        )
        yield Request(act.kind, kind, receiver, meant, span, area)


def _is_kept(parsed: Parsed, clause: Clause, act: Act, thing: Thing, receiver: str) -> bool:
    """It is typed where it belongs, and nobody who writes is to have it; "saya" alone is no receiver."""
    if receiver not in {"none", "self"}:
        return False
    behind = parsed.of_clause("receivers", Clause(act.first, clause.last, "", opens=False))
    if any(one.kind == "person" or (one.kind == "self" and one.last > one.first) for one in behind):
        return False
    if receiver == "self":
        return parsed.at("oneself", act.last + 1) is not None
    return _by_oneself(parsed, act, thing)


def _by_oneself(parsed: Parsed, act: Act, thing: Thing) -> bool:
    """So "isi kata sandi lama, lalu yang baru", "masukkan sendiri sandinya": nobody else is to have it."""
    if parsed.at("renewed", thing.first) is not None or parsed.at("renewed", thing.first - 1) is not None:
        return True
    return parsed.has("oneself", act.last + 1, thing.last + 1) or parsed.at("oneself", act.first - 1) is not None


def _meant(parsed: Parsed, act: Act, number: int) -> Polarity:
    """How it is meant: staff that comes to fetch something asks by telling, and "tapi ke kami" turns a denial."""
    clause = parsed.clauses[number]
    meant = polarity(parsed, act, number)
    if meant is Polarity.TOLD and act.kind in _STAFFED and parsed.has("staff", clause.first, act.first):
        never = any(parsed.denied(one) for one in parsed.acts_of(clause) if one.first < act.first)
        return Polarity.DENIED if never else Polarity.ASKED
    if meant is Polarity.DENIED and number + 1 < len(parsed.clauses):
        after = parsed.clauses[number + 1]
        turns = parsed.at("except", after.first) is not None and not parsed.acts_of(after)
        if turns and (private(parsed, after.first, after.last) or excepted(parsed, after.first - 1, after)):
            return Polarity.ASKED
        if _only_to(parsed, after):
            return Polarity.ASKED
    return meant


def _only_to(parsed: Parsed, clause: Clause) -> bool:
    """So "Jangan kasih siapa pun. Ke saya saja": who may have it, in a clause of its own without a verb."""
    first = next((one for one in parsed.of_clause("receivers", clause) if one.kind in _PRIVATE), None)
    if first is None or first.first != clause.first or parsed.acts_of(clause):
        return False
    told = parsed.has("deny", clause.first, first.last + 3) or clause.mark == "?"
    return not told and parsed.has("alone", clause.first, first.last + 2)


def _objects(
    parsed: Parsed, act: Act, number: int, following: int, pairs: frozenset[tuple[str, str]]
) -> Iterator[Thing]:
    """What an act is about: behind it, else before it in its clause, else in the clauses beside it."""
    clause = parsed.clauses[number]
    reach = _NEAR_REACH if act.kind in _CLOSE else _REACH
    last = min(clause.last, act.first + reach, following - 1 if act.kind in _CLOSE else clause.last)
    area = Clause(act.first, max(last, act.last), "", opens=False)
    behind = [one for one in parsed.of_clause("objects", area) if not _is_nothing(parsed, one, clause)]
    own = [one for one in behind if (one.kind, act.kind) in pairs]
    if act.kind == "ask":  # "kodenya berapa?": what stands behind it is asked for by "berapa kodenya?"
        own = []
    if not own and act.kind not in _CLOSE:
        before = parsed.of_clause(
            "objects", Clause(max(clause.first, act.first - _REACH), act.first - 1, "", opens=False)
        )
        own = [one for one in before if (one.kind, act.kind) in pairs and not _is_nothing(parsed, one, clause)]
    if own or act.kind not in _INHERITS or parsed.at("help", act.first) is not None:
        yield from own
    elif not any(one.kind == "other" and not _is_chat(parsed, one, clause) for one in behind):
        yield from _inherited(parsed, act, number, pairs, own_thing=any(one.kind == "spared" for one in behind))


def _inherited(
    parsed: Parsed, act: Act, number: int, pairs: frozenset[tuple[str, str]], *, own_thing: bool
) -> Iterator[Thing]:
    """The objects of the clauses behind, else of those before, unless it has a harmless thing of its own."""
    clause, weak = parsed.clauses[number], False
    for after in parsed.clauses[number + 1 : number + _BACK]:
        if parsed.acts_of(after) and not all(one.kind == "polite" for one in parsed.acts_of(after)):
            break
        found = [one for one in parsed.of_clause("objects", after) if (one.kind, act.kind) in pairs]
        if found:
            yield from found[:_SHORT]
            weak = all(one.kind == "somecode" for one in found)
            if not weak:
                return
            break
    if own_thing:
        return
    short = clause.last - act.first < _SHORT
    if not short and not private(parsed, act.first, clause.last):
        return
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        found = [one for one in parsed.of_clause("objects", parsed.clauses[back]) if (one.kind, act.kind) in pairs]
        if found:
            yield from found[-_SHORT:]
            return


def _receiver(parsed: Parsed, clause: Clause, act: Act) -> str:
    """To whom, as far as words say it; the one that reaches a person first."""
    near = Clause(max(clause.first, act.first - _NEAR_REACH), min(clause.last, act.last + 2 * _REACH), "", opens=False)
    named = (one for one in parsed.of_clause("receivers", near) if not _is_nothing(parsed, one, clause))
    kinds = {one.kind for one in named if one.kind != "self" or one.first > act.first}
    return next((kind for kind in _ORDER if kind in kinds), "none")


def _is_chat(parsed: Parsed, thing: Thing, clause: Clause) -> bool:
    """So "balas pesan ini": the message is where to, not what."""
    return any(one.first == thing.first for one in parsed.of_clause("receivers", clause))


def _is_nothing(parsed: Parsed, thing: Thing, clause: Clause) -> bool:
    """So "bukan APK", "tanpa KTP", "KTP saya hilang": the thing is not asked for."""
    if parsed.at("lost", thing.first) is not None:
        return True
    before = thing.first - 1
    return before >= clause.first and parsed.script.words[before].readings[0] in {"bukan", "tanpa", "bkn", "without"}


def _known(parsed: Parsed, thing: Thing, names: frozenset[int]) -> bool:
    """A well-known application of somebody else is named, and the programme is not."""
    near = range(thing.last + 1, min(thing.last + 4, len(parsed.script.words)))
    sentence = parsed.script.words[thing.first].sentence
    words = [n for n in near if parsed.script.words[n].sentence == sentence]
    return any(parsed.at("known", n) is not None for n in words) and names.isdisjoint(words[:2])
