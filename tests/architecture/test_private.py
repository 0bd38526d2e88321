"""No value prints a person's text: every value type is `unshown`, or stands here with the reason why it need not be."""

import dataclasses
import importlib
import inspect
import logging
import pkgutil
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import partial

import pytest

import desktop
from desktop.cli.request import read_request
from desktop.engine import Engine
from desktop.logic.indonesia.nik import read_nik
from desktop.logic.indonesia.numbers import find_numbers
from desktop.logic.pack.programme import Programme
from desktop.logic.passwords.breach import question
from desktop.logic.passwords.normalised import normalise
from desktop.logic.passwords.owner import owner_of
from desktop.logic.private import unshown
from desktop.logic.text import folded
from desktop.logic.verify.answer.judgement import Kind, Via
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.verify.link.tokenizer import read_tokens
from desktop.logic.verify.mail.mail import read_mail
from desktop.logic.verify.qr.payload import read_payload
from desktop.ui.passwords.typed import Sheet
from desktop.ui.places import Draft
from desktop.ui.secrets.typed import Typed

TODAY = date(2026, 11, 28)
CANARY = "kenari7731"

SHOWN = {
    "adapters.dbus_notifier.Waits": "seconds",
    "adapters.licences.Part": "a library and its licence",
    "adapters.probes.windows.Started": "a program of the machine",
    "arguments.Command": "a command of the program",
    "arguments.Option": "an option of the program",
    "cli.kiosk_pin.PolicyFile": "functions of the program",
    "kiosk_parent.Event": "a process and a word of the protocol",
    "kiosk_visit.Around": "functions of the program",
    "kiosk_wipe.Step": "a step that every visit ends with",
    "logic.dates.PartialDate": "the date of a source",
    "logic.findings.Code": "a word of our vocabulary",
    "logic.integrity.Integrity": "files of the program",
    "logic.kiosk.falls.Falls": "seconds",
    "logic.kiosk.idle.Idle": "seconds",
    "logic.kiosk.visit_count.Counted": "two words of ours",
    "logic.kiosk.watch.Watch": "seconds",
    "logic.kiosk.policy.Desk": "what a centre wrote for everybody",
    "logic.kiosk.policy.Policy": "what a centre wrote; its PIN is unshown",
    "logic.kiosk.policy.Problem": "a place in the policy of a centre",
    "logic.kiosk.policy.Reading": "what a centre wrote; its PIN is unshown",
    "logic.kiosk.selfcheck.Check": "what was seen of the machine",
    "logic.kiosk.selfcheck.Seen": "screens and printers of the machine",
    "logic.kiosk.staff_door.Tries": "a count and a second",
    "logic.login_entry.LoginState": "two yes or no",
    "logic.login_entry.LoginText": "functions of the program",
    "logic.pack.check.Room": "the files of a room",
    "logic.pack.content._Files": "what a programme pack says",
    "logic.pack.head.PackHead": "what a programme pack says",
    "logic.pack.hosts.HostRules": "the networks that we know",
    "logic.pack.plain.Instead": "rules that we ship",
    "logic.pack.plain.Lengths": "rules that we ship",
    "logic.pack.plain.Piece": "a sentence of ours",
    "logic.pack.plain.Plain": "rules that we ship",
    "logic.pack.plain.Term": "rules that we ship",
    "logic.pack.programme.Channel": "what a programme pack says",
    "logic.pack.programme.Fact": "what a programme pack says",
    "logic.pack.programme.Programme": "what a programme pack says",
    "logic.pack.programme.ProtectedName": "what a programme pack says",
    "logic.pack.programme.Sister": "what a programme pack says",
    "logic.pack.programme.Signs": "what a programme pack says",
    "logic.pack.programme.Source": "what a programme pack says",
    "logic.pack.remarks.Remark": "ids of a programme pack",
    "logic.pack.references.References": "ids of a programme pack",
    "logic.passwords.breach.Failure": "one of our reasons",
    "logic.passwords.breach.NotFound": "has no field",
    "logic.passwords.breach.Question": "shows the five digits that are sent; the rest is hidden field by field",
    "logic.passwords.data.PasswordData": "the lists that we ship",
    "logic.passwords.data.Source": "a list that we ship",
    "logic.passwords.passphrase.Passphrase": "shows the bits, the same for all secrets of its kind; the rest is hidden",
    "logic.passwords.similarity.Comparison": "words of ours, none taken from a password",
    "logic.recovery.flow_ids.FlowIds": "ids of a programme pack",
    "logic.recovery.given.Misfit": "a place in a file that names ids of a programme pack only",
    "logic.recovery.graph.Edge": "what a programme pack says",
    "logic.recovery.graph.Graph": "what a programme pack says",
    "logic.recovery.graph.Node": "what a programme pack says",
    "logic.recovery.layout.Asking": "what a programme pack says",
    "logic.recovery.layout.Beside": "what a programme pack says",
    "logic.recovery.layout.Clauses": "what a programme pack says",
    "logic.recovery.layout.Index": "what a programme pack says",
    "logic.recovery.model.Card": "what a programme pack says",
    "logic.recovery.model.Clause": "what a programme pack says",
    "logic.recovery.model.Entry": "what a programme pack says",
    "logic.recovery.model.Flow": "what a programme pack says",
    "logic.recovery.model.Guard": "what a programme pack says",
    "logic.recovery.model.Handed": "what a programme pack says",
    "logic.recovery.model.Letter": "what a programme pack says",
    "logic.recovery.model.Option": "what a programme pack says",
    "logic.recovery.model.Order": "what a programme pack says",
    "logic.recovery.model.Question": "what a programme pack says",
    "logic.recovery.model.Rule": "what a programme pack says",
    "logic.recovery.model.Said": "what a programme pack says",
    "logic.recovery.model.Step": "what a programme pack says",
    "logic.recovery.model.Tab": "what a programme pack says",
    "logic.recovery.model.Wait": "what a programme pack says",
    "logic.recovery.model.Way": "what a programme pack says",
    "logic.recovery.prevention.Advice": "what a programme pack says",
    "logic.recovery.queue.FirstSaid": "what a programme pack says",
    "logic.recovery.queue.Queue": "what a programme pack says",
    "logic.recovery.queue.QueueTile": "what a programme pack says",
    "logic.recovery.whole.fault.Fault": "what a programme pack says",
    "logic.recovery.whole.table.Stand": "what a programme pack says",
    "logic.recovery.whole.table.Table": "all situations that a programme pack knows, nobody's own",
    "logic.recovery.whole.walk.Walk": "what a programme pack says",
    "logic.recovery.whole.walk._State": "a way through the questions of a programme pack, nobody's own",
    "logic.recovery.paths.Outcome": "what a programme pack says",
    "logic.recovery.paths.PathLine": "what a programme pack says",
    "logic.recovery.paths.Summary": "figures about a programme pack",
    "logic.recovery.paths.Walked": "what a programme pack says",
    "logic.recovery.read_questions.Asked": "what a programme pack says",
    "logic.recovery.routes._Ways": "what a programme pack says",
    "logic.settings.Setting": "a choice that the program offers",
    "logic.verify.ground.knowledge.Knowledge": "what a programme pack and our lists say",
    "logic.verify.ground.knowledge.Speaker": "what a programme pack says",
    "logic.verify.ground.web_lists.Network": "a list that we ship",
    "logic.verify.ground.web_lists.WebLists": "the lists that we ship",
    "logic.verify.message.pattern_data.Pattern": "a pattern that we ship",
    "logic.verify.message.pattern_data.PatternData": "phrases that we ship",
    "logic.verify.message.patterns._Place": "numbers of words",
    "logic.verify.message.signs._Own": "what a programme pack says",
    "logic.verify.message.clauses.Act": "places of words in a text",
    "logic.verify.message.clauses.Clause": "places of words in a text",
    "logic.verify.message.clauses.Thing": "places of words in a text",
    "logic.verify.message.grammar.Cell": "a cell of a table that we ship",
    "logic.verify.message.grammar.Grammar": "a grammar that we ship",
    "logic.verify.message.wants._Said": "words of our vocabulary",
    "logic.verify.message.phrases._Element": "a part of a phrase that we ship",
    "logic.verify.message.phrases._Phrase": "a phrase that we ship",
    "ui.checkup.changes.Erase": "has no field",
    "ui.checkup.places.StayIn": "has no field",
    "ui.about.about.Licence": "a library and its licence",
    "ui.about.about.Versions": "versions of libraries",
    "premises.Can": "what may be done at a machine",
    "premises.Outside": "ports",
    "rooms.all.Listed": "the rooms of the program",
    "ui.header.HeaderWay": "a button of every page",
    "ui.heard._Manner": "a role of Qt",
    "ui.kiosk.helper.script.Presses": "functions of the program",
    "ui.keyboard.Held": "where the keyboard is",
    "ui.keyboard.Parts": "widgets",
    "cli.machine.Machine": "ports",
    "cli.accounting.Kept": "functions of the program",
    "cli.accounts.Action": "options of the program",
    "cli.making.Wanted": "what kind of secret is wanted",
    "ui.page.Action": "the label of a button",
    "ui.page.Back": "has no field",
    "ui.page.Finish": "whether it is quick",
    "ui.page.Press": "has no field",
    "ui.page.Step": "the name of a setting",
    "ui.page.Surroundings": "our sentences and the theme",
    "ui.passwords.proposal.Wish": "what kind of secret is wanted",
    "ui.passwords.strength.Abilities": "functions of the program",
    "ui.places.About": "has no field",
    "ui.places.Home": "the id of a sentence of ours",
    "ui.places.Send": "has no field",
    "ui.places.Settings": "the name of a setting",
    "ui.recovery.desk.Saving": "functions of the program",
    "ui.sheets.paper_page.PaperKind": "what a programme pack says",
    "logic.known.read.Answered": "ids of what a programme pack says",
    "logic.printing.Queue": "the device of a printer",
    "logic.recovery.report_form.Part": "ids of what a programme pack says",
    "logic.recovery.report_form.ReportForm": "ids of what a programme pack says",
    "ui.places.Blank": "which empty sheet",
    "ui.places.Known": "has no field",
    "ui.recovery.places.Prevention": "has no field",
    "ui.sheets.loaded.Loaded": "sizes of paper",
    "ui.room.Room": "the names and factories of pages",
    "ui.shell.Dress": "our sentences and the theme",
    "ui.shell.Furniture": "the ways and the keys of every page",
    "ui.sheets.faces.Measures": "sizes of papers and type",
    "ui.theme.Theme": "a theme and its scale",
    "ui.tour.View": "a look and a size of the window",
    "ui.verify.files.Files": "functions of the program",
    "ui.widgets.buttons.Look": "colours",
    "ui.widgets.secret_edit.FieldWords": "our sentences",
    "ui.widgets.strength_meter.MeterWords": "our sentences",
}
"""Value type -> why no text of a person can stand in what it prints."""


