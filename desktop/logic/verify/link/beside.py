"""What stands beside an address: the end of a sentence, or something that another reader takes for an address.

An address is exact only when nothing else can be read out of what was pasted. Words and marks around it are harmless;
a dot between letters, a scheme, a number or an escape is not, nor are letters that hang on it by an odd sign.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.text import HIDDEN
from desktop.logic.verify.link.tokens import SCHEME, SHOWN_DOTS, is_picture

_DOT_BETWEEN = later(r"[^\W_][.\u3002\uff0e\uff61\u2024\u2027\u00b7\u30fb\u0701\u0702\ua4f8\ua60e]+[^\W_]")
_SAID_DOT = later(r"\b(?:titik|dot)\b", re.IGNORECASE)
_NUMBER = later(r"(?:\d[\s().\-/]{0,2}){7}")
_ESCAPE = later(r"%[0-9A-Fa-f]{2}|&#|&[A-Za-z]{2,8};|\\[xu0-9]")
_TELLS = (_ESCAPE, _DOT_BETWEEN, SCHEME, _NUMBER, SHOWN_DOTS, _SAID_DOT)
_ENDS = frozenset(",;!?)")
"""Marks of a sentence that letters may follow without a blank: "contoh.id,ya"."""
_BEGINS = frozenset(":=(,'\"“‘")
"""What may stand between a word and the address it announces: "Klik:contoh.id"."""
_AUTHORITY = later(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]*[^/\\?#]*")
_END_MARK = later(r"[^A-Za-z0-9._~:/?#@!$&'*+=%\-]|[(),;]")
_SLASHED_AT = later(r"[/?#\\]@")
_HIDDEN = later(f"[{''.join(sorted(HIDDEN))}]")


def harmless(text: str, *, in_path: bool = False) -> bool:
    """Nothing in a text beside an address can be read as an address or a number; in a path escapes are usual."""
    if not text or text.isspace():
        return True
    seen = text if text.isascii() else _HIDDEN().sub("", unicodedata.normalize("NFKC", text))
    tells = _TELLS[1:] if in_path else _TELLS
    return "://" not in seen and not any(tell().search(seen) for tell in tells)


def stands_alone(text: str, spans: Iterable[Span]) -> bool:
    """Beside the addresses at these places (in their order, none in another) there is only harmless text."""
    return all(
        harmless(gap) and not _hangs(gap, behind=behind, before=before) for gap, behind, before in _gaps(text, spans)
    )


def _gaps(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool, bool]]:
    """The texts between addresses, whether one stands before each and one behind it."""
    place, seen = 0, False
    for start, end in spans:
        yield text[place:start], seen, True
        place, seen = end, True
    yield text[place:], seen, False


def _hangs(gap: str, *, behind: bool, before: bool) -> bool:
    """Letters are joined to the address in front of the gap or behind it, by no mark of a sentence."""
    pieces = gap.split()
    if not pieces:
        return False
    first = pieces[0] if behind and not gap[0].isspace() else ""
    last = pieces[-1] if before and not gap[-1].isspace() else ""
    return (_says(first) and first[0] not in _ENDS and not is_picture(first[0])) or (
        _says(last) and last[-1] not in _BEGINS and not is_picture(last[-1])
    )


def _says(piece: str) -> bool:
    return any(letter.isalnum() for letter in piece)


def is_cut_short(address: str) -> bool:
    """Another reader ends this address earlier, or turns its backslashes, and sees a second one in the rest.

    Chat programs end an address at a mark, a blank or a hidden letter; old parsers take what stands before an @ for a
    name. Only what follows the host is looked at: what stands before it a browser has read.
    """
    match = _AUTHORITY().match(address)
    rest = address[match.end() :] if match else ""
    if _SLASHED_AT().search(rest) or (not rest.isascii() and _HIDDEN().search(rest)):
        return True
    mark = _END_MARK().search(rest)
    return mark is not None and not harmless(rest[mark.end() :], in_path=not mark.group().isspace())
