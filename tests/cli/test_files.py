"""Questions about files: saved mails and pictures, by path or in base64, in a batch and on the command line."""

import base64
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from desktop.cli.desk import open_desk
from desktop.cli.files import FileError, read_base64, read_path
from desktop.cli.options import Options
from desktop.cli.request import AboutFile
from desktop.logic.limits import MAX_FILE
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.read_file import kind_of
from desktop.worker.cell import Cell

Answer = dict[str, Any]
Ask = Callable[[Sequence[Mapping[str, object]]], list[Answer]]
Converse = Callable[[bytes], tuple[list[Answer], int]]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

MAIL = b"From: Kartu Prakerja <a@example.com>\r\nSubject: Halo\r\n\r\nSegera daftar di https://prakerja.vip/\r\n"


def picture(payload: str = "https://prakerja.vip/") -> bytes:
    stream = io.BytesIO()
    segno.make(payload).save(stream, kind="png", scale=6)
    return stream.getvalue()


@pytest.fixture(params=["path", "base64"])
def given_as(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[bytes], dict[str, str]]:
    """The same file by its path and in base64."""

    def field(content: bytes) -> dict[str, str]:
        if request.param == "base64":
            return {"base64": base64.b64encode(content).decode()}
        (tmp_path / "file").write_bytes(content)
        return {"path": str(tmp_path / "file")}

    return field


def test_a_mail_is_judged(ask: Ask, given_as: Callable[[bytes], dict[str, str]]) -> None:
    (answer,) = ask([{"id": 1, "kind": "email", **given_as(MAIL)}])

    assert (answer["id"], answer["kind"], answer["verdict"]) == (1, "email", "fake")
    assert [sender["normal"] for sender in answer["senders"]] == ["a@example.com"]
    assert [link["opens"] for link in answer["links"]] == ["prakerja.vip"]
    assert all(finding["says"] and "{{" not in finding["says"] for finding in answer["findings"])


def test_a_picture_is_judged(ask: Ask, given_as: Callable[[bytes], dict[str, str]]) -> None:
    (answer,) = ask([{"id": 1, "kind": "qr", **given_as(picture())}])

    assert (answer["kind"], answer["verdict"]) == ("qr", "fake")
    assert [link["opens"] for link in answer["links"]] == ["prakerja.vip"]


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"kind": "email"}, "bad-request"),
        ({"kind": "email", "text": "From: a@b.id"}, "bad-request"),
        ({"kind": "email", "path": "x", "base64": "eA=="}, "bad-request"),
        ({"kind": "email", "path": 5}, "bad-request"),
        ({"kind": "email", "path": ["x"]}, "bad-request"),
        ({"kind": "email", "base64": {}}, "bad-request"),
        ({"kind": "email", "base64": "é"}, "bad-request"),
        ({"kind": "email", "base64": "a"}, "bad-request"),
        ({"kind": "email", "base64": "eA==eA=="}, "bad-request"),
        ({"kind": "email", "base64": "\ud800"}, "bad-request"),
        ({"kind": "email", "path": "/hunter2/nowhere"}, "bad-request"),
        ({"kind": "email", "path": "hunter2\0"}, "bad-request"),
        ({"kind": "email", "path": "\ud800hunter2"}, "bad-request"),
        ({"kind": "email", "path": "hunter2" * 9_000}, "bad-request"),
        ({"kind": "email", "path": ""}, "bad-request"),
        ({"kind": "email", "path": os.devnull}, "bad-request"),
        ({"kind": "email", "path": "."}, "bad-request"),
        ({"kind": "qr", "base64": "eA=="}, "bad-request"),
        ({"kind": "qr", "base64": ""}, "bad-request"),
        ({"kind": "email", "base64": "A" * (MAX_FILE // 3 * 4 + 8)}, "too-large"),
    ],
    ids=lambda value: repr(value)[:50],
)
def test_a_file_that_cannot_be_judged_is_refused_without_its_path(
    converse: Converse, request_: dict[str, object], code: str
) -> None:
    lines = [json.dumps({"id": "x", **request_}), json.dumps({"id": "next", "kind": "link", "text": "example.com"})]
    (answer, following), status = converse("\n".join(lines).encode())

    assert (answer["id"], answer["error"]["code"], answer["error"]["line"], status) == ("x", code, 1, 1)
    assert answer["error"]["says"]
    assert "hunter2" not in json.dumps(answer)
    assert following["verdict"] == "unknown"


def test_a_file_past_the_limit_is_too_large(ask: Ask, tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(MAX_FILE + 1)

    assert ask([{"kind": "email", "path": str(tmp_path / "large")}])[0]["error"]["code"] == "too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where pipes have names")
def test_a_pipe_that_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(FileError):
        read_path(str(tmp_path / "pipe"))


@given(st.binary(max_size=300))
def test_any_mail_is_judged(ask: Ask, content: bytes) -> None:
    (answer,) = ask([{"kind": "email", "base64": base64.b64encode(content).decode()}])

    assert answer["verdict"] in {"fake", "unknown", "unproven"}


@given(st.binary(max_size=300))
def test_base64_is_read_with_newlines_and_without_padding(content: bytes) -> None:
    assert read_base64(base64.encodebytes(content).decode()) == content
    assert read_base64(base64.b64encode(content).decode().rstrip("=")) == content


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (MAIL, Kind.EMAIL),
        (picture(), Kind.QR),
        (b"\xff\xd8\xff\xe0", Kind.QR),
        (b"RIFF\0\0\0\0WEBPVP8 ", Kind.QR),
        (b"Halo, ini pesan", None),
        (b"", None),
    ],
)
def test_what_a_file_is_is_found_out_by_its_content(content: bytes, kind: Kind | None) -> None:
    assert kind_of(content) is kind


