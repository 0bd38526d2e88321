"""What a message wants: every cell of the verdict table, what governs a verb, and messages made up for each kind."""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.languages import LANGUAGES
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.grammar import Form, Weight, forms, load_grammar
from desktop.logic.words import load_texts

from .conftest import TODAY, Judge, codes_of

DATA = Path(__file__).resolve().parents[2] / "data"
MADE = json.loads((DATA / "requests_id.json").read_text("utf-8"))
CASES = json.loads((DATA / "check_messages.json").read_text("utf-8"))

ACTS = {
    "give": "kirim",
    "show": "tunjukkan",
    "demand": "kami minta",
    "polite": "tolong",
    "photograph": "",
    "confirm": "konfirmasi ulang",
    "enter": "masukkan",
    "upload": "unggah",
    "fetch": "petugas datang mengambil",
    "install": "pasang",
    "update": "update",
    "open": "buka",
    "pay": "transfer",
    "link": "pindai",
    "add": "tambahkan",
    "allow": "izinkan",
    "login": "masuk pakai",
    "lend": "sewakan",
    "paste": "tempel",
    "require": "kami membutuhkan",
    "ask": "berapa",
    "which": "mana kak",
    "whose": "nya berapa kak",
    "paid": "dibayarkan",
}
BEHIND = ("ask", "which", "whose", "paid")
OBJECTS = {
    "code": "kode OTP",
    "somecode": "kode itu",
    "secret": "PIN",
    "token": "token",
    "device": "perangkat tertaut",
    "command": "perintah ini",
    "recovery": "email pemulihan",
    "papers": "KTP",
    "money": "uang",
    "app": "aplikasi itu",
    "apk": "APK",
    "access": "akses SMS",
    "account": "akun ini",
    "known-app": "aplikasi Zoom",
    "rebound": "nomor HP akun jadi",
}
RECEIVERS = {
    "person": "ke petugas",
    "contact": "ke 081234567890",
    "none": "",
    "foreign": "di https://isi-data.example.com/a",
    "site": "di link ini",
    "place": "di kelas",
}
CLAIM = "Prakerja: "


def cells() -> list[tuple[str, str, str]]:
    """The cells of which a plain sentence can be made; "foto ktp" is a verb and its object in one."""
    table = load_grammar().table
    return [key for key in table if key[1] in ACTS and key[1] != "photograph" and key[2] in RECEIVERS]


def sentence(thing: str, act: str, receiver: str) -> str:
    said = (OBJECTS[thing], ACTS[act]) if act in BEHIND else (ACTS[act], OBJECTS[thing])
    return " ".join(part for part in (*said, RECEIVERS[receiver]) if part)


@pytest.mark.parametrize("key", cells(), ids="-".join)
def test_a_cell_of_the_table_comes_to_what_it_says(message: Judge, key: tuple[str, str, str]) -> None:
    cell = load_grammar().table[key]
    for weight, text in ((cell.claimed, CLAIM + sentence(*key)), (cell.alone, sentence(*key))):
        judgement = message(text)
        if weight is Weight.FAKE:
            assert judgement.verdict is Verdict.FAKE, (text, codes_of(judgement))
        else:
            assert judgement.verdict is Verdict.UNKNOWN or text.startswith(CLAIM), (text, codes_of(judgement))


@pytest.mark.parametrize(
    "text",
    [
        "Bawa fotokopi KTP ke kelas Prakerja",
        "Unduh aplikasi Zoom dari Play Store untuk kelas Prakerja",
        "Isi NIK di www.prakerja.go.id",
        "Unggah foto KTP lewat dashboard.prakerja.go.id",
        "Masukkan kata sandi di www.prakerja.go.id",
        "Prakerja tidak pernah minta OTP",
        "Ada yang mengaku dari Prakerja minta OTP",
        "Apakah Prakerja minta OTP?",
        "Isi daftar hadir kelas Prakerja",
    ],
)
def test_what_the_table_does_not_hold_is_no_request(message: Judge, text: str) -> None:
    assert message(text).verdict in {Verdict.UNKNOWN, Verdict.UNPROVEN}


