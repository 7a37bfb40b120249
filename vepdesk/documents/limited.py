"""Asks the limited child to look at a picture or document: bytes over a pipe, no file, no name.

The child is a process of this same program (``vepdesk.gui.picture_child``). It has an empty
environment and an empty folder, limits itself, and is ended when it takes too long or answers in
any way but the agreed one. This side decodes nothing.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import vepdesk
from vepdesk.documents.bare import is_bare
from vepdesk.documents.child_frame import Answer, Request, WrongFrame
from vepdesk.documents.content import MOST_BYTES, FileType, refusal

DEADLINE_SECONDS = 30.0
_MOST_ANSWER = 64 * 1024 * 1024
_HERE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from vepdesk.__main__ import main; sys.exit(main())"
)


def child_command() -> list[str]:
    """How this program starts its limited child, frozen or from source."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        if sys.platform == "win32":
            program = program.with_name("vepdesk.exe")  # the one with streams
        return [str(program), "picture-child"]
    root = str(Path(vepdesk.__file__).resolve().parent.parent)
    return [sys.executable, "-I", "-B", "-c", _HERE, root, "picture-child"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture written anew, for keeping."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, repr=False)
class Pixels:
    """A picture or page to be shown: red, green, blue, alpha for each pixel, row by row."""

    width: int
    height: int
    pages: int
    rgba: bytes


@dataclass(frozen=True, slots=True)
class Viewer:
    """Starts a child for each question. ``command`` and ``seconds`` are for tests."""

    command: Sequence[str] = ()
    seconds: float = DEADLINE_SECONDS

    def keep(self, type_: FileType, content: bytes) -> Picture:
        """A picture without anything but its pixels. Raises :class:`BadInput`."""
        answer = self._ask(Request("keep", type_.value), content)
        if len(answer.body) > MOST_BYTES or not is_bare(type_, answer.body):
            raise refusal("gave-up")
        return Picture(answer.body, answer.width, answer.height)

    def pages(self, content: bytes) -> int:
        """How many pages a document has. Raises :class:`BadInput`."""
        return self._ask(Request("count", FileType.PDF.value), content).pages

    def show(self, type_: FileType, content: bytes, page: int = 0) -> Pixels:
        """A picture, or a page of a document (from 0). Raises :class:`BadInput`."""
        answer = self._ask(Request("show", type_.value, page), content)
        return Pixels(answer.width, answer.height, answer.pages, answer.body)

    def _ask(self, request: Request, content: bytes) -> Answer:
        said = _run(list(self.command) or child_command(), request.framed(content), self.seconds)
        try:
            answer = Answer.read(said, request)
        except WrongFrame as error:
            raise refusal("gave-up") from error
        if answer.refused:
            raise refusal(answer.refused)
        return answer


def _run(command: Sequence[str], data: bytes, seconds: float) -> bytes:
    """What the child wrote; nothing when it failed or had to be ended."""
    with tempfile.TemporaryDirectory(prefix="vepdesk-child-") as folder:
        process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=True,
        )
        end = threading.Timer(seconds, process.kill)
        end.daemon = True
        end.start()
        try:
            return _talk(process, data)
        finally:
            process.kill()
            process.wait()
            end.cancel()


def _environment() -> Mapping[str, str]:
    """Nothing; on Windows what its own libraries need to load."""
    kept = ("SYSTEMROOT", "WINDIR") if sys.platform == "win32" else ()
    return {name: os.environ[name] for name in kept if name in os.environ}


def _talk(process: subprocess.Popen[bytes], data: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the child has no pipes")
    feeder = threading.Thread(target=_feed, args=(process.stdin, data), daemon=True)
    feeder.start()
    with process.stdout as stream:
        said = stream.read(_MOST_ANSWER + 1)
    if len(said) > _MOST_ANSWER:
        process.kill()
    status = process.wait()
    feeder.join()
    return said if status == 0 and len(said) <= _MOST_ANSWER else b""


def _feed(stream: IO[bytes], data: bytes) -> None:
    with contextlib.suppress(OSError), stream:  # a child that ended early is seen elsewhere
        stream.write(data)
