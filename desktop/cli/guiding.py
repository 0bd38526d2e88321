"""What `jaga-akun guide` does: asks in the terminal, or tells a plan, a letter, all paths or the graph."""

import datetime

from desktop.arguments import PROGRAMME, Given, UsageError
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.guide import ANSWERS, GRAPH, LETTER, MERMAID, NOW, PATHS, RENDER_SET
from desktop.cli.guide_file import Told, read_file, read_told
from desktop.cli.guided import Ground, Guided
from desktop.cli.options import JSON, TODAY, options_of
from desktop.cli.programme import open_programme
from desktop.logic.recovery.flow import in_order, load, replay
from desktop.logic.recovery.plan import plan
from desktop.logic.words import load_words

TOLD, OPEN = 0, 1


def guide(given: Given, way: str) -> int:
    """Do what was asked for; `way` is the option that says what, empty for a talk. Raises UsageError."""
    if not way:
        from desktop.cli.guide_talk import talk  # noqa: PLC0415  # a way pays for what it uses

        return talk(given, open_ground(given))
    ground = open_ground(given)
    if way == PATHS.name:
        from desktop.cli.guide_paths import tell_paths  # noqa: PLC0415  # same

        return tell_paths(ground, json=given.has(JSON), render_set=given.has(RENDER_SET))
    if way == GRAPH.name:
        return _drawn(ground, given.get(GRAPH))
    return _of_file(given, ground, given.get(ANSWERS) or "")


def _drawn(ground: Ground, language: str | None) -> int:
    from desktop.logic.recovery import graph  # noqa: PLC0415  # a way pays for what it uses

    drawing = graph.draw(ground.flow, ground.words)
    text = graph.mermaid(drawing) if language == MERMAID else graph.dot(drawing)
    terminal.write(terminal.shown(text))  # somebody else's pack may not steer the terminal
    return TOLD


def open_ground(given: Given) -> Ground:
    """The pack, its flow and the words; raises UsageError for a pack without a flow."""
    options = options_of(given)
    programme = open_programme(options)
    flow = load(programme, given.get(PROGRAMME))
    if flow is None:
        raise UsageError("cli.guide.no-flow")
    return Ground(programme, flow, load_words(options.language, programme))


def moment(given: Given, told: Told | None = None) -> datetime.datetime:
    """The minute that the plan is for: the options win over the file, a day alone has the time of the computer's clock.

    Raises UsageError where day and minute name two days.
    """
    day, now, place = given.get(TODAY), given.get(NOW), TODAY.name
    if told is not None and day is None and now is None:
        day, now, place = told.today, told.now, "/today"
    if now is None:
        clock = datetime.datetime.now().replace(second=0, microsecond=0)  # noqa: DTZ005  # the clock on the wall
        return clock if day is None else datetime.datetime.combine(day, clock.time())
    if day is not None and day != now.date():
        raise UsageError("cli.guide.day", place=place)
    return now


def _of_file(given: Given, ground: Ground, place: str) -> int:
    told = read_told(read_file(place), ground.flow)
    now = moment(given, told)
    late = next((name for name, at in told.times.items() if at is not None and at > now), None)
    if late is not None:
        raise UsageError("cli.guide.later", place=f"/times/{late}")
    guided = guided_by(ground, told, now)
    if guided is None:
        return _incomplete(ground, told, json=given.has(JSON))
    letter = given.get(LETTER)
    text = _plan(guided, json=given.has(JSON)) if letter is None else _letter(guided, letter, json=given.has(JSON))
    terminal.write(text)
    return TOLD


def guided_by(ground: Ground, told: Told, now: datetime.datetime) -> Guided | None:
    """The plan of what was told; None where the answers stop before it."""
    answers, asked, words = told.answers or {}, None, told.situation or ()
    if told.answers is not None:
        reached = replay(ground.flow, told.answers)
        if reached.next_node is not None:
            return None
        asked, words = reached.asked, in_order(ground.flow, reached.situation)
    else:
        from desktop.logic.recovery.routes import shortest_route  # noqa: PLC0415  # only for words

        route = shortest_route(ground.flow, frozenset(words))
        answers, asked = (route.answers, route.asked) if route is not None else ({}, None)
    made = plan(ground.flow, frozenset(words), now, told.times, told.failed)
    return Guided(ground, made, answers, asked, words, told.done, told.failed)


def _incomplete(ground: Ground, told: Told, *, json: bool) -> int:
    """Say which question is open; gives the exit status."""
    node = replay(ground.flow, told.answers or {}).next_node or ""
    options = ground.flow.questions[node].options
    if json:
        error = {"code": "incomplete", "question": node, "options": [option.id for option in options]}
        terminal.write(encode({"guide": 1, "error": error}) + "\n")
    else:
        listed = ", ".join(option.id for option in options)
        terminal.write(ground.words("cli.guide.incomplete", question=node, options=listed) + "\n")
    return OPEN


def _plan(guided: Guided, *, json: bool) -> str:
    if json:
        from desktop.cli.guide_json import plan_value  # noqa: PLC0415  # a way pays for what it uses

        return encode(plan_value(guided)) + "\n"
    from desktop.cli.guide_text import plan_text  # noqa: PLC0415  # same

    return plan_text(guided)


def _letter(guided: Guided, name: str, *, json: bool) -> str:
    letter = next((one for one in guided.plan.letters if one.id == name), None)
    if letter is None:
        raise UsageError("cli.guide.letter")
    from desktop.cli.guide_letter import letter_text, letter_value  # noqa: PLC0415  # a way pays for what it uses

    return encode(letter_value(guided, letter)) + "\n" if json else letter_text(guided, letter)
