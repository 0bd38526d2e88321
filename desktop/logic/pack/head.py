"""The head of a programme pack: its names and its sentences. The first page needs no more, the engine needs it all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop.logic.jsonfile import Faults, Node, read_json
from desktop.logic.pack.texts import open_texts, read_texts
from desktop.logic.resources import resources

if TYPE_CHECKING:  # see resources.py
    from importlib.resources.abc import Traversable

DEFAULT_PACK = "prakerja"

FILE = "programme.json"
KNOWN_FILE = "known.json"
"""What is known today: the first page has a tile for it where a pack has it (`logic/known/read.py`)."""

_FIELDS = ("id", "version", "issued", "name", "full_name", "home", "protected", "ordinary_words", "not_known")


class Named(Protocol):
    """What sentences need to know about a programme; a `PackHead` and a whole `Programme` are two."""

    @property
    def name(self) -> str:
        """Its short name."""
        ...

    @property
    def full_name(self) -> str:
        """Its name in full."""
        ...

    @property
    def home(self) -> str:
        """The host where it lives."""
        ...

    @property
    def texts(self) -> Mapping[str, Mapping[str, str]]:
        """Its own sentences: language -> id -> sentence."""
        ...


class PackHead(NamedTuple):
    """The part of a pack that every page speaks of."""

    name: str
    full_name: str
    home: str
    texts: Mapping[str, Mapping[str, str]]


def find_pack(folder: Path | None) -> "Traversable":
    """The folder of a pack; the built-in one for None."""
    return resources() / "programmes" / DEFAULT_PACK if folder is None else folder


def opener(pack: "Traversable", faults: Faults | None = None) -> Callable[[str], Node]:
    """What opens the files of a pack by their names; see `read_json` for `faults`."""
    return lambda name: read_json(pack / name, name, faults)


def load_head(folder: Path | None = None) -> PackHead:
    """The head of the pack in a folder, of the built-in one for None; raises ContentError when it is wrong."""
    open_file = opener(find_pack(folder))
    head = read_head(open_file(FILE))
    texts = read_texts(open_texts(open_file))
    return PackHead(head["name"].text(), head["full_name"].text(), head["home"].text(), texts)


def read_head(root: Node) -> dict[str, Node]:
    """The members of `programme.json`; what they are is read where it is needed."""
    return root.fields(_FIELDS)
