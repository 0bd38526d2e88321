"""Build `resources/words/passphrase.txt`: the 2,048 everyday Indonesian words that a passphrase is drawn from.

The words are our own, read one by one (`tools/passphrase_words/`, a file a theme). This tool keeps of them the largest
set it finds in which no two words can be taken for each other, written or spoken, and prefers the commoner of two.
Three named packages are looked into and nothing of them is shipped:

- `@zxcvbn-ts/language-id` for the order of commonness (subtitles and Wikipedia),
- `Sastrawi` for its root words; a word in neither must stand in `unlisted.txt`, which catches a slip of the pen,
- `Faker` for names of people, cities and provinces, none of which may be chosen.

    python -m tools.build_passphrase_words
"""

import ast
import heapq
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tools.manifest import WORDS, write_entry
from tools.packages import FAKER, LANGUAGE, SASTRAWI

HERE = Path(__file__).resolve().parent
CANDIDATES = HERE / "passphrase_words"
TARGET = WORDS / "passphrase.txt"

COUNT = 2048
SHORTEST, LONGEST = 4, 7
ALIKE_FROM = 2
"""The least distance between two words: no letter more, less, other or changed for its neighbour makes another word."""

PREFIXES = (
    "be",
    "ber",
    "di",
    "ke",
    "me",
    "mem",
    "men",
    "meng",
    "meny",
    "pe",
    "pem",
    "pen",
    "peng",
    "per",
    "se",
    "te",
    "ter",
)
"""What Indonesian puts before a root; its suffixes need no list, for no word may begin another."""

NAME_LISTS = {"first_names_male", "first_names_female", "last_names_male", "last_names_female", "cities", "states"}

UNRANKED = 100_000
UNLISTED, LAST = "unlisted", "last"
"""Themes: words that no other list knows, and words that are taken only where there are too few others."""

# Spellings and sounds that one says or hears for another; applied in this order to a lower-case word.
SOUNDS = (
    (re.compile("kh"), "k"),
    (re.compile("sy"), "s"),
    (re.compile("[fv]"), "p"),
    (re.compile("[zj]"), "s"),
    (re.compile("q"), "k"),
    (re.compile("x"), "ks"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile("ai$"), "e"),
    (re.compile("(au|oi)$"), "o"),
    (re.compile("(?<!n)g$"), "k"),
    (re.compile("b$"), "p"),
    (re.compile("d$"), "t"),
    (re.compile("^h|h$"), ""),
    (re.compile("iy(?=[aeou])"), "i"),
    (re.compile("uw(?=[aeio])"), "u"),
)


def sound(word: str) -> str:
    """What is left of a word when it is said in a hurry: two words with one sound are not told apart by ear."""
    for pattern, heard in SOUNDS:
        word = pattern.sub(heard, word)
    return word


def ranks(files: Mapping[str, bytes]) -> dict[str, int]:
    """Word -> its better rank in the two counted lists, 0 for the commonest."""
    best: dict[str, int] = {}
    for name in ("commonWords", "wikipedia"):
        for rank, word in enumerate(json.loads(files[f"package/src/{name}.json"])):
            best[word] = min(rank, best.get(word, rank))
    return best


def roots() -> set[str]:
    """Root words as a stemmer knows them."""
    return set(SASTRAWI.files()["Sastrawi/Stemmer/data/kata-dasar.txt"].decode().split())


