"""The same made-up cases for every pack, without a line of code for any of them: what is in a pack is enough.

From its names, hosts, channels and claims come official addresses in odd spellings, look-alikes of every class, senders
and messages. A further pack is tested by its folder's place in `PACKS`.
"""

import random
from datetime import date
from pathlib import Path

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import ChannelKind, Programme
from desktop.logic.verify.answer.judgement import Kind, Verdict, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools.imitations import SEED, TRICKS, imitations, official_channels, official_hosts, transpositions

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
PACKS = {"built-in": None, "bank": ROOT / "tests" / "packs" / "bank"}
TODAY = date(2026, 11, 24)

MOSTLY = {"two odd letters"}
"""Where no rule promises every case: a browser may turn a letter into one that looks like something else."""
SHARE = 0.99
MOST_IN_MESSAGES = 40

WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in "abcdefghijklmnopqrstuvwxyz0123456789"}

ODD_WRITINGS = (
    "https://{h}/", "http://{h}/", "{h}", "HTTPS://{upper}/", "https://{h}", "https://{h}./", "https://{h}:443/",
    "  https://{h}/ ", "https:{h}/", "https:/{h}/", "https:\\\\{h}\\", "https:///{h}/", "https://{stops}/", "https://{percent}/",
    "https://{wide}/", "\t https://{h}/\n", "https://{h}/a?b=c#d", "<https://{h}/>", "({h})", "*{h}*", "_https://{h}/_",
    "\U0001f449{h}\U0001f448", "https://{h}//", "https://{soft}/", "`https://{h}/`", "{h}.", "https://@{h}/",
)  # fmt: skip

NOT_QUITE = (
    "https://{h}:8443/", "https://budi@{h}/", "ftp://{h}/", "https://{h}../", "javascript://{h}/%0aalert(1)",
    "https://{h}.xyz/", "https://{h}@evil.example/", "https://evil.example/{h}",
    "https://evil.example\\@{h}/", "https://{h}/?url=https://evil.example/", "intent://{h}/#Intent;scheme=https;end",
    "https://{h}%2eevil.example/", "https://{h}\u3002evil.example/", "https://{h}\u2215masuk.evil.example/",
)  # fmt: skip

FAKE_MESSAGES = (
    "{claim} sudah dibuka, daftar sekarang di {url}",
    "Selamat! Dana {claim} Anda cair. Klaim di {url} sebelum jam 12 malam",
    "*INFO {CLAIM}*\n\nAyo isi formulir di \U0001f449 {url}\nBagikan ke 5 grup WA",
    "kak, akun {claim} kamu akan diblokir, verifikasi ulang disini {url} ya",
)

CALM_MESSAGES = (
    "Besok kita rapat soal {claim} jam 9 ya",
    "Waspada penipuan yang mengatasnamakan {claim}, jangan klik link {masked}",
    "Ini beneran dari {claim} ga sih? {masked}",
    "Kode OTP {claim} kamu 123456. Jangan berikan kode ini kepada siapa pun.",
)

FAKE_SENDERS = (
    ("info@{n}.id", Via.EMAIL), ("{n}.info@gmail.com", Via.EMAIL), ("cs-{n}@yahoo.com", Via.EMAIL),
    ("info@{dashes}.com", Via.EMAIL), ("info@{host}.xyz", Via.EMAIL), ("info@{odd}", Via.EMAIL),
    ("{full} <noreply@layanan.example>", Via.EMAIL), ('From: "{host}" <cs@layanan.example>', Via.EMAIL),
    ('"info@{host}" <cs@layanan.example>', Via.EMAIL), ("From: {full}\r\n <a@b.example>", Via.EMAIL),
    ("@{n}_resmi", Via.SOCIAL), ("@{n}.cs", Via.SOCIAL), ("@{swapped}", Via.SOCIAL), ("@admin_{n}", Via.SOCIAL),
    ("https://www.instagram.com/{n}_resmi/", Via.SOCIAL), ("https://t.me/{n}_admin", Via.SOCIAL),
    ("https://www.tiktok.com/@{n}2026", Via.SOCIAL), ("https://wa.me/6281234567890?text=Halo+{n}", Via.WHATSAPP),
    ("Admin {name} 0812-3456-7890", Via.WHATSAPP), ("CS {full} +62 812 3456 7890", Via.CALL), ("{cyrillic}", Via.SMS),
)  # fmt: skip


@pytest.fixture(scope="module", params=list(PACKS.values()), ids=list(PACKS))
def pack(request: pytest.FixtureRequest) -> Programme:
    return load_programme(request.param)


@pytest.fixture(scope="module")
def engine(pack: Programme) -> Checker:
    return Checker((pack,), load_phrases("id"))


def verdict(engine: Checker, text: str, kind: Kind, via: Via | None = None) -> Verdict:
    return engine.check(text, today=TODAY, kind=kind, via=via).verdict


@pytest.mark.parametrize("writing", ODD_WRITINGS)
def test_an_official_host_is_official_however_it_is_written(pack: Programme, engine: Checker, writing: str) -> None:
    for host in official_hosts(pack):
        text = writing.format(
            h=host,
            upper=host.upper(),
            stops=host.replace(".", "\u3002"),
            percent=f"%{ord(host[0]):02x}{host[1:]}",
            wide=host.translate(WIDE),
            soft=f"{host[:3]}\u00ad{host[3:]}",
        )
        assert verdict(engine, text, Kind.LINK) is Verdict.OFFICIAL, text