def name_of(kind: type) -> str:
    return f"{kind.__module__.removeprefix('desktop.')}.{kind.__qualname__}"


def is_value(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


def classes() -> Iterator[type]:
    """Every class of the program, the private ones too."""
    for found in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if found.name != "desktop.__main__":  # runs the program
            module = importlib.import_module(found.name)
            yield from (
                kind for _, kind in inspect.getmembers(module, inspect.isclass) if kind.__module__ == found.name
            )


VALUES = {name_of(kind): kind for kind in classes() if is_value(kind)}


@unshown
class Unshown:
    """What the one function prints is seen at this one."""


def prints_its_name_only(kind: type) -> bool:
    return all(getattr(kind, name) is getattr(Unshown, name) for name in ("__repr__", "__str__", "__format__"))


def test_the_one_function_prints_the_name_of_the_class() -> None:
    assert repr(Unshown()) == "Unshown(...)"


def test_every_value_type_is_unshown_or_listed_with_its_reason() -> None:
    printing = {name for name, kind in VALUES.items() if not prints_its_name_only(kind)}

    assert printing == set(SHOWN)


def test_no_other_class_of_the_program_prints_what_it_holds() -> None:
    printing = [
        name_of(kind)
        for kind in classes()
        if not is_value(kind)
        and not issubclass(kind, (Enum, BaseException))  # words of ours; an exception's text is tested where it is made
        and "__repr__" in vars(kind)
        and not prints_its_name_only(kind)
    ]

    assert not printing


def filled(kind: type) -> object:
    """An instance with the canary in every field, alone and nested, whatever the field is for."""
    nested = (CANARY, [CANARY], {CANARY: CANARY})
    if issubclass(kind, tuple):
        return tuple.__new__(kind, [nested] * len(kind._fields))  # type: ignore[attr-defined]  # a named tuple
    value: object = object.__new__(kind)
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]  # the other values are dataclasses
        object.__setattr__(value, field.name, nested)
    return value


