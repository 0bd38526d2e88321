"""The text of a policy file: the same policy with another PIN, and a policy to begin with."""

import json
from typing import cast

from desktop.logic.kiosk.policy import Pin, Policy, Problem, in_force, read_policy
from desktop.logic.kiosk.policy_json import parse


class PolicyRefusedError(Exception):
    """The policy that is there cannot be used, so nothing is written into it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


def with_pin(data: bytes, pin: Pin) -> bytes:
    """A policy with this PIN; every other key stays as it is written, in its place. Raises PolicyRefusedError."""
    problems = read_policy(data).problems
    if problems:
        raise PolicyRefusedError(problems)
    content = cast("dict[str, object]", parse(data))
    kept = {"n": pin.n, "r": pin.r, "p": pin.p, "salt": pin.salt.hex(), "hash": pin.hash.hex()}
    return _written(content | {"pin": kept})


def to_begin_with() -> bytes:
    """Every key with its default, for a centre to change; no PIN, which `jaga-akun kiosk set-pin` writes."""
    values = in_force(Policy())
    return _written({name: value for name, value in values.items() if name != "pin"})


def _written(content: dict[str, object]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
