"""What commands print: sentences for people, or exactly one JSON document for scripts."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, Union

from vepdesk.base.errors import (
    BadInput,
    Busy,
    Refused,
    SignInRefused,
    StoreUnusable,
    UserError,
)
from vepdesk.base.text import T, english, unseen, visible

Json: TypeAlias = Union[  # noqa: UP007 - a quoted name cannot stand on either side of "|"
    str, int, float, bool, Sequence["Json"], Mapping[str, "Json"], None
]

DONE, BUG, USAGE, REFUSED, BAD_INPUT, UNUSABLE, SIGN_IN, BUSY = range(8)

_EXITS: tuple[tuple[type[UserError], int], ...] = (
    (Refused, REFUSED),
    (BadInput, BAD_INPUT),
    (StoreUnusable, UNUSABLE),
    (SignInRefused, SIGN_IN),
    (Busy, BUSY),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did: a document for scripts, lines for people, and the exit status."""

    document: Mapping[str, Json]
    lines: Sequence[str]
    status: int = DONE


_PAGE_BREAK = "\f"


def _json(document: Json) -> str:
    """One line of JSON in which a terminal finds nothing that turns the rest of it round."""
    text = json.dumps(document, ensure_ascii=False)
    return "".join(json.dumps(one)[1:-1] if unseen(one) else one for one in text)


def say(answer: Answer, *, as_json: bool) -> int:
    """Prints an answer on standard output and gives the exit status."""
    if as_json:
        sys.stdout.write(_json(answer.document) + "\n")
    else:
        sys.stdout.write("".join(f"{visible(line)}\n" for line in answer.lines))
    sys.stdout.flush()
    return answer.status


def aside(line: str) -> None:
    """Says something that is no answer (progress, a warning) on standard error."""
    pages = line.split(_PAGE_BREAK)
    sys.stderr.write(f"{_PAGE_BREAK.join(visible(page) for page in pages)}\n")
    sys.stderr.flush()


def complain(error: UserError, *, as_json: bool) -> int:
    """Says on standard error why a command failed and gives the exit status."""
    document = {"reason": error.reason, "message": english(error.message)}
    if error.besides is not None:
        document["besides"] = english(error.besides)
    if as_json:
        aside(_json(document))
    else:
        aside("\n".join(list(document.values())[1:]))
    return next((status for kind, status in _EXITS if isinstance(error, kind)), BUG)


def fault(report: Path) -> UserError:
    """What is said of a fault of the program itself: only where its redacted report lies."""
    return UserError(
        "fault",
        T("Command", "A fault of the program. A report without any data lies in {report}.").filled(
            report=str(report)
        ),
    )
