"""The session: replaced whole, silent about what was pasted."""

from desktop.logic.session import Session
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict, Via

CANARY = "hunter2-0812"


def judgement() -> Judgement:
    return Judgement(Kind.MESSAGE, CANARY, Verdict.UNKNOWN, (), "headline", ())


def test_another_text_forgets_the_old_judgement() -> None:
    answered = Session().with_text("a", typed=True, via=Via.SMS).with_judgement(judgement())

    again = answered.with_text("b", typed=False)

    assert again == Session("b")
    assert answered.judgement is not None


def test_what_was_pasted_is_in_no_repr() -> None:
    session = Session().with_text(CANARY, typed=False).with_judgement(judgement())

    assert CANARY not in repr(session)
