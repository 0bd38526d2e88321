"""A plan that is kept: from the first press every tick, until it is deleted; the first page goes on with it."""

import threading
from pathlib import Path
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from desktop.adapters.personal_store import MemoryPlanStore, PersonalStore
from desktop.logic.recovery.case import Case
from desktop.logic.saved_plan import SavedPlan, Tick
from desktop.logic.situation import RECOVER
from desktop.logic.store import StoreError, StoreLocked, StoreNewer, StoreUnwritable
from desktop.ui import background
from desktop.ui.page import Choose, Finish
from desktop.ui.places import Recovery
from desktop.ui.recovery.places import AtStep, Planned
from desktop.ui.widgets import Tile
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import MONEY, NO_CODE, Person
from tests.ui.shown import NOW, settle


class BadStore(MemoryPlanStore):
    """Reads, and writes nothing as long as `fault` says why."""

    fault: ClassVar[type[StoreError] | None] = None

    def save(self, plan: SavedPlan) -> None:
        if self.fault is not None:
            raise self.fault
        super().save(plan)

    def clear(self) -> None:
        if self.fault is not None:
            raise self.fault
        super().clear()


def written(person: Person) -> None:
    """What was begun in the background has come to its end."""
    settle()
    assert background.wait_for_all()
    settle()
    assert person.shell.page is not None


def saves(person: Person) -> None:
    person.clicks(person.named(person.says("plan.take.save")))
    written(person)


def test_nothing_is_kept_before_somebody_wants_it(person: Person, store: MemoryPlanStore) -> None:
    person.goes_to(Recovery(RECOVER))
    person.answers(MONEY)
    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)

    assert store.load() is None


def test_from_the_press_on_every_tick_failed_mark_time_and_answer_is_kept(
    person: Person, store: MemoryPlanStore
) -> None:
    person.goes_to(Planned(Case(MONEY)))
    saves(person)
    assert person.plan.aside.note.text() == person.says("plan.take.saved.note")
    assert person.announced[-1] == person.says("plan.take.saved.note")

    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)
    kept = store.load()
    assert kept is not None
    assert kept.answers == MONEY
    assert kept.ticks == {"bank-call": Tick(NOW, person.flow.steps["bank-call"].cards)}

    person.goes_to(AtStep("iasc"))
    person.clicks(person.named(person.says("step.failed")))
    person.goes_to(AtStep("bank-call"))
    assert person.step.when is not None
    person.clicks(person.step.when.choices["now"])
    written(person)
    kept = store.load()
    assert kept is not None
    assert kept.failed == {"iasc": NOW}
    assert kept.times == {"money": NOW}

    person.goes_to(Planned())
    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)
    kept = store.load()
    assert kept is not None
    assert kept.ticks == {}


def test_a_kept_plan_holds_ids_and_minutes_and_no_word(make_person: MakePerson, tmp_path: Path) -> None:
    person = make_person(PersonalStore(tmp_path))
    person.goes_to(Planned(Case(MONEY, chosen={"bank-call": "pay-bca-phone"})))
    saves(person)

    [file] = tmp_path.iterdir()
    content = file.read_bytes()
    assert b"bank-call" not in content  # nothing is ticked yet
    assert b"money_how" in content
    assert b"pay-bca" not in content
    assert person.says(person.flow.questions["harm"].text).encode() not in content


def test_after_it_was_deleted_nothing_is_written_any_more(person: Person, store: MemoryPlanStore) -> None:
    person.goes_to(Planned(Case(MONEY)))
    saves(person)
    assert store.load() is not None

    person.clicks(person.named(person.says("plan.take.delete")))
    written(person)
    assert store.load() is None
    assert person.announced[-1] == person.says("plan.take.deleted")
    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)

    assert store.load() is None
    assert person.case.done == {"bank-call": NOW}
    assert person.named(person.says("plan.take.save")).isEnabled()


@pytest.mark.parametrize("quick", [True, False])
def test_the_end_of_a_visit_leaves_what_was_kept(person: Person, store: MemoryPlanStore, *, quick: bool) -> None:
    person.goes_to(Planned(Case(MONEY)))
    saves(person)
    person.clicks(person.plan.rows["bank-call"].tick)
    person.shell.want(Finish(quick=quick))
    written(person)

    kept = store.load()
    assert kept is not None
    assert set(kept.ticks) == {"bank-call"}
    assert person.window.visit.case is None


