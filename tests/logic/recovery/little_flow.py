"""A flow small enough to be reckoned by hand: five questions, two harms with money, a locked door, a few steps."""

import copy
from typing import Any

from desktop.logic.jsonfile import Faults, Node
from desktop.logic.pack.references import References
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.read_flow import read_flow

Json = Any

REFERENCES = References(
    {"texts/id.json": {"t"}, "texts/en.json": {"t"}},
    sources={"S1", "S2"},
    facts={"f1"},
    channels={"bank", "centre", "form", "old"},
    superseded={"old"},
)


def question(name: str, options: list[Json], ways: list[Json], kind: str = "one") -> Json:
    """A question whose texts are all the same."""
    return {"id": name, "kind": kind, "text": "t", "why": "t", "say": "t", "options": options, "next": ways}


def option(name: str, *says: str, **more: Json) -> Json:
    """An option and its words."""
    return {"id": name, "text": "t", "says": list(says), **more}


def unsure(*says: str) -> Json:
    """The option "I do not know"."""
    return option("unsure", *says, unsure=True)


def step(name: str, group: str, phase: int, cards: str, **more: Json) -> Json:
    """A step whose texts, source and date are all the same."""
    rest = {"title": "t", "sources": ["S1"], "date": "2024", "confidence": "medium", "where": "any"}
    return {"id": name, "group": group, "phase": phase, "cards": cards.split(), **rest, **more}


def way(to: str, guard: str = "") -> Json:
    """One entry of next."""
    return {"if": guard, "to": to} if guard else {"to": to}


QUESTIONS: Json = {
    "words": ["money", "mail", "bank", "app", "in", "out", "gone", "limit", "unclear"],
    "start": "start",
    "entries": {"urgent": {"node": "harm", "answers": {"start": ["given"]}}},
    "nodes": [
        question(
            "start", [option("given"), option("locked", "out"), unsure()], [way("mail", "start=locked"), way("harm")]
        ),
        question(
            "harm",
            [option("money", "money"), option("code"), option("app", "app"), unsure("unclear")],
            [way("code_of", "harm=code"), way("access", "harm=app"), way("plan")],
            kind="many",
        ),
        question(
            "code_of",
            [option("mail", "mail"), option("bank", "bank"), unsure("mail", "bank")],
            [way("access", "code_of!=bank"), way("access", "harm=app and code_of=bank"), way("plan")],
        ),
        question(
            "access", [option("in", "in"), option("out", "out"), unsure()], [way("mail", "access=out"), way("plan")]
        ),
        question("mail", [option("open"), option("gone", "gone"), unsure("limit")], [way("plan")]),
    ],
}

STEPS: Json = {
    "steps": [
        step("retry", "today", 48, "AC-3", when=["out"], after=["code"]),
        step("off", "now", 5, "DV-1", when=["app"]),
        step(
            "call",
            "now",
            10,
            "MO-2",
            when=["money", "bank"],
            unless=["app"],
            contacts=["bank"],
            fails=["branch", "centre"],
        ),
        step(
            "call-other", "now", 10, "MO-2", when=["app and money", "app and bank"], contacts=["bank"], fails=["branch"]
        ),
        step("centre", "now", 12, "MO-1", when=["money"], contacts=["centre"], sources=["S2"], fails=["office"]),
        step("password", "now", 40, "AC-7", when=["mail and !gone", "unclear"], contacts=["form"], fails=["form-way"]),
        step("wait", "now", 45, "AC-1", when=["out and limit"], wait="code", fails=["form-way"]),
        step("gone", "today", 55, "ML-5", when=["gone"], merge="form", sources=["S2"], fails=["phone-way"]),
        step("report", "today", 59, "AC-9", when=["out", "unclear"], merge="form", date="2025-03-01", fails=["form"]),
        step("form", "later", 99, "CT-1", contacts=["form"], fails=["phone-way"]),
        step("loans", "later", 63, "ID-1", when=["mail"], wait="loans"),
        step("branch", "now", 90, "MO-2", fails=["office"]),
        step("office", "now", 90, "MO-1", fails=["seven"]),
        step("form-way", "now", 90, "CT-1", contacts=["form"], fails=["phone-way"]),
        step("phone-way", "now", 90, "CT-2"),
        step("seven", "now", 90, "DV-3", wait="seven"),
    ],
    "waits": [
        {"id": "code", "kind": "clock", "minutes": 120, "limit": 5, "counts": "requests", "sources": ["S1"]},
        {"id": "loans", "kind": "working-days", "working_days": 1, "told": True, "sources": ["S1"]},
        {"id": "seven", "kind": "clock", "minutes": 10080, "told": True, "sources": ["S1"]},
    ],
    "notices": [{"id": "closed", "says": "t", "cards": ["CT-1"], "facts": ["f1"]}],
    "limits": [{"id": "chance", "says": "t", "when": ["money"], "sources": ["S1"]}],
    "unknown": [{"id": "answered", "says": "t", "cards": ["CT-1", "CT-2"]}],
    "letters": [
        {
            "id": "complaint",
            "cards": ["CT-1"],
            **dict.fromkeys(("title", "to", "opening", "closing"), "t"),
            "errors": ["t"],
            "requests": {"gone": "t"},
            "attachments": [],
        }
    ],
    "dangers": [{"id": "shared", "when": ["mail"], "account": "email", "danger": "shared"}],
}

CARDS: Json = {
    "cards": [
        {"id": card, "label": "t", "sources": ["S1"], "confidence": "medium"}
        for card in ["AC-1", "AC-3", "AC-7", "AC-9", "CT-1", "CT-2", "DV-1", "DV-3", "ID-1", "ML-5", "MO-1", "MO-2"]
    ]
}

ORDER: Json = {
    "rules": [
        {"id": "call-first", "kind": "starts", "when": ["money and !app"], "steps": ["call"]},
        {"id": "form-after", "kind": "before", "steps": ["call"], "then": ["form"]},
    ],
    "fallback": "unclear",
    "one_of": [["in", "out"]],
    "needs": {"limit": ["out", "mail"]},
    "harms": ["money", "app"],
    "moving": ["call"],
    "elapsed": {"money": ["money"]},
}

FILES: dict[str, Json] = {
    "flows/questions.json": QUESTIONS,
    "flows/steps.json": STEPS,
    "flows/cards.json": CARDS,
    "flows/order.json": ORDER,
}


def files() -> dict[str, Json]:
    """The four files, to be changed as one likes."""
    return copy.deepcopy(FILES)


def read(content: dict[str, Json], faults: Faults | None = None) -> Flow:
    """The flow of four files."""
    return read_flow(lambda name: Node(content[name], name, faults=faults), REFERENCES)


def little_flow() -> Flow:
    """The flow as it stands above."""
    return read(FILES)
