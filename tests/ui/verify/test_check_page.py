"""The page with one box: it keeps what was given, knows typed from pasted, and always says what to do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Judgement, Verdict, Via
from desktop.ui.places import Draft
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.shown import Show, settle

OFFICIAL = "www.prakerja.go.id"


def page_of(show: Show, draft: Draft | None = None) -> CheckPage:
    page = show("check", draft).page
    assert isinstance(page, CheckPage)
    return page


def paste(page: CheckPage, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    page.box.insertFromMimeData(data)


def test_a_typed_text_is_known_as_typed(show: Show) -> None:
    page = page_of(show)

    QTest.keyClicks(page.box, OFFICIAL)

    assert page.draft == Draft(OFFICIAL, typed=True)


def test_a_pasted_text_is_known_as_pasted_even_after_small_corrections(show: Show) -> None:
    page = page_of(show)

    paste(page, OFFICIAL)
    QTest.keyClicks(page.box, "/ ")

    assert page.draft == Draft(OFFICIAL + "/ ", typed=False)


def test_a_text_replaced_by_typing_is_typed(show: Show) -> None:
    page = page_of(show, Draft("https://example.com"))

    page.box.selectAll()
    QTest.keyClicks(page.box, OFFICIAL)

    assert page.draft.typed


def test_typed_text_that_is_cut_and_pasted_back_stays_typed(show: Show) -> None:
    page = page_of(show)
    QTest.keyClicks(page.box, OFFICIAL)

    page.box.selectAll()
    data = page.box.createMimeDataFromSelection()
    page.box.insertFromMimeData(data)

    assert page.draft == Draft(OFFICIAL, typed=True)


def test_emoji_and_no_break_spaces_are_kept_and_counted(show: Show) -> None:
    page = page_of(show)

    paste(page, "👉🏼\u00a0prakerja.vip\n👈")

    assert page.draft == Draft("👉🏼\u00a0prakerja.vip\n👈", typed=False)


def test_markup_that_is_pasted_stays_letters(show: Show) -> None:
    page = page_of(show)
    data = QMimeData()
    data.setText("<b>x</b>")
    data.setHtml("<b>x</b><img src='file:///etc/passwd'>")

    page.box.insertFromMimeData(data)

    assert page.box.text == "<b>x</b>"


def test_a_text_past_the_limit_is_refused_with_a_sentence_and_nothing_is_lost(show: Show) -> None:
    page = page_of(show, Draft("sudah ada"))

    paste(page, "x" * MAX_TEXT)

    assert page.box.text == "sudah ada"
    assert page.line.text() == page.words("check.paste-too-long")


def test_an_empty_box_answers_with_a_sentence(show: Show) -> None:
    page = page_of(show)

    page.start()

    assert page.line.text() == page.words("check.empty")
    assert not page.busy


def test_emptying_the_box_cannot_be_undone(show: Show) -> None:
    page = page_of(show, Draft("rahasia"))

    page.clear.click()
    page.box.undo()

    assert page.box.text == ""


def test_the_paste_button_takes_what_was_copied(show: Show) -> None:
    page = page_of(show)
    QGuiApplication.clipboard().setText(OFFICIAL)

    page.paste.click()

    assert page.draft == Draft(OFFICIAL, typed=False)


def test_tab_leaves_the_box(show: Show) -> None:
    page = page_of(show)
    page.box.setFocus()

    QTest.keyClick(page.box, Qt.Key.Key_Tab)

    assert "\t" not in page.box.text


def test_the_line_tells_what_the_text_reads_as(show: Show, qtbot: QtBot) -> None:
    page = page_of(show)

    paste(page, "https://prakerja.go.id.masuk-akun.xyz/login")

    qtbot.waitUntil(lambda: page.line.text().startswith(page.words("check.reads.link")))


def test_checking_opens_the_verdict_and_back_keeps_the_text(show: Show, qtbot: QtBot) -> None:
    shell = show("check", Draft("https://prakerja.go.id.masuk-akun.xyz/login", via=Via.WHATSAPP))
    page = shell.page
    assert isinstance(page, CheckPage)

    page.start()
    assert page.busy
    qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage))
    verdict = shell.page
    assert isinstance(verdict, VerdictPage)
    assert verdict.judgement.verdict is Verdict.FAKE

    shell.back()
    settle()
    assert isinstance(shell.page, CheckPage)
    assert shell.page.draft == Draft("https://prakerja.go.id.masuk-akun.xyz/login", typed=False, via=Via.WHATSAPP)


def test_ctrl_enter_checks(show: Show, qtbot: QtBot) -> None:
    shell = show("check", Draft(OFFICIAL))
    page = shell.page
    assert isinstance(page, CheckPage)
    shell.activateWindow()
    page.box.setFocus()

    QTest.keyClick(page.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage))


def test_a_failing_check_gives_a_sentence_and_the_text_stays(show: Show, qtbot: QtBot) -> None:
    page = page_of(show, Draft(OFFICIAL))

    def broken(_draft: Draft) -> Judgement:
        raise RuntimeError

    page._check = broken

    page.start()

    qtbot.waitUntil(lambda: page.line.text() == page.words("check.failed"))
    assert page.box.text == OFFICIAL
    assert not page.box.isReadOnly()


@pytest.mark.parametrize("via", [None, *Via])
def test_where_it_came_from_is_part_of_the_question(show: Show, via: Via | None) -> None:
    page = page_of(show)

    if via is not None:
        page.channels[via].click()

    assert page.draft.via is via


def test_typed_and_pasted_official_addresses_are_answered_differently(
    check: Callable[[Draft], Judgement],
) -> None:
    assert check(Draft(OFFICIAL, typed=True)).headline != check(Draft(OFFICIAL, typed=False)).headline


def test_a_link_that_a_browser_copied_is_taken_and_a_file_is_not(show: Show) -> None:
    page = page_of(show)
    link, file = QMimeData(), QMimeData()
    link.setUrls([QUrl("https://example.com/a")])
    link.setText("https://example.com/a")
    file.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    file.setText("/etc/passwd")

    assert page.box.canInsertFromMimeData(link)
    assert not page.box.canInsertFromMimeData(file)
