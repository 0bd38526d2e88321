"""Sheets that hold nothing of anybody, whoever asks: for the wall, or to be filled by hand. A pack may have not all."""

import datetime
from enum import StrEnum
from pathlib import Path

from desktop.logic.known.read import load_known
from desktop.logic.known.say import known_today
from desktop.logic.known.sheet import known_sheet
from desktop.logic.pack.programme import Programme
from desktop.logic.passwords.card_sheet import phrase_card
from desktop.logic.recovery.prevention import load_prevention, poster
from desktop.logic.recovery.report_form import load_report, report_sheet
from desktop.logic.sheet import Paper, Sheet
from desktop.logic.words import Words


class Blank(StrEnum):
    """Which sheet: what is known today, the report of a fraud, the card for a passphrase, the poster of the advice."""

    FACTS = "facts"
    REPORT = "report"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a sheet
    POSTER = "poster"


def blank_sheet(
    kind: Blank, programme: Programme, folder: Path | None, words: Words, paper: Paper, today: datetime.date
) -> Sheet | None:
    """The sheet; None where the pack in the folder, the built-in one for None, has none. Raises ContentError."""
    match kind:
        case Blank.FACTS:
            known = load_known(programme, folder)
            said = known_today(known, programme, words, today)
            return known_sheet(said, programme, words, today, paper) if known else None
        case Blank.REPORT:
            form = load_report(programme, folder)
            return report_sheet(form, programme, words, paper) if form else None
        case Blank.PASSPHRASE:
            return phrase_card(words, paper)
        case Blank.POSTER:
            cards = load_prevention(programme, folder)
            return poster(cards, programme, words, paper) if cards else None
