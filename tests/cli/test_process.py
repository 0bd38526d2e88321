"""The command line as a process: streaming, closed pipes, what it imports, and that it never repeats a text."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROOT = Path(__file__).resolve().parents[2]
BATCH = (sys.executable, "-m", "desktop", "batch")
CANARY = "hunter2-kata-sandi"
GOOD = b'{"id": 1, "kind": "link", "text": "example.com"}\n'

pytestmark = pytest.mark.slow


def test_a_reader_that_waits_for_answer_1_gets_it_before_it_sends_request_2() -> None:
    with subprocess.Popen(BATCH, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            request = {"id": number, "kind": "link", "text": "example.com"}
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_a_reader_that_goes_away_is_no_drama() -> None:
    with subprocess.Popen(
        BATCH, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(GOOD)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(GOOD)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no shell that closes standard streams")
@pytest.mark.parametrize(("closed", "status"), [("check prakerja.vip >&-", 4), ("batch >&-", 1), ("check x 2>&-", 3)])
def test_closed_standard_streams_are_no_drama(closed: str, status: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m desktop {closed}'], cwd=ROOT, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to the whole console")
@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        BATCH, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(GOOD)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.parametrize("arguments", [["check", "prakerja.vip"], ["batch"], ["--version"], ["check"]])
def test_no_command_imports_qt_the_network_or_a_schema_checker(arguments: list[str]) -> None:
    code = f"import sys\nfrom desktop.main import main\nmain({arguments!r})\nprint(*sys.modules, file=sys.stderr)"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=b"", capture_output=True, check=False, text=False
    )

    loaded = {name.partition(".")[0] for name in done.stderr.decode().split()}
    assert "desktop" in loaded
    assert not loaded & {"PySide6", "shiboken6", "socket", "ssl", "requests", "jsonschema", "sqlite3", "keyring"}


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (("check", "x", "--frobnicate", CANARY), b""),
        (("check", "x", f"--{CANARY}"), b""),
        (("check", "x", "--via", CANARY), b""),
        (("check", "x", f"--kind={CANARY}"), b""),
        (("check", "x", "--today", CANARY), b""),
        (("check", "x", "--lang", CANARY), b""),
        (("check", "x", "--programme", CANARY), b""),
        (("check", "x", "--json=" + CANARY), b""),
        (("check", CANARY * 5_000), b""),
        (("check", "-"), CANARY.encode("utf-16-be") + b"\xff"),
        (("check", CANARY), b""),
        (("check", "--json", "halo", "--sender", CANARY), b""),
        ((CANARY,), b""),
        (("batch", CANARY), b""),
        (("batch", "--sender", CANARY), b""),
        (("batch", "--blocklist", CANARY), b""),
        (("check", "x", "--blocklist", CANARY), b""),
        (("batch",), f'{{"id": 1, "kind": "{CANARY}"}}\n{CANARY}\n'.encode()),
        (("tour", CANARY), b""),
        (("tour", "--out"), b""),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_was_typed_is_never_in_an_error(jaga: Run, arguments: tuple[str, ...], given: bytes) -> None:
    done = jaga(*arguments, given=given)

    assert CANARY.encode() not in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode in ({1} if arguments == ("batch",) else {2, 3})
    if arguments == ("batch",):
        assert CANARY.encode() not in done.stdout


def test_nothing_is_written_beside_the_answers(jaga: Run, tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")}

    jaga("check", CANARY, **home, PYTHONDONTWRITEBYTECODE="1")
    jaga("batch", given=GOOD, **home, PYTHONDONTWRITEBYTECODE="1")

    assert list(tmp_path.iterdir()) == []
