"""A plan as `guide --json` prints it. Ids and names of the members are stable; only what the words say is prose."""

import datetime
from collections.abc import Iterable

from desktop.cli.guided import Ground, Guided
from desktop.logic.recovery.model import Counts, Said, Step, WaitKind
from desktop.logic.recovery.plan import PlannedStep, RunningWait
from desktop.logic.recovery.say import NEVER_GIVE, contacts
from desktop.logic.words import Words

VERSION = 1

Value = dict[str, object]


def plan_value(guided: Guided) -> Value:
    """The whole answer: every member is always there, null where nothing is known."""
    ground, plan = guided.ground, guided.plan
    programme, words = ground.programme, ground.words
    return {
        "guide": VERSION,
        "programme": {"id": programme.id, "version": programme.version, "issued": programme.issued.isoformat()},
        "today": plan.now.date().isoformat(),
        "now": _minute(plan.now),
        "language": words.language,
        "answers": {node: list(chosen) for node, chosen in guided.answers.items()},
        "situation": list(guided.situation),
        "asked": None if guided.asked is None else list(guided.asked),
        "notices": [{"id": one.id, "facts": list(one.facts), "says": words(one.says)} for one in plan.notices],
        "steps": [_step(guided, planned) for planned in plan.steps],
        "alternatives": [_alternative(ground, step, of) for step, of in plan.alternatives],
        "waits": [_wait(wait) for wait in plan.waits],
        "elapsed": dict(plan.elapsed),
        "never_give": list(NEVER_GIVE),
        "limits": [_said(one, words) | {"sources": list(one.sources)} for one in plan.limits],
        "unknown": [_said(one, words) for one in plan.unknown],
        "letters": [letter.id for letter in plan.letters],
        "dangers": [{"account": one.account, "danger": one.danger} for one in plan.dangers],
    }


def _step(guided: Guided, planned: PlannedStep) -> Value:
    step, ground = planned.step, guided.ground
    return {
        "n": planned.n,
        "id": step.id,
        "group": step.group.word,
        "cards": list(planned.cards),
        "title": ground.words(step.title),
        "detail": _detail(step, ground.words),
        "where": step.where.value,
        "after": _after(guided, step),
        "contacts": _contacts(ground, planned.contacts),
        "sources": list(planned.sources),
        "date": step.date.iso,
        "confidence": step.confidence.value,
        "ours": step.ours,
        "state": guided.state(step.id),
        "wait": None if planned.wait is None else _wait(planned.wait),
        "fails": list(step.fails),
        "parts": [_told(ground, part) for part in planned.parts],
    }


def _after(guided: Guided, step: Step) -> list[str] | None:
    """The waits of this plan that come before a step, None where there is none."""
    running = {wait.wait.id for wait in guided.plan.waits}
    return [one for one in step.after if one in running] or None


def _alternative(ground: Ground, step: Step, of: Iterable[str]) -> Value:
    return {"id": step.id, "of": list(of)} | _told(ground, step)


def _told(ground: Ground, step: Step) -> Value:
    return {
        "id": step.id,
        "cards": list(step.cards),
        "title": ground.words(step.title),
        "detail": _detail(step, ground.words),
        "contacts": _contacts(ground, step.contacts),
        "sources": list(step.sources),
        "date": step.date.iso,
        "confidence": step.confidence.value,
        "ours": step.ours,
    }


def _detail(step: Step, words: Words) -> str | None:
    return None if step.detail is None else words(step.detail)


def _contacts(ground: Ground, ids: tuple[str, ...]) -> list[Value]:
    return [
        {
            "channel": one.channel.id,
            "kind": one.channel.kind.value,
            "owner": one.channel.owner,
            "value": one.channel.value,
            "shown": one.value,
            "seen_on": None if one.channel.seen_on is None else one.channel.seen_on.iso,
            "confidence": one.channel.confidence.value,
            "certain": one.certain,
        }
        for one in contacts(ground.programme, ids, ground.words)
    ]


def _wait(running: RunningWait) -> Value:
    wait = running.wait
    by_clock = wait.kind is WaitKind.CLOCK
    return {
        "id": wait.id,
        "step": running.step,
        "kind": wait.kind.value,
        "minutes": wait.length if by_clock else None,
        "working_days": None if by_clock else wait.length,
        "limit": wait.limit or None,
        "counts": None if wait.counts is Counts.NOTHING else wait.counts.value,
        "from": _minute(running.began),
        "assumed": running.assumed,
        "until": _minute(running.until),
        "state": running.state.value,
        "sources": list(wait.sources),
    }


def _minute(at: datetime.datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="minutes")


def _said(one: Said, words: Words) -> Value:
    return {"id": one.id, "says": words(one.says)}
