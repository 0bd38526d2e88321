"""A whole message: real fakes are fake, genuine notices and ordinary talk are not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.findings import Severity
from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Kind, Verdict, Via
from desktop.logic.verify.check import Checker, TooLargeError

from .conftest import TODAY, Judge, codes_of

FAKES = [
    "Kunjungi situs https://prakerja.vip - Isi formulir data diri",
    "Dapatkan bantuan sebesar 600.000 lewat program prakerja, harap bagikan pesan ini kepada kerabat https://prakerja.vip",
    "*_Daftar Prakerja_* Dapatkan 600rb \U0001f449\U0001f3fcKunjungi situs \U0001f449\U0001f3fcprakerja.vip\U0001f448",
    "http://dashboard.prakerja12.xyz/?gel=12 Kartu Prakerja Gelombang 12 Telah Dibuka.",
    "Pendaftaran dibuka selama 7 hari segera daftar agar tidak kehabisan kuota https://prakerja12.com/?gelombang12",
    "Prakerja gelombang 72 dibuka, daftar di KFCUK11.XYZ bagikan ke 5 grup atau 20 teman",
    "Minat DM isi formulir kami. Terima beres uang masuk tiap bulan. Joki prakerja pasti lolos wa 081234567890",
    "Resmi dibuka pendaftaran Prakerja 2023 Ayo segera daftar dapat 4,2 juta.",
    "Program Kartu Prakerja kembali dibuka tahun ini! Insentif total Rp4,2 juta. Cukup daftar online, isi data",
    "Selamat pagi saya dari petugas Prakerja, mohon kirim kode OTP yang masuk ke HP ibu untuk verifikasi",
    "Untuk mengubah driver silakan tekan *21*081234567890# lalu panggil",
    "Halo, layanan BSU 2 klik https://layanan-bsu2.kem-naker.com untuk pencairan",
    "Update aplikasi prakerja terbaru, unduh APK di https://files.xyz/prakerja.apk",
    "Prakerja baru klik di sini bit.ly/prakerja-baru",
    "Pra kerja gel 72 sdh buka dftar skrg di https://s.id/xyz kuota terbatas",
    "p r a k e r j a dibuka lagi, segera d4ft4r di pendaftaran-2026.site",
    "Akun Prakerja Anda akan diblokir. Login ulang di https://akun-verifikasi.web.app dengan email dan password",
    "Kirim foto KTP dan KK serta selfie untuk pendaftaran prakerja ke wa 0857 1234 5678",
    "Biaya admin pencairan insentif prakerja Rp 50.000 transfer dulu ke rek BCA 1234567890",
    "Undangan Pernikahan Digital.apk tolong dibuka ya kak",
    "kirim password email kamu ke saya",
    "Waspada penipuan! Daftar prakerja hanya di prakerja-resmi.com, isi data sekarang",
]  # fmt: skip

NOT_FAKE = [
    "Kode OTP kamu 123456. JANGAN BERIKAN kode ini kepada siapa pun termasuk pihak Prakerja.",
    "Selamat! Anda dinyatakan lolos sebagai penerima Kartu Prakerja Gelombang 66. Cek dashboard di www.prakerja.go.id",
    "Email reset password kamu sudah terkirim ke budi@contoh.id",
    "Sobat Prakerja, mohon waspada. Beredar pesan berantai: Kunjungi situs https://prakerja[dot]vip. Itu HOAKS.",
    "Bang, ini beneran ga sih? prakerja gelombang 72 udah dibuka, daftar di bit.ly/abc katanya",
    "Baca nih: cara daftar kartu prakerja 2026 https://www.kompas.com/tren/read/2026/01/01/prakerja",
    "Bang minta password wifi dong",
    "Don't share your OTP code",
    "Berikan kode ini kepada kurir saat paket tiba: 4321",
    "Besok kita ketemu jam 9 di kantor ya, jangan lupa bawa laptop",
    "Mas, kode OTP nya jangan dikasih ke siapa-siapa ya",
    "Info loker PT Maju Jaya, kirim CV ke hrd@majujaya.co.id atau WA 081234567890",
    "Promo paket data! Kuota 10GB cuma Rp25.000. Cek di https://tsel.me/promo Buruan sebelum habis",
    "Kelas prakerja saya di https://prakerja.karier.mu/ sudah mulai",
    "Gelombang laut tinggi, nelayan jangan melaut. Info: bmkg.go.id",
    "Kak, aku lagi isi formulir pra kerja dulu sebelum kerja di pabrik",
    "Aku lolos prakerja gelombang 60 dulu, insentifnya cair ke DANA. Alhamdulillah",
    "Jangan klik link prakerja-gratis.xyz itu penipuan",
    "Kami tidak pernah meminta kode OTP, PIN atau password Anda.",
    "Akun kamu terindikasi melakukan kecurangan",
    "Undangan rapat: https://zoom.us/j/123456 passcode 998877",
    "Terima kasih telah membeli pelatihan. Kode voucher Anda: ABC123. Tukarkan di prakerja.karier.mu",
    "Grup alumni prakerja, gabung yuk di chat.whatsapp.com/abc",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("buka [prakerja.go.id](https://lain.example/x) ya", Verdict.FAKE),
        ('<a href="https://lain.example">Daftar Prakerja</a>', Verdict.FAKE),
        ("buka [www.prakerja.go.id](https://prakerja.go.id/) ya", Verdict.UNPROVEN),
        ("baca [berita](https://www.kompas.com/x)", Verdict.UNKNOWN),
    ],
)
def test_the_text_of_a_link_is_held_against_its_target(message: Judge, text: str, verdict: Verdict) -> None:
    assert message(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        ("kirim OTP ke 081234567890 ya kak", Kind.MESSAGE, Verdict.FAKE),
        ("Kirim PIN ATM ke 081234567890 sekarang", Kind.MESSAGE, Verdict.FAKE),
        ("Transfer 50rb ke 081234567890", Kind.MESSAGE, Verdict.UNKNOWN),
        ("hubungi admin prakerja di wa.me/6281234567890", Kind.MESSAGE, Verdict.FAKE),
        ("https://forms.gle/abc123 isi form prakerja ya guys", Kind.MESSAGE, Verdict.FAKE),
        ("https://youtu.be/x tutorial prakerja", Kind.MESSAGE, Verdict.UNKNOWN),
        ("Akun WhatsApp anda akan ditutup, masukan 6 digit kode disini", Kind.MESSAGE, Verdict.FAKE),
        ("https://evil.com/a@prakerja.go.id", Kind.LINK, Verdict.UNKNOWN),
        ("https://evil.com\\@prakerja.go.id", Kind.LINK, Verdict.FAKE),
        ("https://prakerja.go.id@evil.com/login", Kind.LINK, Verdict.FAKE),
        ("https://www.prakerja.go.id @evil.com/", Kind.MESSAGE, Verdict.UNKNOWN),
        ("prakerja.go.id\u202e", Kind.LINK, Verdict.OFFICIAL),
        ("Prakerja CS 0812-3456-7890", Kind.SENDER, Verdict.FAKE),
        ("0812-3456-7890", Kind.SENDER, Verdict.UNKNOWN),
    ],
)
def test_what_a_text_is_is_found_out(checker: Checker, text: str, kind: Kind, verdict: Verdict) -> None:
    judgement = checker.check(text, today=TODAY)
    assert (judgement.kind, judgement.verdict) == (kind, verdict), codes_of(judgement)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ini nomor baru mama, tolong transfer 500rb ya nak, mendesak", "message.new-number"),
        ("Ini nomor baru mama, tolong transfer 500rb ya nak, mendesak", "message.asks-money"),
        ("Mama minta pulsa 50rb ke nomor ini ya", "message.asks-money"),
        ("NIK saya 3573012345678901", "message.personal-number"),
        ("Rek BCA 1234567890 an Budi", "message.personal-number"),
        ("Kerja like video youtube dibayar 50rb per like, gabung t.me/kerja_yt", "message.money"),
    ],
)
def test_a_sign_of_fraud_is_shown_whoever_wrote_it(message: Judge, text: str, code: str) -> None:
    assert code in codes_of(message(text))


def test_a_number_inside_a_longer_one_is_no_telephone(message: Judge) -> None:
    assert message("BNI VA 8810 0812 3456 7890").senders == ()


@pytest.mark.parametrize("text", FAKES)
def test_a_real_fake_is_fake_with_a_marked_reason(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict is Verdict.FAKE
    worst = judgement.findings[0]
    assert worst.severity is Severity.DANGER
    assert worst.spans


@pytest.mark.parametrize("text", NOT_FAKE)
def test_a_genuine_or_ordinary_message_is_not_fake(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict in {Verdict.UNKNOWN, Verdict.UNPROVEN}, codes_of(judgement)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sobat Prakerja, waspada. Kunjungi situs https://prakerja[dot]vip itu HOAKS.", "message.warning"),
        ("ini beneran ga sih? prakerja buka di prakerja.vip", "message.question"),
        ("Kode OTP kamu 123456. Jangan berikan kode ini kepada siapa pun.", "message.code-notice"),
        ("selamat pagi semua", "message.nothing-to-judge"),
        ("cek di www.prakerja.go.id", "message.links-official"),
        ("klik link reset password berikut https://www.prakerja.go.id/reset", "message.reset"),
    ],
)
def test_what_a_message_is_as_a_whole_is_told(message: Judge, text: str, code: str) -> None:
    assert code in codes_of(message(text))


def test_a_warning_that_quotes_a_fake_link_keeps_the_link_fake(message: Judge) -> None:
    judgement = message("Beredar link palsu https://prakerja[dot]vip, jangan diklik, itu hoaks")
    assert (judgement.verdict, judgement.links[0].verdict) == (Verdict.UNKNOWN, Verdict.FAKE)


def test_official_links_alone_prove_no_sender(message: Judge) -> None:
    assert message("Cek dashboard di www.prakerja.go.id ya").verdict is Verdict.UNPROVEN


def test_the_sender_counts_too(checker: Checker) -> None:
    text = "Cek dashboard di www.prakerja.go.id ya"
    judgement = checker.check(
        text, today=TODAY, kind=Kind.MESSAGE, via=Via.WHATSAPP, sender="Prakerja CS 0812-3456-7890"
    )
    assert judgement.verdict is Verdict.FAKE


@pytest.mark.parametrize(
    ("today", "code"), [(date(2026, 11, 24), "message.wave-unknown"), (date(2028, 1, 1), "message.wave-data-old")]
)
def test_a_dated_fact_falls_to_a_note_after_its_review_day(checker: Checker, today: date, code: str) -> None:
    judgement = checker.check("Kapan ya gelombang 72 prakerja", today=today, kind=Kind.MESSAGE)
    assert code in codes_of(judgement)
    assert judgement.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    "spelling", ["gelombang 72", "gel 72", "gel.72", "gel72", "gelombang ke-72", "Gelombang72", "batch 72"]
)
def test_a_wave_is_read_however_it_is_written(message: Judge, spelling: str) -> None:
    finding = next(f for f in message(f"prakerja {spelling} mulai").findings if f.code == "message.wave-unknown")
    assert finding.evidence["wave"] == "72"


def test_a_text_past_the_limit_is_refused(checker: Checker) -> None:
    with pytest.raises(TooLargeError):
        checker.check("\u00e9" * (MAX_TEXT // 2 + 1), today=TODAY)
    assert checker.check("x" * MAX_TEXT, today=TODAY).verdict is Verdict.UNKNOWN


@given(
    st.sampled_from(FAKES),
    st.sampled_from(["", "Halo semua,\n", "\U0001f680 "]),
    st.sampled_from(["", "\n\nTerima kasih", " \u200b"]),
)
def test_what_stands_around_a_fake_does_not_hide_it(message: Judge, text: str, before: str, after: str) -> None:
    assert message(before + text + after).verdict is Verdict.FAKE
