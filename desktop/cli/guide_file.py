"""The answers file of `guide`: read strictly; what is wrong is told by its place, never by what stands there."""

import datetime
import json
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import NamedTuple, Never, TypeVar

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.files import FileError, read_path
from desktop.cli.guide import minute
from desktop.cli.options import day
from desktop.logic.private import unshown
from desktop.logic.recovery.flow import allowed, in_order
from desktop.logic.recovery.given import Misfit, misfit_of_answers, misfit_of_situation
from desktop.logic.recovery.model import Answers, Flow

LARGEST = 65_536
UNKNOWN = "unknown"

_MEMBERS = ("answers", "situation", "times", "failed", "done", "now", "today")

Read = TypeVar("Read")


@unshown
class Told(NamedTuple):
    """What the file says: either `answers` or the words of a `situation`; the other one is None.

    `times`: wait id, or what time is counted from, -> when it began, None for unknown.
    """

    answers: Answers | None
    situation: tuple[str, ...] | None
    times: Mapping[str, datetime.datetime | None]
    failed: tuple[str, ...]
    done: tuple[str, ...]
    now: datetime.datetime | None
    today: datetime.date | None


@unshown
class _Value(NamedTuple):
    """A value of the file and its place, a JSON pointer of names that we know."""

    value: object
    place: str

    def refuse(self, text_id: str) -> Never:
        raise UsageError(text_id, place=self.place or "/")

    def members(self, known: Collection[str]) -> "dict[str, _Value]":
        """The members of an object; the name of an unknown one is the writer's own, so its place is the object's."""
        if isinstance(self.value, _Twice):
            self.refuse("cli.guide.twice")
        if not isinstance(self.value, dict):
            self.refuse("cli.guide.kind")
        if not self.value.keys() <= set(known):
            self.refuse("cli.guide.unknown")
        return {name: _Value(value, f"{self.place}/{name}") for name, value in self.value.items()}

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        if not isinstance(self.value, list):
            self.refuse("cli.guide.kind")
        for number, one in enumerate(self.value):
            if not isinstance(one, str):
                _Value(one, f"{self.place}/{number}").refuse("cli.guide.kind")
        return tuple(self.value)

    def names(self, known: Collection[str]) -> tuple[str, ...]:
        """A list of known names, each once."""
        names = self.texts()
        for number, name in enumerate(names):
            if name not in known:
                _Value(name, f"{self.place}/{number}").refuse("cli.guide.unknown")
            if name in names[:number]:
                _Value(name, f"{self.place}/{number}").refuse("cli.guide.twice")
        return names

    def read(self, how: Callable[[str], Read]) -> Read:
        """A text that is written as `how` reads it."""
        with suppress(ValueError):
            return how(self.value if isinstance(self.value, str) else "")
        return self.refuse("cli.guide.kind")


class _Twice:
    """Stands for an object that names a member twice: JSON lets the last one win, which hides a mistake."""


def read_file(place: str) -> bytes:
    """The bytes of the file, of standard input for "-"; raises UsageError."""
    content = terminal.demanded_source().read(LARGEST + 1) if place == "-" else _of_path(place)
    if len(content) > LARGEST:
        raise UsageError("cli.guide.too-large")
    return content


def _of_path(path: str) -> bytes:
    try:
        return read_path(path)
    except FileError as error:
        text_id = error.text_id
    raise UsageError(text_id)


def read_told(content: bytes, flow: Flow) -> Told:
    """What the file says of this flow; raises UsageError."""
    root = _Value(_parsed(content), "")
    members = root.members(_MEMBERS)
    if ("answers" in members) is ("situation" in members):
        root.refuse("cli.guide.both")
    times = members.get("times", _Value({}, "/times")).members((*flow.waits, *flow.order.elapsed))
    nothing = _Value([], "")
    return Told(
        answers=_answers(members["answers"], flow) if "answers" in members else None,
        situation=_situation(members["situation"], flow) if "situation" in members else None,
        times={name: value.read(_time) for name, value in times.items()},
        failed=members.get("failed", nothing).names(flow.steps),
        done=members.get("done", nothing).names(flow.steps),
        now=members["now"].read(minute) if "now" in members else None,
        today=members["today"].read(day) if "today" in members else None,
    )


def _parsed(content: bytes) -> object:
    with suppress(ValueError, RecursionError):
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    raise UsageError("cli.guide.not-json")


def _once(pairs: list[tuple[str, object]]) -> object:
    members = dict(pairs)
    return members if len(members) == len(pairs) else _Twice()


def _no_number(_name: str) -> Never:
    raise ValueError


def _time(text: str) -> datetime.datetime | None:
    return None if text == UNKNOWN else minute(text)


def _answers(node: _Value, flow: Flow) -> Answers:
    """The chosen options, each in the order of its question."""
    given = {name: value.texts() for name, value in node.members(flow.questions).items()}
    _fit(misfit_of_answers(flow, given))
    return {name: allowed(flow.questions[name], chosen) for name, chosen in given.items()}


def _situation(node: _Value, flow: Flow) -> tuple[str, ...]:
    """The words in the order of the vocabulary."""
    words = node.texts()
    _fit(misfit_of_situation(flow, words))
    return in_order(flow, frozenset(words))


def _fit(misfit: Misfit | None) -> None:
    if misfit is not None:
        raise UsageError(f"cli.guide.{misfit.why}", place=misfit.place)
