"""Kinds of deception about what is read, each with made-up members: never better than the worst of what is there."""

import base64
import itertools
import json
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.answer.judgement import Kind, Verdict, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.verify.qr.picture import open_frames
from desktop.logic.verify.qr.scan import read_picture
from tests.logic.verify.conftest import TODAY, Judge, codes_of

CASES = json.loads((Path(__file__).parents[2] / "data" / "check_read.json").read_text("utf-8"))
OFFICIAL, UNPROVEN, UNKNOWN, FAKE = Verdict.OFFICIAL, Verdict.UNPROVEN, Verdict.UNKNOWN, Verdict.FAKE
BAD = {UNKNOWN, FAKE}
HOST, HOME, FALSE = "www.prakerja.go.id", "https://www.prakerja.go.id", "masuk-akun.net"
FROM = "Kartu Prakerja <info@prakerja.go.id>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['fault']}-{case['n']}")
def test_a_case_of_the_kinds_is_judged_right(checker: Checker, case: dict[str, str]) -> None:
    if case["kind"] == "email":
        judgement = checker.mail(base64.b64decode(case["base64"]), today=TODAY)
    elif case["kind"] == "qr":
        codes = read_picture(open_frames(base64.b64decode(case["base64"])))
        judgement = checker.codes(codes.payloads, today=TODAY, complete=codes.complete, moves=codes.moves)
    else:
        via = Via(case["via"]) if "via" in case else None
        judgement = checker.check(case["text"], today=TODAY, kind=Kind(case["kind"]), via=via)

    assert judgement.verdict.value in case["want"]


# Links with another address beside, glued to, or inside the official one.

BESIDE = (
    "masuk-akun.net",
    "https://masuk-akun.net/x",
    "http://192.0.2.9/",
    "s.id/abc12",
    "wa.me/6281200000000",
    "t.me/admin_kartu",
    "masuk[.]net",
    "masuk(dot)net",
    "masuk titik net",
    "0812-3456-7890",
    "hxxps://masuk.net",
    "masuk。net",
    "x@masuk.net",
    "tel:*21*081200000000%23",
    "3221225993",
    "masuk%2Enet",
    "javascript:alert(1)",
    "[::1]:80/a.b",
    "MASUK.NET",
    "masuk\u200b.net",
    "xn--msuk-5qa.net",
    "&#109;asuk.net",
)
SEPARATORS = (
    " ",
    "\n",
    " / ",
    " | ",
    " -> ",
    " => ",
    " dan ",
    " lalu ",
    ", ",
    "; ",
    " (",
    "\u3000",
    "\u2028",
    "\t\t",
    " … ",
)


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_second_address_is_never_answered_by_the_first(link: Judge, beside: str, separator: str) -> None:
    assert link(f"{HOST}{separator}{beside}").verdict in BAD
    assert link(f"{HOME}/masuk{separator}{beside}").verdict in BAD
    assert link(f"{beside}{separator}{HOST}").verdict in BAD


GLUE = (
    "|",
    "<",
    ">",
    "^",
    "]",
    '"',
    "…",
    "%20",
    "%00",
    "%3C",
    "%7C",
    "=>",
    "->",
    ",",
    "\t",
    "`",
    "{",
    "}",
    "[",
    "»",
    "&gt;",
    "%0d%0a",
    "‧",
    "|/",
    "%E2%80%8B",
    "\\",
    "。",
    "､",
    "、",
    "↗",
    "~",
    "*",
    "'",
    "(",
)


@pytest.mark.parametrize("glue", GLUE)
def test_an_official_address_glued_to_a_false_one_is_never_official(link: Judge, checker: Checker, glue: str) -> None:
    for text in (
        f"{HOST}{glue}{FALSE}",
        f"[{HOST}]{glue}{FALSE}/",
        f"{HOME}{glue}{FALSE}",
        f"kemnaker.go.id{glue}{FALSE}",
    ):
        assert link(text).verdict in BAD
        assert checker.check(text, today=TODAY).verdict in BAD | {UNPROVEN}


