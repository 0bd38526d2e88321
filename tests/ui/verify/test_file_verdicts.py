"""Verdicts on pictures and mails: what each code does, who a mail is from, and nothing of it becomes markup."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QTextEdit

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.mail.saved import read_saved
from desktop.logic.verify.qr.scan import Codes
from desktop.ui.shell import Shell
from desktop.ui.verify.code_picture import CodePicture, framed_codes
from desktop.ui.verify.file_samples import judged_files
from desktop.ui.verify.files import Files
from desktop.ui.verify.links import LinkList
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets.address_anatomy import AddressAnatomy
from desktop.ui.widgets.letter_compare import LetterCompare
from desktop.ui.widgets.marked_message import MarkedMessage
from tests.ui.shown import Show, misfits

SAMPLES = ("code-fake", "code-payment", "code-several", "code-picture", "code-none", "mail-fake", "mail-reset")


@pytest.fixture
def samples(pack: Programme, files: Files) -> dict[str, Judgement]:
    return dict(judged_files(pack, files.judge))


def page_of(shell: Shell) -> VerdictPage:
    assert isinstance(shell.page, VerdictPage)
    return shell.page


def texts(page: VerdictPage) -> list[str]:
    return [label.text().replace("\u2060", "") for label in page.findChildren(QLabel)]


def mail(body: str, sender: str = "Prakerja <info@masuk-akun.xyz>", subject: str = "Contoh") -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["Subject"] = subject
    message.set_content(body)
    return bytes(message)


def test_the_samples_are_what_they_are_called(samples: dict[str, Judgement]) -> None:
    assert {name: one.verdict for name, one in samples.items()} == {
        "code-fake": Verdict.FAKE,
        "code-payment": Verdict.UNKNOWN,
        "code-several": Verdict.FAKE,
        "code-picture": Verdict.FAKE,
        "code-none": Verdict.UNKNOWN,
        "mail-fake": Verdict.FAKE,
        "mail-reset": Verdict.UNPROVEN,
        "code-stopped": Verdict.UNKNOWN,
        "mail-stopped": Verdict.UNKNOWN,
    }


def test_every_code_of_a_picture_is_shown_as_what_it_does(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["code-several"]))

    assert len(page.findChildren(AddressAnatomy)) == 2
    said = texts(page)
    assert any(text.startswith("Kode 1: Membuka") for text in said)
    assert "Kafe Contoh" in said
    assert "Petugas Prakerja" in said
    assert "+6281200000000" in said
    assert not any("contoh;;" in text for text in said)


def test_no_good_code_stands_above_a_bad_one(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["code-picture"]))
    first, second = page.specimen.findChildren(AddressAnatomy)

    assert first.mapTo(page, QPoint()).y() < second.mapTo(page, QPoint()).y()
    assert "masuk-akun.xyz" in first.address
    assert [text[:6] for text in texts(page) if text.startswith(("Kode 1", "Kode 2"))] == ["Kode 2", "Kode 1"]


def test_each_code_has_a_frame_in_the_picture_that_was_given(show: Show, samples: dict[str, Judgement]) -> None:
    (drawn,) = page_of(show("verdict", samples["code-picture"])).findChildren(CodePicture)
    left, right = drawn.framed

    assert (left.verdict, right.verdict) == (Verdict.OFFICIAL, Verdict.FAKE)
    assert left.place.left == pytest.approx(60 / 900, abs=0.02)
    assert right.place.left == pytest.approx(500 / 900, abs=0.02)
    assert left.place.top == pytest.approx(70 / 480, abs=0.02)
    assert drawn.accessibleName() == "Gambar Anda. 2 kode terbaca dan diberi bingkai."


def test_no_frame_is_calm_in_a_picture_that_was_not_read_to_its_end(samples: dict[str, Judgement]) -> None:
    unread = samples["code-picture"]._replace(complete=False, verdict=Verdict.UNKNOWN)

    assert {one.verdict for one in framed_codes(unread)} == {Verdict.UNKNOWN}


def test_a_picture_without_a_code_is_not_kept(show: Show, samples: dict[str, Judgement]) -> None:
    assert all(one.picture is None for name, one in samples.items() if name != "code-picture")
    assert not page_of(show("verdict", samples["code-none"])).findChildren(CodePicture)


def test_who_is_paid_stands_large(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["code-payment"]))

    paid = next(label for label in page.findChildren(QLabel) if label.text() == "WARUNG CONTOH")
    assert paid.font().pixelSize() >= 28
    assert paid.accessibleDescription() == page.words("code.paid")
    amount = next(label for label in page.findChildren(QLabel) if label.text() == page.words("code.amount-open"))
    assert amount.font().pixelSize() == paid.font().pixelSize()
    assert page.announcement.startswith("TIDAK DIKENAL. Kode ini memindahkan uang Anda.")


def test_who_paid_already_is_led_to_what_helps(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["code-several"]))

    assert any(button.label == page.words("verdict-page.scanned") for button in page.now.buttons)
    payment = page_of(show("verdict", samples["code-payment"]))
    assert any(button.label == "Saya sudah membayar" for button in payment.now.buttons)


def test_a_from_is_taken_apart(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["mail-fake"]))
    said, address = texts(page), samples["mail-fake"].senders[0].normal

    assert "Prakerja Resmi" in said
    assert address in said
    assert "petugas.contoh@surel-contoh.com" in said
    assert "dana.apk" in said
    decisive = next(one for one in page.findChildren(QLabel) if one.accessibleName() == address)
    assert decisive.font().pixelSize() >= 28
    assert decisive.font().bold()
    assert len(page.findChildren(LetterCompare)) == 1


def test_a_link_shows_what_is_written_on_it(show: Show, samples: dict[str, Judgement]) -> None:
    page = page_of(show("verdict", samples["mail-fake"]))

    assert page.findChildren(LinkList)
    assert any(text == page.words("letter.on-link", shown="https://www.prakerja.go.id/") for text in texts(page))


def test_a_mail_is_marked_where_its_words_stand(show: Show, files: Files) -> None:
    page = page_of(show("verdict", files.judge(read_saved(mail("Kirim kode OTP Anda ke https://prakerja.vip/klaim")))))
    (message,) = page.findChildren(MarkedMessage)

    assert message.shown.startswith("Contoh")
    bands = [message.band(mark.number).replace("\u200b", "") for mark in message._marks]
    assert any("OTP" in band for band in bands)
    assert any("prakerja.vip" in band for band in bands)


def test_a_reset_mail_asks_first(show: Show, samples: dict[str, Judgement]) -> None:
    assert page_of(show("verdict", samples["mail-reset"])).question is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"bukan surat sama sekali",
        b"From: \nSubject:\n\n",
        b"Subject: tanpa pengirim\n\nhalo",
        mail("<b>x</b><img src=http://192.0.2.1/a.png>", subject="<b>tebal</b> \u202egnip"),
        mail("halo", sender='"<i>Prakerja</i>" <a@b.id>'),
    ],
)
def test_any_mail_gets_a_page_without_markup(show: Show, files: Files, content: bytes) -> None:
    page = page_of(show("verdict", files.judge(read_saved(content))))

    assert page.findChildren(QTextEdit) == []
    assert {label.textFormat() for label in page.findChildren(QLabel)} <= {Qt.TextFormat.PlainText}
    assert not any("\u202e" in text for text in texts(page))


@pytest.mark.parametrize(
    "payload",
    [
        "<b>x</b><img src=x>",
        "BEGIN:VCARD\nFN:<b>x</b>\u202e\nEND:VCARD",
        "WIFI:S:<i>x</i>;;",
        "tel:*21*081200000000#",
        "SMSTO:081200000000:kirim <b>OTP</b>",
        "a" * 2000,
        "https://prakerja.go.id.contoh.xyz/" + "a" * 1500,
    ],
)
def test_any_code_gets_a_page_without_markup(show: Show, files: Files, payload: str) -> None:
    page = page_of(show("verdict", files.judge(Codes((payload,)))))

    assert {label.textFormat() for label in page.findChildren(QLabel)} <= {Qt.TextFormat.PlainText}
    assert not any("\u202e" in text for text in texts(page))
    assert misfits(page) == []


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Prakerja <info@masuk-akun.xyz>", "Prakerja"),
        ('"Tim Prakerja" <info@masuk-akun.xyz>', "Tim Prakerja"),
        ("info@masuk-akun.xyz", ""),
    ],
)
def test_the_shown_name_is_what_a_mail_program_shows(files: Files, sender: str, name: str) -> None:
    judgement = files.judge(read_saved(mail("halo", sender=sender)))

    assert judgement.letter is not None
    assert judgement.letter.shown_name == name
    assert judgement.text[judgement.letter.words_at :].startswith("Contoh")
    assert judgement.letter.files == ()
    assert judgement.kind is Kind.EMAIL


def test_what_is_heard_says_verdict_headline_and_reason(show: Show, samples: dict[str, Judgement]) -> None:
    make: Callable[[str], str] = lambda name: page_of(show("verdict", samples[name])).announcement  # noqa: E731

    assert make("code-fake").startswith("PALSU. Kode QR ini jebakan.")
    assert make("mail-fake").startswith("PALSU. Email ini penipuan.")
