"""A short link hides where it leads. After a yes its shortener is asked for the target; nobody goes there.

Only a known shortener is asked, by name: asking any host that a message names would tell its sender that somebody
reads it, and would be a request to a place that nobody here knows. One question is one HEAD. A shortener that refuses
HEAD is not asked by GET: most count that as a visit.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

import ada_url

from desktop.logic.network import Answer, Trouble, WebError
from desktop.logic.ports import Web
from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.ground.address import WEB_SCHEMES, Address, read
from desktop.logic.verify.ground.web_lists import load_web_lists

MAX_ASKED = 3
"""So many known shorteners in a row are asked, each after a yes of its own; chains of honest ones have one or two."""

LONGEST = 2048
"""The longest address that is asked or believed, as everywhere else here."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_SETTLED = frozenset({Verdict.OFFICIAL, Verdict.PARTNER, Verdict.FAKE})


class Reason(StrEnum):
    """Why there is no target; the first ones are the network's own."""

    UNREACHABLE = Trouble.UNREACHABLE.value
    TOO_SLOW = Trouble.TOO_SLOW.value
    INSECURE = Trouble.INSECURE.value
    UNREADABLE = Trouble.UNREADABLE.value
    GONE = "gone"  # the shortener does not know this link, or no more
    REFUSED = "refused"  # it does not answer such a question
    NO_TARGET = "no-target"  # it shows a page of its own
    NOT_WEB = "not-web"  # it leads to an app, not to a web site
    BAD_TARGET = "bad-target"  # no browser would understand where
    LOOP = "loop"
    GIVEN_UP = "given-up"


@unshown
class ShortLink(NamedTuple):
    """A link that may be asked about: the shortener's host, and the https address that is asked for.

    `asked` are the hosts and addresses that were asked before, where their answers led here.
    """

    host: str
    url: str
    asked: tuple[tuple[str, str], ...] = ()


@unshown
class Target(NamedTuple):
    """Where a short link leads, in normal form, and the hosts that were asked for it, in order."""

    url: str
    hops: tuple[str, ...]


@unshown
class Following(NamedTuple):
    """The answer is another short link: whether its shortener is asked too is a question of its own."""

    link: ShortLink


@unshown
class Stopped(NamedTuple):
    """The answer is one short link too many; `host` is where nobody asks any more."""

    host: str


@unshown
class Failure(NamedTuple):
    """No target, and why."""

    reason: Reason


@unshown
class Told(NamedTuple):
    """A target, judged as a pasted link is."""

    target: Target
    judgement: Judgement


def askable(judgement: Judgement) -> tuple[ShortLink, ...]:
    """The short links of a judgement whose target could change it, each once.

    What is fake already is not asked about: the answer would change nothing but tell the sender that somebody reads.
    """
    if judgement.verdict is Verdict.FAKE:
        return ()
    open_links = (link for link in judgement.links if link.verdict not in _SETTLED)
    found = (short_link(address) for link in open_links if (address := read(link.text)))
    return tuple(dict.fromkeys(link for link in found if link))


def short_link(address: Address) -> ShortLink | None:
    """The question that may be put about an address; None where none may.

    A link written with http or without a scheme is asked about by https: the known shorteners answer both alike, and
    nobody on the way can read the question.
    """
    usual = address.is_web and not address.port and not address.userinfo
    names_something = address.path.strip("/") or address.query.strip("?")
    if not usual or not names_something or address.host not in load_web_lists().shorteners:
        return None
    url = f"https://{address.host}{address.path}{address.query}"
    return ShortLink(address.host, url) if len(url) <= LONGEST else None


def ask_about(
    link: ShortLink, web: Web, judge: Callable[[str], Judgement], wanted: Callable[[], bool]
) -> Told | Following | Stopped | Failure:
    """Ask about a short link once, and judge its target; `wanted` turns false when whoever asked gives up."""
    found = find_target(link, web, wanted)
    return Told(found, judge(found.url)) if isinstance(found, Target) else found


def find_target(link: ShortLink, web: Web, wanted: Callable[[], bool]) -> Target | Following | Stopped | Failure:
    """Put one question to one shortener: one yes is one request. `wanted` is asked before it."""
    if not wanted():
        return Failure(Reason.GIVEN_UP)
    try:
        led = read_answer(link.url, web.head(link.url))
    except WebError as error:
        return Failure(Reason(error.trouble.value))
    if isinstance(led, Failure):
        return led
    asked = (*link.asked, (link.host, link.url))
    following = short_link(led)
    if following is None:
        return Target(led.href, tuple(host for host, _ in asked))
    if any(url == following.url for _, url in asked):
        return Failure(Reason.LOOP)
    return Stopped(following.host) if len(asked) >= MAX_ASKED else Following(following._replace(asked=asked))


def read_answer(url: str, answer: Answer) -> Address | Failure:
    """Where an answer leads, seen from the address that was asked."""
    if answer.status in _GONE:
        return Failure(Reason.GONE)
    if answer.status >= 400:
        return Failure(Reason.REFUSED)
    location = (answer.location or "").strip()
    if answer.status not in _REDIRECTS or not location:
        return Failure(Reason.NO_TARGET)
    if len(location) > LONGEST:
        return Failure(Reason.BAD_TARGET)
    try:
        led: str = ada_url.URL(location, url).href
    except (ValueError, UnicodeEncodeError):
        return Failure(Reason.BAD_TARGET)
    address = read(led) if len(led) <= LONGEST else None
    if address is None:
        return Failure(Reason.BAD_TARGET)
    return address if address.scheme in WEB_SCHEMES else Failure(Reason.NOT_WEB)
