"""The places that pages open: typed values, so that a wrong one is seen before the program runs.

A place is a named tuple that says what stands there; a room says which page draws it (`room.py`). On a person's way a
place stands once, unless its type has a field `key`: then once for each key, as the questions of a flow do.
No Qt and nothing heavy here: the first page needs the places its tiles lead to.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # none of them before the first paint
    from PySide6.QtCore import QMimeData

    from desktop.logic.danger import Danger
    from desktop.logic.recovery.case import Case
    from desktop.logic.rotation.draft import Draft as Told
    from desktop.logic.rotation.facts import Account
    from desktop.logic.verify.answer.judgement import Judgement, Via
    from desktop.ui.once import Once

Place = tuple[Any, ...]
"""Any of the named tuples here, or one that a room declares in its own file."""


class Home(NamedTuple):
    """The first page. `news` is the text id of what has just happened, empty for nothing."""

    news: str = ""


@unshown
class Draft(NamedTuple):
    """What stands on the check page: the text, whether it was typed, where it came from."""

    text: str = ""
    typed: bool = False
    via: "Via | None" = None


@unshown
class Check(NamedTuple):
    """The check page with a draft; `offered` was pasted or dropped elsewhere and is taken as if pasted there.

    `another`: the draft was judged. It stands there chosen, and what is typed or pasted next takes its place.
    `start`: it is judged at once.
    """

    draft: Draft = Draft()
    offered: "Once[QMimeData] | None" = None
    another: bool = False
    start: bool = False

    def found(self, left: "Check") -> "Check":
        """What is opened where the page was left before: who wants to check another sees the old draft first."""
        return left._replace(another=True) if self.another else self


class Send(NamedTuple):
    """The ways from a telephone to this computer."""


@unshown
class Verdict(NamedTuple):
    """The answer to one check."""

    judgement: "Judgement"


@unshown
class Channels(NamedTuple):
    """The register; `group` is shown first, empty for the first one; `search` stands in its field.

    `question` is the one that is answered, empty for the first one.
    """

    group: str = ""
    search: str = ""
    question: str = ""


class Known(NamedTuple):
    """What is known about the programme today."""


class Blank(NamedTuple):
    """A sheet that holds nothing of anybody (`logic/blank_sheets.py`); `key` is its kind and its paper: report.a4.

    `by_hand`: as it is where nothing can be printed (a picture's).
    """

    key: str
    by_hand: bool = False


@unshown
class Recovery(NamedTuple):
    """The recovery by one of its entries (`logic/situation.py`); `case` is what was told already (a picture's)."""

    entry: str
    case: "Case | None" = None


@unshown
class Checkup(NamedTuple):
    """The check-up of accounts; `shown` are those of a picture, None for those that are kept.

    `drafts` is what stands in the rows of a first visit, which are kept after a press only; `damaged`
    is where a picture says that a damaged store lies.
    """

    shown: "tuple[Account, ...] | None" = None
    drafts: "tuple[Told, ...]" = ()
    damaged: str = ""


@unshown
class NoteDangers(NamedTuple):
    """What has happened to accounts, to be noted in the check-up; nothing is written before a press.

    `ticked`: they are known to be so; else the person says which are. `shown` are the accounts of a
    picture. `marks` are the ticks as the person left them, by account and danger, and `chosen` the account of
    each kind that they mean.
    """

    dangers: "tuple[Danger, ...]" = ()
    ticked: bool = True
    shown: "tuple[Account, ...] | None" = None
    marks: tuple[tuple[str, str, bool], ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()

    def is_ticked(self, account: str, danger: str) -> bool:
        """Whether a danger has its tick."""
        return next((on for *of, on in self.marks if of == [account, danger]), self.ticked)


class Settings(NamedTuple):
    """The choices; the group of that name has the keyboard."""

    group: str = ""


class About(NamedTuple):
    """What this program is."""
