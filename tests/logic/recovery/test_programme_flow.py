"""The flow of the built-in pack as a whole: its figures, its ways, and properties of its plans for any words."""

import datetime
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load, replay
from desktop.logic.recovery.given import misfit_of_answers, misfit_of_situation
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.paths import Walked, walk
from desktop.logic.recovery.plan import plan, standing
from desktop.logic.recovery.routes import most_left, shortest_route

NOW = datetime.datetime.fromisoformat("2026-11-24T13:40")


def loaded() -> Flow:
    flow = load(load_programme())
    assert flow is not None
    return flow


FLOW = loaded()

SITUATIONS = st.frozensets(st.sampled_from(FLOW.words), max_size=12)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        name: st.lists(st.sampled_from([option.id for option in question.options]), max_size=3).map(tuple)
        for name, question in FLOW.questions.items()
    },
)


@pytest.mark.slow
def test_every_way_ends_in_a_plan_and_everything_is_reached(walked: Walked) -> None:
    summary = walked.summary

    assert (summary.dead_ends, summary.unreachable, summary.cards_unused) == (0, (), ())
    assert summary.questions_max <= 7
    assert summary.questions_median <= 4
    assert summary.render_set <= 200


@pytest.mark.slow
def test_every_path_is_one_that_a_file_of_answers_could_ask_for(walked: Walked) -> None:
    for path in walked.paths[::23]:
        assert replay(FLOW, path.answers).asked == path.asked
        assert misfit_of_answers(FLOW, path.answers) is None
        assert misfit_of_situation(FLOW, path.situation) is None


@pytest.mark.slow
def test_for_the_words_of_every_path_a_shortest_way_is_found(walked: Walked) -> None:
    shortest: dict[tuple[str, ...], int] = {}
    for path in walked.paths:
        shortest[path.situation] = min(shortest.get(path.situation, 99), len(path.asked))

    for words, length in sorted(shortest.items())[::67]:
        found = shortest_route(FLOW, frozenset(words))
        assert found is not None
        assert (found.situation, len(found.asked)) == (frozenset(words), length)


@pytest.mark.slow
def test_what_is_said_of_questions_to_come_is_true_on_every_path(walked: Walked) -> None:
    for path in walked.paths[::211]:
        given_so_far: dict[str, tuple[str, ...]] = {}
        for place, node in enumerate(path.asked):
            assert most_left(FLOW, given_so_far) >= len(path.asked) - place - 1
            given_so_far[node] = path.answers[node]


@given(ANSWERS)
def test_any_answers_are_replayed_and_never_get_longer_than_seven_questions(
    answers: dict[str, tuple[str, ...]],
) -> None:
    reached = replay(FLOW, answers)

    assert len(reached.asked) <= 7
    assert misfit_of_answers(FLOW, reached.answers) is None
    assert len(reached.asked) + 1 + most_left(FLOW, answers) <= 7 or reached.next_node is None


@given(SITUATIONS, st.frozensets(st.sampled_from(sorted(FLOW.steps))))
def test_a_plan_hangs_on_the_words_alone_and_gives_each_step_once(
    situation: frozenset[str], failed: frozenset[str]
) -> None:
    made = plan(FLOW, situation, NOW, {}, failed)
    again = plan(FLOW, frozenset(random.sample(sorted(situation), len(situation))), NOW, {}, tuple(failed))

    keys = [(one.step.group, one.step.phase, one.step.id) for one in made.steps]
    there = [step.id for one in made.steps for step in (one.step, *one.parts)]
    assert made == again
    assert keys == sorted(keys)
    assert len(there) == len(set(there)) > 0
    for one in made.steps:
        assert set(standing(one, failed)) <= set(one.chain)
        assert one.contacts == tuple(dict.fromkeys(one.contacts))


@given(SITUATIONS)
def test_every_other_way_of_every_step_is_a_step_of_the_plan_or_listed_beside_it(situation: frozenset[str]) -> None:
    made = plan(FLOW, situation, NOW, {})

    known = {step.id for one in made.steps for step in (one.step, *one.parts)} | {
        one.id for one, _ in made.alternatives
    }
    assert {way for one in made.steps for way in (*one.step.fails, *one.chain)} <= known
    assert all(names and set(names) <= known for _, names in made.alternatives)


@given(SITUATIONS, st.datetimes(datetime.datetime.fromisoformat("2026-01-01"), NOW), st.integers(-500, 500))
def test_no_clock_moves_the_end_of_a_wait(situation: frozenset[str], began: datetime.datetime, days: int) -> None:
    times = dict.fromkeys([*FLOW.waits, *FLOW.order.elapsed], began)
    moved = NOW + datetime.timedelta(days=days)

    ends = [wait.until for wait in plan(FLOW, situation, NOW, times).waits]
    assert [wait.until for wait in plan(FLOW, situation, moved, times).waits] == ends
    assert None not in ends


def test_the_flow_of_the_second_pack_is_read_and_walked(second_programme: Programme, second_pack: Path) -> None:
    second = load(second_programme, second_pack)

    assert second is not None
    assert walk(second).summary.dead_ends == 0
