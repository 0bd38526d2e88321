"""The text of a policy file: the same policy with another PIN, and a policy to begin with."""

import json

from desktop.logic.kiosk.policy import Pin, Policy, in_force
from desktop.logic.kiosk.policy_json import parse


def with_pin(data: bytes, pin: Pin) -> bytes:
    """A policy that can be read, with this PIN; every other key stays as it is written, in its place."""
    content = parse(data)
    if not isinstance(content, dict):  # a policy that can be read is an object
        raise TypeError
    kept = {"n": pin.n, "r": pin.r, "p": pin.p, "salt": pin.salt.hex(), "hash": pin.hash.hex()}
    return _written(content | {"pin": kept})


def to_begin_with() -> bytes:
    """Every key with its default, for a centre to change; no PIN, which `jaga-akun kiosk set-pin` writes."""
    values = in_force(Policy())
    return _written({name: value for name, value in values.items() if name != "pin"})


def _written(content: dict[str, object]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
