"""The same public cases through rules that people use and through this engine; docs/comparison.md holds its table.

Fakes: the hard addresses of `tests/data/links_and_senders.json`, the hosts of real scams in the pack, machine-made
look-alikes. Neighbours: pages of partners, ordinary words near the name. Ordinary: nothing to do with it.
Official: its own hosts in spellings that browsers open.
"""

import argparse
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from confusable_homoglyphs import confusables  # type: ignore[import-untyped]  # has none
from publicsuffixlist import PublicSuffixList

from benchmarks.names import ROOT, SUFFIXES, dnstwist_labels, ordinary_addresses
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import ChannelKind, Programme, Role
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools.imitations import SEED, TRICKS, imitations, official_hosts

TODAY = date(2026, 11, 24)
PER_CLASS, ORDINARY = 100, 3_000
SPELLINGS = (
    "https://{}/",
    "http://{}/masuk",
    "{}",
    "HTTPS://{}/",
    "https://{}./",
    "https:\\\\{}\\",
    "  https://{}/?a=b#c ",
)
WEB = {ChannelKind.HOST, ChannelKind.URL}
FAKE, OFFICIAL, OTHER = "fake", "official", "other"

Rule = Callable[[str], str]


def host_of(text: str) -> str:
    """The host as `urllib.parse` reads it."""
    stripped = text.strip()
    try:
        return urlsplit(stripped if "://" in stripped else f"//{stripped}").hostname or ""
    except ValueError:
        return ""


class Rules:
    """Each rule: an address -> fake, official or other."""

    def __init__(self, programme: Programme) -> None:
        self._own = programme.protected[0]
        self._suffixes = PublicSuffixList()
        self._labels = frozenset().union(*(dnstwist_labels(name) for name in programme.protected))

    def substring(self, text: str) -> str:
        """The official host somewhere in the text is official, the name is fake."""
        if self._own.host in text.lower():
            return OFFICIAL
        return FAKE if self._own.name in text.lower() else OTHER

    def endswith(self, text: str) -> str:
        """The same over the host that `urllib.parse` reads, from its end."""
        if host_of(text).endswith(self._own.host):
            return OFFICIAL
        return FAKE if self._own.name in host_of(text) else OTHER

    def generator(self, text: str) -> str:
        """The label that somebody registered is among dnstwist's, under whatever suffix."""
        host = host_of(text)
        try:
            registered = self._suffixes.privatesuffix(host.encode("idna").decode()) or ""
        except UnicodeError:
            return OTHER
        if self._is_official(host):
            return OFFICIAL
        return FAKE if registered.partition(".")[0] in self._labels else OTHER

    def homoglyphs(self, text: str) -> str:
        """`confusable_homoglyphs` calls the host dangerous: mixed scripts and confusable."""
        host = host_of(text)
        if self._is_official(host):
            return OFFICIAL
        return FAKE if confusables.is_dangerous(host, preferred_aliases=["latin"]) else OTHER

    def _is_official(self, host: str) -> bool:
        return host == self._own.host or host.endswith(f".{self._own.host}")


def engine(programme: Programme) -> Rule:
    """This engine."""
    checker = Checker((programme,), load_phrases("id"))

    def judged(text: str) -> str:
        verdict = checker.check(text, today=TODAY, kind=Kind.LINK).verdict
        return verdict.value if verdict.value in {FAKE, OFFICIAL} else OTHER

    return judged


def rules(programme: Programme) -> Mapping[str, Rule]:
    """Name of a rule -> the rule."""
    simple = Rules(programme)
    unwarned = replace(programme, signs=replace(programme.signs, scam_hosts={}))
    return {
        "substring": simple.substring,
        "`urlsplit().hostname.endswith`": simple.endswith,
        "dnstwist's generator": simple.generator,
        "`confusable_homoglyphs`": simple.homoglyphs,
        "this engine without its list of scams": engine(unwarned),
        "this engine": engine(programme),
    }


def cases(programme: Programme) -> dict[str, Sequence[str]]:
    """The groups of addresses, the same every time."""
    chance = random.Random(SEED)  # noqa: S311  # the same cases every time, no secret
    hard = json.loads((ROOT / "tests" / "data" / "links_and_senders.json").read_text("utf-8"))
    made = []
    for trick in TRICKS:
        urls = imitations(programme, trick)
        made += chance.sample(urls, min(PER_CLASS, len(urls)))
    ordinary = list(ordinary_addresses(programme))
    partners = [f"https://{one.value}" for one in programme.channels if one.role is Role.PARTNER and one.kind in WEB]
    return {
        "hard fakes": [one["text"] for one in hard if one["kind"] == "link" and one["verdict"] == ["fake"]],
        "real scams": [f"https://{host}/" for host in programme.signs.scam_hosts],
        "look-alikes": made,
        "near": [*partners, *(f"https://{word}.{end}/" for word in programme.ordinary_words for end in SUFFIXES)],
        "ordinary": chance.sample(ordinary, ORDINARY),
        "official": [form.format(host) for host in official_hosts(programme) for form in SPELLINGS],
    }


def table() -> str:
    """The table of docs/comparison.md."""
    programme = load_programme()
    groups = cases(programme)
    fakes = ("hard fakes", "real scams", "look-alikes")
    head = [f"{name} caught ({len(groups[name])})" for name in fakes]
    head += [f"fakes called official ({sum(len(groups[name]) for name in fakes)})"]
    head += [
        f"genuine neighbours called fake ({len(groups['near'])})",
        f"ordinary called fake ({len(groups['ordinary'])})",
    ]
    head += [f"official recognised ({len(groups['official'])})"]
    lines = [f"| | {' | '.join(head)} |", f"|---|{'---|' * len(head)}"]
    for name, rule in rules(programme).items():
        answers = {group: [rule(text) for text in texts] for group, texts in groups.items()}
        cells = [answers[group].count(FAKE) for group in fakes]
        cells += [sum(answers[group].count(OFFICIAL) for group in fakes)]
        cells += [answers["near"].count(FAKE), answers["ordinary"].count(FAKE), answers["official"].count(OFFICIAL)]
        lines.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    print(table())


if __name__ == "__main__":
    main()
