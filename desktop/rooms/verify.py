"""The check: one box for anything, and the verdict on it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.logic.verify.answer.judgement import Judgement, Kind
from desktop.logic.verify.check import Description
from desktop.logic.verify.link.short_link import Failure, Following, ShortLink, Stopped, Told, ask_about
from desktop.logic.verify.read_file import FileReader, Judgeable
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Check, Draft, Send, Verdict
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.choose_file import choose_file
from desktop.ui.verify.file_samples import judged_files
from desktop.ui.verify.files import Files
from desktop.ui.verify.samples import drafts, judged
from desktop.ui.verify.send_page import SendPage
from desktop.ui.verify.verdict import VerdictPage
from desktop.window import Window


def room(window: Window) -> Room:
    """The check of a window. The engine is asked in the background only: building it must not hold up a page."""

    def check(around: Surroundings, place: Check) -> Page:
        reader = window.visit.reader if window.can.files else None
        files = None if reader is None else _files(window, reader)
        return CheckPage(around, place, partial(judge, window), partial(_describe, window), files)

    def verdict(around: Surroundings, place: Verdict) -> Page:
        copy = window.visit.clipboard.copy if window.can.copy else None
        ask = partial(ask_shortener, window) if window.can.web else None
        page = VerdictPage(around, place.judgement, window.programme, copy, ask, window.premises.entries)
        page.setAcceptDrops(bool(window.can.files))
        return page

    def send(around: Surroundings, _place: Send) -> Page:
        return SendPage(around, own=window.can.files)

    drawn = pages(draws(Check, check), draws(Verdict, verdict), draws(Send, send))
    return Room(drawn, partial(_stops, window))


def judge(window: Window, draft: Draft) -> Judgement:
    """The engine's answer to what stands on the check page; runs in a thread."""
    today = window.premises.outside.clock.today()
    return window.engine.checker().check(draft.text, today=today, via=draft.via, typed=draft.typed)


def judge_file(window: Window, read: Judgeable) -> Judgement:
    """The engine's answer to what was read of a file; runs in a thread."""
    return window.engine.checker().file(read, today=window.premises.outside.clock.today())


def ask_shortener(window: Window, link: ShortLink, wanted: Callable[[], bool]) -> Told | Following | Stopped | Failure:
    """Where a short link leads, by one question to its shortener, after a yes; runs in a thread."""
    outside, check = window.premises.outside, window.engine.checker().check
    if outside.web is None:
        raise LookupError("there is no network to ask here")
    today = outside.clock.today()
    return ask_about(link, outside.web(), lambda url: check(url, today=today, kind=Kind.LINK), wanted)


def _describe(window: Window, text: str) -> Description:
    return window.engine.checker().describe(text)


def _files(window: Window, reader: FileReader) -> Files:
    def choose(parent: QWidget) -> Path | None:
        return choose_file(parent, window.words())

    return Files(choose, reader, partial(judge_file, window))


def _stops(window: Window) -> Iterator[Stop]:
    programme = window.programme
    for name, draft in drafts(programme):
        yield Stop(f"02-check-{name}", Check(draft))
    yield Stop("02-send", Send())
    for name, found in judged(programme, partial(judge, window)):
        yield Stop(f"03-{name}", Verdict(found))
    for name, found in judged_files(programme, partial(judge_file, window)):
        yield Stop(f"03-{name}", Verdict(found))
