"""Bytes of a mail -> text: character sets as they are named, and as they are when the name is wrong or missing.

Only character sets that mails use are asked of Python: some of its other codecs take quadratic time on purpose-made
bytes (punycode) or are no character sets at all.
"""

import re
from binascii import Error, a2b_base64, a2b_qp
from urllib.parse import unquote_to_bytes

_KNOWN = re.compile(
    r"(?:x-)?(?:utf-?(?:8|7|16|16le|16be)|(?:us-)?ascii|iso-?8859-?\d{1,2}|latin-?\d|windows-?\d{3,4}|cp-?\d{3,5}"
    r"|koi8-[rut]|gbk?|gb2312|gb18030|big5(?:-hkscs)?|shift-?jis|sjis|euc-(?:jp|kr)|iso-2022-(?:jp|kr)|ks-c-5601-1987"
    r"|tis-620|mac-?roman)"
)
_PLAIN = re.compile(r"(?:utf-?8|(?:us-)?ascii)?")
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")
_BETWEEN_WORDS = re.compile(r"\?=[ \t\r\n]+(?==\?)")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


def decoded(content: bytes, charset: str = "") -> str:
    """The text of some bytes. For a missing, unknown or wrong character set UTF-8 is tried, then Windows-1252."""
    name = charset.strip(" \t\"'").lower().replace("_", "-").removesuffix("-i")
    if _PLAIN.fullmatch(name) or not _KNOWN.fullmatch(name):
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            return content.decode("utf-8" if "8" in name else "cp1252", "replace")
    try:
        return content.decode(name.removeprefix("x-"), "replace")
    except (LookupError, UnicodeError):
        return content.decode("cp1252", "replace")


def transferred(content: bytes, encoding: str) -> bytes:
    """The bytes that were sent, with the transfer encoding taken off; unknown encodings change nothing."""
    name = encoding.strip().lower()
    if name.startswith("base64"):
        return from_base64(content)
    return a2b_qp(content) if name.startswith("quoted-printable") else content


def from_base64(content: bytes) -> bytes:
    """The bytes behind base64 with whatever stands between its letters; a last group that is cut off is dropped."""
    letters = content.translate(None, _NOT_BASE64)
    usable = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
    try:
        return a2b_base64(usable + b"=" * (-len(usable) % 4))
    except Error:
        return b""


def words_of(value: str) -> str:
    """A header's value with its encoded words (RFC 2047) read; what is no encoded word stays as it is.

    Neighbours of one character set are joined before they are read: real mails cut letters in half between them.
    """
    if "=?" not in value:
        return value
    joined = _BETWEEN_WORDS.sub("?=", value)
    pieces: list[str] = []
    waiting, charset, place = b"", "", 0
    for match in _WORD.finditer(joined):
        named = match[1].partition("*")[0].lower()
        if waiting and (match.start() != place or named != charset):
            pieces.append(decoded(waiting, charset))
            waiting = b""
        pieces.append(joined[place : match.start()])
        waiting, charset, place = waiting + _content(match[2], match[3]), named, match.end()
    return "".join((*pieces, decoded(waiting, charset) if waiting else "", joined[place:]))


def _content(encoding: str, content: str) -> bytes:
    content_bytes = content.encode("utf-8", "surrogatepass")
    return from_base64(content_bytes) if encoding in "bB" else a2b_qp(content_bytes, header=True)


def unescaped(value: str) -> str:
    """A parameter of RFC 2231 such as utf-8''na%20me, as text."""
    charset, mark, rest = value.partition("'")
    rest = rest.partition("'")[2] if mark else value
    return decoded(unquote_to_bytes(rest), charset if mark else "")
