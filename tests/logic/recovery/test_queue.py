"""The tiles of a help desk: their order, where each leads, and that none leads nowhere."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.logic.kiosk.tally import Topic
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery import flow
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import PLAN
from desktop.logic.recovery.queue import FILE, TOPICS, Leads, Queue, load_queue
from desktop.logic.whole_pack import pack_problems
from desktop.logic.words import load_words

ORDER = (
    "already-happened", "forgot-password", "account-misused", "contact-lost", "nik-taken", "wallet",
    "suspicious-message",
)  # fmt: skip


@pytest.fixture(scope="module")
def queue() -> Queue:
    return load_queue()


def test_the_tiles_come_in_the_order_of_the_desk_and_each_has_its_topic(queue: Queue) -> None:
    assert tuple(tile.topic for tile in queue.tiles) == ORDER
    assert sorted(TOPICS) == sorted(Topic), "what a tile may be counted by is what is counted"


def test_only_the_message_leads_to_the_check_all_others_into_the_recovery(queue: Queue) -> None:
    leads = {tile.topic: tile.leads for tile in queue.tiles}

    assert leads.pop("suspicious-message") is Leads.CHECK
    assert set(leads.values()) == {Leads.RECOVERY}


def test_who_opens_a_tile_is_asked_its_question_next_and_comes_to_a_plan(queue: Queue, programme: Programme) -> None:
    whole = flow.load(programme)
    assert whole is not None
    for tile in queue.tiles:
        if tile.leads is Leads.RECOVERY:
            entry = tile.entry_of(whole)
            answers = dict(Case().entered(whole, entry).answers)
            answers.pop(entry.node, None)
            assert flow.replay(whole, answers).next_node == entry.node != PLAN, tile.id


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "Anda tidak bersalah. Mari lapor sekarang."), ("en", "It is not your fault. Let us report it now.")],
)
def test_who_lost_money_hears_first_that_they_are_not_to_blame(
    queue: Queue, programme: Programme, language: str, said: str
) -> None:
    words = load_words(language, programme)

    for word in ("money.sent", "money.taken"):
        assert words(queue.first_said(frozenset({word, "access.out"})) or "") == said
    assert queue.first_said(frozenset({"password.forgotten"})) is None
    assert words(queue.tiles[0].say or "") == said


Change = Callable[[dict[str, Any]], object]

WRONG: list[tuple[str, Change, str]] = [
    ("entry", lambda one: one.update(entry="nowhere"), "/tiles/0/entry"),
    ("node", lambda one: (one.pop("entry"), one.update(node="nowhere")), "/tiles/0/node"),
    ("no way", lambda one: one.pop("entry"), "/tiles/0"),
    ("two ways", lambda one: one.update(node="harm"), "/tiles/0"),
    ("question", lambda one: one.update(answers={"nowhere": ["given"]}), "/tiles/0/answers/nowhere"),
    ("answer", lambda one: one.update(answers={"start": ["nothing"]}), "/tiles/0/answers/start/0"),
    ("other way", lambda one: one.update(answers={"start": ["locked"]}), "/tiles/0/entry"),
    ("two of one", lambda one: one.update(answers={"start": ["given", "other"]}), "/tiles/0/answers/start"),
    ("place", lambda one: one.update(place="moon"), "/tiles/0/place"),
    ("beside", lambda one: one.update(place="check"), "/tiles/0/entry"),
    ("topic", lambda one: one.update(topic="love"), "/tiles/0/topic"),
    ("text", lambda one: one.update(say="queue.nobody"), "/tiles/0/say"),
]


def test_a_tile_that_leads_nowhere_is_refused(root: Path, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(root / "resources" / "programmes" / "prakerja", tmp_path / "pack"))
    whole = (pack / FILE).read_text("utf-8")
    told = {}
    for name, change, _ in WRONG:
        content = json.loads(whole)
        change(content["tiles"][0])
        (pack / FILE).write_text(json.dumps(content), "utf-8")
        told[name] = [(one.file, one.place) for one in pack_problems(pack)]

    assert told == {name: [(FILE, place)] for name, _, place in WRONG}


def test_without_a_flow_a_tile_may_lead_to_the_channels_only(second_pack: Path, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(second_pack, tmp_path / "pack"))
    shutil.rmtree(pack / "flows")
    one = {"id": "all", "topic": "other", "title": "fact.free", "place": "channels"}
    (pack / FILE).write_text(json.dumps({"tiles": [one]}), "utf-8")
    places = [one.place for one in pack_problems(pack) if one.file == FILE]
    assert places == []

    (pack / FILE).write_text(json.dumps({"tiles": [{**one, "place": "recovery", "entry": "urgent"}]}), "utf-8")

    assert [one.place for one in pack_problems(pack) if one.file == FILE] == ["/tiles/0/entry"]
