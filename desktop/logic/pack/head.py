"""The head of a programme pack: its names and its sentences. The first page needs no more, the engine needs it all."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.languages import LANGUAGES
from desktop.logic.resources import resources

if TYPE_CHECKING:  # see resources.py
    from importlib.resources.abc import Traversable

DEFAULT_PACK = "prakerja"

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


def load_head(folder: Path | None = None) -> PackHead:
    """The head of the pack in a folder, of the built-in one for None; raises ContentError when it is wrong."""
    pack = find_pack(folder)
    head = read_head(pack)
    return PackHead(head["name"].text(), head["full_name"].text(), head["home"].text(), load_pack_texts(pack))


def read_head(pack: "Traversable") -> dict[str, Node]:
    """The members of `programme.json`; raises ContentError."""
    return read_json(pack / "programme.json", "programme.json").fields(_FIELDS)


def load_pack_texts(pack: "Traversable") -> dict[str, dict[str, str]]:
    """The sentences that only this programme needs, per language; raises ContentError."""
    return {
        language: read_json(pack / "texts" / f"{language}.json", f"texts/{language}.json").text_members()
        for language in LANGUAGES
    }
