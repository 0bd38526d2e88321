"""Pictures and saved mails: dropped, pasted or chosen; known by what they hold; a fault says what to do."""

from email.message import EmailMessage
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.first_paint import check_file
from desktop.logic.limits import MAX_FILE
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.qr.picture import MAX_PIXELS
from desktop.logic.verify.read_file import Unreadable
from desktop.logic.words import load_words
from desktop.ui.application import QtWords
from desktop.ui.page import Open
from desktop.ui.places import Draft
from desktop.ui.places import Verdict as VerdictPlace
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.choose_file import choose_file
from desktop.ui.verify.files import Files, copied_picture, judge_offered, pixels_of
from desktop.ui.verify.verdict import VerdictPage
from tests.logic.verify.made_frames import FALSE, KINDS, OFFICIAL, card, moving, on_two_grounds
from tests.logic.verify.made_pictures import saved
from tests.ui.shown import Show

FAKE = "https://prakerja.go.id.masuk-akun.xyz/login"


def code(payload: str = FAKE, *, background: QColor | None = None) -> QImage:
    """A picture of a QR code, four pixels a module."""
    rows = [list(row) for row in segno.make(payload).matrix_iter(scale=4, border=4)]
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_ARGB32)
    light = background or QColor("white")
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.setPixelColor(x, y, QColor("black") if dark else light)
    return image


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt takes a name
    return bytes(buffer.data().data())


def mail() -> bytes:
    message = EmailMessage()
    message["From"] = "Prakerja <info@masuk-akun.xyz>"
    message["Subject"] = "Contoh"
    message.set_content(f"Masuk di {FAKE}")
    return bytes(message)


def page_of(shell: Shell) -> CheckPage:
    assert isinstance(shell.page, CheckPage)
    return shell.page


def wait_for_verdict(qtbot: QtBot, shell: Shell) -> VerdictPage:
    qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage))
    assert isinstance(shell.page, VerdictPage)
    return shell.page


def drop(page: CheckPage, data: QMimeData) -> bool:
    """Drag over the page and let go; whether the page took it."""
    everything, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), everything, data, left, none)
    entered.ignore()
    page.dragEnterEvent(entered)
    if entered.isAccepted():
        page.dropEvent(QDropEvent(QPointF(9, 9), everything, data, left, none))
    return entered.isAccepted()


