"""Names: exact in a message, near in a host. Tables of made-up members of each kind, and the development cases."""

import base64
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.logic.verify.answer.judgement import Kind, Verdict, Via
from desktop.logic.verify.check import Checker

from .conftest import TODAY, Judge, codes_of

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "names.json").read_text("utf-8"))
FAKE, UNKNOWN, UNPROVEN, PARTNER = Verdict.FAKE, Verdict.UNKNOWN, Verdict.UNPROVEN, Verdict.PARTNER
AFTER_REVIEW = date(2028, 1, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['fault']} {case.get('text', 'mail')[:40]}")
def test_a_development_case_gets_an_allowed_verdict(checker: Checker, case: dict[str, Any]) -> None:
    if case["kind"] == "email":
        judgement = checker.mail(base64.b64decode(case["base64"]), today=TODAY)
    else:
        via = Via(case["via"]) if "via" in case else None
        judgement = checker.check(case["text"], today=TODAY, kind=Kind(case["kind"]), via=via)

    assert judgement.verdict in case["want"]


@pytest.mark.parametrize(
    "word",
    [
        "Rakerda",
        "rakernas",
        "perkerja",
        "pekerja",
        "prakarya",
        "prakarsa",
        "bekerja",
        "siap kerja",
        "kartu pekerja",
        "pakerja",
        "prekerja",
        "putra kerja",
        "prakiraan",
        "magang",
        "pra sejahtera",
        "siap-siap kerja",
        "skill",
        "kemenag",
        "kemenkes",
        "karir",
        "PRAKERIN",
        "pekerjaan",
        "raker",
    ],
)
def test_an_ordinary_word_of_a_message_claims_no_programme(message: Judge, word: str) -> None:
    judgement = message(f"Info {word} 2026, isi formulir segera di https://forms.gle/abc123 ya, dapat Rp600.000")

    assert judgement.claims == ()
    assert judgement.verdict is UNKNOWN


@pytest.mark.parametrize(
    "word",
    [
        "prakerja",
        "PRAKERJA",
        "Pra-Kerja",
        "pra kerja",
        "kartu prakerja",
        "kartuprakerja",
        "pr4kerja",
        "pr4k3rj4",
        "PRAKERJA2026",
        "prakerjaresmi",
        "#prakerja",
        "*prakerja*",
        "infoprakerja",
        "prakerja72",
        "p r a k e r j a",
        "prаkerja",
        "prakeja",
        "parkerja",
        "prakerjaa",
        "daftarprakerja",
    ],
)
def test_the_name_by_its_spelling_claims_the_programme(message: Judge, word: str) -> None:
    judgement = message(f"Info {word} sudah dibuka, isi formulir segera di https://forms.gle/abc123")

    assert judgement.claims == ("prakerja",)
    assert judgement.verdict is FAKE


@pytest.mark.parametrize(
    "host",
    [
        "pracerta.com.br",
        "compracerta.com.br",
        "putrakerja.co.id",
        "rakerda.pgri.or.id",
        "rakerda.id",
        "rakerda2026.com",
        "kartupekerja.jakarta.go.id",
        "kartupekerja.id",
        "pekerja.org",
        "daftarpekerja.com",
        "prakarsa.or.id",
        "prakarya.id",
        "prakerin.sch.id",
        "primakerja.com",
        "purnakerja.co.id",
        "perkerja.com",
        "pradera.es",
        "infopekerja.id",
        "siapkerja.id",
        "skillhub.com",
        "karirhub.co",
        "siap-kerja.com",
        "disnaker.bandung.go.id",
        "pekerjaan.com",
    ],
)
def test_an_ordinary_host_is_accused_of_nothing(link: Judge, host: str) -> None:
    assert link(f"https://{host}/").verdict is UNKNOWN


@pytest.mark.parametrize(
    "host",
    [
        "prakeria.go.id",
        "parkerja.id",
        "prakerja.id",
        "prakerja.co.id",
        "prekerja.com",
        "prakerla.com",
        "prkerja.id",
        "prakeraj.id",
        "prakkerja.net",
        "pr4kerja.com",
        "kartu-prakerja.com",
        "kemnakker.com",
        "kem-naker.com",
        "siapkerja-daftar.com",
        "login-skillhub.xyz",
        "skillhub-resmi.com",
        "maganghub.xyz",
        "maqanghub.com",
        "karturakerja.com",
        "erakerja.com",
    ],
)
def test_a_likeness_in_a_host_is_still_fake(link: Judge, host: str) -> None:
    assert link(f"https://{host}/").verdict is FAKE


