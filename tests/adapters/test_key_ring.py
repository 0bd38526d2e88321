"""The key ring by `keyring`: only back-ends that we know by their module, and none of their words carried on."""

import types
from threading import Event

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordSetError

from desktop.adapters.key_ring import ACCEPTED, SERVICE, KeyRing, delete_key
from desktop.logic.rotation.tag import KeyRefused, KeyRingLocked, NoKeyRing

KEY = bytes(range(32))
CANARY = "kenari7731"


class Ring(KeyringBackend):
    """A key ring in memory. `fault` is raised by each call; `forgetful` keeps nothing, `clinging` deletes nothing."""

    priority = 0.0  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has no types here
        self.kept: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None
        self.forgetful = self.clinging = False

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        if not self.clinging:
            self.kept.pop((service, username), None)

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


def calling_itself(module: str) -> Ring:
    """A back-end of a module of this name."""
    made: Ring = types.new_class("Ring", (Ring,), {}, lambda body: body.update(__module__=module))()
    return made


@pytest.fixture
def ring() -> Ring:
    return calling_itself("keyring.backends.SecretService")


@pytest.mark.parametrize("module", sorted(ACCEPTED))
def test_the_key_rings_of_the_systems_are_taken(module: str) -> None:
    ring = calling_itself(module)
    keys = KeyRing(lambda: ring)

    keys.probe()
    keys.set(KEY)

    assert keys.get() == KEY
    assert [service for service, _ in ring.kept] == [SERVICE]


@pytest.mark.parametrize(
    "module",
    [
        "keyring.backends.fail", "keyring.backends.null", "keyring.backends.libsecret",
        "keyring.backends.SecretServices",
        "keyring.backends.SecretService.evil", "keyrings.alt.file", "keyrings.cryptfile.cryptfile", "other",
    ],
)  # fmt: skip
def test_any_other_is_refused_by_its_module_and_given_nothing(module: str) -> None:
    ring = calling_itself(module)
    keys = KeyRing(lambda: ring)

    for call in (keys.probe, keys.get, lambda: keys.set(KEY), keys.delete):
        with pytest.raises(NoKeyRing):
            call()
    assert ring.kept == {}


@pytest.mark.parametrize("ring", [fail.Keyring, null.Keyring], ids=["fail", "null"])
def test_those_that_keep_nothing_are_refused(ring: type[KeyringBackend]) -> None:
    with pytest.raises(NoKeyRing):
        KeyRing(ring).probe()


def test_of_a_chain_the_one_that_we_accept_is_used_alone(monkeypatch: pytest.MonkeyPatch, ring: Ring) -> None:
    file = calling_itself("keyrings.alt.file")
    chain = chainer.ChainerBackend()  # type: ignore[no-untyped-call]  # keyring has no types here
    monkeypatch.setattr(chainer.ChainerBackend, "backends", (file, ring))

    KeyRing(lambda: chain).set(KEY)

    assert (len(ring.kept), len(file.kept)) == (1, 0)


def test_a_chain_without_one_that_we_accept_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chainer.ChainerBackend, "backends", (calling_itself("keyrings.alt.file"),))

    with pytest.raises(NoKeyRing):
        KeyRing(chainer.ChainerBackend).probe()


def test_a_try_leaves_nothing(ring: Ring) -> None:
    KeyRing(lambda: ring).probe()

    assert ring.kept == {}


@pytest.mark.parametrize("fault", ["forgetful", "clinging"])
def test_one_that_does_not_keep_or_delete_fails_the_try(ring: Ring, fault: str) -> None:
    setattr(ring, fault, True)

    with pytest.raises(KeyRefused):
        KeyRing(lambda: ring).probe()


def test_a_locked_one_says_so(ring: Ring) -> None:
    ring.fault = KeyringLocked(CANARY)

    with pytest.raises(KeyRingLocked) as caught:
        KeyRing(lambda: ring).probe()
    assert CANARY not in str(caught.value)


def test_what_a_back_end_says_of_a_failure_is_not_carried_on(ring: Ring) -> None:
    ring.fault = PasswordSetError(CANARY)

    with pytest.raises(KeyRefused) as caught:
        KeyRing(lambda: ring).set(KEY)
    assert CANARY not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("kept", ["", "!!", "AAAA", "kenari"])
def test_what_is_no_key_is_none(ring: Ring, kept: str) -> None:
    ring.kept[SERVICE, "old-passwords"] = kept

    assert KeyRing(lambda: ring).get() is None


def test_what_is_deleted_is_gone_and_may_be_deleted_twice(ring: Ring) -> None:
    keys = KeyRing(lambda: ring)
    keys.set(KEY)

    keys.delete()
    keys.delete()

    assert keys.get() is None
    assert ring.kept == {}


def test_who_deletes_all_is_not_held_up_where_there_is_no_key_ring(ring: Ring) -> None:
    delete_key(KeyRing(fail.Keyring))
    delete_key(KeyRing(lambda: ring))


def test_who_deletes_all_is_told_that_a_locked_key_ring_keeps_the_key(ring: Ring) -> None:
    ring.fault = KeyringLocked()

    with pytest.raises(OSError, match="keeps the key"):
        delete_key(KeyRing(lambda: ring))


def test_who_deletes_all_does_not_wait_for_a_key_ring_that_never_answers(ring: Ring) -> None:
    answers = Event()

    def silent() -> Ring:
        answers.wait(60)
        return ring

    with pytest.raises(OSError, match="keeps the key"):
        delete_key(KeyRing(silent), patience=0.01)
    answers.set()


def test_a_fault_that_no_key_ring_should_have_is_a_refusal_without_its_words(ring: Ring) -> None:
    ring.fault = LookupError(CANARY)

    with pytest.raises(KeyRefused) as caught:
        KeyRing(lambda: ring).get()
    assert CANARY not in str(caught.value)
