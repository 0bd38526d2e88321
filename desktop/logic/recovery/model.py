"""What a pack's `flows/` say, as values: questions and their guards, steps, waits, and the rules of their order.

Nothing here is prose: `text`, `title`, `detail` and the like are text ids of the pack. Words of the situation are plain
names that `questions.json` declares; no code knows one of them.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Confidence

PLAN = "plan"
"""Where a route ends: no node may have this id."""

Answers = Mapping[str, tuple[str, ...]]
"""Node id -> the ids of the chosen options, in the order of the question."""

Situation = frozenset[str]
"""The words that the chosen options say."""


class Kind(StrEnum):
    """How many options of a question may be chosen."""

    ONE = "one"
    MANY = "many"


class Option(NamedTuple):
    """One answer. `says` are the words that it adds; `preview` those that "do this now" is reckoned from beforehand.

    `unsure` is "I do not know": it stands alone. `line` explains the answer in a second line.
    """

    id: str
    text: str
    says: tuple[str, ...]
    line: str | None = None
    preview: tuple[str, ...] = ()
    unsure: bool = False


class Guard(NamedTuple):
    """`node=option`: whether that option was chosen there; `chosen` False for `node!=option`."""

    node: str
    option: str
    chosen: bool


class Way(NamedTuple):
    """One entry of `next`: taken when all its guards hold; `to` is a node or PLAN."""

    guards: tuple[Guard, ...]
    to: str


class Question(NamedTuple):
    """One screen. `why` says why it is asked, `say` is the sentence for a helper, `hint` stands under the question."""

    id: str
    kind: Kind
    text: str
    why: str
    say: str
    options: tuple[Option, ...]
    next: tuple[Way, ...]
    hint: str | None = None


class Entry(NamedTuple):
    """A way into the flow from elsewhere: the node that opens, with these answers given before it."""

    id: str
    node: str
    answers: Answers


class Group(IntEnum):
    """When a step is due; in JSON and text ids its name in lower letters."""

    NOW = 0
    TODAY = 1
    LATER = 2

    @property
    def word(self) -> str:
        """As packs and answers write it: now, today, later."""
        return self.name.lower()


class Where(StrEnum):
    """On which device a step is done."""

    ANY = "any"
    OWN_PHONE = "own-phone"
    OWN_DEVICE = "own-device"
    OTHER_PHONE = "other-phone"


class Clause(NamedTuple):
    """One alternative of a `when`: holds for a situation that has all of `has` and none of `lacks`."""

    has: Situation
    lacks: Situation

    def holds(self, situation: Situation) -> bool:
        """Whether it holds."""
        return self.has <= situation and self.lacks.isdisjoint(situation)


class Tab(NamedTuple):
    """One of several ways to do a step, by what the person has (the provider of their mailbox)."""

    id: str
    label: str
    detail: str
    cards: tuple[str, ...]
    contacts: tuple[str, ...]
    sources: tuple[str, ...]


class Step(NamedTuple):
    """One thing to do. Without `when` it stands behind a failed step only, or gathers the steps that `merge` into it.

    `date` is the newest of its dated sources; `after` are waits; `fails` the ways to go when it does not work,
    in order; `merge` the id of the step that it becomes a part of; `wait` the wait that it is.
    """

    id: str
    group: Group
    phase: int
    cards: tuple[str, ...]
    title: str
    detail: str | None
    when: tuple[Clause, ...]
    unless: Situation
    contacts: tuple[str, ...]
    sources: tuple[str, ...]
    date: PartialDate
    confidence: Confidence
    ours: bool
    where: Where
    after: tuple[str, ...]
    fails: tuple[str, ...]
    merge: str | None
    tabs: tuple[Tab, ...]
    wait: str | None

    def due(self, situation: Situation) -> bool:
        """Whether this situation asks for it."""
        return self.unless.isdisjoint(situation) and any(clause.holds(situation) for clause in self.when)


class WaitKind(StrEnum):
    """What a wait is counted in."""

    CLOCK = "clock"
    WORKING_DAYS = "working-days"


class Counts(StrEnum):
    """What a limit counts before a wait begins."""

    REQUESTS = "requests"
    WRONG = "wrong"
    NOTHING = "nothing"


class Wait(NamedTuple):
    """A wait: `length` in minutes or working days. `limit`: after more than so many it begins, 0 where there is none.

    `told`: it begins only when the person says so; else from an unknown time on it counts from now.
    """

    id: str
    kind: WaitKind
    length: int
    limit: int
    counts: Counts
    told: bool
    sources: tuple[str, ...]


class Said(NamedTuple):
    """A notice, a limit or an unknown: said where `when` holds or a step with one of `cards` stands in the plan."""

    id: str
    says: str
    when: tuple[Clause, ...]
    cards: tuple[str, ...]
    facts: tuple[str, ...]
    sources: tuple[str, ...]


class Letter(NamedTuple):
    """A letter that a situation may need; `logic/recovery/letters.py` writes it from the sentences named here.

    `errors` quote a page of the programme, `happened` tells what happened; of all of them only those are said for which
    `only` has a clause that holds, or none. Step -> sentence: `requests` where the step is there, `done` and `failed`
    where it was. `times`: what time is counted from -> sentence. `blanks` are labels of what is filled in by hand.
    """

    id: str
    when: tuple[Clause, ...]
    cards: tuple[str, ...]
    title: str
    to: str
    opening: str
    errors: tuple[str, ...]
    requests: Mapping[str, str]
    attachments: tuple[str, ...]
    closing: str
    happened: tuple[str, ...] = ()
    times: Mapping[str, str] = MappingProxyType({})
    done: Mapping[str, str] = MappingProxyType({})
    failed: Mapping[str, str] = MappingProxyType({})
    blanks: tuple[str, ...] = ()
    only: Mapping[str, tuple[Clause, ...]] = MappingProxyType({})


class Handed(NamedTuple):
    """A danger that the plan hands to the check-up."""

    id: str
    when: tuple[Clause, ...]
    account: str
    danger: str


class Card(NamedTuple):
    """A fact card that steps rest on."""

    id: str
    label: str
    sources: tuple[str, ...]
    date: PartialDate | None
    confidence: Confidence


class RuleKind(StrEnum):
    """What a rule of the order asks; see `docs/packs.md`."""

    STARTS = "starts"  # the plan begins with `steps`, in this order
    OPENS = "opens"  # `group` begins with `steps`, in this order, as far as they are there
    BEFORE = "before"  # each of `steps` stands before each of `then`
    LAST = "last"  # the steps of the plan that are in `steps` are its last
    HAS = "has"  # one of `steps` is there
    NEVER = "never"  # none of `steps` is there


class Rule(NamedTuple):
    """One rule that every plan must keep where `when` holds; `group` as a word, empty for any."""

    id: str
    kind: RuleKind
    when: tuple[Clause, ...]
    steps: tuple[str, ...]
    then: tuple[str, ...]
    group: str


class Order(NamedTuple):
    """What must hold for every situation, and what makes words a situation.

    `fallback`: the word that is added where no step answers. `one_of`: sets of which a situation has one word at most.
    `needs`: word -> the words of which one must be beside it. `harms`: words that, added to a situation, remove no step
    of the first group but those in `moving`. `elapsed`: what time is counted from ("money") -> the words it is for.
    `ends`: steps after which no other way is known, though none of the ways up to them has a channel.
    """

    rules: tuple[Rule, ...]
    fallback: str
    one_of: tuple[Situation, ...]
    needs: Mapping[str, Situation]
    harms: tuple[str, ...]
    moving: Situation
    elapsed: Mapping[str, Situation]
    ends: frozenset[str] = frozenset()


class Flow(NamedTuple):
    """The four files of a pack's `flows/`, read and held to one another. Mappings are in the order of their files."""

    words: tuple[str, ...]
    start: str
    entries: Mapping[str, Entry]
    questions: Mapping[str, Question]
    steps: Mapping[str, Step]
    cards: Mapping[str, Card]
    waits: Mapping[str, Wait]
    notices: tuple[Said, ...]
    limits: tuple[Said, ...]
    unknown: tuple[Said, ...]
    letters: Mapping[str, Letter]
    dangers: tuple[Handed, ...]
    order: Order
