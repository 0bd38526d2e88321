"""What lives as long as the process: the programmes, the engines, the words, and the outside world as ports.

Built once, by `personal()`; a mode of its own (a shared machine) will be another function here, and no page will know.
"""

from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.adapters.clock import SystemClock
from desktop.adapters.temporary import TemporaryFolder
from desktop.engine import Engine
from desktop.logic.pack.head import load_head
from desktop.logic.words import Words, load_words

if TYPE_CHECKING:  # none of them before the first paint
    from desktop.logic.pack.head import Named
    from desktop.logic.pack.programme import Programme
    from desktop.logic.ports import Clipboard, Clock, LookUps, PlanStore, SettingsStore, TemporaryFiles
    from desktop.logic.recovery.model import Flow
    from desktop.ui.checkup.changes import Records


class Outside(NamedTuple):
    """The outside world: each port once, None where there is none.

    `clipboard`, `web`, `store` and `records` are made when they are first needed: none is before the first paint.
    """

    clock: "Clock"
    settings: "SettingsStore"
    web: "Callable[[], LookUps] | None"
    clipboard: "Callable[[], Clipboard]"
    files: "TemporaryFiles"
    store: "Callable[[], PlanStore] | None" = None
    records: "Callable[[], Records] | None" = None


class Can(NamedTuple):
    """What a page may do at this machine. A room hands None to its pages for what may not be done.

    `files`: open one; `copy`: put something on the clipboard; `web`: ask the network, after a yes; `show_secret`: show
    the letters of a secret; `real_reuse`: ask for two real passwords to compare them; `print`: print on paper.
    """

    files: bool = True
    copy: bool = True
    web: bool = True
    show_secret: bool = True
    real_reuse: bool = True
    print: bool = True


class Premises:
    """The process: everything that outlives windows and people."""

    def __init__(self, outside: Outside, can: Can, folder: Path | None = None, blocklist: Path | None = None) -> None:
        self.outside, self.can, self.folder = outside, can, folder
        self._programmes: tuple[Programme, ...] = ()
        # Somebody else's pack must be right as a whole before there is a window. Ours was held to its rules when it was
        # built: of it the first page needs the names and sentences only.
        self.head: Named = load_head() if folder is None else self.programme
        self.engine = Engine(lambda: self.programmes, blocklist)
        self._words: dict[str, Words] = {}

    @property
    def programmes(self) -> "tuple[Programme, ...]":
        """The whole packs, read when somebody asks first; raises ContentError when one is broken."""
        from desktop.logic.pack.content import load_programme  # noqa: PLC0415  # eight milliseconds, after the first paint

        if not self._programmes:
            self._programmes = (load_programme(self.folder),)
        return self._programmes

    @property
    def programme(self) -> "Programme":
        """The pack whose names and texts the pages show."""
        return self.programmes[0]

    @cached_property
    def flow(self) -> "Flow | None":
        """The recovery of the programme, read when somebody asks first; None for a pack that has none."""
        from desktop.logic.recovery.flow import load  # noqa: PLC0415  # after the first paint

        return load(self.programme, self.folder)

    @property
    def entries(self) -> "Collection[str]":
        """The ways into the recovery that the pack has, by their ids."""
        return self.flow.entries.keys() if self.flow is not None else ()

    def has_entry(self, entry: str) -> bool:
        """Whether the pack has a way into the recovery; ours has them all, and is not read before the first paint."""
        return self.folder is None or entry in self.entries

    @cached_property
    def store(self) -> "PlanStore | None":
        """The one store of the process, None where nothing is kept. It is opened when somebody asks first."""
        return None if self.outside.store is None else self.outside.store()

    @cached_property
    def records(self) -> "Records | None":
        """What is kept of accounts, None where nothing is."""
        return None if self.outside.records is None else self.outside.records()

    def words(self, language: str) -> Words:
        """The sentences of a language."""
        if language not in self._words:
            self._words[language] = load_words(language, self.head)
        return self._words[language]

    def use_words(self, words: Words) -> None:
        """Speak with these sentences: a translator's draft, or a test's."""
        self._words[words.language] = words


def personal(
    settings: "SettingsStore",
    folder: Path | None = None,
    blocklist: Path | None = None,
    store: "Callable[[], PlanStore] | None" = None,
) -> Premises:
    """A person's own machine: everything may be done, choices and plans go to the given stores."""
    outside = Outside(SystemClock(), settings, _asked_web, _system_clipboard, TemporaryFolder(), store)
    return Premises(outside, Can(), folder, blocklist)


def personal_store() -> "PlanStore":
    """The store in the person's own folder."""
    from desktop.adapters.personal_store import PersonalStore  # noqa: PLC0415  # a database: not before the first paint
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    return PersonalStore(data_folder())


def _asked_web() -> "LookUps":
    from desktop.adapters.asked_web import AskedWeb  # noqa: PLC0415  # after somebody said yes

    return AskedWeb()


def _system_clipboard() -> "Clipboard":
    from desktop.ui.clipboard import SystemClipboard  # noqa: PLC0415  # when something is copied

    return SystemClipboard()
