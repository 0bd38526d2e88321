"""What a comparison becomes: one finding for each way, and none that speaks of the passwords themselves."""

import pytest

from desktop.logic.findings import NO_EVIDENCE, Severity
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.change import CODE_OF_WAY, change_findings
from desktop.logic.passwords.similarity import Comparison, Likeness, Way, compare


def test_every_way_has_a_code_of_its_own() -> None:
    assert CODE_OF_WAY.keys() == set(Way)
    assert len(set(CODE_OF_WAY.values())) == len(Way)


@pytest.mark.parametrize("way", Way)
def test_a_variant_is_a_warning_that_names_the_way(way: Way) -> None:
    (finding,) = change_findings(Comparison(Likeness.VARIANT, way))

    assert finding.code == CODE_OF_WAY[way].id
    assert finding.severity is Severity.WARNING


def test_the_same_is_a_danger_and_a_different_one_is_good() -> None:
    (same,), (different,) = (change_findings(Comparison(likeness)) for likeness in (Likeness.SAME, Likeness.DIFFERENT))

    assert (same.code, same.severity) == (vocabulary.CHANGE_SAME.id, Severity.DANGER)
    assert (different.code, different.severity) == (vocabulary.CHANGE_DIFFERENT.id, Severity.GOOD)


@pytest.mark.parametrize(
    ("old", "new"), [("rahasia", "rahasia"), ("Rahasia", "rahasia"), ("budi1998", "budi1999"), ("rahasia", "kuda")]
)
def test_nothing_of_the_passwords_is_in_a_finding(old: str, new: str) -> None:
    for finding in change_findings(compare(old, new)):
        assert (finding.evidence, finding.spans) == (NO_EVIDENCE, ())
