"""The recovery: one question a screen, then one plan, its steps, its papers, and how to keep the account."""

from collections.abc import Iterator
from functools import partial

from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Flow
from desktop.logic.situation import RECOVER, URGENT
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.places import Channels, Check, Place, Recovery
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.places import Asking, AtStep, Planned
from desktop.ui.recovery.plan_page import PlanPage
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window

_DOORS: dict[str, Place] = {"password": Password(), "check": Check(), "channels": Channels()}


def room(window: Window) -> Room:
    """The recovery of a window's programme; what somebody tells is in their visit."""

    def entered(around: Surroundings, place: Recovery) -> Page:
        flow = _flow(window)
        entry = flow.entries[place.entry if place.entry in flow.entries else URGENT]
        window.visit.case = _case(window, place.case).entered(flow, entry)
        return QuestionPage(around, _desk(window), entry.node)

    def asking(around: Surroundings, place: Asking) -> Page:
        return QuestionPage(around, _desk(window), place.key)

    def planned(around: Surroundings, place: Planned) -> Page:
        window.visit.case = _case(window, place.case)
        desk = _desk(window)
        node = desk.reached().next_node
        return PlanPage(around, desk) if node is None else QuestionPage(around, desk, node)

    def at_step(around: Surroundings, place: AtStep) -> Page:
        window.visit.case = _case(window, place.case)
        return StepPage(around, _desk(window), place.key)

    return Room(
        pages(draws(Recovery, entered), draws(Asking, asking), draws(Planned, planned), draws(AtStep, at_step)),
        partial(_stops, window),
    )


def _flow(window: Window) -> Flow:
    flow = window.premises.flow
    if flow is None:
        raise LookupError("this pack has no recovery")
    return flow


def _case(window: Window, given: Case | None) -> Case:
    return given or window.visit.case or Case()


def _desk(window: Window) -> Desk:
    visit = window.visit

    def keep(case: Case) -> None:
        visit.case = case

    return Desk(
        flow=_flow(window),
        programme=window.programme,
        case=lambda: visit.case or Case(),
        keep=keep,
        now=window.premises.outside.clock.now,
        doors=_DOORS,
        copy=visit.clipboard.copy if window.can.copy else None,
    )


def _stops(window: Window) -> Iterator[Stop]:
    yield Stop("05-start", Recovery(RECOVER))
    yield Stop("05-harm", Recovery(URGENT))
