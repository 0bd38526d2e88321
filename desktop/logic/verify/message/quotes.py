"""Whether a verb tells what somebody else wants: "ada yang minta OTP", "modus: minta OTP", "dia telepon, lalu minta".

Who orders with a receiver of the writer's own orders, whatever words of quoting stand before it.
"""

from desktop.logic.verify.message.clauses import Act, Clause, Parsed
from desktop.logic.verify.message.grammar import Form

_REACH = 5
_PRIVATE = frozenset({"person", "self"})
_LONG_NUMBER = 9
_DEMANDS = frozenset({"demand", "require"})
_QUESTIONS = frozenset({"polite", "ask", "which", "whose"})


def quoted(parsed: Parsed, act: Act, number: int) -> bool:
    """The verb of an act is quoted in its clause, the one with this number, or by the ones before it."""
    clause = parsed.clauses[number]
    tells = act.kind in _DEMANDS or act.form is not Form.BARE
    before = act.first - 1
    if before >= clause.first and tells and parsed.script.words[before].readings[0] in {"yang", "yg", "who", "that"}:
        return not _all_that(parsed, act, clause)
    orders = not tells and private(parsed, act.last, clause.last)
    quoter = next((n for n in range(before, clause.first - 1, -1) if parsed.at("quoter", n) is not None), None)
    if quoter is not None and act.kind in _QUESTIONS and _comma(parsed, quoter, act.first):
        quoter = None
    if quoter is not None:
        orders = orders or (not tells and _spaced_number(parsed, act.last, clause.last)) or _owed(parsed, act, clause)
        return not orders or any(_suborders(parsed, place) for place in range(quoter, act.first))
    if number and before >= clause.first and parsed.at("done", before) is not None:
        earlier = parsed.clauses[number - 1]
        return not clause.opens and parsed.has("quoter", earlier.first, earlier.last)
    if number == 0 or orders or act.first > clause.first + 2:
        return False
    earlier = parsed.clauses[number - 1]
    if parsed.at("forced", act.first) is not None and parsed.has("tricked", earlier.first, earlier.last):
        return not parsed.has("reader", earlier.first, earlier.last)
    if earlier.mark == ":":
        return _introduced(parsed, earlier)
    if not tells and _suffered(parsed, earlier):
        return not clause.opens
    asks = parsed.at("please", act.first if act.form is Form.BARE else before) is not None
    return not clause.opens and tells and not asks and _told_of(parsed, number)


def asked_about(parsed: Parsed, act: Act) -> bool:
    """It stands between quotation marks, and the text around asks whether that is true."""
    if not parsed.cited:
        return False
    inside = next((span for span in parsed.cited if span[0] <= act.first <= span[1]), None)
    if inside is None:
        return False
    around = (one for one in parsed.questions if one.last < inside[0] or one.first > inside[1])
    return any(
        parsed.has(word, one.first, one.last) for one in around for word in ("doubt", "unsure", "wonder", "false")
    )


def _suffered(parsed: Parsed, clause: Clause) -> bool:
    """So "mama saya kena penipuan, kasih kode OTP": what somebody did who was tricked; not "kalau Anda kena tipu"."""
    told = all(parsed.has(word, clause.first, clause.last) for word in ("tricked", "quoter", "first"))
    return told and not any(parsed.has(word, clause.first, clause.last) for word in ("if", "reader", "please"))


def _all_that(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """So "cukup kode 6 angka saja yang dikirim ke sini": an order, though "kode yang dikirim" tells."""
    if not private(parsed, act.last, clause.last):
        return False
    alone = [place for place in range(clause.first, act.first) if parsed.at("just", place) is not None]
    return bool(alone) and not any(alone[0] < one.first < act.first for one in parsed.acts_of(clause))


def _told_of(parsed: Parsed, number: int) -> bool:
    """One of the two clauses before it in the sentence tells of somebody: "penipu menelepon, lalu minta"."""
    for back in range(number - 1, max(-1, number - 3), -1):
        clause = parsed.clauses[back]
        if parsed.has("quoter", clause.first, clause.last):
            return True
        if clause.opens:
            above = parsed.clauses[back - 1] if back else clause
            return above.mark == ":" and _introduced(parsed, above)
    return False


def _introduced(parsed: Parsed, clause: Clause) -> bool:
    """What follows is shown as bad: "modus:", "sms penipu isinya:"; not "anti hoaks:", "ciri admin asli:"."""
    if parsed.has("cited", clause.first, clause.last):
        return any(parsed.has(word, clause.first, clause.last) for word in ("quoter", "false", "received"))
    undone = parsed.has("unintro", clause.first, clause.last)
    return not undone and parsed.has("intro", clause.first, clause.last)


def _owed(parsed: Parsed, act: Act, clause: Clause) -> bool:
    """So "ada uang jaminan yang harus ditransfer": it is owed, and nobody tells of others who ask for it."""
    if act.form is not Form.PASSIVE or parsed.at("owed", act.first - 1) is None:
        return False
    others = ("if", "deny", "hearsay", "suborder", "false", "warn", "wonder")
    return clause.mark != "?" and not any(parsed.has(word, clause.first, clause.last) for word in others)


def _comma(parsed: Parsed, first: int, last: int) -> bool:
    words, text = parsed.script.words, parsed.script.source.text
    return "," in text[words[first].end : words[last].start]


def _suborders(parsed: Parsed, place: int) -> bool:
    """A verb by which somebody orders somebody else: "disuruh kirim", "minta saya kirim"."""
    return parsed.at("suborder", place) is not None


def private(parsed: Parsed, first: int, last: int) -> bool:
    """A person, a chat or a number is named among the words first to last."""
    clause = Clause(first, min(last, first + 3 * _REACH), "", opens=False)
    if any(one.kind in _PRIVATE for one in parsed.of_clause("receivers", clause)):
        return True
    return long_number(parsed, first, clause.last)


def long_number(parsed: Parsed, first: int, last: int) -> bool:
    """A number as long as a telephone's stands among the words first to last, written in one piece."""
    words = parsed.script.words[first : last + 1]
    return any(sum(letter.isdigit() for letter in word.readings[0]) >= _LONG_NUMBER for word in words)


def _spaced_number(parsed: Parsed, first: int, last: int) -> bool:
    """A number as people write it: 0857-0000-0401."""
    digits = 0
    for word in parsed.script.words[first : last + 1]:
        digits = digits + word.end - word.start if word.readings[0].isdigit() else 0
        if digits >= _LONG_NUMBER:
            return True
    return False
