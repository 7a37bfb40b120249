"""The limited child: the one process that decodes pictures and documents. It is given bytes only.

``vepdesk picture-child`` is started by ``vepdesk.documents.limited``, limits itself before it reads
anything, takes one request from its input, writes one answer to its output, and ends. Whatever goes
wrong ends it without an answer. It makes no application and needs no display.
"""

from __future__ import annotations

import os
import sys

from vepdesk.base.confinement import confine, seal_off

COMMAND = "picture-child"
_MOST_INPUT = 32 * 1024 * 1024


def main() -> int:
    """Runs the child and gives its exit status."""
    confine()
    answer_to = _own_output()
    # Loaded under the limits, and before the process closes itself off.
    from vepdesk.gui.decoding import answered, warm_up  # noqa: PLC0415

    warm_up()
    seal_off()
    with open(0, "rb", closefd=False) as stream:
        data = stream.read(_MOST_INPUT + 1)
    with os.fdopen(answer_to, "wb") as stream:
        stream.write(answered(data).framed())
    return 0


def _own_output() -> int:
    """The pipe for the answer; whatever a library prints goes elsewhere."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there

        for handle in (0, 1):
            msvcrt.setmode(handle, os.O_BINARY)
    answer_to = os.dup(1)
    os.dup2(2, 1)
    return answer_to
