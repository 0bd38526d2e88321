"""`batch --jobs N`: the same answers in the same order, from processes that may be killed."""

import fcntl
import json
import os
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from desktop.adapters.batch_process import BatchProcess
from desktop.cli.batch_jobs import FULL_BYTES, FULL_LINES, Jobs, chunks
from desktop.cli.lines import Line

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROOT = Path(__file__).resolve().parents[2]
MAIL = b"From: Prakerja <info@prakerja.vip>\nSubject: Halo\n\nBuka https://prakerja.vip\n"

STAND_IN = """
import os, pickle, sys, time
def size(n): return n.to_bytes(8, "big")
while head := sys.stdin.buffer.read(8):
    number, lines, utf_16 = pickle.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
    said = b""
    for content in lines:
        if b"kills" in content: os.kill(os.getpid(), 9)
        if b"makes" in content: open(sys.argv[1], "x").close()
        while b"waits" in content and not os.path.exists(sys.argv[1]): time.sleep(0.005)
        said += content + b"\\n"
    sys.stdout.buffer.write(size(len(said) + 1) + b"\\0" + said)
    sys.stdout.buffer.flush()
"""


def stand_ins(count: int, code: str = STAND_IN, *arguments: str) -> list[BatchProcess]:
    """Processes that say the lines back, or are killed by one, or wait for another."""
    return [BatchProcess((sys.executable, "-I", "-S", "-c", code, *arguments)) for _ in range(count)]


