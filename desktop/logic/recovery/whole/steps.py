"""Faults of single steps, cards and waits that their readers cannot see: chains, dates, what nobody uses."""

from collections.abc import Iterator

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.layout import chain_of
from desktop.logic.recovery.model import Flow, Step
from desktop.logic.recovery.whole.fault import CARDS, STEPS, Fault


def step_faults(flow: Flow, programme: Programme) -> Iterator[Fault]:
    """All faults of `steps.json` and `cards.json` that need no situation."""
    dates = {source.id: source.date for source in programme.sources if source.date is not None}
    behind = {other for step in flow.steps.values() for other in (*step.fails, step.merge)}
    for number, step in enumerate(flow.steps.values()):
        place = f"/steps/{number}"
        yield from _date(place, step, dates, PartialDate.of(programme.issued))
        yield from _chain(place, step, flow)
        if not step.when and step.id not in behind:
            yield Fault(STEPS, place, 'a "when", or a step whose "fails" names it')
    yield from _cards(flow)
    yield from _waits(flow)


def _date(place: str, step: Step, dates: dict[str, PartialDate], issued: PartialDate) -> Iterator[Fault]:
    dated = [dates[source] for source in step.sources if source in dates]
    if not dated:
        yield Fault(STEPS, f"{place}/sources", "at least one source with a date")
    elif step.date != max(dated):
        yield Fault(STEPS, f"{place}/date", f"{max(dated)}, the date of its newest source")
    elif step.date.iso > issued.iso[: len(step.date.iso)]:
        yield Fault(STEPS, f"{place}/date", "a date that is not newer than the pack's own")


def _chain(place: str, step: Step, flow: Flow) -> Iterator[Fault]:
    """The ways of a step come to an end, and that is a channel or said to be the last."""
    for number, other in enumerate(step.fails):
        if step.id in chain_of(flow, (), flow.steps[other].fails):
            yield Fault(STEPS, f"{place}/fails/{number}", f"other ways that do not come back to {step.id}")
            return
    ways = [step, *(flow.steps[other] for other in chain_of(flow, {step.id}, step.fails))]
    if step.when and not any(contacts_of(way) for way in ways) and ways[-1].id not in flow.order.ends:
        expected = f'a way with a channel, or {ways[-1].id} in "ends" of flows/order.json: no other way is known'
        yield Fault(STEPS, f"{place}/fails", expected)


def contacts_of(step: Step) -> tuple[str, ...]:
    """The channels of a step, those of its tabs included."""
    return (*step.contacts, *(contact for tab in step.tabs for contact in tab.contacts))


def _cards(flow: Flow) -> Iterator[Fault]:
    used = {card for step in flow.steps.values() for card in step.cards}
    used |= {card for step in flow.steps.values() for tab in step.tabs for card in tab.cards}
    for number, card in enumerate(flow.cards):
        if card not in used:
            yield Fault(CARDS, f"/cards/{number}", f"a step that rests on {card}")


def _waits(flow: Flow) -> Iterator[Fault]:
    used = {step.wait for step in flow.steps.values()} | {wait for step in flow.steps.values() for wait in step.after}
    for number, wait in enumerate(flow.waits.values()):
        if not wait.sources:
            yield Fault(STEPS, f"/waits/{number}/sources", "at least one source")
        if not wait.limit and not wait.told:
            yield Fault(STEPS, f"/waits/{number}/limit", 'what may be tried before it begins, or "told"')
        if wait.id not in used:
            yield Fault(STEPS, f"/waits/{number}", "a step that is this wait")
