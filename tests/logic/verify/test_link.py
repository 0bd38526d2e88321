"""One pasted address: who it belongs to, how it is written, what it imitates."""

import pytest

from desktop.logic.verify.answer.judgement import Kind, PartRole, Verdict
from desktop.logic.verify.check import Checker

from .conftest import TODAY, Judge, codes_of

OFFICIAL, PARTNER, UNPROVEN, UNKNOWN, FAKE = (
    Verdict.OFFICIAL,
    Verdict.PARTNER,
    Verdict.UNPROVEN,
    Verdict.UNKNOWN,
    Verdict.FAKE,
)


@pytest.mark.parametrize(
    ("text", "verdict", "code"),
    [
        ("https://www.prakerja.go.id/", OFFICIAL, "link.official"),
        ("prakerja.go.id", OFFICIAL, "link.official"),
        ("WWW.PRAKERJA.GO.ID.", OFFICIAL, "link.official"),
        ("http://prakerja.go.id/", OFFICIAL, "link.http"),
        ("https://baru.prakerja.go.id/", OFFICIAL, "link.unlisted-subdomain"),
        ("https://prakerja.go.id:8443/", UNKNOWN, "link.port"),
        ("https://budi@prakerja.go.id/", UNKNOWN, "link.userinfo"),
        ("https://prakerja.go.id../", UNKNOWN, "link.odd-dots"),
        ("ftp://prakerja.go.id/", UNKNOWN, "link.scheme"),
        ("https://www.prakerja.go.id/keluar?url=https://evil.com/", UNKNOWN, "link.redirector"),
        ("https://www.prakerja.go.id/keluar?url=https://prakerja.vip/", FAKE, "link.leads-to-fake"),
        ("https://www.prakerja.go.id/?next=https://dashboard.prakerja.go.id/", OFFICIAL, "link.official"),
        ("https://www.google.com/url?q=https://www.prakerja.go.id/", UNKNOWN, "link.redirector"),
        ("https://berita--kita-example-com.translate.goog/x", UNKNOWN, "link.redirector"),
        ("https://www-prakerja-vip.translate.goog/", FAKE, "link.leads-to-fake"),
        ("https://www.google.com/amp/s/prakerja.vip/x", FAKE, "link.leads-to-fake"),
        ("https://www.google.com/url?q=https%3A%2F%2Fprakerja.vip", FAKE, "link.leads-to-fake"),
        ("https://public-prakerja.oss-ap-southeast-5.aliyuncs.com/x.png", UNKNOWN, "link.technical"),
        ("https://www.tokopedia.com/kartu-prakerja", PARTNER, "link.partner"),
        ("https://www.tokopedia.com/kartu-prakerja/kelas?a=1", PARTNER, "link.partner"),
        ("https://www.tokopedia.com/kartu-prakerja-gratis", UNKNOWN, "link.unlisted"),
        ("https://www.tokopedia.com/", UNKNOWN, "link.unlisted"),
        ("https://iasc.ojk.go.id/", PARTNER, "link.authority"),
        ("https://support.google.com/accounts/answer/6294825?hl=id", PARTNER, "link.provider"),
        ("https://aduankonten.id/", PARTNER, "link.authority"),
        ("https://prakerja.zenpro.id/", UNKNOWN, "link.weak-source"),
        ("https://www.instagram.com/prakerja.go.id/", OFFICIAL, "profile.official"),
        ("https://m.instagram.com/Prakerja.Go.Id?igsh=1", OFFICIAL, "profile.official"),
        ("https://www.instagram.com/prakerja.go.id/p/abc", UNKNOWN, "profile.post"),
        ("https://www.youtube.com/channel/UCXU-nRpRs5Hk9bF3r28rSDA", OFFICIAL, "profile.official"),
        ("https://www.youtube.com/channel/ucxu-nrprs5hk9bf3r28rsda", UNKNOWN, "profile.unlisted"),
        ("https://x.com/prakerjagoid", UNKNOWN, "profile.weak-source"),
        ("https://www.facebook.com/budi.santoso", UNKNOWN, "profile.unlisted"),
        ("https://s.id/prakerja", UNKNOWN, "link.shortener"),
        ("https://telegra.ph/Daftar-Prakerja-02-27", FAKE, "link.name-on-free-host"),
        ("https://prakerja.github.io/", UNKNOWN, "link.name-on-code-host"),
        ("https://prakerja-login.github.io/", FAKE, "link.combined-name"),
        ("https://\u0440rakerja.github.io/", FAKE, "link.odd-letter"),
        ("https://prakerj\u0430.vercel.app/", FAKE, "link.odd-letter"),
        ("https://\u13e2rakerja.web.app/", FAKE, "link.odd-letter"),
        ("https://xn--rakerja-go6a.web.app/", FAKE, "link.odd-letter"),
        ("https://alumni-prakerja.or.id/", UNKNOWN, "link.name-talked-about"),
        ("https://prakerja.ui.ac.id/", UNKNOWN, "link.name-in-front-elsewhere"),
        ("https://www.kompas.com/tren/prakerja-2026", UNKNOWN, "link.name-mentioned"),
        ("https://bpjsketenagakerjaan.go.id/", UNKNOWN, "link.suffix-proves-nothing"),
        ("https://kem-naker.com/", FAKE, "link.known-scam"),
        ("https://10.0.0.1/prakerja", FAKE, "link.name-on-ip"),
        ("data:text/html,<b>x</b>", FAKE, "link.scheme-runs"),
        ("prakerja[.]vip", FAKE, "link.defanged"),
        ("https://\u2374rakerja.go.id/", FAKE, "link.lookalike"),
        ("\U0001f13frakerja.co.id", FAKE, "link.rewritten"),
        ("https://pra\tkerja.go.id/", OFFICIAL, "link.official"),
        ("https//www.prakerja.go.id/x", OFFICIAL, "link.defanged"),
        ("~https//www.prakerja.go.id/x~", OFFICIAL, "link.defanged"),
        ("https://ke\U0001d727nak\u2c69er.com/", FAKE, "link.lookalike"),
        ("https://www.prakerja.go.id @evil.com/", FAKE, "link.name-before-at"),
        ("https://forms.gle/abc isi form prakerja ya", UNKNOWN, "link.shortener"),
        ("ini bukan alamat", UNKNOWN, "link.not-an-address"),
        ("", UNKNOWN, "link.not-an-address"),
    ],
)  # fmt: skip
def test_an_address_gets_its_verdict_and_its_reason(link: Judge, text: str, verdict: Verdict, code: str) -> None:
    judgement = link(text)
    assert (judgement.verdict, code in codes_of(judgement)) == (verdict, True), codes_of(judgement)


