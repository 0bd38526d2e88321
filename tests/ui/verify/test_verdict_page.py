"""The verdict page: shape, word, reasons, actions; a pasted text is drawn as letters and marked where it counts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.ui.page import Open
from desktop.ui.places import Draft, Recovery
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.verify.reasons import severity_look
from desktop.ui.verify.samples import judged
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, Kind
from desktop.ui.widgets.address_anatomy import AddressAnatomy
from desktop.ui.widgets.marked_message import MarkedMessage
from desktop.ui.widgets.verdict_panel import VerdictPanel
from tests.ui.shown import Show, settle

HOSTILE = (
    "<b>x</b><img src='http://1.2.3.4/a.png'> 🎉🎉 Prakerja: kirim kode OTP ke sini https://prakerja.vip/daftar "
    "\u202egnip\u202c <a href='x'>klik</a>"
)


@pytest.fixture(scope="module")
def verdicts(pack: Programme, check: Callable[[Draft], Judgement]) -> dict[str, Judgement]:
    return dict(judged(pack, check))


def page_of(show: Show, judgement: Judgement) -> VerdictPage:
    page = show("verdict", judgement).page
    assert isinstance(page, VerdictPage)
    return page


def urgent(page: VerdictPage) -> Button:
    """The way for who has followed it already."""
    return next(button for button in page.now.buttons if button.kind is Kind.DANGER)


def test_the_samples_show_every_verdict(verdicts: dict[str, Judgement]) -> None:
    assert {judgement.verdict for judgement in verdicts.values()} == set(Verdict)


def test_a_pasted_text_is_never_markup(show: Show, check: Callable[[Draft], Judgement]) -> None:
    page = page_of(show, check(Draft(HOSTILE)))

    assert page.findChildren(QTextEdit) == []
    assert {label.textFormat() for label in page.findChildren(QLabel)} <= {Qt.TextFormat.PlainText}
    message = page.findChildren(MarkedMessage)[0]
    assert "<b>x</b><img src=" in message.shown
    assert "\u202e" not in message.shown
    assert "[U+202E]" in message.shown


def test_marks_stand_on_the_words_they_mean_even_after_emoji(show: Show, check: Callable[[Draft], Judgement]) -> None:
    judgement = check(Draft(HOSTILE))
    message = page_of(show, judgement).findChildren(MarkedMessage)[0]

    bands = [message.band(mark.number).replace("\u200b", "") for mark in message._marks]

    assert any(band.endswith("https://prakerja.vip/daftar") for band in bands)
    assert any("OTP" in band for band in bands)


def test_every_mark_has_its_reason(show: Show, verdicts: dict[str, Judgement]) -> None:
    page = page_of(show, verdicts["fake-message"])

    marks = {mark.number for mark in page._subject.signs.marks}

    assert marks
    assert marks == {reason.number for reason in page._subject.reasons if reason.number}


def test_a_verdict_is_announced_with_its_headline(show: Show, verdicts: dict[str, Judgement]) -> None:
    page = page_of(show, verdicts["fake-link"])

    assert page.announcement.startswith("PALSU. " + page.words(verdicts["fake-link"].headline))


def test_the_panel_says_the_verdict_in_words(show: Show, verdicts: dict[str, Judgement]) -> None:
    shell = show("verdict", verdicts["unproven-sender"])

    panel = shell.findChildren(VerdictPanel)[0]

    assert panel.accessibleName() == "TIDAK TERBUKTI"


def test_a_fake_link_leads_to_the_recovery_with_what_happened(show: Show, verdicts: dict[str, Judgement]) -> None:
    shell = show("verdict", verdicts["fake-link"])

    page = shell.page
    assert isinstance(page, VerdictPage)
    wanted: list[object] = []
    page.wants.connect(wanted.append)
    urgent(page).click()
    settle()

    assert wanted == [Open(Recovery("opened"))]
    assert isinstance(shell.page, QuestionPage)


def test_an_official_verdict_offers_its_address_and_nothing_urgent(
    show: Show, verdicts: dict[str, Judgement], copied: list[str]
) -> None:
    page = page_of(show, verdicts["official"])

    assert not page.now.buttons
    page.bar_actions()[0].do()

    assert copied == ["https://www.prakerja.go.id/"]


def test_the_sentence_for_the_group_holds_the_defanged_host(
    show: Show, verdicts: dict[str, Judgement], copied: list[str]
) -> None:
    page = page_of(show, verdicts["fake-link"])

    page.warn.click()

    assert "masuk-akun (titik) xyz" in copied[0]


@pytest.mark.parametrize("name", ["question", "unknown-link", "official", "unproven-sender"])
def test_nobody_is_warned_of_what_is_not_fake(show: Show, verdicts: dict[str, Judgement], name: str) -> None:
    assert not hasattr(page_of(show, verdicts[name]), "warn")


def test_ten_links_are_a_list_with_the_worst_first(show: Show, verdicts: dict[str, Judgement]) -> None:
    from desktop.ui.verify.links import LinkList, worst_links_first  # the list is one of many shapes

    judgement = verdicts["ten-links"]
    ranks = [link.verdict.rank for link in worst_links_first(judgement.links)]

    assert page_of(show, judgement).findChildren(LinkList)
    assert ranks == sorted(ranks, reverse=True)


def test_the_anatomy_speaks_what_is_opened_and_what_imitates(show: Show, verdicts: dict[str, Judgement]) -> None:
    anatomy = page_of(show, verdicts["fake-link"]).findChildren(AddressAnatomy)[0]

    said = anatomy.accessibleDescription()

    assert "Situs yang sebenarnya dibuka: masuk-akun.xyz" in said
    assert "Hanya hiasan: prakerja.go.id." in said


@pytest.mark.parametrize("width", [200, 320, 480, 640, 900, 1400])
def test_an_address_is_never_shortened(qtbot: QtBot, show: Show, verdicts: dict[str, Judgement], width: int) -> None:
    anatomy = page_of(show, verdicts["fake-link"]).findChildren(AddressAnatomy)[0]

    drawn = "".join(run.text for run in anatomy._layout(width).runs)

    assert drawn == "".join(part.text for part in verdicts["fake-link"].links[0].parts)
    assert all(run.x + run.width <= width + 1 for run in anatomy._layout(width).runs)


@pytest.mark.parametrize("text", ["", "   \n", "\u200b\u200b", "🎉"])
def test_a_text_with_nothing_to_judge_gets_a_page_too(
    show: Show, check: Callable[[Draft], Judgement], text: str
) -> None:
    page = page_of(show, check(Draft(text)))

    assert page.judgement.verdict in {Verdict.UNKNOWN, Verdict.UNPROVEN}
    assert page.announcement


def test_a_long_message_shows_what_is_marked_and_all_on_demand(show: Show, check: Callable[[Draft], Judgement]) -> None:
    from desktop.ui.widgets.marked_message import MessageCard  # shown for long messages only

    text = "kata " * 400 + "Prakerja: daftar di https://prakerja.vip/daftar " + "kata " * 400
    page = page_of(show, check(Draft(text)))
    card = page.findChildren(MessageCard)[0]

    assert "prakerja.vip" in card.message.shown.replace("\u200b", "")
    assert len(card.message.shown) < len(text) / 2
    card.button.click()
    assert card.message.shown.count("kata") == 800


def test_a_fake_message_leads_to_the_recovery(show: Show, verdicts: dict[str, Judgement]) -> None:
    page = page_of(show, verdicts["fake-message"])
    wanted: list[object] = []
    page.wants.connect(wanted.append)

    urgent(page).click()

    assert isinstance(wanted[0], Open)
    assert isinstance(wanted[0].place, Recovery)


def test_after_copying_an_address_the_keyboard_stays_on_the_button(
    show: Show, verdicts: dict[str, Judgement], copied: list[str]
) -> None:
    shell = show("verdict", next(one for one in verdicts.values() if one.verdict is Verdict.OFFICIAL))
    button = next(one for one in shell.findChildren(Button) if one.label == shell.page.words("verdict-page.copy"))
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()

    assert copied
    assert shell.focusWidget() is button
    assert button.accessibleName() == shell.page.words("verdict-page.copied")


def test_the_numbers_in_the_message_are_those_in_the_list_that_is_shown(
    show: Show, verdicts: dict[str, Judgement]
) -> None:
    page = page_of(show, verdicts["fake-message"])
    reasons, marks = page._subject.reasons, page._subject.signs.marks

    numbers = [reason.number for reason in reasons if reason.number]

    assert sorted(numbers) == list(range(1, len(numbers) + 1)) == [mark.number for mark in marks]
    assert [mark.spans[0] for mark in marks] == sorted(mark.spans[0] for mark in marks)  # as one reads them
    ranks = [reason.severity.rank for reason in reasons]
    assert ranks[:3] == sorted(ranks)[:3]  # the strongest are read first all the same


def test_what_asks_for_a_code_is_always_marked_and_ends_with_its_words(
    show: Show, check: Callable[[Draft], Judgement]
) -> None:
    text = "Prakerja: segera daftar, klik https://prakerja-a.xyz lalu kirim kode OTP. Akun diblokir! Transfer Rp50.000."
    subject = page_of(show, check(Draft(text)))._subject

    marked = [text[start:end] for mark in subject.signs.marks for start, end in mark.spans]
    assert any("kode OTP" in words for words in marked)
    assert not any(words[-1] in " .,!?" for words in marked)


def test_a_mark_wears_the_colour_of_how_bad_its_sign_is(show: Show, verdicts: dict[str, Judgement]) -> None:
    page = page_of(show, verdicts["fake-message"])
    colors = {reason.number: severity_look(reason.severity)[1] for reason in page._subject.reasons if reason.number}

    assert {mark.number: mark.color for mark in page._subject.signs.marks} == colors
    assert set(colors.values()) == {"palsu", "terbukti"}


@pytest.mark.parametrize("width", range(180, 700, 40))
def test_no_line_ends_at_a_hyphen_of_an_address(show: Show, check: Callable[[Draft], Judgement], width: int) -> None:
    text = "Prakerja: daftar sekarang di https://prakerja-daftar-online.com/a lalu kirim kode OTP Anda"
    (message,) = page_of(show, check(Draft(text))).findChildren(MarkedMessage)

    layout = message._lay(width).layout
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    shown = [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]

    assert "prakerja-daftar-online.com" in layout.text().replace("\u2060", "")
    wide_enough = all(line.naturalTextWidth() <= width for line in lines) and width > 420
    assert not wide_enough or not any(line.rstrip("\u2060").endswith("-") for line in shown)
