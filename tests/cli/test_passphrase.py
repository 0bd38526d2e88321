"""`jaga-akun passphrase`: what it prints, how strong that is, and which options go together."""

import json
import math

import pytest

from desktop.cli import run
from desktop.cli.making import SEPARATED_BY
from desktop.cli.passphrase import SEPARATORS
from desktop.logic.passwords.passphrase import Separator, load_passphrase_words

Printed = pytest.CaptureFixture[bytes]


def asked(capfdbinary: Printed, *arguments: str) -> list[str]:
    """The lines that the command printed."""
    assert run(["passphrase", *arguments]) == 0
    out, err = capfdbinary.readouterr()
    assert err == b""
    return out.decode().splitlines()


def test_six_words_and_their_exact_bits_are_all_that_is_printed(capfdbinary: Printed) -> None:
    text, strength = asked(capfdbinary)

    assert len(text.split("-")) == 6
    assert set(text.split("-")) <= set(load_passphrase_words())
    assert strength == "Kekuatan: 66 bit."


def test_each_call_makes_another_one(capfdbinary: Printed) -> None:
    assert len({asked(capfdbinary)[0] for _ in range(20)}) == 20


@pytest.mark.parametrize("count", range(4, 11))
def test_the_number_of_words_can_be_chosen(count: int, capfdbinary: Printed) -> None:
    text, strength = asked(capfdbinary, "--words", str(count), "--separator", "space", "--lang", "en")

    assert len(text.split()) == count
    assert strength == f"Strength: {11 * count} bits."


@pytest.mark.parametrize("name", SEPARATORS)
def test_what_stands_between_the_words_can_be_chosen(name: str, capfdbinary: Printed) -> None:
    text, _ = asked(capfdbinary, "--separator", name)

    signs = {letter for letter in text if not letter.isalpha()}
    assert signs == set({"dash": "-", "space": " ", "dot": ".", "none": ""}[name])


def test_every_separator_has_a_name() -> None:
    assert SEPARATED_BY.keys() == {None, *SEPARATORS}
    assert set(SEPARATED_BY.values()) == set(Separator)


@pytest.mark.parametrize(("arguments", "length"), [((), 20), (("--length", "12"), 12), (("--length=64",), 64)])
def test_a_random_password_for_a_password_manager(
    arguments: tuple[str, ...], length: int, capfdbinary: Printed
) -> None:
    text, strength = asked(capfdbinary, "--password", *arguments)

    assert len(text) == length
    assert not any(letter.isspace() for letter in text)
    bits = int(strength.split()[1])
    assert 5 * length < bits <= 6 * length


def test_one_that_can_be_spoken(capfdbinary: Printed) -> None:
    text, strength = asked(capfdbinary, "--pronounceable")

    assert text.replace("-", "").isalpha()
    assert strength == "Kekuatan: 54 bit."


@pytest.mark.parametrize(
    ("arguments", "kind", "bits"),
    [((), "passphrase", 66.0), (("--words", "4"), "passphrase", 44.0), (("--pronounceable",), "pronounceable", 54.0)],
)
def test_json_is_one_line_with_kind_text_and_bits(
    arguments: tuple[str, ...], kind: str, bits: float, capfdbinary: Printed
) -> None:
    (line,) = asked(capfdbinary, "--json", *arguments)

    answer = json.loads(line)
    assert list(answer) == ["kind", "text", "bits"]
    assert (answer["kind"], answer["bits"]) == (kind, bits)
    assert answer["text"]


def test_the_bits_of_a_random_password_are_exact(capfdbinary: Printed) -> None:
    answer = json.loads(asked(capfdbinary, "--json", "--password")[0])

    assert answer["kind"] == "password"
    assert math.log2(60**20) < answer["bits"] < math.log2(64**20)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--words", "3"),
        ("--words", "11"),
        ("--words", "six"),
        ("--words", "9" * 5_000),
        ("--words", "-6"),
        ("--separator", "+"),
        ("--password", "--pronounceable"),
        ("--password", "--words", "6"),
        ("--password", "--separator", "dot"),
        ("--pronounceable", "--words", "6"),
        ("--length", "20"),
        ("--pronounceable", "--length", "20"),
        ("--password", "--length", "11"),
        ("--password", "--length", "65"),
        ("--today", "2026-11-24"),
        ("--programme", "."),
        ("--sender", "x"),
        ("hunter2",),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_wrong_usage_ends_with_2_and_makes_nothing(arguments: tuple[str, ...], capfdbinary: Printed) -> None:
    assert run(["passphrase", *arguments]) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.startswith(b"jaga-akun: ")
    assert b"cli." not in err
    assert b"hunter2" not in err


def test_a_number_that_is_not_offered_is_refused_with_those_that_are(capfdbinary: Printed) -> None:
    assert run(["passphrase", "--words", "3"]) == 2
    assert capfdbinary.readouterr().err.startswith(b"jaga-akun: Angka di belakang --words harus 4 sampai 10.")
