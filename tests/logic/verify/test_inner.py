"""Addresses of the registry that lead on to another one, and marks and schemes around them: none is praised."""

from base64 import urlsafe_b64encode

import pytest

from desktop.logic.verify.answer.judgement import Kind, Verdict
from desktop.logic.verify.check import Checker

from .conftest import TODAY

HOSTS = ("www.prakerja.go.id", "dashboard.prakerja.go.id", "kemnaker.go.id", "aduannomor.id")
TARGETS = ("evil.com", "192.0.2.7", "prakerja.vip/masuk", "bit.ly/abc")
CALM = frozenset({Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN})
LEADS = (
    "https://{host}//{target}",
    "https://{host}/%2f%2f{target}",
    "https://{host}///{target}",
    "https://{host}/go#https://{target}",
    "https://{host}/#!https://{target}",
    "https://{host}/#//{target}",
    "https://{host}/r?to=http%253A%252F%252F{target}",
    "https://{host}/r/HTTPS:/{target}",
    "https://{host}/r?u=%5C%5C{target}",
    "https://{host}/r?u=/%09/{target}",
    "https://{host}/r?u={coded}",
    "https://{host}/r?u=javascript:location='{target}'",
    "https://{host}/r?q=@https://{target}",
    "https://{host}/r?q=&https://{target}",
)
HONEST = (
    "https://{host}//artikel/cara-daftar",
    "https://{host}/#/masuk",
    "https://{host}/?next=/profil",
    "https://{host}/cari?q=jadwal%20kelas%2050%25",
    "https://{host}/?u=https://{host}/bantuan",
    "https://{host}/artikel?id=aHR0",
)


@pytest.mark.parametrize("shape", LEADS)
def test_a_listed_address_that_leads_on_is_not_praised(checker: Checker, shape: str) -> None:
    for host in HOSTS:
        for target in TARGETS:
            coded = urlsafe_b64encode(f"https://{target}".encode()).decode()
            text = shape.format(host=host, target=target, coded=coded)
            for kind in (Kind.LINK, Kind.MESSAGE):
                assert checker.check(text, today=TODAY, kind=kind).verdict not in CALM, text


@pytest.mark.parametrize("shape", HONEST)
def test_a_listed_address_that_leads_home_stays_what_it_is(checker: Checker, shape: str) -> None:
    for host in HOSTS:
        text = shape.format(host=host)
        assert checker.check(text, today=TODAY, kind=Kind.LINK).verdict in CALM, text


@pytest.mark.parametrize(
    "text",
    [
        "ba\u0578tuan.prakerja.go.id",
        "siapker\u0458a.kemnaker.go.id",
        "ikuti instagram.com/prakerja.go.id_",
        "tiktok.com/@prakerja.go.id",
        "contohapp://www.prakerja.go.id",
        "ws://dashboard.prakerja.go.id/masuk",
        "filesystem:https://www.prakerja.go.id/t",
        "ms-word:ofe|u|https://www.prakerja.go.id",
        "https://www.prakerja.go.id%2e192.0.2.7",
        "info\u200b@prakerja.go.id",
        "https://evil.com\u200bwww.prakerja.go.id/",
        "https:/evil.com\u206dwww.prakerja.go.id",
        "https:/masuk-akun.net;www.prakerja.go.id",
    ],
)
def test_what_only_holds_a_listed_name_is_not_praised(checker: Checker, text: str) -> None:
    for kind in (Kind.MESSAGE, None):
        assert checker.check(text, today=TODAY, kind=kind).verdict not in CALM, text


@pytest.mark.parametrize(
    "text",
    [
        "_Ikuti instagram.com/prakerja.go.id_",
        "_https://www.prakerja.go.id/masuk_",
        "Tautan:www.prakerja.go.id",
        "(www.prakerja.go.id)",
        "https://www.prakerja.go.id_.",
        "50% di www.prakerja.go.id",
        "tulis ke info@prakerja.go.id",
    ],
)
def test_marks_of_a_chat_change_nothing(checker: Checker, text: str) -> None:
    assert checker.check(text, today=TODAY, kind=Kind.MESSAGE).verdict is Verdict.UNPROVEN
