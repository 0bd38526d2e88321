"""Whether a verb asks, or is denied, quoted, wondered about, or only told: decided by what governs it in its clause.

A word of denial counts directly before the verb or its subject. "jangan lupa", "tanpa ribet", "tidak usah antre" govern
their own word and leave the verb behind them alone. A second clause is read anew.
"""

from enum import StrEnum

from desktop.logic.verify.message.clauses import Act, Clause, Parsed, Thing
from desktop.logic.verify.message.grammar import Form
from desktop.logic.verify.message.quotes import asked_about, long_number, private, quoted

_REACH = 5
_MODAL_REACH = 3
_EXCEPT_REACH = 8
_PRIVATE = frozenset({"person", "self"})
_DEMANDS = frozenset({"demand", "require"})
_CAUSE_REACH = 4


class Polarity(StrEnum):
    """How a verb is meant. TOLD is what happens, happened or is described."""

    ASKED = "asked"
    DENIED = "denied"
    QUOTED = "quoted"
    WONDERED = "wondered"
    TOLD = "told"


_OF_OTHERS = frozenset({Polarity.DENIED, Polarity.QUOTED, Polarity.WONDERED})


def polarity(parsed: Parsed, act: Act, number: int) -> Polarity:
    """How an act of the clause with this number is meant; who is told to act by another verb acts as that verb says."""
    clause = parsed.clauses[number]
    caused, denied = heed(parsed, act, number)
    if caused is not None:
        return caused
    if denied:
        return Polarity.ASKED if excepted(parsed, act.first, clause) else Polarity.DENIED
    if asked_about(parsed, act) or quoted(parsed, act, number):
        return Polarity.QUOTED
    if _wondered(parsed, act, clause):
        return Polarity.WONDERED
    to_a_thief = parsed.has("villain", act.last, clause.last)  # "kasih OTP ke penipu": nobody orders that
    return Polarity.TOLD if to_a_thief or _told(parsed, act, clause) else Polarity.ASKED


def heed(parsed: Parsed, act: Act, number: int) -> tuple[Polarity | None, bool]:
    """How the verb that makes somebody act is meant, if that decides; else whether the act itself is denied.

    Each act is heeded once, in the order of the text, because a denial goes on to the acts behind it.
    """
    causer = _causer(parsed, act, parsed.clauses[number])
    if causer is not None and (cause := polarity(parsed, causer, number)) in _OF_OTHERS:
        return cause, False
    return None, parsed.remembered(act, lambda: _denied(parsed, act, number))


def _causer(parsed: Parsed, act: Act, clause: Clause) -> Act | None:
    """The verb by which somebody is made to act: "minta peserta kirim", "menyuruh siapa pun kirim"."""
    if act.kind in _DEMANDS:
        return None
    demands = {one.first for one in parsed.acts_of(clause) if one.kind in _DEMANDS}
    for place in range(act.first - 1, max(clause.first, act.first - _CAUSE_REACH) - 1, -1):
        if place in demands or parsed.at("suborder", place) is not None:
            return Act("demand", Form.BARE, place, place)
        if parsed.at("subject", place) is None and parsed.at("between", place) is None:
            return None
    return None


def governed(parsed: Parsed, place: int, first: int) -> bool:
    """A word of denial governs the word at `place`; the clause begins with the word `first`."""
    if not parsed.has("deny", max(first, place - _REACH), place - 1):
        return False
    soft = _softened(parsed, max(first, place - 2 * _REACH), place)
    for before in range(place - 1, max(first, place - _REACH) - 1, -1):
        if before in soft:
            return False
        if parsed.at("deny", before) is not None:
            return not _twice(parsed, before, first)
        if parsed.at("between", before) is None and parsed.at("subject", before) is None:
            return False
    return False


def _twice(parsed: Parsed, place: int, first: int) -> bool:
    """So "jangan sampai tidak kirim": two denials order."""
    ends = (parsed.at("deny", before) for before in range(max(first, place - 2), place))
    return any(end is not None and end < place for end in ends)


def _softened(parsed: Parsed, first: int, last: int) -> set[int]:
    """The words that "jangan lupa" and its like cover."""
    covered: set[int] = set()
    for place in range(first, last):
        end = parsed.at("soft", place)
        if end is not None:
            covered.update(range(place, end + 1))
    return covered


def _denied(parsed: Parsed, act: Act, number: int) -> bool:
    clause = parsed.clauses[number]
    if governed(parsed, act.first, clause.first):
        return True
    if act.first > clause.first and (parsed.at("or", act.first - 1) is not None or _and(parsed, act, clause)):
        earlier = [one for one in parsed.acts_of(clause) if one.last < act.first - 1][-1:]
        return any(parsed.denied(one) for one in earlier) or _trusts(parsed, clause, act)
    return _listed(parsed, act, number)


