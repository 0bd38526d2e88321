"""One step on the screen: whom to reach, when it was, where that leads; and the only field of the room."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from desktop.adapters.personal_store import PersonalStore
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.plan import WaitState
from desktop.ui.page import Choose
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned, Prevention
from desktop.ui.recovery.when import When
from desktop.ui.widgets.buttons import Kind
from desktop.ui.widgets.value import Value
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import MONEY, NO_CODE, SEVERAL, Person, answers_to
from tests.ui.shown import NOW, settle

CANARY = "".join(reversed("irtsu-kidnar-74"))
SHARED_PC = {"start": ("other",), "other_what": ("wallet",), "wallet_what": ("incentive",)}
PAPERS = {"start": ("given",), "harm": ("papers",)}


def part(person: Person) -> When:
    """Where the page asks for a time."""
    found = person.step.wait.when if person.step.wait is not None else person.step.when
    assert found is not None
    return found


def test_a_number_stands_under_its_name_and_the_keyboard_gets_to_it(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY)))
    assert person.step.contacts is not None
    assert person.step.findChildren(Value) == []

    person.clicks(person.step.contacts.choices["pay-bca-phone"])

    [number] = [one for one in person.step.findChildren(Value) if one.isVisible()]
    assert number.accessibleName() == "BCA: 1500 888"
    for _ in range(12):
        person.presses(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is number:
            break
    assert QApplication.focusWidget() is number


def test_the_own_bank_is_chosen_once_for_the_whole_visit(person: Person) -> None:
    case = Case({"start": ("given",), "harm": ("money", "code"), "money_how": ("taken",), "code_of": ("bank",)})
    person.goes_to(AtStep("bank-call", case))
    assert person.step.contacts is not None
    person.clicks(person.step.contacts.choices["pay-bni-phone"])

    person.goes_to(AtStep("wl-pin"))
    assert person.step.contacts is not None
    assert person.step.contacts.choices["pay-bni-phone"].isChecked()
    assert person.case.chosen == {"bank-call": "pay-bni-phone"}

    person.shell.finish()
    person.goes_to(AtStep("bank-call", Case(MONEY)))
    assert person.step.contacts is not None
    assert not any(one.isChecked() for one in person.step.contacts.choices.values())


def test_only_banks_and_wallets_are_chosen_from_a_list_every_other_contact_is_shown(person: Person) -> None:
    joki = Case({"start": ("other",), "other_what": ("nik",), "nik_what": ("joki",)})
    person.goes_to(Planned(joki))
    [form] = [one for one in person.plan.plan.steps if len(one.contacts) > 3]
    person.goes_to(AtStep(form.step.id))
    assert person.step.contacts is not None
    assert person.step.contacts.choices == {}
    shown = [one for one in person.step.findChildren(Value) if one.isVisible()]
    assert len(shown) == len(form.contacts)

    person.goes_to(AtStep("wl-contact", Case(MONEY)))
    assert all(name.startswith("pay-") for name in person.step.contacts.choices)
    [always] = [one for one in person.step.findChildren(Value) if one.isVisible()]
    assert "131" in always.accessibleName()
    person.clicks(person.step.contacts.choices["pay-bca-phone"])
    names = [one.accessibleName() for one in person.step.findChildren(Value) if one.isVisible()]
    assert names == ["BCA: 1500 888", always.accessibleName()]


def test_a_wait_behind_a_failed_step_begins_when_the_person_says_so(person: Person) -> None:
    case = Case({"start": ("given",), "harm": ("whatsapp",)}, failed={"wa-login": NOW})
    person.goes_to(AtStep("wa-pin-wait", case))

    person.clicks(person.named(person.says("when.begin")))

    assert person.case.times == {"whatsapp-pin": NOW}
    assert "1 Desember 2026" in person.reads()


def test_a_clock_that_went_back_shows_the_same_end(person: Person) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE, times={"mail-code": NOW})))

    person.wall.goes_on(-365 * 24 * 60)
    person.step.minutes.passed.emit()
    settle()

    assert person.says("wait.clock", time="15.40", year="2024") in person.reads()
    person.goes_to(AtStep("bank-call", Case(MONEY, times={"money": NOW})))
    assert person.says("plan.elapsed.minutes", count=0) in person.reads()


def test_a_number_is_copied_by_its_button(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY, chosen={"bank-call": "pay-bca-phone"})))

    person.clicks(person.named(person.says("step.copy")))

    assert QGuiApplication.clipboard().text() == "1500 888"
    assert person.announced[-1] == person.says("step.copied")


def test_the_way_of_each_mail_provider_is_shown_when_it_is_chosen(person: Person) -> None:
    person.goes_to(AtStep("mail-password", Case(SEVERAL)))
    assert person.step.tabs is not None
    tabs = {tab.id: tab for tab in person.flow.steps["mail-password"].tabs}
    assert len(tabs) == 4

    for name, tab in reversed(tabs.items()):
        person.clicks(person.step.tabs.choices[name])
        assert person.says(tab.detail) in person.reads()
        assert person.case.chosen["mail-password"] == name


def test_a_form_says_everything_that_is_to_be_asked_for_in_it(person: Person) -> None:
    answers = {"start": ("locked",), "locked_what": ("changed",), "cause": ("unsure",), "mail": ("gone",),
               "phone": ("dead",)}  # fmt: skip
    person.goes_to(Planned(Case(answers)))
    [form] = [one for one in person.plan.plan.steps if one.parts]

    person.goes_to(AtStep(form.step.id))

    assert len(form.parts) > 1
    for one in form.parts:
        assert person.says(one.title) in person.reads()
    person.clicks(person.named(person.says("step.letter")))
    assert person.paper.leave() == Paper("complaint")


def test_where_source_and_date_stand_beside_the_step(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY)))

    assert person.says("step.where.any") in person.reads()
    assert "12 Januari 2026" in person.reads()
    assert person.says("plan.never.otp") in person.reads()


@pytest.mark.parametrize(("chosen", "ago", "until"), [
    ("now", "13.40", "15.40"), ("half", "13.10", "15.10"), ("hour", "12.40", "14.40"),
])  # fmt: skip
def test_a_wait_counts_from_what_was_told(person: Person, chosen: str, ago: str, until: str) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))
    assert person.says("wait.clock", time=until, year="2024") not in person.reads()
    choice = part(person).choices[chosen]
    choice.setFocus()

    person.presses(Qt.Key.Key_Space)

    assert person.says("wait.clock", time=until, year="2024") in person.reads()
    assert person.says("when.since", time=ago) in person.reads()
    assert person.says("wait.clock", time=until, year="2024") in person.announced[-1]
    assert choice.isChecked()
    assert QApplication.focusWidget() is choice


def test_a_wait_of_unknown_start_is_counted_from_now_says_so_and_does_not_move_on_with_the_clock(
    person: Person,
) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))

    person.clicks(part(person).choices["unknown"])

    assert person.says("when.assumed") in person.reads()
    assert person.says("when.assumed") in person.announced[-1]
    person.wall.goes_on(30)
    person.step.minutes.passed.emit()
    assert person.says("wait.clock", time="15.40", year="2024") in person.reads()
    assert person.says("when.assumed") in person.reads()


def test_a_wait_that_runs_out_while_its_page_is_open_is_over_and_heard_once(person: Person) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE, times={"mail-code": NOW})))
    choice = part(person).choices["at"]
    choice.setFocus()
    assert person.step.wait is not None
    ring = person.step.wait.ring
    assert ring is not None
    assert ring._ring.left.big == "2:00"
    person.announced.clear()

    person.wall.goes_on(61)
    person.step.minutes.passed.emit()
    assert person.step.wait.ring is ring
    assert ring._ring.left.big == "0:59"
    person.wall.goes_on(59)
    for _ in range(2):
        person.step.minutes.passed.emit()
        settle()

    over = person.says("wait.over", year="2024")
    assert over in person.reads()
    assert person.announced == [over]
    assert person.step.wait.ring is None
    assert QApplication.focusWidget() is choice


@pytest.mark.parametrize(("step", "answers"), [("papers-loans", PAPERS), ("wl-incentive", SHARED_PC)])
def test_a_wait_of_working_days_begins_when_the_person_says_so(
    person: Person, step: str, answers: dict[str, tuple[str, ...]]
) -> None:
    person.goes_to(AtStep(step, Case(answers)))
    assert person.step.wait is not None
    assert person.says("wait.not-begun") in person.reads()

    person.clicks(person.named(person.says("when.begin")))

    [wait] = [one for one in person.step._desk.plan().waits if one.step == step]
    assert wait.state is WaitState.RUNNING
    assert wait.began == NOW
    assert "Hari libur belum kami hitung" in person.reads()
    assert person.says("when.begin") not in person.reads()
    assert QApplication.focusWidget() is person.step._split.task


def test_the_minutes_since_money_went_hurry_and_go_on(person: Person) -> None:
    person.goes_to(AtStep("bank-call", Case(MONEY)))
    assert person.step.ago["money"].isHidden()

    person.clicks(part(person).choices["half"])
    assert person.says("plan.elapsed.minutes", count=30) in person.reads()
    person.wall.goes_on(1)
    person.step.minutes.passed.emit()
    assert person.says("plan.elapsed.minutes", count=31) in person.reads()

    person.clicks(part(person).choices["unknown"])
    assert person.step.ago["money"].isHidden()


def types_an_hour(person: Person, hour: str) -> QLineEdit:
    choice = part(person).choices["at"]
    choice.setFocus()
    person.presses(Qt.Key.Key_Space)
    field: QLineEdit = part(person).field
    assert QApplication.focusWidget() is field
    field.clear()
    person.types(hour)
    return field


@pytest.mark.parametrize("hour", ["13.10", "13:10", "1310", "13 10"])
def test_an_hour_can_be_typed(person: Person, hour: str) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))

    types_an_hour(person, hour)
    person.presses(Qt.Key.Key_Return)

    assert person.says("when.since", time="13.10") in person.reads()
    assert part(person).fault.isHidden()


@pytest.mark.parametrize(("hour", "why"), [("13.41", "later"), ("23.59", "later"), ("24.10", "form"), ("", "form")])
def test_an_hour_that_has_not_been_or_is_none_is_refused_and_the_page_stays_as_it_was(
    person: Person, hour: str, why: str
) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))
    field = types_an_hour(person, hour)

    person.clicks(part(person).button)

    said = person.says(f"when.{why}", time="13.40")
    assert part(person).fault.text.text() == said
    assert part(person).fault.isVisible()
    assert person.announced[-1] == said
    assert person.case.times == {}
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("typed", ["jam sembilan", CANARY, "rahasia", "budi@contoh.id"])
def test_the_hour_takes_no_letter(person: Person, typed: str) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))

    field = types_an_hour(person, typed)

    assert not any(letter.isalpha() for letter in field.text())
    assert not any(word in field.text() for word in (typed, "@"))


@pytest.mark.parametrize("code", ["123456", "0812345678", "3171234567890123"])
def test_the_hour_holds_no_code_and_no_number_of_a_person(person: Person, code: str) -> None:
    person.goes_to(AtStep("code-wait-signin", Case(NO_CODE)))
    field = types_an_hour(person, code)
    assert len(field.text()) <= len("13.10")

    QGuiApplication.clipboard().setText(code)
    field.clear()
    field.paste()

    assert field.text() == ""
    QGuiApplication.clipboard().clear()


def test_nothing_but_the_hour_can_be_typed_in_the_whole_room(person: Person) -> None:
    sorts = {(bool(step.tabs), step.wait, len(step.contacts)): name for name, step in person.flow.steps.items()}
    steps = [AtStep(name, Case(MONEY)) for name in (*sorts.values(), "bank-call")]
    questions = [Asking(node, Case(answers_to(person.flow, node))) for node in person.flow.questions]
    sheets = [Paper(key, Case(MONEY)) for key in ("a4", "slip", "bank", "poster")]
    for place in (*steps, *questions, *sheets, Planned(Case(SEVERAL)), Prevention()):
        person.goes_to(place)
        fields = [
            one
            for kind in (QLineEdit, QPlainTextEdit, QTextEdit)
            for one in person.shell.page.findChildren(kind)
        ]  # fmt: skip
        assert all(one.validator() is not None for one in fields if isinstance(one, QLineEdit)), place
        assert all(isinstance(one, QLineEdit) and one.maxLength() <= 8 for one in fields), place


def test_what_is_typed_in_vain_is_in_no_file_no_repr_and_no_log(
    make_person: MakePerson, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    person = make_person(PersonalStore(tmp_path))
    person.goes_to(Planned(Case(NO_CODE)))
    person.clicks(person.named(person.says("plan.take.save")))
    person.goes_to(AtStep("code-wait-signin"))
    field = types_an_hour(person, CANARY)
    QTest.keyClicks(field, CANARY)
    person.presses(Qt.Key.Key_Return)
    person.shell.want(Choose("theme", "dark"))
    settle()

    assert person.window.visit.jobs is not None
    for path in tmp_path.rglob("*"):
        assert CANARY.encode() not in path.read_bytes()
    assert CANARY not in caplog.text
    assert CANARY not in repr((person.case, person.window.way, person.announced, person.step))
    texts = [one.text() for one in QApplication.allWidgets() if isinstance(one, QLineEdit)]
    assert not any(CANARY in text for text in texts)


def test_a_failed_step_offers_its_other_way_and_that_way_can_fail_too(person: Person) -> None:
    person.goes_to(AtStep("iasc", Case(MONEY)))
    person.clicks(person.named(person.says("step.failed")))
    person.clicks(person.named(person.says("step.open-other")))
    assert person.step._step.id == "iasc-157"
    assert person.says("step.alternative") in person.reads()

    person.goes_on()

    assert person.plan.rows["iasc"].row.texts == (person.says("plan.failed-at", time="13.40"),)
    assert person.case.done == {"iasc-157": NOW}
    assert person.button(Kind.PRIMARY).accessibleName() == person.says("plan.open-step", n=1)
