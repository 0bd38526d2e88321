"""What other programs build on: `desktop.api.judge` says what `batch` says, in this process or in a spawned one."""

import json
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from desktop.api import Answer, ContentError, Verdict, judge
from desktop.cli.conversation import Conversation
from desktop.cli.desk import open_desk
from desktop.cli.options import Options

TODAY = date(2026, 11, 24)
BANK = Path(__file__).parent / "packs" / "bank"

LINKS = (
    "prakerja.vip",
    "https://www.prakerja.go.id/",
    "contoh.com",
    "https://рrakerja.com/",
    "bit.ly/x",
    "",
    "\ud800.id",
)
MESSAGES = (
    "Prakerja gelombang 80 dibuka, daftar di prakerja.vip atau 0812 3456 7890",
    "Halo",
    "Kirim OTP Anda ke admin",
)
SENDERS = ("0812 3456 7890", "Prakerja <info@prakerja.go.id>", "@prakerja.go.id", "*21*0812#")
judged = partial(judge, today=TODAY)


@pytest.mark.parametrize(("kind", "texts"), [("link", LINKS), ("message", MESSAGES), ("sender", SENDERS)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_an_answer_says_what_batch_says(kind: str, texts: Sequence[str], language: str) -> None:
    asked = b"".join(json.dumps({"kind": kind, "text": text}).encode() + b"\n" for text in texts)
    target = BytesIO()
    Conversation(open_desk(Options(language, today=TODAY)), target).hold(BytesIO(asked))

    answers = [as_batch(answer) for answer in judged(texts, kind=kind, language=language)]

    assert answers == [json.loads(line) for line in target.getvalue().splitlines()]


def as_batch(answer: Answer) -> dict[str, object]:
    """The value as `docs/command-line.md` writes it."""
    data = {"programme": answer.programme, "version": answer.version, "issued": answer.issued.isoformat()}
    return {
        "id": None, "kind": answer.kind, "verdict": answer.verdict,
        "findings": [one._asdict() for one in answer.findings], "links": [one._asdict() for one in answer.links],
        "senders": [one._asdict() for one in answer.senders], "claims": [*answer.claims], "data": data,
    }  # fmt: skip


@pytest.mark.slow
def test_a_spawned_process_gives_the_same_and_says_the_same_of_a_broken_pack(tmp_path: Path) -> None:
    texts = [*LINKS, *MESSAGES, *SENDERS]
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(judged, texts).result() == judged(texts)
        with pytest.raises(ContentError):
            pool.submit(judged, ["x"], programme=tmp_path).result()


def test_answers_are_plain_values() -> None:
    answers = judged([*LINKS, *MESSAGES])

    assert pickle.loads(pickle.dumps(answers)) == answers  # noqa: S301  # just made


def test_nothing_of_a_text_is_in_what_is_printed_of_an_answer() -> None:
    assert "kenari7731" not in repr(judged(["https://kenari7731.vip/", "kenari7731"]))


def test_a_text_that_is_too_large_stops_no_other() -> None:
    large, small = judged(["x" * 70_000, "prakerja.vip"])

    assert (large.verdict, large.error, large.findings) == (Verdict.UNKNOWN, "too-large", ())
    assert (small.verdict, small.error) == (Verdict.FAKE, None)


def test_kind_way_pack_and_day_are_the_callers() -> None:
    assert judged(["0812 3456 7890"])[0].kind == "sender"
    assert judged(["prakerja.vip"], kind="message", via="sms")[0].kind == "message"
    assert judged(["contoh.com"], programme=BANK)[0].programme != judged(["contoh.com"])[0].programme
    assert judge([]) == []


@pytest.mark.parametrize("wrong", [{"kind": "email"}, {"kind": "x"}, {"via": "x"}, {"language": "fr"}])
def test_what_does_not_exist_is_refused_without_a_text(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"\S") as refused:
        judge(["kenari"], **wrong)  # type: ignore[arg-type]

    assert "kenari" not in str(refused.value)


def test_a_missing_text_is_no_text() -> None:
    with pytest.raises(TypeError):
        judge([None])  # type: ignore[list-item]


@pytest.mark.slow
def test_it_needs_no_window_and_no_network() -> None:
    code = "import sys; from desktop.api import judge; judge(['prakerja.vip', 'halo']); print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not set(loaded) & {"PySide6", "shiboken6", "socket", "ssl", "requests", "sqlite3", "subprocess"}
