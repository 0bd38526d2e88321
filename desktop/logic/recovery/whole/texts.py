"""Faults of the sentences of a flow: held to the rules of plain writing, page by page as they are read."""

from collections.abc import Iterator, Mapping

from desktop.logic.pack.plain import Piece, Plain, TextKind, averages, faults_of, load_plain, unexplained
from desktop.logic.pack.texts import FILES
from desktop.logic.recovery.letters import sentences_of
from desktop.logic.recovery.model import Flow, Letter, Question, Step
from desktop.logic.recovery.whole.fault import Fault

Sentences = Mapping[str, str]
Ids = Iterator[tuple[str | None, TextKind]]


def text_faults(flow: Flow, texts: Mapping[str, Sentences]) -> Iterator[Fault]:
    """All faults of the flow's sentences in the languages that have rules; `texts` are language -> id -> sentence."""
    for language, file in FILES.items():
        rules = load_plain(language)
        if rules is not None:
            yield from _in_one_language(flow, texts[language], rules, file)


def said_ids(flow: Flow) -> frozenset[str]:
    """All text ids that a flow says."""
    return frozenset(key for page in (*_pages(flow), *_unexplained_pages(flow)) for key, _ in page if key is not None)


def _in_one_language(flow: Flow, texts: Sentences, rules: Plain, file: str) -> Iterator[Fault]:
    explaining = [_pieces(ids, texts) for ids in _pages(flow)]
    others = [_pieces(ids, texts) for ids in _unexplained_pages(flow)]
    pieces = dict.fromkeys(piece for page in (*explaining, *others) for piece in page)
    for piece in pieces:
        yield from (Fault(file, f"/{piece.id}", expected) for expected in faults_of(rules, piece))
    for page in explaining:
        for piece, term in unexplained(rules, page):
            expected = f'{term.name} explained where it is first used, as in "{term.name} ({term.means})"'
            yield Fault(file, f"/{piece.id}", expected)
    yield from (Fault(file, "/", expected) for expected in averages(rules, pieces))


def _pieces(ids: Ids, texts: Sentences) -> tuple[Piece, ...]:
    return tuple(Piece(key, kind, texts[key]) for key, kind in ids if key is not None and key in texts)


def _pages(flow: Flow) -> Iterator[Ids]:
    """What is read together: a question, its sentence for a helper, a step, what stands beside a plan."""
    for question in flow.questions.values():
        yield _question(question)
        yield iter(((question.say, TextKind.PAGE),))
    yield from map(_step, flow.steps.values())
    for said in (*flow.notices, *flow.limits, *flow.unknown):
        yield iter(((said.says, TextKind.PAGE),))


def _unexplained_pages(flow: Flow) -> Iterator[Ids]:
    """Letters go to offices, and a label has no room."""
    yield from map(_letter, flow.letters.values())
    yield ((card.label, TextKind.LABEL) for card in flow.cards.values())
    yield ((tab.label, TextKind.LABEL) for step in flow.steps.values() for tab in step.tabs)


def _question(question: Question) -> Ids:
    yield question.text, TextKind.PAGE
    yield question.hint, TextKind.PAGE
    for option in question.options:
        yield option.text, TextKind.PAGE
        yield option.line, TextKind.PAGE
    yield question.why, TextKind.PAGE


def _step(step: Step) -> Ids:
    yield step.title, TextKind.TITLE
    yield step.detail, TextKind.DETAIL
    yield from ((tab.detail, TextKind.DETAIL) for tab in step.tabs)


def _letter(letter: Letter) -> Ids:
    return ((key, TextKind.LETTER) for key in sentences_of(letter))
