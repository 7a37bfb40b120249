"""Long work that can be asked to stop between its steps."""

from __future__ import annotations

from collections.abc import Callable

Proceed = Callable[[], bool]
"""Asked now and then by long work: whether to go on."""


class Stopped(Exception):
    """Long work that somebody asked to stop; nothing half-made is left."""
