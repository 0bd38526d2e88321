"""The recovery: one question a screen, then one plan, its steps, its papers, and how to keep the account."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject

from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.prevention import Advice, Leads, load_prevention
from desktop.logic.recovery.report_form import load_report
from desktop.logic.recovery.saved import to_keep
from desktop.logic.situation import RECOVER, URGENT
from desktop.ui.page import Open, Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.places import Channels, Check, Place, Recovery
from desktop.ui.recovery.desk import Desk, Saving
from desktop.ui.recovery.keeper import Keeper
from desktop.ui.recovery.papers import POSTER, papers_of
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned, Prevention
from desktop.ui.recovery.plan_page import PlanPage
from desktop.ui.recovery.prevention import PreventionPage
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.samples import sample_places
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.sheets.paper_page import PaperPage
from desktop.window import Window

_DOORS: dict[str, Place] = {"password": Password(), "check": Check(), "channels": Channels()}
_LEADS: dict[Leads, Place] = {
    Leads.CHECK: Check(),
    Leads.PASSWORD: Password(),
    Leads.CHANNELS: Channels(),
    Leads.RECOVER: Recovery(RECOVER),
}
_POSTER = Open(Paper(POSTER))


def room(window: Window) -> Room:
    """The recovery of a window's programme; what somebody tells is in their visit."""

    def entered(around: Surroundings, place: Recovery) -> Page:
        flow = _flow(window)
        entry = flow.entries[place.entry if place.entry in flow.entries else URGENT]
        window.visit.case = _case(window, place.case).entered(flow, entry)
        return QuestionPage(around, desk_of(window), entry.node)

    def asking(around: Surroundings, place: Asking) -> Page:
        window.visit.case = _case(window, place.case)
        return QuestionPage(around, desk_of(window), place.key)

    def planned(around: Surroundings, place: Planned) -> Page:
        window.visit.case = _case(window, place.case)
        desk = desk_of(window)
        node = desk.reached().next_node
        return PlanPage(around, desk, changed=place.changed) if node is None else QuestionPage(around, desk, node)

    def at_step(around: Surroundings, place: AtStep) -> Page:
        window.visit.case = _case(window, place.case)
        return StepPage(around, desk_of(window), place.key)

    def paper(around: Surroundings, place: Paper) -> Page:
        window.visit.case = _case(window, place.case)
        papers = papers_of(desk_of(window), place.key, _advice(window), around.words)
        return PaperPage(around, papers, window.printing, _copy(window), files=window.can.files)

    def prevention(around: Surroundings, _place: Prevention) -> Page:
        page = PreventionPage(around, _advice(window), window.programme, _LEADS, lambda: page.wants.emit(_POSTER))
        return page

    return Room(
        pages(
            draws(Recovery, entered),
            draws(Asking, asking),
            draws(Planned, planned),
            draws(AtStep, at_step),
            draws(Paper, paper),
            draws(Prevention, prevention),
        ),
        partial(_stops, window),
    )


def desk_of(window: Window) -> Desk:
    """What the pages of the person at the window share."""
    visit, flow, keeper = window.visit, _flow(window), _keeper(window)

    def keep(case: Case) -> None:
        visit.case = case
        if case.kept is not None and keeper is not None:
            keeper.write(to_keep(flow, window.programme, case, case.kept))

    return Desk(
        flow=flow,
        programme=window.programme,
        case=lambda: visit.case or Case(),
        keep=keep,
        now=window.premises.outside.clock.now,
        doors=_DOORS,
        copy=_copy(window),
        saving=None if keeper is None else _saving(window, keeper),
        notes=window.records is not None,
        report=_report(window),
    )


def _report(window: Window) -> str:
    form = load_report(window.programme, window.premises.folder)
    return form.channel if form else ""


def _saving(window: Window, keeper: Keeper) -> Saving:
    """From the first press on every change is written; after "Hapus rencana" none is."""
    visit = window.visit

    def save(told: Callable[[str], None]) -> None:
        case, now = visit.case or Case(), window.premises.outside.clock.now()

        def written(fault: str) -> None:
            if not fault:
                visit.case = (visit.case or case)._replace(kept=now)
            told(_said(window, fault))

        keeper.write(to_keep(_flow(window), window.programme, case, now), written)

    def delete(told: Callable[[str], None]) -> None:
        def written(fault: str) -> None:
            if not fault:
                visit.case = (visit.case or Case())._replace(kept=None)
            told(_said(window, fault))

        keeper.write(None, written)

    def hear(owner: QObject, told: Callable[[str], None]) -> None:
        keeper.hear(owner, lambda fault: told(_said(window, fault)))

    return Saving(save, delete, lambda: _said(window, keeper.fault), hear)


def _keeper(window: Window) -> Keeper | None:
    """The one who writes for this person; None where nothing is kept."""
    visit, store = window.visit, window.store
    if store is None:
        return None
    if visit.keeper is None:
        visit.keeper = Keeper(store)
    return visit.keeper


def _said(window: Window, fault: str) -> str:
    return window.words()(fault) if fault else ""


def _copy(window: Window) -> Callable[[str], None] | None:
    return window.visit.clipboard.copy if window.can.copy else None


def _advice(window: Window) -> tuple[Advice, ...]:
    return load_prevention(window.programme, window.premises.folder)


def _flow(window: Window) -> Flow:
    flow = window.premises.flow
    if flow is None:
        raise LookupError("this pack has no recovery")
    return flow


def _case(window: Window, given: Case | None) -> Case:
    return given or window.visit.case or Case()


def _stops(window: Window) -> Iterator[Stop]:
    """Questions, plans, steps and papers of a few made-up people."""
    yield Stop("05-start", Recovery(RECOVER))
    yield Stop("05-harm", Recovery(URGENT))
    now = window.premises.outside.clock.now()
    for name, place in sample_places(_flow(window), now):
        yield Stop(f"05-{name}", place)
    yield Stop("05-prevention", Prevention())
    yield Stop("05-poster", Paper(POSTER))
