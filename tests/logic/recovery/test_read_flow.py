"""The four files of a flow are read strictly: what is wrong is told with file and place, and all of it to an author."""

from pathlib import Path

import pytest

from desktop.logic.jsonfile import ContentError, Faults
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Clause, Group, Guard, WaitKind, Where
from tests.logic.recovery.little_flow import Json, files, little_flow, option, read

Q, S, C, O = (f"flows/{name}.json" for name in ("questions", "steps", "cards", "order"))  # noqa: E741 - columns below


def test_a_flow_is_read_whole() -> None:
    flow = little_flow()

    call, harm = flow.steps["call-other"], flow.questions["harm"]
    assert (call.group, call.phase, call.where) == (Group.NOW, 10, Where.ANY)
    assert call.when == (
        Clause(frozenset({"app", "money"}), frozenset()),
        Clause(frozenset({"app", "bank"}), frozenset()),
    )
    assert flow.steps["password"].when[0] == Clause(frozenset({"mail"}), frozenset({"gone"}))
    assert harm.next[0].guards == (Guard("harm", "code", chosen=True),)
    assert flow.questions["code_of"].next[0].guards == (Guard("code_of", "bank", chosen=False),)
    assert (flow.waits["loans"].kind, flow.waits["loans"].length) == (WaitKind.WORKING_DAYS, 1)
    assert list(flow.questions) == ["start", "harm", "code_of", "access", "mail"]


