"""One sender or contact -> what is found about it. What can be forged is never more than `unproven`."""

import re
from collections.abc import Iterator

from desktop.logic.findings import Finding
from desktop.logic.indonesia.numbers import NumberKind, kind_of
from desktop.logic.later import later
from desktop.logic.pack.programme import Channel, ChannelStatus, ProtectedName, Role
from desktop.logic.text import fold, hidden_in, script
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.imitation import find_imitation
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.ground.lookalike import Likeness
from desktop.logic.verify.ground.registry import TRUSTED
from desktop.logic.verify.link.link import imitation_finding
from desktop.logic.verify.link.profile import handle_match
from desktop.logic.verify.sender.from_line import From

FORWARDING = later(r"\*{1,2}(?:21|61|62|67|004|002)\*|\*7[12]\b")
# Begins where a word begins, so that a long word without an @ is looked at once and not from each of its letters.
_ADDRESS = later(r"(?<![^\s<>\"'(),;:])[^\s<>\"'(),;:]+@[^\s<>\"'(),;]+")
_DOMAIN = later(r"@\s*([^\s<>\"'(),;:@]+)")
_PLAIN_DOMAIN = later(r"[^\s/?#\\:%@|<>\"^`{}\[\]]+")


def number_findings(normal: str, knowledge: Knowledge, *, claims: str = "") -> Iterator[Finding]:
    """What is found about a telephone number. `claims` is the protected name that is claimed beside it, if any."""
    channel = knowledge.registry.contact(normal)
    if channel:
        yield from _listed_number(channel)
    elif claims and kind_of(normal) in {NumberKind.MOBILE, NumberKind.ABROAD}:
        yield vocabulary.SENDER_PRIVATE_NUMBER_CLAIMS(number=normal, name=claims)
    elif kind_of(normal) is NumberKind.MOBILE:
        yield vocabulary.SENDER_PRIVATE_NUMBER(number=normal)
    else:
        yield vocabulary.SENDER_UNLISTED(address=normal)


def _listed_number(channel: Channel) -> Iterator[Finding]:
    if channel.status is ChannelStatus.SUPERSEDED:
        yield vocabulary.SENDER_SUPERSEDED(
            number=channel.value, owner=channel.owner, fact=channel.id, pack=channel.programme
        )
    elif channel.confidence not in TRUSTED:
        yield vocabulary.SENDER_WEAK_SOURCE(
            number=channel.value, owner=channel.owner, fact=channel.id, pack=channel.programme
        )
    else:
        yield vocabulary.SENDER_MAY_BE_CALLED(
            number=channel.value, owner=channel.owner, fact=channel.id, pack=channel.programme
        )
        yield vocabulary.SENDER_CAN_BE_FORGED()


def mail_findings(sender: From, knowledge: Knowledge) -> Iterator[Finding]:
    """What is found about a mail's sender: its address, its display name, its Reply-To."""
    yield from address_findings(sender.address, knowledge)
    domain = sender.address.rpartition("@")[2].lower()
    others = [one for one in _DOMAIN().findall(sender.name) if "." in one.strip(".") and one.lower() != domain]
    mails = (one for one in _ADDRESS().findall(sender.name) if one.rpartition("@")[2].lower() != domain)
    false = next((one for one in others if is_ours(one, knowledge)), "") or next(
        (one for one in mails if _is_ours(one, knowledge)), ""
    )
    if false and not is_listed(domain, knowledge):
        yield vocabulary.SENDER_OTHER_ADDRESS_IN_NAME(shown=false, address=sender.address)
    elif others and is_listed(domain, knowledge):
        yield vocabulary.SENDER_SECOND_ADDRESS(shown=others[0], address=sender.address)
    elif others:  # mailing lists and forwarders write whose mail they pass on
        yield vocabulary.SENDER_ADDRESS_SHOWN(shown=others[0], address=sender.address)
    elif _name_claims(sender, knowledge):
        yield vocabulary.SENDER_NAME_CLAIMS(shown=sender.name.strip(" \"',_"), address=sender.address)
    yield from _letter_findings(sender.name)
    yield from _reply_findings(sender, knowledge)


