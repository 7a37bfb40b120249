"""A report of a fault of the program that holds no data: exception types and our own lines.

Values, messages and paths stay out, so that the file may be sent to anybody.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from vepdesk import __version__

_PACKAGE = "vepdesk"


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


def write_report(error: BaseException) -> Path:
    """Writes the redacted report to a new file and says where it lies."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="vepdesk-report-", suffix=".txt", delete=False
    ) as stream:
        stream.write(redacted(error))
        return Path(stream.name)
