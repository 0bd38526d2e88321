"""The parts of a plan: each state is told by shape and words, everything is reached by the keyboard and heard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.steps.answers import AnswerSummary, Given, Why
from desktop.ui.steps.contact import Contact, ContactRow
from desktop.ui.steps.group import PlanGroup
from desktop.ui.steps.plan_step import PlanStep, StepRow
from desktop.ui.steps.progress import ShareBar, StepHeader
from desktop.ui.steps.tick import State
from desktop.ui.steps.wait_ring import Left, WaitRing
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column
from tests.ui.shown import misfits, settle
from tests.ui.steps.conftest import Stand

ROW = StepRow(
    "call", "2", State.NOW, "Telepon bank Anda", "Langkah 2, sekarang: Telepon bank Anda", "Sudah: Telepon bank Anda",
    ("Minta rekening diblokir.",), (), ("Sumber: OJK, 12 Januari 2026",),
)  # fmt: skip
WAIT = ROW._replace(
    state=State.WAITING, texts=("Boleh dicoba lagi pukul 15.40.",), strong=((24, 29),),
    left=Left(0.7, "1:25", "jam lagi"),
)  # fmt: skip
CALL = Contact("BCA", "1500 888", "Resmi, dilihat 2024", "1500888")


def heard(widget: QWidget, text: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(text)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_a_row_opens_and_is_ticked_by_keyboard(stand: Stand[PlanStep]) -> None:
    step = stand(lambda theme: PlanStep(ROW, theme))
    opened: list[str] = []
    ticked: list[tuple[str, bool]] = []
    step.opened.connect(opened.append)
    step.ticked.connect(lambda *said: ticked.append(said))

    step.tick.setFocus()
    QTest.keyClick(step.tick, Qt.Key.Key_Space)
    QTest.keyClick(step.tick, Qt.Key.Key_Return)
    QTest.keyClick(step.tick, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is step.body
    QTest.keyClick(step.body, Qt.Key.Key_Return)

    assert opened == ["call"]
    assert ticked == [("call", True), ("call", True)]
    assert not step.tick.isChecked(), "whoever hears it decides"


def test_a_done_row_wants_its_tick_taken_back(stand: Stand[PlanStep]) -> None:
    step = stand(lambda theme: PlanStep(ROW, theme))
    ticked: list[tuple[str, bool]] = []
    step.ticked.connect(lambda *said: ticked.append(said))
    step.tick.setFocus()

    step.show_row(ROW._replace(state=State.DONE, tick="Sudah selesai: Telepon bank Anda"))
    QTest.keyClick(step.tick, Qt.Key.Key_Space)

    assert ticked == [("call", False)]
    assert step.tick.isChecked()
    assert step.tick.hasFocus()
    assert heard(step.tick) == "Sudah selesai: Telepon bank Anda"


def test_a_row_is_heard_whole(stand: Stand[PlanStep]) -> None:
    step = stand(lambda theme: PlanStep(ROW, theme))

    assert heard(step.body) == "Langkah 2, sekarang: Telepon bank Anda"
    assert heard(step.body, QAccessible.Text.Description) == "Minta rekening diblokir. Sumber: OJK, 12 Januari 2026"
    assert role(step.body) == QAccessible.Role.Button
    assert role(step.tick) == QAccessible.Role.CheckBox
    assert heard(step.tick) == "Sudah: Telepon bank Anda"


def test_a_tick_without_a_name_is_only_looked_at(stand: Stand[PlanStep]) -> None:
    step = stand(lambda theme: PlanStep(ROW._replace(tick=""), theme))
    ticked: list[object] = []
    step.ticked.connect(lambda *said: ticked.append(said))

    QTest.mouseClick(step, Qt.MouseButton.LeftButton, pos=step.tick.geometry().center())

    assert step.tick.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert ticked == []


def test_a_row_that_opens_nothing_cannot_be_pressed(stand: Stand[PlanStep]) -> None:
    step = stand(lambda theme: PlanStep(ROW._replace(id="", tick=""), theme))
    opened: list[str] = []
    step.opened.connect(opened.append)

    QTest.mouseClick(step, Qt.MouseButton.LeftButton, pos=step.body.geometry().center())

    assert step.body.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert opened == []


def grey(widget: QWidget) -> bytes:
    return bytes(widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits())


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_no_two_states_look_the_same_without_colour(stand: Stand[PlanStep], look: str) -> None:
    pictures = {
        state: grey(stand(lambda theme, s=state: PlanStep(ROW._replace(state=s), theme), look).tick) for state in State
    }

    assert len(set(pictures.values())) == len(State)


def test_a_tick_is_large_enough_for_a_finger(stand: Stand[PlanStep]) -> None:
    for scale in (1.0, 1.5, 2.0):
        tick = stand(lambda theme: PlanStep(ROW, theme), scale=scale).tick
        assert tick.width() == tick.height() == round(44 * scale)


def test_the_ring_of_a_wait_goes_below_where_it_would_crowd_the_words(stand: Stand[PlanStep]) -> None:
    beside = stand(lambda theme: PlanStep(WAIT, theme), size=(900, 700)).height()
    below = stand(lambda theme: PlanStep(WAIT, theme), size=(400, 700)).height()

    assert below > beside + 90


@pytest.mark.parametrize("left", [Left(0.5, "1:25", "jam lagi"), Left(1.0, "23:59", "jam dan menit lagi"), Left(0)])
def test_the_words_of_a_ring_stand_within_it(stand: Stand[WaitRing], left: Left) -> None:
    ring = stand(lambda theme: WaitRing(left, theme), scale=1.5)

    high = sum(line.whole.height() for line in ring._ring.lines)
    widest = max(line.whole.width() for line in ring._ring.lines)
    assert ring.width() == ring.height() >= 135
    assert high < ring.height() - 24
    assert widest < ring.width() - 24


def test_a_ring_is_named_by_its_words(stand: Stand[WaitRing]) -> None:
    ring = stand(lambda theme: WaitRing(Left(0.5, "1:25", "jam lagi"), theme))
    assert heard(ring) == "1:25 jam lagi"

    ring.show_left(Left(0), "Selesai menunggu")

    assert heard(ring) == "Selesai menunggu"


def test_the_place_in_the_questions_is_heard_as_a_value(stand: Stand[StepHeader]) -> None:
    header = stand(lambda theme: StepHeader("Pulihkan akun", "Pertanyaan 2, paling banyak 4 lagi", 2, 6, theme))

    value = QAccessible.queryAccessibleInterface(header.words).valueInterface()

    assert role(header.words) == QAccessible.Role.ProgressBar
    assert heard(header.words) == "Pertanyaan 2, paling banyak 4 lagi"
    assert (value.currentValue(), value.maximumValue()) == (2, 6)


def test_the_place_stands_below_the_room_where_both_do_not_fit(stand: Stand[StepHeader]) -> None:
    def make(theme: Theme) -> StepHeader:
        return StepHeader("Pulihkan akun", "Pertanyaan 2, paling banyak 4 lagi", 2, 6, theme)

    wide, small = stand(make), stand(make, size=(420, 500))

    assert wide.words.y() == 0
    assert wide.words.x() + wide.words.width() == wide.width()
    assert small.words.y() > 0


def test_a_bar_is_filled_by_its_share(stand: Stand[ShareBar]) -> None:
    bar = stand(lambda theme: ShareBar("Sekarang: 1 dari 4 selesai", 1, 4, theme))
    picture, y = bar.grab().toImage(), bar.height() // 2

    brand = Theme("light", 1.0).color("brand")
    filled = [x for x in range(bar.width()) if picture.pixelColor(x, y) == brand]

    assert abs(len(filled) - bar.width() / 4) < 6
    assert max(filled) < bar.width() / 4 + 3


def group(theme: Theme, *, opened: bool = True) -> PlanGroup:
    made = PlanGroup("Sekarang", "1 dari 5 selesai", 1, 5, theme, opened=opened)
    made.body.add(PlanStep(ROW, theme))
    return made


def test_a_group_opens_and_closes_by_keyboard(stand: Stand[PlanGroup]) -> None:
    one = stand(lambda theme: group(theme, opened=False))
    turns: list[bool] = []
    one.turned.connect(turns.append)
    one.heading.setFocus()

    assert not one.body.isVisible()
    QTest.keyClick(one.heading, Qt.Key.Key_Return)
    assert one.body.isVisible()
    assert one.is_open
    QTest.keyClick(one.heading, Qt.Key.Key_Space)

    assert not one.body.isVisible()
    assert turns == [True, False]


def test_a_group_says_how_much_of_it_is_done(stand: Stand[PlanGroup]) -> None:
    one = stand(group)
    assert heard(one.heading) == "Sekarang, 1 dari 5 selesai"

    one.show_done("2 dari 5 selesai", 2, 5)

    assert heard(one.heading) == "Sekarang, 2 dari 5 selesai"
    assert heard(one.bar) == "Sekarang: 2 dari 5 selesai"
    assert (one.bar.value(), one.bar.maximum()) == (2, 5)


def test_each_answer_can_be_changed(stand: Stand[AnswerSummary]) -> None:
    given = (Given("start", "Apa yang terjadi?", ("Saya telanjur",)), Given("harm", "Yang terjadi", ("Uang", "Kode")))
    summary = stand(lambda theme: AnswerSummary("Jawaban Anda", "Ubah", given, theme))
    wanted: list[str] = []
    summary.change.connect(wanted.append)

    for name in ("harm", "start"):
        summary.buttons[name].setFocus()
        QTest.keyClick(summary.buttons[name], Qt.Key.Key_Return)

    assert wanted == ["harm", "start"]
    assert heard(summary.buttons["harm"]) == "Ubah"
    assert heard(summary.buttons["harm"], QAccessible.Text.Description) == "Yang terjadi Uang, Kode"


def test_a_number_is_reached_by_keyboard_and_copied_only_where_that_may_be(stand: Stand[ContactRow]) -> None:
    for button, expected in (("Salin", ["1500888", "1500888"]), ("", [])):
        row = stand(lambda theme, button=button: ContactRow(CALL, theme, button))
        copied: list[str] = []
        row.copy.connect(copied.append)
        row.number.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is row.number
        QTest.keyClick(row.number, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        if row.button is not None:
            QTest.keyClick(row.button, Qt.Key.Key_Space)
        assert copied == expected
        assert (row.button is None) == (not button)


def test_a_number_is_heard_with_its_name_and_is_forty_pixels_high(stand: Stand[ContactRow]) -> None:
    row = stand(lambda theme: ContactRow(CALL, theme))

    assert heard(row.number) == "BCA: 1500 888"
    assert heard(row.number, QAccessible.Text.Description) == "Resmi, dilihat 2024"
    assert row.number._fit(row.number.width()) is row.number._sets[0]
    assert row.number._sets[0]._font.pixelSize() == 40


def test_a_long_address_takes_more_lines_and_loses_nothing(stand: Stand[ContactRow]) -> None:
    address = "bantuan." + "panjang-" * 8 + "contoh.go.id"
    row = stand(lambda theme: ContactRow(Contact("Formulir", address), theme), size=(500, 500))

    lines = row.number._fit(row.number.width()).lines(row.number.width()).layout
    shown = "".join(
        lines.text()[line.textStart() : line.textStart() + line.textLength()]
        for line in (lines.lineAt(index) for index in range(lines.lineCount()))
    )

    assert shown == address
    assert lines.lineCount() > 1


def everything(theme: Theme) -> Column:
    column = Column(theme, 8)
    column.add(StepHeader("Pulihkan akun", "Pertanyaan 2, paling banyak 4 lagi", 2, 6, theme))
    one = column.add(PlanGroup("Setelah itu dan yang lain", "1 dari 5 langkah sudah selesai", 1, 5, theme))
    for state in State:
        one.body.add(PlanStep((WAIT if state is State.WAITING else ROW)._replace(state=state), theme))
    one.body.add(PlanStep(ROW._replace(other=True, title="Datang ke cabang bank yang terdekat"), theme))
    column.add(Why("Mengapa kami bertanya", "Langkah Anda berbeda bila kuncinya hilang.", theme))
    column.add(AnswerSummary("Jawaban", "Ubah", (Given("a", "Apa yang sudah terjadi?", ("Uang",)),), theme))
    column.add(ContactRow(CALL, theme, "Salin"))
    return column


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1000, 700)), (1.5, (900, 700)), (2.0, (1000, 700)), (1.0, (420, 700))]
)
def test_every_word_has_room(stand: Callable[..., Column], look: str, scale: float, size: tuple[int, int]) -> None:
    column = stand(everything, look=look, scale=scale, size=size)
    settle()

    assert misfits(column.parentWidget() or column) == []