@pytest.mark.parametrize(
    "host",
    [
        "kartuprakerja.go.id",
        "resmi-prakerja.go.id",
        "info-prakerja.go.id",
        "prakerja2026.go.id",
        "daftar-kemnaker.go.id",
        "prakerja.bandung.go.id",
        "prakerja-dki.go.id",
    ],
)
def test_the_name_under_go_id_proves_nothing_either_way(link: Judge, host: str) -> None:
    judgement = link(f"https://{host}/")

    assert judgement.verdict is UNKNOWN
    assert "link.suffix-proves-nothing" in codes_of(judgement)


@pytest.mark.parametrize(
    "address",
    [
        "prakerja.herokuapp.com/masuk",
        "linktr.ee/prakerja.resmi",
        "pub-abc.r2.dev/prakerja-daftar.html",
        "prakerja.vercel.app/login",
        "kartu-prakerja.oss-ap-southeast-5.aliyuncs.com/login.html",
        "prakerja.web.app/",
        "daftar-prakerja.pages.dev/",
        "sites.google.com/view/prakerja-klaim",
        "sites.google.com/view/prakerja/daftar",
        "prakerja-gelombang-72.netlify.app",
        "telegra.ph/Prakerja-2026-05-01",
        "lynk.id/prakerja.cair",
        "prakerja.s3.amazonaws.com/verifikasi.html",
        "heylink.me/resmi.prakerja",
        "insentif-prakerja.blogspot.com",
        "prakerja-resmi.github.io",
        "prakerja2026.firebaseapp.com",
        "beacons.ai/prakerja_insentif",
        "storage.googleapis.com/prakerja/masuk.html",
        "prakerja-go-id.vercel.app",
        "budi.github.io/prakerja-login/",
        "prakerja-login-app.web.app",
    ],
)
def test_a_free_page_with_the_name_and_a_word_of_access_is_fake(link: Judge, address: str) -> None:
    assert link(f"https://{address}").verdict is FAKE


@pytest.mark.parametrize(
    "address",
    [
        "golang-prakerja-batch-11.vercel.app/",
        "alta-prakerja-api.netlify.app",
        "prakerja-project.vercel.app",
        "prakerja-next.vercel.app",
        "prakerja-frontend.netlify.app/login",
        "data-prakerja.streamlit.app",
        "prakerja-laravel.herokuapp.com/masuk",
        "react-prakerja-app.vercel.app",
        "prakerja-api.onrender.com/api/login",
        "prakerja-clone.web.app",
        "be-golang-prakerja.fly.dev",
        "prakerja-bootcamp.pages.dev",
        "portfolio-prakerja.netlify.app",
        "prakerja.vercel.app",
        "prakerja.github.io",
        "fullstack-prakerja-batch12.vercel.app/daftar",
        "prakerja-dataset.hf.space",
        "tugas-prakerja.netlify.app",
        "belajar-prakerja.vercel.app",
        "prakerja-flask.pythonanywhere.com",
    ],
)
def test_a_course_project_of_a_participant_is_no_false_page(link: Judge, address: str) -> None:
    assert link(f"https://{address}").verdict is UNKNOWN


@pytest.mark.parametrize(
    "address",
    [
        "prakerja.course-contoh.com",
        "prakerja.lpk-contoh.com",
        "kartuprakerja.sekolah-contoh.id",
        "prakerja.kursusku.co.id",
        "api-kartuprakerja.contoh.com",
        "kelas-prakerja.contoh.id",
        "prakerja.contoh.org/kursus/las",
    ],
)
def test_a_bare_name_in_front_of_an_ordinary_domain_is_the_middle_grade(link: Judge, address: str) -> None:
    judgement = link(f"https://{address}")

    assert judgement.verdict is UNKNOWN
    assert "link.name-in-front-elsewhere" in codes_of(judgement)


@pytest.mark.parametrize(
    "address",
    [
        "prakerja.contoh.xyz",
        "daftar.prakerja.contoh.com",
        "prakerja.contoh.com/masuk",
        "prakerja2026.contoh.com",
        "dashboard.prakerja.contoh.id",
        "prakerja.masuk-akun.net",
        "prakerja.klaim-dana.com",
        "pr4kerja.contoh.com",
        "prakerla.contoh.com",
        "prakerja.go.id.contoh.com",
    ],
)
def test_a_name_in_front_with_a_further_sign_is_fake(link: Judge, address: str) -> None:
    assert link(f"https://{address}").verdict is FAKE