class Lines:
    """A source that gives some bytes at a time."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = list(pieces)

    def read1(self, _size: int = -1, /) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""


def held(processes: Sequence[BatchProcess], *pieces: bytes) -> tuple[bytes, int, int]:
    """What was written, the status, and how often it was said that a process is gone."""
    out, gone = list[bytes](), list[None]()
    with Jobs(processes) as jobs:
        status = jobs.hold(Lines(*pieces), out.append, lambda: gone.append(None))
    return b"".join(out), status, len(gone)


def test_a_chunk_goes_out_when_it_is_full() -> None:
    arrived = Queue[list[Line]]()
    many = [Line(number, b"x") for number in range(FULL_LINES)]
    for lines in (many[:50], many[50:], [Line(0, b"y" * FULL_BYTES)], many[:1], []):
        arrived.put(lines)

    assert [len(chunk) for chunk in chunks(arrived)] == [FULL_LINES, 1, 1]


def test_a_full_chunk_is_never_more_than_full() -> None:
    arrived = Queue[list[Line]]()
    for lines in ([Line(number, b"x") for number in range(2 * FULL_LINES + 1)], []):
        arrived.put(lines)

    assert [len(chunk) for chunk in chunks(arrived)] == [FULL_LINES, FULL_LINES, 1]


def test_a_chunk_goes_out_when_no_further_line_comes() -> None:
    arrived = Queue[list[Line]]()
    arrived.put([Line(1, b"x")])

    assert next(chunks(arrived)) == [Line(1, b"x")]


def test_answers_come_in_the_order_of_the_lines_also_when_the_first_is_the_slowest(tmp_path: Path) -> None:
    many = b"x\n" * FULL_LINES

    out = held(stand_ins(2, STAND_IN, str(tmp_path / "made")), b"waits\n" + many, b"makes\n" + many)

    assert out == (b"waits\n" + many + b"makes\n" + many, 0, 0)


def test_a_reader_that_waits_for_answer_1_gets_it_before_it_sends_request_2() -> None:
    answered = Event()

    class Asking:
        def __init__(self) -> None:
            self._asks = iter((b"1\n", b"2\n", b""))

        def read1(self, _size: int = -1, /) -> bytes:
            ask = next(self._asks)
            assert ask == b"1\n" or answered.wait(60)
            return ask

    with Jobs(stand_ins(1)) as jobs:
        assert jobs.hold(Asking(), lambda _: answered.set(), print) == 0


def test_only_the_line_that_kills_its_process_gets_no_answer() -> None:
    out = held(stand_ins(1), b'a\n\n{"id": [7], "text": "kills"}\nb\n')

    assert out == (b'a\n{"id": [7], "error": {"code": "internal"}}\nb\n', 70, 1)


def test_processes_that_never_answer_end_the_batch() -> None:
    with pytest.raises(ChildProcessError):
        held(stand_ins(1, "pass"), b"a\n" * 100)


def test_a_source_that_cannot_be_read_is_no_end_of_lines() -> None:
    class Broken:
        def read1(self, _size: int = -1, /) -> bytes:
            raise IsADirectoryError

    with Jobs(stand_ins(1)) as jobs, pytest.raises(IsADirectoryError):
        jobs.hold(Broken(), print, print)


@pytest.mark.slow
def test_two_processes_give_the_same_bytes_as_one(jaga: Run, tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(MAIL)
    asked = [
        {"id": 1, "kind": "email", "path": str(tmp_path / "mail.eml")},
        {"id": 2, "kind": "qr", "base64": "AAAA"},
        {"id": 3, "kind": "password", "text": "Prakerja2026", "about": ["Budi"]},
        {"id": 4, "kind": "change", "old": "Rahasia1", "new": "Rahasia2"},
        {"id": 5, "kind": "message", "text": "Prakerja gelombang 80 dibuka, klik prakerja.vip", "via": "sms"},
        *({"id": number, "kind": "link", "text": f"contoh-{number}.vip"} for number in range(2 * FULL_LINES)),
    ]
    given = b"\n".join([b"", b"\xff", *(json.dumps(one).encode() for one in asked), b"{", b"null", b"", b'{"id": 9}'])

    one, two = (jaga("batch", "--jobs", jobs, "--lang", "en", given=given) for jobs in ("1", "2"))

    assert one.returncode == two.returncode == 1
    assert _timeless(two.stdout) == _timeless(one.stdout)
    assert one.stdout.count(b"\n") == len(asked) + 4
    assert b'"line": 408' in two.stdout
    assert two.stderr == b""


def _timeless(answers: bytes) -> bytes:
    return re.sub(rb'"milliseconds": [\d.]+', b"", answers)


@pytest.mark.slow
def test_utf_16_is_refused_once_by_many_too(jaga: Run) -> None:
    done = jaga("batch", "--jobs", "2", given='{"id": 1}\n'.encode("utf-16") * 3)

    assert (done.stdout.count(b"\n"), done.returncode) == (1, 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of Unix")
@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize(("jobs", "sent"), [("1", signal.SIGINT), ("1", signal.SIGTERM), ("2", signal.SIGTERM)])
def test_who_is_asked_to_end_finishes_its_line_first(jobs: str, sent: signal.Signals) -> None:
    command = (sys.executable, "-m", "desktop", "batch", "--jobs", jobs)
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": 1, "kind": "link", "text": "prakerja.vip"}\n' * 300)
        process.stdin.flush()
        _wait_until_full(process.stdout.fileno())
        process.send_signal(sent)
        answers, said = process.stdout.read(), process.stderr.read()

    assert [json.loads(line)["id"] for line in answers.splitlines()] == [1] * answers.count(b"\n")
    assert answers.endswith(b"}\n")
    assert (process.returncode, said) == (130 if sent == signal.SIGINT else -sent, b"")


def _wait_until_full(pipe: int) -> None:
    """Until its reader would have to take something before another byte fits in."""
    room = fcntl.fcntl(pipe, fcntl.F_GETPIPE_SZ)
    while struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)))[0] < room:
        os.sched_yield()


@pytest.mark.slow
def test_what_cannot_be_used_is_refused_once(jaga: Run, tmp_path: Path) -> None:
    done = jaga("batch", "--jobs", "2", "--programme", str(tmp_path), given=b"{}")

    assert (done.returncode, done.stdout, done.stderr.count(b"jaga-akun: ")) == (2, b"", 1)


BOUNDS = b"Angka di belakang --jobs harus 1 sampai 64."


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["0", "65", "2.0", "-1", "x", ""])
def test_how_many_is_a_whole_number_from_1_to_64(jaga: Run, jobs: str) -> None:
    done = jaga("batch", "--jobs", jobs)

    assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"jaga-akun: " + BOUNDS)
