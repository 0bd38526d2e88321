"""The estimator of the built-in pack, made once for all tests of the room, and the day of the tests."""

from datetime import date

import pytest

from desktop.engine import programme_words
from desktop.logic.pack.programme import Programme
from desktop.logic.passwords.data import PasswordData, load_password_data
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.strength import Strength

TODAY = date(2026, 11, 28)


@pytest.fixture(scope="session")
def data() -> PasswordData:
    """Everything that the program ships for passwords."""
    return load_password_data()


@pytest.fixture(scope="session")
def estimator(data: PasswordData, programme: Programme) -> Estimator:
    """The estimator as the window and the command line make it."""
    return Estimator(data, programme_words((programme,)))


def codes_of(strength: Strength) -> list[str]:
    """The codes of all findings, in their order."""
    return [finding.code for finding in strength.findings]


def places(strength: Strength, code: str) -> list[tuple[int, int]]:
    """Where the findings of one code stand."""
    return [span for finding in strength.findings if finding.code == code for span in finding.spans]
