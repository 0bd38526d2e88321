"""A question -> the sentence that answers it: what is known, and what nobody could tell us.

Only for what is asked or told about, and for pictures that nobody can read: there no verdict says anything. A pack
answers in its own words (`answer.<topic>`); where it does not, people are led to its official channels.
"""

import re
from collections.abc import Collection
from functools import cache

from desktop.logic.jsonfile import read_json
from desktop.logic.resources import resources
from desktop.logic.text import fold
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import Judgement, Verdict

PICTURE, OTHER = "answer.picture", "answer.other"
_FILE = "answers.json"


def answer_to(judgement: Judgement, texts: Collection[str]) -> str | None:
    """The text id of the answer to a question; None for what is no question. `texts` are the ids that there are."""
    found = {finding.code for finding in judgement.findings}
    if vocabulary.QR_NO_CODE.id in found:
        return PICTURE
    if vocabulary.MESSAGE_QUESTION.id not in found or judgement.verdict is Verdict.FAKE:
        return None
    asked = fold(judgement.text)
    topics = (topic for topic, words in _topics() if words.search(asked))
    return next((key for topic in topics if (key := f"answer.{topic}") in texts), OTHER)


def answer_ids() -> frozenset[str]:
    """All text ids that may be asked for."""
    return frozenset((PICTURE, OTHER, *(f"answer.{topic}" for topic, _ in _topics())))


@cache
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The topics in the order in which they are looked for, each with the words that ask about it."""
    root = read_json(resources() / "signs" / _FILE, f"signs/{_FILE}").fields(("groups",))
    groups = root["groups"].members().items()
    return tuple((topic, re.compile(rf"\b(?:{'|'.join(map(re.escape, node.texts()))})\b")) for topic, node in groups)
