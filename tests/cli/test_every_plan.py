"""Every plan that the questions can lead to, as terminal text in both languages: whole, in words, in 78 columns."""

import datetime
from collections.abc import Iterator

import pytest

from desktop.cli.guide_letter import letter_text
from desktop.cli.guide_text import PlanWriter
from desktop.cli.guided import Ground, Guided
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.paths import PathLine, Walked
from desktop.logic.recovery.plan import plan
from desktop.logic.words import load_words

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall


@pytest.fixture(scope="module")
def paths(walked: Walked) -> list[PathLine]:
    """One path for each distinct plan."""
    return list({path.outcome.steps: path for path in reversed(walked.paths)}.values())


def guided(ground: Ground, paths: list[PathLine]) -> Iterator[Guided]:
    for path in paths:
        made = plan(ground.flow, frozenset(path.situation), NOW, {})
        yield Guided(ground, made, path.answers, path.asked, path.situation, (), ())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "share"), [(language, 3 if place else 1) for place, language in enumerate(LANGUAGES)]
)
def test_every_plan_and_every_letter_of_it_can_be_said(
    programme: Programme, flow: Flow, paths: list[PathLine], language: str, share: int
) -> None:
    # In all languages the same sentences stand in the same places: after the first every third plan.
    ground = Ground(programme, flow, load_words(language, programme, strict=True))
    writer = PlanWriter(ground)
    for one in guided(ground, paths[::share]):
        text = writer.text(one)
        assert max(map(len, text.splitlines())) <= 78
        assert text.count("\n[ ] ") == len(one.plan.steps)
        assert all(letter_text(one, letter).strip() for letter in one.plan.letters)
