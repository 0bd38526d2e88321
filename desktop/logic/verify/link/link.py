"""One address -> what is found about it: who it belongs to by exact look-up, or how it deceives.

The order is the rule of exactness: first the registry, and only what is not in it is looked at for likeness, so that
no look-alike rule can ever make anything better than `unknown`.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from desktop.logic.findings import Finding
from desktop.logic.later import later
from desktop.logic.pack.programme import Channel, ChannelStatus, Role
from desktop.logic.text import fold, hidden_in
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading
from desktop.logic.verify.ground.address import LONGEST_HOST, Address, private_suffixes, read
from desktop.logic.verify.ground.imitation import Imitation, Place, as_read, find_imitation
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.ground.lookalike import Likeness, joined
from desktop.logic.verify.ground.registry import is_trusted
from desktop.logic.verify.link.beside import is_cut_short
from desktop.logic.verify.link.form import form_findings
from desktop.logic.verify.link.tokens import is_plain

_OWNER_CODES = {
    Role.PARTNER: vocabulary.LINK_PARTNER,
    Role.SISTER: vocabulary.LINK_SISTER,
    Role.REPORTING: vocabulary.LINK_AUTHORITY,
    Role.PROVIDER: vocabulary.LINK_PROVIDER,
}
_IMITATION_CODES = {
    Likeness.SAME: vocabulary.LINK_SAME_NAME,
    Likeness.ADDRESS: vocabulary.LINK_DASHES,
    Likeness.COMBINED: vocabulary.LINK_COMBINED_NAME,
    Likeness.SIMILAR: vocabulary.LINK_LOOKALIKE,
}
_TELLING = frozenset(
    code.id
    for code in (
        vocabulary.LINK_IP,
        vocabulary.LINK_ODD_SLASHES,
        vocabulary.LINK_UNKNOWN_SUFFIX,
        vocabulary.LINK_ENCODED_HOST,
        vocabulary.LINK_HIDDEN,
        vocabulary.LINK_ODD_LETTER,
        vocabulary.LINK_PORT,
        vocabulary.LINK_USERINFO,
        vocabulary.LINK_FREE_HOST,
    )
)
_SHORTEST_REST = 4
_FRONT_DOOR = later(r"\b(?:dashboard|dasbor|portal)\b")
"""With these in front a name is a front door, whoever owns the rest; as a bare page they are a pupil's exercise."""
_PAGE = later(r"\.(?:html?|php|aspx?|jsp|pdf)$", re.IGNORECASE)
_HOST_LETTERS = later(r"[a-z0-9._\-\[\]:]*")
_HOST = later(r"^[a-z]{2,6}:[/\\]*", re.IGNORECASE)


def owner_findings(channel: Channel, address: Address, knowledge: Knowledge) -> Iterator[Finding]:
    """What the registry says about an address that it lists; nothing good where other programs see a second one."""
    host = address.host
    joined_unseen = hidden_in(address.text) and not knowledge.registry.lists(host)  # "evil.com" and ours in one name
    if joined_unseen or is_cut(address):
        yield vocabulary.LINK_BESIDE(host=host, fact=channel.id)
        return
    if channel.status is ChannelStatus.SUPERSEDED:
        yield vocabulary.LINK_SUPERSEDED(host=host, owner=channel.owner, fact=channel.id, pack=channel.programme)
    elif not is_trusted(channel):
        yield vocabulary.LINK_WEAK_SOURCE(host=host, owner=channel.owner, fact=channel.id, pack=channel.programme)
    elif channel.role in _OWNER_CODES:
        yield _OWNER_CODES[channel.role](host=host, owner=channel.owner, fact=channel.id, pack=channel.programme)
    elif channel.role is Role.TECHNICAL and address.registrable not in knowledge.registry.own_hosts:
        yield vocabulary.LINK_TECHNICAL(host=host, fact=channel.id, pack=channel.programme)
    else:
        yield vocabulary.LINK_OFFICIAL(host=host, fact=channel.id, pack=channel.programme)
        if channel.role is Role.TECHNICAL:
            yield vocabulary.LINK_TECHNICAL(host=host, fact=channel.id, pack=channel.programme)
        if not knowledge.registry.lists(host):
            yield vocabulary.LINK_UNLISTED_SUBDOMAIN(host=host)