@pytest.mark.parametrize(
    "address",
    [
        "https://www.mediafire.com/file/abc/Prakerja.apk/file",
        "https://masuk-akun.net/download?file=prakerja.apk",
        "https://masuk-akun.net/prakerja%2Eapk",
        "https://masuk-akun.net/prakerja%252Eapk",
        "https://masuk-akun.net/a/prakerja.apk/x",
        "https://masuk-akun.net/?f=x&n=kartu-prakerja.APK",
        "https://masuk-akun.net/#prakerja.apk",
        "https://masuk-akun.net/get/prakerja.xapk?x=1",
        "https://drive.google.com/uc?id=1&name=Prakerja_2026.apk",
        "https://masuk-akun.net/prakerja.apk",
        "https://masuk-akun.net/Kemnaker.apk",
        "https://play.google.com/store/apps/details?id=id.kartuprakerja.daftar",
        "https://play.google.com/store/apps/details?id=com.prakerja",
        "https://apps.apple.com/id/app/kartu-prakerja/id123456789",
        "https://apkpure.com/prakerja/com.pra.kerja",
        "https://id.uptodown.com/android/prakerja",
        "https://www.apkcombo.com/kartu-prakerja/id.kp/",
        "https://appgallery.huawei.com/app/C1?name=prakerja",
        "https://m.apkpure.com/id/prakerja-2026",
        "https://galaxystore.samsung.com/detail/go.id.prakerja",
    ],
)
def test_an_app_in_the_name_of_a_programme_that_has_none_is_fake(link: Judge, address: str) -> None:
    judgement = link(address)

    assert judgement.verdict is FAKE
    assert "advice.do-not-install" in judgement.advice


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("https://play.google.com/store/apps/details?id=com.prakerja", UNKNOWN),
        ("https://apkpure.com/prakerja/x", UNKNOWN),
        ("https://masuk-akun.net/prakerja.apk", FAKE),
        ("https://masuk-akun.net/?f=prakerja.apk", FAKE),
    ],
)
def test_after_its_review_day_a_page_of_a_shop_is_unknown_and_a_program_still_fake(
    checker: Checker, address: str, verdict: Verdict
) -> None:
    assert checker.check(address, today=AFTER_REVIEW, kind=Kind.LINK).verdict is verdict


@pytest.mark.parametrize(
    "address",
    [
        "https://play.google.com/store/apps/details?id=us.zoom.videomeetings",
        "https://apps.apple.com/id/app/pospay/id1",
        "https://contoh.com/apk",
        "https://play.google.com/store/apps/details?id=id.go.kemnaker.siapkerja",
        "https://contoh.com/?q=cara+pasang+apk",
        "https://play.google.com/store/search?q=prakerja",
        "https://play.google.com/store/apps/details?id=id.dana&referrer=prakerja",
    ],
)
def test_another_app_is_not_called_fake(link: Judge, address: str) -> None:
    assert link(address).verdict is UNKNOWN


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("PRAKERJA", UNPROVEN),
        ("Prakerja", UNPROVEN),
        ("PRAKERJA2026", UNKNOWN),
        ("HADIAH PRAKERJA", UNKNOWN),
        ("INFO-PRAKERJA", UNKNOWN),
        ("KARTU PRAKERJA", UNKNOWN),
        ("PRAKERJA RI", UNKNOWN),
        ("CS PRAKERJA", UNKNOWN),
        ("PRAKERJA_", UNKNOWN),
        ("Pra Kerja", UNKNOWN),
        ("PR4KERJA", FAKE),
        ("PRAKERJ4", FAKE),
        ("PRKERJA", FAKE),
        ("PRAKEJRA", FAKE),
        ("PRАKERJA", FAKE),
        ("PRAKERIA", FAKE),
        ("PRAKERJAÀ", FAKE),
        ("P4RKERJA", FAKE),
        ("RAKERDA", UNKNOWN),
        ("PEKERJA", UNKNOWN),
        ("BANK JAGO", UNKNOWN),
    ],
)
def test_the_name_of_an_sms_is_at_most_unproven(checker: Checker, name: str, verdict: Verdict) -> None:
    assert checker.check(name, today=TODAY, kind=Kind.SENDER, via=Via.SMS).verdict is verdict


@pytest.mark.parametrize(
    "link_to",
    [
        "https://www.antaranews.com/berita/1",
        "https://www.tempo.co/ekonomi/1",
        "https://www.ekon.go.id/publikasi/1",
        "https://www.setkab.go.id/x",
        "https://bisnis.com/read/1",
        "https://www.suara.com/1",
        "https://nasional.kompas.com/read/1",
        "https://www.cnbcindonesia.com/news/1",
        "https://voi.id/berita/1",
        "https://sindonews.com/read/1",
        "https://turnbackhoax.id/articles/1",
        "https://merdeka.com/uang/1",
        "https://www.jpnn.com/news/1",
        "https://goodstats.id/1",
        "https://www.fortuneidn.com/news/1",
        "https://disnaker.bandung.go.id/berita",
        "https://jatimtimes.com/baca/1",
        "https://infobanknews.com/1",
        "https://bps.go.id/1",
        "https://krjogja.com/1",
    ],
)
def test_a_headline_with_a_link_to_news_or_the_government_is_no_false_channel(message: Judge, link_to: str) -> None:
    for words in (
        "Prakerja 2026 segera dibuka, simak jadwalnya di",
        "Insentif Prakerja Rp600.000 cair? Ini penjelasannya",
    ):
        assert message(f"{words} {link_to}").verdict is UNKNOWN


