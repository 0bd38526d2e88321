"""The rules of plain writing: what each one finds, and what it leaves alone."""

import pytest

from desktop.logic.pack.plain import Piece, Plain, TextKind, averages, faults_of, load_plain, unexplained


@pytest.fixture(scope="module")
def rules() -> Plain:
    rules = load_plain("id")
    assert rules
    return rules


def test_a_language_without_rules_has_none() -> None:
    assert load_plain("xx") is None


def faults(rules: Plain, text: str, kind: TextKind = TextKind.PAGE) -> list[str]:
    return list(faults_of(rules, Piece("step.x", kind, text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Login ke akun.", '"masuk" instead of "login"'),
        ("Pilih tautan, jangan diklik.", '"ketuk, pilih" instead of "diklik"'),
        ("Websitenya palsu.", '"situs" instead of "websitenya"'),
        ("Kata sandinya direset.", '"ganti, atur ulang" instead of "direset"'),
        ("Verifikasi nomor Anda.", '"periksa" instead of "verifikasi"'),
        ("Kirim lewat e-mail.", '"email" instead of "e-mail"'),
        ("Silakan masuk.", 'a text without "silakan"'),
        ("Uang itu TIDAK dijamin kembali.", 'a text without "dijamin"'),
        ("Tulis ke WhatsApp DANA.", 'a text without "WhatsApp DANA"'),
        ("Cepat!", 'a text without "!"'),
        (" ".join(["kata"] * 16), "at most 15 words in a sentence, not 16"),
    ],
)
def test_what_is_not_plain_is_told_in_one_line(rules: Plain, text: str, expected: str) -> None:
    assert faults(rules, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        'Pilih "Reset Password".',
        "Sambungkan LinkAja ke akun.",
        "Pasang verifikasi dua langkah.",
        "Cari email verifikasi di kotak masuk.",
        "Buka www.login-web.example dan klikbca.com.",
        "Masuk ke {{programme}}.",
        "Pekerja serverisasi.",
        " ".join(["kata"] * 15),
    ],
)
def test_labels_addresses_and_longer_words_are_left_alone(rules: Plain, text: str) -> None:
    assert faults(rules, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (TextKind.TITLE, "Nomor baru: minta ubah", 'a verb at the beginning, not "Nomor"'),
        (TextKind.TITLE, " ".join(["Ganti"] * 11), "at most 10 words in a sentence, not 11"),
        (TextKind.TITLE, "Buka situs. Pilih masuk.", "at most 1 sentence, not 2"),
        (TextKind.DETAIL, "Buka situs. Pilih masuk. Ketik nama.", "at most 2 sentences, not 3"),
        (TextKind.LETTER, " ".join(["kata"] * 21), "at most 20 words in a sentence, not 21"),
    ],
)
def test_each_kind_of_text_has_its_lengths(rules: Plain, kind: TextKind, text: str, expected: str) -> None:
    assert expected in faults(rules, text, kind)


def missing(rules: Plain, *page: tuple[TextKind, str]) -> list[tuple[str, str]]:
    pieces = [Piece(str(number), kind, text) for number, (kind, text) in enumerate(page)]
    return [(piece.id, term.name) for piece, term in unexplained(rules, pieces)]


TITLE, PAGE = TextKind.TITLE, TextKind.PAGE


def test_a_term_is_explained_where_a_page_first_uses_it(rules: Plain) -> None:
    assert missing(rules, (PAGE, "Kode OTP itu.")) == [("0", "OTP")]
    assert missing(rules, (PAGE, "OTP (kode sekali pakai) itu."), (PAGE, "Jangan beri OTP.")) == []
    assert missing(rules, (PAGE, "Beri kode sekali pakai (OTP).")) == []
    assert missing(rules, (PAGE, "Jangan beri OTP."), (PAGE, "OTP (kode sekali pakai) itu.")) == [("0", "OTP")]


def test_a_title_may_wait_for_the_text_under_it(rules: Plain) -> None:
    assert missing(rules, (TITLE, "Hapus APK itu"), (PAGE, "APK (berkas aplikasi) itu jahat.")) == []
    assert missing(rules, (TITLE, "Hapus APK itu"), (PAGE, "Lalu matikan ponsel.")) == [("0", "APK")]


def test_a_term_in_an_address_in_quotes_or_in_another_word_is_none(rules: Plain) -> None:
    assert missing(rules, (PAGE, 'Buka idebku.ojk.go.id, pilih "Kirim OTP", lihat SIMPANAN.')) == []


def test_a_term_in_small_letters_may_begin_a_sentence(rules: Plain) -> None:
    assert missing(rules, (PAGE, "Penerusan email itu.")) == [("0", "penerusan")]


def test_sentences_are_short_on_average_and_long_words_few(rules: Plain) -> None:
    long = Piece("a", PAGE, "Buka situs itu dari ponsel Anda lalu pilih tombol yang biru.")
    short = Piece("b", PAGE, "Buka situs itu.")

    assert list(averages(rules, [short] * 3)) == []
    assert list(averages(rules, [long])) == ["sentences of 8 words on average at most, not 11.0"]
    (told,) = averages(rules, [Piece("c", PAGE, "Pemberitahuan itu penting.")])
    assert told == "at most 3 % long words, not so many as pemberitahuan"
