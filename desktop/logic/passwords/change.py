"""What a comparison of two passwords means for the person: one finding, and how the variant was made when it is one."""

from collections.abc import Mapping

from desktop.logic.findings import Code, Finding
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.similarity import Comparison, Likeness, Way

CODE_OF_WAY: Mapping[Way, Code] = {
    Way.CASE: vocabulary.CHANGE_CASE,
    Way.REVERSED: vocabulary.CHANGE_REVERSED,
    Way.ROTATED: vocabulary.CHANGE_ROTATED,
    Way.LEET: vocabulary.CHANGE_SWAPPED_LETTERS,
    Way.REPEATED: vocabulary.CHANGE_REPEATED,
    Way.SAME_CORE: vocabulary.CHANGE_SAME_CORE,
    Way.WALKED_SLOT: vocabulary.CHANGE_WALKED_SLOT,
    Way.CONTAINED: vocabulary.CHANGE_CONTAINED,
    Way.FEW_LETTERS: vocabulary.CHANGE_FEW_LETTERS,
    Way.SAME_ENDING: vocabulary.CHANGE_SAME_ENDING,
    Way.ONE_WORD: vocabulary.CHANGE_ONE_WORD,
    Way.COMMON_RUN: vocabulary.CHANGE_COMMON_RUN,
}
"""A code for every way; a test holds it to `Way`."""


def change_findings(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings of a comparison; none of them says where the two passwords agree, or in what."""
    if comparison.way is not None:
        return (CODE_OF_WAY[comparison.way](),)
    return (vocabulary.CHANGE_SAME() if comparison.likeness is Likeness.SAME else vocabulary.CHANGE_DIFFERENT(),)
