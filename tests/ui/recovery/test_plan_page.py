"""The plan on the screen: what is done, what failed and what is tried instead, and times that stay true."""

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.logic.codes import has_code
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Group
from desktop.ui.recovery.places import AtStep, Paper, Planned
from desktop.ui.steps.tick import State
from desktop.ui.widgets.buttons import Kind
from desktop.ui.widgets.qr_code import QrCode
from tests.ui.recovery.person import MONEY, NO_CODE, SEVERAL, Person
from tests.ui.shown import NOW, settle


def states(person: Person) -> dict[str, State]:
    return {name: row.row.state for name, row in person.plan.rows.items()}


def test_the_first_group_is_open_the_others_are_headings_with_their_count(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))

    assert [one.is_open for one in person.plan.groups.values()] == [True, False, False]
    for group, made in person.plan.groups.items():
        count = sum(1 for one in person.plan.plan.steps if one.step.group is group)
        assert made.heading.accessibleName().endswith(person.says("plan.done", done=0, all=count))


def test_a_group_without_a_step_is_not_drawn(person: Person) -> None:
    person.goes_to(Planned(Case(NO_CODE)))

    assert set(person.plan.groups) == {one.step.group for one in person.plan.plan.steps}
    assert Group.LATER not in person.plan.groups


def test_a_tick_is_counted_kept_heard_and_taken_back_by_the_same_press(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))
    tick = person.plan.rows["bank-call"].tick
    tick.setFocus()
    assert person.button(Kind.PRIMARY).accessibleName() == person.says("plan.open-step", n=1)

    person.presses(Qt.Key.Key_Space)

    assert person.case.done == {"bank-call": NOW}
    assert states(person)["bank-call"] is State.DONE
    assert states(person)["iasc"] is State.NOW
    assert person.button(Kind.PRIMARY).accessibleName() == person.says("plan.open-step", n=2)
    assert person.announced[-1] == person.says("plan.ticked", state=person.says("plan.state.done"))
    assert QApplication.focusWidget() is tick
    person.presses(Qt.Key.Key_Space)
    assert person.case.done == {}
    assert states(person)["bank-call"] is State.NOW


def test_a_row_opens_its_step_and_done_there_leads_back_to_the_plan(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))

    person.clicks(person.plan.rows["iasc"].body)
    assert person.step._step.id == "iasc"
    person.goes_on()

    assert states(person)["iasc"] is State.DONE


def test_under_a_failed_step_stands_the_next_way_until_none_is_known(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY)))
    for name in ("bank-branch", "iasc", "iasc-157", "ojk-office"):
        person.clicks(person.named(person.says("step.failed")))
        person.clicks(person.named(person.says("step.open-other")))
        assert person.step._step.id == name
    person.clicks(person.named(person.says("step.failed")))

    assert person.says("plan.instead.none") in person.reads()
    person.goes_to(Planned())
    assert states(person)["bank-call"] is State.FAILED


def test_when_no_way_is_left_the_plan_says_so_and_goes_on_with_the_next_step(person: Person) -> None:
    person.goes_to(Planned(Case(SEVERAL)))
    first = person.plan.plan.steps[0]
    failed = dict.fromkeys((first.step.id, *first.chain), NOW)

    person.goes_to(Planned(Case(SEVERAL, failed=failed)))

    assert person.says("plan.instead.none") in person.reads()
    following = person.plan._now()
    assert following is not None
    assert following.step.id not in failed
    assert person.button(Kind.PRIMARY).accessibleName() == person.says("plan.open-step", n=following.n)


def test_a_plan_in_which_everything_failed_does_not_say_that_everything_is_done(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))
    every = {name: NOW for one in person.plan.plan.steps for name in (one.step.id, *one.chain)}

    person.goes_to(Planned(Case(MONEY, failed=every)))

    assert person.plan.ended.isVisible()
    assert person.plan.ended.text() == person.says("plan.instead.none")
    assert person.says("plan.all-done") not in person.reads()


