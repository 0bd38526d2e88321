"""Messages as thieves and as honest people write them, by kind: how many are seen, and how many wrongly accused.

They were written before the grammar was read, as people write in chats (`tests/data/other_side.json`); half of each
kind was held back. At first sight 117 of its 141 thieves were seen (112 before), and 5 of its 147 honest ones were
accused (5 before); then it was read, too.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.logic.findings import Severity
from desktop.logic.verify.answer.judgement import Judgement, Verdict

from .conftest import Judge

DATA: dict[str, Any] = json.loads((Path(__file__).resolve().parents[2] / "data" / "other_side.json").read_text("utf-8"))
LEAST_SEEN, MOST_ACCUSED = 0.93, 0.005
CALM = frozenset({Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN})


@cache
def texts(side: str) -> tuple[str, ...]:
    return tuple(text for kind in DATA[side].values() for text in kind)


def is_seen(judgement: Judgement) -> bool:
    """It is called fake, or something in it is warned of."""
    warned = any(one.severity in {Severity.DANGER, Severity.WARNING} for one in judgement.findings)
    return judgement.verdict is Verdict.FAKE or warned


def test_most_thieves_are_seen_and_none_is_calmed(message: Judge) -> None:
    judged = [message(text) for text in texts("hostile")]
    assert not [one.text for one in judged if one.verdict in CALM]
    unseen = [one.text for one in judged if not is_seen(one)]
    assert len(unseen) <= (1 - LEAST_SEEN) * len(judged), unseen


def test_hardly_anybody_honest_is_accused(message: Judge) -> None:
    judged = [message(text) for text in texts("honest")]
    accused = [one.text for one in judged if one.verdict is Verdict.FAKE]
    assert len(accused) <= MOST_ACCUSED * len(judged), accused


@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
def test_words_of_safety_beside_a_false_message_never_calm_it(message: Judge, first: bool) -> None:
    false = [text for text in texts("hostile") if message(text).verdict is Verdict.FAKE]
    for number, text in enumerate(false):
        safe = DATA["safe"][number % len(DATA["safe"])]
        whole = f"{safe}\n{text}" if first else f"{text}\n{safe}"
        assert message(whole).verdict not in CALM, whole


@pytest.mark.parametrize(
    "text",
    [
        "Bilang kodenya ke saya ya",
        "Bilang kodenya jangan ditunda",
        "Bilang kodenya gak usah takut",
        "Bilang OTP kamu berapa, jangan kasih tau yang lain ya",
        "Bilang OTP jangan dikasih ke orang lain, kasih saya saja",
        "Bank bilang OTP jangan dikasih orang, kecuali ke kami. Kirim sekarang ya",
        "Foto kartu ATM depan belakang trus kirim ke saya ya bu biar dana masuk",
        "Foto bagian belakang kartu debitnya, lalu kirimkan fotonya ke nomor ini",
        "Tulis angka di balik kartu ATM lalu balas ke sini",
        "tolong sebutkan kode di belakang kartu debit ya pak",
        "transfer dulu 100rb utk buka blokirnya, setelah itu dana cair",
        "Transfer jaminan 100rb dulu buat membuka blokir, setelah itu bantuan masuk",
    ],
)
def test_who_says_a_code_orders_it_and_the_back_of_a_card_is_a_secret(message: Judge, text: str) -> None:
    assert message(text).verdict is Verdict.FAKE


@pytest.mark.parametrize(
    "text",
    [
        "Bank bilang kode OTP jangan disebut ke siapa pun",
        "Petugas bilang OTP jangan dikasih ke siapa pun",
        "Ibu bilang kodenya jangan dikasih orang",
        "Kata anak saya bilang OTP gak boleh dibagi",
        "Kakak bilang OTP itu rahasia, jadi tadi saya tolak",
        "Pak RT bilang kodenya jangan pernah dikasih",
        "Kirim paketnya ke ruko di belakang ATM BCA ya",
        "Parkir di bagian belakang ATM ya kak, nanti saya kirim lokasi",
        "Kartu ATM saya retak depan belakang, apa bisa diganti di bank?",
        "Ada orang minta foto kartu ATM depan belakang, apakah aman?",
        "Jangan pernah memfoto kartu ATM atau mengirim 3 digit di belakangnya kepada siapa pun",
        "Bayar denda 50rb di bank untuk buka blokir kartu, katanya begitu di cabang",
        "Iuran arisan dibayar dulu ya, setelah itu uangnya dikirim ke yang menang",
    ],
)
def test_what_somebody_else_said_of_a_code_and_what_stands_behind_a_machine_is_no_request(
    message: Judge, text: str
) -> None:
    assert message(text).verdict is not Verdict.FAKE
