"""What a message wants: requests behind everyday sentences, and the same words forbidden, quoted and asked about.

Every text is put together here, from openers, requests and endings of this file's own: none of its phrases is read
from the vocabulary, and the dice have a seed of their own. A request made in the programme's name is fake, whatever
stands before or behind it; who forbids, quotes or asks is never called a cheat by the words alone.
With `PYTHONPATH` set to another checkout it measures that engine; `--show` prints some of what goes wrong.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.judgement import Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

TODAY, SEED, COUNT, SHOWN = date(2026, 11, 24), 20_261_128, 4_000, 12
LEAST_FAKE, MOST_FAKE = 0.97, 0.03
CALM = frozenset({Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN})

OPENERS = (
    "", "Selamat siang, Kak.", "Jangan lupa sarapan ya.", "Hati-hati di jalan, hujan.", "Tidak usah panik.",
    "Waspada, sekarang banyak penipuan.", "Apakah benar ini dengan Pak Anton?", "Katanya besok libur.",
    "Agar akun Anda tidak dihapus,", "Supaya tidak antre lagi,", "Tanpa ribet,", "Jangan ragu,", "Jangan khawatir,",
    "Demi keamanan kita bersama,", "Maaf mengganggu waktunya.", "Ini bukan penipuan.", "Halo, sudah makan?",
    "Biar insentif tidak hangus,", "Kalau tidak keberatan,", "Kami tidak pernah mempersulit peserta.",
    "Hoaks di luar sana banyak, yang ini asli.", "Resmi ya?\nResmi.", "Tidak perlu datang ke kantor, cukup",
    "Jangan tunda,", "Terima kasih sudah mendaftar.", "Mohon perhatian.",
)  # fmt: skip
ENDINGS = (
    "", ".", "!", " ya", ". Terima kasih.", ". Ditunggu hari ini.", ". Info: www.prakerja.go.id",
    ". Jangan sampai lewat.",
    ". Kalau tidak, insentif hangus.", ". Sumber: https://www.prakerja.go.id/", ". Ini rahasia kita.",
    " sekarang juga!", ". Jangan beri tahu orang lain.", ". Mohon kerja samanya.", "\nSalam, Tim Prakerja",
    ". Tidak ada potongan apa pun.",
)  # fmt: skip
PERSONS = (
    "ke admin Prakerja", "ke petugas Prakerja", "ke nomor ini (Tim Prakerja)", "ke WA 0857-0000-0401, CS Prakerja",
    "lewat chat ini untuk Prakerja", "kepada kami, pihak Prakerja",
)  # fmt: skip
THEIRS = (
    "ke dia, katanya dari Prakerja",
    "ke admin Prakerja",
    "ke orang yang mengaku petugas Prakerja",
    "untuk Prakerja",
)


class Wish(NamedTuple):
    """Acts and objects that go together: each act as an order and as a plain verb."""

    name: str
    acts: tuple[tuple[str, str], ...]
    objects: tuple[str, ...]


SEND = (
    ("kirim", "kirim"), ("kirimkan", "mengirimkan"), ("kirimin", "kirimin"), ("kasih", "kasih"),
    ("berikan", "memberikan"), ("serahkan", "menyerahkan"), ("teruskan", "meneruskan"),
)  # fmt: skip
SAY = (("sebutkan", "menyebutkan"), ("bacakan", "membacakan"), ("ketik balik", "mengetik balik"))
SHOOT = (("upload", "mengupload"), ("unggah", "mengunggah"), ("lampirkan", "melampirkan"))
PAY = (("transfer", "mentransfer"), ("bayar", "membayar"), ("setor", "menyetor"), ("kirim", "mengirim"))
PUT = (("pasang", "memasang"), ("unduh", "mengunduh"), ("instal", "menginstal"))
WISHES = (
    Wish(
        "code", SEND + SAY,
        ("kode OTP", "kode OTP yang masuk", "OTP-nya", "6 angka yang masuk lewat SMS", "kode verifikasi"),
    ),
    Wish("secret", SEND + SAY, ("PIN ATM", "kata sandi akun", "password email")),
    Wish(
        "papers", SEND + SHOOT,
        ("foto KTP", "foto KTP dan KK", "swafoto dengan KTP", "NIK dan nama ibu kandung", "foto kartu ATM"),
    ),
    Wish("money", PAY, ("biaya admin Rp50.000", "uang jaminan 100 ribu", "deposit Rp200.000", "biaya pencairan 75rb")),
    Wish("app", PUT, ("aplikasi Prakerja dari file ini", "APK Prakerja", "aplikasi ini")),
)  # fmt: skip


def of(wish: Wish, dice: random.Random) -> tuple[str, str, str, str]:
    """An order, its plain verb, the object and the receiver."""
    order, verb = dice.choice(wish.acts)
    receiver = "untuk Prakerja" if wish.name == "app" else dice.choice(PERSONS)
    return order, verb, dice.choice(wish.objects), receiver


def request(wish: Wish, dice: random.Random) -> str:
    """A request in the programme's name."""
    order, _, thing, receiver = of(wish, dice)
    opener = dice.choice(OPENERS)
    said = order if opener.endswith((",", "cukup")) else order.capitalize()
    return f"{opener} {said} {thing} {receiver}{dice.choice(ENDINGS)}".strip()