FAULTS = [
    (Q, ("start",), "nowhere", "/start", "the id of a question"),
    (Q, ("words", 0), "a b", "/words/0", "an id of letters"),
    (Q, ("words", 1), "money", "/words/1", "listed before"),
    (Q, ("entries", "urgent", "node"), "plan", "/entries/urgent/node", "the id of a question"),
    (Q, ("entries", "urgent", "answers"), {"none": ["given"]}, "/entries/urgent/answers/none", "no such member"),
    (Q, ("entries", "urgent", "answers", "start"), ["x"], "/entries/urgent/answers/start/0", "the id of an option"),
    (Q, ("nodes", 1, "id"), "start", "/nodes/1/id", "listed before"),
    (Q, ("nodes", 0, "id"), "plan", "/nodes/0/id", "an id that is not plan"),
    (Q, ("nodes", 0, "id"), "a=b", "/nodes/0/id", "an id of letters"),
    (Q, ("nodes", 0, "kind"), "two", "/nodes/0/kind", "one of one, many"),
    (Q, ("nodes", 0, "why"), "u", "/nodes/0/why", "a text id that texts/id.json has"),
    (Q, ("nodes", 0, "hint"), "u", "/nodes/0/hint", "a text id that texts/id.json has"),
    (Q, ("nodes", 0, "more"), "u", "/nodes/0/more", "no such member"),
    (Q, ("nodes", 0, "options", 1, "id"), "given", "/nodes/0/options/1/id", "listed before"),
    (Q, ("nodes", 0, "options", 1, "says"), ["x"], "/nodes/0/options/1/says/0", "a word that questions.json lists"),
    (Q, ("nodes", 0, "options", 1, "preview"), ["x"], "/nodes/0/options/1/preview/0", "a word that questions.json"),
    (Q, ("nodes", 0, "options", 1, "unsure"), 1, "/nodes/0/options/1/unsure", "true or false"),
    (Q, ("nodes", 4, "options"), [option(f"a{n}") for n in range(12)], "/nodes/4/options/9", "at most 9 options"),
    (Q, ("nodes", 0, "next", 0, "to"), "nowhere", "/nodes/0/next/0/to", "the id of a question in nodes, or plan"),
    (Q, ("nodes", 0, "next", 0, "if"), "start", "/nodes/0/next/0/if", "node=option or node!=option"),
    (Q, ("nodes", 0, "next", 0, "if"), "none=given", "/nodes/0/next/0/if", "the id of a question before the sign"),
    (Q, ("nodes", 0, "next", 0, "if"), "start!=none", "/nodes/0/next/0/if", "an option of that question"),
    (Q, ("nodes", 0, "next", 0, "if"), "start=given and", "/nodes/0/next/0/if", "an option of that question"),
    (S, ("steps", 0, "group"), "soon", "/steps/0/group", "one of now, today, later"),
    (S, ("steps", 0, "phase"), -1, "/steps/0/phase", "a whole number"),
    (S, ("steps", 0, "cards"), [], "/steps/0/cards", "at least one card"),
    (S, ("steps", 0, "cards"), ["XX-9"], "/steps/0/cards/0", "the id of a card"),
    (S, ("steps", 0, "when"), [], "/steps/0/when", "at least one alternative"),
    (S, ("steps", 0, "when"), ["out", "out"], "/steps/0/when/1", "listed before"),
    (S, ("steps", 0, "when"), ["out and !out"], "/steps/0/when/0", "each word once"),
    (S, ("steps", 0, "when"), ["out or in"], "/steps/0/when/0", "a word that questions.json lists"),
    (S, ("steps", 0, "unless"), ["x"], "/steps/0/unless/0", "a word that questions.json lists"),
    (S, ("steps", 0, "contacts"), ["x"], "/steps/0/contacts/0", "the id of a channel"),
    (S, ("steps", 0, "contacts"), ["old"], "/steps/0/contacts/0", "a channel that was not superseded"),
    (S, ("steps", 0, "contacts"), [["old"]], "/steps/0/contacts/0", "a text"),
    (S, ("steps", 0, "sources"), ["S9"], "/steps/0/sources/0", "the id of a source"),
    (S, ("steps", 0, "sources"), [], "/steps/0/sources", "at least one source"),
    (S, ("steps", 0, "date"), "3 December", "/steps/0/date", "a date as"),
    (S, ("steps", 0, "confidence"), "sure", "/steps/0/confidence", "one of high"),
    (S, ("steps", 0, "where"), "home", "/steps/0/where", "one of any"),
    (S, ("steps", 0, "after"), ["x"], "/steps/0/after/0", "the id of a wait"),
    (S, ("steps", 0, "wait"), "x", "/steps/0/wait", "the id of a wait"),
    (S, ("steps", 0, "fails"), ["x"], "/steps/0/fails/0", "the id of a step"),
    (S, ("steps", 0, "fails"), ["retry"], "/steps/0/fails/0", "another step than this one"),
    (S, ("steps", 0, "merge"), "x", "/steps/0/merge", "the id of a step"),
    (S, ("steps", 0, "merge"), "retry", "/steps/0/merge", "another step than this one"),
    (S, ("steps", 0, "merge"), "off", "/steps/0/merge", "a step without when and merge"),
    (S, ("steps", 6, "merge"), "form", "/steps/6/merge", "in one that waits"),
    (S, ("steps", 11, "merge"), "form", "/steps/11/merge", "without when"),
    (S, ("steps", 1, "id"), "retry", "/steps/1/id", "listed before"),
    (S, ("steps", 0, "tabs"), [{"id": "a"}], "/steps/0/tabs/0", 'a member "cards"'),
    (S, ("waits", 0, "kind"), "moons", "/waits/0/kind", "one of clock, working-days"),
    (S, ("waits", 0, "kind"), "working-days", "/waits/0", 'a member "working_days"'),
    (S, ("waits", 0, "minutes"), 0, "/waits/0/minutes", "a whole number from 1 on"),
    (S, ("waits", 0, "limit"), 0, "/waits/0/limit", "a whole number from 1 on"),
    (S, ("waits", 0, "sources"), [], "/waits/0/sources", "at least one source"),
    (S, ("waits", 1, "told"), False, "/waits/1", 'a member "limit"'),
    (S, ("waits", 1, "limit"), 3, "/waits/1", 'both "limit" and "counts"'),
    (S, ("notices", 0, "facts"), ["f9"], "/notices/0/facts/0", "the id of a fact"),
    (S, ("notices", 0), {"id": "a", "says": "t"}, "/notices/0", 'a member "when" or "cards"'),
    (S, ("letters", 0, "requests"), {"none": "t"}, "/letters/0/requests/none", "only ids of steps"),
    (S, ("letters", 0, "errors"), ["u"], "/letters/0/errors/0", "a text id"),
    (S, ("dangers", 0, "danger"), "fire", "/dangers/0/danger", "one of leaked"),
    (S, ("dangers", 0, "account"), "bank", "/dangers/0/account", "one of email, programme"),
    (C, ("cards", 1, "id"), "AC-1", "/cards/1/id", "listed before"),
    (C, ("cards", 0, "label"), "u", "/cards/0/label", "a text id"),
    (O, ("fallback",), "x", "/fallback", "a word that questions.json lists"),
    (O, ("rules", 0, "kind"), "first", "/rules/0/kind", "one of starts"),
    (O, ("rules", 0, "kind"), "before", "/rules/0", 'a member "then"'),
    (O, ("rules", 0, "kind"), "opens", "/rules/0", 'a member "group"'),
    (O, ("rules", 0, "then"), ["form"], "/rules/0/then", "no such member in a rule of this kind"),
    (O, ("rules", 0, "steps"), [], "/rules/0/steps", "at least one step"),
    (O, ("rules", 0, "steps"), ["x"], "/rules/0/steps/0", "the id of a step"),
    (O, ("one_of", 0), ["x"], "/one_of/0/0", "a word that questions.json lists"),
    (O, ("needs", "x"), ["out"], "/needs/x", "only words"),
    (O, ("moving",), ["x"], "/moving/0", "the id of a step"),
    (O, ("elapsed", "code"), ["out"], "/elapsed/code", "not the id of a wait"),
]


