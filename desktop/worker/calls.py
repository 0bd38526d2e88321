"""Calls of the system that the process does not get (seccomp, Linux on x86-64 and ARM64): sockets above all.

A network of one's own and Landlock leave sockets that have a path, and one of those is the bus of the desktop, which
starts programs for whoever asks. They also leave what belongs to the person and is no file that is opened: the memory
in which a window's pixels are handed to the screen, keys, the rights of a file, the pace of their other programs.
"""

import errno
import platform
from ctypes import CDLL, POINTER, Structure, byref, c_char, c_char_p, c_ulong, c_ushort, cast
from struct import pack

_SET_SECCOMP, _FILTER = 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
"""Of `prctl` and linux/seccomp.h."""

_LOAD, _IS, _IS_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _PROCESSOR_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
"""Of the little machine that looks at each call (linux/filter.h), and where it finds what."""

_OTHER_NUMBERING = 0x40000000
"""On x86-64 the same calls have a second number, from here on (x32)."""

_NEW_CALLS = (425, 426, 427, 424, 438, 435, 440, 452, 463, 466)
"""What has the same number everywhere: io_uring (setup, enter, register), pidfd_send_signal, pidfd_getfd, clone3,
process_madvise, fchmodat2, setxattrat, removexattrat."""

_REFUSED = (
    ((41, 42), (198, 203)),  # socket, connect
    ((56, 57, 58, 59, 322), (220, 221, 281)),  # clone, fork, vfork, execve, execveat
    ((62, 129, 200, 234, 297), (129, 138, 130, 131, 240)),  # kill, rt_sigqueueinfo, tkill, tgkill, rt_tgsigqueueinfo
    ((101, 310, 311, 321), (117, 270, 271, 280)),  # ptrace, process_vm_readv, process_vm_writev, bpf
    ((29, 30, 31, 64, 68, 240), (194, 196, 195, 190, 186, 180)),  # shmget, shmat, shmctl, semget, msgget, mq_open
    ((248, 249, 250), (217, 218, 219)),  # add_key, request_key, keyctl
    ((90, 91, 268), (52, 53)),  # chmod, fchmod, fchmodat
    ((92, 93, 94, 260), (55, 54)),  # chown, fchown, lchown, fchownat
    ((132, 235, 261, 280), (88,)),  # utime, utimes, futimesat, utimensat
    ((188, 189, 190, 197, 198, 199), (5, 6, 7, 14, 15, 16)),  # setxattr, removexattr, each of a name, a link, a number
    ((141, 142, 144, 203, 314, 251), (140, 118, 119, 122, 274, 30)),  # setpriority, sched_set..., ioprio_set
)
"""On x86-64 and on ARM64. A thread is started by the same calls as a process, and none is needed."""

_PROCESSORS = {"x86_64": (0xC000003E, 0, 302), "aarch64": (0xC00000B7, 1, 261)}
"""What the machine calls each, its place above, and its prlimit64, by which our own limits are set, too."""


class _Program(Structure):
    """`sock_fprog`."""

    _fields_ = (("length", c_ushort), ("steps", POINTER(c_char)))


def refuse_calls() -> bool:
    """Refuse them from now on; whether that holds. No new privileges may be had by then."""
    known = _PROCESSORS.get(platform.machine())
    if known is None:
        return False
    processor, place, limits = known
    steps = _steps(processor, [*_NEW_CALLS, *(number for group in _REFUSED for number in group[place])], limits)
    program = _Program(len(steps), cast(c_char_p(b"".join(steps)), POINTER(c_char)))
    answer: int = CDLL(None).prctl(_SET_SECCOMP, c_ulong(_FILTER), byref(program), c_ulong(0), c_ulong(0))
    return answer == 0


def _steps(processor: int, refused: list[int], limits: int) -> list[bytes]:
    """Look at the processor, then at the number; each refusal jumps over those behind it to the last step."""
    questions = [(_IS_AT_LEAST, _OTHER_NUMBERING), *((_IS, number) for number in refused)]
    of_whom = [
        _step(_IS, limits, otherwise=2),
        _step(_LOAD, _FIRST_ARGUMENT_AT),  # nobody else's limits: a process is ended by those of its seconds
        _step(_IS, 0, otherwise=1),
    ]
    behind = len(questions) + len(of_whom)
    return [
        _step(_LOAD, _PROCESSOR_AT),
        _step(_IS, processor, otherwise=behind + 2),
        _step(_LOAD, _NUMBER_AT),
        *(_step(code, value, then=behind - place) for place, (code, value) in enumerate(questions)),
        *of_whom,
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _REFUSE),
    ]


def _step(code: int, value: int, then: int = 0, otherwise: int = 0) -> bytes:
    """One `sock_filter`; `then` and `otherwise` are so many steps that are left out."""
    return pack("=HBBI", code, then, otherwise, value)
