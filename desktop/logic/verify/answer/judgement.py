"""The values that leave the verify room: what was asked, what was read in it, and the verdict with its reasons.

Those of which a help desk gets a hundred thousand are named tuples: they cost half of what a frozen dataclass does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.findings import Finding, Ranked, Span
from desktop.logic.private import unshown

if TYPE_CHECKING:
    from desktop.logic.verify.answer.code_content import Payload
    from desktop.logic.verify.answer.shown_picture import ShownPicture


class Verdict(Ranked):
    """From the best to the worst; a whole takes the worst of its parts."""

    OFFICIAL = "official", 0
    PARTNER = "partner", 1
    UNPROVEN = "unproven", 2
    UNKNOWN = "unknown", 3
    FAKE = "fake", 4


def worst(*verdicts: Verdict) -> Verdict:
    """The worst of one or more verdicts."""
    return max(verdicts, key=lambda verdict: verdict.rank)


class Kind(StrEnum):
    """What a pasted text turned out to be."""

    LINK = "link"
    SENDER = "sender"
    MESSAGE = "message"
    EMAIL = "email"
    QR = "qr"


class Via(StrEnum):
    """Where the person received it."""

    WHATSAPP = "whatsapp"
    SMS = "sms"
    EMAIL = "email"
    CALL = "call"
    SOCIAL = "social"


class PartRole(StrEnum):
    """What one stretch of an address does, for drawing its anatomy."""

    SCHEME = "scheme"
    USERINFO = "userinfo"
    IMITATION = "imitation"  # looks like the programme's name but decides nothing
    LABEL = "label"  # a sub-domain that decides nothing
    DECISIVE = "decisive"  # who would really be reached: registrable domain, IP address, handle, number, odd scheme
    PORT = "port"
    PATH = "path"


@unshown
@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of the address as it would be opened; the parts in order make the whole address."""

    text: str
    role: PartRole


@unshown
class LinkReading(NamedTuple):
    """One link that a person or a phone could tap.

    `opens` is the ASCII host a web browser would open, None where it would open none. `registrable` is the name
    somebody had to register, None for an IP address. `channel` is the id of the registry entry that matched exactly.
    """

    text: str
    span: Span
    scheme: str | None
    opens: str | None
    registrable: str | None
    verdict: Verdict
    findings: tuple[Finding, ...]
    dissect: Callable[[], tuple[Part, ...]]
    channel: str | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The anatomy of the address; worked out when it is drawn, because a help desk's thousands never are."""
        return self.dissect()


class SenderKind(StrEnum):
    """What kind of sender a text names."""

    EMAIL = "email"
    PHONE = "phone"
    SMS_NAME = "sms-name"
    HANDLE = "handle"
    CODE = "code"  # a dialling code such as *21*...#
    NAME = "name"  # only a display name


@unshown
class SenderReading(NamedTuple):
    """One sender or contact. `normal` is its one normal form (+62..., lower-case address), empty when there is none."""

    text: str
    span: Span
    kind: SenderKind
    normal: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    channel: str | None = None


@unshown
class Piece(NamedTuple):
    """One code of a picture as it is shown: its text, what it holds, and the links and senders that stand in it.

    Codes of mere text in a row are one piece.
    """

    text: str
    payload: "Payload"
    links: tuple[LinkReading, ...] = ()
    senders: tuple[SenderReading, ...] = ()


@unshown
class Letter(NamedTuple):
    """A saved mail taken apart: the name that a mail program shows for its sender, and where answers go if elsewhere.

    Both are empty where there is none. `words_at` is where in the judged text the mail's own words begin, with the
    subject; `files` are the names of the files about which something was found.
    """

    shown_name: str
    reply_to: str
    words_at: int
    files: tuple[str, ...]


@unshown
class Judgement(NamedTuple):
    """The answer to one question.

    `findings` holds all findings of the whole, worst first. `headline` and `advice` are text ids (at most three
    advices). `claims` are the names of programmes the text speaks for. `complete` is False when a limit was reached
    before everything was read; such a judgement is never official or partner. `letter` is there for a mail, `pieces`
    for a picture with codes, `picture` where a page is to show it.
    """

    kind: Kind
    text: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    headline: str
    advice: tuple[str, ...]
    links: tuple[LinkReading, ...] = ()
    senders: tuple[SenderReading, ...] = ()
    claims: tuple[str, ...] = ()
    typed: bool = False
    complete: bool = True
    letter: Letter | None = None
    pieces: tuple[Piece, ...] = ()
    picture: "ShownPicture | None" = None
