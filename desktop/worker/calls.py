"""Calls of the system that the process does not get (seccomp, Linux on x86-64 and ARM64): sockets above all.

A network of one's own and Landlock leave sockets that have a path, and one of those is the bus of the desktop, which
starts programs for whoever asks.
"""

import errno
import platform
from ctypes import CDLL, POINTER, Structure, byref, c_char, c_char_p, c_ulong, c_ushort, cast
from struct import pack

_SET_SECCOMP, _FILTER = 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
"""Of `prctl` and linux/seccomp.h."""

_LOAD, _IS, _IS_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _PROCESSOR_AT = 0, 4
"""Of the little machine that looks at each call (linux/filter.h), and where it finds what."""

_OTHER_NUMBERING = 0x40000000
"""On x86-64 the same calls have a second number, from here on (x32)."""

_IO_URING, _PIDFD = (425, 426, 427), (424, 438)
_REFUSED = {
    "x86_64": (0xC000003E, (41, 42, 59, 62, 101, 310, 311, 321, 322, *_IO_URING, *_PIDFD)),
    "aarch64": (0xC00000B7, (198, 203, 221, 129, 117, 270, 271, 280, 281, *_IO_URING, *_PIDFD)),
}
"""By processor: what the machine calls it, and socket, connect, execve, kill, ptrace, process_vm_readv,
process_vm_writev, bpf, execveat, what goes round those (io_uring), pidfd_send_signal and pidfd_getfd."""


class _Program(Structure):
    """`sock_fprog`."""

    _fields_ = (("length", c_ushort), ("steps", POINTER(c_char)))


def refuse_calls() -> bool:
    """Refuse them from now on; whether that holds. No new privileges may be had by then."""
    known = _REFUSED.get(platform.machine())
    if known is None:
        return False
    steps = _steps(*known)
    program = _Program(len(steps), cast(c_char_p(b"".join(steps)), POINTER(c_char)))
    answer: int = CDLL(None).prctl(_SET_SECCOMP, c_ulong(_FILTER), byref(program), c_ulong(0), c_ulong(0))
    return answer == 0


def _steps(processor: int, refused: tuple[int, ...]) -> list[bytes]:
    """Look at the processor, then at the number; each refusal jumps over those behind it to the last step."""
    questions = [(_IS_AT_LEAST, _OTHER_NUMBERING), *((_IS, number) for number in refused)]
    return [
        _step(_LOAD, _PROCESSOR_AT),
        _step(_IS, processor, otherwise=len(questions) + 2),
        _step(_LOAD, _NUMBER_AT),
        *(_step(code, value, then=len(questions) - place) for place, (code, value) in enumerate(questions)),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _REFUSE),
    ]


def _step(code: int, value: int, then: int = 0, otherwise: int = 0) -> bytes:
    """One `sock_filter`; `then` and `otherwise` are so many steps that are left out."""
    return pack("=HBBI", code, then, otherwise, value)