@pytest.mark.parametrize(
    "link_to",
    [
        "https://prakeria.go.id",
        "https://prakerja.tempo.xyz",
        "https://news-terkini.com/a",
        "https://tempo.id.contoh.com",
    ],
)
def test_a_neutral_host_lifts_no_other_link(message: Judge, link_to: str) -> None:
    assert message(f"Prakerja dibuka, daftar sekarang di {link_to} info https://www.tempo.co/1").verdict is FAKE


def test_on_a_host_where_anybody_writes_an_invitation_still_counts(message: Judge) -> None:
    assert message("Daftar Prakerja sekarang, dapat Rp600.000: https://www.youtube.com/watch?v=abc").verdict is FAKE
    assert message("Bincang Prakerja kemarin https://www.youtube.com/watch?v=abc").verdict is UNKNOWN


@pytest.mark.parametrize(
    "address",
    [
        "tel:*21*081200000000%23",
        "tel:**21*085700000000#",
        "tel:*21*0812%23",
        "TEL:*21*081200000000%23",
        "tel:%2A21%2A081200000000%23",
        "tel:**61*081200000000%23",
        "tel:**62*0812*11%23",
        "tel:**67*081200000000#",
        "tel:*72*081200000000",
        "tel://*21*081200000000%23",
        "callto:*21*081200000000%23",
    ],
)
def test_a_call_link_with_a_forwarding_code_is_the_code(link: Judge, address: str) -> None:
    judgement = link(address)

    assert judgement.verdict is FAKE
    assert judgement.advice[0] == "advice.do-not-dial"


@pytest.mark.parametrize(
    ("shown", "verdict"),
    [
        ('"budi@contoh.example via Kelas" <kelas@googlegroups.com>', UNKNOWN),
        ('"info@lpk.example" <info@mail.lpk.example>', UNKNOWN),
        ('"sari@contoh.id lewat Milis" <milis@forum.example>', UNKNOWN),
        ('"info@prakerja.go.id" <a@contoh.example>', FAKE),
        ('"cs@prakeria.go.id" <a@contoh.example>', FAKE),
        ('"halo@prakerja-resmi.com" <a@contoh.example>', FAKE),
        ('"help@dana.id" <a@contoh.example>', FAKE),
        ('"prakerja@gmail.com" <a@contoh.example>', FAKE),
        ("Panitia Rakerda <panitia@gmail.com>", UNKNOWN),
    ],
)
def test_a_shown_address_is_a_danger_only_when_it_is_ours_or_imitates_it(
    checker: Checker, shown: str, verdict: Verdict
) -> None:
    assert checker.check(shown, today=TODAY, kind=Kind.SENDER, via=Via.EMAIL).verdict is verdict


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("https://www.instagram.com/kemnaker", PARTNER),
        ("https://x.com/KemnakerRI", PARTNER),
        ("https://twitter.com/kemnakerri", PARTNER),
        ("https://www.instagram.com/kemnaker_ri", UNKNOWN),
        ("https://www.tiktok.com/@kemnaker", UNKNOWN),
        ("https://t.me/kemnaker", UNKNOWN),
        ("https://www.instagram.com/disnaker.jabar", UNKNOWN),
        ("https://facebook.com/siapkerja", UNKNOWN),
        ("https://www.instagram.com/prakerja_resmi", FAKE),
        ("https://instagram.com/maganghub.official", UNKNOWN),
    ],
)
def test_an_account_with_a_sisters_name_is_never_called_fake_by_its_name(
    link: Judge, address: str, verdict: Verdict
) -> None:
    assert link(address).verdict is verdict


@pytest.mark.parametrize(
    "host",
    [
        "https://www.instagram.com/kemnaker/p/abc",
        "https://kartuprakerja.sekolahpintar.com",
        "https://prakerja.course-net.com/x",
        "https://api-kartuprakerja.babastudio.com/sertifikat/1",
        "https://luarsekolah.com/prakerja",
        "https://prakerja.atlassian.net",
        "https://komunitasprakerja.com",
    ],
)
def test_a_former_partners_host_is_not_called_fake(link: Judge, host: str) -> None:
    assert link(host).verdict is UNKNOWN


def test_a_rented_bucket_makes_its_provider_no_partner(link: Judge) -> None:
    assert link("https://prakerja.aliyuncs.com/login").verdict is FAKE
