"""Figures of the grammar over generated messages: requests are seen, and what only speaks of them is left in peace."""

from collections import Counter

import pytest

from desktop.logic.verify.answer.judgement import Verdict

from .conftest import Judge
from .made_requests import ASKED, DENIED, QUOTED, calm, requests

SHARE = 0.08
LEAST_FAKE, MOST_ACCUSED = 0.97, 0.03


def test_requests_are_fake_whatever_stands_around_them(message: Judge) -> None:
    found = Counter(message(text).verdict for text in requests(SHARE))
    assert found[Verdict.FAKE] >= LEAST_FAKE * found.total()
    assert found.total() >= 1_500
    assert set(found) <= {Verdict.FAKE, Verdict.UNKNOWN}


@pytest.mark.parametrize("patterns", [DENIED, QUOTED, ASKED], ids=["denied", "quoted", "asked"])
def test_what_is_denied_quoted_or_asked_about_is_not_accused(message: Judge, patterns: tuple[str, ...]) -> None:
    found = Counter(message(text).verdict for text in calm(patterns))
    assert found[Verdict.FAKE] <= MOST_ACCUSED * found.total()
    assert found.total() >= 300
