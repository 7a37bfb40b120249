"""Workloads in processes of their own that start at once: forked from one that is warm.

A child waits until it is let go, so that strace can be attached first; what it says comes by a
socket, so that no write of it is taken for one of the program's. Its last line says how it ended; a
killed child has none.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
VOICE = 100
"""The file descriptor on which a child speaks; the recorder knows its acknowledgements by it."""


@dataclass
class Child:
    """A workload that waits to be let go."""

    pid: int
    go: int
    voice: socket.socket

    def let_go(self) -> None:
        os.write(self.go, b"!")
        os.close(self.go)

    def lines(self) -> Iterator[str]:
        """What it says, line by line as it comes, until it is no more."""
        with self.voice, self.voice.makefile("r", encoding="utf-8") as stream:
            for line in stream:
                yield line.rstrip("\n")

    def kill(self) -> None:
        """Kills it and waits until its locks are free."""
        with suppress(ProcessLookupError):  # it has ended already
            handle = os.pidfd_open(self.pid)
            try:
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                select.select([handle], [], [])
            finally:
                os.close(handle)


class Nursery:
    """The warm process; use it as a context."""

    def __enter__(self) -> Self:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        number = theirs.fileno()
        command = [sys.executable, "-m", "tests.faults.nursery", str(number)]
        self._process = subprocess.Popen(command, cwd=ROOT, pass_fds=[number])  # noqa: S603
        theirs.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._control.close()
        self._process.wait()

    def start(self, workload: str, root: Path, synchronous: str = "FULL") -> Child:
        """Forks a child that will run ``workload`` on the stores below ``root``."""
        go_in, go_out = os.pipe()
        ours, theirs = socket.socketpair()
        asked = json.dumps([workload, str(root), synchronous]).encode()
        socket.send_fds(self._control, [asked], [go_in, theirs.fileno()])
        os.close(go_in)
        theirs.close()
        return Child(int(self._control.recv(64)), go_out, ours)


@contextmanager
def traced(child: Child, *options: str, out: Path | None = None) -> Iterator[None]:
    """Attaches strace with ``options``; leaves when both have ended."""
    where = ["-o", os.fspath(out)] if out else ["-o", os.devnull]
    command = ["strace", "-f", "-p", str(child.pid), *where, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:  # noqa: S603
        assert strace.stderr is not None
        said = strace.stderr.readline()
        if "attached" not in said:
            child.kill()
            raise RuntimeError(f"strace could not attach: {said}")
        yield
        strace.stderr.read()


def _serve(control: socket.socket) -> None:
    from tests.faults import workloads  # noqa: F401, PLC0415 - warm before the first fork
    from tests.worlds import clock  # noqa: PLC0415
    from vepdesk.base.clock import today  # noqa: PLC0415
    from vepdesk.crypto.signatures import SigningKeys  # noqa: PLC0415

    SigningKeys.generate()  # loads what is loaded late, so that only the store's files can fail
    today(clock())  # the time zone too, which the program itself loads when it starts
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        asked, handles, _flags, _address = socket.recv_fds(control, 65536, 2)
        if not asked:
            return
        child = os.fork()
        if child == 0:
            control.close()
            _live(*json.loads(asked), *handles)
        for handle in handles:
            os.close(handle)
        control.send(str(child).encode())


def _live(workload: str, root: str, synchronous: str, go: int, voice: int) -> None:
    """One child's life; it never returns."""
    from tests.faults import opening, workloads  # noqa: PLC0415
    from vepdesk.base.errors import UserError  # noqa: PLC0415
    from vepdesk.base.report import redacted  # noqa: PLC0415

    os.dup2(voice, VOICE)
    os.close(voice)
    out = socket.socket(fileno=VOICE)
    os.read(go, 1)

    def say(line: str) -> None:
        out.send(line.encode() + b"\n")

    try:
        with opening.synchronous(synchronous):
            workloads.WORKLOADS[workload].run(Path(root), say)
        say("end done")
    except UserError as error:
        say(f"end told {error.reason}")
    except BaseException as error:  # noqa: BLE001 - whatever it was, the parent must know
        say("end fault " + " / ".join(redacted(error).split("\n")))
    finally:
        os._exit(0)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
