"""A plan that is kept holds ids and minutes; a newer flow keeps the ticks of the same steps and tells of the rest."""

import datetime
from dataclasses import replace

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.saved import resume, to_keep
from desktop.logic.saved_plan import SavedPlan, Tick
from tests.logic.recovery.little_flow import files, little_flow, read

FLOW = little_flow()
AT = datetime.datetime.fromisoformat("2026-11-24T13:40:59.5")
MINUTE = datetime.datetime.fromisoformat("2026-11-24T13:40")

CASE = Case(
    answers={"start": ("given",), "harm": ("money", "code"), "code_of": ("mail",)},
    done={"call": AT, "password": AT},
    failed={"centre": AT},
    times={"money": AT, "loans": None},
    kept=AT,
)


@pytest.fixture
def saved(programme: Programme) -> SavedPlan:
    return to_keep(FLOW, programme, CASE, AT)


def test_what_is_kept_are_ids_and_minutes(programme: Programme, saved: SavedPlan) -> None:
    assert saved == SavedPlan(
        programme=programme.id,
        version=programme.version,
        began=MINUTE,
        answers=CASE.answers,
        ticks={"call": Tick(MINUTE, ("MO-2",)), "password": Tick(MINUTE, ("AC-7",))},
        failed={"centre": MINUTE},
        times={"money": MINUTE, "loans": None},
    )


def test_the_same_flow_takes_up_all_of_it(programme: Programme, saved: SavedPlan) -> None:
    resumed = resume(FLOW, programme, saved)

    assert resumed is not None
    assert (resumed.lost, resumed.newer, resumed.changed) == ((), False, False)
    assert resumed.case.answers == CASE.answers
    assert resumed.case.done == {"call": MINUTE, "password": MINUTE}
    assert (resumed.case.failed, resumed.case.times) == ({"centre": MINUTE}, {"money": MINUTE, "loans": None})
    assert resumed.case.kept == MINUTE


def test_a_newer_flow_keeps_the_ticks_of_steps_with_the_same_cards_and_says_that_steps_changed(
    programme: Programme, saved: SavedPlan
) -> None:
    content = files()
    steps = content["flows/steps.json"]["steps"]
    next(one for one in steps if one["id"] == "password")["cards"] = ["AC-7", "AC-9"]

    resumed = resume(read(content), replace(programme, version=programme.version + 1), saved)

    assert resumed is not None
    assert resumed.case.done == {"call": MINUTE}
    assert (resumed.lost, resumed.newer, resumed.changed) == (("password",), True, True)


def test_an_answer_that_the_flow_has_no_more_is_asked_again(programme: Programme, saved: SavedPlan) -> None:
    content = files()
    content["flows/questions.json"]["nodes"][2]["options"][0]["id"] = "letter"

    resumed = resume(read(content), programme, saved)

    assert resumed is not None
    assert resumed.case.answers == {"start": ("given",), "harm": ("money", "code")}
    assert (resumed.lost, resumed.changed) == (("code_of",), True)


def test_a_step_or_a_wait_that_is_gone_takes_its_mark_and_its_time_along(
    programme: Programme, saved: SavedPlan
) -> None:
    old = saved._replace(
        ticks={"gone-step": Tick(MINUTE, ("AC-1",))}, failed={"gone-too": MINUTE}, times={"gone-wait": MINUTE}
    )

    resumed = resume(FLOW, programme, old)

    assert resumed is not None
    assert (resumed.case.done, resumed.case.failed, resumed.case.times) == ({}, {}, {})
    assert resumed.lost == ("gone-step", "gone-too")


def test_the_plan_of_another_programme_is_not_taken_up(programme: Programme, saved: SavedPlan) -> None:
    assert resume(FLOW, replace(programme, id="other"), saved) is None


def test_what_a_person_keeps_is_in_no_repr(programme: Programme, saved: SavedPlan) -> None:
    assert repr(saved) == "SavedPlan(...)"
    assert repr(saved.ticks["call"]) == "Tick(...)"
    assert repr(resume(FLOW, programme, saved)) == "Resumed(...)"
