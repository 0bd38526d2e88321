"""One question a screen: every one can be read, answered, gone back to and changed, and no answer is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Kind
from desktop.logic.situation import RECOVER, URGENT
from desktop.ui.page import Choose
from desktop.ui.places import Home, Recovery
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned
from desktop.ui.steps.answers import AnswerSummary
from desktop.ui.widgets import Button, Tile
from desktop.ui.widgets.buttons import Kind as ButtonKind
from tests.ui.clocks import HandClock, double_click
from tests.ui.host import names
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import MONEY, NO_CODE, SEVERAL, Person, answers_to
from tests.ui.shown import settle


def asks(person: Person, node: str) -> None:
    person.goes_to(Asking(node, Case(answers_to(person.flow, node))))


def ways_back(person: Person) -> list[Button]:
    """The buttons "Ubah"."""
    summary = person.shell.page.findChild(AnswerSummary)
    return [] if summary is None else [one for one in summary.findChildren(Button) if one.isVisible()]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_question_is_built_and_named(person: Person, language: str) -> None:
    person.shell.want(Choose("language", language))

    for node, asked in person.flow.questions.items():
        asks(person, node)
        page, words = person.question, person.window.words()
        group = QAccessible.queryAccessibleInterface(page.question)
        assert group.role() is QAccessible.Role.Grouping
        assert group.text(QAccessible.Text.Name) == words(asked.text) == page.question.heading.text()
        assert words(asked.text) in page.announcement
        named = [one.accessibleName() for one in page.question.choices.values()]
        assert named == [words(one.text) for one in asked.options]
        assert len(set(named)) == len(named)
        assert words(asked.why) in person.reads()


def test_every_question_says_which_it_is_and_how_many_may_follow(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    assert person.says("recovery.question.left", n=1, count=6) in person.reads()

    person.answers(NO_CODE)
    person.goes_back()

    assert person.says("recovery.question.last", n=4) in person.reads()


@pytest.mark.parametrize("node", ["start", "harm", "cause", "mail"])
def test_every_answer_has_a_key_and_enter_goes_on(person: Person, node: str) -> None:
    asks(person, node)
    page, asked = person.question, person.flow.questions[node]
    for number, option in enumerate(asked.options, 1):
        person.presses(Qt.Key(Qt.Key.Key_0.value + number))
        assert option.id in page.question.chosen
        assert page.question.choices[option.id].hasFocus()

    person.presses(Qt.Key.Key_Return)

    assert names(person.shell)[-1] in {"asking", "planned"}
    assert person.shell.page is not page


@pytest.mark.parametrize("node", ["harm", "cause"])
def test_who_does_not_know_has_chosen_nothing_else(person: Person, node: str) -> None:
    asks(person, node)
    first, second, *_, unsure = person.question.question.choices
    assert person.flow.questions[node].kind is Kind.MANY

    person.chooses(first, second, unsure)
    assert person.question.question.chosen == (unsure,) == person.case.answers[node]
    person.chooses(second)

    assert person.question.question.chosen == (second,) == person.case.answers[node]


@pytest.mark.parametrize(("node", "why"), [("mail", "recovery.choose.one"), ("harm", "recovery.choose.many")])
def test_without_an_answer_a_line_says_what_is_missing_and_nothing_else_happens(
    person: Person, node: str, why: str
) -> None:
    asks(person, node)
    page, before = person.question, names(person.shell)
    assert not page.question.error.isVisible()

    person.goes_on()

    assert person.shell.page is page
    assert names(person.shell) == before
    assert page.question.error.isVisible()
    assert page.question.error.text.text() == person.says(why)
    assert person.announced[-1] == person.says(why)
    person.chooses(next(iter(page.question.choices)))
    assert not page.question.error.isVisible()


def test_a_changed_answer_walks_the_later_questions_again_with_what_was_chosen(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    person.answers(SEVERAL)
    person.goes_back()
    assert person.asked == "access"

    person.clicks(ways_back(person)[1])
    assert person.asked == "harm"
    assert person.question.question.chosen == SEVERAL["harm"]
    person.chooses("code")
    person.goes_on()

    for node in ("money_how", "same_pw", "access"):
        assert person.asked == node
        assert person.question.question.chosen == SEVERAL[node]
        person.goes_on()
    assert "code_of" not in person.plan._desk.reached().asked
    assert person.case.answers["code_of"] == ("mail",)


def test_an_answer_that_is_off_the_route_is_there_again_when_the_route_comes_back(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    person.answers(SEVERAL)
    before = {one.step.id for one in person.plan.plan.steps}

    for _ in range(2):
        person.goes_to(Asking("harm"))
        person.chooses("code")
    person.goes_to(Planned())

    assert {one.step.id for one in person.plan.plan.steps} == before


def test_back_shows_the_question_before_with_its_answer(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    person.answers(MONEY)
    assert person.plan.plan.steps

    for node in reversed(tuple(MONEY)):
        person.goes_back()
        assert person.asked == node
        assert person.question.question.chosen == MONEY[node]
    person.goes_back()
    assert names(person.shell) == ("home",)


def test_back_from_the_plan_and_another_harm_keeps_the_ticks_of_the_steps_that_stay(person: Person) -> None:
    person.goes_to(Recovery(RECOVER))
    person.answers(MONEY)
    person.clicks(person.plan.rows["bank-call"].tick)

    person.goes_to(Asking("harm"))
    person.chooses("papers")
    person.goes_on()
    person.goes_on()

    assert "papers-loans" in person.plan.rows
    assert person.plan.rows["bank-call"].tick.isChecked()
    assert not person.plan.rows["iasc"].tick.isChecked()


CHANGES = [("language", "en"), ("theme", "dark"), ("theme", "contrast"), ("text_size", 150)]


@pytest.mark.parametrize(("setting", "value"), CHANGES)
def test_another_language_look_or_size_keeps_the_question_and_its_ticks(
    person: Person, setting: str, value: str | int
) -> None:
    person.goes_to(Recovery(URGENT))
    person.chooses("money", "papers")

    person.shell.want(Choose(setting, value))
    settle()

    assert person.asked == "harm"
    assert person.question.question.chosen == ("money", "papers")
    assert person.question.at_once is not None
    assert person.question.at_once.step.text() == person.says(person.flow.steps["bank-call"].title)


@pytest.mark.parametrize(("setting", "value"), CHANGES)
def test_another_language_look_or_size_keeps_plan_step_and_paper(
    person: Person, setting: str, value: str | int
) -> None:
    case = Case(MONEY).ticked("bank-call", person.wall.now()).picked("bank-call", "pay-bca-phone")
    for place in (Planned(case), AtStep("bank-call", case), Paper("slip", case)):
        person.shell.finish()
        person.goes_to(place)
        kind = type(person.shell.page)

        person.shell.want(Choose(setting, value))
        settle()

        assert isinstance(person.shell.page, kind)
        assert person.case == case
    assert person.paper.choices["slip"].isChecked()


def test_a_double_click_on_go_on_answers_one_question(make_person: MakePerson) -> None:
    clock = HandClock()
    person = make_person(ticks=clock)
    person.goes_to(Recovery(URGENT))
    person.question.question.choose("money")
    settle()
    clock.now += 1

    double_click(person.button(ButtonKind.PRIMARY))
    settle()

    assert person.asked == "money_how"
    assert not person.question.question.error.isVisible()


def test_by_keyboard_alone_from_the_first_page_to_a_finished_plan(person: Person) -> None:
    urgent = next(
        one for one in person.shell.page.findChildren(Tile) if one.accessibleName() == person.says("home.urgent")
    )
    while QApplication.focusWidget() is not urgent:
        person.presses(Qt.Key.Key_Tab)
    person.presses(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    steps = [one.step.id for one in person.plan.plan.steps]
    assert len(steps) > 3

    for step in steps:
        primary(person)
        assert person.step._step.id == step
        primary(person)

    assert person.plan.ended.text() == person.says("plan.all-done")
    assert person.plan.ended.isVisible()
    assert list(person.case.done) == steps


def primary(person: Person) -> None:
    """Ctrl+Enter presses the filled button."""
    QTest.keyClick(person.shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_shift_escape_forgets_every_answer(person: Person) -> None:
    person.goes_to(Recovery(URGENT))
    person.chooses("money", "code")

    QTest.keyClick(person.shell, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    settle()

    assert isinstance(person.window.way.here, Home)
    assert person.window.visit.case is None
