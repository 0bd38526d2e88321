"""The signs in the words of a message: what it claims, promises, asks for, and what it only talks about.

The phrases are data (`resources/signs/<language>.json` for how people write, the programme's `signs.json` for its own
names). One sign alone never makes a message false; `check` puts them together.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.pack.programme import ProtectedName
from desktop.logic.private import unshown
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.message.clauses import Parsed, parse
from desktop.logic.verify.message.grammar import load_grammar
from desktop.logic.verify.message.mentions import assured
from desktop.logic.verify.message.phrases import Hit, Phrases
from desktop.logic.verify.message.polarity import Polarity, first_person, governed
from desktop.logic.verify.message.quotes import private
from desktop.logic.verify.message.requests import Request, read_requests
from desktop.logic.verify.message.script import Script, read_script

CLAIM, SISTER, AMOUNT, REQUEST, PERSONAL = "claim", "sister", "amount", "request", "personal"
_ORDERS = frozenset({"invite", "points", "click", "remote", "join", "share"})
"""Groups of verbs: they mean nothing where they, or a verb before them in their clause, are denied."""
_OFFERS = frozenset({"asks_money", "asks_telegram", "helper", "guarantee", "staff", "opening", "apk_lure"})
"""Groups of things: a word of denial or of warning before them in their clause is enough."""
_USES = frozenset({"pakai", "pake", "lewat", "perlu", "butuh"})
_DENIAL_REACH, _TOLD_BEFORE = 9, 8
_WAVE = re.compile(
    r"(?:g(?<![a-z].)(?:elombang|elombng|lombang|el|elombangke)|b(?<![a-z].)atch)"
    r"[ .\-=:]{0,3}(?:ke)?[ .\-]{0,2}(\d{1,4})(?![\d.])"
)
_PERSONAL = later(
    r"(?:(?<![\w.])|(?<![a-z])(?:rek|rekening|norek|va|bca|bri|bni|bsi|mandiri|btn|cimb)[ .:]{1,3})"
    r"(\d{16}(?!\d)|(?<=[ .:])(?<=[a-z][ .:])\d[\d \-]{8,18}\d)"
)
_SUM = later(
    r"(?<![\w.,])(?:rp[ .:]{0,2})?\d{1,3}(?:[.,]\d{1,3})*[ ]?(?:juta|jt|ribu|rb|k|yuta|ewu|rebu)(?![a-z])"
    r"|(?<![a-z])rp[ .:]{0,2}\d[\d.,]*"
)
_LONG = re.compile(r"\d(?:\d{15}(?!\d)|(?<=[a-z][ .:].)[\d \-]{8,18}\d)")
_UNIT = re.compile(r"\d[ ]?(?:juta|jt|ribu|rb|k|yuta|ewu|rebu)(?![a-z])")
"""What every personal number, and every sum without "rp", holds: looked for from digit to digit, before dearer ones."""


@unshown
@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in the words. `groups`: group -> spans of its phrases that are not negated.

    `claims` are the ids of the programmes that the text speaks of, `sisters` of those of which a sister programme is
    named; each in the order of the text. `requests` are those asked for and those denied, quoted and wondered about.
    `sister` is the id of the first sister that is named.
    """

    groups: Mapping[str, tuple[Span, ...]]
    claims: tuple[str, ...]
    sisters: tuple[str, ...]
    waves: tuple[tuple[int, Span], ...]
    parsed: Parsed
    requests: tuple[Request, ...]
    sister: str = ""

    def has(self, *groups: str) -> bool:
        """At least one phrase of at least one of the groups was found."""
        return any(group in self.groups for group in groups)

    def spans(self, *groups: str) -> tuple[Span, ...]:
        """The spans of all phrases of the groups."""
        return tuple(dict.fromkeys(span for group in groups for span in self.groups.get(group, ())))

    @property
    def programme(self) -> str:
        """The id of the programme that the text speaks for, empty when it speaks for none."""
        return next(iter((*self.claims, *self.sisters)), "")


class _Own(NamedTuple):
    """A sign of one programme: its name, a sister's or a sum, as the numbers of the first and the last word."""

    group: str
    programme: str
    sister: str
    first: int
    last: int


