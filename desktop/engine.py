"""The engines, built once and not before somebody needs one: libraries and word lists come after the first paint."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.logic.passwords.estimator import Estimator
    from desktop.logic.programme import Programme
    from desktop.logic.verify.check import Checker

MESSAGES = "id"  # the language of the messages that are judged, whatever language the window speaks


class Engine:
    """Holds the checker and the estimator of a programme, each built when it is first asked for, by any thread."""

    def __init__(self, programme: "Callable[[], Programme]") -> None:
        self._programme = programme
        self._lock = Lock()
        self._checker: Checker | None = None
        self._estimator: Estimator | None = None

    def checker(self) -> "Checker":
        """The checker; the first call builds it and takes some tens of milliseconds."""
        from desktop.logic.content import load_vocabulary  # noqa: PLC0415  # with the engine, not before
        from desktop.logic.verify.check import Checker  # noqa: PLC0415  # same

        with self._lock:
            if self._checker is None:
                self._checker = Checker(self._programme(), load_vocabulary(MESSAGES))
            return self._checker

    def estimator(self) -> "Estimator":
        """The estimator of passwords; the first call reads its lists and takes about a hundred milliseconds."""
        from desktop.logic.passwords.data import load_password_data  # noqa: PLC0415  # with the engine, not before
        from desktop.logic.passwords.estimator import Estimator  # noqa: PLC0415  # same

        with self._lock:
            if self._estimator is None:
                self._estimator = Estimator(load_password_data(), programme_words(self._programme()))
            return self._estimator


def programme_words(programme: "Programme") -> tuple[str, ...]:
    """The words by which people name a programme, as somebody would type them into a password, no spaces."""
    signs = programme.signs
    spellings = (programme.name, programme.full_name, *(one.name for one in programme.protected), *signs.claims)
    joined = ("".join(filter(str.isalnum, word.lower())) for word in (*spellings, *signs.sisters))
    return tuple(dict.fromkeys(word for word in joined if len(word) > 2))
