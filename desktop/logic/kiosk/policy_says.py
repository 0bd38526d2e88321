"""A problem of a policy in words: what is wrong there, and what should stand in its place."""

from desktop.logic.kiosk.policy import Problem
from desktop.logic.words import Words

_NEEDS_EXPECTED = frozenset({"kind", "range", "choice", "empty", "long"})


def say_problem(problem: Problem, words: Words) -> str:
    """One sentence, without the place: `policy.problem.<code>`, and of what is expected `policy.expected.<key>`."""
    expected = words(_expected(problem.place)) if problem.code in _NEEDS_EXPECTED else ""
    code = "line" if problem.line else problem.code
    return words(f"policy.problem.{code}", line=str(problem.line), expected=expected)


def _expected(place: str) -> str:
    """The text id of what should stand at a place; an item of a list is told by the list."""
    name = ".".join(part for part in place.split("/") if part and not part.isdecimal())
    return f"policy.expected.{name or 'file'}"
