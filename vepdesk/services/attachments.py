"""Papers and pictures of a person or an incident: added, listed, read, struck as wrong.

Nothing is opened by another program, at adding or at showing. A picture is written anew from its
pixels by the limited child; the original is not kept.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Invalid, Refused
from vepdesk.base.files import full_disk, no_space
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import T, Text
from vepdesk.documents.content import MOST_BYTES, FileType, examine, text_of
from vepdesk.documents.limited import Pixels, Viewer
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.rules.fields import check_values, check_written
from vepdesk.records.spec import values_of
from vepdesk.services.audit import opened
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import staff_name, the
from vepdesk.vault import attachments as contents
from vepdesk.vault.rows import Stored
from vepdesk.vault.settings import keep_setting, setting

GIGABYTE = 1024**3
_WARN_AT = "attachments-warning"
WARN_AT_GIGABYTES = 20
"""From here on whoever adds something is warned, unless another figure was set for the store."""
_MOST_GIGABYTES = 100_000

_VIEWER = Viewer()


@dataclass(frozen=True, slots=True)
class About:
    """Whose paper it is: a person's, an incident's, or a person's part in an incident."""

    prisoner: RecordId | None = None
    incident: RecordId | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What was added; ``warning`` says when the store grows beyond what it is built for."""

    rid: RecordId
    warning: Text | None


@dataclass(frozen=True, slots=True, repr=False)
class Paper:
    """One attachment with the name of whoever added it."""

    stored: Stored[Attachment]
    added_by: str


def read_file(path: Path) -> bytes:
    """The bytes of a file a person chose, never more than show that it is too large.

    Raises :class:`BadInput` when it can't be read.
    """
    unreadable = BadInput(
        "unreadable", T("Attachments", "The file cannot be read. Is the stick still there?")
    )
    try:
        if not path.is_file():  # a device or pipe may never end
            raise unreadable
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise unreadable from error


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file as it will be kept: examined, a picture written anew, the pages of a document counted.

    Nothing of it is on the disk yet.
    """

    type: FileType
    content: bytes = field(repr=False)
    width: int | None = None
    height: int | None = None
    pages: int | None = None


def prepare(desk: Desk, content: bytes, *, viewer: Viewer = _VIEWER) -> Prepared:
    """Examines a file. Raises :class:`BadInput` with a plain sentence for what is not taken.

    It may take seconds and touches no database: give it to the reader's thread.
    """
    desk.require(Act.ATTACH)
    found = examine(content)
    match found.type:
        case FileType.JPEG | FileType.PNG:
            picture = viewer.keep(found.type, content)
            return Prepared(found.type, picture.content, picture.width, picture.height)
        case FileType.PDF:
            return Prepared(found.type, content, pages=viewer.pages(content))
        case FileType.TEXT:
            return Prepared(found.type, content)


def add(desk: Desk, about: About, prepared: Prepared, title: str) -> Added:
    """Keeps a paper or picture: chunks on the disk first, then entry and key in one transaction.

    Raises :class:`Invalid` at a field, :class:`Busy` for a full disk.
    """
    desk.require(Act.ATTACH)
    desk.require_unit()
    record = _recorded(desk, about, prepared, check_written("title", title))
    check_values(Attachment.spec, values_of(record))
    rid = new_record_id()
    with contextlib.suppress(OSError):  # what cannot be taken away hinders nobody
        contents.sweep(desk.store)
    try:
        with contents.adding(desk.store, rid, prepared.content) as keep, desk.work() as work:
            if about.prisoner is not None:
                the(work.reader, Prisoner, about.prisoner)
            if about.incident is not None:
                the(work.reader, Incident, about.incident)
            work.create(record, rid)
            work.also(keep)
            work.commit()
    except OSError as error:
        raise _not_written(error) from error
    now = _kept(desk)
    too_much = now.size > now.warn_at * GIGABYTE
    return Added(rid, _WARNING.filled(size=now.warn_at) if too_much else None)


