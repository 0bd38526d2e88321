"""`jaga-akun check`: what it says, what it answers to a script, and its exit status."""

import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.cli.answer import Desk
from desktop.cli.check import STATUS
from desktop.cli.report import report
from desktop.logic.verify.answer.judgement import Kind, Verdict

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Ask = Callable[..., list[dict[str, Any]]]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "status", "word"),
    [
        ("https://www.prakerja.go.id/", 0, "RESMI"),
        ("https://prakerja.karier.mu/", 0, "MITRA"),
        ("prakerja.vip", 4, "PALSU"),
        ("example.com", 3, "TIDAK DIKENAL"),
        ("info@prakerja.go.id", 3, "TIDAK TERBUKTI"),
    ],
)
def test_the_exit_status_follows_the_verdict(jaga: Run, text: str, status: int, word: str) -> None:
    done = jaga("check", text)

    assert (done.returncode, done.stderr) == (status, b"")
    assert done.stdout.decode().startswith(f"{word}:")


def test_every_verdict_has_an_exit_status() -> None:
    assert set(STATUS) == set(Verdict)


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("check",),
        ("chekc", "x"),
        ("check", "x", "--via", "pigeon"),
        ("check", "x", "--kind", "qr"),
        ("check", "x", "--today", "kemarin"),
        ("check", "x", "--today", "2026-02-30"),
        ("check", "x", "--lang", "jv"),
        ("check", "x", "--frobnicate"),
        ("check", "x", "--programme", "/nowhere"),
        ("check", "x" * 65_537),
        ("batch", "x"),
        ("batch", "--json"),
        ("tour",),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_wrong_usage_ends_with_2_and_a_sentence(
    arguments: tuple[str, ...], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(list(arguments)) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.startswith(b"jaga-akun: ")
    assert b"Lihat: jaga-akun --help" in err
    assert b"cli." not in err


def test_a_report_says_the_worst_first_then_what_opens_and_what_to_do(desk: Desk) -> None:
    judgement = desk.judge("https://www.prakerja.go.id@prakerja.vip/masuk", Kind.LINK, None, None)

    said = report(judgement, desk.words, desk.programme)

    severities = [line.split("]")[0].strip(" [") for line in said.splitlines() if line.startswith("  [")]
    assert severities == sorted(severities, key=["bahaya", "waspada", "catatan", "baik"].index)
    assert "bahaya" in severities
    assert "\n  prakerja.vip (PALSU) <- https://www.prakerja.go.id@prakerja.vip/masuk\n" in said
    assert f"\n  1. {desk.words(judgement.advice[0])}\n" in said
    assert said.endswith("Data Prakerja versi 3, 29 November 2026.\n")


def test_a_reason_that_rests_on_a_fact_shows_source_and_date(desk: Desk) -> None:
    judgement = desk.judge("Prakerja gelombang 99 dibuka hari ini", Kind.MESSAGE, None, None)

    said = report(judgement, desk.words, desk.programme)

    assert "(menurut data " in said
    assert "    Sumber: " in said


def test_what_could_steer_a_terminal_is_written_out(desk: Desk) -> None:
    text = "https://prakerja.vip/\x1b[2J\u202egpj.exe"

    said = report(desk.judge(text, Kind.LINK, None, None), desk.words, desk.programme)

    assert not {"\x1b", "\u202e", "\r"} & set(said)


@pytest.mark.slow
def test_json_is_the_answer_of_batch(jaga: Run, ask: Ask) -> None:
    text = "Klaim Prakerja di https://prakerja.vip"

    done = jaga("check", "--json", "--kind", "message", "--today", "2026-11-24", text)

    assert [json.loads(done.stdout)] == ask([{"id": None, "kind": "message", "text": text}])


@pytest.mark.slow
def test_sender_and_way_are_judged_too(jaga: Run) -> None:
    answer = json.loads(jaga("check", "--json", "halo", "--kind", "message", "--sender", "081234567890").stdout)

    assert [sender["normal"] for sender in answer["senders"]] == ["+6281234567890"]


@pytest.mark.slow
@pytest.mark.parametrize("given", ["prakerja.vip\r\n".encode("utf-8-sig"), "prakerja.vip\n".encode("utf-16")])
def test_a_text_can_come_from_standard_input(jaga: Run, given: bytes) -> None:
    assert jaga("check", "-", given=given).returncode == 4


@pytest.mark.slow
@pytest.mark.parametrize("given", [b"\xff\x00\xfe", b"x" * 300_000])
def test_standard_input_that_is_no_text_or_too_long_is_wrong_usage(jaga: Run, given: bytes) -> None:
    assert jaga("check", "-", given=given).returncode == 2


@pytest.mark.slow
def test_words_are_utf_8_whatever_the_locale(jaga: Run) -> None:
    done = jaga("check", "https://рrakerja.go.id/", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 4
    assert "р" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("place", [("--lang", "en", "check", "prakerja.vip"), ("check", "prakerja.vip", "--lang=en")])
def test_english_is_spoken_when_asked_for(jaga: Run, place: tuple[str, ...]) -> None:
    assert jaga(*place, LC_ALL="id_ID.UTF-8").stdout.startswith(b"FAKE:")


@pytest.mark.slow
def test_indonesian_is_spoken_in_an_english_locale(jaga: Run) -> None:
    assert jaga("check", "prakerja.vip", LC_ALL="en_US.UTF-8", LANGUAGE="en").stdout.startswith(b"PALSU:")


@pytest.mark.slow
def test_version_and_help_are_shown(jaga: Run) -> None:
    assert jaga("--version").stdout.startswith(b"jaga-akun ")
    assert b"jaga-akun batch" in jaga("--help").stdout
    assert b"Open the window" in jaga("--help", "--lang", "en").stdout


def test_a_half_character_on_the_command_line_is_judged(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["check", "\udcff.example", "--today", "2026-11-24"]) == 3
    assert capfdbinary.readouterr().out.decode("utf-8")


@pytest.mark.slow
def test_another_programme_is_judged_by_its_own_pack(jaga: Run, second_pack: Path) -> None:
    done = jaga("--programme", str(second_pack), "check", "https://www.prakerja.go.id/")

    assert done.returncode == 3
    assert b"Data Prakerja" not in done.stdout


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Folder yang ditulis di belakang --programme tidak ada atau tidak bisa dibaca."),
        ("en", "The folder named after --programme does not exist or cannot be read."),
    ],
)
def test_a_folder_that_is_not_there_is_said_without_its_path(
    language: str, sentence: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["check", "x", "--lang", language, "--programme", "/hunter2"]) == 2
    assert capfdbinary.readouterr().err.decode().splitlines()[0] == f"jaga-akun: {sentence}"