CUTS = (
    "\\@",
    "\\",
    ">",
    "\u200b",
    "\u2060",
    "\ufeff",
    '"',
    "|",
    "\t",
    "<",
    ",",
    ";",
    "(",
    "\u00ad",
    "{",
    "^",
    "`",
    "@",
    "\u202e",
    "。/,",
    "\n",
    "»",
    "“",
)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("path", ["/", "/kartu", "?a=b", "/a/b#c"])
def test_what_other_programs_cut_off_an_official_address_lowers_it(
    link: Judge, message: Judge, cut: str, path: str
) -> None:
    if cut == "@" and path != "/":
        return  # a name in a path: every reader sees one address
    judgement = link(f"{HOME}{path}{cut}{FALSE}")

    assert judgement.verdict in BAD
    assert "message.links-official" not in codes_of(message(f"Buka {HOME}{path}{cut}{FALSE}"))


CALM = (
    HOST,
    f"{HOME},",
    f"Buka {HOST}, ya",
    f"Buka {HOST},ya",
    f"({HOME})",
    f"*{HOST}*",
    f"_{HOME}_",
    f"“{HOME}/”",
    f"{HOST}\n",
    f"Situs resmi: {HOME}",
    f"👉 {HOME} 👈",
    f"- {HOST}",
    f"{HOME} {HOST}",
    f"{HOST}; dashboard.prakerja.go.id",
    f"<{HOME}>",
    f"{HOST}?",
    f"{HOST}!",
    f"{HOME}/a%20b",
    f"{HOME}/cari?q=kelas%20gratis",
    f"Buka {HOST} (resmi) ya",
    "dashboard.prakerja.go.id/?email=budi@contoh.com",
    f"{HOME}/?next=https%3A%2F%2Fdashboard.prakerja.go.id%2F",
)


@pytest.mark.parametrize("text", CALM)
def test_words_and_marks_around_an_official_address_keep_it_official(link: Judge, text: str) -> None:
    assert link(text).verdict is OFFICIAL


CLOSERS = (
    ")",
    "”",
    "’",
    '"',
    "'",
    "*",
    "_",
    "~",
    "`",
    ">",
    "]",
    "}",
    "»",
    "›",
    "）",
    "】",
    "」",
    "》",
    "!)",
    ")*",
    "”)",
    "*_",
    "…",
)


@pytest.mark.parametrize(("closer", "stop"), list(itertools.product(CLOSERS, (".", ". ", "..", "。", "!", ","))))
def test_a_closing_mark_before_a_full_stop_belongs_to_the_sentence(link: Judge, closer: str, stop: str) -> None:
    assert link(f"{HOME}{closer}{stop}").verdict is OFFICIAL
    assert link(f"{HOME}/{closer}{stop}").verdict is OFFICIAL
    assert link(f"www.{FALSE}{closer}{stop}").verdict is UNKNOWN


