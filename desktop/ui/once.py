"""A value that goes from hand to hand without staying anywhere: who takes it leaves nothing behind."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Holds a value until it is taken, once. It shows nothing of it."""

    __slots__ = ("_held", "lost")

    def __init__(self, value: T) -> None:
        self._held: T | None = value
        self.lost = False

    @property
    def gone(self) -> bool:
        """Whether it was taken or thrown away."""
        return self._held is None

    def take(self) -> T | None:
        """The value, the first time; None afterwards."""
        held, self._held = self._held, None
        return held

    def drop(self, *_: object) -> None:
        """Throw it away; `lost` tells that somebody might miss it."""
        self.lost = self.take() is not None