def printed(value: object) -> str:
    return f"{value!r} {value!s} {value!a} {value:} {[value]}"


@pytest.mark.parametrize("name", sorted(VALUES.keys() - SHOWN.keys()))
def test_a_filled_value_shows_nothing_of_what_is_in_it(name: str) -> None:
    assert CANARY not in printed(filled(VALUES[name]))


def reached(value: object, seen: set[int]) -> Iterator[object]:
    """The value and all that hangs on it: items, fields, what a bound call holds."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield value
    inner: list[object] = []
    if isinstance(value, partial):
        inner += [*value.args, *value.keywords.values()]
    if isinstance(value, Mapping):
        inner += [*value.keys(), *value.values()]
    if isinstance(value, tuple | list | set | frozenset):
        inner += value
    if dataclasses.is_dataclass(value):
        inner += [getattr(value, field.name) for field in dataclasses.fields(value)]
    for one in inner:
        yield from reached(one, seen)


MAIL = f"""From: {CANARY} <{CANARY}@contoh.com>
Subject: Kode {CANARY}
Reply-To: {CANARY}@lain.com
Content-Type: text/html

<p>Buka <a href="https://{CANARY}.xyz/masuk">https://www.prakerja.go.id/{CANARY}</a>, telepon 0812-3456-7890</p>
"""

MESSAGE = (
    f"Prakerja {CANARY}: buka https://prakerja-{CANARY}.xyz/ dan https://prakerj\u0430.go.id/{CANARY}, "
    f"kirim kode OTP ke {CANARY}@contoh.com atau @{CANARY} sebelum 17 Agustus 2026"
)

PAYLOADS = (
    f"https://prakerja-{CANARY}.xyz/",
    f"WIFI:T:WPA;S:{CANARY};P:{CANARY};;",
    f"BEGIN:VCARD\nFN:{CANARY}\nTEL:08123456789\nEMAIL:{CANARY}@contoh.com\nNOTE:{CANARY}\nEND:VCARD",
    f"SMSTO:08123456789:{CANARY}",
    f"otpauth://totp/{CANARY}?secret={CANARY}",
    f"hanya teks {CANARY}",
)


@pytest.fixture(scope="module")
def values(programme: Programme) -> tuple[object, ...]:
    """What the program really makes of texts that hold the canary."""
    engine = Engine(lambda: (programme,))
    checker, estimator = engine.checker(), engine.estimator()
    return (
        checker.check(MESSAGE, today=TODAY, kind=Kind.MESSAGE, via=Via.SMS, sender=f"{CANARY}@contoh.com"),
        checker.check(f"https://{CANARY}@prakerja-{CANARY}.xyz/{CANARY}?a={CANARY}", today=TODAY, kind=Kind.LINK),
        checker.check(f"{CANARY}@contoh.com", today=TODAY, kind=Kind.SENDER, via=Via.EMAIL),
        checker.mail(MAIL.encode(), today=TODAY),
        checker.codes(PAYLOADS, today=TODAY),
        read_mail(MAIL.encode(), load_web_lists().program_endings),
        [read_payload(payload) for payload in PAYLOADS],
        read_tokens(MESSAGE),
        folded(f"{CANARY}\u0430"),
        estimator.estimate(f"{CANARY}Xy", about=(CANARY,), others=(f"{CANARY}Xz",), today=TODAY),
        normalise(CANARY),
        owner_of((CANARY,), TODAY, {}),
        question(CANARY),
        read_request(f'{{"kind": "password", "text": "{CANARY}", "about": ["{CANARY}"]}}'.encode()),
        read_request(f'{{"kind": "message", "text": "{CANARY}"}}'.encode()),
        Sheet(Typed(CANARY, (CANARY,), CANARY)),
        Draft(CANARY),
        read_nik("3171230101900123", TODAY.year),
        list(find_numbers("0812-3456-7890")),
    )


def test_no_real_answer_shows_the_text_it_is_about(
    values: tuple[object, ...], caplog: pytest.LogCaptureFixture
) -> None:
    met = [one for value in values for one in reached(value, set())]
    ours = [one for one in met if type(one).__module__.startswith("desktop.") and not isinstance(one, Enum)]

    assert sum(isinstance(one, str) and CANARY in one for one in met) > 50, "the canary has to be in there"
    assert len({type(one) for one in ours}) > 25
    for one in ours:
        assert CANARY not in printed(one), type(one)
    with caplog.at_level(logging.DEBUG):
        logging.getLogger().debug("met: %s", ours)
    assert CANARY not in caplog.text