def test_a_folder_without_a_pack_is_said_to_be_none(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["check", "x", "--programme", str(tmp_path)]) == 2
    assert capfdbinary.readouterr().err.startswith(b"jaga-akun: Folder itu bukan paket program.")


def test_what_is_wrong_inside_a_pack_is_quoted_for_its_author_and_steers_no_terminal(
    second_pack: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = Path(shutil.copytree(second_pack, tmp_path / "pack"))
    (folder / "programme.json").write_text('{"\\u001b[2J": 1, "\\u001b[2J": 2}', "utf-8")

    assert run(["check", "x", "--programme", str(folder)]) == 2

    assert capfdbinary.readouterr().err.decode().splitlines()[0] == (
        "jaga-akun: Paket program ini tidak bisa dipakai. "
        'Rincian untuk pembuat paket: "programme.json, /[U+001B][2J: expected each member once"'
    )


@pytest.mark.parametrize("arguments", [("",), (" \t", "\n"), ("-",)], ids=["nothing", "blanks", "standard input"])
def test_a_text_of_blanks_is_wrong_usage(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\ufeff \r\n".encode())))

    assert run(["check", *arguments]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.startswith(b"jaga-akun: Teks yang diperiksa belum ada.")


def test_an_empty_file_is_wrong_usage(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"\n")

    assert run(["check", "--file", str(tmp_path / "empty.txt")]) == 2
    assert capfdbinary.readouterr().err.startswith(b"jaga-akun: Berkas itu kosong.")


def test_an_official_link_in_the_arguments_counts_as_typed_one_from_the_input_as_pasted(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    link = "https://www.prakerja.go.id/"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(link.encode())))

    assert (run(["check", link]), run(["check", "-"])) == (0, 0)

    typed, pasted = [line for line in capfdbinary.readouterr().out.decode().splitlines() if line.startswith("RESMI:")]
    assert typed.startswith("RESMI: Alamat yang Anda ketik ini resmi.")
    assert "ketik" not in pasted
