"""Made-up requests with what stands around them, and the same requests denied, quoted and asked about.

Openers, acts, objects, receivers and endings are written here for themselves, by somebody who did not look at the
phrases of `resources/signs`: what is measured is not what was taught.
"""

import random
from collections.abc import Iterator

SEED = 71_026

OPENERS = (
    "",
    "Permisi Bapak/Ibu,",
    "Hallo kakak 😊",
    "Info terbaru!",
    "Mohon perhatiannya.",
    "Yth. penerima bantuan,",
    "Maaf ganggu malam-malam.",
    "Jangan sampai ketinggalan!",
    "Jangan buang waktu,",
    "Tidak perlu antre,",
    "Tanpa survei,",
    "Ga usah datang ke kantor,",
    "Supaya tidak dibatalkan,",
    "Agar dana tidak hangus,",
    "Biar prosesnya lancar,",
    "Awas penipuan!",
    "Hati-hati banyak hoaks.",
    "Waspada akun palsu.",
    "Ini bukan hoaks.",
    "Betul ini dengan Ibu Siti?",
    "Sudah terima SMS dari kami?",
    "Masih ingat saya?",
    "Kami tidak pernah meminta password.",
    "Petugas kami tidak memungut biaya.",
    "Jangan percaya calo.",
    "Jangan hiraukan pesan lain.",
    "Gratis, tidak dipungut biaya.",
    "Selamat, data Anda lolos!",
    "Tinggal satu langkah lagi.",
    "Sesuai pembicaraan tadi,",
    "Seperti di telepon,",
    "Demi kelancaran pencairan,",
    "Untuk aktivasi,",
    "Khusus hari ini,",
    "Tolong",
    "Harap segera",
    "Anda wajib",
    "Yuk buruan",
    "Dear customer,",
)
REQUESTS = (
    "kirimkan kode OTP ke nomor petugas Prakerja",
    "sebutin kode yang masuk ke hp ya buat Prakerja",
    "bacain 6 digit di SMS tadi, dari Prakerja",
    "balas chat ini pakai kode verifikasi Prakerja",
    "forward kode Prakerja yang barusan masuk",
    "kasih PIN ATM ke tim Prakerja",
    "beritahukan kata sandi Prakerja Anda kepada kami",
    "kirim password email dan kode OTP ke admin Prakerja",
    "screenshot kode OTP Prakerja lalu kirim ke sini",
    "informasikan kode OTP Prakerja lewat chat ini",
    "kirim foto KTP sama KK ke WA petugas Prakerja",
    "kirimkan selfie pegang KTP ke admin Prakerja",
    "lampirkan foto KTP dan buku tabungan ke chat ini untuk Prakerja",
    "balas dengan NIK dan nama ibu kandung untuk data Prakerja",
    "serahkan KTP dan kartu ATM ke petugas Prakerja",
    "transfer Rp100.000 untuk pajak insentif Prakerja",
    "setor dulu 50rb ke rekening admin Prakerja",
    "bayar biaya materai Prakerja 25 ribu",
    "belikan pulsa 50rb untuk verifikasi Prakerja",
    "pasang aplikasi Prakerja versi baru",
    "unduh dan instal APK Prakerja",
    "download aplikasi Prakerja Mobile dari link ini",
    "tautkan WhatsApp ke perangkat tertaut tim Prakerja",
    "scan kode QR WhatsApp dari tim Prakerja",
    "tambahkan email pemulihan dari admin Prakerja",
    "kirim token akun Prakerja ke kami",
    "share the OTP with our Prakerja officer",
    "send us a photo of your KTP for Prakerja",
    "tell me the Prakerja code",
    "kode OTP Prakerja tolong dikirim ke saya",
    "OTP Prakerja nya kirim kesini",
    "izinkan akses SMS untuk Prakerja",
    "tempel perintah ini di komputer untuk Prakerja",
)
ENDINGS = (
    "",
    " ya kak",
    " secepatnya!",
    " paling lambat malam ini.",
    " Terima kasih.",
    " Matur nuwun 🙏🙏",
    " biar tidak diblokir.",
    " supaya tidak hangus",
    " Jangan kasih tahu orang lain.",
    " Jangan bagikan kode ini ke orang lain.",
    " Waspada hoaks.",
    " Hati-hati penipuan.",
    " Ini resmi kok.",
    " Info lengkap: www.prakerja.go.id",
    " Sumber: https://dashboard.prakerja.go.id/",
    " Hubungi 1500046 bila ragu.",
    " Ada yang mau ditanyakan?",
    " Sudah cair?",
    " Kami tidak pernah minta PIN.",
    " Gratis tanpa biaya.",
)