@given(
    st.lists(
        st.sampled_from([HOST, HOME, f"{HOME}/a", FALSE, f"https://{FALSE}/", "ya", "(", ")", "Buka", "|", "->", ","]),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from([" ", "\n", "|", ", ", " - ", "\u3000"]),
)
def test_no_order_of_addresses_words_and_marks_hides_a_false_one(
    checker: Checker, pieces: list[str], between: str
) -> None:
    judgement = checker.check(between.join(pieces), today=TODAY, kind=Kind.LINK)

    assert judgement.verdict not in {OFFICIAL, Verdict.PARTNER} or not any(FALSE in piece for piece in pieces)


MIDDLES = [
    f"{front}{at}{name}-prakerja.go.id"
    for front, at in (("hub ", "@"), ("(cs)", "@"), ("", "@"), ("> ", "@"), ("x ", "x" * 64 + "-"))
    for name in ("resmi", "info", "admin-cs", "kartu")
]


@pytest.mark.parametrize("text", MIDDLES)
def test_no_host_is_read_from_the_middle_of_a_longer_one(checker: Checker, text: str) -> None:
    for kind, via in ((Kind.LINK, None), (Kind.SENDER, Via.EMAIL), (Kind.MESSAGE, None)):
        judgement = checker.check(text, today=TODAY, kind=kind, via=via)
        assert judgement.verdict in BAD
        assert "prakerja.go.id" not in {link.opens for link in judgement.links}


# Calls and copies.

DIALS = [
    f"{scheme}{code}"
    for scheme, code in itertools.product(
        ("tel:", "TEL:", "tel://", "callto:"),
        (
            "*21*081200000000%23",
            "**21*085700000000#",
            "*62*081200000000%23",
            "%2A21%2A081200000000%23",
            "*67*0812*11%23",
            "**004*0812%23",
        ),
    )
]


@pytest.mark.parametrize("text", DIALS)
def test_a_forwarding_code_behind_a_call_link_is_fake(link: Judge, message: Judge, checker: Checker, text: str) -> None:
    assert link(text).verdict is FAKE
    assert message(f"Ketuk {text}").verdict is FAKE
    assert checker.codes((text,), today=TODAY).verdict is FAKE


COPIES = [
    f"mailto:{text}"
    for text in (
        "info@prakerja.go.id?cc=x@masuk-akun.net",
        "info@prakerja.go.id?bcc=x@masuk-akun.net",
        "info@prakerja.go.id?to=x@masuk-akun.net",
        "info@prakerja.go.id,x@masuk-akun.net",
        "info@prakerja.go.id;x@masuk-akun.net",
        "x@masuk-akun.net,info@prakerja.go.id",
        "?to=x@masuk-akun.net&cc=info@prakerja.go.id",
        "info@prakerja.go.id?CC=x@masuk-akun.net",
        "info@prakerja.go.id?subject=a&cc=x@masuk-akun.net",
        "info@prakerja.go.id?cc=info@prakerja.go.id,x@masuk-akun.net",
        "info@prakerja.go.id?cc=info@prakerja.go.id&cc=x@masuk-akun.net",
        "info@prakerja.go.id%2Cx@masuk-akun.net",
        "info@prakerja.go.id?cc=x%40masuk-akun.net",
        "info@prakerja.go.id?cc=prakerja.cs@gmail.com",
        "info@prakerja.go.id?Bcc=%22Prakerja%22%20x@masuk-akun.net",
        "info@prakerja.go.id?cc=info@prakerja.go.id.masuk.net",
        "info@prakerja.go.id?to=info@prakerja-go-id.com",
        "info@prakerja.go.id?body=x&bcc=a@b.id",
        "info@prakerja.go.id?cc=" + "info@prakerja.go.id,a@b.id",
        "info@prakerja.go.id?cc=" + ",".join(f"u{i}@prakerja.go.id" for i in range(60)),
    )
]


@pytest.mark.parametrize("text", COPIES)
def test_a_copy_to_somebody_else_is_judged_too(link: Judge, checker: Checker, text: str) -> None:
    assert link(text).verdict in BAD
    assert checker.codes((text,), today=TODAY).verdict in BAD


def test_a_mail_to_the_programme_alone_stays_unproven(link: Judge) -> None:
    assert link("mailto:info@prakerja.go.id?subject=Tanya").verdict is UNPROVEN


# Senders.

MARKS = (
    "‧",
    "·",
    "܁",
    "\u3000",
    "|",
    "/",
    "\\",
    ":",
    ";",
    ",",
    "#",
    "?",
    "%2e",
    "%20",
    "\u2003",
    "\u200b",
    "⁄",
    "‐",
    "_",
    "+",
    "'",
    "!",
    "(",
    "\x00",
    "ꓸ",
)


@pytest.mark.parametrize("mark", MARKS)
def test_a_mail_address_that_only_holds_our_host_is_not_ours(checker: Checker, mark: str) -> None:
    for text in (
        f"info@www{mark}prakerja.go.id",
        f"info@{FALSE}{mark}prakerja.go.id",
        f"info@prakerja.go.id{mark}{FALSE}",
    ):
        for via in (Via.EMAIL, None):
            assert checker.check(text, today=TODAY, kind=Kind.SENDER, via=via).verdict in BAD
    if mark not in "|:;,\u3000\u2003!(":  # there a person reads two addresses
        assert checker.check(f"Hubungi info@www{mark}prakerja.go.id ya", today=TODAY).verdict in BAD


CALLERS = [
    text.format(number)
    for number in ("081234567890", "+62 812-3456-7890", "+1 202 555 0147", "0812 3456 7890")
    for text in (
        "Admin Prakerja {} www.prakerja.go.id",
        "{} ~ Prakerja (www.prakerja.go.id)",
        "Prakerja {} https://www.prakerja.go.id/",
        "www.prakerja.go.id {}",
        "Kartu Prakerja {} info@prakerja.go.id",
        "Prakerja www.prakerja.go.id WA {}",
    )
]


@pytest.mark.parametrize("text", CALLERS)
def test_a_private_number_beside_our_address_stays_fake(checker: Checker, text: str) -> None:
    assert checker.check(text, today=TODAY, kind=Kind.SENDER, via=Via.WHATSAPP).verdict is FAKE


OWNED_BY_OTHERS = (
    '"info@prakerja.go.id"@masuk-akun.net',
    "info@prakerja.go.id @masuk-akun.net",
    "x(info@prakerja.go.id)@masuk-akun.net",
    '"info@prakerja.go.id "@masuk-akun.net',
    '"info@prakerja.go.id\\" "@masuk-akun.net',
    "info@prakerja.go.id@masuk-akun.net",
    "(info@prakerja.go.id) x@masuk-akun.net",
    '<"info@prakerja.go.id"@masuk-akun.net>',
    "Kartu <info@prakerja.go.id@masuk-akun.net>",
    "<info@prakerja.go.id @masuk-akun.net>",
    "x (a (info@prakerja.go.id) b)@masuk-akun.net",
    "<info@prakerja.go.id> <x@masuk-akun.net>",
    '"<info@prakerja.go.id>" x@masuk-akun.net',
    '"Prakerja <info@prakerja.go.id>" <x@masuk-akun.net>',
    "<info@prakerja.go.id>@masuk-akun.net",
    "info@prakerja.go.id, x@masuk-akun.net",
    "x@masuk-akun.net, info@prakerja.go.id",
    "info@prakerja.go.id; x@masuk-akun.net",
    "<@masuk-akun.net:info@prakerja.go.id>",
    "Prakerja: info@prakerja.go.id, x@masuk-akun.net;",
    "info@prakerja.go.id(x)@masuk-akun.net",
    "info%prakerja.go.id@masuk-akun.net",
    "info@prakerja.go.id\\@masuk-akun.net",
    "info@prakerja.go.id\t@\tmasuk-akun.net",
    "x@masuk-akun.net (info@prakerja.go.id)",
    '"info"@masuk-akun.net <info@prakerja.go.id>',
)


@pytest.mark.parametrize("line", OWNED_BY_OTHERS)
def test_our_address_in_a_quote_or_comment_owns_no_mail(checker: Checker, line: str) -> None:
    content = f"From: {line}\r\nSubject: Info\r\nMessage-ID: <a@x.example>\r\n\r\nHalo".encode()

    assert checker.mail(content, today=TODAY).verdict in BAD
    assert checker.check(line, today=TODAY, kind=Kind.SENDER, via=Via.EMAIL).verdict in BAD
    assert checker.check(f"From: {line}", today=TODAY, kind=Kind.SENDER).verdict in BAD


OURS = (
    FROM,
    "info@prakerja.go.id",
    "info@prakerja.go.id (Kartu Prakerja)",
    '"Kartu Prakerja" <info@prakerja.go.id>',
    "<info@prakerja.go.id>",
    "Kartu Prakerja (tanpa balasan) <info@prakerja.go.id>",
    '"Prakerja, Kartu" <info@prakerja.go.id>',
    "info@PRAKERJA.go.id",
    "Kartu Prakerja <mailto:info@prakerja.go.id>",
    '"info@prakerja.go.id" <info@prakerja.go.id>',
)


@pytest.mark.parametrize("line", OURS)
def test_every_usual_form_of_our_address_is_unproven(checker: Checker, line: str) -> None:
    content = f"From: {line}\r\nSubject: Info\r\nMessage-ID: <a@x.example>\r\n\r\nHalo".encode()

    assert checker.mail(content, today=TODAY).verdict is UNPROVEN
    assert checker.check(f"From: {line}", today=TODAY, kind=Kind.SENDER).verdict is UNPROVEN


@given(st.text(alphabet='"()<>@\\ ,;:.ax\t', max_size=12), st.text(alphabet='"()<>@\\ ,;:.ax\t', max_size=12))
def test_no_marks_of_a_header_make_the_address_of_others_ours(checker: Checker, front: str, middle: str) -> None:
    line = f"{front}info@prakerja.go.id{middle}@masuk-akun.net"

    assert checker.check(f"From: {line}", today=TODAY, kind=Kind.SENDER).verdict in BAD


LISTS = [
    f'"{name}" <{address}>'
    for name, address in itertools.product(
        (
            "budi@contoh.example via Kelas",
            "info@lpk-contoh.example",
            "Budi (budi@contoh.example)",
            "budi@contoh.example",
            "Sdr. budi@contoh.example",
        ),
        (
            "kelas@googlegroups.com",
            "info@mail.lpk-contoh.example",
            "bantuan@tiket-contoh.com",
            "notifikasi@kampus-contoh.ac.id",
        ),
    )
]


@pytest.mark.parametrize("line", LISTS)
def test_a_list_that_shows_the_writers_address_deceives_nobody(checker: Checker, line: str) -> None:
    content = f"From: {line}\r\nSubject: Jadwal\r\nMessage-ID: <a@x.example>\r\n\r\nKelas jam 10.".encode()

    assert checker.mail(content, today=TODAY).verdict is UNKNOWN


# Mails.


def letter(body: str = "Salam Prakerja, buka lampiran.", **fields: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = FROM, "Info", "<a@x.example>"
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message


@pytest.mark.parametrize("ending", sorted(load_web_lists().attached_endings))
def test_a_file_that_runs_or_reaches_out_is_fake_in_our_name(checker: Checker, ending: str) -> None:
    message = letter()
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=f"Prakerja.{ending}")

    assert checker.mail(bytes(message), today=TODAY).verdict is FAKE


@pytest.mark.parametrize(
    "content",
    [b"[InternetShortcut]\r\nURL=https://masuk-akun.net/", b"L\0\0\0\x01\x14\x02\0x", b"ITSF\3", b"MZx", b"REGEDIT4"],
)
def test_such_a_file_is_known_by_its_beginning_too(checker: Checker, content: bytes) -> None:
    message = letter()
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename="Prakerja.txt")

    assert checker.mail(bytes(message), today=TODAY).verdict is FAKE


