"""The codes of a judged picture, as the page shows them."""

from datetime import date

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.code_content import Contact, Link, Login, Network, Payment, PlainText, SecretKey
from desktop.logic.verify.answer.judgement import Piece
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tests.logic.verify.made_payments import qris

CONTACT = "BEGIN:VCARD\nVERSION:3.0\nFN:Petugas Contoh\nTEL:+6281200000000\nEND:VCARD"
LINK = "https://www.prakerja.go.id/"
LOGIN = "2@abcdefghijklmnopqrstuv,abcdefghijklmnopqrstuv"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker((load_programme(),), load_phrases("id"))


def pieces(checker: Checker, *payloads: str) -> tuple[Piece, ...]:
    return checker.codes(payloads, today=date(2026, 11, 24)).pieces


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (LINK, Link),
        ("WIFI:T:WPA;S:Kafe;P:contoh;;", Network),
        (CONTACT, Contact),
        (LOGIN, Login),
        ("otpauth://totp/Contoh?secret=CONTOH", SecretKey),
        ("hanya tulisan", PlainText),
        (qris(), Payment),
    ],
)
def test_one_code_is_what_it_was(checker: Checker, payload: str, kind: type) -> None:
    (piece,) = pieces(checker, payload)

    assert isinstance(piece.payload, kind)


def test_several_codes_keep_their_order_their_links_and_their_numbers(checker: Checker) -> None:
    link, contact, fake = pieces(checker, LINK, CONTACT, "https://prakerja.vip/")

    assert [one.opens for one in link.links] == ["www.prakerja.go.id"]
    assert [one.normal for one in contact.senders] == ["+6281200000000"]
    assert [one.opens for one in fake.links] == ["prakerja.vip"]
    assert isinstance(contact.payload, Contact)


def test_a_text_of_several_lines_is_one_piece(checker: Checker) -> None:
    (piece,) = pieces(checker, "baris satu\nbaris dua\n\nbaris tiga")

    assert piece.text == "baris satu\nbaris dua\n\nbaris tiga"


def test_a_contact_without_an_end_is_still_shown(checker: Checker) -> None:
    (piece,) = pieces(checker, "BEGIN:VCARD\nFN:Contoh\nTEL:+6281200000000")

    assert isinstance(piece.payload, Contact)


def test_no_codes_are_no_pieces(checker: Checker) -> None:
    assert pieces(checker) == ()


def test_codes_of_mere_text_in_a_row_are_one_piece_without_blank_lines_around(checker: Checker) -> None:
    words, link, more = pieces(checker, "\nsatu", " \n ", "dua\n\n", LINK, "tiga")

    assert isinstance(words.payload, PlainText)
    assert words.payload.text == "satu\n \n \ndua"
    assert isinstance(link.payload, Link)
    assert isinstance(more.payload, PlainText)


def test_a_code_of_several_lines_stays_one_code_whatever_its_lines_look_like(checker: Checker) -> None:
    (piece,) = pieces(checker, f"Info\n{LINK}\nSelesai")

    assert isinstance(piece.payload, PlainText)
    assert [one.opens for one in piece.links] == ["www.prakerja.go.id"]


def test_an_appointment_alone_shows_its_words(checker: Checker) -> None:
    (piece,) = pieces(checker, "BEGIN:VEVENT\nSUMMARY:Pelatihan\nDTSTART:20261124\nEND:VEVENT")

    assert piece.payload == PlainText("Pelatihan", event=True)