@pytest.mark.parametrize(("file", "where", "value", "place", "expected"), FAULTS)
def test_what_is_wrong_is_told_with_file_and_place_to_a_start_and_to_an_author(
    file: str, where: tuple[str | int, ...], value: Json, place: str, expected: str
) -> None:
    content = files()
    put(content[file], where, value)

    with pytest.raises(ContentError) as refused:
        read(content)
    faults: Faults = {}
    read(content, faults)

    assert expected in faults[file, place].expected
    assert (refused.value.file, refused.value.place) in faults


@pytest.mark.parametrize("file", [Q, S, C, O])
@pytest.mark.parametrize("root", [None, [], "text", {}, {"steps": 3, "nodes": 3, "cards": {}, "words": 1}])
def test_a_file_of_another_shape_is_refused_and_an_author_hears_of_it(file: str, root: Json) -> None:
    content = {**files(), file: root}

    with pytest.raises(ContentError):
        read(content)
    faults: Faults = {}
    read(content, faults)

    assert any(name == file for name, _ in faults)


def test_an_author_hears_of_every_fault_at_once() -> None:
    content = files()
    put(content[S], ("steps", 0, "when"), ["nothing"])
    put(content[C], ("cards", 0, "confidence"), "sure")
    put(content[O], ("fallback",), "nothing")
    faults: Faults = {}

    read(content, faults)

    assert set(faults) == {(S, "/steps/0/when/0"), (C, "/cards/0/confidence"), (O, "/fallback")}


def test_ids_of_a_file_that_cannot_be_read_are_not_called_unknown() -> None:
    faults: Faults = {}

    read({**files(), C: None}, faults)

    assert {file for file, _ in faults} == {C}


def test_a_pack_without_flows_has_no_flow(programme: Programme, tmp_path: Path) -> None:
    assert load(programme, tmp_path) is None


def put(root: Json, where: tuple[str | int, ...], value: Json) -> None:
    """Set what stands at a place."""
    for part in where[:-1]:
        root = root[part]
    root[where[-1]] = value