@pytest.mark.parametrize("writing", NOT_QUITE)
def test_an_address_that_only_holds_an_official_host_is_not_official(
    pack: Programme, engine: Checker, writing: str
) -> None:
    for host in official_hosts(pack):
        assert verdict(engine, writing.format(h=host), Kind.LINK) in {Verdict.UNKNOWN, Verdict.FAKE}, host


@pytest.mark.parametrize("trick", TRICKS)
def test_a_look_alike_is_fake(pack: Programme, engine: Checker, trick: str) -> None:
    urls = imitations(pack, trick)
    found = {url: verdict(engine, url, Kind.LINK) for url in urls}
    missed = [url for url, one in found.items() if one is not Verdict.FAKE]

    assert Verdict.OFFICIAL not in found.values()
    assert len(missed) <= (len(urls) * (1 - SHARE) if trick in MOSTLY else 0), missed[:20]


@pytest.mark.parametrize("trick", TRICKS)
def test_a_look_alike_in_a_message_that_claims_and_invites_is_fake(
    pack: Programme, engine: Checker, trick: str
) -> None:
    urls = imitations(pack, trick)
    chance = random.Random(SEED)  # noqa: S311  # the same messages every time, no secret
    for url in chance.sample(urls, min(len(urls), MOST_IN_MESSAGES)):
        claim = chance.choice(pack.signs.claims)
        text = chance.choice(FAKE_MESSAGES).format(claim=claim, CLAIM=claim.upper(), url=url)
        assert verdict(engine, text, Kind.MESSAGE) is Verdict.FAKE, text


@pytest.mark.parametrize("form", FAKE_MESSAGES)
def test_a_claim_with_an_invitation_to_anywhere_else_is_fake(pack: Programme, engine: Checker, form: str) -> None:
    for claim in pack.signs.claims:
        for url in ("https://kfcuk.example/x", "bit.ly/abc123", "https://s.id/info", "http://203.0.113.9/"):
            text = form.format(claim=claim, CLAIM=claim.upper(), url=url)
            assert verdict(engine, text, Kind.MESSAGE) is Verdict.FAKE, text


@pytest.mark.parametrize("form", CALM_MESSAGES)
def test_talk_a_warning_a_question_and_a_notice_are_not_fake(pack: Programme, engine: Checker, form: str) -> None:
    for claim in pack.signs.claims:
        text = form.format(claim=claim, masked=f"{pack.protected[0].name}[.]vip")
        assert verdict(engine, text, Kind.MESSAGE) is Verdict.UNKNOWN, text


@pytest.mark.parametrize(("form", "via"), FAKE_SENDERS)
def test_a_sender_that_imitates_is_fake(pack: Programme, engine: Checker, form: str, via: Via) -> None:
    own = pack.protected[0]
    name, suffix = own.name, own.host.partition(".")[2]
    text = form.format(
        n=name,
        host=own.host,
        dashes=own.host.replace(".", "-"),
        odd=f"{name.replace('a', 'а', 1)}.{suffix}",
        full=pack.full_name,
        name=pack.name,
        swapped=next(transpositions(own)).removeprefix("https://").partition(".")[0],
        cyrillic=name.upper().replace("A", "А", 1),
    )
    assert verdict(engine, text, Kind.SENDER, via) is Verdict.FAKE, text


def test_an_official_profile_is_official_and_its_neighbours_are_not(pack: Programme, engine: Checker) -> None:
    for profile in official_channels(pack, ChannelKind.SOCIAL):
        assert verdict(engine, f"https://www.{profile}/", Kind.LINK) is Verdict.OFFICIAL
        for other in (f"{profile}_", f"{profile}1", f"{profile}.resmi", profile[:-1], f"{profile}/p/abc"):
            assert verdict(engine, f"https://{other}", Kind.LINK) is not Verdict.OFFICIAL, other


def test_an_official_contact_is_at_most_unproven(pack: Programme, engine: Checker) -> None:
    for number in official_channels(pack, ChannelKind.PHONE):
        spaced = f"{number[:4]} {number[4:]}"
        assert verdict(engine, number, Kind.SENDER, Via.CALL) is Verdict.UNPROVEN
        assert verdict(engine, spaced, Kind.SENDER, Via.CALL) is Verdict.UNPROVEN
        assert verdict(engine, f"{number[:-1]}{(int(number[-1]) + 1) % 10}", Kind.SENDER) is Verdict.UNKNOWN
    for address in official_channels(pack, ChannelKind.EMAIL):
        assert verdict(engine, address, Kind.SENDER, Via.EMAIL) is Verdict.UNPROVEN
        assert verdict(engine, f"{pack.full_name} <{address}>", Kind.SENDER, Via.EMAIL) is Verdict.UNPROVEN


def test_every_partner_of_the_registry_is_partner_or_less_and_never_fake(pack: Programme, engine: Checker) -> None:
    for channel in pack.channels:
        if channel.kind in {ChannelKind.HOST, ChannelKind.URL}:
            assert verdict(engine, f"https://{channel.value}", Kind.LINK) is not Verdict.FAKE, channel.id


def test_ordinary_words_near_a_name_are_not_fake(pack: Programme, engine: Checker) -> None:
    for word in pack.ordinary_words:
        for suffix in ("com", "id", "co.id", "blogspot.com"):
            assert verdict(engine, f"https://{word}.{suffix}/", Kind.LINK) is Verdict.UNKNOWN, word
