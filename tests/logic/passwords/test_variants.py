"""What a listed password may be dressed up as, and what each piece of dress costs a cracker."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords.blocklist import Blocklist, Blocklists
from desktop.logic.passwords.variants import MOST, ending_cost, listed_variant, variants
from tools.build_blocklist import build, ranked

LISTED = Blocklists(Blocklist(build(ranked(["sayang", "rahasia12", "hello", "budi", "angelbird", "S4ya"])), "a.bin"))
SAYANG, RAHASIA12, HELLO, BUDI, ANGELBIRD = 1, 2, 3, 4, 5


@pytest.mark.parametrize(
    ("text", "place", "factor"),
    [
        ("Sayang", SAYANG, 2),
        ("SAYANG", SAYANG, 2),
        ("sayanG", SAYANG, 2),
        ("SaYang", SAYANG, 6 + 15),
        ("s4yang", SAYANG, 2),
        ("s4y4ng", SAYANG, 2),
        ("$4y4ng", SAYANG, 4),
        ("S4Y4NG", SAYANG, 4),
        ("he11o", HELLO, 2),
        ("h3!!0", HELLO, 8),
        ("ange1bird", ANGELBIRD, 2),
        ("angelb1rd", ANGELBIRD, 2),
        ("gnayas", SAYANG, 2),
        ("sayangsayang", SAYANG, 2),
        ("sayangSAYANG", SAYANG, 2 * 2_509),
        ("sayang1", SAYANG, 2),
        ("sayang123", SAYANG, 3),
        ("sayang7", SAYANG, 10),
        ("sayang77", SAYANG, 20),
        ("sayang74", SAYANG, 100),
        ("sayang2024", SAYANG, 100),
        ("sayang5184", SAYANG, 10_000),
        ("sayang!", SAYANG, 5),
        ("sayang?", SAYANG, 33),
        ("sayang!!", SAYANG, 10),
        ("sayang@2024", SAYANG, 3_300),
        ("sayang2024!", SAYANG, 500),
        ("Sayang#123!", SAYANG, 2 * 33 * 3 * 5),
        ("1sayang", SAYANG, 20),
        ("#sayang", SAYANG, 330),
        ("1sayang123", SAYANG, 60),
        ("rahasia129", RAHASIA12, 10),
        ("Rahasia12!", RAHASIA12, 10),
    ],
)
def test_a_dressed_up_listed_password_costs_its_place_times_the_dress(text: str, place: int, factor: float) -> None:
    found = listed_variant(text, LISTED)

    assert found is not None
    assert 10**found == pytest.approx(place * factor, rel=0.05)


def test_both_readings_of_1_are_tried() -> None:
    spellings = dict(variants("b1ll"))

    assert {"bill", "blll"} <= spellings.keys()


@pytest.mark.parametrize("text", ["", "a", "12", "!!", "s", "xK9$mQ2vL7pT", "kopi pelan jendela", "sayangsayanggelas"])
def test_what_is_no_change_of_a_listed_one_is_none(text: str) -> None:
    assert listed_variant(text, LISTED) is None


def test_a_listed_text_is_no_variant_of_itself() -> None:
    assert listed_variant("sayang", LISTED) is None


def test_of_several_ways_the_cheapest_counts() -> None:
    lists = Blocklists(Blocklist(build(ranked(["sayang", "sayang1"])), "a.bin"))

    found = listed_variant("sayang12", lists)

    assert found == pytest.approx(math.log10(4)), "sayang and 12, not sayang1 and 2"


@given(st.text(st.sampled_from("aAbiIlLsS01347@!$|2#ß İé\ud800👧²٣"), max_size=300))
def test_any_text_has_few_spellings_and_none_is_cheaper_than_free(text: str) -> None:
    spellings = list(variants(text))

    assert len(spellings) <= MOST
    assert len(dict(spellings)) == len(spellings)
    assert text not in dict(spellings)
    assert all(0 <= factor < math.inf for _, factor in spellings)
    assert [factor for _, factor in spellings] == sorted(factor for _, factor in spellings)


@given(st.text(st.sampled_from("0123456789!@#_"), max_size=8))
def test_a_longer_ending_costs_something(ending: str) -> None:
    assert (ending_cost(ending) > 0) == bool(ending)
