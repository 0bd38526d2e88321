"""What a comparison of two passwords means for the person: one finding, and how the variant was made when it is one."""

from collections.abc import Mapping

from desktop.logic.findings import Code, Finding
from desktop.logic.passwords import codes
from desktop.logic.passwords.similarity import Comparison, Likeness, Way

CODE_OF_WAY: Mapping[Way, Code] = {
    Way.CASE: codes.CHANGE_CASE,
    Way.REVERSED: codes.CHANGE_REVERSED,
    Way.ROTATED: codes.CHANGE_ROTATED,
    Way.LEET: codes.CHANGE_SWAPPED_LETTERS,
    Way.REPEATED: codes.CHANGE_REPEATED,
    Way.SAME_CORE: codes.CHANGE_SAME_CORE,
    Way.WALKED_SLOT: codes.CHANGE_WALKED_SLOT,
    Way.CONTAINED: codes.CHANGE_CONTAINED,
    Way.FEW_LETTERS: codes.CHANGE_FEW_LETTERS,
    Way.SAME_ENDING: codes.CHANGE_SAME_ENDING,
    Way.ONE_WORD: codes.CHANGE_ONE_WORD,
    Way.COMMON_RUN: codes.CHANGE_COMMON_RUN,
}
"""A code for every way; a test holds it to `Way`."""


def change_findings(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings of a comparison; none of them says where the two passwords agree, or in what."""
    if comparison.way is not None:
        return (CODE_OF_WAY[comparison.way](),)
    return (codes.CHANGE_SAME() if comparison.likeness is Likeness.SAME else codes.CHANGE_DIFFERENT(),)