def names() -> set[str]:
    """Names of people, cities and provinces, lower case."""
    files = FAKER.files()
    found: set[str] = set()
    for kind in ("person", "address"):
        tree = ast.parse(files[f"faker/providers/{kind}/id_ID/__init__.py"])
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and any(
                isinstance(t, ast.Name) and t.id in NAME_LISTS for t in node.targets
            ):
                texts = (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
                found.update(text.lower() for text in texts if isinstance(text, str))
    return found


def read(folder: Path) -> dict[str, str]:
    """Candidate word -> the theme it stands under; raises SystemExit for a word that is malformed or stands twice."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.txt")):
        lines = file.read_text("ascii").splitlines()
        for word in " ".join(line for line in lines if not line.startswith("#")).split():
            if not re.fullmatch(f"[a-z]{{{SHORTEST},{LONGEST}}}", word) or word in found:
                raise SystemExit(f"{file.name}: {word!r} is malformed or stands also in {found.get(word)}")
            found[word] = file.stem
    return found


def groups(words: Iterable[str]) -> Iterator[set[str]]:
    """Sets of words of which at most one may stay."""
    known = set(words)
    alike: dict[object, set[str]] = defaultdict(set)
    for word in known:
        alike["sound", sound(word)].add(word)
        for place in range(len(word)):
            shorter = word[:place] + word[place + 1 :]
            alike[place, shorter].add(word)
            alike["swapped", place, word[:place] + "".join(sorted(word[place : place + 2])) + word[place + 2 :]].add(
                word
            )
            if shorter in known:
                yield {word, shorter}
        yield from ({word, word[:end]} for end in range(SHORTEST, len(word)) if word[:end] in known)
        for prefix in PREFIXES:
            if word.startswith(prefix) and word.removeprefix(prefix) in known:
                yield {word, word.removeprefix(prefix)}
    yield from alike.values()


def conflicts(words: Iterable[str]) -> dict[str, set[str]]:
    """Word -> the words that cannot stand beside it: written or heard alike, one beginning the other, or affixed."""
    words = set(words)
    against: dict[str, set[str]] = {word: set() for word in words}
    for group in groups(words):
        for word in group:
            against[word] |= group - {word}
    return against


def choose(against: Mapping[str, set[str]], rank: Mapping[str, int]) -> set[str]:
    """A large set of words without a conflict: always the word with the fewest rivals left, the commoner of two."""

    def order(word: str) -> tuple[int, int, str]:
        return len(against[word] & alive), rank.get(word, UNRANKED), word

    alive = set(against)
    chosen: set[str] = set()
    queue = [order(word) for word in against]
    heapq.heapify(queue)
    while queue:
        entry = heapq.heappop(queue)
        word = entry[-1]
        if word not in alive or entry != order(word):
            continue
        chosen.add(word)
        gone = against[word] & alive
        alive -= gone | {word}
        for touched in set().union(*(against[rival] for rival in gone)) & alive:
            heapq.heappush(queue, order(touched))
    return chosen


def exchange(chosen: set[str], against: Mapping[str, set[str]], rank: Mapping[str, int]) -> set[str]:
    """`chosen` with every word replaced by a commoner one where that one conflicts with nothing else."""
    chosen = set(chosen)
    for word in sorted(rank, key=lambda word: (rank[word], word)):
        if word not in against or word in chosen:
            continue
        rivals = against[word] & chosen
        if len(rivals) == 1 and rank.get(next(iter(rivals)), UNRANKED) > rank[word]:
            chosen = (chosen - rivals) | {word}
    return chosen


def build() -> list[str]:
    """The words, sorted; raises SystemExit when a candidate is unknown to every list or too few are left."""
    counted = LANGUAGE.files()
    themes = read(CANDIDATES)
    rank = ranks(counted)
    rank |= {word: UNRANKED + 1 + rank.get(word, UNRANKED) for word, theme in themes.items() if theme == LAST}
    refused = names() | set(json.loads(counted["package/src/names.json"]))
    known = roots() | rank.keys()  # the last ones were read like the others
    strange = sorted(word for word, theme in themes.items() if theme != UNLISTED and word not in known)
    if strange:
        raise SystemExit(f"in no list, so they belong into unlisted.txt: {' '.join(strange)}")
    against = conflicts(themes.keys() - refused)
    chosen = exchange(choose(against, rank), against, rank)
    if len(chosen) < COUNT:
        raise SystemExit(f"only {len(chosen)} words are left of {len(themes)}, {COUNT} are needed")
    print(f"{len(themes)} candidates, {len(themes.keys() & refused)} names, {len(chosen)} without a conflict")
    return sorted(sorted(chosen, key=lambda word: (rank.get(word, UNRANKED), word))[:COUNT])


def main() -> None:
    """Write the list."""
    words = build()
    TARGET.write_text("\n".join(words) + "\n", encoding="ascii", newline="\n")
    entry = {
        "built_by": "tools/build_passphrase_words.py",
        "by_hand": "tools/passphrase_words",
        "from": [],
        "looked_into": [source.told() for source in (LANGUAGE, SASTRAWI, FAKER)],
        "licence": "Apache-2.0",
        "entries": len(words),
    }
    write_entry(TARGET.name, entry)
    print(f"{TARGET.name}: {len(words)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
