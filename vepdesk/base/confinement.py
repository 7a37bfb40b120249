"""How a process limits itself before it looks at bytes of a stranger. It can't be undone.

On Linux by resource limits, an empty network where the system lets us, and in the end by a limit of
no further file at all: then neither files nor sockets can be opened. On Windows by a job that this
process puts itself into.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 20
_FILES_WHILE_LOADING = 64


def confine() -> None:
    """Limits memory, computing time, files to write and the network. Call it before all else."""
    _confine()


def seal_off() -> None:
    """After the libraries are loaded: nothing can be opened any more, neither file nor socket."""
    _seal_off()


if sys.platform == "win32":
    from ctypes import wintypes

    _LIMIT_PROCESS_TIME = 0x2
    _LIMIT_ACTIVE_PROCESS = 0x8
    _LIMIT_PROCESS_MEMORY = 0x100
    _LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400
    _EXTENDED_LIMIT_INFORMATION = 9
    _HUNDRED_NANOSECONDS_A_SECOND = 10_000_000

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Limits(ctypes.Structure):
        _fields_ = (
            ("Basic", _BasicLimits),
            ("IoCounters", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _confine() -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            ctypes.c_void_p,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limits = _Limits()
        limits.Basic.LimitFlags = (
            _LIMIT_PROCESS_TIME
            | _LIMIT_ACTIVE_PROCESS
            | _LIMIT_PROCESS_MEMORY
            | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        )
        limits.Basic.PerProcessUserTimeLimit = CPU_SECONDS * _HUNDRED_NANOSECONDS_A_SECOND
        limits.Basic.ActiveProcessLimit = 1
        limits.ProcessMemoryLimit = MEMORY
        job = kernel.CreateJobObjectW(None, None)
        done = kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
        ) and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        if not done:
            raise OSError(ctypes.get_last_error(), "the process could not be limited")

    def _seal_off() -> None:
        return

else:
    import resource

    _NEW_USER, _NEW_NETWORK, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
    _ARENA_MAX = -8
    _SET_DUMPABLE, _SET_NO_NEW_PRIVILEGES = 4, 38

    def _confine() -> None:
        for what, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, CPU_SECONDS),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_NOFILE, _FILES_WHILE_LOADING),
        ):
            resource.setrlimit(what, (most, most))
        if sys.platform == "linux":  # one helper thread, whatever the machine has
            os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        with contextlib.suppress(OSError, AttributeError):  # where the system has no such calls
            library = ctypes.CDLL(None, use_errno=True)
            library.prctl(_SET_DUMPABLE, 0, 0, 0, 0)
            library.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
            library.mallopt(_ARENA_MAX, 1)  # a second one would reserve 128 MiB for nothing
            library.unshare(_NEW_USER | _NEW_NETWORK | _NEW_IPC)

    def _seal_off() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
