"""Faults of the questions: what is never asked, what never ends, what nobody can mean."""

from collections.abc import Iterator

from desktop.logic.recovery.model import PLAN, Entry, Flow, Question
from desktop.logic.recovery.whole.fault import QUESTIONS, Fault
from desktop.logic.recovery.whole.walk import Walk, guarded_ways, target

MOST_QUESTIONS = 7
"""On one way: more are not answered by somebody in fear."""


def question_faults(flow: Flow, ways: Walk) -> Iterator[Fault]:
    """All faults of `questions.json`; `ways` are those of the same flow."""
    for number, question in enumerate(flow.questions.values()):
        place = f"/nodes/{number}"
        yield from _next_faults(place, question)
        yield from _cycles(flow, place, question)
        yield from _option_faults(place, question)
        if question.id in ways.before:
            yield from _guard_faults(place, question, ways)
            yield from _never_chosen(place, question, ways)
        elif ways.whole:
            yield Fault(QUESTIONS, place, "a question that some way comes to")
    yield from _length(flow, ways)
    yield from _words(flow)
    yield from _entries(flow)


def _next_faults(place: str, question: Question) -> Iterator[Fault]:
    if not question.next:
        yield Fault(QUESTIONS, f"{place}/next", 'a way to the plan: at least one entry without "if"')
        return
    open_ways = [number for number, way in enumerate(question.next) if not way.guards]
    if not open_ways:
        yield Fault(QUESTIONS, f"{place}/next/{len(question.next) - 1}", 'a last entry without "if"')
        return
    for number in range(open_ways[0] + 1, len(question.next)):
        yield Fault(QUESTIONS, f"{place}/next/{number}", 'no entry after one without "if"')


def _cycles(flow: Flow, place: str, question: Question) -> Iterator[Fault]:
    for number, way in enumerate(question.next):
        if way.to != PLAN and question.id in _reached(flow, way.to):
            yield Fault(QUESTIONS, f"{place}/next/{number}", f"no way that comes back to {question.id}")


def _reached(flow: Flow, start: str) -> set[str]:
    """A question and all that follow from it, whatever the guards say."""
    found, left = {start}, [start]
    while left:
        for way in flow.questions[left.pop()].next:
            if way.to != PLAN and way.to not in found:
                found.add(way.to)
                left.append(way.to)
    return found


def _option_faults(place: str, question: Question) -> Iterator[Fault]:
    unsure = [number for number, option in enumerate(question.options) if option.unsure]
    if not unsure:
        yield Fault(QUESTIONS, f"{place}/options", 'one option with "unsure": nobody may be stuck')
    for number in unsure[1:]:
        yield Fault(QUESTIONS, f"{place}/options/{number}", 'only one option with "unsure"')


def _guard_faults(place: str, question: Question, ways: Walk) -> Iterator[Fault]:
    known = ways.before[question.id] | {question.id}
    for number, way in enumerate(question.next):
        for guard in way.guards:
            if guard.node not in known and ways.whole:
                expected = f"a guard on a question that can stand before {question.id}, not on {guard.node}"
                yield Fault(QUESTIONS, f"{place}/next/{number}/if", expected)


def _never_chosen(place: str, question: Question, ways: Walk) -> Iterator[Fault]:
    for number, option in enumerate(question.options):
        if (question.id, option.id) not in ways.chosen and ways.whole:
            yield Fault(QUESTIONS, f"{place}/options/{number}", "an option that a way to the plan chooses")


def _length(flow: Flow, ways: Walk) -> Iterator[Fault]:
    if not ways.whole:
        yield Fault(QUESTIONS, "/nodes", "fewer ways through the questions than can ever be tried")
    if len(ways.longest) > MOST_QUESTIONS:
        number = list(flow.questions).index(ways.longest[MOST_QUESTIONS])
        route = ", ".join(ways.longest)
        yield Fault(QUESTIONS, f"/nodes/{number}", f"at most {MOST_QUESTIONS} questions on a way, not {route}")


def _words(flow: Flow) -> Iterator[Fault]:
    said = {word for question in flow.questions.values() for option in question.options for word in option.says}
    for number, word in enumerate(flow.words):
        if word not in said:
            yield Fault(QUESTIONS, f"/words/{number}", "a word that an option says")


def _entries(flow: Flow) -> Iterator[Fault]:
    """An entry opens a question that its answers lead to."""
    for entry in flow.entries.values():
        if not leads_there(flow, entry):
            yield Fault(QUESTIONS, f"/entries/{entry.id}/node", "the question that its answers lead to")


def leads_there(flow: Flow, entry: Entry) -> bool:
    """Whether the answers that are given before a question lead to it from the first one on."""
    kept = frozenset((node, option) for node, options in entry.answers.items() for option in options)
    node: str | None = flow.start
    passed: set[str] = set()
    while node is not None and node not in (entry.node, PLAN, *passed) and entry.answers.get(node):
        passed.add(node)
        node = target(guarded_ways(flow.questions[node]), kept)
    return node == entry.node
