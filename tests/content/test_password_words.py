"""The words by which passwords are guessed: built lists, what is written by hand, and the manifest agree."""

import json
import re
from functools import cache
from typing import Any

import pytest

from tools import build_shortened
from tools.build_password_words import (
    BY_HAND,
    KINDS,
    LINES,
    MORE_NAMES,
    MOST_BYTES,
    OTHERS,
    TARGET,
    dictionary,
    entries,
    interleaved,
    once,
)
from tools.manifest import MANIFEST

ALL_KINDS = ("words", *KINDS)
WANTED = {
    "sayings": {"alhamdulillah", "akucintakamu", "bhinnekatunggalika", "tuhanyesus", "omswastiastu", "namobuddhaya"},
    "chat": {"kampret", "jancok", "ayank", "cemungudh"},
    "regional": {"tresno", "geulis", "awakminang", "horas", "torang", "suksma"},
    "names": {"sutrisno", "rizky", "rizki", "ngatiyem", "siregar", "ketut", "cecep", "baharuddin", "liem"},
    "places": {"bandung", "tasikmalaya", "rajaampat", "smansa", "ugm"},
    "interests": {"bobotoh", "milanisti", "doraemon", "mobilelegends", "vixion", "kelinci"},
    "national": {"17agustus1945", "soekarno", "sumpahpemuda", "kartini"},
    "numbers": {"1945", "17081945", "170845", "212", "0274"},
    "people": {"liemsioeliong", "megawatihangestri", "boazsolossa", "soekarno"},
    "offices": {"kartupencaker", "gelombang", "pppk", "umkm"},
    "addresses": {"goid", "gmailcom"},
    "words": {"rahasia", "merdeka", "kebahagiaan"},
}


@cache
def lines(kind: str) -> list[str]:
    return (TARGET / f"{kind}.txt").read_text("ascii").splitlines()


@cache
def manifest() -> dict[str, Any]:
    held: dict[str, Any] = json.loads(MANIFEST.read_text("utf-8"))["files"]
    return held


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_list_holds_plain_words_each_once(kind: str) -> None:
    odd = [
        word for word in lines(kind) if not re.fullmatch(r"[a-z0-9]{2,40}" if kind != "numbers" else r"\d{2,8}", word)
    ]

    assert lines(kind)
    assert not odd
    assert len(set(lines(kind))) == len(lines(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_by_hand_is_built_and_comes_first(kind: str) -> None:
    written = once(entries(kind))

    assert lines(kind)[: len(written)] == written


def test_every_file_written_by_hand_has_a_use() -> None:
    assert {file.name for file in BY_HAND.iterdir()} == {
        *KINDS.values(), *(f"{name}.txt" for name in (LINES, *OTHERS)), MORE_NAMES, "no_words.txt",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_words_that_people_choose_are_there(kind: str) -> None:
    assert not WANTED[kind] - set(lines(kind))


def test_the_lists_are_small_enough_to_ship() -> None:
    assert {file.stem for file in TARGET.iterdir()} == set(ALL_KINDS)
    assert sum(file.stat().st_size for file in TARGET.iterdir()) <= MOST_BYTES


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_manifest_counts_a_list_and_names_its_origin(kind: str) -> None:
    said = manifest()[f"passwords/{kind}.txt"]

    assert said["entries"] == len(lines(kind))
    assert said["licence"]
    assert said["from"] or said["by_hand"]
    assert all(re.fullmatch(r"[0-9a-f]{64}", package["sha256"]) for package in said["from"])
    assert all(package["licence"] in said["licence"] or "AND" in package["licence"] for package in said["from"])


def test_two_orders_of_frequency_become_one_without_repetitions_names_and_foreign_words() -> None:
    assert interleaved(["aku", "kau"], ["dan", "aku", "budi"]) == ["aku", "dan", "kau", "aku", "", "budi"]
    assert dictionary([["aku", "the", "siti", "di"], ["baik-baik", "http", "rumah2"]], ["siti"]) == ["aku", "baikbaik"]


def test_the_shortened_forms_are_those_of_the_lists() -> None:
    assert build_shortened.TARGET.read_text("ascii") == build_shortened.build(build_shortened.built_lists())
