"""The real program in processes of its own: locked, it is gone, and a fresh one asks who it is."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import pytest

from tests.gui.at_the_desk import PASSPHRASE, desk_of, store_with_two
from vepdesk.base import ending
from vepdesk.services.checks import verify
from vepdesk.services.drafts import my_drafts

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
LINUX = sys.platform.startswith("linux")
READABLE = LINUX and os.geteuid() == 0
"""Whoever is not root cannot look into the memory of the program at all, which is the point."""

OFFSCREEN = b"This plugin does not support"
"""What Qt says of a screen that is none."""

HANGS_FOR = 0.5
"""After how many seconds the observer has a process end hard that hangs."""

CANARY = "He shouted qzvxwjk-canary-7713 twice"


@dataclass(frozen=True)
class Line:
    """To one process of the program: what it says, and what it is told to do."""

    stream: TextIO

    def heard(self, what: str) -> Said:
        """The next thing it says, which must be ``what``."""
        return self.said(self.stream.readline(), what)

    @staticmethod
    def said(words: str, what: str) -> Said:
        said = json.loads(words)
        assert said["what"] == what
        secrets = {name: bytes.fromhex(one) for name, one in said.get("secrets", {}).items()}
        return Said(
            int(said["pid"]),
            float(said["at"]),
            said.get("words", ""),
            said.get("notice", ""),
            secrets,
        )

    def tell(self, **orders: object) -> None:
        self.stream.write(json.dumps(orders) + "\n")
        self.stream.flush()


@dataclass(frozen=True)
class Said:
    """Which process said it, and when (seconds of one clock for all); what stands in its form, and
    the keys it holds."""

    pid: int
    at: float
    words: str = ""
    notice: str = ""
    secrets: Mapping[str, bytes] = field(default_factory=dict, repr=False)


class Watching:
    """Hears what the processes of one store say, and ends those that are left."""

    def __init__(self, store: Path) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(PATIENCE)
        self._open = contextlib.ExitStack()
        self._pids: set[int] = set()
        variables = {
            **os.environ,
            "VEPDESK_DATA": str(store),
            "XDG_RUNTIME_DIR": str(_short_folder(self._open)),
            "QT_QPA_PLATFORM": "offscreen",
            "OBSERVER_PORT": str(self._listener.getsockname()[1]),
            "PYTHONPATH": os.pathsep.join((str(Path(__file__).parent / "observer"), str(ROOT))),
        }
        self._variables = variables
        self.first = self.started()

    def started(self, **variables: str) -> subprocess.Popen[bytes]:
        """One more process, as somebody starts it from the menu."""
        return subprocess.Popen(
            [sys.executable, "-m", "vepdesk"],
            cwd=ROOT,
            env={**self._variables, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def beside(self, **variables: str) -> tuple[Line, Said]:
        """One more process that shows its own sign-in screen."""
        process = self.started(**variables)
        self._open.callback(process.communicate)
        self._open.callback(process.kill)
        return self.next_process()

    def next_process(self) -> tuple[Line, Said]:
        """The next process that shows its sign-in screen; one that says nothing is passed over."""
        while True:
            line, _address = self._listener.accept()
            line.settimeout(PATIENCE)
            self._open.callback(line.close)
            stream = line.makefile("rw", encoding="utf-8")
            self._open.callback(stream.close)
            if first := stream.readline():
                said = Line.said(first, "shown")
                self._pids.add(said.pid)
                return Line(stream), said

    def close(self) -> None:
        self._pids.discard(self.first.pid)
        for pid in self._pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        if self.first.poll() is None:
            self.first.kill()
        self.first.communicate()
        self._open.close()
        self._listener.close()


def _short_folder(keep: contextlib.ExitStack) -> Path:
    """The name of a socket has room for about a hundred characters."""
    return Path(keep.enter_context(tempfile.TemporaryDirectory(prefix="v-", dir="/tmp")))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    store_with_two(tmp_path / "unit")
    return tmp_path / "unit"


@pytest.fixture
def watching(store: Path) -> Iterator[Watching]:
    made = Watching(store)
    yield made
    made.close()


@dataclass(frozen=True)
class Locked:
    """The fresh process, and the keys that the former one held."""

    fresh: Said
    secrets: Mapping[str, bytes] = field(repr=False)


def lock(watching: Watching, *, hang: bool = False, long: bool = False) -> Locked:
    """Signs in, writes, locks, which must take no longer than is promised.

    With ``long`` an import is running, which first must come to its end; until then a card covers
    the screen. With ``hang`` something never ends, and the process is ended hard after half a
    second, which comes on top.
    """
    line, shown = watching.next_process()
    assert shown.pid == watching.first.pid
    line.tell(user="okot", passphrase=PASSPHRASE, account=CANARY, hang=hang, long=long)
    secrets = line.heard("written").secrets
    if READABLE:  # so that not finding them later says something
        assert in_memory(shown.pid, {"canary": words(CANARY), **secret_forms(secrets)}) == {
            "canary",
            *secrets,
        }
    line.tell()
    began = line.heard("locking").at
    if long:
        assert line.heard("covered").at - began <= ending.LOCK_SECONDS
        assert watching.first.poll() is None
        began = time.monotonic()
        line.tell()
    other, fresh = watching.next_process()
    other.tell()
    assert fresh.pid != watching.first.pid
    took = fresh.at - began
    assert 0 < took <= ending.LOCK_SECONDS + (HANGS_FOR if hang else 0)
    out, errors = watching.first.communicate(timeout=PATIENCE)
    said = [one for one in errors.splitlines() if not one.startswith(OFFSCREEN)]
    assert (watching.first.returncode, out, said) == (0, b"", [])
    os.kill(fresh.pid, 0)  # it lives on by itself
    sys.stderr.write(f"from lock to sign-in shown: {took:.2f} s\n")
    return Locked(fresh, secrets)


def ended(process: subprocess.Popen[bytes]) -> tuple[int, bytes, list[bytes]]:
    """How a process ended, what it answered and complained of."""
    out, errors = process.communicate(timeout=PATIENCE)
    said = [one for one in errors.splitlines() if not one.startswith(OFFSCREEN)]
    return process.returncode, out, said


def test_a_second_start_shows_the_first_window_and_ends(watching: Watching, store: Path) -> None:
    line, first = watching.next_process()
    assert first.pid == watching.first.pid
    line.tell()
    left = store / "tmp" / "of-the-first"
    left.touch()
    assert ended(watching.started()) == (0, b"", [])
    line.heard("to the front")
    assert watching.first.poll() is None
    assert left.exists()
    for different in ({"DISPLAY": ":another-session"}, {"VEPDESK_AFTER_LOCK": "1"}):
        other, elsewhere = watching.beside(**different)
        other.tell()
        assert elsewhere.pid != first.pid


def test_a_start_after_a_lock_is_a_first_one(watching: Watching) -> None:
    fresh = lock(watching).fresh
    assert ended(watching.started()) == (0, b"", [])
    os.kill(fresh.pid, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process as only POSIX does")
def test_one_that_hangs_or_was_killed_keeps_nobody_out(watching: Watching) -> None:
    _line, first = watching.next_process()
    os.kill(first.pid, signal.SIGSTOP)
    _other, second = watching.beside()
    os.kill(first.pid, signal.SIGCONT)
    watching.first.kill()
    os.kill(second.pid, signal.SIGKILL)
    _third, third = watching.beside()
    assert len({first.pid, second.pid, third.pid}) == 3


def test_a_locked_program_is_gone_and_a_fresh_one_knows_nothing(
    watching: Watching, store: Path
) -> None:
    locked = lock(watching)
    fresh = locked.fresh
    if LINUX:
        limits = Path(f"/proc/{fresh.pid}/limits").read_text(encoding="ascii")
        core = next(one for one in limits.splitlines() if one.startswith("Max core file size"))
        assert core.split()[4:6] == ["0", "0"]
        command = Path(f"/proc/{fresh.pid}/cmdline").read_bytes().split(b"\0")
        assert command[1:] == [b"-m", b"vepdesk", b""]
    if READABLE:
        assert nothing_left(locked)
    elif LINUX:
        with pytest.raises(PermissionError):
            Path(f"/proc/{fresh.pid}/mem").read_bytes()
    desk = desk_of(store)
    (draft,) = my_drafts(desk).drafts
    desk.close()
    assert draft.written.text("words.account") == CANARY


def test_a_program_with_an_import_under_way_is_covered_and_gone_after_it(
    watching: Watching, store: Path
) -> None:
    locked = lock(watching, long=True)
    if READABLE:
        assert nothing_left(locked)
    desk = desk_of(store)
    found = my_drafts(desk)
    desk.close()
    assert [draft.written.text("words.account") for draft in found.drafts] == [CANARY]
    assert found.place is not None
    assert "this was done while the desk was locked" in str(found.place.where)


def test_a_killed_program_gives_back_what_was_being_written(
    watching: Watching, store: Path
) -> None:
    line, shown = watching.next_process()
    line.tell(user="okot", passphrase=PASSPHRASE, account=CANARY, killed=True)
    written = line.heard("written")
    line.tell()
    seen = line.heard("kept")
    os.kill(shown.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    watching.first.communicate(timeout=PATIENCE)
    assert seen.at - written.at < 10  # five seconds, and what the machine was busy with
    again = Watching(store)
    try:
        line, _shown = again.next_process()
        line.tell(user="okot", passphrase=PASSPHRASE, back=True)
        back = line.heard("back")
    finally:
        again.close()
    assert back.words == CANARY
    assert back.notice.startswith("You were writing this at ")
    assert back.notice.endswith("; the program ended before it was saved.")


def words(text: str) -> tuple[bytes, ...]:
    """How a text stands in memory."""
    return text.encode(), text.encode("utf-16-le")


def secret_forms(secrets: Mapping[str, bytes]) -> dict[str, tuple[bytes, ...]]:
    """How keys stand in memory: as they are, and as digits such as SQLCipher is given."""
    return {
        name: (secret, *words(secret.hex()), *words(secret.hex().upper()))
        for name, secret in secrets.items()
    }


def nothing_left(locked: Locked) -> bool:
    """Whether the fresh process holds nothing of what was written, typed or unlocked."""
    needles = {
        "canary": words(CANARY),
        "passphrase": words(PASSPHRASE),
        **secret_forms(locked.secrets),
    }
    assert len(needles) == 2 + 5
    return not in_memory(locked.fresh.pid, needles)


def in_memory(pid: int, needles: Mapping[str, tuple[bytes, ...]]) -> set[str]:
    """Which ``needles`` stand anywhere in what a process may write."""
    there: set[str] = set()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as stream:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights, *_more = line.split()
            if not rights.startswith("rw"):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            with contextlib.suppress(OSError):  # a part the kernel keeps to itself
                stream.seek(start)
                found = stream.read(end - start)
                there |= {
                    name for name, forms in needles.items() if any(one in found for one in forms)
                }
    return there


def test_a_close_that_hangs_ends_hard_and_the_fresh_one_comes_all_the_same(
    watching: Watching, store: Path
) -> None:
    locked = lock(watching, hang=True)
    if READABLE:
        assert nothing_left(locked)
    desk = desk_of(store)  # as after a power cut: whole
    assert verify(desk, rebuild=True).ok
    desk.close()


FROZEN = """
import ctypes, sys
from vepdesk.base import ending
ending.start_fresh = lambda: sys.stdout.write("fresh") and sys.stdout.flush()
ending._HARD_SECONDS = {hard}
ending.Succession(0.3).begin()
{hang}
"""
HANGS = {
    "a thread that waits": ("import threading; threading.Event().wait()", 60.0),
    "a call that lets no Python run": ("ctypes.PyDLL(None).sleep(60)", 0.3),
}


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library")
@pytest.mark.parametrize("hang", HANGS)
def test_the_process_ends_whatever_hangs(hang: str) -> None:
    act, hard = HANGS[hang]
    script = FROZEN.format(hang=act, hard=hard)
    ended = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        timeout=30,
        check=False,
    )
    waited = hang == "a thread that waits"
    assert (ended.returncode, ended.stdout) == ((0, b"fresh") if waited else (1, b""))
    assert ended.stderr == b""
