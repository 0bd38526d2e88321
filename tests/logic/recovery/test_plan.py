"""One plan for every situation: a pure function of its words, sorted, each step once, never empty."""

import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.model import Group
from desktop.logic.recovery.plan import Plan, WaitState, plan, standing
from tests.logic.recovery.little_flow import files, little_flow, read

FLOW = little_flow()
NOW = datetime.datetime.fromisoformat("2026-11-24T13:40")

SITUATIONS = st.frozensets(st.sampled_from(FLOW.words))
FAILED = st.frozensets(st.sampled_from([*FLOW.steps, "none"]))


def planned(*words: str, failed: tuple[str, ...] = ()) -> Plan:
    return plan(FLOW, frozenset(words), NOW, {}, failed)


def ids(made: Plan) -> list[str]:
    return [one.step.id for one in made.steps]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        (["money"], ["call", "centre"]),
        (["bank"], ["call"]),
        (["app"], ["off"]),
        (["app", "money"], ["off", "call-other", "centre"]),
        (["money", "mail", "in"], ["call", "centre", "password", "loans"]),
        (["mail", "gone"], ["form", "loans"]),
        (["out", "limit"], ["wait", "retry", "form"]),
        (["unclear"], ["password", "form"]),
    ],
)
def test_a_situation_gives_its_steps_in_their_order(words: list[str], steps: list[str]) -> None:
    assert ids(planned(*words)) == steps


@pytest.mark.parametrize("words", [[], ["in"], ["limit"]])
def test_a_situation_that_no_step_answers_is_planned_as_an_unclear_one(words: list[str]) -> None:
    made = planned(*words)

    assert ids(made) == ["password", "form"]
    assert made.situation == frozenset(words)


def test_steps_that_merge_become_one_at_the_place_of_the_first_with_all_that_is_asked_for() -> None:
    form = planned("out", "gone").steps[-1]

    assert [part.id for part in form.parts] == ["gone", "report"]
    assert (form.step.id, form.step.group, form.step.phase) == ("form", Group.TODAY, 55)
    assert form.step.date.iso == "2025-03-01"
    assert form.cards == ("CT-1", "ML-5", "AC-9")
    assert form.sources == ("S1", "S2")
    assert form.step.fails == ("phone-way",)


def test_the_gathering_step_stands_where_its_only_part_would() -> None:
    form = planned("out").steps[-1]

    assert ([part.id for part in form.parts], form.step.phase) == (["report"], 59)


def test_no_way_out_of_a_merged_step_leads_back_into_it() -> None:
    assert planned("out").steps[-1].chain == ("phone-way",)


def test_the_other_ways_of_a_step_come_first_then_theirs_each_once() -> None:
    call = planned("money").steps[0]

    assert call.chain == ("branch", "centre", "office", "seven")


def test_every_way_that_can_be_reached_by_failing_is_an_alternative_of_what_names_it() -> None:
    made = planned("money", "mail")

    of = {step.id: names for step, names in made.alternatives}
    assert of == {
        "branch": ("call",),
        "office": ("centre", "branch"),
        "form-way": ("password",),
        "seven": ("office",),
        "phone-way": ("form-way",),
    }


@pytest.mark.parametrize(
    ("failed", "shown"),
    [
        ((), ()),
        (("branch",), ()),
        (("call",), ("branch",)),
        (("call", "branch"), ("branch", "centre")),
        (("call", "centre"), ("branch",)),
        (("call", "branch", "centre", "office", "seven"), ("branch", "centre", "office", "seven")),
    ],
)
def test_a_failed_step_shows_one_more_way_for_each_that_fails(failed: tuple[str, ...], shown: tuple[str, ...]) -> None:
    assert standing(planned("money").steps[0], failed) == shown


def test_what_is_said_beside_the_plan_goes_by_words_or_by_cards() -> None:
    made = planned("money")
    assert ([one.id for one in made.limits], made.notices, made.letters) == (["chance"], (), ())

    made = planned("mail", "gone")
    assert [one.id for one in made.notices] == ["closed"]
    assert [one.id for one in made.unknown] == ["answered"]
    assert [one.id for one in made.letters] == ["complaint"]
    assert [one.id for one in made.dangers] == ["shared"]
    assert made.limits == ()


def test_time_is_counted_for_what_has_happened_only() -> None:
    times = {"money": NOW - datetime.timedelta(minutes=40)}

    assert plan(FLOW, frozenset({"money"}), NOW, times).elapsed == {"money": 40}
    assert plan(FLOW, frozenset({"money"}), NOW, {}).elapsed == {"money": None}
    assert plan(FLOW, frozenset({"app"}), NOW, times).elapsed == {}


def test_a_step_that_is_a_wait_carries_it() -> None:
    made = plan(FLOW, frozenset({"out", "limit"}), NOW, {"code": NOW - datetime.timedelta(hours=1)})

    wait = made.steps[0].wait
    assert wait is not None
    assert (wait.step, wait.until) == ("wait", NOW + datetime.timedelta(hours=1))
    assert made.waits == (wait,)


def test_a_way_that_stands_in_for_a_failed_step_brings_its_wait() -> None:
    failed = ("call", "branch", "centre", "office")

    assert planned("money").waits == planned("money", failed=("call",)).waits == ()
    waits = planned("money", failed=failed).waits
    assert [(one.wait.id, one.step, one.state) for one in waits] == [("seven", "seven", WaitState.NOT_BEGUN)]


@given(SITUATIONS, FAILED)
def test_a_plan_is_a_pure_function_sorted_never_empty_with_each_step_once(
    situation: frozenset[str], failed: frozenset[str]
) -> None:
    made = plan(FLOW, situation, NOW, {}, failed)
    fresh = plan(little_flow(), frozenset(random.sample(sorted(situation), len(situation))), NOW, {}, tuple(failed))

    keys = [(one.step.group, one.step.phase, one.step.id) for one in made.steps]
    there = [step.id for one in made.steps for step in (one.step, *one.parts)]
    assert made == fresh
    assert keys == sorted(keys)
    assert len(there) == len(set(there)) > 0
    assert [one.n for one in made.steps] == list(range(1, len(made.steps) + 1))
    assert not set(there) & {step.id for step, _ in made.alternatives}


@given(SITUATIONS)
def test_a_step_is_there_exactly_where_its_own_clauses_hold(situation: frozenset[str]) -> None:
    due = {step.id for step in FLOW.steps.values() if step.due(situation)}
    made = plan(FLOW, situation, NOW, {})

    there = {step.id for one in made.steps for step in (one.step, *one.parts)} - {"form"}
    assert there == (due or {"password", "report"})


def test_a_clause_that_asks_for_no_word_holds_where_its_words_are_absent() -> None:
    content = files()
    content["flows/steps.json"]["steps"][1]["when"] = ["!in"]
    flow = read(content)

    assert "off" in ids(plan(flow, frozenset({"money"}), NOW, {}))
    assert "off" not in ids(plan(flow, frozenset({"money", "in"}), NOW, {}))


def test_a_plan_shows_nothing_of_itself() -> None:
    made = planned("money")

    assert repr(made) == "Plan(...)"
    assert repr(made.steps[0]) == "PlannedStep(...)"