def _and(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """So "jangan buka dan isi", "datang untuk mengambil": the denial goes on, unless there is a receiver of its own."""
    joins = parsed.at("and", act.first - 1) is not None or parsed.at("for", act.first - 1) is not None
    return joins and not private(parsed, act.last, clause.last)


def _trusts(parsed: Parsed, clause: Clause, act: Act) -> bool:
    """So "jangan percaya atau kirim ...": the first verb is none that asks for anything."""
    places = range(max(clause.first, act.first - _EXCEPT_REACH), act.first - 1)
    return any(parsed.at("trusting", place) is not None and governed(parsed, place, clause.first) for place in places)


def _listed(parsed: Parsed, act: Act, number: int) -> bool:
    """So "jangan klik tautan, kirim data, atau transfer uang": the denial goes through a list that ends with "or"."""
    clause = parsed.clauses[number]
    if number == 0 or clause.opens or act.first != clause.first or private(parsed, act.last, clause.last):
        return False
    later = parsed.clauses[number : number + 3]
    ends = any(
        parsed.at("or", one.first - 1) is not None
        for after in later
        for one in parsed.acts_of(after)
        if one.first > act.first
    )
    return ends and any(parsed.denied(one) for one in parsed.acts_of(parsed.clauses[number - 1]))


def excepted(parsed: Parsed, place: int, clause: Clause) -> bool:
    """So "kepada siapa pun selain petugas kami": the denial is a request to that receiver."""
    for word in range(clause.first, clause.last + 1):
        if parsed.at("only", word) is not None and _somebody(parsed, word, clause):
            return not _yours(parsed, word, clause)
        if word > place and parsed.at("except", word) is not None and _to_somebody(parsed, word, clause):
            return True
    return False


def _somebody(parsed: Parsed, word: int, clause: Clause) -> bool:
    """So "selain petugas", "kecuali kami": somebody who writes is named behind the word."""
    near = range(word + 1, min(word + 3, clause.last) + 1)
    named = any(parsed.at("staff", place) is not None or parsed.at("first", place) is not None for place in near)
    return named or private(parsed, word, min(word + _EXCEPT_REACH, clause.last))


def _yours(parsed: Parsed, word: int, clause: Clause) -> bool:
    near = Clause(word, min(word + 4, clause.last), "", opens=False)
    return any(one.kind == "reader" for one in parsed.of_clause("receivers", near))


def _to_somebody(parsed: Parsed, word: int, clause: Clause) -> bool:
    near = Clause(word + 1, min(word + 3, clause.last), "", opens=False)
    return any(one.kind in _PRIVATE for one in parsed.of_clause("receivers", near))


def _wondered(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """The reader or a third one is asked about, and nothing is ordered."""
    before = act.first - 1
    if act.kind in _DEMANDS and parsed.at("ask_first", before) is not None and not _doubted(parsed, act, clause):
        return False
    purpose = parsed.at("purpose", clause.first) is not None  # "supaya akun aman, kirimkan ..." wonders about nothing
    asks = clause.mark == "?" or (not purpose and parsed.has("wonder", clause.first, before))
    if not asks or _mine(parsed, act, clause):
        return False
    if act.kind in _DEMANDS and parsed.has("third", clause.first, before):
        return True
    if parsed.has("must", clause.first, before) and not parsed.has("reader", clause.first, before):
        return True
    return clause.mark == "?" and parsed.has("unsure", act.last, clause.last)


def _doubted(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """So "memangnya X boleh minta OTP?": the right of others is doubted, and nobody asks the reader."""
    near = range(clause.first, act.first)
    others = any(parsed.at("named", place) is not None or parsed.at("doubted", place) is not None for place in near)
    doubts = others and clause.mark == "?" and any(parsed.at("surprise", place) is not None for place in near)
    return doubts and not parsed.has("yours", act.last, clause.last)


def _mine(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """The receiver is who writes: "boleh kirim OTP-nya ke saya?" is a request."""
    near: tuple[Thing, ...] = parsed.of_clause("receivers", Clause(act.last, clause.last, "", opens=False))
    return any(one.kind == "self" for one in near) or long_number(parsed, act.last, clause.last)


def _told(parsed: Parsed, act: Act, clause: Clause) -> bool:
    before = act.first - 1
    if before < clause.first:
        return _fails(parsed, act, clause)
    modal = parsed.has("modal", max(clause.first, act.first - _MODAL_REACH), before)
    if act.kind == "photograph":  # "foto KTP" is a thing where another verb stands before it
        return parsed.at("modal", before) is None
    if act.form is not Form.BARE:
        return not modal and not (act.form is Form.PASSIVE and private(parsed, act.last, clause.last))
    if act.kind in _DEMANDS:
        return parsed.at("reader", before) is not None
    if first_person(parsed, before, clause):
        return True
    if _fails(parsed, act, clause):
        return True
    if parsed.at("until", before) is not None and parsed.has("forbid", clause.first, before):
        return False  # "jangan tutup chat ini sebelum kirim OTP" orders
    return parsed.at("statement", before) is not None and not private(parsed, act.last, clause.last)


def _fails(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """So "upload KTP gagal terus": somebody tells of trouble, and names nobody to whom anything should go."""
    return parsed.has("failing", act.last, clause.last) and not private(parsed, act.last, clause.last)


def first_person(parsed: Parsed, before: int, clause: Clause) -> bool:
    """So "saya sudah kirim": the writer tells what he or she does."""
    for place in range(before, max(clause.first, before - 2) - 1, -1):
        if parsed.at("first", place) is not None:
            return True
        if parsed.at("filler", place) is None:
            return False
    return False
