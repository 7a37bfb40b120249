"""What was looked at since somebody signed in: one look is one entry, not one for each click."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from vepdesk.base.identifiers import RecordId

AGAIN_AFTER = timedelta(minutes=30)
"""Somebody who opens the same file again within this time is still at the same look."""


@dataclass(frozen=True, slots=True, repr=False)
class Look:
    """Who looks at which record, whom it tells of, and since when."""

    by: RecordId
    kind: str
    rid: bytes
    about: tuple[bytes, ...]
    at: datetime

    @property
    def key(self) -> tuple[bytes, str, bytes]:
        """What makes two looks the same."""
        return self.by, self.kind, self.rid


@dataclass(slots=True, repr=False)
class Looks:
    """The looks of one sign-in; the desks of its two threads share it.

    Only the writing thread changes it. ``missed`` are looks that the store could not take: they
    are written with the next one that it takes.
    """

    missed: list[Look] = field(default_factory=list)
    _noted: dict[tuple[bytes, str, bytes], datetime] = field(default_factory=dict)
    _open: set[tuple[bytes, str, bytes]] = field(default_factory=set)

    def goes_on(self, look: Look) -> bool:
        """Whether this is still a look that was noted. A clock put back begins a new one."""
        since = self._noted.get(look.key)
        return since is not None and timedelta(0) <= look.at - since < AGAIN_AFTER

    def noted(self, looks: Iterable[Look]) -> None:
        """These stand in the journal now."""
        for look in looks:
            self._noted[look.key] = look.at
            self._open.add(look.key)

    def not_noted(self, look: Look) -> None:
        """This one could not be written; people may read all the same."""
        if all(one.key != look.key for one in self.missed):
            self.missed.append(look)
        self._open.add(look.key)

    def may_show(self, by: bytes, kind: str, rid: bytes) -> bool:
        """Whether the record was opened by :func:`vepdesk.services.audit.open_file` or the like."""
        return (by, kind, rid) in self._open
