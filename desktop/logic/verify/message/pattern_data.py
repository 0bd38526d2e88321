"""The known patterns of fraud as data: what stands together, and its weight (`resources/signs/patterns.json`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.logic.findings import Severity
from desktop.logic.jsonfile import Node, read_json
from desktop.logic.resources import resources

NAME = "signs/patterns.json"


class Fact(StrEnum):
    """What a pattern may ask for beside its phrases."""

    PHONE = "phone"  # a number in no list
    CONTACT = "contact"  # that, a chat, a free mailbox, or the reader's Telegram number
    PRIVATE = "private"  # that, a form, a short link, or a page that anybody gets in a minute
    PAGE = "page"  # a link in no list, or words that point to one
    ACCOUNT = "account"  # a number as of a bank account
    BIG = "big"  # a sum of a million rupiah and more
    CODE = "code"  # a code behind the word PIN, as winners are given
    SENDS = "sends"  # what would send the reader's own credit to somebody's number
    DATA = "data"  # an amount of mobile data, as in what an operator writes
    ASKED = "asked"  # money is asked for: a request, and none that is denied, quoted or told of
    ALONE = "alone"  # no link and no number at all: the way is told elsewhere


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: each of `promises` and `signs` names the groups and facts that must stand together.

    A promise makes a danger with a private way and pressure; signs alone are a warning. One of `softened_by` takes a
    degree off: an advert's words, the neighbourhood's contest, an order that is being paid.
    """

    id: str
    most: Severity
    promises: tuple[tuple[str, ...], ...]
    signs: tuple[tuple[str, ...], ...]
    softened_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PatternData:
    """What `resources/signs/patterns.json` holds; hosts are registrable names of firms that write to customers."""

    groups: Mapping[str, tuple[str, ...]]
    patterns: tuple[Pattern, ...]
    known_hosts: frozenset[str]


def load_patterns() -> PatternData:
    """The patterns and their phrases; raises ContentError when the file is broken."""
    root = read_json(resources() / "signs" / "patterns.json", NAME).fields(("groups", "patterns", "known_hosts"))
    groups = {group: node.texts() for group, node in root["groups"].members().items()}
    patterns = tuple(_pattern(name, node, {*groups, *Fact}) for name, node in root["patterns"].members().items())
    return PatternData(groups, patterns, frozenset(root["known_hosts"].texts()))


def _pattern(name: str, node: Node, known: set[str]) -> Pattern:
    fields = node.fields(("most", "promises", "signs", "softened_by"))
    promises, signs = (tuple(_names(one, known) for one in fields[key].items()) for key in ("promises", "signs"))
    return Pattern(name, fields["most"].word(Severity), promises, signs, _names(fields["softened_by"], known))


def _names(node: Node, known: set[str]) -> tuple[str, ...]:
    """Names of groups and facts; one that nothing defines is a fault."""
    names = node.texts()
    if not known.issuperset(names):
        node.fail("groups of this file, or facts")
    return names
