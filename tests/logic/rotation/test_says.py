"""What is said of an account: one sentence for each state and each reason."""

from datetime import date

import pytest

from desktop.logic.danger import DangerKind
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.says import says
from desktop.logic.rotation.schedule import Standing, State, Why
from desktop.logic.words import load_words

TODAY = date(2026, 11, 24)
ACCOUNT = Account(1, AccountKind.EMAIL, "Nama rahasia", 6, TODAY)


@pytest.mark.parametrize(
    ("state", "why", "due", "said"),
    [
        (State.FINE, Why.CALENDAR, date(2027, 5, 24), "Periksa lagi Senin, 24 Mei 2027, 6 bulan lagi."),
        (State.SOON, Why.CALENDAR, date(2026, 12, 3), "Pemeriksaan berikutnya tinggal 9 hari."),
        (State.DUE, Why.CALENDAR, date(2026, 11, 1), "Sudah waktunya memeriksa kata sandi ini."),
        (State.DUE, Why.UNKNOWN, TODAY, "Anda tidak ingat kapan terakhir diganti. Periksa hari ini."),
        (
            State.SOON,
            Why.UNKNOWN,
            date(2026, 12, 8),
            "Anda tidak ingat kapan terakhir diganti. Periksa Selasa, 8 Desember 2026.",
        ),
        (State.FINE, Why.SNOOZED, date(2026, 12, 24), "Ditunda sampai Kamis, 24 Desember 2026."),
        (State.OFF, Why.OFF, None, "Pengingat kalender tidak aktif. Tanda bahaya tetap diberitahukan."),
        (State.DUE, Why.CLOCK, TODAY, "Tanggal komputer tampak keliru. Betulkan dulu tanggalnya."),
        (State.URGENT, DangerKind.SHARED, TODAY, "Orang lain mungkin bisa masuk. Ganti sekarang."),
    ],
)
def test_each_state_has_its_sentence(
    programme: Programme, state: State, why: DangerKind | Why, due: date | None, said: str
) -> None:
    words = load_words("id", programme, strict=True)

    assert says(Standing(ACCOUNT, state, why, due), words, TODAY) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_danger_can_be_said_and_no_sentence_names_an_account(programme: Programme, language: str) -> None:
    words = load_words(language, programme, strict=True)
    said = {says(Standing(ACCOUNT, State.URGENT, danger, TODAY), words, TODAY) for danger in DangerKind}

    assert len(said) == len(DangerKind)
    assert not any("rahasia" in sentence for sentence in said)
