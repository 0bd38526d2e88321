"""Faults 18 to 35: in the steps, cards, waits and rules."""

from collections.abc import Callable

from tests.logic.recovery.seeding import CARDS, ORDER, QUESTIONS, STEPS, Copy, Json, Seen, with_member


def put(member: str, value: Json, place: str, expected: str) -> Callable[[Copy], Seen]:
    """Another value for a member of the first step that has it."""

    def seed(pack: Copy) -> Seen:
        with pack.change(STEPS) as steps:
            number = with_member(steps["steps"], member)
            steps["steps"][number][member] = value
        return Seen(STEPS, f"/steps/{number}/{place}", expected)

    return seed


def unless_of_no_vocabulary(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        steps["steps"][0]["unless"] = ["weather.fine"]
    return Seen(STEPS, "/steps/0/unless/0", "a word that questions.json lists")


def step_for_nobody(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        number = next(
            number for number, step in enumerate(steps["steps"]) if step.get("when") and not step.get("merge")
        )
        step = steps["steps"][number]
        step["unless"] = sorted({word for clause in step["when"] for word in clause.split(" and ") if word[0] != "!"})
    return Seen(STEPS, f"/steps/{number}/when", "words of a situation that the questions come to")


def way_for_nobody(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        number = next(number for number, step in enumerate(steps["steps"]) if "when" not in step)
        name = steps["steps"][number]["id"]
        for step in steps["steps"]:
            step["fails"] = [other for other in step.get("fails", []) if other != name]
            if step.get("merge") == name:
                del step["merge"]
    return Seen(STEPS, f"/steps/{number}", 'a "when", or a step whose "fails" names it')


def card_for_nothing(pack: Copy) -> Seen:
    with pack.change(CARDS) as cards:
        cards["cards"].append({**cards["cards"][0], "id": "XX-1"})
    return Seen(CARDS, f"/cards/{len(cards['cards']) - 1}", "a step that rests on XX-1")


def replaced_channel(pack: Copy) -> Seen:
    steps = pack.read(STEPS)["steps"]
    number = with_member(steps, "contacts")
    with pack.change("channels.json") as channels:
        for channel in channels["channels"]:
            if channel["id"] == steps[number]["contacts"][0]:
                channel["status"] = "superseded"
    return Seen(STEPS, f"/steps/{number}/contacts/0", "a channel that was not superseded")


def pack_older_than_its_steps(pack: Copy) -> Seen:
    with pack.change("programme.json") as programme:
        programme["issued"] = "2001-01-01"
    return Seen(STEPS, "/steps/0/date", "a date that is not newer than the pack's own")


def ways_that_come_back(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        number = with_member(steps["steps"], "fails")
        step = steps["steps"][number]
        other = next(one for one in steps["steps"] if one["id"] == step["fails"][0])
        other["fails"] = [step["id"]]
    return Seen(STEPS, f"/steps/{number}/fails/0", "other ways that do not come back")


def ways_to_nowhere(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        number = next(number for number, step in enumerate(steps["steps"]) if step.get("contacts"))
        step = steps["steps"][number]
        step |= {"contacts": [], "fails": [], "tabs": []}
    with pack.change(ORDER) as order:
        order["ends"] = [end for end in order.get("ends", []) if end != step["id"]]
    return Seen(STEPS, f"/steps/{number}/fails", "a way with a channel")


def after_an_unknown_wait(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        steps["steps"][0]["after"] = ["nobody"]
    return Seen(STEPS, "/steps/0/after/0", "the id of a wait")


def wait_without_limit(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        number = next(number for number, wait in enumerate(steps["waits"]) if not wait.get("told"))
        for member in ("limit", "counts"):
            del steps["waits"][number][member]
    return Seen(STEPS, f"/waits/{number}", "limit")


def wait_without_source(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        steps["waits"][0]["sources"] = []
    return Seen(STEPS, "/waits/0/sources", "at least one source")


def wait_for_nobody(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        name = steps["waits"][0]["id"]
        for step in steps["steps"]:
            step["after"] = [wait for wait in step.get("after", []) if wait != name]
            if step.get("wait") == name:
                del step["wait"]
    return Seen(STEPS, "/waits/0", "a step that is this wait")


def situation_without_a_plan(pack: Copy) -> Seen:
    """Nothing answers the word that is added where nothing answers."""
    fallback = pack.read(ORDER)["fallback"]
    other = next(word for word in pack.read(QUESTIONS)["words"] if word != fallback)
    with pack.change(STEPS) as steps:
        for step in steps["steps"]:
            clauses = step.get("when", [])
            if fallback in clauses:
                step["when"] = [clause for clause in clauses if clause != fallback] or [other]
    return Seen(STEPS, "/steps", "a step for ")


def plan_without_a_channel(pack: Copy) -> Seen:
    fallback = pack.read(ORDER)["fallback"]
    with pack.change(STEPS) as steps:
        for step in steps["steps"]:
            if fallback in step.get("when", []):
                step |= {"contacts": [], "tabs": []}
                step.pop("merge", None)
    return Seen(STEPS, "/steps", "a step with a channel for ")


def phases_swapped(pack: Copy) -> Seen:
    rules = pack.read(ORDER)["rules"]
    number = next(number for number, rule in enumerate(rules) if rule["kind"] == "before")
    names = (rules[number]["steps"][0], rules[number]["then"][0])
    with pack.change(STEPS) as steps:
        first, second = (next(step for step in steps["steps"] if step["id"] == name) for name in names)
        for member in ("group", "phase"):
            first[member], second[member] = second[member], first[member]
    return Seen(ORDER, f"/rules/{number}", f"each of {names[0]}")


def harm_that_takes_help_away(pack: Copy) -> Seen:
    harms = pack.read(ORDER)["harms"]
    moving = pack.read(ORDER)["moving"]
    with pack.change(STEPS) as steps:
        step = next(
            one
            for one in steps["steps"]
            if one["group"] == "now" and one.get("when") and one["id"] not in moving and not one.get("merge")
        )
        own = {word for clause in step["when"] for word in clause.split(" and ")}
        harm = next(one for one in harms if one not in own and f"!{one}" not in own)
        step["unless"] = [*step.get("unless", []), harm]
    return Seen(ORDER, f"/harms/{harms.index(harm)}", f"{step['id']} to stay when {harm} is added")


def step_twice(pack: Copy) -> Seen:
    with pack.change(STEPS) as steps:
        steps["steps"].append(steps["steps"][0])
    return Seen(STEPS, f"/steps/{len(steps['steps']) - 1}/id", "not listed before")


SEEDS = {
    "18 unknown word in when": put("when", ["weather.fine"], "when/0", "a word that questions.json lists"),
    "18 unknown word in unless": unless_of_no_vocabulary,
    "19 step that no situation gives": step_for_nobody,
    "19 way that no step leads to": way_for_nobody,
    "20 unknown card": put("cards", ["XX-9"], "cards/0", "the id of a card"),
    "21 card nowhere used": card_for_nothing,
    "22 unknown channel": put("contacts", ["nobody"], "contacts/0", "the id of a channel"),
    "23 superseded channel": replaced_channel,
    "24 unknown source": put("sources", ["S999"], "sources/0", "the id of a source"),
    "25 no source": put("sources", [], "sources", "at least one source"),
    "26 date that is none of its sources": put("date", "2001-01-01", "date", "the date of its newest source"),
    "26 date newer than the pack": pack_older_than_its_steps,
    "27 unknown other way": put("fails", ["nobody"], "fails/0", "the id of a step"),
    "28 other ways in a circle": ways_that_come_back,
    "29 other ways to nowhere": ways_to_nowhere,
    "30 after an unknown wait": after_an_unknown_wait,
    "31 wait without limit": wait_without_limit,
    "31 wait without source": wait_without_source,
    "a wait that nobody waits": wait_for_nobody,
    "32 situation without a plan": situation_without_a_plan,
    "33 plan without a channel": plan_without_a_channel,
    "34 a rule of the order broken": phases_swapped,
    "34 a harm that takes help away": harm_that_takes_help_away,
    "35 step twice": step_twice,
}
