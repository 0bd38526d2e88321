"""What may hold a person's text has no `repr`: no traceback, log line or crash report can show what it does not print.

A value is printed by more than `print`: pytest, `logging`, a debugger and every f-string of an exception ask for it.
"""

from typing import TypeVar

Value = TypeVar("Value")


def _unshown(value: object) -> str:
    return f"{type(value).__name__}(...)"


def unshown(kind: type[Value]) -> type[Value]:
    """Class decorator, the outermost one: the values show the name of their class and nothing of what they hold.

    A decorator, because a named tuple takes no base and the type checker lets nothing be assigned in its body.
    """
    kind.__repr__ = _unshown  # type: ignore[method-assign]  # that is what this is for
    return kind
