"""Made-up samples for the tour, judged by the real engine: what each page shows in each of its shapes.

The samples are built from the pack's own home and protected names, so that another programme has a tour too.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.logic.pack.programme import ChannelKind, Programme, Role
from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.ui.places import Draft

_CYRILLIC = str.maketrans({"a": "а", "e": "е", "o": "о"})


@unshown
@dataclass(frozen=True, slots=True)
class Sample:
    """A name for the picture and what is judged."""

    name: str
    draft: Draft


def samples(programme: Programme) -> tuple[Sample, ...]:
    """Every shape of the verdict page."""
    name, host = programme.protected[0].name, programme.protected[0].host
    fake = f"https://{host}.masuk-akun.xyz/login"
    odd = f"https://{host.translate(_CYRILLIC)}/masuk"
    partner = next(
        (one.value for one in programme.channels if one.role is Role.PARTNER and one.kind is ChannelKind.HOST), host
    )
    message = (
        f"Selamat! Anda terpilih sebagai penerima dana khusus {programme.name}.\n\n"
        f"Dana Rp3.500.000 cair hari ini bila Anda daftar di sini:\n{fake}\n\n"
        "Kirim kode OTP ke admin. Syaratnya, bagikan pesan ini ke 5 grup WhatsApp. Batas waktu 2 jam!"
    )
    return (
        Sample("official", Draft(f"https://{programme.home}/")),
        Sample("official-typed", Draft(programme.home, typed=True)),
        Sample("partner", Draft(f"https://{partner}/")),
        Sample("fake-link", Draft(fake)),
        Sample("fake-letter", Draft(odd)),
        Sample("fake-message", Draft(message, via=Via.WHATSAPP)),
        Sample("fake-lookalike", Draft(f"https://{_misspelt(name)}-resmi.com/masuk")),
        Sample("fake-dashes", Draft(f"https://{host.replace('.', '-')}.xyz/")),
        Sample(
            "reset",
            Draft(
                f"{programme.name}: kami menerima permintaan atur ulang kata sandi akun Anda. "
                f"Buka https://{programme.home}/reset?kode=contoh untuk membuat kata sandi baru.",
                via=Via.SMS,
            ),
        ),
        Sample("unknown-link", Draft("https://kabar-kita.id/berita/cara-mendaftar")),
        Sample("short-link", Draft("https://bit.ly/3xYz9")),
        Sample("unproven-sender", Draft(name.upper(), via=Via.SMS)),
        Sample("ten-links", Draft(_ten_links(programme, fake, odd, partner), via=Via.WHATSAPP)),
        Sample("question", Draft(f"Apakah {programme.name} sudah buka lagi? Ada yang tahu?")),
    )


def judged(programme: Programme, check: Callable[[Draft], Judgement]) -> tuple[tuple[str, Judgement], ...]:
    """The samples with their verdicts: arguments for the verdict page."""
    return tuple((sample.name, check(sample.draft)) for sample in samples(programme))


def drafts(programme: Programme) -> tuple[tuple[str, Draft], ...]:
    """What the check page is shown with: empty, one link, a whole message."""
    shown = {sample.name: sample.draft for sample in samples(programme)}
    return (("empty", Draft()), ("link", shown["fake-link"]), ("message", shown["fake-message"]))


def _misspelt(name: str) -> str:
    """The name with two letters swapped and one exchanged for a digit."""
    swapped = name[0] + name[2] + name[1] + name[3:]
    return swapped[:-3] + swapped[-3:].translate(str.maketrans("aeo", "430"))


def _ten_links(programme: Programme, fake: str, odd: str, partner: str) -> str:
    name = programme.protected[0].name
    links = (
        f"https://{programme.home}/",
        fake,
        f"https://{name}12.org/daftar",
        odd,
        f"https://{partner}/",
        f"http://{name}-resmi.shop/klaim",
        "https://kabar-kita.id/berita",
        "https://bit.ly/3xYz9",
        "http://192.0.2.7/masuk",
        f"https://{programme.home}/faq",
    )
    return "Teman-teman, ini daftar tautannya:\n" + "\n".join(links)
