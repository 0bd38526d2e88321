"""Made-up pictures' codes and mails for the tour, judged by the real engine. Every name and number is fictitious."""

from binascii import crc_hqx
from collections.abc import Callable
from email.message import EmailMessage

from desktop.logic.pack.programme import Programme
from desktop.logic.qr_code import modules
from desktop.logic.verify.answer.judgement import Judgement, Kind
from desktop.logic.verify.mail.saved import read_saved
from desktop.logic.verify.qr.picture import Picture, Pixels
from desktop.logic.verify.qr.scan import Codes, read_picture
from desktop.logic.verify.read_file import GivenUp, Judgeable


def judged_files(programme: Programme, judge: Callable[[Judgeable], Judgement]) -> tuple[tuple[str, Judgement], ...]:
    """Every shape of the verdict on a picture and on a mail: arguments for the verdict page."""
    host = programme.protected[0].host
    fake = f"https://{host}.masuk-akun.xyz/login"
    contact = f"BEGIN:VCARD\nVERSION:3.0\nFN:Petugas {programme.name}\nTEL:+6281200000000\nEND:VCARD"
    several = (f"https://{programme.home}/", fake, "WIFI:T:WPA;S:Kafe Contoh;P:contoh;;", contact)
    return (
        ("code-fake", judge(Codes((fake,)))),
        ("code-payment", judge(Codes((_payment("WARUNG CONTOH", "KOTA CONTOH"),)))),
        ("code-several", judge(Codes(several))),
        ("code-picture", judge(read_picture(_poster(f"https://{programme.home}/", fake)))),
        ("code-none", judge(Codes(()))),
        ("mail-fake", judge(read_saved(_fake_mail(programme, fake)))),
        ("mail-reset", judge(read_saved(_reset_mail(programme)))),
        ("code-stopped", judge(GivenUp(Kind.QR))),
        ("mail-stopped", judge(GivenUp(Kind.EMAIL))),
    )


def _poster(*texts: str) -> Picture:
    """A made-up poster with codes beside one another."""
    width, height, scale = 900, 480, 8
    rows = [bytearray(b"\xf0" * width) for _ in range(height)]
    for at, text in enumerate(texts):
        left = 60 + at * 440
        for y, line in enumerate(modules(text)):
            for row in rows[70 + y * scale : 70 + (y + 1) * scale]:
                row[left : left + len(line) * scale] = b"".join((b"\x10" if dark else b"\xf0") * scale for dark in line)
    return Picture(((Pixels(width, height, b"".join(rows)),),))


def _fake_mail(programme: Programme, link: str) -> bytes:
    """A shown name and a link text that both pretend, an answer that goes elsewhere, and a program."""
    message = EmailMessage()
    message["From"] = f'"{programme.name} Resmi" <info@{programme.protected[0].name}-dana.com>'
    message["Reply-To"] = "petugas.contoh@surel-contoh.com"
    message["Subject"] = f"Dana {programme.name} Anda siap dicairkan"
    message.set_content("")
    message.set_content(
        f"<p>Selamat! Dana Rp3.500.000 cair hari ini.</p><p>Masuk di "
        f'<a href="{link}">https://{programme.home}/</a> lalu kirim kode OTP kepada petugas.</p>',
        subtype="html",
    )
    message.add_attachment(b"PK\x03\x04contoh", maintype="application", subtype="octet-stream", filename="dana.apk")
    return bytes(message)


def _reset_mail(programme: Programme) -> bytes:
    message = EmailMessage()
    message["From"] = f"{programme.name} <no-reply@{programme.protected[0].host}>"
    message["Subject"] = "Atur ulang kata sandi"
    message.set_content(
        f"Kami menerima permintaan atur ulang kata sandi akun Anda.\nBuka https://{programme.home}/reset?kode=contoh"
    )
    return bytes(message)


def _payment(merchant: str, city: str) -> str:
    """A payment code with its check sum (EMVCo)."""
    account = _field(0, "COM.CONTOHBAYAR.WWW") + _field(2, "000000001") + _field(3, "UMI")
    national = _field(0, "ID.CO.QRIS.WWW") + _field(2, "ID1020304050607") + _field(3, "UMI")
    body = (
        _field(0, "01")
        + _field(1, "11")
        + _field(26, account)
        + _field(51, national)
        + _field(52, "5812")
        + _field(53, "360")
    )
    body += _field(58, "ID") + _field(59, merchant) + _field(60, city) + "6304"
    return f"{body}{crc_hqx(body.encode(), 0xFFFF):04X}"


def _field(number: int, value: str) -> str:
    return f"{number:02}{len(value):02}{value}"
