"""What lives as long as the process: the programmes, the engines, the words, and the outside world as ports.

Built once, by `personal()` or `kiosk()`: a mode of its own is a function here, and no page knows.
"""

from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from desktop.adapters.clock import SystemClock
from desktop.adapters.temporary import TemporaryFolder
from desktop.engine import Engine
from desktop.logic.jsonfile import is_there
from desktop.logic.pack.head import KNOWN_FILE, load_head
from desktop.logic.words import Words, load_words

if TYPE_CHECKING:  # none of them before the first paint
    from desktop.logic.kiosk.policy import Policy
    from desktop.logic.pack.head import Named
    from desktop.logic.pack.programme import Programme
    from desktop.logic.ports import (
        Clipboard,
        Clock,
        LoginEntry,
        LookUps,
        Notifier,
        PlanStore,
        Printers,
        SettingsStore,
        TemporaryFiles,
    )
    from desktop.logic.recovery.model import Flow
    from desktop.logic.rotation.old_passwords import OldPasswords
    from desktop.logic.rotation.store import AccountStore
    from desktop.logic.rotation.tag import TagStore
    from desktop.logic.verify.read_file import FileReader
    from desktop.ui.checkup.changes import Records
    from desktop.ui.printing import OnPaper


class Outside(NamedTuple):
    """The outside world: each port once, None where there is none.

    `clipboard`, `web`, `store`, `login`, `notifier` and `records` are made when they are first needed: none is before
    the first paint. `records` is what a check-up goes by, in the same store; `old` and `printing` make one for each
    visit, and so does `reader`, who reads strangers' files.
    """

    clock: "Clock"
    settings: "SettingsStore"
    web: "Callable[[], LookUps] | None"
    clipboard: "Callable[[], Clipboard]"
    files: "TemporaryFiles"
    store: "Callable[[], PlanStore] | None" = None
    login: "Callable[[], LoginEntry] | None" = None
    notifier: "Callable[[], Notifier] | None" = None
    records: "Callable[[Premises], Records] | None" = None
    old: "Callable[[Premises], OldPasswords] | None" = None
    printing: "Callable[[], OnPaper] | None" = None
    reader: "Callable[[], FileReader] | None" = None


class Can(NamedTuple):
    """What a page may do at this machine. A room hands None to its pages for what may not be done.

    `files`: open one; `copy`: put something on the clipboard; `web`: ask the network, after a yes; `show_secret`: show
    the letters of a secret; `real_reuse`: ask for two real passwords to compare them; `print`: print on paper;
    `verdict_only`: of a secret nothing but one verdict in words, after a press, for somebody looks on.
    """

    files: bool = True
    copy: bool = True
    web: bool = True
    show_secret: bool = True
    real_reuse: bool = True
    print: bool = True
    verdict_only: bool = False


NOTHING = Can(files=False, copy=False, web=False, show_secret=False, real_reuse=False, print=False)
"""What a page may do at a machine of many people, until a policy says more."""


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

    @property
    def has_known(self) -> bool:
        """Whether the pack says what is known today; ours does."""
        return self.folder is None or is_there(self.folder / KNOWN_FILE)

    @cached_property
    def store(self) -> "PlanStore | None":
        """The one store of the process, None where nothing is kept. It is opened when somebody asks first."""
        return None if self.outside.store is None else self.outside.store()

    @cached_property
    def records(self) -> "Records | None":
        """What is kept of accounts, None where nothing is."""
        return None if self.outside.records is None else self.outside.records(self)

    @cached_property
    def login(self) -> "LoginEntry | None":
        """What has the reminder started at login; None where nothing may be left on the machine."""
        return None if self.outside.login is None else self.outside.login()

    @cached_property
    def notifier(self) -> "Notifier | None":
        """Who shows a notification while no window is open; None where nobody may."""
        return None if self.outside.notifier is None else self.outside.notifier()

    def old_passwords(self) -> "OldPasswords | None":
        """Who knows old passwords again, for one visit; None where nothing of a person's is kept."""
        return None if self.outside.old is None else self.outside.old(self)

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
    login: "Callable[[], LoginEntry] | None" = None,
    notifier: "Callable[[], Notifier] | None" = None,
    records: "Callable[[Premises], Records] | None" = None,
    old: "Callable[[Premises], OldPasswords] | None" = None,
) -> Premises:
    """A person's own machine: everything may be done, choices and plans go to the given stores."""
    outside = Outside(
        SystemClock(), settings, _asked_web, _system_clipboard, TemporaryFolder(), store, login, notifier, records, old,
        by_dialog, file_reader,
    )  # fmt: skip
    return Premises(outside, Can(), folder, blocklist)


