"""Build the `ordinary_words` of a pack: words within reach of its protected names that accuse nobody.

Distance alone cannot tell "prakarsa" from an imitation, so the words that people write anyway are listed. They come
from spelling dictionaries (`--dictionary`, hunspell .dic files: id_ID, LGPL-3, then others such as es_ES and pt_BR of
the same collection, LGPL and MPL), from companies' names of two words made of the first dictionary, and from a short
list by hand with its reasons. A name of two words that differs by one letter only is left out: cheats register those.
"""

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.logic.distance import within

SECOND = "kerja"
"""Two words of a company's name: putra kerja."""
SHORTEST = 5
"""Of the first of two words; shorter ones are beginnings of misspelt names: par kerja."""
HAND = Path(__file__).with_name("ordinary_words") / "hand.txt"


def words_of(file: Path) -> set[str]:
    """The words of a dictionary in plain letters, without the marks of its rules."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    plain = (_plain(line.split("/")[0].split("\t")[0]) for line in text.splitlines())
    return {word for word in plain if word.isascii() and word.isalpha()}


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.strip().lower().replace("-", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def made(words: Iterable[str]) -> Iterator[str]:
    """Names of two words, the second of them "kerja"."""
    return (word + SECOND for word in words if len(word) >= SHORTEST)


def within_reach(words: Iterable[str], name: str, distance: int, *, least: int) -> set[str]:
    """The words that differ from a name by `least` to `distance` letters."""
    near = {word for word in words if abs(len(word) - len(name)) <= distance and within(word, name, distance)}
    return {word for word in near if not within(word, name, least - 1)} - {name}


def by_hand() -> Iterator[str]:
    """The words that were added by hand; what stands behind a number sign says why."""
    for line in HAND.read_text("utf-8").splitlines():
        if word := line.partition("#")[0].strip():
            yield word


def ordinary(dictionaries: Iterable[Path], protected: Iterable[tuple[str, int]]) -> list[str]:
    """All ordinary words of these names, in order."""
    own, *others = [words_of(file) for file in dictionaries]
    words = own.union(*others)
    found = set(by_hand())
    for name, distance in protected:
        found |= within_reach(words, name, distance, least=1)
        if distance > 1:
            found |= within_reach(made(own), name, distance, least=2)
    return sorted(found)


def main() -> None:
    """Write the words into the pack's `programme.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--dictionary", type=Path, action="append", required=True)
    given = parser.parse_args()
    file = given.pack / "programme.json"
    content = json.loads(file.read_text("utf-8"))
    names = [(entry["name"], entry["distance"]) for entry in content["protected"]]
    content["ordinary_words"] = ordinary(given.dictionary, names)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
    print(f"{len(content['ordinary_words'])} ordinary words within reach of {len(names)} names")


if __name__ == "__main__":
    main()