def is_cut(address: Address) -> bool:
    """Other programs see a second address in this one, or its host has a sign that no name can have."""
    if is_plain(address.text):
        return False
    return is_cut_short(address.text) or (address.is_web and _HOST_LETTERS().fullmatch(address.host) is None)


def imitation_finding(imitation: Imitation, address: Address, knowledge: Knowledge) -> Finding:
    """The one finding about an imitated name in a host that is not in the registry."""
    name, official = imitation.match.protected.name, imitation.match.protected.host
    host, registrable = address.host, address.registrable or address.host
    likeness = imitation.match.likeness
    if likeness is Likeness.TALK:
        return vocabulary.LINK_NAME_TALKED_ABOUT(host=host, name=name)
    if likeness is Likeness.SHARED:
        return vocabulary.LINK_NAME_SHARED(host=host, name=name)
    if imitation.place is Place.IN_FRONT and imitation.whole_address:
        return vocabulary.LINK_OFFICIAL_IN_FRONT(host=host, registrable=registrable, official=official)
    if imitation.place is Place.IN_FRONT:
        return _in_front(imitation, address, knowledge)
    if address.suffix == "go.id" and _is_spelled(imitation, address):
        # Nobody but the government can have such a name; a misspelt one has no honest reason there either.
        return vocabulary.LINK_NAME_UNDER_GOVERNMENT(host=host, name=name, official=official)
    if _is_exercise(imitation, address, knowledge):
        return vocabulary.LINK_NAME_ON_CODE_HOST(host=host, name=name)
    return _IMITATION_CODES[likeness](host=host, name=name, official=official)


def _is_spelled(imitation: Imitation, address: Address) -> bool:
    """The name itself is written there, in plain letters, perhaps with more around it."""
    plain = address.text.isascii() and imitation.match.protected.name in joined(address.host)
    return plain and imitation.match.likeness in {Likeness.SAME, Likeness.COMBINED}


def _in_front(imitation: Imitation, address: Address, knowledge: Knowledge) -> Finding:
    name, registrable = imitation.match.protected.name, address.registrable or address.host
    known = (
        registrable in knowledge.partner_domains
        or address.suffix in knowledge.web.restricted_suffixes
        or registrable in knowledge.neutral_hosts
    )
    spelled = imitation.match.likeness in {Likeness.SAME, Likeness.COMBINED}
    plain = spelled and (known or not _looks_made(address, knowledge))
    code = vocabulary.LINK_NAME_ELSEWHERE if plain else vocabulary.LINK_NAME_IN_FRONT
    return code(host=address.host, registrable=registrable, name=name)


def _looks_made(address: Address, knowledge: Knowledge) -> bool:
    """Beside a name in front of somebody's domain stands a further sign: what schools and shops do not do."""
    text = as_read(address.host + address.rest)
    digits = any(letter.isdigit() for letter in address.host)
    made = knowledge.access.stands_in(text) or _FRONT_DOOR().search(text) is not None or digits
    return made or is_free_host(address, knowledge) or suspicious_form(list(form_findings(address)), address, knowledge)


def _is_exercise(imitation: Imitation, address: Address, knowledge: Knowledge) -> bool:
    """A page of somebody who learns to write programs: course clones of the programme's site are many.

    They write its name in plain letters: who looks for one of another script wants to be taken for the programme.
    """
    spelled = imitation.match.likeness in {Likeness.SAME, Likeness.COMBINED} and "xn--" not in address.host
    if not spelled or not is_free_host(address, knowledge):
        return False
    label = as_read(address.host.removesuffix(address.suffix or ""))
    if knowledge.technical.stands_in(label, years=False):
        return not knowledge.access.stands_in(label, years=False)
    bare = imitation.match.likeness is Likeness.SAME or not imitation.match.role
    return bare and address.suffix in knowledge.web.code_hosts and not knowledge.access.stands_in(as_read(address.rest))


def is_free_host(address: Address, knowledge: Knowledge) -> bool:
    """Anybody can have a name here for the asking."""
    web = knowledge.web
    hosts = {address.host, address.registrable, address.suffix}
    free = not hosts.isdisjoint(web.free_hosts) or not hosts.isdisjoint(web.page_hosts)
    return free or address.suffix in private_suffixes()


