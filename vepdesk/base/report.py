"""A report of a fault of the program that holds no data: exception types and our own lines.

Values, messages and paths stay out, so that the file may be sent to anybody. Reports lie in the
private folder ``log`` of the data folder: the newest few, each of a bounded size.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from vepdesk import __version__
from vepdesk.base.files import make_private_folder, open_private

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

FOLDER = "log"
MOST_BYTES = 1 << 20
MOST_REPORTS = 4
"""With the one file of the interpreter's own faults there are five."""

_PACKAGE = "vepdesk"
_FATAL = "fatal.txt"
_NAME = "report-{number:04d}.txt"


def redacted(error: BaseException) -> str:
    """The chain of exception types with the functions and lines of this program they passed."""
    lines = [f"VEPDesk {__version__}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        lines.extend(_frames(seen.__traceback__))
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        parts = Path(code.co_filename).parts
        if _PACKAGE in parts:
            place = "/".join(parts[len(parts) - 1 - parts[::-1].index(_PACKAGE) :])
            yield f"  {place}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def write_report(error: BaseException, data: Path) -> Path:
    """Writes the redacted report into the log of the data folder ``data``; says where it lies.

    Where that folder is not there or cannot be written, a private temporary file is made instead.
    """
    content = redacted(error).encode("utf-8")[:MOST_BYTES]
    try:
        return _next_in(_log_folder(data), content)
    except OSError:
        with tempfile.NamedTemporaryFile(
            prefix="vepdesk-report-", suffix=".txt", delete=False
        ) as stream:
            stream.write(content)
            return Path(stream.name)


def _log_folder(data: Path) -> Path:
    if not data.is_dir():  # a log must not be the first thing in the folder of a store
        raise FileNotFoundError
    folder = data / FOLDER
    make_private_folder(folder)
    return folder


def _next_in(folder: Path, content: bytes) -> Path:
    """Writes the next report of the ring and drops the oldest ones."""
    numbers = (one.stem.removeprefix("report-") for one in folder.glob("report-*.txt"))
    known = sorted(int(number) for number in numbers if number.isdecimal())
    number = known[-1] + 1 if known else 1
    while (path := folder / _NAME.format(number=number)).exists():
        number += 1
    handle = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    for old in known[: max(0, len(known) + 1 - MOST_REPORTS)]:
        with contextlib.suppress(OSError):
            (folder / _NAME.format(number=old)).unlink(missing_ok=True)
    return path


def watch_faults(data: Path) -> None:
    """Lets faults of the interpreter itself write their lines into our log, and nowhere else.

    Python and Qt print tracebacks with messages to a terminal or to the system's journal; these
    hooks write the redacted report instead. Without a data folder nothing is written at all.
    """

    def keep(error: BaseException | None) -> None:
        if error is not None:
            write_report(error, data)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        keep(args.exc_value)

    def unraisable(args: UnraisableHookArgs) -> None:
        keep(args.exc_value)

    def uncaught(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            return
        path = write_report(error, data)
        if sys.stderr is not None:  # a window on Windows has none
            sys.stderr.write(f"A fault of the program. A report without any data lies in {path}.\n")

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    sys.unraisablehook = unraisable
    with contextlib.suppress(OSError):
        path = _log_folder(data) / _FATAL
        full = path.exists() and path.stat().st_size > MOST_BYTES
        kind = os.O_TRUNC if full else os.O_APPEND
        handle = open_private(path, os.O_WRONLY | os.O_CREAT | kind)
        faulthandler.enable(handle)
