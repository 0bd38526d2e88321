"""A message about a reset or a code: whether the person asked for it decides what to do.

The programme's own reset comes as a link, and its own advice is not to open links that ask for a password. So nobody
can tell a genuine one by its looks; what tells is whether one asked for it just now. Who did not must assume that
somebody else did, with the person's own data.
"""

from enum import StrEnum

from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict

_ABOUT = frozenset({vocabulary.MESSAGE_RESET.id, vocabulary.MESSAGE_CODE_NOTICE.id})
_WRITTEN = frozenset({Kind.MESSAGE, Kind.EMAIL})

_YES = ("advice.asked.type-home", "advice.asked.check-host", "advice.asked.code")
_NO = ("advice.asked.leave-it", "advice.asked.passwords", "advice.asked.watch")
_FAKE_YES = ("advice.asked.fake", "advice.asked.type-home", "advice.asked.code")
_FAKE_NO = ("advice.asked.fake", "advice.asked.passwords", "advice.asked.watch")


class Asked(StrEnum):
    """The person's answer to "did you ask for this yourself, just now?"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def needs_asking(judgement: Judgement) -> bool:
    """Whether the advice depends on the answer."""
    return judgement.kind in _WRITTEN and any(finding.code in _ABOUT for finding in judgement.findings)


def advice_after(judgement: Judgement, asked: Asked) -> tuple[str, ...]:
    """At most three text ids of what to do now, the most urgent first. Who does not know is advised as who did not ask.

    A fake stays fake, whoever asked for what.
    """
    fake = judgement.verdict is Verdict.FAKE
    if asked is Asked.YES:
        return _FAKE_YES if fake else _YES
    return _FAKE_NO if fake else _NO
