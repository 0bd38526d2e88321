"""The values of a programme pack: who is official, what is known since when, how people write about it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.logic.dates import PartialDate


class ChannelKind(StrEnum):
    """What kind of thing an entry of the registry is."""

    HOST = "host"
    URL = "url"
    EMAIL = "email"
    EMAIL_DOMAIN = "email_domain"
    PHONE = "phone"
    SOCIAL = "social"


class Role(StrEnum):
    """What the owner of a channel is to the programme."""

    PARTICIPANT = "participant"
    PARTNER = "partner"
    SISTER = "sister"  # of the same ministry or trade, with a name of its own
    REPORTING = "reporting"
    PROVIDER = "provider"
    TECHNICAL = "technical"


class ChannelStatus(StrEnum):
    """Whether a channel was still in use when it was last heard of."""

    ACTIVE = "active"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How sure we are that its owner said so at that date; never that it is true today."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    MEMORY = "memory"


class FactKind(StrEnum):
    """What a dated fact is about."""

    WAVE = "wave"
    PROGRAMME = "programme"
    OWNER = "owner"
    FIGURE = "figure"
    FACTCHECK = "factcheck"
    SCHEME = "scheme"
    RULE = "rule"
    PARTNERS = "partners"
    SISTER = "sister"
    REPORTING = "reporting"
    PASSWORD = "password"  # noqa: S105  # what the programme advises on changing passwords
    CHANGE = "change"  # where on the programme's own site a password is changed
    REACH = "reach"  # what must stay alive for its codes to arrive
    NEW_NUMBER = "new-number"  # how the programme is told of another phone number


class SourceKind(StrEnum):
    """What kind of text a source is, the surest first."""

    OFFICIAL = "official"
    COPY = "copy"  # word for word, of an official page
    NEWS = "news"  # quotes somebody in office
    GUIDE = "guide"  # news or a guide that names nobody in office
    BLOG = "blog"
    STANDARD = "standard"
    RECORD = "record"  # our own earlier research
    MEMORY = "memory"  # no source: shown as such, decides nothing


@dataclass(frozen=True, slots=True)
class Channel:
    """One entry of a registry. `value` is written as `facts/sources.md` says: no scheme, no slash at the end.

    `programme` is the id of the pack that lists it.
    """

    programme: str
    id: str
    kind: ChannelKind
    value: str
    subdomains: bool
    role: Role
    owner: str
    status: ChannelStatus
    seen_on: PartialDate | None
    sources: tuple[str, ...]
    confidence: Confidence
    note: str | None = None  # a text id of the pack


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated fact about the programme; `text` is a text id of the pack."""

    id: str
    kind: FactKind
    date: PartialDate
    text: str
    sources: tuple[str, ...]
    confidence: Confidence
    review_by: datetime.date | None = None
    values: Mapping[str, int] = field(default_factory=dict)  # typed beside the prose: {"last_wave": 71}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `date` is None and `address` empty where nobody kept them."""

    id: str
    title: str
    publisher: str
    date: PartialDate | None
    address: str
    kind: SourceKind
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ProtectedName:
    """A name nobody else may imitate; `host` is where it really lives; `distance` is the largest edit distance.

    `programme` is the id of the pack that protects it. `sister`: it is a sister programme's. `shared`: it is an
    ordinary word or others bear it too, so it counts only beside a word of the trade.
    """

    programme: str
    name: str
    host: str
    distance: int
    sister: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Sister:
    """Another programme that false messages name: `name` is what people are told, `rules` are its own (see `Signs`)."""

    id: str
    name: str
    claims: tuple[str, ...]
    rules: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signs:
    """What is particular to messages about one programme, whose id is `programme`.

    `claims`: spellings by which a text speaks of it. `sisters`: sister programmes with theirs. `amounts`: sums of
    money that false messages name. `rules`: rule -> id of the fact that supports it (no_app, free, selection,
    last_wave, opening, no_cash, no_team, no_telegram, no_chat_forms). `scam_hosts`: host -> source ids.
    `neutral_hosts`: well-known edited hosts (news, fact checks).
    """

    programme: str
    claims: tuple[str, ...]
    sisters: tuple[Sister, ...]
    amounts: tuple[str, ...]
    rules: Mapping[str, str]
    scam_hosts: Mapping[str, tuple[str, ...]]
    neutral_hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """One programme pack. `ordinary_words` are dictionary words near a protected name, no look-alikes by distance."""

    id: str
    version: int
    issued: datetime.date
    name: str
    full_name: str
    home: str
    protected: tuple[ProtectedName, ...]
    ordinary_words: tuple[str, ...]
    channels: tuple[Channel, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    signs: Signs
    not_known: tuple[str, ...]  # text ids: what nobody could tell us, said as openly as what is known
    texts: Mapping[str, Mapping[str, str]]  # language -> id -> sentence
    built_in: bool
