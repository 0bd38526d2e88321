"""Made-up passwords for the tour, judged by the real engine: what the page shows in each of its states."""

from dataclasses import replace

from desktop.ui.passwords.hints import HINTS
from desktop.ui.passwords.proposal import USUAL, Kind, Proposal, Wish
from desktop.ui.passwords.typed import OTHER, Sheet
from desktop.ui.secrets.typed import Check, Typed

PROPOSAL = Proposal(("kapal", "senja", "rumput", "lompat", "kertas", "tenang"), "-", 66.0)
"""Pictures of the same page must not differ; nobody takes this one along."""

_SAMPLES = {
    "weak": Typed("Sutrisno1998"),
    "listed": Typed("sayang123"),
    "middling": Typed("Kebunteh-4921"),
    "strong": Typed("gerobak-lampu-sawah-tujuh-kilat-rotan"),
    "hints": Typed("Ratnawati1990!", ("Ratnawati", "17-08-1990", "Kediri")),
    "reuse": Typed("Kopi#2024pagi", (), "Kopi#2023pagi"),
}


def sheets(check: Check) -> tuple[tuple[str, Sheet], ...]:
    """A name for each picture, and what stands on the page."""
    judged = {name: Sheet(typed, PROPOSAL, check(typed)) for name, typed in _SAMPLES.items()}
    judged["strong"] = replace(judged["strong"], shown=True)
    judged["hints"] = replace(judged["hints"], hints=True, keyboard=HINTS[-1])
    judged["reuse"] = replace(judged["reuse"], reuse=True, keyboard=OTHER)
    return (("empty", Sheet(proposal=PROPOSAL)), *judged.items())


def wishes() -> tuple[Wish, ...]:
    """One big print of each kind."""
    return tuple(Wish(kind, USUAL[kind]) for kind in Kind)
