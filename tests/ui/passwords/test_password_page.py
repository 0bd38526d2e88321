"""The password page: the last keystroke wins, a late answer says so, advice is never built on what it is about."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.strength import Attacker, Strength, score_of
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.page import Back, Finish
from desktop.ui.passwords.places import Passphrase
from desktop.ui.passwords.proposal import Wish
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.typed import Sheet
from desktop.ui.secrets.result import Result
from desktop.ui.secrets.typed import Answer, Typed
from desktop.ui.widgets import PlainLabel
from tests.ui.host import names
from tests.ui.passwords.judged import Judge, Open
from tests.ui.shown import settle


def answered(qtbot: QtBot, page: PasswordPage) -> Result:
    qtbot.waitUntil(lambda: not page.live.waiting)
    settle()
    return page.result


def seen(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_an_empty_field_says_calmly_what_to_do(room: Open) -> None:
    page = room().page

    assert page.result.meter.level == 0
    assert "Hasilnya muncul sambil Anda mengetik" in seen(page)
    assert page.result.findings.said == ()
    assert page.first_focus().hasFocus()


def test_on_a_shared_machine_the_question_asks_for_something_like_it(room: Open) -> None:
    shared, alone = room(compare=False).page, room().page

    assert "Ketik contoh yang mirip (bukan yang asli)" in seen(shared)
    assert "untuk “Budi1985!” ketik “Sari1979!”" in seen(shared)
    assert shared.field.edit.accessibleName() == "Ketik contoh yang mirip (bukan yang asli)"
    assert "bukan yang asli" in shared.announcement
    assert "Ketik kata sandi yang ingin diperiksa" in seen(alone)
    assert "mirip" not in seen(alone)


def test_typing_shows_level_duration_and_reasons(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.findings = (vocabulary.YEAR((4, 8), first="5", last="8"), vocabulary.NAME((0, 4), first="1", last="4"))
    page = room().page

    QTest.keyClicks(page.field.edit, "budi1990")
    result = answered(qtbot, page)

    assert result.meter.level == 4
    assert result.findings.said == ("Ada nama orang.", "Ada tahun.")
    assert page.bands is not None
    assert page.bands.said == "nama | tahun"
    assert "Bila ditebak lewat halaman masuk" in seen(page)
    assert "Bila data situs itu bocor" in seen(page)


def test_the_list_and_the_length_come_before_everything_else(qtbot: QtBot, room: Open, judge: Judge) -> None:
    owner = vocabulary.ABOUT_OWNER((0, 4), first="1", last="4")
    judge.findings = (vocabulary.DECORATION(), owner, vocabulary.SHORT(length="8"), vocabulary.LISTED(entries="100000"))
    page = room().page

    QTest.keyClicks(page.field.edit, "x")
    findings = answered(qtbot, page).findings

    assert [text.split()[0] for text in findings.said] == ["Ada", "Panjangnya", "Ada", "Angka"]
    assert findings.rest is not None
    assert not any("Angka atau tanda" in label.text() for label in findings.first.findChildren(PlainLabel))
    QTest.keyClick(findings.rest.button, Qt.Key.Key_Space)
    assert "Angka atau tanda di ujung hanya" in seen(page)


def test_nothing_is_praised_beside_a_danger(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.findings = (vocabulary.HARD_TO_GUESS(), vocabulary.ABOUT_OWNER((0, 4), first="1", last="4"))
    page = room().page

    QTest.keyClicks(page.field.edit, "x")

    assert answered(qtbot, page).findings.said == ("Ada data tentang Anda.",)


def test_the_last_keystroke_wins(qtbot: QtBot, room: Open, judge: Judge) -> None:
    held = judge.go = threading.Event()
    page = room().page
    levels: list[int] = []
    page.live.answered.connect(lambda answer: levels.append(answer.strength.score))

    page.field.edit.setText("a" * 12)
    qtbot.waitUntil(judge.begun.is_set)
    judge.go = None
    page.field.edit.setText("abc")
    answered(qtbot, page)
    held.set()
    answered(qtbot, page)

    assert levels == [1]
    assert page.result.meter.level == 2


def test_a_text_that_changed_before_its_job_began_is_never_judged(qtbot: QtBot, room: Open, judge: Judge) -> None:
    page = room().page

    for length in range(1, 30):
        page.field.edit.setText("a" * length)
    answered(qtbot, page)

    assert judge.asked == 1


def test_a_slow_answer_is_said_to_be_slow(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.go = threading.Event()
    page = room().page

    page.field.edit.setText("abc")
    qtbot.waitUntil(lambda: page.result.meter.busy)
    assert page.result.meter.accessibleName() == "Masih menghitung"
    judge.go.set()

    assert answered(qtbot, page).meter.level == 2


def test_a_missed_deadline_says_so_and_loses_nothing(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.go = threading.Event()
    page = room().page
    page.live.deadline_ms = 1

    with qtbot.waitSignal(page.live.late):
        page.field.edit.setText("abc")
    assert page.result.meter.accessibleName() == "Belum selesai dihitung"
    assert "Yang Anda ketik masih ada." in seen(page)
    assert page.field.edit.entered == "abc"

    judge.go.set()
    judge.go = None
    page.live.deadline_ms = PASSWORD_MS
    QTest.keyClick(page.result.retry, Qt.Key.Key_Return)
    assert answered(qtbot, page).meter.level == 2


def test_emptying_the_field_takes_the_answer_away(qtbot: QtBot, room: Open, judge: Judge) -> None:
    page = room().page
    page.field.edit.setText("abc")
    answered(qtbot, page)

    QTest.keyClick(page.field.edit, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    page.field.edit.empty()
    settle()

    assert page.result.meter.level == 0
    assert not page.live.waiting


def test_a_screen_reader_hears_a_new_band_only_after_typing_has_stopped(
    qtbot: QtBot, room: Open, heard: list[str]
) -> None:
    page = room().page

    for text in ("a", "abc", "abcd"):
        page.field.edit.setText(text)
        answered(qtbot, page)
    assert heard == []
    page.result.settled.timeout.emit()
    page.result.settled.timeout.emit()

    assert heard == ["Lemah: tingkat 2 dari 5. Panjangnya baru 8 huruf."]


def test_hints_are_used_for_the_question(qtbot: QtBot, room: Open, judge: Judge) -> None:
    page = room(Sheet(Typed("abc"))).page
    QTest.keyClick(page.hints.button, Qt.Key.Key_Return)

    QTest.keyClicks(page.hints.fields["name"], "Budi Santoso")
    QTest.keyClicks(page.hints.fields["town"], "Kediri")
    answered(qtbot, page)

    assert judge.about == ("Budi Santoso", "Kediri")


def test_the_e_mail_password_is_compared(qtbot: QtBot, room: Open) -> None:
    page = room(Sheet(Typed("abcd"))).page
    assert page.reuse is not None
    page.reuse.open()

    QTest.keyClicks(page.reuse.field.edit, "abcd")
    answered(qtbot, page)
    assert page.reuse.said == "Sama dengan kata sandi email. Ganti salah satunya."

    QTest.keyClicks(page.reuse.field.edit, "1")
    answered(qtbot, page)
    assert page.reuse.said == "Mirip kata sandi email. Hanya angka atau tandanya yang berubah."

    page.reuse.field.edit.empty()
    answered(qtbot, page)
    assert page.reuse.said == ""


def test_a_shared_machine_compares_copies_and_asks_nothing(room: Open) -> None:
    page = room(compare=False, copy=None).page

    assert page.reuse is None
    assert page.breach is None
    assert page.aside.copy is None
    assert page.aside.write.label == "Catat di kertas"


def test_the_bar_says_what_comes_next(qtbot: QtBot, room: Open) -> None:
    opened = room()
    page = opened.page

    def bar() -> list[tuple[str, bool]]:
        return [(action.text, action.primary) for action in page.bar_actions()]

    assert bar() == [("Buat kata sandi kuat", True)]

    page.field.edit.setText("a" * 12)
    answered(qtbot, page)
    assert bar() == [("Catat tanggal pemeriksaan", True)]

    page.field.edit.setText("abc")
    answered(qtbot, page)
    assert bar() == [("Buat kata sandi kuat", True)]
    page.bar_actions()[0].do()
    settle()
    assert names(opened.shell)[-1] == "passphrase"


def test_the_big_print_has_one_filled_button_and_one_beside_it(room: Open) -> None:
    assert sorted(action.primary for action in room(page="passphrase").print.bar_actions()) == [False, True]


@pytest.mark.parametrize(
    ("guesses", "sentence"),
    [
        (3.33, "sekitar 20 jam"), (2.95, "sekitar 8 jam"), (3.05, "sekitar 10 jam"), (3.36, "sekitar 20 jam"),
        (0.5, "sekitar 1 menit"), (7.0, "sekitar 10 tahun"),
    ],
)  # fmt: skip
def test_a_duration_promises_no_more_than_an_estimate_can_keep(room: Open, guesses: float, sentence: str) -> None:
    page = room(Sheet(Typed("x"), answer=Answer(Strength(guesses, score_of(guesses))))).page

    assert sentence in page.result.lines[Attacker.ONLINE].text.text()


@pytest.mark.parametrize("shown", [True, False])
def test_another_look_keeps_all_that_was_typed(qtbot: QtBot, room: Open, shown: bool) -> None:
    opened = room(Sheet(Typed("rahasia", ("Budi", "", "Kediri"), "lain"), hints=True, reuse=True, shown=shown))
    answered(qtbot, opened.page)
    phrase, old = opened.page.aside.proposal, opened.page

    opened.shell.redress()
    settle()

    page = opened.page
    assert page is not old
    assert page.field.edit.entered == "rahasia"
    assert page.field.edit.shown is shown
    assert page.hints.all == ("Budi", "", "Kediri")
    assert page.hints.button.isChecked()
    assert page.reuse is not None
    assert page.reuse.other == "lain"
    assert page.aside.proposal is phrase
    assert page.result.meter.level == 3


@pytest.mark.parametrize("field", ["birth", "other"])
def test_another_look_leaves_the_keyboard_where_it_was(qtbot: QtBot, room: Open, field: str) -> None:
    opened = room(Sheet(Typed("rahasia"), hints=True, reuse=True), scale=1.5, size=(1024, 700))
    opened.page._fields()[field].setFocus()

    opened.shell.redress()
    answered(qtbot, opened.page)

    now = opened.page._fields()[field]
    assert now.hasFocus()
    assert 0 <= now.mapTo(opened.page, now.rect().topLeft()).y() < opened.page.height() - now.height()


def test_leaving_for_another_page_forgets_the_text_and_says_so(room: Open) -> None:
    opened = room(Sheet(Typed("rahasia")), wish=Wish(length=4))
    opened.shell.open(Passphrase())
    settle()

    opened.shell.want(Back())
    settle()

    assert opened.page.field.edit.entered == ""
    assert "Yang tadi Anda ketik sudah dihapus" in seen(opened.page)
    assert opened.page.aside.wish.length == 4


def test_finishing_wipes(room: Open) -> None:
    opened = room(Sheet(Typed("rahasia")))

    opened.shell.want(Finish())
    settle()

    assert names(opened.shell) == ("home",)


def test_the_whole_page_is_reached_by_tab(room: Open) -> None:
    opened = room(Sheet(Typed("abc")), size=(1366, 768))
    page = opened.page
    wanted = {
        page.field.edit, page.field.button, page.hints.button, page.aside.again, page.aside.details.button,
    }  # fmt: skip
    reached: list[QWidget] = []

    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)

    assert wanted <= set(reached)
    assert reached.index(page.field.edit) < reached.index(page.field.button) < reached.index(page.hints.button)


def test_a_small_window_shows_field_and_meter_together(qtbot: QtBot, room: Open) -> None:
    page = room(size=(1024, 700), scale=1.5).page

    QTest.keyClicks(page.field.edit, "abcdef")
    result = answered(qtbot, page)

    for widget in (page.field.edit, result.meter):
        top = widget.mapTo(page, widget.rect().topLeft()).y()
        assert top >= 0
        assert top + widget.height() <= page.height()