THINGS = (
    "kode OTP",
    "OTP Prakerja",
    "PIN ATM",
    "kata sandi Prakerja",
    "foto KTP",
    "NIK dan nama ibu kandung",
    "kode verifikasi",
    "uang pendaftaran",
)
DENIED = (
    "Jangan pernah memberi {x} kepada siapa pun",
    "Jangan kasihkan {x} ke orang yang tidak dikenal",
    "Tolong jangan sekali-kali mengirimkan {x} lewat WA",
    "Anda tidak perlu mengirim {x}",
    "Dilarang membagikan {x} kepada siapa pun",
    "Prakerja tidak pernah meminta {x}",
    "Petugas Prakerja tidak akan meminta {x}",
    "Kami tidak pernah minta {x} lewat chat",
    "Jangan mau kalau diminta mengirim {x}",
    "Hindari memberikan {x} lewat telepon",
    "Never share {x} with anyone, Prakerja",
    "Jangan klik tautan atau kirim {x}",
)
QUOTED = (
    "Ada orang mengaku dari Prakerja minta {x}",
    "Kalau ada yang meminta {x}, tolak saja",
    "Tadi saya ditelepon, katanya dari Prakerja, minta {x}",
    "Oknum itu menyuruh korban mengirim {x}",
    "Ibu saya disuruh kirim {x} oleh orang yang ngaku petugas Prakerja",
    "Modusnya pelaku meminta {x} lewat WA",
    "Penipu berpura-pura jadi admin Prakerja lalu minta {x}",
    "Banyak pesan yang meminta {x} atas nama Prakerja",
    "Jika ada pihak yang mengaku Prakerja dan meminta {x}, abaikan",
    "Waspada telepon yang minta {x}",
)
ASKED = (
    "Apakah Prakerja memang minta {x}?",
    "Benarkah petugas Prakerja meminta {x}?",
    "Kak, apa saya harus kirim {x} ke admin Prakerja?",
    "Boleh ga sih kirim {x} lewat WA?",
    "Kok ada petugas Prakerja minta {x}, benar ga?",
    "Kenapa Prakerja minta {x}?",
    "Wajar ga kalau admin Prakerja minta {x}?",
    "Does Prakerja really ask for {x}?",
)
AROUND = ("", "Halo semuanya, ", "Teman-teman, ", "Penting! ", "Mau tanya. ", "Bapak/Ibu, ")
BEHIND = ("", " Terima kasih.", " Makasih ya 🙏", " Info resmi di www.prakerja.go.id", " Semoga bermanfaat.")


def requests(share: float) -> Iterator[str]:
    """A share of all openers x requests x endings, every one of them a request in the programme's name."""
    chosen = random.Random(SEED)  # noqa: S311  # made-up messages, nothing secret
    for opener in OPENERS:
        for request in REQUESTS:
            for ending in ENDINGS:
                if chosen.random() < share:
                    yield f"{opener} {request}{ending}".strip()


def calm(patterns: tuple[str, ...]) -> Iterator[str]:
    """The patterns with every thing, and with everyday words around them."""
    chosen = random.Random(SEED)  # noqa: S311  # made-up messages, nothing secret
    for pattern in patterns:
        for thing in THINGS:
            text = pattern.format(x=thing)
            for before in AROUND:
                mark = "" if text.endswith("?") else "."
                yield before + text + mark + chosen.choice(BEHIND)
