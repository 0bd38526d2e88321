"""How names are recognised: machine-made look-alikes are, ordinary words are not."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.distance import within
from desktop.logic.pack.content import load_programme
from desktop.logic.text import confusables
from desktop.logic.verify.answer.judgement import Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.ground.knowledge import make_knowledge
from desktop.logic.verify.ground.lookalike import Likeness
from desktop.logic.verify.message.phrases import load_phrases

from .conftest import TODAY

PROGRAMME = load_programme()
KNOWLEDGE = make_knowledge((PROGRAMME,))
CHECKER = Checker((PROGRAMME,), load_phrases("id"))
LETTERS = {plain: [letter for letter, looks in confusables().items() if looks == plain] for plain in "prakej"}
SUFFIXES = st.sampled_from(["com", "id", "my.id", "xyz", "go.id", "web.app", "vip", "co.id", "org"])
FREE_TO_ALL = st.sampled_from(["com", "id", "my.id", "xyz", "web.app", "vip", "co.id", "org"])
"""Where anybody may register a name; the name itself under go.id is the government's (see test_names.py)."""
WORDS = st.sampled_from(["daftar", "resmi", "login", "2026", "12", "gelombang72", "klaim", "verifikasi", "online"])
PLACES = st.integers(0, len("prakerja") - 1)


def is_fake(host: str) -> bool:
    """The address of this host is judged fake."""
    return CHECKER.check(f"https://{host}/", today=TODAY, kind=Kind.LINK).verdict is Verdict.FAKE


@given(PLACES, st.sampled_from(string.ascii_lowercase), SUFFIXES)
def test_one_letter_more_or_another_one_is_fake(place: int, letter: str, suffix: str) -> None:
    name = "prakerja"
    for changed in (name[:place] + letter + name[place:], name[:place] + letter + name[place + 1 :]):
        if changed != name and not (suffix == "go.id" and name in changed):
            assert is_fake(f"{changed}.{suffix}"), changed


@given(st.integers(1, 7), SUFFIXES)
def test_a_letter_left_out_or_swapped_is_fake(place: int, suffix: str) -> None:
    name = "prakerja"
    swapped = name[: place - 1] + name[place] + name[place - 1] + name[place + 1 :]
    for changed in (name[:place] + name[place + 1 :], swapped):
        assert is_fake(f"{changed}.{suffix}"), changed


@given(st.lists(PLACES, min_size=1, max_size=2, unique=True), st.data(), SUFFIXES)
def test_letters_of_another_script_are_fake(places: list[int], data: st.DataObject, suffix: str) -> None:
    letters = list("prakerja")
    for place in places:
        letters[place] = data.draw(st.sampled_from(LETTERS[letters[place]]))
    judgement = CHECKER.check(f"https://{''.join(letters)}.{suffix}/", today=TODAY, kind=Kind.LINK)
    # Some look-alikes are mapped to the plain letter by every browser, and some are allowed in no host at all.
    opened = judgement.links[0].opens if judgement.links else None
    assert judgement.verdict is Verdict.FAKE or opened in {None, "prakerja.go.id"}


@given(WORDS, st.sampled_from(["", "-"]), st.booleans(), FREE_TO_ALL)
def test_the_name_with_a_word_of_the_trade_is_fake(word: str, joint: str, front: bool, suffix: str) -> None:
    label = word + joint + "prakerja" if front else "prakerja" + joint + word
    assert is_fake(f"{label}.{suffix}")


@given(
    st.text(string.ascii_lowercase, min_size=1, max_size=12), st.text(string.ascii_lowercase, min_size=1, max_size=12)
)
def test_the_quick_look_never_hides_a_look_alike(before: str, after: str) -> None:
    names = KNOWLEDGE.names
    for protected in PROGRAMME.protected:
        for text in (before, after, before + after):
            if within(text, protected.name, protected.distance):
                assert names.may_hold(text)


@pytest.mark.parametrize(
    ("label", "likeness"),
    [
        ("prakerja", Likeness.SAME),
        ("pra-kerja", Likeness.SAME),
        ("prakerja-go-id", Likeness.ADDRESS),
        ("daftarprakerja", Likeness.COMBINED),
        ("pr4k3rj4", Likeness.SIMILAR),
        ("prrakeerja", Likeness.SIMILAR),
        ("kernnaker", Likeness.SIMILAR),
        ("komunitas-prakerja", Likeness.TALK),
    ],
)
def test_the_kind_of_likeness_is_told(label: str, likeness: Likeness) -> None:
    match = KNOWLEDGE.names.match(label)
    assert match is not None
    assert match.likeness is likeness


@pytest.mark.parametrize(
    "label", ["", "a", "pekerja", "prakarsa", "kerja", "remaker", "perkara", "praktik", "kemenkes"]
)
def test_ordinary_labels_resemble_nothing(label: str) -> None:
    assert KNOWLEDGE.names.match(label) is None


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("ab", "ba", 1),
        ("prakerja", "prakeja", 1),
        ("prakerja", "parkerja", 1),
        ("ca", "abc", 3),
    ],
)
def test_distance_is_that_of_optimal_string_alignment(one: str, other: str, distance: int) -> None:
    assert within(one, other, distance)
    assert distance == 0 or not within(one, other, distance - 1)