def hidden_beside(text: str, link: LinkReading) -> Finding | None:
    """A hidden character that stands beside the address: it may hide what follows, or turn it round."""
    if not hidden_in(text) or any(finding.code == vocabulary.LINK_HIDDEN.id for finding in link.findings):
        return None
    return vocabulary.LINK_HIDDEN(host=link.opens or link.text)


def unreadable_findings(text: str, knowledge: Knowledge) -> Iterator[Finding]:
    """A text that no browser opens, though to a reader it looks like the programme's address or an imitation of it."""
    host = _HOST().sub("", text.strip())[:LONGEST_HOST].partition("/")[0]
    address = read(fold(host)) if host and not host.isascii() else None
    if address is None or not address.is_web:
        return
    own = next((name for name in knowledge.protected if address.host.endswith(name.host)), None)
    imitation = None if own else find_imitation(address, knowledge.names, knowledge.protected)
    if name := own or (imitation.match.protected if imitation else None):
        yield vocabulary.LINK_LOOKALIKE(host=host, name=name.name, official=name.host)


def place_findings(address: Address, knowledge: Knowledge) -> Iterator[Finding]:
    """What kind of place an unlisted host is."""
    host, web = address.host, knowledge.web
    if host in knowledge.scam_hosts or address.registrable in knowledge.scam_hosts:
        yield vocabulary.LINK_SCAM_HOST(host=host)
    if host.removeprefix("www.") in web.shorteners:
        yield vocabulary.LINK_SHORTENER(host=host)
    elif is_free_host(address, knowledge):
        yield vocabulary.LINK_FREE_HOST(host=host)
    elif address.registrable in knowledge.neutral_hosts:
        yield vocabulary.LINK_NEUTRAL(host=host)
    if address.suffix in web.restricted_suffixes:
        yield vocabulary.LINK_SUFFIX_PROVES_NOTHING(host=host, suffix=address.suffix or "")


def rest_findings(address: Address, knowledge: Knowledge, *, suspicious: bool) -> Iterator[Finding]:
    """The programme's name where it decides nothing: before an @, in the path, in the query."""
    host, names = address.host, knowledge.names
    if len(address.rest) < _SHORTEST_REST and not address.userinfo:
        return
    before, rest = (fold(unquote(text) if "%" in text else text) for text in (address.userinfo, address.rest))
    if not before and not names.may_contain(joined(rest)):
        return
    for name in knowledge.protected:
        if name.name in before or name.host in before:
            yield vocabulary.LINK_NAME_BEFORE_AT(host=host, official=name.host)
            return
    for name in knowledge.protected:
        if name.host in rest:
            code = vocabulary.LINK_HOST_IN_PATH if suspicious else vocabulary.LINK_OFFICIAL_MENTIONED
            yield code(host=host, official=name.host)
            return
    for segment in address.segments:
        match = names.match(_PAGE().sub("", unquote(segment)))
        if match and match.likeness not in {Likeness.SIMILAR, Likeness.SHARED}:
            yield _mentioned(address, knowledge, match.protected.name)
            return
    if any(name.name in rest for name in knowledge.protected):
        name = next(name for name in knowledge.protected if name.name in rest)
        yield (
            vocabulary.LINK_NAME_ON_IP(host=host, name=name.name)
            if address.is_ip
            else vocabulary.LINK_NAME_MENTIONED(host=host, name=name.name)
        )


def _mentioned(address: Address, knowledge: Knowledge, name: str) -> Finding:
    host, web = address.host, knowledge.web
    if address.is_ip:
        return vocabulary.LINK_NAME_ON_IP(host=host, name=name)
    free = is_free_host(address, knowledge) and host.removeprefix("www.") not in web.shorteners
    label = as_read(host.removesuffix(address.suffix or ""))
    exercise = knowledge.technical.stands_in(label, years=False)
    if free and not exercise and knowledge.access.stands_in(as_read(address.rest)):
        return vocabulary.LINK_NAME_ON_FREE_HOST(host=host, name=name)
    return vocabulary.LINK_NAME_MENTIONED(host=address.registrable or host, name=name)


def suspicious_form(findings: list[Finding], address: Address, knowledge: Knowledge) -> bool:
    """The address looks made to deceive even without a name in it."""
    return address.suffix in knowledge.web.cheap_suffixes or any(finding.code in _TELLING for finding in findings)
