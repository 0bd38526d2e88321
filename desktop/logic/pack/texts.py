"""`texts/<language>.json` -> the sentences that only this programme needs. The first page reads them."""

from collections.abc import Callable, Mapping

from desktop.logic.jsonfile import Node
from desktop.logic.languages import LANGUAGES

FILES = {language: f"texts/{language}.json" for language in LANGUAGES}


def open_texts(open_file: Callable[[str], Node]) -> dict[str, Node]:
    """The files by their language."""
    return {language: open_file(file) for language, file in FILES.items()}


def read_texts(roots: Mapping[str, Node]) -> dict[str, dict[str, str]]:
    """Language -> id -> sentence."""
    return {language: root.text_members() for language, root in roots.items()}


def compare_texts(roots: Mapping[str, Node]) -> frozenset[str]:
    """Hold the languages to one another; gives the ids that at least one of them has.

    This is for the author. A start asks only for the sentences that other files name. A file that could not be read
    has nothing to compare.
    """
    read = {language: root.members() for language, root in roots.items() if root.value is not None}
    keys = frozenset(key for members in read.values() for key in members)
    for language, members in read.items():
        for key in sorted(keys):
            node = members.get(key) or Node(None, FILES[language], f"/{key}", roots[language].faults)
            if key not in members:
                node.fail("the sentence that another language has")
            elif key.split() != [key]:
                node.fail("a text id without blanks")
    return keys
