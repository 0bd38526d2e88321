"""A judgement in words for a terminal: the verdict first, then why, what would really be opened, and what to do."""

from collections.abc import Iterable, Iterator

from desktop.cli.terminal import shown
from desktop.logic.content import Channel, Fact, Programme, Source, SourceKind
from desktop.logic.findings import Finding
from desktop.logic.verify.judgement import Judgement, LinkReading
from desktop.logic.verify.says import say
from desktop.logic.words import Words


def report(judgement: Judgement, words: Words, programme: Programme) -> str:
    """The whole answer, lines ended by newlines. Nothing in it can steer the terminal."""
    writer = _Writer(words, programme)
    parts = (
        [f"{writer.verdict(judgement.verdict)}: {words(judgement.headline)}"],
        _block(words("cli.reasons"), writer.reasons(judgement.findings)),
        _block(words("cli.opens"), writer.links(judgement.links)),
        _block(words("cli.senders"), (f"{one.text} ({writer.verdict(one.verdict)})" for one in judgement.senders)),
        _block(words("cli.advice"), (f"{number}. {words(text)}" for number, text in enumerate(judgement.advice, 1))),
        [] if judgement.complete else [words("cli.incomplete")],
        [writer.data()],
    )
    return shown("\n\n".join("\n".join(part) for part in parts if part) + "\n")


def _block(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return [title, *found] if found else []


class _Writer:
    """Puts the parts of one judgement in words."""

    def __init__(self, words: Words, programme: Programme) -> None:
        self._words = words
        self._programme = programme
        self._sources = {source.id: source for source in programme.sources}
        known: tuple[Fact | Channel, ...] = (*programme.facts, *programme.channels)
        self._facts = {one.id: one for one in known}

    def verdict(self, verdict: str) -> str:
        return self._words(f"verdict.{verdict}.word")

    def reasons(self, findings: tuple[Finding, ...]) -> Iterator[str]:
        """Each reason on a line of its own, where it rests on a fact with the sources below."""
        for finding in findings:
            severity = self._words(f"cli.severity.{finding.severity}")
            yield f"[{severity}] {_one_line(say(finding, self._words))}"
            if finding.fact in self._facts:
                yield from (f"    {line}" for line in self._behind(self._facts[finding.fact]))

    def _behind(self, fact: Fact | Channel) -> Iterator[str]:
        if isinstance(fact, Fact):
            yield self._words("cli.fact", text=self._words(fact.text), date=self._words.date(fact.date))
        yield from dict.fromkeys(self._source(self._sources[one]) for one in fact.sources if one in self._sources)

    def _source(self, source: Source) -> str:
        words = self._words
        if source.kind is SourceKind.MEMORY:
            return words("source.memory")
        if source.date is None:
            return words("source.undated", title=source.title, publisher=source.publisher)
        return words("source.line", title=source.title, publisher=source.publisher, date=words.date(source.date))

    def links(self, links: tuple[LinkReading, ...]) -> Iterator[str]:
        """What each link would really open; the link as it was written when it says something else."""
        for link in links:
            place = link.opens or self._words("cli.no-site", scheme=link.scheme or "")
            written = "" if link.text == place else f" <- {_one_line(link.text)}"
            yield f"{place} ({self.verdict(link.verdict)}){written}"

    def data(self) -> str:
        """Which data judged, and that nobody official did."""
        programme = self._programme
        return self._words("cli.data", version=str(programme.version), date=self._words.date(programme.issued))


def _one_line(text: str) -> str:
    return " ".join(text.split())
