"""Resource files -> frozen values: the programme pack (who is official, what is known since when), signs and words.

A file that is not as it should be raises `ContentError` with the file, the place in it and what was expected; a pack
is loaded whole or not at all.
"""

from collections.abc import Mapping
from pathlib import Path

from desktop.logic.jsonfile import ContentError, Node, no_repeats, read_json
from desktop.logic.pack.head import find_pack, load_pack_texts, read_head
from desktop.logic.pack.programme import (
    Channel,
    ChannelKind,
    ChannelStatus,
    Confidence,
    Fact,
    FactKind,
    Programme,
    ProtectedName,
    Role,
    Signs,
    Source,
    SourceKind,
)

_RULES = frozenset({"no_app", "free", "selection", "last_wave", "opening", "no_cash", "no_team"})


def load_programme(folder: Path | None = None) -> Programme:
    """The programme pack of a folder, the built-in one for None; raises ContentError when anything in it is wrong."""
    pack = find_pack(folder)
    texts = load_pack_texts(pack)
    sources = _load_sources(read_json(pack / "sources.json", "sources.json"))
    head = read_head(pack)
    pack_id = head["id"].text()
    reader = PackReader(pack_id, texts, frozenset(source.id for source in sources))
    facts = reader.facts(read_json(pack / "status.json", "status.json"))
    programme = Programme(
        id=pack_id,
        version=head["version"].integer(),
        issued=head["issued"].whole_date(),
        name=head["name"].text(),
        full_name=head["full_name"].text(),
        home=head["home"].text(),
        protected=tuple(_protected(pack_id, node) for node in head["protected"].items()),
        ordinary_words=head["ordinary_words"].texts(),
        channels=reader.channels(read_json(pack / "channels.json", "channels.json")),
        facts=facts,
        sources=sources,
        signs=reader.signs(read_json(pack / "signs.json", "signs.json"), frozenset(fact.id for fact in facts)),
        not_known=tuple(reader.text_id(node) for node in head["not_known"].items()),
        texts=texts,
        built_in=folder is None,
    )
    if not programme.built_in:
        _refuse_public_suffixes(programme)
    return programme


class PackReader:
    """Reads the files of one pack, whose id is `pack_id`; knows the texts and the sources that they may refer to."""

    def __init__(self, pack_id: str, texts: Mapping[str, Mapping[str, str]], sources: frozenset[str]) -> None:
        self._pack_id = pack_id
        self._texts = texts
        self._sources = sources

    def text_id(self, node: Node) -> str:
        """A text id that every language of the pack has."""
        key = node.text()
        for language, texts in self._texts.items():
            if key not in texts:
                node.fail(f"a text id that texts/{language}.json has")
        return key

    def source_ids(self, node: Node) -> tuple[str, ...]:
        """One or more ids of sources.json."""
        ids = node.texts()
        for item in node.items():
            if item.text() not in self._sources:
                item.fail("the id of a source in sources.json")
        if not ids:
            node.fail("at least one source")
        return ids

    def channels(self, root: Node) -> tuple[Channel, ...]:
        """The registry."""
        nodes = root.fields(("channels",))["channels"].items()
        channels = tuple(self._channel(node) for node in nodes)
        no_repeats(node.members()["id"] for node in nodes)
        return channels

    def _channel(self, node: Node) -> Channel:
        required = ("id", "kind", "value", "role", "owner", "status", "sources", "confidence")
        entry = node.fields(required, ("subdomains", "seen_on", "note"))
        kind = entry["kind"].word(ChannelKind)
        return Channel(
            programme=self._pack_id,
            id=entry["id"].text(),
            kind=kind,
            value=channel_value(entry["value"], kind),
            subdomains=entry["subdomains"].boolean() if "subdomains" in entry else False,
            role=entry["role"].word(Role),
            owner=entry["owner"].text(),
            status=entry["status"].word(ChannelStatus),
            seen_on=entry["seen_on"].partial_date() if "seen_on" in entry else None,
            sources=self.source_ids(entry["sources"]),
            confidence=entry["confidence"].word(Confidence),
            note=self.text_id(entry["note"]) if "note" in entry else None,
        )

    def facts(self, root: Node) -> tuple[Fact, ...]:
        """The dated facts."""
        nodes = root.fields(("facts",))["facts"].items()
        facts = tuple(self._fact(node) for node in nodes)
        no_repeats(node.members()["id"] for node in nodes)
        return facts

    def _fact(self, node: Node) -> Fact:
        entry = node.fields(("id", "kind", "date", "text", "sources", "confidence"), ("review_by", "values"))
        values = entry["values"].members() if "values" in entry else {}
        return Fact(
            id=entry["id"].text(),
            kind=entry["kind"].word(FactKind),
            date=entry["date"].partial_date(),
            text=self.text_id(entry["text"]),
            sources=self.source_ids(entry["sources"]),
            confidence=entry["confidence"].word(Confidence),
            review_by=entry["review_by"].whole_date() if "review_by" in entry else None,
            values={name: value.integer() for name, value in values.items()},
        )

    def signs(self, root: Node, facts: frozenset[str]) -> Signs:
        """What is particular to messages about the programme; `facts` are the ids that a rule may rest on."""
        entry = root.fields(("claims", "sisters", "amounts", "rules", "scam_hosts", "neutral_hosts"))
        hosts = entry["scam_hosts"].members()
        for host, node in hosts.items():
            _host(Node(host, node.file, node.place))
        return Signs(
            programme=self._pack_id,
            claims=entry["claims"].texts(),
            sisters=entry["sisters"].texts(),
            amounts=entry["amounts"].texts(),
            rules={name: _rule(name, node, facts) for name, node in entry["rules"].members().items()},
            scam_hosts={host: self.source_ids(node) for host, node in hosts.items()},
            neutral_hosts=tuple(_host(node) for node in entry["neutral_hosts"].items()),
        )


