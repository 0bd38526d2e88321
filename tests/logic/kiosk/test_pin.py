"""The PIN of staff: which ones are refused, that only the right one fits, and how long a wrong one waits."""

from itertools import pairwise

import pytest

from desktop.logic.kiosk.pin import LONGEST_WAIT, commonest, is_pin, kept, pin_fault, wait_after
from desktop.logic.kiosk.policy import COSTS, Pin

GOOD = "830461"
SALT = bytes(range(16))

FAULTS = [
    ("", "length"),
    ("83046", "length"),
    ("8304618304618", "length"),
    ("83046a", "digits"),
    ("83 0461", "digits"),
    ("٨٣٠٤٦١", "digits"),
    ("８３０４６１", "digits"),
    ("555555", "repeated"),
    ("000000000000", "repeated"),
    ("345678", "run"),
    ("876543210", "run"),
    ("789012", "run"),
    ("109876", "run"),
    ("123321", "common"),
    ("147258369", "common"),
]


@pytest.mark.parametrize(("pin", "code"), FAULTS)
def test_a_pin_that_is_easy_to_guess_is_not_taken(pin: str, code: str) -> None:
    assert pin_fault(pin) == code


@pytest.mark.parametrize("pin", [GOOD, "830461830461", "112358", "246801", "135791"])
def test_another_pin_of_6_to_12_digits_is_taken(pin: str) -> None:
    assert pin_fault(pin) is None


def test_each_of_the_hundred_commonest_is_refused() -> None:
    assert len(commonest()) == 100
    assert all(pin_fault(pin) for pin in commonest())


def test_only_the_pin_itself_fits_what_is_kept_of_it() -> None:
    pin = kept(GOOD, SALT)

    assert is_pin(GOOD, pin)
    assert not any(is_pin(typed, pin) for typed in ("", "830462", "83046", "8304610", " 830461", "\ud800"))


def test_what_is_kept_is_scrypt_with_the_promised_parameters_and_another_salt_gives_another_hash() -> None:
    pin = kept(GOOD, SALT)

    assert (pin.n, pin.r, pin.p, pin.salt, len(pin.hash)) == (1 << 15, 8, 1, SALT, 32)
    # Reckoned with the scrypt of the `cryptography` package.
    assert pin.hash.hex() == "e38d310f862f71bf962ae412468798baf0b28cade4baba5bd362de04aa67fb46"
    assert kept(GOOD, SALT[::-1]).hash != pin.hash


def test_the_dearest_parameters_that_a_policy_may_have_are_reckoned() -> None:
    assert not is_pin(GOOD, Pin(COSTS[-1], 8, 4, bytes(64), bytes(32)))


def test_the_wait_doubles_up_to_five_minutes() -> None:
    waits = [wait_after(wrong) for wrong in range(1, 40)]

    assert waits[:10] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert all(before <= after <= LONGEST_WAIT for before, after in pairwise(waits))
    assert (wait_after(0), wait_after(10**6)) == (0, LONGEST_WAIT)
