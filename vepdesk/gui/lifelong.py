"""Keeps ``None``, ``True`` and ``False`` alive under Python 3.11.

PySide6 6.12.0 is built for a Python whose constants are immortal (PEP 683, Python 3.12): under 3.11
each of its methods without a result takes one reference of ``None`` away (measured: ``setText``,
``update``, ``parentWidget`` of no parent...), and after a few thousand calls the interpreter stops
with "deallocating None". Giving the constants more references than a program can ever take does
what 3.12 does. Remove this when Python 3.11 is no longer supported.
"""

from __future__ import annotations

import ctypes
import sys

_MORE_THAN_ANYBODY_TAKES = 1 << 40
_FIRST_WITH_IMMORTAL_CONSTANTS = (3, 12)


def keep_constants_alive() -> None:
    """Adds references to the constants, once for each call; a call costs nothing."""
    if sys.version_info[:2] >= _FIRST_WITH_IMMORTAL_CONSTANTS:
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        # The reference count is the first word of an object of CPython 3.11.
        count = ctypes.c_ssize_t.from_address(id(constant))
        count.value += _MORE_THAN_ANYBODY_TAKES