def _load_sources(root: Node) -> tuple[Source, ...]:
    nodes = root.fields(("sources",))["sources"].items()
    sources = tuple(_source(node) for node in nodes)
    no_repeats(node.members()["id"] for node in nodes)
    return sources


def _source(node: Node) -> Source:
    entry = node.fields(("id", "title", "publisher", "kind", "confidence"), ("date", "address"))
    return Source(
        id=entry["id"].text(),
        title=entry["title"].text(),
        publisher=entry["publisher"].text(),
        date=entry["date"].partial_date() if "date" in entry else None,
        address=entry["address"].text() if "address" in entry else "",
        kind=entry["kind"].word(SourceKind),
        confidence=entry["confidence"].word(Confidence),
    )


def _protected(pack_id: str, node: Node) -> ProtectedName:
    entry = node.fields(("name", "host", "distance"))
    return ProtectedName(pack_id, entry["name"].text(), _host(entry["host"]), entry["distance"].integer())


def _rule(name: str, node: Node, facts: frozenset[str]) -> str:
    if name not in _RULES:
        node.fail(f"no such rule, only {', '.join(sorted(_RULES))}")
    if node.text() not in facts:
        node.fail("the id of a fact in status.json")
    return node.text()


def channel_value(node: Node, kind: ChannelKind) -> str:
    """The value of a channel, written as its kind asks for; raises ContentError."""
    value = node.text()
    match kind:
        case ChannelKind.HOST | ChannelKind.EMAIL_DOMAIN:
            _host(node)
        case ChannelKind.URL | ChannelKind.SOCIAL:
            host, slash, path = value.partition("/")
            if not slash or not path or path.endswith("/") or "?" in path or "#" in path or ":" in path:
                node.fail("host and path without scheme, query and slash at the end")
            _host(Node(host, node.file, node.place))
        case ChannelKind.EMAIL:
            name, _, host = value.partition("@")
            if not name or not host:
                node.fail("an e-mail address")
            _host(Node(host, node.file, node.place))
        case ChannelKind.PHONE:
            if not (value.isascii() and value.removeprefix("+").isdigit()):
                node.fail("digits only, or + and digits")
    return value


def _host(node: Node) -> str:
    """A host name in lower-case ASCII with at least two labels; an IP address is nobody's name (decision 12)."""
    host = node.text()
    labels = host.split(".")
    plain = all(label and label.replace("-", "").isalnum() for label in labels)
    if not host.isascii() or host != host.lower() or not plain or len(labels) < 2:
        node.fail("a host in lower-case ASCII, as www.example.go.id")
    # A browser reads a host whose last label is a number, decimal or 0x, as an IPv4 address; one of IPv6 has colons.
    if labels[-1].isdigit() or labels[-1].startswith("0x"):
        node.fail("a host name, not an IP address")
    return host


def _refuse_public_suffixes(programme: Programme) -> None:
    """A pack that registers co.id would call everybody official. The list costs start-up time: foreign packs only."""
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - not before the first paint (decision 21)

    suffixes = PublicSuffixList()
    for index, channel in enumerate(programme.channels):
        if channel.kind is ChannelKind.PHONE:
            continue
        host = channel.value.partition("@")[2] or channel.value.partition("/")[0]
        if suffixes.privatesuffix(host) is None:
            raise ContentError("channels.json", f"/channels/{index}/value", "a name below a public suffix")
    for index, name in enumerate(programme.protected):
        if suffixes.privatesuffix(name.host) is None:
            raise ContentError("programme.json", f"/protected/{index}/host", "a name below a public suffix")