class SignReader:
    """Finds signs with the phrases of a language and the names of the programmes."""

    def __init__(self, knowledge: Knowledge, phrases: Mapping[str, tuple[str, ...]]) -> None:
        self._knowledge = knowledge
        self._grammar = load_grammar()
        self._shortest = min(len(name.name) for name in knowledge.protected)
        self._own: dict[str, tuple[str, str, str]] = {}
        groups: dict[str, Iterable[str]] = dict(phrases)
        for own in (programme.signs for programme in knowledge.programmes):
            sisters = ((SISTER, sister.id, sister.claims) for sister in own.sisters)
            for group, name, spellings in ((CLAIM, "", own.claims), (AMOUNT, "", own.amounts), *sisters):
                self._own[f"{group} {own.programme} {name}"] = (group, own.programme, name)
                groups[f"{group} {own.programme} {name}"] = map(_lower, spellings)
        self._phrases = Phrases(groups)

    def read(self, text: str) -> Signs:
        """The signs in a text."""
        script = read_script(text)
        hits = list(self._phrases.find(script))
        own = [*self._own_signs(hits), *self._misspelled(script)]
        names = frozenset(place for sign in own for place in range(sign.first, sign.last + 1) if sign.group != AMOUNT)
        parsed = parse(script, self._grammar, names)
        groups: dict[str, list[Span]] = defaultdict(list)
        for hit in hits:
            if hit.group not in self._own and not _is_denied(hit, parsed):
                groups[hit.group].append(script.span(hit.first, hit.last))
        requests = tuple(read_requests(parsed, self._grammar, names))
        if asked := [one.span for one in requests if one.polarity is Polarity.ASKED]:
            groups[REQUEST] = asked
        told = sorted(one.span for one in requests if one.polarity not in {Polarity.ASKED, Polarity.TOLD})
        for group in ("asks_money", "apk_lure"):
            groups[group] = [span for span in groups[group] if not _is_told(span, told)]
        claims, sisters = _whose(own, CLAIM), _whose(own, SISTER)
        for sign in own:
            if sign.group != AMOUNT or sign.programme in {*claims, *sisters} or not (claims or sisters):
                groups[sign.group].append(script.span(sign.first, sign.last))
        source = script.source
        if _UNIT.search(source.text) or "rp" in source.text:
            sums = [source.span(*match.span()) for match in _SUM().finditer(source.text)]
            groups[AMOUNT].extend(sums)
        if _LONG.search(source.text):
            groups[PERSONAL] = [source.span(*match.span(1)) for match in _PERSONAL().finditer(source.text)]
        waves = tuple((int(match[1]), source.span(*match.span())) for match in _WAVE.finditer(source.text))
        found = {group: tuple(dict.fromkeys(spans)) for group, spans in groups.items() if spans}
        named = min(((sign.first, sign.sister) for sign in own if sign.group == SISTER), default=(0, ""))[1]
        return Signs(found, claims, sisters, waves, parsed, requests, named)

    def _own_signs(self, hits: Iterable[Hit]) -> Iterator[_Own]:
        """What the packs' own phrases found."""
        for hit in hits:
            if hit.group in self._own:
                yield _Own(*self._own[hit.group], hit.first, hit.last)

    def _misspelled(self, script: Script) -> Iterator[_Own]:
        """Names that stand inside a longer word, or with digits for letters.

        A word that is only near a name claims nothing: "rakerda" is no programme (decision 43).
        """
        spelled, holding = self._knowledge.names.spelled, self._knowledge.names.holding(script.readings)
        named: list[tuple[int, ProtectedName]] = []
        for readings, places in script.places.items() if holding else ():
            name = next((found for reading in readings if reading in holding and (found := spelled(reading))), None)
            if name:
                words = ((place, script.words[place]) for place in places)
                named.extend((place, name) for place, word in words if word.end - word.start >= self._shortest)
        for place, name in sorted(named, key=itemgetter(0)):
            sister = self._sister_of(name) if name.sister else ""
            yield _Own(SISTER if name.sister else CLAIM, name.programme, sister, place, place)

    def _sister_of(self, name: ProtectedName) -> str:
        """The id of the sister that is called so, the first one's where none is."""
        sisters = self._knowledge.programme(name.programme).signs.sisters
        return next((one.id for one in sisters if name.name in one.claims), next((one.id for one in sisters), ""))