@pytest.mark.parametrize("ending", ["pdf", "docx", "jpg", "png", "txt", "csv", "xlsx", "mp4"])
def test_an_ordinary_file_changes_nothing(checker: Checker, ending: str) -> None:
    message = letter("Salam Prakerja, info di lampiran.")
    message.add_attachment(b"%x", maintype="application", subtype="octet-stream", filename=f"Jadwal.{ending}")

    assert checker.mail(bytes(message), today=TODAY).verdict is UNPROVEN


@pytest.mark.parametrize(
    "reply",
    [
        "prakerja.cs@gmail.com",
        "x@masuk-akun.net",
        "info@prakerja.go.id, x@masuk-akun.net",
        "CS <cs@prakerja-go-id.com>",
        '"info@prakerja.go.id" <x@masuk-akun.net>',
        "info@prakerja.go.id.masuk.net",
    ],
)
def test_where_the_answer_goes_is_judged(checker: Checker, reply: str) -> None:
    assert checker.mail(bytes(letter("Halo", Reply_To=reply)), today=TODAY).verdict in BAD
    assert checker.check(f"From: {FROM}\nReply-To: {reply}", today=TODAY, kind=Kind.SENDER).verdict in BAD


CARDS = (
    (
        "text/calendar",
        "undangan.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:Masuk https://masuk-akun.net/a\nEND:VEVENT",
    ),
    ("text/calendar", "undangan.ics", "BEGIN:VEVENT\nDESCRIPTION:Masuk https://masuk-ak\n un.net/a\nEND:VEVENT"),
    ("text/calendar", "", "BEGIN:VEVENT\nLOCATION:masuk-akun.net/a\nEND:VEVENT"),
    ("application/ics", "a.ics", "BEGIN:VEVENT\nURL:https://masuk-akun.net/\nEND:VEVENT"),
    ("application/octet-stream", "undangan.ics", "BEGIN:VEVENT\nURL:https://masuk-akun.net/\nEND:VEVENT"),
    ("text/vcard", "admin.vcf", "BEGIN:VCARD\nURL:https://masuk-akun.net/\nTEL:081234567890\nEND:VCARD"),
    ("text/calendar", "a.ics", "BEGIN:VEVENT\nORGANIZER:mailto:x@masuk-akun.net\nEND:VEVENT"),
)


