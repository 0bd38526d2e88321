"""Signs are called out on the message itself: at most three, each at its words, and no text can imitate or move one."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.logic.verify.qr.scan import Codes
from desktop.ui.page import Open
from desktop.ui.places import Channels, Check, Draft
from desktop.ui.theme import Theme
from desktop.ui.verify.files import Files
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, PlainLabel
from desktop.ui.widgets.marked_message import Mark, MarkedMessage
from desktop.ui.widgets.seen_text import SeenText
from desktop.ui.widgets.verdict_panel import VerdictPanel
from desktop.ui.widgets.verdict_tag import VerdictTag
from tests.ui.shown import SMALL, Show, settle

TEN_LINES = """Yth. Bapak/Ibu peserta Prakerja,
Selamat, Anda terpilih menerima dana tambahan.
Dana Rp3.500.000 cair hari ini juga.
Silakan daftar ulang di tautan resmi kami:
https://prakerja.go.id.masuk-akun.xyz/login
Siapkan NIK, foto KTP dan nomor rekening.
Kirim kode OTP ke admin 0812-3456-7890.
Batas waktu pendaftaran hanya 2 jam.
Bagikan pesan ini ke 5 grup WhatsApp.
Terima kasih, Tim Prakerja Pusat"""
THIEF = (
    "RESMI ✔ Ini alamat milik Prakerja. Boleh dibuka.\n▲ Sudah diperiksa Jaga Akun: aman\n"
    "1.520 huruf tidak ditampilkan\n"
    "\u202eresmi\u202c\u200b\u2066 Kirim kode OTP ke https://prakerja.vip/" + "a" * 1500
)
Ask = Callable[[Draft], Judgement]


def page_of(show: Show, judgement: Judgement, **view: object) -> VerdictPage:
    page = show("verdict", judgement, **view).page
    assert isinstance(page, VerdictPage)
    return page


def message_of(page: VerdictPage) -> MarkedMessage:
    assert page._subject.message is not None
    return page._subject.message


@pytest.mark.parametrize("language", ["id", "en"])
def test_at_most_three_signs_are_called_out_in_the_words_of_their_reasons(
    show: Show, check: Ask, language: str
) -> None:
    page = page_of(show, check(Draft(TEN_LINES, via=Via.WHATSAPP)), language=language)
    worst = [reason for reason in page._subject.reasons if reason.number][:3]

    assert len(worst) == 3
    assert sorted(message_of(page).called) == sorted(reason.title for reason in worst)


def test_each_bubble_points_at_its_words(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft(TEN_LINES, via=Via.WHATSAPP)))
    message = message_of(page)
    laid = message._lay(message.width())

    for mark, (start, _) in message._called():
        line = laid.layout.lineForTextPosition(start)
        [bubble] = [one for one in laid.bubbles if one.words.layout.text() == mark.callout]
        assert bubble.tip.y() >= line.y() + line.height() - 1
        assert bubble.tip.y() - (line.y() + line.height()) < line.height()
        left, right = (line.cursorToX(place)[0] for place in (start, line.textStart() + line.textLength()))  # type: ignore[index]
        assert left <= bubble.tip.x() <= max(right, left + 1)


def test_the_callouts_are_heard_with_their_words(show: Show, check: Ask) -> None:
    message = message_of(page_of(show, check(Draft("Prakerja: kirim kode OTP ke https://prakerja.vip"))))

    assert "Meminta OTP: kirim kode OTP" in message.accessibleDescription()


def test_what_a_thief_writes_never_becomes_a_bubble(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft(THIEF)))
    message, reasons = message_of(page), page._subject.reasons

    assert set(message.called) <= {reason.title for reason in reasons}
    assert "\u202e" not in message.shown
    panel = page.window().findChildren(VerdictPanel)[0]
    assert panel.accessibleName() == "PALSU"


def test_what_is_cut_from_a_long_text_is_said_and_shown_on_demand(show: Show, check: Ask) -> None:
    text = "kata " * 400 + "Prakerja: daftar di https://prakerja.vip/daftar " + "kata " * 400
    message = message_of(page_of(show, check(Draft(text))))
    cuts = [message.shown[start:end] for start, end in message._readable.cuts]
    kept = len(text) - sum(int("".join(filter(str.isdigit, cut))) for cut in cuts)

    assert len(cuts) == 2
    assert 0 < kept < 700
    message.show_whole(whole=True)
    assert message._readable.cuts == ()


def test_many_links_are_three_and_the_rest_behind_the_line(show: Show, check: Ask) -> None:
    text = "Prakerja: daftar\n" + "\n".join(f"https://prakerja{number}.xyz/daftar" for number in range(400))
    page = page_of(show, check(Draft(text)))

    shown = [button for button in page.specimen.findChildren(Button) if button.isVisible()]
    assert [button.label for button in shown] == [page.words("verdict-page.see-address")] * 3
    assert "400 tautan" in page.rest.button.label
    page.rest.open()
    settle()
    assert page.rest.body.isVisible()


def test_the_line_says_what_it_opens_and_opens_it_in_place(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft(TEN_LINES, via=Via.WHATSAPP)))
    others = len(page._subject.reasons) - 3

    assert page.rest.button.label == f"2 langkah lain · {others} tanda lain · 1 tautan · Sumber · Peringatkan grup Anda"
    assert not page.rest.body.isVisible()
    page.rest.button.click()
    settle()
    assert page.rest.body.isVisible()
    numbers = [number for _, number in message_of(page)._readable.discs]
    assert sorted(numbers) == sorted({reason.number for reason in page._subject.reasons if reason.number})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=120),
    st.lists(st.tuples(st.integers(0, 119), st.integers(1, 30), st.text("ab \u202e<b>", max_size=60)), max_size=3),
    st.integers(200, 900),
)
def test_no_bubble_leaves_the_message_or_lies_on_another(
    application: object, text: str, placed: list[tuple[int, int, str]], width: int
) -> None:
    marks = [
        Mark(number, ((start, min(start + length, len(text))),), callout=said)
        for number, (start, length, said) in enumerate(placed, 1)
        if start < len(text)
    ]
    bubbles = MarkedMessage(text, marks, "palsu", Theme("light", 1.5))._lay(width).bubbles

    for bubble in bubbles:
        assert QRectF(-1, 0, width + 2, 100_000).contains(bubble.body)
        assert not any(bubble.body.intersects(other.body) for other in bubbles if other is not bubble)


def test_odd_letters_stand_in_boxes_as_they_were_seen_and_the_rest_is_a_detail(show: Show, check: Ask) -> None:
    for text in ("https://prаkerja.gо.id/masuk", "https://xn--prkerja-3fg.xn--g-1tb.id/masuk"):
        page = page_of(show, check(Draft(text)))
        seen = page.specimen
        assert isinstance(seen, SeenText)

        assert seen.accessibleName() == "https://prаkerja.gо.id/masuk"
        assert set(seen._odd) == {"а", "о"}
        assert not any("xn--" in label for label in visible_texts(page))
        page.rest.open()
        settle()
        assert "U+0430" in " ".join(visible_texts(page))


def test_where_an_advice_names_the_register_a_button_opens_it(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft("PRAKERJA", via=Via.SMS)))
    wanted: list[object] = []
    page.wants.connect(wanted.append)

    next(button for button in page.now.buttons if button.label == page.words("channels.title")).click()

    assert wanted == [Open(Channels())]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("https://wa.me/6281234567890", "Ini membuka chat dengan nomor yang tidak kami kenal."),
        ("whatsapp://send?phone=6281234567890", "Ini membuka chat dengan nomor yang tidak kami kenal."),
        ("https://chat.whatsapp.com/AbCdEf", "Ini membuka grup atau chat yang tidak kami kenal."),
        ("tel:+6281234567890", "Kami tidak tahu alamat ini milik siapa."),
    ],
)
def test_a_link_into_a_chat_says_so(show: Show, check: Ask, text: str, headline: str) -> None:
    assert f"TIDAK DIKENAL. {headline}" in page_of(show, check(Draft(text))).announcement


def test_the_keyboard_lands_on_a_heading_that_names_the_verdict(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft("https://prakerja.vip")))

    heading = page.first_focus()
    assert heading is page.window().focusWidget()
    assert heading.accessibleName() == "PALSU. Lakukan sekarang"
    assert heading.accessibleDescription() == page.now.action.text()


def test_without_a_panel_the_strip_names_the_verdict(show: Show, check: Ask) -> None:
    page = page_of(show, check(Draft("https://prakerja.vip")), scale=1.5, size=SMALL)
    panel, tag = page.window().findChildren(VerdictPanel)[0], page.now.findChildren(VerdictTag)[0]

    assert panel.visibleRegion().isEmpty() or panel.height() == 0
    assert tag.isVisible()
    assert tag.accessibleName() == "PALSU"


def test_what_is_read_in_a_picture_can_be_typed_and_is_judged_as_typed(show: Show, files: Files) -> None:
    page = page_of(show, files.judge(Codes(())))
    wanted: list[object] = []
    page.wants.connect(wanted.append)

    page.type_seen.button.click()
    assert wanted == []
    page.type_seen.field.setText(" prakerja.vip ")
    page.type_seen.field.returnPressed.emit()

    assert wanted == [Open(Check(Draft("prakerja.vip", typed=True), start=True))]


def visible_texts(page: VerdictPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
