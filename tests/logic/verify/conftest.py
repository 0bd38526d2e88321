"""The engine of the built-in pack and of the fictitious one, and the day of the tests."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

TODAY = date(2026, 11, 24)

Judge = Callable[[str], Judgement]


@pytest.fixture(scope="session")
def checker(programme: Programme) -> Checker:
    """The engine of the built-in pack."""
    return Checker((programme,), load_phrases("id"))


@pytest.fixture(scope="session")
def second_checker(second_programme: Programme) -> Checker:
    """The engine of a fictitious bank."""
    return Checker((second_programme,), load_phrases("id"))


@pytest.fixture(scope="session")
def link(checker: Checker) -> Judge:
    """Judge a text as one pasted address."""
    return lambda text: checker.check(text, today=TODAY, kind=Kind.LINK)


@pytest.fixture(scope="session")
def message(checker: Checker) -> Judge:
    """Judge a text as a whole message."""
    return lambda text: checker.check(text, today=TODAY, kind=Kind.MESSAGE)


def codes_of(judgement: Judgement) -> set[str]:
    """The codes of all findings of a judgement."""
    return {finding.code for finding in judgement.findings}
