"""Whatever a line holds: one answer each, always JSON, never a fault of ours."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.cli.request import TEXT_KINDS

Converse = Callable[[bytes], tuple[list[dict[str, Any]], int]]

TEXTS = st.text(max_size=200) | st.sampled_from(
    [
        "https://",
        "http:///x@y",
        "xn--",
        "https://xn--a/",
        "prakerja.go.id\x00",
        "wa.me/",
        "tel:",
        "http://[::1",
        "@",
        "From: <@>",
    ]
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
REQUESTS = st.fixed_dictionaries(
    {"id": JSON_VALUES, "kind": st.sampled_from(TEXT_KINDS), "text": TEXTS},
    optional={"sender": TEXTS, "via": st.sampled_from(["email", "sms", "call", "whatsapp", "social"])},
)


@given(st.lists(st.binary(max_size=60).map(lambda line: b"x" + line.replace(b"\n", b"")), max_size=5))
def test_any_bytes_are_answered_line_by_line(converse: Converse, lines: list[bytes]) -> None:
    answers, _ = converse(b"".join(line + b"\n" for line in lines))

    utf_16 = bool(lines) and b"\0" in lines[0][:2]
    assert [answer["error"]["code"] for answer in answers] == ["bad-request"] * (1 if utf_16 else len(lines))


@given(JSON_VALUES)
def test_any_json_is_answered(converse: Converse, value: object) -> None:
    answers, status = converse(json.dumps(value).encode() + b"\n")

    assert ([answer["error"]["code"] for answer in answers], status) == (["bad-request"], 1)


LISTS = st.none() | st.lists(TEXTS, max_size=3)
PASSWORDS = st.fixed_dictionaries({"id": st.integers(), "kind": st.just("password"), "text": TEXTS},
                                  optional={"about": LISTS, "others": LISTS})  # fmt: skip
CHANGES = st.fixed_dictionaries({"id": st.integers(), "kind": st.just("change"), "old": TEXTS, "new": TEXTS})


@given(PASSWORDS | CHANGES)
def test_any_password_is_answered(converse: Converse, request: dict[str, Any]) -> None:
    (answer,), status = converse(json.dumps(request).encode())

    assert status == 0
    assert (answer["id"], answer["kind"]) == (request["id"], request["kind"])


@given(REQUESTS)
def test_any_request_is_judged(converse: Converse, request: dict[str, Any]) -> None:
    line = json.dumps(request)
    if "NaN" in line or "Infinity" in line:
        return

    (answer,), status = converse(line.encode())

    assert status == 0
    assert (answer["id"], answer["kind"]) == (request["id"], request["kind"])
    assert request["kind"] == "link" or answer["verdict"] not in {"official", "partner"} or answer["links"]