def test_failed_is_taken_back_by_one_press(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY)))
    person.clicks(person.named(person.says("step.failed")))
    assert person.case.failed == {"bank-call": NOW}

    person.clicks(person.named(person.says("step.unfailed")))

    assert person.case.failed == {}
    assert person.says("plan.instead.none") not in person.reads()
    person.goes_to(Planned())
    assert states(person)["bank-call"] is State.NOW


def test_a_wait_that_runs_out_while_the_plan_is_open_is_over_there_and_heard(person: Person) -> None:
    person.goes_to(Planned(Case(NO_CODE, times={"mail-code": NOW})))
    row = person.plan.rows["code-wait-signin"]
    assert states(person)["code-wait-signin"] is State.WAITING
    assert row.row.left is not None
    assert row.row.left.big == "2:00"
    row.tick.setFocus()
    person.announced.clear()

    person.wall.goes_on(1)
    person.plan.minutes.passed.emit()
    assert row.row.left.big == "1:59"
    assert person.announced == []
    person.wall.goes_on(119)
    person.plan.minutes.passed.emit()
    settle()

    assert states(person)["code-wait-signin"] is not State.WAITING
    said = person.says("wait.over", year="2024")
    assert row.row.texts == (said,)
    assert person.announced == [said]
    assert QApplication.focusWidget() is row.tick
    person.plan.minutes.passed.emit()
    assert person.announced == [said]


def test_what_was_done_or_failed_on_another_day_names_the_day(person: Person) -> None:
    person.wall.goes_on(24 * 60)

    person.goes_to(Planned(Case(MONEY, done={"bank-call": NOW}, failed={"iasc": NOW})))

    assert person.plan.rows["bank-call"].row.texts == (person.says("plan.done-on", date="24 November"),)
    assert person.plan.rows["iasc"].row.texts == (person.says("plan.failed-on", date="24 November"),)


def test_the_minutes_end_with_their_page(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))
    gone: list[str] = []
    person.plan.minutes.destroyed.connect(lambda: gone.append("gone"))

    person.shell.finish()
    settle()

    assert gone == ["gone"]


def codes_of(person: Person) -> list[QrCode]:
    return [one for one in person.plan.findChildren(QrCode) if one.isVisible()]


def test_the_code_beside_the_plan_is_the_official_address_of_the_step_to_do_now(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY)))
    assert codes_of(person) == []

    person.clicks(person.plan.rows["bank-call"].tick)

    [code] = codes_of(person)
    image = code.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wide = image.bytesPerLine()
    rows = memoryview(image.constBits()).cast("B", (image.height(), wide))
    [read] = zxingcpp.read_barcodes(rows)
    [channel] = [one for one in person.plan._desk.programme.channels if one.id == "iasc"]
    assert has_code(channel)
    assert read.text == f"https://{channel.value}"
    assert code.words.text() == channel.value
    assert code.code.accessibleName() == person.says("plan.take.code", address=channel.value)
    person.clicks(person.plan.rows["iasc"].tick)
    now = person.plan._now()
    assert now is not None
    known = {one.id: one for one in person.plan._desk.programme.channels}
    assert bool(codes_of(person)) is any(has_code(known[one]) for one in now.contacts)


@pytest.mark.parametrize("key", ["a4", "slip", "bank", "police"])
def test_every_sheet_of_the_plan_can_be_looked_at(person: Person, key: str) -> None:
    person.goes_to(Paper(key, Case(MONEY)))

    assert person.paper.choices[key].isChecked()
    assert person.paper.preview.isVisible()


def test_the_plan_leads_to_its_sheet_and_to_its_letter(person: Person) -> None:
    for name, key in (("plan.take.print", "a4"), ("plan.take.letters", "bank")):
        person.goes_to(Planned(Case(MONEY)))
        person.clicks(person.named(person.says(name)))
        assert person.paper.choices[key].isChecked()


def test_who_starts_anew_has_no_answer_and_no_tick_left(person: Person) -> None:
    person.goes_to(Planned(Case(MONEY, done={"bank-call": NOW}, kept=NOW)))

    person.clicks(person.named(person.says("plan.anew")))

    assert person.asked == "start"
    assert person.question.question.chosen == ()
    assert person.case.answers == {}
    assert person.case.done == {}
