"""Signing key: the public half of the pair with which a colleague approves as second person."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, long_text, record, reference, text


@record(
    key="signing_key",
    version=1,
    title=T("SigningKey", "Signing key"),
    plural=T("SigningKey", "Signing keys"),
    merge=Merge.APPEND,
    list_columns=("staff_member", "ed25519"),
)
class SigningKey(Record):
    """Both public keys, as hexadecimal digits. Every key somebody ever had stays, to verify by."""

    staff_member: RecordId = reference(
        T("SigningKey", "Staff member"), "staff_member", written_by_program=True
    )
    ed25519: str = text(T("SigningKey", "Ed25519"), max_length=64, written_by_program=True)
    mldsa65: str = long_text(T("SigningKey", "ML-DSA-65"), written_by_program=True)