def _reply_findings(sender: From, knowledge: Knowledge) -> Iterator[Finding]:
    """Where the answer goes is looked at as a sender of its own, when it goes elsewhere."""
    own = sender.address.rpartition("@")[2].lower()
    for reply in sender.replies:
        if reply.rpartition("@")[2].lower() != own:
            yield vocabulary.SENDER_REPLY_ELSEWHERE(address=reply)
            found = address_findings(reply, knowledge)
            yield from (one for one in found if one.severity is not vocabulary.GOOD)


def is_listed(domain: str, knowledge: Knowledge) -> bool:
    """Somebody of the registry writes mails from this domain, or owns it."""
    address = read(domain)
    if address is None or not _PLAIN_DOMAIN().fullmatch(domain):
        return False
    return bool(knowledge.registry.mail_domain(address.host) or knowledge.registry.page(address))


def is_ours(domain: str, knowledge: Knowledge) -> bool:
    """The domain is one of the registry, or imitates a protected name."""
    address = read(domain)
    if is_listed(domain, knowledge) or address is None:
        return address is not None
    imitation = find_imitation(address, knowledge.names, knowledge.protected)
    return imitation is not None and imitation.match.likeness is not Likeness.TALK


def _is_ours(shown: str, knowledge: Knowledge) -> bool:
    """A shown address is one of the registry or imitates a protected name."""
    mailbox, _, domain = shown.strip(".,:;").lower().rpartition("@")
    address = read(domain)
    if knowledge.registry.contact(f"{mailbox}@{domain}") or knowledge.registry.mail_domain(domain):
        return True
    if address is None or not address.host:
        return False
    listed = knowledge.registry.page(address) is not None
    imitates = find_imitation(address, knowledge.names, knowledge.protected) is not None
    return listed or imitates or name_in(mailbox.replace("@", " "), knowledge) != ""


def _name_claims(sender: From, knowledge: Knowledge) -> bool:
    """The display name speaks for the programme and the address belongs to nobody of the registry."""
    domain = sender.address.rpartition("@")[2].lower()
    listed = knowledge.registry.contact(sender.address.lower()) or knowledge.registry.mail_domain(domain)
    address = read(domain)
    if listed or address is None or knowledge.registry.page(address):
        return False
    return name_in(sender.name, knowledge) != ""


def name_in(text: str, knowledge: Knowledge) -> str:
    """The protected name that a short text speaks for, as it is written in the pack; empty when none."""
    found = protected_in(text, knowledge)
    return found.name if found else ""


def protected_in(text: str, knowledge: Knowledge) -> ProtectedName | None:
    """The protected name that a short text (a display name, a profile name) speaks for."""
    words = re.split(r"[^\w]+", fold(text))
    for piece in dict.fromkeys((*words, "".join(words))):
        match = knowledge.names.match(piece)
        if match and match.likeness in {Likeness.SAME, Likeness.ADDRESS, Likeness.COMBINED, Likeness.SIMILAR}:
            return match.protected
    return None


def _letter_findings(name: str) -> Iterator[Finding]:
    if hidden_in(name):
        yield vocabulary.SENDER_HIDDEN_LETTERS()
    scripts = {script(letter) for letter in name if letter.isalpha()} if not name.isascii() else set()
    for odd in ("cyrillic", "greek"):
        if odd in scripts and "latin" in scripts:
            yield vocabulary.SENDER_MIXED_SCRIPTS(script=odd)