def kiosk(policy: "Policy", language: str | None = None) -> Premises:
    """A machine of many people: nothing of theirs is kept anywhere, and a page may do what the policy names.

    `language` stands over the policy's. The pack is always the built-in one.
    """
    from desktop.adapters.settings_store import MemorySettingsStore  # noqa: PLC0415  # the window has it already

    choices = {"language": language or policy.language, "text_size": policy.text_size, "theme": policy.theme}
    # No settings page leads to the switch of the look-up here: the policy stands for it, and a press asks each time.
    choices |= {"shared": "on", "leak_lookup": "on" if policy.network else "off"}
    outside, printer = personal(MemorySettingsStore(choices)).outside, policy.printer
    outside = outside._replace(
        web=outside.web if policy.network else None,
        printing=None if printer is None else lambda: on_one_printer(printer),
        reader=None,
    )
    # Where somebody helps, nothing that is said of a secret may tell them about it.
    can = NOTHING._replace(web=policy.network, print=printer is not None, verdict_only=policy.assisted)
    return Premises(outside, can)


def personal_store() -> "PlanStore":
    """The store in the person's own folder."""
    from desktop.adapters.personal_store import PersonalStore  # noqa: PLC0415  # a database: not before the first paint
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    return PersonalStore(data_folder())


def personal_records(premises: Premises) -> "Records":
    """The same store, for the check-up's page; what is erased there takes key and entry at login with it."""
    from desktop.adapters.key_ring import delete_key  # noqa: PLC0415  # not before the first paint
    from desktop.logic.rotation.erase import Elsewhere  # noqa: PLC0415  # same
    from desktop.ui.checkup.records import StoreRecords  # noqa: PLC0415  # same

    login = premises.login
    elsewhere = Elsewhere(delete_key, None if login is None else login.remove)
    return StoreRecords(cast("AccountStore", premises.store), elsewhere)


def personal_old_passwords(premises: Premises) -> "OldPasswords":
    """The tags in the same store, with their key in the key ring of the system: neither is asked before a press."""
    import secrets  # noqa: PLC0415  # not before the first paint

    from desktop.adapters.key_ring import KeyRing  # noqa: PLC0415  # same
    from desktop.logic.rotation.old_passwords import OldPasswords  # noqa: PLC0415  # same

    return OldPasswords(cast("TagStore", premises.store), KeyRing(), secrets.token_bytes)


def login_entry() -> "LoginEntry":
    """The entry at login of this person on this system."""
    from desktop.adapters.login_entry import login_entry as of_this_system  # noqa: PLC0415  # not before the first paint

    return of_this_system()


def system_notifier() -> "Notifier":
    """Who shows a notification on this system."""
    from desktop.adapters.notifier import system_notifier as of_this_system  # noqa: PLC0415  # same

    return of_this_system()


def by_dialog() -> "OnPaper":
    """Prints on the printer that the person chooses."""
    from desktop.ui.printing import Printing  # noqa: PLC0415  # with the first sheet

    return Printing(system_printers())


def on_one_printer(name: str) -> "OnPaper":
    """Prints on the printer of this name, and asks nothing."""
    from desktop.ui.printing import OnePrinter  # noqa: PLC0415  # with the first sheet

    return OnePrinter(system_printers(), name)


def system_printers() -> "Printers":
    """The printers of this system, asked in a process of its own."""
    from desktop.adapters.own_command import PRINTING, own_command  # noqa: PLC0415  # with the first sheet
    from desktop.adapters.print_process import PrintProcess  # noqa: PLC0415  # same

    return PrintProcess(own_command(PRINTING))


def file_reader() -> "FileReader":
    """Reads strangers' files in a process of its own, one always being ready."""
    from desktop.worker.cell import Cell  # noqa: PLC0415  # with the first page that takes a file

    return Cell(spare=True)


def _asked_web() -> "LookUps":
    from desktop.adapters.asked_web import AskedWeb  # noqa: PLC0415  # after somebody said yes

    return AskedWeb()


def _system_clipboard() -> "Clipboard":
    from desktop.ui.clipboard import SystemClipboard  # noqa: PLC0415  # when something is copied

    return SystemClipboard()
