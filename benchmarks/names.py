"""Names for the benchmarks: what dnstwist makes of the protected names, and names that have nothing to do with them."""

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import dnstwist  # type: ignore[import-untyped]  # has none

from desktop.logic.pack.programme import Programme, ProtectedName
from desktop.logic.verify.ground.address import public_suffix

ROOT = Path(__file__).resolve().parent.parent
SUFFIXES = ("com", "id", "co.id", "blogspot.com")
_NAME = re.compile(r"[a-z][a-z0-9-]{3,30}")
_WORDS = re.compile(r"[a-z]+")


@cache
def dnstwist_labels(name: ProtectedName) -> frozenset[str]:
    """The labels that dnstwist makes of a name under .id; of a name under go.id it would make permutations of "go"."""
    fuzzer = dnstwist.Fuzzer(f"{name.name}.id")
    fuzzer.generate()
    labels = (one["domain"].rpartition(".")[0] for one in fuzzer.domains)
    return frozenset(label for label in labels if "." not in label and label != name.name)


def dnstwist_addresses(programme: Programme) -> Iterator[str]:
    """Those labels under the official suffix, genuine names and ordinary words left out."""
    innocent = {*programme.ordinary_words, *(name.name for name in programme.protected)}
    for name in programme.protected:
        suffix = public_suffix(name.host)
        for label in sorted(dnstwist_labels(name) - innocent):
            plain = label.replace("-", "")
            governments = suffix == "go.id" and any(one.name in plain for one in programme.protected)
            if not (name.shared or governments):  # what others bear too, and the name itself under go.id, are not false
                yield f"https://{label}.{suffix}/"


def ordinary_names(programme: Programme) -> list[str]:
    """Indonesian and English words of our own sentences and vocabulary, our packages, Python's modules.

    Those that hold a protected name or one of its listed spellings are left out: they are about the programme.
    """
    names = set(sys.stdlib_module_names)
    for lock in ("run", "dev"):
        lines = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8").splitlines()
        names.update(line.partition("==")[0] for line in lines if "==" in line)
    for folder in ("texts", "signs"):
        for file in sorted((ROOT / "resources" / folder).rglob("*.json")):
            names.update(_WORDS.findall(json.dumps(json.loads(file.read_text("utf-8")), ensure_ascii=False).lower()))
    about = {
        *(name.name for name in programme.protected),
        *(claim.replace(" ", "") for claim in programme.signs.claims),
        *(claim.replace(" ", "") for sister in programme.signs.sisters for claim in sister.claims),
    }
    found = {name.lower() for name in names if _NAME.fullmatch(name.lower())}
    return sorted(name for name in found if not any(word in name for word in about))


def ordinary_addresses(programme: Programme) -> Iterator[str]:
    """Those names under each suffix."""
    for name in ordinary_names(programme):
        for suffix in SUFFIXES:
            yield f"https://{name}.{suffix}/"