def _recorded(desk: Desk, about: About, prepared: Prepared, title: str) -> Attachment:
    if about.prisoner is None and about.incident is None:
        raise Invalid("prisoner", T("Attachments", "Say whom or what this is about."))
    return Attachment(
        prisoner=about.prisoner,
        incident=about.incident,
        title=title,
        type=prepared.type.value,
        size=len(prepared.content),
        digest=hashlib.sha256(prepared.content).hexdigest(),
        pages=prepared.pages,
        width=prepared.width,
        height=prepared.height,
        added_by=desk.actor.person,
    )


_WARNING = T(
    "Attachments",
    "It is kept. Papers and pictures now take more than {size} GB here: tell the IT staff, so that "
    "disk and backup have room.",
)


def _not_written(error: OSError) -> Exception:
    if no_space(error):
        return full_disk()
    return Refused(
        "not-written", T("Attachments", "It could not be written to the disk. Nothing was added.")
    )


def papers_of(desk: Desk, about: About) -> Sequence[Paper]:
    """What is kept about a person or an incident, newest first; struck ones are left out."""
    desk.require(Act.READ)
    where = {
        name: value
        for name, value in (("prisoner", about.prisoner), ("incident", about.incident))
        if value is not None
    }
    found = desk.reader.find(Attachment, where, descending=True) if where else []
    return [Paper(one, staff_name(desk.reader, one.record.added_by or b"")) for one in found]


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """The content of an attachment, proven whole: what a viewer asks pixels or text of."""

    type: FileType
    content: bytes

    def pixels(self, page: int = 0, viewer: Viewer = _VIEWER) -> Pixels:
        """A picture, or a page from 0, drawn by the limited child. Raises :class:`BadInput`."""
        return viewer.show(self.type, self.content, page)

    @property
    def text(self) -> str:
        """The words of a plain text."""
        return text_of(self.content)


def read(desk: Desk, rid: RecordId) -> Opened:
    """Opens one attachment, which is a look of its own.

    Raises :class:`~vepdesk.vault.attachments.ContentGone`.
    """
    desk.require(Act.READ)
    opened(desk, Attachment.spec.key, rid)
    stored = the(desk.reader, Attachment, rid)
    content = contents.content_of(desk.store, desk.reader.connection, rid)
    return Opened(FileType(stored.record.type), content)


def strike(desk: Desk, rid: RecordId, reason: str) -> None:
    """Marks an attachment as wrong, with the reason; the content stays until a lawful purge."""
    desk.require(Act.STRIKE)
    desk.require_unit()
    reason = check_written("reason", reason)
    with desk.work() as work:
        seen = the(work.reader, Attachment, rid)
        work.strike(seen, reason)
        work.commit()


@dataclass(frozen=True, slots=True)
class Kept:
    """How many contents there are, what they take on the disk, and when people are warned.

    ``size`` is in bytes, ``warn_at`` in gigabytes.
    """

    count: int
    size: int
    warn_at: int


def kept(desk: Desk) -> Kept:
    """How much is kept here."""
    desk.require(Act.INSPECT)
    return _kept(desk)


def _kept(desk: Desk) -> Kept:
    connection = desk.reader.connection
    set_at = setting(connection, _WARN_AT) or ""
    return Kept(
        desk.reader.count(Attachment, struck=True),
        contents.kept_bytes(connection),
        int(set_at) if set_at.isdecimal() else WARN_AT_GIGABYTES,
    )


def set_warning(desk: Desk, gigabytes: int) -> None:
    """Says from how much in all whoever adds something is warned. It refuses nothing."""
    desk.require(Act.SET_POLICY)
    if not 1 <= gigabytes <= _MOST_GIGABYTES:
        raise Invalid("warn_at", T("Attachments", "Give a whole number of gigabytes."))
    with desk.work() as work:
        work.act("policy-changed", policy=_WARN_AT, gigabytes=gigabytes)
        work.also(lambda connection: keep_setting(connection, _WARN_AT, str(gigabytes)))
        work.commit()