def forbidden(wish: Wish, dice: random.Random) -> str:
    """The same, forbidden or refused."""
    order, verb, thing, receiver = of(wish, dice)
    form = dice.choice(
        (
            "Jangan {order} {thing} {receiver}", "Jangan pernah {verb} {thing} {receiver}",
            "Prakerja tidak pernah meminta Anda {verb} {thing}", "Dilarang {verb} {thing} {receiver}",
            "Anda tidak perlu {verb} {thing} {receiver}", "Prakerja tidak akan menyuruh siapa pun {verb} {thing}",
            "Hindari {verb} {thing} {receiver}",
        )
    )  # fmt: skip
    close = dice.choice((".", ". Tetap waspada.", ", siapa pun yang meminta.", ". Info di www.prakerja.go.id"))
    return form.format(order=order, verb=verb, thing=thing, receiver=receiver) + close


def quoted(wish: Wish, dice: random.Random) -> str:
    """The same, told of somebody else."""
    order, verb, thing, _ = of(wish, dice)
    receiver = dice.choice(THEIRS)
    form = dice.choice(
        (
            "Kemarin ada yang minta saya {verb} {thing} {receiver}",
            "Dia mengaku dari Prakerja lalu suruh {verb} {thing}", "Saya disuruh {verb} {thing} {receiver}",
            "Kalau ada yang minta {verb} {thing}, katanya dari Prakerja, tutup teleponnya",
            "Ibu saya diminta {verb} {thing} {receiver}", "Ada oknum minta orang {verb} {thing} untuk Prakerja",
        )
    )  # fmt: skip
    close = dice.choice((".", ", untung saya tolak.", ". Itu penipuan.", ". Hati-hati ya semua."))
    return form.format(order=order, verb=verb, thing=thing, receiver=receiver) + close


def asked(wish: Wish, dice: random.Random) -> str:
    """The same, asked about."""
    _, verb, thing, _ = of(wish, dice)
    form = dice.choice(
        (
            "Apakah Prakerja meminta peserta {verb} {thing}?", "Benarkah Prakerja minta {thing}?",
            "Apa betul harus {verb} {thing} untuk Prakerja?", "Prakerja minta {thing}, betul ga?",
            "Min, emang Prakerja pernah minta peserta {verb} {thing}?",
        )
    )  # fmt: skip
    return form.format(verb=verb, thing=thing) + dice.choice(("", " Terima kasih.", " Saya bingung."))


class Row(NamedTuple):
    """One text and what it was read as."""

    kind: str
    wish: str
    text: str
    verdict: Verdict


MAKERS: dict[str, Callable[[Wish, random.Random], str]] = {
    "requests": request, "forbidden": forbidden, "quoted": quoted, "asked": asked,
}  # fmt: skip


def rows(count: int) -> Iterator[Row]:
    """So many texts of each kind, judged, no text twice."""
    checker = Checker((load_programme(),), load_phrases("id"))
    for kind, make in MAKERS.items():
        dice = random.Random(f"{SEED} {kind}")  # noqa: S311  # the same texts each time
        texts = {make(wish, dice): wish.name for wish in (dice.choice(WISHES) for _ in range(count))}
        for text, wish in texts.items():
            yield Row(kind, wish, text, checker.check(text, today=TODAY, kind=Kind.MESSAGE).verdict)


def part(rows_of: list[Row], wanted: Callable[[Row], bool]) -> str:
    """How many of the rows, in percent."""
    return f"{100 * sum(map(wanted, rows_of)) / max(1, len(rows_of)):5.1f} %"


def main() -> None:
    """Print the rates of each kind and, below, of each object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    found = list(rows(options.count))
    for kind in MAKERS:
        own = [row for row in found if row.kind == kind]
        limit = f"at least {LEAST_FAKE:.0%}, none calm" if kind == "requests" else f"at most {MOST_FAKE:.0%}"
        fake, calm = part(own, lambda row: row.verdict is Verdict.FAKE), part(own, lambda row: row.verdict in CALM)
        print(f"{kind:9} {len(own):5} texts: fake {fake} ({limit}), unproven or better {calm}")
        for wish in WISHES:
            few = [row for row in own if row.wish == wish.name]
            print(f"  {wish.name:8} {len(few):5}: fake {part(few, lambda row: row.verdict is Verdict.FAKE)}")
        if options.show:
            wrong = [row for row in own if (row.verdict is Verdict.FAKE) is (kind != "requests")]
            for row in random.Random(SEED).sample(wrong, min(SHOWN, len(wrong))):  # noqa: S311
                print(f"    {row.verdict}: {row.text!r}")
    print(f"verdicts: {dict(Counter(str(row.verdict) for row in found))}")


if __name__ == "__main__":
    main()