def address_findings(text: str, knowledge: Knowledge) -> Iterator[Finding]:
    """What is found about one e-mail address. With two @ the last one decides, as it does for mail servers."""
    mailbox, _, domain = text.rpartition("@")
    address = read(domain) if _PLAIN_DOMAIN().fullmatch(domain) else None
    host = address.host if address else domain.lower()
    exact = domain.lower().removesuffix(".") == host and not hidden_in(mailbox)  # no mail server maps letters
    channel = knowledge.registry.contact(f"{mailbox}@{host}".lower()) if exact else None
    fits = channel or (knowledge.registry.mail_domain(host) if exact else None)
    if "@" in mailbox:
        yield vocabulary.SENDER_TWO_ATS(domain=host)
    elif fits and fits.role is not Role.PARTICIPANT:
        yield vocabulary.SENDER_CONTACT_LISTED(address=text, owner=fits.owner, fact=fits.id, pack=fits.programme)
    elif fits:
        yield vocabulary.SENDER_FORM_FITS(address=text, fact=fits.id, pack=fits.programme)
    if fits:
        yield vocabulary.SENDER_CAN_BE_FORGED()
        if not mailbox or "@" not in mailbox:
            return
    imitation = find_imitation(address, knowledge.names, knowledge.protected) if address else None
    listed = address is not None and knowledge.registry.page(address) is not None
    if imitation and address and not fits and not listed:
        yield _imitates(imitation_finding(imitation, address, knowledge), text, imitation.match.protected.host)
    elif name := name_in(mailbox.replace("@", " "), knowledge):
        yield vocabulary.SENDER_NAME_IN_MAILBOX(address=text, domain=host, name=name)
    elif not fits:
        yield vocabulary.SENDER_UNLISTED(address=text)
        if host in knowledge.web.free_mail:
            yield vocabulary.SENDER_FREE_MAIL(domain=host)


def _imitates(finding: Finding, text: str, official: str) -> Finding:
    if finding.severity is not vocabulary.DANGER:
        return vocabulary.SENDER_UNLISTED(address=text)
    return vocabulary.SENDER_IMITATES(address=text, name=finding.evidence.get("name", official), official=official)


def handle_findings(handle: str, knowledge: Knowledge) -> Iterator[Finding]:
    """What is found about a handle without its network: at most that it is spelled like the official one."""
    plain = handle.removeprefix("@")
    channel = knowledge.registry.handles.get(plain.lower())
    match = handle_match(plain, knowledge)
    if channel and channel.confidence in TRUSTED:
        if channel.role is Role.PARTICIPANT:
            yield vocabulary.SENDER_FORM_FITS(address=handle, fact=channel.id, pack=channel.programme)
        else:
            yield vocabulary.SENDER_CONTACT_LISTED(
                address=handle, owner=channel.owner, fact=channel.id, pack=channel.programme
            )
        yield vocabulary.SENDER_CAN_BE_FORGED()
    elif match and match.protected.sister:
        yield vocabulary.PROFILE_SISTER_NAME(handle=plain, network="", name=match.protected.name)
    elif match and match.likeness not in {Likeness.TALK, Likeness.SHARED}:
        yield vocabulary.PROFILE_IMITATES(handle=plain, network="", name=match.protected.name)
    else:
        yield vocabulary.SENDER_UNLISTED(address=handle)


def sms_name_findings(name: str, knowledge: Knowledge) -> Iterator[Finding]:
    """What is found about the name an SMS shows: it proves nothing, whatever it is.

    No SMS name is in the registry. The plain name is what anybody would write; with something added it is less, and
    with digits, swapped or foreign letters it was made to be mistaken.
    """
    yield vocabulary.SENDER_NAME_PROVES_NOTHING(name=name)
    yield from _letter_findings(name)
    found = protected_in(name, knowledge)
    if found is None:
        return
    shown = name.lower()
    home = knowledge.programme(found.programme).home
    if found.name not in re.sub(r"[^a-z]", "", shown) or not name.isascii():
        yield vocabulary.SENDER_IMITATES(address=name, name=found.name, official=home)
    elif shown.strip() != found.name:
        yield vocabulary.SENDER_NAME_DECORATED(name=name, claimed=found.name)


def dial_findings(code: str) -> Iterator[Finding]:
    """What is found about a dialling code: some hand every call, spoken codes too, to somebody else."""
    plain = re.sub(r"[\s.\-]", "", code)
    if FORWARDING().match(plain):
        yield vocabulary.SENDER_DIALS_FORWARDING(code=code)
    else:
        yield vocabulary.SENDER_DIAL_CODE(code=code)
