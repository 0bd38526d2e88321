"""`jaga-akun guide --paths`: a line for every set of answers, and the figures over all of them."""

from collections.abc import Iterator

from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.guided import Ground
from desktop.logic.recovery.paths import PathLine, Summary, Walked, walk
from desktop.logic.words import Words

TOLD = 0

_AT_ONCE = 512
"""So many lines are written together."""


def tell_paths(ground: Ground, *, json: bool, render_set: bool) -> int:
    """Print the paths and their summary, or without `json` the summary in words; gives the exit status.

    `render_set`: only the paths by which pages are looked at. Two runs print the same bytes.
    """
    walked = walk(ground.flow)
    if not json:
        terminal.write(in_words(walked.summary, ground.words))
        return TOLD
    waiting: list[str] = []
    for line in _lines(walked, render_set=render_set):
        waiting.append(line)
        if len(waiting) >= _AT_ONCE:
            _write(waiting)
    _write(waiting)
    return TOLD


def _write(lines: list[str]) -> None:
    terminal.write("".join(f"{line}\n" for line in lines))
    lines.clear()


def _lines(walked: Walked, *, render_set: bool) -> Iterator[str]:
    for number, path in enumerate(walked.paths, start=1):
        if path.render or not render_set:
            yield encode(_value(number, path))
    yield encode({"summary": walked.summary._asdict()})


def _value(number: int, path: PathLine) -> dict[str, object]:
    return {
        "path": number,
        "answers": path.answers,
        "situation": path.situation,
        "asked": path.asked,
        **path.outcome._asdict(),
        "render": path.render,
    }


def in_words(summary: Summary, words: Words) -> str:
    """A line for each figure; what should be empty is listed by its ids."""
    lines = []
    for name, value in summary._asdict().items():
        told = ", ".join(value) or "0" if isinstance(value, tuple) else _number(value, words)
        lines.append(f"{words(f'guide.paths.{name}')}: {told}")
    return "\n".join(lines) + "\n"


def _number(value: float, words: Words) -> str:
    return words.number(value) if isinstance(value, int) else str(value)
