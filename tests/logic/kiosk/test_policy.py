"""The policy: what a file says is in force, whole; what is wrong in one place makes the strictest one."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from desktop.logic.kiosk.policy import ROOMS, STRICTEST, Desk, Pin, Policy, in_force, read_policy
from desktop.logic.kiosk.policy_says import say_problem
from desktop.logic.languages import LANGUAGES
from desktop.logic.words import FALLBACK, Words, load_texts

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = Draft202012Validator(json.loads((ROOT / "resources/schema/kiosk-policy.schema.json").read_text("utf-8")))

PIN = {"n": 32768, "r": 8, "p": 1, "salt": "0a" * 16, "hash": "ff" * 32}
WHOLE: dict[str, Any] = {
    "format": 1,
    "idle_s": 15,
    "countdown_s": 300,
    "rooms": ["recovery", "verify"],
    "printer": "HP LaserJet",
    "desk": {"name": "Meja 3, lantai 2", "hours": "Senin-Jumat 08.00-15.00"},
    "language": "en",
    "text_size": 150,
    "theme": "contrast",
    "network": True,
    "tally": True,
    "assisted": True,
    "two_displays": True,
    "pin": PIN,
}


def problems(data: bytes) -> list[tuple[str, str]]:
    reading = read_policy(data)
    assert reading.policy == STRICTEST
    return [(one.place, one.code) for one in reading.problems]


def changed(**values: object) -> dict[str, Any]:
    return WHOLE | values


def test_a_policy_that_says_everything_is_in_force_as_it_is_written() -> None:
    reading = read_policy(json.dumps(WHOLE).encode())

    assert not reading.problems
    assert reading.policy == Policy(
        15, 300, ("recovery", "verify"), "HP LaserJet", Desk("Meja 3, lantai 2", "Senin-Jumat 08.00-15.00"), "en", 150,
        "contrast", True, True, True, True, Pin(32768, 8, 1, b"\n" * 16, b"\xff" * 32),
    )  # fmt: skip
    assert in_force(reading.policy) == WHOLE | {"pin": True}


def test_a_key_that_is_missing_takes_its_default() -> None:
    assert read_policy(b"{}").policy == Policy()
    assert not read_policy(b"{}").problems
    assert read_policy(b'{"desk": {"name": "Meja 1"}, "idle_s": 30}').policy == Policy(idle_s=30, desk=Desk("Meja 1"))
    assert in_force(Policy()) == {
        "format": 1, "idle_s": 120, "countdown_s": 60, "rooms": list(ROOMS), "printer": None,
        "desk": {"name": "", "hours": ""}, "language": "id", "text_size": 100, "theme": "system", "network": False,
        "tally": False, "assisted": False, "two_displays": False, "pin": False,
    }  # fmt: skip


def test_the_strictest_policy_waits_shortly_has_all_rooms_and_nothing_else() -> None:
    said = in_force(STRICTEST)

    assert (said["idle_s"], said["countdown_s"], said["rooms"], said["printer"]) == (60, 60, list(ROOMS), None)
    assert not any(said[name] for name in ("network", "tally", "assisted", "two_displays", "pin"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json"),
        (b"{", "json"),
        (b'{"idle_s": 60,}', "json"),
        (b'{"idle_s": 60} {}', "json"),
        (b"\xef\xbb\xbf{}", "bom"),
        ("{}".encode("utf-16"), "encoding"),
        (b'{"printer": "\xff"}', "encoding"),
        (b'{"idle_s": NaN}', "number"),
        (b'{"idle_s": -Infinity}', "number"),
        (b'{"idle_s": ' + b"9" * 5000 + b"}", "json"),
        (b"[" * 30_000, "json"),
        (b"{}" + b" " * 65_535, "large"),
        (b"[]", "kind"),
        (b"null", "kind"),
    ],
)
def test_what_is_wrong_with_the_whole_file_has_no_place_in_it(data: bytes, code: str) -> None:
    assert problems(data) == [("/", code)]


def test_a_file_of_64_kib_is_read_and_the_line_of_a_slip_is_told() -> None:
    assert not read_policy(b"{}" + b" " * 65_534).problems
    assert read_policy(b'{\n "idle_s": 60\n "tally": true\n}').problems[0].line == 3


WRONG: list[tuple[dict[str, Any], str, str]] = [
    (changed(idel_s=60), "/idel_s", "unknown"),
    (changed(**{"a/b~c": 1}), "/a~1b~0c", "unknown"),
    (changed(format=2), "/format", "choice"),
    (changed(format="1"), "/format", "kind"),
    (changed(idle_s=14), "/idle_s", "range"),
    (changed(idle_s=3601), "/idle_s", "range"),
    (changed(idle_s=True), "/idle_s", "kind"),
    (changed(idle_s="60"), "/idle_s", "kind"),
    (changed(idle_s=None), "/idle_s", "kind"),
    (changed(countdown_s=19), "/countdown_s", "range"),
    (changed(countdown_s=301), "/countdown_s", "range"),
    (changed(rooms=[]), "/rooms", "empty"),
    (changed(rooms="verify"), "/rooms", "kind"),
    (changed(rooms=["verify", "settings"]), "/rooms/1", "choice"),
    (changed(rooms=["verify", 3]), "/rooms/1", "kind"),
    (changed(rooms=["verify", ["verify"]]), "/rooms/1", "kind"),
    (changed(rooms=["verify", "channels", "verify"]), "/rooms/2", "twice"),
    (changed(printer=""), "/printer", "empty"),
    (changed(printer=" "), "/printer", "empty"),
    (changed(printer="P" * 201), "/printer", "long"),
    (changed(printer="H\nP"), "/printer", "text"),
    (changed(printer=False), "/printer", "kind"),
    (changed(desk=None), "/desk", "kind"),
    (changed(desk={"nama": "Meja 3"}), "/desk/nama", "unknown"),
    (changed(desk={"name": "M" * 61, "hours": ""}), "/desk/name", "long"),
    (changed(desk={"hours": 8}), "/desk/hours", "kind"),
    (changed(language="fr"), "/language", "choice"),
    (changed(text_size=110), "/text_size", "choice"),
    (changed(text_size="125"), "/text_size", "kind"),
    (changed(theme="black"), "/theme", "choice"),
    (changed(network=1), "/network", "kind"),
    (changed(tally="false"), "/tally", "kind"),
    (changed(assisted=None), "/assisted", "kind"),
    (changed(two_displays=0), "/two_displays", "kind"),
    (changed(pin=None), "/pin", "kind"),
    (changed(pin="123456"), "/pin", "kind"),
    (changed(pin=PIN | {"n": 16384}), "/pin/n", "choice"),
    (changed(pin=PIN | {"n": 40000}), "/pin/n", "choice"),
    (changed(pin=PIN | {"n": 262144}), "/pin/n", "choice"),
    (changed(pin=PIN | {"r": 1}), "/pin/r", "choice"),
    (changed(pin=PIN | {"p": 0}), "/pin/p", "range"),
    (changed(pin=PIN | {"p": 5}), "/pin/p", "range"),
    (changed(pin=PIN | {"salt": "0a" * 15}), "/pin/salt", "range"),
    (changed(pin=PIN | {"salt": "0a" * 65}), "/pin/salt", "range"),
    (changed(pin=PIN | {"salt": "0A" * 16}), "/pin/salt", "hex"),
    (changed(pin=PIN | {"salt": "0a" * 16 + "0"}), "/pin/salt", "hex"),
    (changed(pin=PIN | {"hash": "ff" * 31}), "/pin/hash", "range"),
    (changed(pin=PIN | {"hash": 3}), "/pin/hash", "kind"),
    (changed(pin={name: value for name, value in PIN.items() if name != "salt"}), "/pin/salt", "missing"),
    (changed(pin=PIN | {"pepper": ""}), "/pin/pepper", "unknown"),
]


@pytest.mark.parametrize(("content", "place", "code"), WRONG)
def test_what_is_wrong_in_one_place_makes_the_strictest_policy_and_names_the_place(
    content: dict[str, Any], place: str, code: str
) -> None:
    assert problems(json.dumps(content).encode()) == [(place, code)]


def test_a_key_twice_is_refused_wherever_it_stands() -> None:
    assert problems(b'{"idle_s": 60, "idle_s": 60}') == [("/idle_s", "twice")]
    assert problems(b'{"desk": {"name": "a", "name": "a"}}') == [("/desk/name", "twice")]


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    data = b'{"theme": 3, "idle_s": 9, "pine": 1, "rooms": ["x"], "pin": {"n": 1}}'

    assert problems(data) == [
        ("/theme", "kind"), ("/idle_s", "range"), ("/pine", "unknown"), ("/rooms/0", "choice"),
        ("/pin/r", "missing"), ("/pin/p", "missing"), ("/pin/salt", "missing"), ("/pin/hash", "missing"),
        ("/pin/n", "choice"),
    ]  # fmt: skip


def test_a_file_of_nothing_but_unknown_keys_is_refused_at_once() -> None:
    data = json.dumps({f"k{number}": 1 for number in range(4000)}).encode()

    assert len(problems(data)) == 4000


@pytest.mark.parametrize("text", ["Meja\u202e3", "\ud800", "Meja\u0007", "a\u2028b", "\u200b"])
def test_a_text_holds_no_sign_that_cannot_be_seen(text: str) -> None:
    assert problems(json.dumps({"desk": {"name": text}}).encode()) == [("/desk/name", "text")]


@pytest.mark.parametrize("content", [WHOLE, {}, *({name: value} for name, value in WHOLE.items())])
def test_what_is_read_fits_the_schema(content: dict[str, Any]) -> None:
    assert not read_policy(json.dumps(content).encode()).problems
    assert SCHEMA.is_valid(content)


@pytest.mark.parametrize("content", [content for content, _, _ in WRONG])
def test_what_is_refused_the_schema_refuses_too(content: dict[str, Any]) -> None:
    assert not SCHEMA.is_valid(content)


def test_the_schema_has_the_same_keys_and_defaults() -> None:
    properties = SCHEMA.schema["properties"]
    defaults = {name: value.get("default") for name, value in properties.items()}

    assert defaults == in_force(Policy()) | {"desk": {}, "pin": None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence(language: str) -> None:
    words = Words(language, load_texts(language), load_texts(FALLBACK))
    files = (b"", b"{", b"[]", b"\xff", b"\xef\xbb\xbf", b"[NaN]", b" " * 70_000, b"[" * 30_000, b'{"pin":1,"pin":1}')
    faults = [one for data in files for one in read_policy(data).problems]
    faults += [one for content, _, _ in WRONG for one in read_policy(json.dumps(content).encode()).problems]

    for fault in faults:
        said = say_problem(fault, words)
        assert said.endswith(".")
        assert "policy." not in said
        assert "{{" not in said


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*WHOLE, *PIN, "name"]), inner),
    max_leaves=20,
)


@given(st.binary(max_size=200) | JSON.map(lambda content: json.dumps(content).encode()))
def test_whatever_a_file_holds_it_is_read_whole_or_the_strictest_policy_is_in_force(data: bytes) -> None:
    reading = read_policy(data)

    assert not reading.problems or reading.policy == STRICTEST
    assert all(one.place.startswith("/") and one.code for one in reading.problems)
    assert reading.problems or SCHEMA.is_valid(json.loads(data))


def test_no_trace_of_a_pin_is_printed() -> None:
    assert "0a0a" not in repr(read_policy(json.dumps(WHOLE).encode())) + repr(Pin(1, 8, 1, b"\n" * 16, b""))
