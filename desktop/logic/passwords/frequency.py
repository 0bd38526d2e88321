"""How likely each character of a password is after the ones before it.

An interpolated n-gram model (Witten and Bell 1991) of small letters, digits and signs, learnt from counted passwords
and from the word lists, cut to the n-grams that matter. Markov models guess and rate passwords better than rules do
(Narayanan and Shmatikov, CCS 2005; Castelluccia et al., NDSS 2012).

The file: a magic word, then one zlib stream of four parts: the contexts, a newline between them; the letters that may
follow each, a newline between those of two contexts; a byte for each context, what it costs to fall back from it to
the shorter one; a byte for each letter, its cost. Costs are in steps of 1/40 of a power of ten.
"""

import struct
import zlib
from array import array
from collections.abc import Mapping
from itertools import accumulate, count
from typing import TYPE_CHECKING

from desktop.logic.jsonfile import ContentError
from desktop.logic.resources import resources

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MAGIC = b"JAGACH1\n"
SIZES = struct.Struct("<III")
"""Before the parts: characters of the longest n-gram, bytes of the contexts, bytes of the letters."""

START, END = "\x02", "\x03"
STEPS = 40
"""A byte of cost is in 1/40 of a power of ten: to 6 % and up to 10^-6.4."""

_MOST, _LONGEST_GRAM = 8_000_000, 9
_UNKNOWN = 2.0
"""log10 of the guesses for a character that the model never saw: one of a hundred."""


class CharacterModel:
    """Costs of characters. Made once, never changed; any thread may ask."""

    def __init__(self, order: int, contexts: str, letters: str, costs: bytes) -> None:
        """`order` is the length of the longest n-gram, `letters` are those that may follow each of the contexts.

        Of both texts a newline stands between two. `costs` in steps: a byte for each context, to fall back from it,
        then one for each letter. Raises ValueError when they are not as many.
        """
        self._order, self._letters, self._costs = order, letters, costs
        self._places = dict(zip(contexts.split("\n"), count()))
        ends = accumulate((len(one) + 1 for one in letters.split("\n")), initial=0)
        self._firsts = array("l", ends)
        if len(self._firsts) != contexts.count("\n") + 2 or len(costs) != len(letters) + 1:
            raise ValueError("not a cost for each context and letter")

    def costs(self, lower: str) -> list[float]:
        """log10 of the guesses for each character of a text in small letters, after what stands before it."""
        padded = START * (self._order - 1) + lower
        return [self._cost(padded, place) for place in range(self._order - 1, len(padded))]

    def _cost(self, padded: str, place: int) -> float:
        steps = 0
        for start in range(place - self._order + 1, place + 1):
            context = self._places.get(padded[start:place])
            if context is None:
                continue
            letter = self._letters.find(padded[place], self._firsts[context], self._firsts[context + 1] - 1)
            if letter >= 0:
                # As many newlines stand before a letter as contexts before its own.
                return (steps + self._costs[len(self._places) + letter - context]) / STEPS
            steps += self._costs[context]
        return steps / STEPS + _UNKNOWN


def load_character_model() -> CharacterModel:
    """The model that the program ships; raises ContentError when its file is broken."""
    return open_character_model(resources() / "words" / "characters.bin")


def open_character_model(file: "Traversable") -> CharacterModel:
    """The model of a file; raises ContentError when it is broken."""
    try:
        return read_character_model(file.read_bytes())
    except OSError:
        raise ContentError(file.name, "/", "a file that can be read") from None
    except (ValueError, zlib.error, struct.error):
        raise ContentError(file.name, "/", "a character model as tools/build_characters.py writes it") from None


def read_character_model(content: bytes) -> CharacterModel:
    """The model of a file's bytes; raises ValueError, zlib.error or struct.error when it is none."""
    if not content.startswith(MAGIC):
        raise ValueError("no character model")
    unpacking = zlib.decompressobj()
    whole = unpacking.decompress(content[len(MAGIC) :], _MOST)
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError("too long or cut off")
    order, context_size, letter_size = SIZES.unpack_from(whole)
    if not 1 <= order <= _LONGEST_GRAM:
        raise ValueError("no length of an n-gram")
    texts, costs = whole[SIZES.size :], whole[SIZES.size + context_size + letter_size :]
    if not costs:
        if texts:
            raise ValueError("contexts without costs")
        return CharacterModel(order, "", "", bytes(1))
    contexts = texts[:context_size].decode("ascii")
    return CharacterModel(order, contexts, texts[context_size : context_size + letter_size].decode("ascii"), costs)


def write_character_model(order: int, costs: Mapping[str, int], fallbacks: Mapping[str, int]) -> bytes:
    """The bytes of a model's file; every n-gram but its last letter is a context. No cost is more than a byte holds."""
    contexts = sorted(fallbacks)
    after: dict[str, list[str]] = {context: [] for context in contexts}
    for gram in sorted(costs):
        after[gram[:-1]].append(gram[-1])
    texts = ["\n".join(contexts).encode("ascii"), "\n".join("".join(after[one]) for one in contexts).encode("ascii")]
    steps = bytes(fallbacks[one] for one in contexts)
    steps += bytes(costs[context + letter] for context in contexts for letter in after[context])
    head = SIZES.pack(order, len(texts[0]), len(texts[1]))
    return MAGIC + zlib.compress(b"".join((head, *texts, steps)), 9)