@pytest.mark.slow
@pytest.mark.parametrize(
    "content", [MAIL, picture(), b"https://prakerja.vip/", "https://prakerja.vip".encode("utf-16")]
)
def test_check_judges_a_file(jaga: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)

    done = jaga("check", "--file", str(tmp_path / "file"))

    assert (done.returncode, done.stderr) == (4, b"")
    assert done.stdout.decode().startswith("PALSU:")


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [("--file", "/hunter2"), ("hunter2", "--file", "hunter2"), ("--file", "hunter2", "--via", "sms")]
)
def test_a_file_that_cannot_be_read_is_wrong_usage(jaga: Run, arguments: tuple[str, ...]) -> None:
    done = jaga("check", *arguments)

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"hunter2" not in done.stderr


@pytest.mark.slow
def test_a_binary_file_that_is_nothing_of_this_is_wrong_usage(jaga: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\x00\xff\xfe\x01")

    assert jaga("check", "--file", str(tmp_path / "file")).returncode == 2


@pytest.mark.slow
def test_a_batch_of_links_loads_nothing_for_files() -> None:
    code = (
        "import io, sys; from desktop.cli import run; sys.stdin = io.TextIOWrapper(io.BytesIO("
        'b\'{"kind": "link", "text": "example.com"}\'' + ")); run(['batch']); "
        "late = ('email', 'PIL', 'zxingcpp', 'desktop.logic.verify.mail.mail'); "
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.splitlines()[-1] == b"[]"


def test_with_no_paths_no_file_of_this_machine_is_looked_at(jaga: Run, tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(MAIL)
    (tmp_path / "folder").mkdir()
    questions = [
        *({"id": 1, "kind": "email", "path": str(tmp_path / name)} for name in ("mail.eml", "folder", "none")),
        {"id": 2, "kind": "email", "base64": base64.b64encode(MAIL).decode()},
        {"id": 3, "kind": "link", "text": "prakerja.vip", "path": "not asked about"},
    ]

    done = jaga("batch", "--no-paths", given="\n".join(map(json.dumps, questions)).encode())

    *refused, sent, link = map(json.loads, done.stdout.splitlines())
    assert {(one["id"], one["error"]["code"], one["error"]["says"]) for one in refused} == {
        (1, "bad-request", "Berkas di komputer ini tidak dibaca di sini. Kirim isinya sebagai base64.")
    }
    assert (len(refused), sent["verdict"], link["verdict"], done.returncode) == (3, "fake", "fake", 1)


@pytest.mark.parametrize("kind", [Kind.EMAIL, Kind.QR])
def test_a_file_that_took_too_much_is_unknown_with_its_reason_and_the_next_is_read(kind: Kind) -> None:
    desk = open_desk(Options())
    hanging = Cell(spare=False, command=(sys.executable, "-c", "import time; time.sleep(60)"), seconds=0.1)
    vars(desk)["_reader"] = hanging

    answer = json.loads(desk.reply(AboutFile("7", kind, MAIL)))
    hanging.end()

    assert (answer["id"], answer["verdict"], answer["kind"]) == (7, "unknown", kind.value)
    assert [one["code"] for one in answer["findings"]] == [f"{'mail' if kind is Kind.EMAIL else 'qr'}.stopped"]
    assert answer["findings"][0]["says"]