@pytest.mark.parametrize(("kind", "name", "card"), CARDS)
def test_links_of_a_calendar_or_card_are_judged(checker: Checker, kind: str, name: str, card: str) -> None:
    named = f"; name={name}" if name else ""
    content = (
        f"From: {FROM}\nSubject: Undangan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=BBBBB\n\n"
        f"--BBBBB\nContent-Type: text/plain\n\nSalam.\n--BBBBB\nContent-Type: {kind}{named}\n\n{card}\n--BBBBB--\n"
    )

    assert checker.mail(content.encode(), today=TODAY).verdict in BAD


PAGES = (
    '<p>Salam</p><!--[if mso]><a href="https://masuk-akun.net/">Masuk</a><![endif]-->',
    '<!--[if gte mso 9]><xml><o:P>96</o:P></xml><![endif]--><!--[if mso]><a href="https://masuk-akun.net/">Masuk</a><![endif]-->',
    '<!--[if mso]><v:roundrect href="https://masuk-akun.net/"><center>Masuk</center></v:roundrect><![endif]-->',
    "<!--[if mso]><p>Masuk di masuk-akun.net/login</p><![endif]-->",
    '<!--[if !mso]><!--><a href="https://masuk-akun.net/">Masuk</a><!--<![endif]-->',
    '<svg><a xlink:href="https://masuk-akun.net/">Masuk</a></svg>',
    "<style>.x{display:none}</style><p>Kirim kode OTP <span class=x>jangan</span> ke https://masuk-akun.net</p>",
    "<style>.x{display:none}</style><p>masuk-<span class=x>zz</span>akun.net/login</p>",
    "<style>@media screen{.x{font-size:0}}</style><p>masuk-<span class=x>zz</span>akun.net/login</p>",
    "<style>p span.x{color:#fff}</style><p>masuk-<span class='y x'>zz</span>akun.net/login</p>",
    "<style>#x{visibility:hidden!important}</style><p>masuk-<i id=x style='visibility:visible'>zz</i>akun.net/a</p>",
    "<style>/* a */ .a,.x{opacity:0}</style><p>Masuk https://masuk-akun.n<i class=x>zz</i>et/login</p>",
    "<style>[class~=x]{display:none}</style><p>masuk-<span class=x>zz</span>akun.net/login</p>",
    "<p>masuk-<span class=x>zz</span>akun.net/login</p><style>.x{display:none}</style>",
    "<style>.x{display:none}</style><p class=x>Masuk masuk-akun.net</p>",
    "<style>.x{display:none}.x{display:block}</style><p class=x>Masuk masuk-akun.net</p>",
)


@pytest.mark.parametrize("page", PAGES)
def test_what_only_some_mail_programs_show_is_judged(checker: Checker, page: str) -> None:
    message = letter("Salam Prakerja.")
    message.add_alternative(page, subtype="html")

    assert checker.mail(bytes(message), today=TODAY).verdict in BAD


def test_a_plain_body_that_says_a_little_more_than_its_page_is_read(checker: Checker) -> None:
    words = "Kelas dimulai pukul sepuluh pagi di ruang biasa dan selesai pukul dua belas. " * 20
    message = letter(f"{words}\nKirim kode OTP Anda ke petugas Prakerja sekarang.")
    message.add_alternative(f"<p>{words}</p>", subtype="html")

    assert checker.mail(bytes(message), today=TODAY).verdict is FAKE
