"""A judgement in words for a terminal: the verdict first, then why, what would really be opened, and what to do."""

from collections.abc import Iterable, Iterator

from desktop.cli.terminal import shown
from desktop.logic.findings import Finding
from desktop.logic.pack.programme import Channel, Fact, Programme
from desktop.logic.says import say, say_headline
from desktop.logic.sources import behind, source_lines
from desktop.logic.verify.answer.advice import rests_on
from desktop.logic.verify.answer.judgement import Judgement, LinkReading
from desktop.logic.words import Words


def report(judgement: Judgement, words: Words, programme: Programme) -> str:
    """The whole answer, lines ended by newlines. Nothing in it can steer the terminal."""
    writer = _Writer(words, programme)
    headline = say_headline(judgement.headline, rests_on(judgement.findings), words)
    parts = (
        [f"{writer.verdict(judgement.verdict)}: {headline}"],
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

    def verdict(self, verdict: str) -> str:
        return self._words(f"verdict.{verdict}.word")

    def reasons(self, findings: tuple[Finding, ...]) -> Iterator[str]:
        """Each reason on a line of its own, where it rests on a fact with the sources below."""
        for finding in findings:
            severity = self._words(f"cli.severity.{finding.severity}")
            yield f"[{severity}] {_one_line(say(finding, self._words))}"
            known = behind(self._programme, finding.fact) if finding.pack in {"", self._programme.id} else None
            if known is not None:
                yield from (f"    {line}" for line in self._sources(known))

    def _sources(self, known: Fact | Channel) -> Iterator[str]:
        if isinstance(known, Fact):
            yield self._words("cli.fact", text=self._words(known.text), date=self._words.date(known.date))
        yield from source_lines(self._words, self._programme, known.sources)

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
