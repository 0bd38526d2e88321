"""The page of the check-up, at the whole window: what it shows, what a press writes, and what is never written."""

import datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import Account, AccountKind, Answer, Happened
from desktop.logic.rotation.says import says
from desktop.logic.store import StoreLocked
from desktop.ui.checkup.account_page import AccountPage
from desktop.ui.checkup.asked import AskedPage
from desktop.ui.checkup.changes import Erase, Every, New, Remove, Rename, Say
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.checkup.places import FormOf
from desktop.ui.checkup.reckon import ReckonPage
from desktop.ui.checkup.removing import RemovingPage
from desktop.ui.checkup.samples import sample_places
from desktop.ui.page import Page
from desktop.ui.places import Checkup
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import MAILBOX, PROGRAMME, TODAY, due

P = TypeVar("P", bound=Page)
LEAKED = MAILBOX._replace(facts=(Happened(DangerKind.LEAKED, TODAY),))


def shown(person: Person, kind: type[P]) -> P:
    page = person.page
    assert isinstance(page, kind)
    return page


def press(person: Person, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(QApplication.focusWidget() or person.shell, key)
    person.wait()


def tab_to(person: Person, wanted: QWidget) -> None:
    """Reach something by the keyboard alone."""
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(person, Qt.Key.Key_Tab)
    raise AssertionError(wanted.accessibleName())


def press_filled(person: Person) -> None:
    QTest.keyClick(person.shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def test_a_first_visit_offers_two_accounts_and_keeps_nothing_before_the_press(sits: Sits) -> None:
    person = sits()
    person.open()
    page = shown(person, CheckupPage)
    assert page.first is not None
    assert [draft.kind for draft in page.first.drafts] == [AccountKind.EMAIL, AccountKind.PROGRAMME]

    page.first.forms[0].when.choices["3"].click()
    page.first.forms[1].every.choices["12"].click()
    person.wait()
    assert person.records.written == []

    press_filled(person)

    changed = datetime.date(2026, 8, 28)
    assert person.records.written == [
        New(AccountKind.EMAIL, None, 6, changed),
        New(AccountKind.PROGRAMME, None, 12, None),
    ]
    assert list(shown(person, CheckupPage).rows) == [1, 2]


def test_a_day_that_has_not_come_is_refused_beside_its_field(sits: Sits) -> None:
    person = sits()
    page = person.open()
    assert isinstance(page, CheckupPage)
    assert page.first is not None
    form = page.first.forms[0]
    form.when.choices["date"].click()
    form.day.setText("30/11/2026")

    press_filled(person)

    assert person.records.written == []
    assert form.fault.isVisible()
    assert page.words("checkup.when.wrong") in person.heard
    form.day.setText("27/11/2026")
    press_filled(person)
    assert person.records.written[0] == New(AccountKind.EMAIL, None, 6, datetime.date(2026, 11, 27))


def test_what_stands_in_the_offered_rows_outlives_a_change_of_look(sits: Sits) -> None:
    person = sits()
    page = person.open()
    assert isinstance(page, CheckupPage)
    assert page.first is not None
    page.first.forms[1].when.choices["date"].click()
    page.first.forms[1].day.setText("1/2/2026")
    before = page.first.drafts

    person.choose("theme", "dark")
    person.choose("language", "en")

    made = shown(person, CheckupPage)
    assert made is not page
    assert made.first is not None
    assert made.first.drafts == before


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", ["fine", "soon", "due", "unknown", "urgent", "many"])
def test_every_state_says_its_sentence_and_offers_what_may_be_answered(sits: Sits, name: str, language: str) -> None:
    person = sits()
    person.choose("language", language)

    page = person.open(dict(sample_places(TODAY))[name])

    assert isinstance(page, CheckupPage)
    assert page.standings
    for one in page.standings:
        row = page.rows[one.account.id]
        assert row.says.text.text() == says(one, page.words, TODAY) == row.accessibleDescription()
        offered = {answer for answer in Answer if answer in row.buttons}
        begun = {Answer.KEEP} if "begin" in row.buttons else set()
        assert offered | begun == set(one.answers)


def test_the_year_ahead_is_said_in_words_and_to_a_screen_reader(sits: Sits) -> None:
    page = sits(MAILBOX, PROGRAMME).open()
    from desktop.ui.checkup.year import YearAhead

    [year] = page.findChildren(YearAhead)

    assert year.said == [
        "Email utama: 28 Maret 2027, 28 September 2027.",
        f"{page.words('checkup.kind.programme')}: 13 April 2027, 13 Oktober 2027.",
    ]
    for said in year.said:
        assert said in year.strip.accessibleName()


def test_i_have_changed_it_is_written_at_once_by_the_keyboard_alone(sits: Sits) -> None:
    person = sits(due(MAILBOX), PROGRAMME)
    page = person.open()
    assert isinstance(page, CheckupPage)

    tab_to(person, page.rows[1].buttons[Answer.CHANGED])
    press(person)

    assert person.records.written == [Say(1, Answer.CHANGED)]
    row = shown(person, CheckupPage).rows[1]
    assert row.interval is not None
    assert row.isAncestorOf(QApplication.focusWidget() or person.shell)


def test_to_keep_a_password_four_questions_are_answered_first(sits: Sits) -> None:
    person = sits(due(MAILBOX))
    page = person.open()
    assert isinstance(page, CheckupPage)
    page.rows[1].buttons[Answer.KEEP].click()
    person.wait()

    for number in range(1, 5):
        asked = shown(person, AskedPage)
        assert f"{number}" in asked.title
        assert person.records.written == []
        press(person, Qt.Key.Key_1)
        press(person)

    assert person.records.written == [Say(1, Answer.KEEP)]
    assert shown(person, CheckupPage).rows[1].interval is not None


@pytest.mark.parametrize("answer", [Qt.Key.Key_2, Qt.Key.Key_3])
def test_who_is_locked_out_is_helped_and_a_doubt_leads_to_the_change(sits: Sits, answer: Qt.Key) -> None:
    person = sits(due(MAILBOX))
    page = person.open()
    assert isinstance(page, CheckupPage)
    page.rows[1].buttons[Answer.KEEP].click()
    person.wait()

    press(person, answer)
    press(person)
    assert type(person.window.way.here).__name__ == "StayIn"

    QTest.keyClick(person.shell, Qt.Key.Key_Escape)
    person.wait()
    press(person, Qt.Key.Key_1)
    press(person)
    press(person, answer)
    press(person)
    assert not isinstance(person.page, AskedPage | CheckupPage)
    assert person.records.written == []


def test_the_page_of_the_locked_out_leads_into_the_recovery_of_mailbox_or_number(sits: Sits) -> None:
    from desktop.ui.checkup.places import StayIn
    from desktop.ui.recovery.question_page import QuestionPage

    person = sits(MAILBOX)
    person.open(StayIn())
    press_filled(person)

    page = shown(person, QuestionPage)
    assert page.words("flow.contact_what.text") in page.announcement


def test_another_interval_is_written_and_the_keyboard_stays_on_it(sits: Sits) -> None:
    person = sits(MAILBOX)
    page = person.open()
    assert isinstance(page, CheckupPage)
    assert page.rows[1].interval is not None
    tab_to(person, page.rows[1].interval.choices["6"])

    press(person, Qt.Key.Key_Right)

    assert person.records.written == [Every(1, 12)]
    row = shown(person, CheckupPage).rows[1]
    assert row.interval is not None
    assert row.interval.choices["12"].hasFocus()


def test_an_account_is_added_renamed_and_removed_after_one_question(sits: Sits) -> None:
    person = sits(MAILBOX)
    person.open(FormOf())
    page = shown(person, AccountPage)
    page.label.setText("Dompet digital")
    press_filled(person)
    assert person.records.written == [New(AccountKind.OTHER, "Dompet digital", 6, None)]

    person.open(FormOf("2"))
    page = shown(person, AccountPage)
    page.label.setText("Dompet")
    press_filled(person)
    assert person.records.written[1:] == [Rename(2, "Dompet")]

    person.open(FormOf("2"))
    page = shown(person, AccountPage)
    assert page.remove is not None
    page.remove.click()
    person.wait()
    asked = shown(person, RemovingPage)
    assert asked.keep.hasFocus()
    assert len(person.records.written) == 2
    asked.yes.click()
    person.wait()
    assert person.records.written[2:] == [Remove(2)]


def test_the_form_of_a_new_account_begins_anew_after_one_was_kept(sits: Sits) -> None:
    person = sits(MAILBOX)
    page = person.open(FormOf())
    assert isinstance(page, AccountPage)
    page.label.setText("Dompet")
    press_filled(person)

    again = person.open(FormOf())

    assert isinstance(again, AccountPage)
    assert again.label.text() == ""


@pytest.mark.parametrize("label", ["a\tb", "a\u202eb", "a\u2066b", "\u200fa"])
def test_a_label_with_marks_that_nobody_sees_is_refused(sits: Sits, label: str) -> None:
    person = sits(MAILBOX)
    person.open(FormOf())
    page = shown(person, AccountPage)
    page.label.setText(label)

    press_filled(person)

    assert person.records.written == []
    assert page.fault.isVisible()
    assert label not in "".join(person.heard)


def test_all_data_goes_after_one_question_in_our_own_window(sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    page = person.open()
    assert isinstance(page, CheckupPage)
    page.erase.click()
    person.wait()
    assert person.records.written == []

    shown(person, RemovingPage).yes.click()
    person.wait()

    assert person.records.written == [Erase()]
    assert shown(person, CheckupPage).first is not None
    assert not QApplication.activeModalWidget()


def test_a_store_that_is_busy_is_said_and_nothing_is_lost(sits: Sits) -> None:
    person = sits(due(MAILBOX))
    page = person.open()
    assert isinstance(page, CheckupPage)
    person.records.fault = StoreLocked()

    page.rows[1].buttons[Answer.CHANGED].click()
    person.wait()

    assert page.fault.isVisible()
    assert page.words("store.locked") in person.heard
    assert list(page.rows) == [1]
    person.records.fault = None
    page.rows[1].buttons[Answer.CHANGED].click()
    person.wait()
    assert person.records.written == [Say(1, Answer.CHANGED)]


def test_a_damaged_store_is_said_with_its_file(sits: Sits) -> None:
    person = sits()
    person.wait()
    person.records.damaged = "jaga-akun.damaged-1.sqlite3"

    page = person.open()

    assert isinstance(page, CheckupPage)
    assert "jaga-akun.damaged-1.sqlite3" in page.fault.text.text()
    assert page.first is not None


def test_where_nothing_is_kept_a_date_is_reckoned_and_taken_along(sits: Sits) -> None:
    person = sits(kept=False)
    page = person.open()
    assert isinstance(page, ReckonPage)
    assert page.says.text() == "Periksa lagi Jumat, 28 Mei 2027, 6 bulan lagi."

    page.every.choices["3"].click()

    assert "28 Februari 2027" in page.says.text()
    assert "28 Februari 2027" in person.heard[-1]
    assert page.aside.code is not None
    assert "28 Februari 2027" in page.aside.code.words.text()
    assert set(page.aside.buttons) == {"a4", "slip"}
    person.choose("theme", "dark")
    assert shown(person, ReckonPage).every.chosen == "3"


def test_a_shared_computer_keeps_nothing_and_forgets_what_was_kept(sits: Sits) -> None:
    from desktop.ui.page import Finish

    person = sits(MAILBOX)
    person.choose("shared", "on")
    assert isinstance(person.open(), ReckonPage)

    person.shell.want(Finish())
    person.wait()

    assert person.records.accounts() == ()


def test_a_label_is_in_no_code_no_notice_and_no_value_that_is_printed(sits: Sits) -> None:
    canary = "kenari7731"
    person = sits(Account(1, AccountKind.EMAIL, canary, 6, TODAY, None))
    page = person.open()
    assert isinstance(page, CheckupPage)

    code = page.aside.code
    assert code is not None
    from desktop.logic.rotation.calendar import event_text
    from desktop.ui.checkup.desk import dates_of

    assert page.standings
    dates = dates_of(page.standings, TODAY)
    assert all(canary not in event_text(one, page.words) for one in dates)
    assert canary not in f"{code.code.accessibleName()}{code.words.text()}"
    assert canary not in repr((page.standings, page.leave(), person.window.way, person.records.accounts()))
    assert page.rows[1].name.text() == canary


def test_the_first_press_of_the_bar_begins_with_what_is_urgent(sits: Sits) -> None:
    page = sits(due(MAILBOX), PROGRAMME._replace(facts=LEAKED.facts)).open()
    assert isinstance(page, CheckupPage)

    action = page.bar_actions()[0]

    assert action.primary
    assert action.text == page.words("checkup.guided")
    assert page.words("checkup.why.leaked") in page.announcement
    assert Checkup() == page.leave()
