"""The engines, built once and not before somebody needs one: libraries and word lists come after the first paint."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.logic.pack.programme import Programme
    from desktop.logic.passwords.estimator import Estimator
    from desktop.logic.verify.check import Checker

MESSAGES = "id"  # the language of the messages that are judged, whatever language the window speaks


class Engine:
    """Holds the checker and the estimator of some programmes, each built when it is first asked for, by any thread.

    `blocklist` is a centre's own list of leaked passwords, asked beside ours; see `blocklist_fault`.
    """

    def __init__(self, programmes: "Callable[[], tuple[Programme, ...]]", blocklist: "Path | None" = None) -> None:
        self._programmes = programmes
        self._blocklist = blocklist
        self._lock = Lock()
        self._checker: Checker | None = None
        self._estimator: Estimator | None = None

    def checker(self) -> "Checker":
        """The checker; the first call builds it and takes some tens of milliseconds."""
        from desktop.logic.verify.check import Checker  # noqa: PLC0415  # same
        from desktop.logic.verify.message.phrases import load_phrases  # noqa: PLC0415  # with the engine, not before

        with self._lock:
            if self._checker is None:
                self._checker = Checker(self._programmes(), load_phrases(MESSAGES))
            return self._checker

    def estimator(self) -> "Estimator":
        """The estimator of passwords; the first call reads its lists and takes about a hundred milliseconds."""
        from desktop.logic.passwords.data import load_password_data  # noqa: PLC0415  # with the engine, not before
        from desktop.logic.passwords.estimator import Estimator  # noqa: PLC0415  # same

        with self._lock:
            if self._estimator is None:
                data = load_password_data(self._blocklist)
                self._estimator = Estimator(data, programme_words(self._programmes()))
            return self._estimator


def blocklist_fault(file: "Path") -> tuple[str, dict[str, str]] | None:
    """Why a centre's list cannot be used: a text id and its values, none of which repeats the path; None: it can.

    Looks at the head and the length only: a wrong file is refused at the start, a good one opened when it is needed.
    """
    from desktop.logic.jsonfile import ContentError  # noqa: PLC0415  # only when a list is named
    from desktop.logic.passwords.blocklist import open_blocklist  # noqa: PLC0415  # same

    try:
        open_blocklist(file).close()
    except ValueError:  # a zero byte or half a character in the path
        return "cli.blocklist.no-file", {}
    except ContentError as error:
        if error.place == "/":  # the file as a whole could not be read
            return "cli.blocklist.no-file", {}
        return "cli.blocklist.broken", {"place": error.place}
    return None


def programme_words(programmes: "Iterable[Programme]") -> tuple[str, ...]:
    """The words by which people name the programmes, as somebody would type them into a password, no spaces."""
    spellings = (word for programme in programmes for word in _spellings(programme))
    joined = ("".join(filter(str.isalnum, word.lower())) for word in spellings)
    return tuple(dict.fromkeys(word for word in joined if len(word) > 2))


def _spellings(programme: "Programme") -> tuple[str, ...]:
    names, signs = (one.name for one in programme.protected), programme.signs
    sisters = (claim for sister in signs.sisters for claim in sister.claims)
    registry = (channel.value for channel in programme.channels)
    return (programme.name, programme.full_name, *names, *signs.claims, *sisters, *registry)
