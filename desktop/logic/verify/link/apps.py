"""Links to programs and to app shops: a programme without an app has none in either."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl, unquote

from desktop.logic.findings import Finding
from desktop.logic.text import fold
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.ground.address import Address
from desktop.logic.verify.ground.imitation import as_read
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.ground.lookalike import joined

_NAMES_AN_APP = frozenset({"id", "name", "title", "appid", "package"})
_APP_BORDER = re.compile(r"[/?#&;=:,|]+")


def file_findings(address: Address, knowledge: Knowledge, today: date | None = None) -> Iterator[Finding]:
    """A link to a program, above all one that carries the programme's name: the programme has no app."""
    shops = knowledge.web.app_shops
    if address.host in shops or address.registrable in shops:
        yield from _shop_findings(address, knowledge, today)
    file = _program_in(address, knowledge)
    if not file:
        return
    shown = joined(fold(file))
    named = next((name for name in knowledge.protected if name.name in shown and not name.shared), None)
    if named:
        rule = None if named.sister else knowledge.rule("no_app", named.programme)
        yield vocabulary.LINK_APP_CLAIMS(file=file, name=named.name, fact=rule, pack=named.programme)
    else:
        yield vocabulary.LINK_APP_FILE(file=file)


def _program_in(address: Address, knowledge: Knowledge) -> str:
    """The program file that an address names: at its end, or an app in another part of it; empty for none."""
    rest = address.rest
    if "%" not in rest and ("." not in rest or not knowledge.program_ending.search(rest)):
        return ""
    web, path = knowledge.web, _unescaped(address.path)
    last = path.rpartition("/")[2]
    if "." in last and _ending(last) in web.program_endings:
        return last
    pieces = _APP_BORDER.split(_unescaped(rest))
    return next((piece for piece in pieces if "." in piece and _ending(piece) in web.app_endings), "")


def _unescaped(text: str) -> str:
    """A text without its percent escapes; what was escaped twice is read twice."""
    return unquote(unquote(text)) if "%" in text else text


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower().rstrip(" .")


def _shop_findings(address: Address, knowledge: Knowledge, today: date | None) -> Iterator[Finding]:
    """A page of an app shop in the name of a programme that has no app, as long as we may say so."""
    if "search" in address.segments:
        return
    named_by = (value for key, value in parse_qsl(address.query.removeprefix("?")) if key in _NAMES_AN_APP)
    shown = joined(as_read(address.path + " ".join(named_by)))
    for named in knowledge.protected:
        fact = None if named.sister else knowledge.rule_fact("no_app", named.programme)
        if fact is None or named.name not in shown:
            continue
        if today is None or fact.review_by is None or today <= fact.review_by:
            yield vocabulary.LINK_APP_SHOP(host=address.host, name=named.name, fact=fact.id, pack=named.programme)
        else:
            yield vocabulary.LINK_APP_SHOP_OLD_DATA(
                host=address.host, name=named.name, as_of=str(fact.date), fact=fact.id, pack=named.programme
            )
        return
