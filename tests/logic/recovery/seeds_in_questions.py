"""Faults 1 to 17: in the questions."""

from tests.logic.recovery.seeding import QUESTIONS, Copy, Seen, ending, first_id, guarded, twin


def unknown_target(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        questions["nodes"][0]["next"][0]["to"] = "nowhere"
    return Seen(QUESTIONS, "/nodes/0/next/0/to", "the id of a question")


def node_that_nothing_leads_to(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        nodes = questions["nodes"]
        nodes.append(twin(nodes[ending(nodes)], "island", "plan"))
    return Seen(QUESTIONS, f"/nodes/{len(nodes) - 1}", "a question that some way comes to")


def option_that_no_path_chooses(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        nodes = questions["nodes"]
        nodes.append(twin(nodes[ending(nodes)], "trap", "trap"))
        nodes[0]["next"].insert(0, {"if": f"{nodes[0]['id']}={first_id(nodes)}", "to": "trap"})
    return Seen(QUESTIONS, "/nodes/0/options/0", "an option that a way to the plan chooses")


def cycle(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        number = ending(questions["nodes"])
        questions["nodes"][number]["next"] = [{"to": questions["start"]}]
    return Seen(QUESTIONS, f"/nodes/{number}/next/0", "no way that comes back")


def path_without_plan(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        number = ending(questions["nodes"])
        questions["nodes"][number]["next"] = []
    return Seen(QUESTIONS, f"/nodes/{number}/next", "a way to the plan")


def eight_questions(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        nodes = questions["nodes"]
        model, known = nodes[ending(nodes)], len(nodes)
        nodes += [twin(model, f"more{n}", f"more{n + 1}" if n < 8 else "plan") for n in range(1, 9)]
        nodes[0]["next"].insert(0, {"if": f"{nodes[0]['id']}={first_id(nodes)}", "to": "more1"})
    return Seen(QUESTIONS, f"/nodes/{known + 6}", "at most 7 questions")


def nobody_may_be_unsure(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        for option in questions["nodes"][0]["options"]:
            option.pop("unsure", None)
    return Seen(QUESTIONS, "/nodes/0/options", 'one option with "unsure"')


def unsure_twice(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        options = questions["nodes"][0]["options"]
        first = next(number for number, option in enumerate(options) if not option.get("unsure"))
        options[first]["unsure"] = True
        last = max(number for number, option in enumerate(options) if option.get("unsure"))
    return Seen(QUESTIONS, f"/nodes/0/options/{last}", 'only one option with "unsure"')


def only_guarded_ways(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        number = guarded(questions["nodes"])
        ways = questions["nodes"][number]["next"]
        ways.pop()
    return Seen(QUESTIONS, f"/nodes/{number}/next/{len(ways) - 1}", 'a last entry without "if"')


def way_after_the_last(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        ways = questions["nodes"][0]["next"]
        ways.append({"to": "plan"})
    return Seen(QUESTIONS, f"/nodes/0/next/{len(ways) - 1}", 'no entry after one without "if"')


def guard_on_an_unknown_node(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        questions["nodes"][0]["next"].insert(0, {"if": "nobody=home", "to": "plan"})
    return Seen(QUESTIONS, "/nodes/0/next/0/if", "the id of a question before the sign")


def guard_on_an_unknown_option(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        node = questions["nodes"][0]
        node["next"].insert(0, {"if": f"{node['id']}!=nobody", "to": "plan"})
    return Seen(QUESTIONS, "/nodes/0/next/0/if", "the id of an option of that question")


def guard_on_a_later_node(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        nodes = questions["nodes"]
        later = nodes[ending(nodes)]
        nodes[0]["next"].insert(0, {"if": f"{later['id']}={later['options'][0]['id']}", "to": "plan"})
    return Seen(QUESTIONS, "/nodes/0/next/0/if", "a guard on a question that can stand before")


def option_twice(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        options = questions["nodes"][0]["options"]
        options[1]["id"] = options[0]["id"]
    return Seen(QUESTIONS, "/nodes/0/options/1/id", "not listed before")


def word_of_no_vocabulary(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        says = questions["nodes"][0]["options"][0]["says"]
        says.append("weather.fine")
    return Seen(QUESTIONS, f"/nodes/0/options/0/says/{len(says) - 1}", "a word that questions.json lists")


def word_that_nobody_says(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        questions["words"].append("weather.fine")
    return Seen(QUESTIONS, f"/words/{len(questions['words']) - 1}", "a word that an option says")


def ten_options(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        options = questions["nodes"][0]["options"]
        options += [{**options[0], "id": f"more{number}"} for number in range(10 - len(options))]
    return Seen(QUESTIONS, "/nodes/0/options/9", "at most 9 options")


def entry_that_opens_another_question(pack: Copy) -> Seen:
    with pack.change(QUESTIONS) as questions:
        nodes = questions["nodes"]
        questions["entries"]["urgent"] = {"node": nodes[ending(nodes)]["id"], "answers": {}}
    return Seen(QUESTIONS, "/entries/urgent/node", "the question that its answers lead to")


SEEDS = {
    "1 unknown target": unknown_target,
    "2 node not reachable": node_that_nothing_leads_to,
    "3 option no path chooses": option_that_no_path_chooses,
    "4 cycle": cycle,
    "5 path without plan": path_without_plan,
    "6 more than 7 questions": eight_questions,
    "7 no unsure": nobody_may_be_unsure,
    "8 two unsure": unsure_twice,
    "9 no last unguarded way": only_guarded_ways,
    "10 a way after it": way_after_the_last,
    "11 guard on unknown node": guard_on_an_unknown_node,
    "12 guard on unknown option": guard_on_an_unknown_option,
    "13 guard on a later node": guard_on_a_later_node,
    "14 option twice": option_twice,
    "15 word outside the vocabulary": word_of_no_vocabulary,
    "16 word that no option says": word_that_nobody_says,
    "17 more than 9 options": ten_options,
    "an entry that opens another question": entry_that_opens_another_question,
}
