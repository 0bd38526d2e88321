"""Two names letter by letter: the alignment rebuilds both, and what differs is named as a person would say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.answer.vocabulary import LINK_HTTP, LINK_LOOKALIKE, PROFILE_IMITATES, SENDER_IMITATES
from desktop.logic.verify.link.compare import LONGEST, Change, align, compare_finding, compare_hosts, compare_names

OFFICIAL = "prakerja.go.id"
NAMES = st.text(st.sampled_from("prakejsondi01-.аеор"), max_size=24)


def changes(host: str) -> str:
    comparison = compare_hosts(host, OFFICIAL)
    assert comparison is not None
    return "".join(place.change[0] for place in comparison.places)


@given(NAMES, NAMES)
def test_an_alignment_rebuilds_both_names(odd: str, real: str) -> None:
    _, places = align(odd, real)

    assert "".join(place.odd for place in places) == odd
    assert "".join(place.real for place in places) == real


@given(NAMES, NAMES)
def test_what_is_called_the_same_is_the_same_and_nothing_else(odd: str, real: str) -> None:
    _, places = align(odd, real)

    for place in places:
        match place.change:
            case Change.SAME:
                assert place.odd == place.real != ""
            case Change.OTHER:
                assert place.odd != place.real
                assert place.odd
                assert place.real
            case Change.ADDED:
                assert not place.real
            case Change.MISSING:
                assert not place.odd


@given(NAMES)
def test_a_name_beside_itself_differs_nowhere(name: str) -> None:
    cost, places = align(name, name)

    assert cost == 0
    assert {place.change for place in places} <= {Change.SAME}


@given(
    st.text(st.sampled_from("prakejsondi01аео"), min_size=1, max_size=20), st.sampled_from(["vip", "go.id", "co.id"])
)
def test_a_host_is_rebuilt_whatever_it_is(label: str, suffix: str) -> None:
    comparison = compare_hosts(f"{label}.{suffix}", OFFICIAL)

    if comparison is not None:
        assert comparison.odd == f"{label}.{suffix}"
        assert comparison.real == OFFICIAL


@given(NAMES, NAMES)
def test_every_place_that_differs_is_told(odd: str, real: str) -> None:
    comparison = compare_names(odd, (real,))

    if comparison is not None:
        told = "".join(one.odd * (len(one.at) if one.change is Change.OTHER else 1) for one in comparison.differences)
        differing = "".join(place.odd for place in comparison.places if place.change is not Change.SAME)
        assert sorted(told) == sorted(differing)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("prakerja.vip", "ssssssss" + "eeeeee"),
        ("prakrja.com", "ssssmsss" + "eeeeee"),
        ("parkerja.go.id", "s" + "ss" + "sssss" + "ssssss"),
        ("prakerja-go-id.xyz", "ssssssss" + "o" + "ss" + "o" + "ss" + "eeee"),
        ("prakerja-resmi.id", "ssssssss" + "aaaaaa" + "eeeeee"),
        ("kartuprakerja.com", "aaaaa" + "ssssssss" + "eeeeee"),
        ("pra.kerja.com", "sss" + "a" + "sssss" + "eeeeee"),
        ("www.prak3rja.net", "ssssosss" + "eeeeee"),
        ("login.prakerja.top", "aaaaaa" + "ssssssss" + "eeeeee"),
        ("prаkеrjа.gо.id", "ss" + "o" + "s" + "o" + "ss" + "o" + "ss" + "o" + "sss"),
    ],
)
def test_hosts_are_compared_as_a_person_would(host: str, expected: str) -> None:
    assert changes(host) == expected


def test_two_swapped_letters_are_one_thing_to_tell() -> None:
    comparison = compare_hosts("parkerja.go.id", OFFICIAL)

    assert comparison is not None
    assert [(one.change, one.at, one.odd, one.real) for one in comparison.differences] == [
        (Change.SWAPPED, (2, 3), "ar", "ra")
    ]


def test_odd_letters_are_named_with_script_and_code_point_and_once() -> None:
    comparison = compare_hosts("xn--prkerj-3nfb.go.id", OFFICIAL) or compare_hosts("prаkerjа.go.id", OFFICIAL)

    assert comparison is not None
    odd = compare_hosts("prаkerjа.go.id", OFFICIAL)
    assert odd is not None
    (told,) = odd.differences
    assert (told.at, told.script, told.codepoint, told.real) == ((3, 8), "cyrillic", "U+0430", "a")


def test_the_findings_about_imitations_are_compared_and_no_others() -> None:
    link = compare_finding(LINK_LOOKALIKE(host="prakrja.com", name="prakerja", official=OFFICIAL))
    profile = compare_finding(PROFILE_IMITATES(handle="prakerja.g0.id", network="instagram", name="prakerja"),
                              ("prakerja.go.id",))  # fmt: skip
    mail = compare_finding(SENDER_IMITATES(address="info@prakerja.co", name="prakerja", official=OFFICIAL))
    name = compare_finding(SENDER_IMITATES(address="PRАKERJA", name="prakerja", official=OFFICIAL))

    assert link is not None
    assert profile is not None
    assert profile.real == "prakerja.go.id"
    assert mail is not None
    assert mail.odd == "prakerja.co"
    assert name is not None
    assert name.differences[0].script == "cyrillic"
    assert compare_finding(LINK_HTTP(host="prakerja.vip")) is None


@pytest.mark.parametrize("host", ["a" * (LONGEST + 1) + ".id", "a.b.c.d.e.f.g.id", OFFICIAL])
def test_what_nobody_would_read_letter_by_letter_is_not_compared(host: str) -> None:
    assert compare_hosts(host, OFFICIAL) is None


def test_a_handle_is_compared_with_the_nearest_real_name() -> None:
    comparison = compare_names("prakerja_official", ("kartuprakerja", "prakerja.go.id", "prakerja"))

    assert comparison is not None
    assert comparison.real == "prakerja"
