"""A reset message asks first, and the answer changes the steps; by keyboard, and heard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.logic.verify.answer.asked import Asked, advice_after
from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.ui.places import Draft
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import NumberedStep, PlainLabel
from tests.ui.shown import Show, settle

RESET = Draft("Prakerja: permintaan atur ulang kata sandi. Buka https://www.prakerja.go.id/reset", via=Via.SMS)
FAKE = Draft("Prakerja: permintaan atur ulang kata sandi. Buka https://prakerja.vip/reset", via=Via.SMS)
Check = Callable[[Draft], Judgement]


def page_of(show: Show, judgement: Judgement) -> VerdictPage:
    page = show("verdict", judgement).page
    assert isinstance(page, VerdictPage)
    return page


def steps(page: VerdictPage) -> list[str]:
    """What the strip says to do: the first thing, or the steps of an answer."""
    settle()
    answered = [step.title.text() for step in page.now.steps.findChildren(NumberedStep)]
    return answered or [page.now.action.text()]


def advised(page: VerdictPage, asked: Asked) -> list[str]:
    return [page.words(key) for key in advice_after(page.judgement, asked)]


def test_nothing_is_chosen_at_first_and_no_step_stands_there_before_the_answer(show: Show, check: Check) -> None:
    page = page_of(show, check(RESET))

    assert page.question is not None
    assert page.question.answer is None
    assert steps(page) == [""]
    assert not page.rest.steps.isVisibleTo(page.rest.body)


def test_whoever_has_not_answered_yet_is_told_to_open_nothing(show: Show, check: Check) -> None:
    page = page_of(show, check(RESET))

    assert page.words("asked.why").startswith("Jangan buka apa pun dulu.")
    assert page.words("asked.why") in {label.text() for label in page.now.findChildren(PlainLabel)}


@pytest.mark.parametrize("draft", [RESET, FAKE])
@pytest.mark.parametrize("asked", list(Asked))
def test_each_answer_changes_the_steps(show: Show, check: Check, draft: Draft, asked: Asked) -> None:
    page = page_of(show, check(draft))
    assert page.question is not None

    page.question.choices[asked].click()

    assert steps(page) == advised(page, asked)
    assert not page.rest.steps.isVisibleTo(page.rest.body)
    assert "langkah" not in page.rest.button.label


def test_a_fake_keeps_its_own_steps_until_it_is_answered(show: Show, check: Check) -> None:
    page = page_of(show, check(FAKE))
    later = [step.title.text() for step in page.rest.steps.findChildren(NumberedStep)]

    # Its question is asked beside it and not told as a step.
    own = [key for key in page.judgement.advice if key != "advice.did-you-ask"]
    assert [*steps(page), *later] == [page.words(key) for key in own]


def test_the_question_stands_above_the_message_and_its_reasons(show: Show, check: Check) -> None:
    page = page_of(show, check(RESET))
    assert page.question is not None

    top = page.question.mapTo(page, page.question.rect().topLeft()).y()
    assert top < page.specimen.mapTo(page, page.specimen.rect().topLeft()).y()
    assert top < page.rest.mapTo(page, page.rest.rect().topLeft()).y()


def test_it_is_answered_by_keyboard_alone(show: Show, check: Check) -> None:
    shell = show("verdict", check(RESET))
    page = shell.page
    assert isinstance(page, VerdictPage)
    assert page.question is not None
    page.first_focus().setFocus()

    QTest.keyClick(page.first_focus(), Qt.Key.Key_Tab)
    assert shell.focusWidget() is page.question.choices[Asked.YES]
    QTest.keyClick(shell.focusWidget(), Qt.Key.Key_Space)

    assert page.question.answer is Asked.YES
    assert steps(page) == advised(page, Asked.YES)


def test_each_answer_is_heard_with_its_question(show: Show, check: Check) -> None:
    page = page_of(show, check(RESET))
    assert page.question is not None

    assert {choice.accessibleDescription() for choice in page.question.choices.values()} == {
        page.words("asked.question")
    }


def test_other_messages_are_not_asked_about(show: Show, check: Check) -> None:
    assert page_of(show, check(Draft("https://prakerja.vip"))).question is None
