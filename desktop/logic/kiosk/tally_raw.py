"""Whole counts as a file that goes from PC to PC on a stick, and back. What is not ours to the last byte is refused.

    {"format": 1, "kind": "jaga-akun-tally", "pcs": [
      {"id": "<32 hexadecimal digits>", "revision": 7, "days": [
        {"day": "2026-11-28", "revision": 7, "cells": [[9, "wallet", "done", false, 3]]}]}]}

A cell is hour, topic, outcome, assisted, count. The stick may come from anywhere: nothing in the file is believed
before it was looked at, and no size of it may fill the memory.
"""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NoReturn

from desktop.logic.kiosk.tally import FIRST_DAY, MOST, Cell, DayCount, Outcome, Topic

FORMAT, KIND = 1, "jaga-akun-tally"

LARGEST = 32 * 1024 * 1024
"""Bytes: ninety days of five hundred busy PCs."""

_FEWEST_BYTES = {b",": 5, b"[": 16, b"{": 32}
"""Bytes that a tally has at least for each of these: what is denser is none, and its values would fill the memory."""

_SMALL = 1024
"""So few bytes fill nothing, however dense they are."""

_ID, _DAY = re.compile(r"[0-9a-f]{32}", re.ASCII), re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TOPICS = {topic.value: topic for topic in Topic}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


class RawRefusedError(Exception):
    """A file is no raw tally that we can read: `text_id` says why. Nothing of what it holds hangs on this."""

    def __init__(self, text_id: str = "tally.raw.damaged") -> None:
        super().__init__(text_id)
        self.text_id = text_id


def raw(counts: Iterable[DayCount]) -> bytes:
    """The file of these days; `revision` of a PC is the highest of its days."""
    by_pc = groupby(sorted(counts, key=lambda one: (one.pc, one.day)), key=lambda one: one.pc)
    content = {"format": FORMAT, "kind": KIND, "pcs": [_pc(pc, tuple(days)) for pc, days in by_pc]}
    return json.dumps(content, separators=(",", ":")).encode("ascii") + b"\n"


def _pc(pc: str, days: tuple[DayCount, ...]) -> dict[str, object]:
    return {"id": pc, "revision": max(one.revision for one in days), "days": [_day(one) for one in days]}


def _day(one: DayCount) -> dict[str, object]:
    return {"day": one.day.isoformat(), "revision": one.revision, "cells": one.cells}


def read_raw(data: bytes) -> tuple[DayCount, ...]:
    """A file -> the days in it; raises RawRefusedError."""
    if len(data) > LARGEST:
        raise RawRefusedError("tally.raw.large")
    content = _parsed(data)
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise RawRefusedError("tally.raw.foreign")
    if _is_number(content.get("format"), FORMAT + 1):
        raise RawRefusedError("tally.raw.newer")
    if content.keys() != {"format", "kind", "pcs"} or content["format"] != FORMAT or content["format"] is True:
        raise RawRefusedError
    pcs = tuple(_read_pc(one) for one in _list(content["pcs"]))
    _demand(len({pc for pc, _ in pcs}) == len(pcs))
    return tuple(day for _, days in pcs for day in days)


def _parsed(data: bytes) -> object:
    """The JSON, with no name twice in an object, no fraction and no NaN; raises RawRefusedError."""
    if any(data.count(mark) * fewest > len(data) + _SMALL for mark, fewest in _FEWEST_BYTES.items()):
        raise RawRefusedError
    try:
        text = data.decode("utf-8")
        return json.loads(text, object_pairs_hook=_once, parse_float=_no_number, parse_constant=_no_number)
    except (ValueError, RecursionError):  # no JSON or no UTF-8; endless digits; lists within lists within lists
        fault = RawRefusedError()
    except RawRefusedError as error:
        fault = error
    raise fault


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    _demand(len(members) == len(pairs))
    return members


def _no_number(_: str) -> NoReturn:
    raise RawRefusedError


def _read_pc(found: object) -> tuple[str, tuple[DayCount, ...]]:
    pc, revision, days = _members(found, ("id", "revision", "days"))
    if not isinstance(pc, str) or not _ID.fullmatch(pc) or not _is_number(revision, 1):
        raise RawRefusedError
    read = tuple(_read_day(pc, one) for one in _list(days))
    _demand(len({one.day for one in read}) == len(read))
    _demand(not read or max(one.revision for one in read) == revision)
    return pc, read


def _read_day(pc: str, found: object) -> DayCount:
    day, revision, cells = _members(found, ("day", "revision", "cells"))
    if not _is_number(revision, 1) or not isinstance(revision, int):
        raise RawRefusedError
    read = tuple(_cells(_list(cells)))
    _demand(len({one[:4] for one in read}) == len(read))
    return DayCount(pc, _read_date(day), revision, read)


def _read_date(found: object) -> datetime.date:
    if isinstance(found, str) and _DAY.fullmatch(found):
        try:
            day = datetime.date.fromisoformat(found)
        except ValueError:
            day = datetime.date.min
        if day >= FIRST_DAY:
            return day
    raise RawRefusedError


def _cells(found: list[Any]) -> Iterator[Cell]:
    """A million of them in a second or two, so each is taken apart at once and looked at afterwards."""
    for one in found:
        try:
            hour, topic, outcome, assisted, times = one
            cell = Cell(hour, _TOPICS[topic], _OUTCOMES[outcome], assisted, times)
        except (TypeError, ValueError, KeyError):  # what stands there must not hang on what is raised
            cell = None
        if cell is None or type(one) is not list or type(assisted) is not bool:
            raise RawRefusedError
        if type(hour) is not int or type(times) is not int or not (0 <= hour <= 23 and 1 <= times <= MOST):
            raise RawRefusedError
        yield cell


def _members(found: object, names: tuple[str, ...]) -> list[object]:
    if not isinstance(found, dict) or found.keys() != set(names):
        raise RawRefusedError
    return [found[name] for name in names]


def _list(found: object) -> list[object]:
    if not isinstance(found, list):
        raise RawRefusedError
    return found


def _is_number(found: object, least: int) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and least <= found <= MOST


def _demand(right: bool) -> None:  # noqa: FBT001  # what was asked
    if not right:
        raise RawRefusedError
