"""How every account stands, as `accounts list` prints it: for a person, or as JSON."""

import datetime
from collections.abc import Sequence

from desktop.cli.account_json import account_value
from desktop.cli.finding_json import encode
from desktop.cli.terminal import shown
from desktop.logic.rotation.says import says
from desktop.logic.rotation.schedule import Standing
from desktop.logic.words import Words


def as_json(standings: Sequence[Standing], today: datetime.date, words: Words) -> str:
    """One line of JSON."""
    return encode({"accounts": [account_value(one, today, words) for one in standings]}) + "\n"


def in_words(standings: Sequence[Standing], today: datetime.date, words: Words) -> str:
    """Two lines an account: its number and name, and how it stands."""
    return "".join(_lines(one, today, words) for one in standings) or words("accounts.none") + "\n"


def _lines(standing: Standing, today: datetime.date, words: Words) -> str:
    account = standing.account
    name = words(f"accounts.kind.{account.kind}")
    if account.label is not None:
        name = f"{name}: {shown(account.label)}"
    return f"{account.id}  {name}\n    {says(standing, words, today)}\n"