@pytest.mark.parametrize("text", MADE["requests"])
def test_a_request_is_seen_through_what_is_put_around_it(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict is Verdict.FAKE, codes_of(judgement)


@pytest.mark.parametrize("text", MADE["honest"])
def test_an_honest_notice_of_a_trainer_is_not_accused(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict in {Verdict.UNKNOWN, Verdict.UNPROVEN}, codes_of(judgement)


@pytest.mark.parametrize("text", MADE["warnings"])
def test_who_warns_asks_or_tells_is_not_accused_of_what_is_quoted(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict is Verdict.UNKNOWN, codes_of(judgement)


def test_there_are_enough_made_up_messages_of_each_kind() -> None:
    assert len(MADE["honest"]) >= 100
    assert min(len(MADE["requests"]), len(MADE["warnings"])) >= 40
    everything = [text for kind in MADE.values() for text in kind]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['fault']}-{case['text'][:30]}" if "text" in case else "F28"
)
def test_a_known_hard_message_is_judged_right(checker: Checker, case: dict[str, str]) -> None:
    if case["kind"] == "email":
        judgement = checker.mail(base64.b64decode(case["base64"]), today=TODAY)
    else:
        judgement = checker.check(case["text"], today=TODAY, kind=Kind.MESSAGE)
    assert judgement.verdict in case["want"], codes_of(judgement)


PLAIN = (
    "Jangan lupa kirim kode OTP ke admin Prakerja ya",
    "Balas pesan ini dengan PIN ATM untuk cairkan Prakerja",
    "Kirim foto KTP dan KK ke petugas Prakerja agar insentif lanjut",
)


@given(st.sampled_from(PLAIN), st.data())
def test_line_breaks_and_dots_of_hesitation_end_no_sentence(message: Judge, text: str, data: st.DataObject) -> None:
    words = text.split()
    joints = data.draw(st.lists(st.sampled_from([" ", "\n", " ... ", "...", "  ", " \n "]), min_size=len(words)))
    broken = "".join(word + joint for word, joint in zip(words, joints, strict=False))
    assert message(broken).verdict is Verdict.FAKE


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize(
    "write",
    [str.upper, str.title, lambda text: text.replace("o", "0").replace("i", "1"), lambda text: "🔥 " + text + " 🙏🙏"],
)
def test_capitals_digits_and_emoji_change_nothing(message: Judge, text: str, write: object) -> None:
    assert message(write(text)).verdict is Verdict.FAKE  # type: ignore[operator]  # one of the functions above


@pytest.mark.parametrize("good", ["www.prakerja.go.id", "https://prakerja.karier.mu", "https://lapor.go.id", "1500046"])
@pytest.mark.parametrize(
    "text",
    [
        "Kirim foto KTP ke nomor ini. Info {}",
        "Kirim pulsa 50rb dulu ya. Sumber {}",
        "Balas dengan NIK Anda. Salam {}",
        "Pasang aplikasi ini dulu. Info: {}",
        "Sebutkan OTP yang masuk. {}",
    ],
)
def test_no_good_link_or_number_makes_a_request_better_than_unknown(message: Judge, text: str, good: str) -> None:
    judgement = message(text.format(good))
    assert judgement.verdict in {Verdict.UNKNOWN, Verdict.FAKE}
    assert judgement.advice[0].startswith(("advice.no-", "advice.do-not-install"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Jangan klik link prakerja-daftar.xyz ya", "prakerja-daftar.xyz"),
        ("Prakerja tidak pernah meminta OTP", "code"),
        ("Hati-hati, ada yang minta foto KTP lewat WA", "documents"),
        ("Waspada penipuan!", "fraud"),
        ("Apakah benar Prakerja minta OTP lewat telepon?", "code"),
    ],
)
def test_a_warning_or_question_says_what_it_is_about(message: Judge, text: str, what: str) -> None:
    said = [one for one in message(text).findings if one.code in {"message.warning", "message.question"}]
    assert [one.evidence["what"] for one in said] == [what]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Cek dashboard di www.prakerja.go.id ya", "headline.message.unproven.links"),
        ("Kelas prakerja saya di https://prakerja.karier.mu/ sudah mulai", "headline.message.unproven.listed"),
        ("Prakerja 2026", "headline.message.claim"),
        ("selamat pagi semua", "headline.message.nothing-to-judge"),
        ("Jangan klik link prakerja-daftar.xyz ya", "headline.message.warning"),
    ],
)
def test_a_headline_says_what_is_known_and_no_more(message: Judge, text: str, headline: str) -> None:
    assert message(text).headline == headline


UNTRUE = (
    "bukan menipu",
    "tidak meminta apa pun",
    "isinya cocok",
    "not to cheat",
    "wants nothing",
    "content fits",
    "what it says fits",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_headline_or_reason_that_is_not_fake_says_what_nobody_can_know(language: str) -> None:
    calm = {
        key: text.lower()
        for key, text in load_texts(language).items()
        if key.startswith(("headline.", "finding.")) and "fake" not in key
    }
    assert not {key for key, text in calm.items() for untrue in UNTRUE if untrue in text}


def test_nothing_to_judge_is_never_said_beside_a_claim(message: Judge) -> None:
    for text in ("Prakerja", "Kartu Prakerja 2026", "Info Prakerja dan BSU"):
        assert "message.nothing-to-judge" not in codes_of(message(text))


def test_the_forms_of_a_stem_are_made() -> None:
    made = set(forms("kirim"))
    assert {(Form.BARE, "kirimkan"), (Form.BARE, "kirimin"), (Form.PASSIVE, "dikirimkan")} <= made
    assert {(Form.ACTIVE, "mengirim"), (Form.ACTIVE, "ngirimin")} <= made
    assert (Form.ACTIVE, "menyebutkan") in set(forms("sebut"))


def test_a_denial_reaches_through_a_list_but_not_into_a_second_sentence(message: Judge) -> None:
    def verdict(text: str) -> Verdict:
        judgement: Judgement = message(text)
        return judgement.verdict

    assert verdict("Jangan klik tautan, kirim OTP, atau transfer uang ke siapa pun. Prakerja") is Verdict.UNKNOWN
    assert verdict("Jangan klik tautan. Kirim OTP ke admin Prakerja") is Verdict.FAKE
    assert verdict("Jangan kasih OTP ke siapa pun selain petugas Prakerja") is Verdict.FAKE
    assert verdict("Jangan isi kata sandi di situs selain www.prakerja.go.id") is not Verdict.FAKE


@pytest.mark.parametrize(
    "text",
    [
        "Dapatkan 600rb dari Prakerja, daftar sekarang! Kami tidak pernah meminta OTP. Bagikan ke 5 grup WA",
        "Joki Prakerja pasti lolos, daftar yuk. Kami tidak pernah minta password",
        "Insentif Prakerja Rp4.200.000 cair, segera daftar online. Jangan berikan OTP kepada siapa pun",
    ],
)
def test_a_denial_beside_a_false_promise_excuses_it_not(message: Judge, text: str) -> None:
    assert message(text).verdict is Verdict.FAKE
