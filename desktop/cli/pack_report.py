"""What `jaga-akun pack check DIR` does: tells every fault of a programme pack, or what is in it."""

from collections.abc import Iterator
from pathlib import Path

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.help import plain_words
from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.fault import is_folder
from desktop.logic.whole_pack import pack_problems, pack_remarks
from desktop.logic.words import Words

GOOD, FAULTY = 0, 1


def report_pack(folder: Path, language: str) -> int:
    """Check the pack and print what is wrong with it; gives the exit status."""
    if not is_folder(folder):
        raise UsageError("cli.usage.no-pack")
    words = plain_words(language)
    problems = pack_problems(folder)
    lines = _faults(words, problems) if problems else _summary(words, folder)
    terminal.write("".join(f"{terminal.shown(line)}\n" for line in lines))
    return FAULTY if problems else GOOD


def _faults(words: Words, problems: tuple[ContentError, ...]) -> Iterator[str]:
    yield words("cli.pack.faults", number=str(len(problems)))
    for one in problems:
        yield f"  {words('cli.pack.fault', file=one.file, place=one.place, expected=one.expected)}"


def _summary(words: Words, folder: Path) -> Iterator[str]:
    programme = load_programme(folder)
    yield words(
        "cli.pack.good",
        name=programme.full_name,
        version=str(programme.version),
        channels=str(len(programme.channels)),
        facts=str(len(programme.facts)),
        sources=str(len(programme.sources)),
    )
    yield from (f"  {words(f'cli.pack.remark.{one.kind}', about=one.about)}" for one in pack_remarks(folder))
