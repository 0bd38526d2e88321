"""What a warning that people send on names: readable, and no phone makes a link of it."""

from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Judgement, LinkReading, SenderReading, Verdict
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.web_lists import load_web_lists

_LONGEST_PATH = 40


@unshown
class Warned(NamedTuple):
    """What is wrong in this message: a `host`, a `page` of a host that everybody shares, a `number` or an `account`."""

    kind: str
    what: str


def defang(host: str) -> str:
    """A host as it is read aloud, of which nothing can be tapped: contoh (titik) vip."""
    return host.replace(".", " (titik) ").replace("@", " (at) ").replace(":", "[:]")


def warned_of(judgement: Judgement) -> Warned | None:
    """The worst thing in a judgement that can be named: what is fake first, then what is merely foreign in a fake.

    A host that everybody shares (a chat, a shortener, a form) is no name for a warning: its number or path is.
    """
    parts: tuple[LinkReading | SenderReading, ...] = (*judgement.links, *judgement.senders)
    fake = (part for part in parts if part.verdict is Verdict.FAKE)
    foreign = (part for part in parts if part.verdict is Verdict.UNKNOWN and judgement.verdict is Verdict.FAKE)
    named = (_named(part) for part in (*fake, *foreign))
    return next((one for one in named if one), None)


def _named(part: LinkReading | SenderReading) -> Warned | None:
    if isinstance(part, SenderReading):
        return Warned("number", defang(part.text))
    numbers = (one.evidence["number"] for one in part.findings if "number" in one.evidence)
    if number := next(numbers, ""):
        return Warned("number", number)
    if part.opens is None:
        return None
    address = read(part.text)
    rest = (address.path + address.query).rstrip("/") if address else ""
    if not rest or not _is_shared(part.opens, part.registrable):
        return Warned("host", defang(part.opens))
    kind = "account" if any(one.code.startswith("profile.") for one in part.findings) else "page"
    return Warned(kind, defang(f"{part.opens}{rest[:_LONGEST_PATH]}"))


def _is_shared(host: str, registrable: str | None) -> bool:
    web, names = load_web_lists(), {host, host.removeprefix("www."), registrable}
    return host in web.networks or not names.isdisjoint(web.shorteners | web.page_hosts | web.app_shops)