def files_in(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize("name", ["kode.png", "surat.eml", "tanpa-akhiran", "foto.pdf"])
def test_a_dropped_picture_is_known_by_what_it_holds(qtbot: QtBot, show: Show, tmp_path: Path, name: str) -> None:
    shell, path = show("check"), tmp_path / name
    path.write_bytes(png(code()))

    assert drop(page_of(shell), files_in(path))

    judgement = wait_for_verdict(qtbot, shell).judgement
    assert (judgement.kind, judgement.verdict) == (Kind.QR, Verdict.FAKE)


def test_a_dropped_mail_is_judged(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    shell, path = show("check"), tmp_path / "gambar.png"
    path.write_bytes(mail())

    drop(page_of(shell), files_in(path))

    judgement = wait_for_verdict(qtbot, shell).judgement
    assert (judgement.kind, judgement.verdict) == (Kind.EMAIL, Verdict.FAKE)


def test_a_chosen_picture_is_judged_by_keyboard_alone(
    qtbot: QtBot, show: Show, tmp_path: Path, chosen: list[Path | None]
) -> None:
    shell, path = show("check"), tmp_path / "kode.png"
    path.write_bytes(png(code()))
    chosen.append(path)
    tile = page_of(shell).tile
    assert tile is not None
    tile.button.setFocus()

    QTest.keyClick(tile.button, Qt.Key.Key_Space)

    assert wait_for_verdict(qtbot, shell).judgement.kind is Kind.QR


def test_who_chooses_nothing_stays_where_they_are(show: Show, chosen: list[Path | None]) -> None:
    page = page_of(show("check", Draft("tetap di sini")))
    chosen.append(None)

    assert page.tile is not None
    page.tile.button.click()

    assert not page.busy
    assert page.box.text == "tetap di sini"


def test_a_file_that_the_window_was_opened_with_is_judged(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    file = tmp_path / "mail % #1.eml"
    file.write_bytes(mail())
    shell = show("check")

    check_file(shell, file)

    assert wait_for_verdict(qtbot, shell).judgement.kind is Kind.EMAIL


@pytest.mark.parametrize("way", ["button", "keyboard", "keyboard elsewhere"])
def test_a_copied_picture_is_pasted(qtbot: QtBot, show: Show, way: str) -> None:
    shell = show("check")
    page = page_of(shell)
    QGuiApplication.clipboard().setImage(code())

    if way == "button":
        page.paste.click()
    else:
        target = page.box if way == "keyboard" else page.unsure
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert wait_for_verdict(qtbot, shell).judgement.verdict is Verdict.FAKE


def test_a_copied_text_still_comes_as_text(show: Show) -> None:
    page = page_of(show("check"))
    QGuiApplication.clipboard().setText(FAKE)

    page.paste.click()

    assert page.box.text == FAKE
    assert not page.box.typed


def test_nothing_copied_is_said(show: Show) -> None:
    page = page_of(show("check"))
    QGuiApplication.clipboard().clear()

    page.paste.click()

    assert page.line.text() == page.words("check.nothing-to-paste")


def test_a_picture_without_a_code_says_so_and_that_its_text_proves_nothing(qtbot: QtBot, show: Show) -> None:
    shell = show("check")
    blank = QImage(300, 200, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    QGuiApplication.clipboard().setImage(blank)

    page_of(shell).paste.click()
    page = wait_for_verdict(qtbot, shell)

    assert page.judgement.verdict is Verdict.UNKNOWN
    assert [reason.text for reason in page._subject.reasons] == [page.words("finding.qr.no-code")]
    assert "tidak membuktikan" in page._subject.reasons[0].why


def bad_files(tmp_path: Path) -> dict[str, tuple[Path, str]]:
    """Files that cannot be judged, and what is said of each."""
    made: dict[str, tuple[bytes | None, str]] = {
        "empty.png": (b"", "picture.empty"),
        "notes.txt": (b"hanya catatan", "file.neither"),
        "zip.png": (b"PK\x03\x04" + bytes(40), "file.neither"),
        "cut.png": (png(code())[:90], "picture.broken"),
        "gone.png": (None, "file.unreadable"),
    }
    for name, (content, _) in made.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    (tmp_path / "folder").mkdir()
    with (tmp_path / "huge.png").open("wb") as file:
        file.truncate(MAX_FILE + 1)
    found = {name: (tmp_path / name, text_id) for name, (_, text_id) in made.items()}
    return found | {
        "folder": (tmp_path / "folder", "file.unreadable"),
        "huge.png": (tmp_path / "huge.png", "file.too-large"),
    }


@pytest.mark.parametrize("name", ["empty.png", "notes.txt", "zip.png", "cut.png", "gone.png", "folder", "huge.png"])
def test_a_file_that_cannot_be_judged_says_what_to_do_and_nothing_is_lost(
    qtbot: QtBot, show: Show, tmp_path: Path, name: str
) -> None:
    page = page_of(show("check", Draft("ini masih di sini")))
    path, text_id = bad_files(tmp_path)[name]

    drop(page, files_in(path))
    qtbot.waitUntil(lambda: not page.busy)

    assert page.line.text() == page.words(text_id)
    assert page.box.text == "ini masih di sini"
    assert not page.box.isReadOnly()


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_dialog_speaks_our_language_and_can_be_left(
    qtbot: QtBot, qapp: QApplication, pack: Programme, language: str
) -> None:
    words = load_words(language, pack)
    translator = QtWords(words)
    qapp.installTranslator(translator)
    seen: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.extend(
            dialog.labelText(label) for label in (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileName)
        )
        dialog.reject()

    QTimer.singleShot(300, leave)
    chosen = choose_file(QWidget(), words)
    qapp.removeTranslator(translator)

    assert chosen is None
    assert seen == [words("qt.look_in:"), words("qt.file_name:")]


def test_of_several_files_none_is_taken(show: Show, tmp_path: Path) -> None:
    page = page_of(show("check"))
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(png(code()))

    drop(page, files_in(tmp_path / "a.png", tmp_path / "b.png"))

    assert page.line.text() == page.words("file.one")
    assert not page.busy


def test_a_dropped_link_is_text_and_no_file(show: Show) -> None:
    page = page_of(show("check"))
    data = QMimeData()
    data.setUrls([QUrl("https://contoh.id/a.png")])
    data.setText("https://contoh.id/a.png")

    page.box.insertFromMimeData(data)

    assert page.box.text == "https://contoh.id/a.png"


def test_a_shared_machine_opens_no_file(show: Show, tmp_path: Path) -> None:
    page = page_of(show("check-shared"))
    (tmp_path / "kode.png").write_bytes(png(code()))
    QGuiApplication.clipboard().setImage(code())

    page.paste.click()

    assert page.tile is None
    assert not drop(page, files_in(tmp_path / "kode.png"))
    assert page.line.text() == page.words("file.not-here")


def test_a_broken_reader_is_said_and_the_page_stays_usable(qtbot: QtBot, show: Show, files: Files) -> None:
    def broken(_read: object) -> Judgement:
        raise MemoryError

    page = page_of(show("check", Draft("tetap"), files=files._replace(judge=broken)))
    QGuiApplication.clipboard().setImage(code())
    page.paste.click()
    qtbot.waitUntil(lambda: not page.busy)

    assert page.line.text() == page.words("file.failed")
    assert page.box.text == "tetap"


def test_going_back_from_the_verdict_finds_the_text_again(qtbot: QtBot, show: Show) -> None:
    shell = show("check", Draft("tetap di sini"))
    QGuiApplication.clipboard().setImage(code())
    page_of(shell).paste.click()
    wait_for_verdict(qtbot, shell)

    shell.back()

    assert page_of(shell).box.text == "tetap di sini"


def test_a_code_on_a_transparent_ground_is_read(files: Files) -> None:
    answer = judge_offered(code(background=QColor(0, 0, 0, 0)), files)

    assert not isinstance(answer, Unreadable)
    assert answer.verdict is Verdict.FAKE


def test_a_copied_picture_is_looked_at_on_white_and_on_black(files: Files) -> None:
    image = QImage.fromData(saved(on_two_grounds(OFFICIAL, FALSE)))

    answer = judge_offered(image, files)

    assert not isinstance(answer, Unreadable)
    assert {link.text for link in answer.links} == {OFFICIAL, FALSE}
    assert answer.verdict in {Verdict.UNKNOWN, Verdict.FAKE}


@pytest.mark.parametrize("kind", KINDS)
def test_a_copied_picture_that_moves_is_read_frame_by_frame(files: Files, kind: str) -> None:
    data = QMimeData()
    data.setData(f"image/{kind.lower()}", moving([card(OFFICIAL), card(FALSE)], kind))

    offered = copied_picture(data)

    assert isinstance(offered, bytes)
    answer = judge_offered(offered, files)
    assert not isinstance(answer, Unreadable)
    assert "qr.moves" in {finding.code for finding in answer.findings}


def test_a_dropped_picture_that_moves_is_never_calm(qtbot: QtBot, show: Show, files: Files, tmp_path: Path) -> None:
    file = tmp_path / "kode.gif"
    file.write_bytes(moving([card(OFFICIAL), card(FALSE)], "GIF"))
    shell = show("check", Draft(""), files=files)

    assert drop(page_of(shell), files_in(file))
    judgement = wait_for_verdict(qtbot, shell).judgement

    assert judgement.verdict in {Verdict.UNKNOWN, Verdict.FAKE}


@pytest.mark.parametrize("width", [1, 3, 5, 301])
def test_pixels_have_no_padding(width: int) -> None:
    image = QImage(width, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    image.setPixelColor(width - 1, 1, QColor("white"))

    pixels = pixels_of(image)

    assert len(pixels.grey) == width * 2
    assert pixels.grey[-1] == 255


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_looked_at(files: Files) -> None:
    image = QImage(MAX_PIXELS // 5000 + 1, 5000, QImage.Format.Format_Mono)

    assert judge_offered(image, files) == Unreadable("picture.too-many-pixels")
    assert judge_offered(QImage(), files) == Unreadable("picture.broken")
    assert judge_offered(b"", files) == Unreadable("picture.empty")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_tile_is_heard_as_it_reads(show: Show, language: str) -> None:
    shell = show("check", language=language)
    tile = page_of(shell).tile

    assert tile is not None
    assert tile.button.accessibleName() == shell.page.words("file.choose")
    assert tile.button.accessibleDescription() == shell.page.words("file.hint")


def test_the_page_wants_the_verdict_of_a_file(qtbot: QtBot, show: Show) -> None:
    page = page_of(show("check"))
    wanted: list[object] = []
    page.wants.connect(wanted.append)
    QGuiApplication.clipboard().setImage(code())

    page.paste.click()
    qtbot.waitUntil(lambda: bool(wanted))

    assert isinstance(wanted[0], Open)
    assert isinstance(wanted[0].place, VerdictPlace)


def test_a_file_let_go_over_the_box_reaches_the_page(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    shell = show("check")
    box, path = page_of(shell).box.viewport(), tmp_path / "kode.png"
    path.write_bytes(png(code()))
    data = files_in(path)
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    entered = QDragEnterEvent(QPoint(9, 9), action, data, left, none)
    QApplication.sendEvent(box, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(box, QDropEvent(QPointF(9, 9), action, data, left, none))

    assert wait_for_verdict(qtbot, shell).judgement.kind is Kind.QR
