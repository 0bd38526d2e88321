"""The plans in which every option, every two options that can meet and every step stand, as pages and as papers.

`guide --paths` chooses them: what cannot be drawn of a plan is found in one of these.
"""

from collections.abc import Iterator, Sequence

import pytest
import shiboken6

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.paths import PathLine, Walked
from desktop.logic.words import load_words
from desktop.ui.page import Surroundings
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.papers import papers_of
from desktop.ui.recovery.plan_page import PlanPage
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.sheets.pages import lay_out
from desktop.ui.theme import Theme
from tests.ui.host import jobs_of_a_test
from tests.ui.told import desk_of

MOST_PAGES = 4


@pytest.fixture(scope="module")
def chosen(walked: Walked) -> tuple[PathLine, ...]:
    """The answers to look at."""
    return tuple(path for path in walked.paths if path.render)


def in_language(language: str, paths: Sequence[PathLine]) -> Iterator[PathLine]:
    """In Indonesian all; in English those with an answer, a step or a card that none before them had."""
    seen: set[str] = set()
    for path in paths:
        chosen = {f"{node}={option}" for node, options in path.answers.items() for option in options}
        shown = {*chosen, *path.asked, *path.outcome.steps, *path.outcome.cards, *path.outcome.waits}
        if language == "id" or not shown <= seen:
            yield path
        seen |= shown


@pytest.fixture
def desk(programme: Programme) -> Desk:
    return desk_of(programme)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_chosen_plan_is_a_page_and_so_are_its_question_and_its_step(
    chosen: tuple[PathLine, ...], desk: Desk, programme: Programme, language: str
) -> None:
    around = Surroundings(load_words(language, programme, strict=True), Theme("light", 1.0), jobs_of_a_test)
    met: set[str] = set()
    for path in {path.outcome: path for path in in_language(language, chosen)}.values():  # a plan is a page once
        desk.keep(Case(path.answers))
        page = PlanPage(around, desk)
        assert list(page.rows) == [one.step.id for one in page.plan.steps]
        shiboken6.delete(page)  # hundreds of pages at once would make each new one slow
        question, step = path.asked[-1], desk.plan().steps[0].step.id
        for key, kind in {question: QuestionPage, step: StepPage}.items():
            if key not in met:
                more = kind(around, desk, key)
                assert more.title
                shiboken6.delete(more)
        met |= {question, step}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_chosen_plan_and_its_letters_can_be_laid_on_paper(
    chosen: tuple[PathLine, ...], desk: Desk, programme: Programme, language: str
) -> None:
    words = load_words(language, programme, strict=True)
    for path in in_language(language, chosen):
        desk.keep(Case(path.answers))
        plan, a4 = desk.plan(), lay_out(papers_of(desk, "a4", (), words).sheet)
        text = " ".join(page.text for page in a4.pages)

        assert len(a4.pages) <= MOST_PAGES
        assert [one.step.id for one in plan.steps if words(one.step.title) not in text] == []
        assert len(lay_out(papers_of(desk, "slip", (), words).sheet).pages) == 1
        for letter in plan.letters:
            assert len(lay_out(papers_of(desk, letter.id, (), words).sheet).pages) == 1