@pytest.mark.parametrize(
    "word", ["pekerja", "prakarya", "prakarsa", "prakerin", "rakerja", "kerja", "jobstreet", "kerjaan"]
)
@pytest.mark.parametrize("suffix", ["com", "id", "co.id", "go.id", "blogspot.com"])
def test_an_ordinary_word_is_no_imitation(link: Judge, word: str, suffix: str) -> None:
    assert link(f"https://www.{word}.{suffix}/").verdict is UNKNOWN


def test_typed_is_not_pasted(checker: Checker) -> None:
    typed = checker.check("www.prakerja.go.id", today=TODAY, kind=Kind.LINK, typed=True)
    pasted = checker.check("www.prakerja.go.id", today=TODAY, kind=Kind.LINK)
    assert (typed.headline, pasted.headline) == ("headline.link.official.typed", "headline.link.official")


@pytest.mark.parametrize(
    ("text", "decisive"),
    [
        ("https://prakerja.go.id.masuk-akun.xyz/login", "masuk-akun.xyz"),
        ("https://www.instagram.com/prakerja.go.id_/", "prakerja.go.id_"),
        ("https://wa.me/6281234567890?text=Prakerja", "6281234567890"),
        ("http://2130706433/www.prakerja.go.id", "127.0.0.1"),
        ("javascript://www.prakerja.go.id/%0aalert(1)", "javascript:"),
    ],
)
def test_the_part_that_decides_is_shown_as_such(link: Judge, text: str, decisive: str) -> None:
    parts = link(text).links[0].parts
    assert [part.text for part in parts if part.role is PartRole.DECISIVE] == [decisive]


def test_the_parts_of_an_address_make_the_whole(link: Judge) -> None:
    parts = link("https://prakerja.go.id:443@evil.com:8080/prakerja.go.id?x=1#y").links[0].parts
    assert "".join(part.text for part in parts) == "https://prakerja.go.id:443@evil.com:8080/prakerja.go.id?x=1#y"


@pytest.mark.parametrize(
    "text", ["https://exa%23mple.org/", "http://[1::2]:3:4", "https://a<b.com", "http://1.2.3.4.5/"]
)
def test_what_no_browser_opens_opens_nothing(link: Judge, text: str) -> None:
    judgement = link(text)
    assert (judgement.links[0].text, judgement.links[0].opens) == (text, None)
    assert judgement.verdict is UNKNOWN


def test_an_odd_letter_is_named(link: Judge) -> None:
    finding = next(f for f in link("https://pr\u0430kerja.go.id").findings if f.code == "link.odd-letter")
    assert dict(finding.evidence) == {
        "letter": "\u0430",
        "looks_like": "a",
        "script": "cyrillic",
        "codepoint": "U+0430",
    }


def test_another_pack_is_judged_by_the_same_rules(second_checker: Checker) -> None:
    verdicts = {
        text: second_checker.check(text, today=TODAY, kind=Kind.LINK).verdict
        for text in (
            "https://www.bankcontoh.co.id/",
            "bankcontoh.vip",
            "bankc0ntoh.co.id",
            "https://www.prakerja.go.id/",
        )
    }
    assert list(verdicts.values()) == [OFFICIAL, FAKE, FAKE, UNKNOWN]