def _whose(signs: Iterable[_Own], group: str) -> tuple[str, ...]:
    """The ids of the programmes with a sign of this group, in the order of the text."""
    found = sorted((sign.first, sign.programme) for sign in signs if sign.group == group)
    return tuple(dict.fromkeys(programme for _, programme in found))


def _lower(phrase: str) -> str:
    return phrase.lower().replace("-", " ")


def _is_denied(hit: Hit, parsed: Parsed) -> bool:
    """A phrase is denied in its clause; what stands in another clause says nothing about it."""
    number = parsed.clause_of(hit.first)
    if hit.group == "question" and assured(parsed, parsed.clauses[number]):
        return True
    if hit.group not in _ORDERS and hit.group not in _OFFERS:
        return False
    clause = parsed.clauses[number]
    first = clause.first
    if governed(parsed, hit.first, first) or _is_of_others(hit, parsed, number):
        return True
    near = range(max(first, hit.first - _DENIAL_REACH), hit.first)
    verbs = (place for place in near if parsed.leads(place))
    if any(governed(parsed, place, first) for place in verbs):
        return True
    return hit.group in _OFFERS and any(
        parsed.at("warn", place) is not None
        or (parsed.at("deny", place) is not None and parsed.at("soft", place) is None)
        for place in range(near.start, hit.last + 1)
    )


def _is_of_others(hit: Hit, parsed: Parsed, number: int) -> bool:
    """What an offer is about is told of others, wondered about, looked for, or free."""
    clause = parsed.clauses[number]
    told = hit.group in _OFFERS and parsed.has("quoter", clause.first, hit.first)
    match hit.group:
        case "asks_money":  # what is really asked for is a request, and read as one
            came = parsed.at("got", hit.first - 1) is not None  # "Anda menerima transfer Rp 600.000"
            wondered = clause.mark == "?" and parsed.has("wonder", clause.first, hit.first)
            mine = first_person(parsed, hit.first - 1, clause) and not private(parsed, hit.last, clause.last)
            to_a_thief = parsed.has("villain", hit.first, clause.last)
            return told or came or wondered or mine or to_a_thief or _free(parsed, hit.last)
        case "helper":
            tricked = parsed.has("tricked", max(clause.first, hit.first - 3), hit.first)
            sought = told and clause.mark == "?"  # who asks "ada yang bisa bantu daftar?" offers no help
            if tricked or sought or _without(parsed, hit.first):
                return True
    if not told or not parsed.has("if", clause.first, hit.first):
        return False
    return _forbids(parsed, hit.last + 1, clause.last) or _forbidden_next(parsed, number)


def _forbids(parsed: Parsed, first: int, last: int) -> bool:
    """So "kalau ada yang nawarin joki jangan mau"; "jangan ragu" forbids nothing."""
    places = (place for place in range(first, last + 1) if parsed.at("forbid", place) is not None)
    return any(parsed.at("soft", place) is None for place in places)


def _without(parsed: Parsed, place: int) -> bool:
    """So "ga pakai joki", which as "ga pakai ribet" would say nothing about the word behind it."""
    end = parsed.at("soft", place - 2)
    return end == place - 1 and parsed.script.words[end].readings[0] in _USES


def _free(parsed: Parsed, last: int) -> bool:
    """So "biaya pendaftaran nol rupiah", "biaya admin: gratis"."""
    for place in range(last + 1, last + 4):
        if parsed.at("free", place) is not None:
            return True
        if parsed.at("named", place) is None:
            return False
    return False


def _is_told(span: Span, told: list[Span]) -> bool:
    """A sum or a fee that stands in a request which is denied, quoted or wondered about; those are in order."""
    place = bisect_left(told, (span[1], 0))
    return any(span[0] < one[1] for one in told[max(0, place - _TOLD_BEFORE) : place])


def _forbidden_next(parsed: Parsed, number: int) -> bool:
    """The clause behind says what not to do: "kalau ada yang menawarkan joki, jangan diladeni"."""
    for after in parsed.clauses[number + 1 : number + 2]:
        verb = next((place for place in range(after.first, after.last + 1) if parsed.leads(place)), None)
        if _forbids(parsed, after.first, after.first):
            return not after.opens
        return not after.opens and verb is not None and governed(parsed, verb, after.first)
    return False
