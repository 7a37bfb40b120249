"""Attachment: a paper or a picture that belongs to a person's file or to an incident."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, integer, record, reference, text


@record(
    key="attachment",
    version=1,
    title=T("Attachment", "Paper or picture"),
    plural=T("Attachment", "Papers and pictures"),
    merge=Merge.APPEND,
    list_columns=("title", "type", "size", "added_by"),
)
class Attachment(Record):
    """What it is and whose; the content lies in sealed chunks beside the store.

    ``size`` and ``digest`` are those of the content as it is kept: of a picture after it was
    written anew without what the camera had noted.
    """

    prisoner: RecordId | None = reference(
        T("Attachment", "Person"), "prisoner", written_by_program=True, default=None
    )
    incident: RecordId | None = reference(
        T("Attachment", "Incident"), "incident", written_by_program=True, default=None
    )
    title: str = text(
        T("Attachment", "What it is"),
        help=T("Attachment", "What others will look for, such as: Order of 20 November."),
        searched=True,
        personal=True,
    )
    type: str = choice(T("Attachment", "Kind of file"), "file-type", written_by_program=True)
    size: int = integer(T("Attachment", "Bytes"), written_by_program=True)
    digest: str = text(T("Attachment", "Digest of its content"), written_by_program=True)
    pages: int | None = integer(T("Attachment", "Pages"), written_by_program=True, default=None)
    width: int | None = integer(
        T("Attachment", "Width in pixels"), written_by_program=True, default=None
    )
    height: int | None = integer(
        T("Attachment", "Height in pixels"), written_by_program=True, default=None
    )
    added_by: RecordId | None = reference(
        T("Attachment", "Added by"), "staff_member", written_by_program=True, default=None
    )
