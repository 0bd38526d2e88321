"""Frauds that name no programme, and what ordinary people and firms write: how many are seen, how many accused.

Two collections. `tests/data/scams_id.json` was written by hand; the texts of its held-back half were not read while the
phrases were written (77 % seen at first sight; the phrases then grew from other texts, five looks at the rate).
The other is put together here from templates and slots of this file's own, with a seed of its own; neither reads the
vocabulary. "Seen" is fake, or the finding `message.scam-pattern`. Both are ours: what strangers write is harder.
With `PYTHONPATH` set to another checkout it measures that engine; `--show` prints what goes wrong.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.judgement import Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "data" / "scams_id.json"
TODAY, SEED, EACH = date(2026, 11, 24), 7_411, 60
LEAST_SEEN, MOST_CARRIED, MOST_FAKE = 0.8, 0.015, 0.002
CODE = "message.scam-pattern"
SLOT = re.compile(r"\{([a-z]+)\}")

SLOTS = {
    "yth": ("Plg yth,", "Selamat siang,", "INFO!", "Kpd pemilik nomor ini,", "Hai kak,", "Assalamualaikum,"),
    "got": ("mendapatkan", "mndptkn", "resmi memenangkan", "m'dapat", "terpilih menerima", "dpt"),
    "gift": ("hadiah 1 unit mobil", "hadiah cek tunai Rp45jt", "hadiah umroh", "hadiah motor", "hadiah uang 25 juta"),
    "firm": ("PT Cahaya Pulsa", "Bank Nusa", "Toko Serba", "Kopi Jempol", "operator Anda", "Minyak Rasa"),
    "code": ("PIN pemenang: 7ab21", "ID pemenang 55-K1", "kode undian 8841", "pin anda 4t5r6"),
    "phone": ("0857-0000-0501", "085700000502", "+62 857 0000 0503", "wa.me/6285700000504"),
    "page": ("bit.ly/contoh-a", "s.id/contohb", "info-contoh.top", "contoh-c.blogspot.com", "forms.gle/contohd"),
    "sum": ("2 juta", "Rp5.000.000", "10jt", "Rp 3.500.000"),
    "small": ("50rb", "100 ribu", "Rp 25.000", "20rb"),
    "haste": ("segera", "hari ini terakhir", "sebelum hangus", "kuota terbatas", "dalam 24 jam"),
    "fee": ("biaya admin 150rb", "pajak 2%", "biaya materai"),
    "cost": ("biaya admin 150rb", "uang seragam 300 ribu", "deposit awal 200rb", "biaya materai"),
    "job": ("operator gudang", "staf bandara", "admin kantor", "petugas dapur", "kru kapal"),
    "aid": ("bansos tunai", "bantuan UMKM pemerintah", "BLT dana desa", "subsidi listrik", "dana hibah presiden"),
    "kin": ("mama", "papa", "kakak", "ibu", "ayah", "om"),
    "trouble": ("lagi di kantor polisi", "hp hilang", "di rumah sakit", "kecelakaan", "pinjam hp teman"),
    "bank": ("BRI", "BCA", "Mandiri", "BNI"),
    "account": ("0002-01-000777-50-3", "1230000778899", "0007788990", "7000 1122 3344"),
    "name": ("Budi", "Sari", "Hendra", "Lestari"),
    "task": ("like video", "follow akun", "review hotel", "nonton iklan", "rating produk"),
    "gain": ("profit 10% per hari", "untung pasti tiap hari", "modal balik seminggu", "hasil 30% seminggu"),
    "coin": ("crypto", "forex", "robot trading", "emas digital"),
    "day": ("Senin", "Sabtu", "besok", "tanggal 12"),
    "thing": ("kue", "sepatu", "jilbab", "ayam geprek", "lampu", "kopi"),
    "shop": ("Toko Contoh", "Warung Bu Ani", "Butik Sari", "Bengkel Jaya"),
    "site": ("telkomsel.com", "bri.co.id", "tokopedia.com", "bca.co.id", "indosatooredoo.com", "shopee.co.id"),
    "gov": ("cekbansos.kemensos.go.id", "sscasn.bkn.go.id", "kemnaker.go.id"),
}

SCAMS: Mapping[str, tuple[str, ...]] = {
    "prize": (
        "{yth} no anda {got} {gift} dari {firm}. {code}. Klik {page}",
        "Selamat! Anda {got} {gift}, hubungi {phone} {haste}",
        "{firm} mengumumkan nomor anda {got} {gift}. {fee} ditransfer dulu, WA {phone}",
    ),
    "giveaway": (
        "Bagi-bagi saldo {sum} untuk kalian semua! Klaim di {page} {haste}",
        "Giveaway {firm}: 20 pemenang dapat {sum}, chat {phone}",
        "Saldo gratis {sum} buat pengguna {firm}, {haste}: {page}",
    ),
    "vacancy-fee": (
        "Anda lolos seleksi {job} {firm}. Bayar {cost} ke HRD {phone}",
        "Lowongan {job} gaji {sum}, {cost}, minat hub {phone}",
        "Panggilan tes {job}. Tiket lewat travel rekanan, diganti perusahaan. Konfirmasi {phone} {haste}",
    ),
    "easy-money": (
        "Kerja online dari rumah, cukup {task} dibayar {small} per tugas. Chat {phone}",
        "Part time {task}, komisi harian {sum}, tanpa modal. {page}",
        "Tugas {task} bonus {small} sekali klik, hubungi {phone} {haste}",
    ),
    "loan": (
        "{yth} pinjaman {sum} tanpa jaminan, cair hari ini. WA {phone}",
        "Butuh dana cepat? Bunga ringan 1%, proses 10 menit, hub {phone}",
        "Pinjaman sampai 300jt tanpa BI checking, daftar {page}",
    ),
    "wrong-transfer": (
        "Maaf saya salah transfer {sum} ke rekening anda, tolong kembalikan ke {bank} {account}",
        "Tdk sengaja kirim saldo {small}, mohon transfer balik ya ke {phone}",
    ),
    "transfer-here": (
        "Uangnya transfer ke {bank} {account} a/n {name} aja, kalau sudah sms",
        "Kirim ke rek {bank} ini saja ya {account} an {name}",
    ),
    "parcel-or-invitation-app": (
        "Paket anda tertahan, alamat tidak lengkap, perbarui di {page}",
        "Undangan pernikahan {name}, buka file undangan.apk",
        "Surat tilang anda, unduh aplikasi di {page}",
    ),
    "account-blocked": (
        "Rekening {bank} anda diblokir, verifikasi {haste} di {page}",
        "Tarif transaksi berubah jadi 150.000 per bulan, tidak setuju isi {page}",
        "Akun anda dibekukan, konfirmasi ke {phone}",
    ),
    "relative-in-need": (
        "Ini {kin}, {trouble}. Belikan pulsa {small} ke nomor ini nanti diganti",
        "Ini {kin}, nomor baru. Tolong transfer {sum} dulu",
    ),
    "government-aid": (
        "{aid} {sum} sudah dibuka, daftar di {page} {haste}",
        "Selamat, anda terdaftar penerima {aid} {sum}. Hubungi {phone}",
        "Klaim {aid} sekarang, kirim KTP ke {phone}. {haste}",
    ),
    "investment": (
        "Titip dana {coin} {gain}, admin {phone}",
        "Grup sinyal {coin}: {gain}, gabung {page} {haste}",
    ),
    "other": (
        "Angka togel jitu dari Ki {name}, hub {phone}",
        "Slot gacor bonus 100%, daftar {page}",
    ),
}  # fmt: skip

HONEST: Mapping[str, tuple[str, ...]] = {
    "operator": (
        "Kuota Anda tinggal 1GB. Beli paket {small} di *123# atau {site}",
        "Selamat! Anda mendapat bonus kuota 2GB sampai {day}.",
        "Kumpulkan poin dan menangkan mobil. Info {site}",
    ),
    "bank": (
        "Transaksi {sum} di {shop} berhasil. Bukan Anda? Hubungi call center di kartu.",
        "Tagihan kartu Anda {sum} jatuh tempo {day}. Abaikan jika sudah dibayar.",
        "Kartu {bank} Anda diblokir karena salah PIN. Datang ke cabang dengan KTP.",
    ),
    "shop": (
        "Diskon 50% semua {thing} di {shop} sampai {day}! Stok terbatas.",
        "Pesanan {thing} total {small}, transfer ke {bank} {account} a.n. {shop} ya kak",
        "Ready {thing} {small}, order WA {phone}",
        "Gratis {thing} untuk pembelian kedua, tunjukkan pesan ini di {shop}",
    ),
    "family": (
        "{kin}, aku pulang {day} ya, tolong jemput",
        "Sudah aku transfer {small} ke {kin} buat beli {thing}",
        "{kin} masih di rumah sakit, doakan ya",
        "Isiin pulsa {kin} {small} dong, nomor biasa",
    ),
    "neighbours": (
        "Iuran RT {small} dikumpulkan {day} di rumah Pak {name}",
        "Penerima {aid} harap datang ke balai desa {day}, bawa KTP dan KK",
        "Lomba 17an berhadiah {thing}, daftar ke Karang Taruna",
    ),
    "job": (
        "Dibutuhkan {job}, kirim CV ke hrd@contoh.co.id sebelum {day}",
        "Dicari sopir {shop}, gaji {sum}, hubungi {name} {phone}",
        "Undangan wawancara {job} {day} jam 9 di kantor. Tidak dipungut biaya.",
    ),
    "government": (
        "Cek {aid} hanya di {gov}, jangan lewat tautan lain",
        "Imunisasi gratis {day} di puskesmas, bawa buku KIA",
    ),
    "courier": (
        "Paket {thing} dari {shop} diantar {day}. Kurir {phone}",
        "Paket Anda sudah diterima {name}. Terima kasih.",
    ),
    "arisan": (
        "Arisan {day} di rumah Bu {name}, setoran {small}",
        "Patungan kado {small}, ke {bank} {account} a.n. {name} ya",
    ),
    "code": ("Kode OTP Anda 482913. Jangan berikan kepada siapa pun.", "{bank}: kode transaksi 119 222. RAHASIA."),
}  # fmt: skip


class Text(NamedTuple):
    """One text of a collection."""

    kind: str
    scam: bool
    text: str
    collection: str


class Read(NamedTuple):
    """What a text was read as."""

    text: Text
    fake: bool
    seen: bool


def by_hand() -> Iterator[Text]:
    """The published collection, in its two halves."""
    for case in json.loads(CORPUS.read_text("utf-8")):
        half = "by hand, held back" if case["held"] else "by hand, open"
        yield Text(case["kind"], case["scam"], case["text"], half)


def filled(template: str, dice: random.Random) -> str:
    """A template with a choice in each slot."""
    return SLOT.sub(lambda slot: dice.choice(SLOTS[slot[1]]), template)


def put_together(each: int) -> Iterator[Text]:
    """So many texts of each kind, no text twice."""
    for scam, kinds in ((True, SCAMS), (False, HONEST)):
        for kind, templates in kinds.items():
            dice = random.Random(f"{SEED} {kind}")  # noqa: S311  # the same texts each time
            for text in dict.fromkeys(filled(dice.choice(templates), dice) for _ in range(each)):
                yield Text(kind, scam, text, "put together")


def read(texts: Iterator[Text]) -> Iterator[Read]:
    """Judge each."""
    checker = Checker((load_programme(),), load_phrases("id"))
    for text in texts:
        judgement = checker.check(text.text, today=TODAY, kind=Kind.MESSAGE)
        fake = judgement.verdict is Verdict.FAKE
        yield Read(text, fake, fake or any(finding.code == CODE for finding in judgement.findings))


def told(few: list[Read], *, scam: bool) -> str:
    """The rates of some texts of one side."""
    count = len(few)
    seen, fake = (sum(part) / max(1, count) for part in ([one.seen for one in few], [one.fake for one in few]))
    return f"{count:4} texts: {'seen' if scam else 'accused'} {seen:6.1%}, fake {fake:6.1%}"


def main() -> None:
    """Print the rates of each collection and kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=EACH)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    found = list(read(iter([*by_hand(), *put_together(options.each)])))
    for scam in (True, False):
        limit = (
            f"at least {LEAST_SEEN:.0%} seen" if scam else f"at most {MOST_CARRIED:.1%} accused, {MOST_FAKE:.1%} fake"
        )
        print(f"{'frauds' if scam else 'ordinary texts'} ({limit})")
        side = [one for one in found if one.text.scam is scam]
        for name in dict.fromkeys(one.text.collection for one in side):
            print(f"  {name:20} {told([one for one in side if one.text.collection == name], scam=scam)}")
        for kind in dict.fromkeys(one.text.kind for one in side):
            print(f"    {kind:26} {told([one for one in side if one.text.kind == kind], scam=scam)}")
        if options.show:
            for one in side:
                if one.seen is not scam and "held" not in one.text.collection:
                    print(f"      {one.text.kind}: {one.text.text!r}")


if __name__ == "__main__":
    main()
