"""Tags and a key that are kept until a test ends, and a key ring that refuses as a test wants."""

from desktop.logic.rotation.tag import KeyRefused, Tags, learned
from desktop.logic.store import StoreError


class MemoryTags:
    """`fault` is raised by each call."""

    def __init__(self) -> None:
        self.kept, self.was_on = Tags(), False
        self.fault: StoreError | None = None

    def tags(self) -> Tags:
        self._fail()
        return self.kept

    def tag_was_on(self) -> bool:
        self._fail()
        return self.was_on

    def begin_tags(self, salt: bytes) -> None:
        self._fail()
        self.kept, self.was_on = Tags(salt), True

    def learn_tag(self, bits: int) -> None:
        self._fail()
        if self.kept.on:
            self.kept = Tags(self.kept.salt, learned(self.kept.bits, bits))

    def end_tags(self) -> None:
        self._fail()
        self.kept = Tags()

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


class MemoryKey:
    """`asked` names each call in its order."""

    def __init__(self) -> None:
        self.key: bytes | None = None
        self.fault: KeyRefused | None = None
        self.asked: list[str] = []

    def probe(self) -> None:
        self._ask("probe")

    def get(self) -> bytes | None:
        self._ask("get")
        return self.key

    def set(self, key: bytes) -> None:
        self._ask("set")
        self.key = key

    def delete(self) -> None:
        self._ask("delete")
        self.key = None

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if self.fault is not None:
            raise self.fault