class SlowStore(MemoryPlanStore):
    """Writes when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()

    def save(self, plan: SavedPlan) -> None:
        assert self.go.wait(60)
        super().save(plan)


def test_ticks_before_and_after_the_end_of_a_slow_write_are_kept_though_the_person_has_gone(
    make_person: MakePerson,
) -> None:
    store = SlowStore()
    person = make_person(store)
    person.goes_to(Planned(Case(MONEY)))
    person.clicks(person.named(person.says("plan.take.save")))
    store.go.set()
    written(person)
    store.go.clear()
    for step in ("bank-call", "iasc"):
        person.clicks(person.plan.rows[step].tick)

    person.shell.finish()
    store.go.set()
    written(person)

    kept = store.load()
    assert kept is not None
    assert set(kept.ticks) == {"bank-call", "iasc"}
    assert person.window.visit.case is None


def test_who_leaves_the_plan_before_it_is_written_is_not_called_back(make_person: MakePerson) -> None:
    store = SlowStore()
    person = make_person(store)
    person.goes_to(Planned(Case(MONEY)))
    person.clicks(person.named(person.says("plan.take.save")))
    person.goes_to(AtStep("iasc"))
    person.goes_back()
    heard = len(person.announced)

    store.go.set()
    written(person)

    assert store.load() is not None
    assert person.case.kept == NOW
    assert len(person.announced) == heard


@pytest.mark.parametrize("fault", [StoreLocked, StoreNewer, StoreUnwritable])
def test_a_store_that_takes_nothing_is_said_and_the_plan_stays(
    make_person: MakePerson, monkeypatch: pytest.MonkeyPatch, fault: type[StoreError]
) -> None:
    store = BadStore()
    monkeypatch.setattr(BadStore, "fault", fault)
    person = make_person(store)
    person.goes_to(Planned(Case(MONEY, done={"iasc": NOW})))

    saves(person)

    assert person.plan.aside.note.text() == person.says(fault.text_id)
    assert person.announced.count(person.says(fault.text_id)) == 1
    assert person.case == Case(MONEY, done={"iasc": NOW})
    monkeypatch.setattr(BadStore, "fault", None)
    saves(person)
    assert person.plan.aside.note.text() == person.says("plan.take.saved.note")
    assert store.load() is not None


def test_a_later_tick_that_could_not_be_kept_is_said_where_the_person_is(
    make_person: MakePerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = make_person(BadStore())
    person.goes_to(Planned(Case(MONEY)))
    saves(person)
    monkeypatch.setattr(BadStore, "fault", StoreLocked)

    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)

    assert person.announced.count(person.says("store.locked")) == 1
    assert person.plan.aside.note.text() == person.says("store.locked")
    assert set(person.case.done) == {"bank-call"}


def tile(person: Person) -> Tile:
    name = person.says("home.recover")
    return next(one for one in person.shell.page.findChildren(Tile) if one.accessibleName() == name)


def test_the_first_page_goes_on_with_a_kept_plan_and_no_tile_moves(
    make_person: MakePerson, store: MemoryPlanStore, qtbot: QtBot
) -> None:
    person = make_person(store)
    person.goes_to(Planned(Case(MONEY)))
    saves(person)
    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)
    person.shell.finish()
    settle()
    places = [one.geometry() for one in person.shell.page.findChildren(Tile)]

    said = person.says("home.resume", date=person.window.words().day(NOW))
    assert said == "Lanjutkan rencana 24 November."
    qtbot.waitUntil(lambda: tile(person).accessibleDescription() == said)
    settle()

    assert [one.geometry() for one in person.shell.page.findChildren(Tile)] == places
    person.clicks(tile(person))
    assert person.plan.rows["bank-call"].tick.isChecked()
    assert person.case.answers == MONEY
    person.clicks(person.plan.rows["iasc"].tick)
    written(person)
    kept = store.load()
    assert kept is not None
    assert set(kept.ticks) == {"bank-call", "iasc"}


def test_a_plan_of_steps_that_have_changed_says_so_and_keeps_the_ticks_that_still_fit(
    make_person: MakePerson, qtbot: QtBot
) -> None:
    ticks = {"bank-call": Tick(NOW, ("MO-2", "WL-9")), "iasc": Tick(NOW, ("MO-99",))}
    store = MemoryPlanStore(SavedPlan("prakerja", 0, NOW, MONEY, ticks, {}, {}))
    person = make_person(store)
    qtbot.waitUntil(lambda: tile(person).accessibleDescription() != person.says("home.recover.hint"))

    person.clicks(tile(person))

    assert person.says("plan.changed") in person.reads()
    assert set(person.case.done) == {"bank-call"}


def test_a_question_does_not_say_that_nothing_is_kept_while_it_is(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    assert person.says("recovery.not-stored") in person.reads()
    person.answers(NO_CODE)
    saves(person)

    person.goes_back()

    assert person.says("recovery.not-stored") not in person.reads()
    assert person.says("plan.take.saved.note") in person.reads()


def test_a_shared_computer_has_nothing_to_save_with(person: Person, store: MemoryPlanStore) -> None:
    person.shell.want(Choose("shared", "on"))
    person.goes_to(Planned(Case(MONEY)))
    person.clicks(person.plan.rows["bank-call"].tick)
    written(person)

    assert person.says("plan.take.save") not in person.reads()
    assert store.load() is None
    person.shell.finish()


def test_waits_of_a_kept_plan_end_when_they_would_have_ended(
    make_person: MakePerson, store: MemoryPlanStore, qtbot: QtBot
) -> None:
    person = make_person(store)
    person.goes_to(Planned(Case(NO_CODE, times={"mail-code": NOW})))
    saves(person)
    person.shell.finish()
    person.wall.goes_on(30)

    qtbot.waitUntil(lambda: tile(person).accessibleDescription() != person.says("home.recover.hint"))
    person.clicks(tile(person))

    assert person.says("wait.clock", time="15.40", year="2024") in "".join(
        text for row in person.plan.rows.values() for text in row.row.texts
    )
