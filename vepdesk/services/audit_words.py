"""The journal in people's words: what each entry did, never what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from vepdesk.base.text import T, Text
from vepdesk.journal.entry import Header, Op
from vepdesk.records.registry import BY_KEY
from vepdesk.vault.queries.audit import AuditEntry


class Group(Enum):
    """What people ask the journal for."""

    CHANGES = "changes"
    VIEWS = "views"
    PRINTS = "prints"
    EXPORTS = "exports"
    SIGN_INS = "sign-ins"
    ACCOUNTS = "accounts"
    EXCHANGE = "exchange"
    IMPORTS = "imports"
    OTHER = "other"


GROUP_WORDS: Mapping[Group, Text] = {
    Group.CHANGES: T("Audit", "Changes"),
    Group.VIEWS: T("Audit", "Views"),
    Group.PRINTS: T("Audit", "Prints"),
    Group.EXPORTS: T("Audit", "Exports"),
    Group.SIGN_INS: T("Audit", "Sign-ins"),
    Group.ACCOUNTS: T("Audit", "Accounts"),
    Group.EXCHANGE: T("Audit", "Exchange"),
    Group.IMPORTS: T("Audit", "Imports of registers"),
    Group.OTHER: T("Audit", "Other acts"),
}

SIGN_IN_ACTS: Mapping[str, Text] = {
    "signed-in": T("Audit", "Signed in"),
    "envelopes-used": T("Audit", "Signed in with the two envelopes"),
    "passphrase-changed": T("Audit", "Changed the own passphrase"),
}
ACCOUNT_ACTS: Mapping[str, Text] = {
    "founded": T("Audit", "Founded this store"),
    "user-enrolled": T("Audit", "Enrolled a colleague"),
    "user-ended": T("Audit", "Ended an account"),
    "role-changed": T("Audit", "Gave a colleague another role"),
    "passphrase-reset": T("Audit", "Gave a colleague a new first passphrase"),
    "envelopes-made": T("Audit", "Made new recovery envelopes"),
    "seals-checked": T("Audit", "Found both envelopes sealed"),
    "moving-file-made": T("Audit", "Made a moving file for another computer"),
    "device-secret-made": T("Audit", "Gave this computer a new part of the key"),
    "compartment-opened": T("Audit", "Opened a compartment"),
    "compartment-granted": T("Audit", "Gave a colleague the key of a compartment"),
    "compartment-taken-away": T("Audit", "Took the key of a compartment away"),
    "compartment-lost": T("Audit", "Agreed that a compartment can be opened by nobody any more"),
    "compartment-renewed": T("Audit", "Gave a compartment a new key"),
}
EXCHANGE_ACTS: Mapping[str, Text] = {
    "export": T("Audit", "Wrote a bundle for another site"),
    "import": T("Audit", "Read a bundle from another site"),
    "enrol": T("Audit", "Enrolled another site"),
}
OTHER_ACTS: Mapping[str, Text] = {
    "verified": T("Audit", "Checked the store"),
    "policy-changed": T("Audit", "Changed a policy of this site"),
    "break-glass": T("Audit", "Read in need, with a reason"),
    "break-glass-reviewed": T("Audit", "Reviewed a reading in need"),
    "backup-made": T("Audit", "Made a backup"),
    "backup-failed": T("Audit", "A backup failed"),
    "backup-proven": T("Audit", "Proved that the newest backup can be restored"),
    "backup-drill-failed": T("Audit", "The newest backup could not be restored on trial"),
    "restored": T("Audit", "Restored this store from a backup"),
    "repaired": T("Audit", "Made this store from what could be read of a damaged one"),
    "position-accepted": T("Audit", "Went on from an older database, signed by two people"),
    "clock-accepted": T("Audit", "Accepted the clock of this computer as right"),
}
_ACTS = {**SIGN_IN_ACTS, **ACCOUNT_ACTS, **EXCHANGE_ACTS, **OTHER_ACTS}
GROUPED_ACTS: tuple[str, ...] = (*SIGN_IN_ACTS, *ACCOUNT_ACTS, *EXCHANGE_ACTS)
"""Acts with a group of their own; every other one is among the others."""

IMPORT_KIND = "source_import"
_OF_NOBODY = T("Audit", "Another act: {word}")
_LOOKS: Mapping[Op, tuple[Text, Text]] = {
    Op.VIEW: (T("Audit", "Opened the file"), T("Audit", "Opened: {record}")),
    Op.PRINT: (T("Audit", "Printed the file"), T("Audit", "Printed: {record}")),
    Op.EXPORT: (T("Audit", "Exported files"), T("Audit", "Exported: {record}")),
}
_UNKNOWN = T("Audit", "a record of a newer version")


def group_of(header: Header, act: str | None) -> Group:
    """The first group of :data:`GROUP_WORDS` an entry belongs to; imports are changes too."""
    match header.op:
        case Op.VIEW:
            return Group.VIEWS
        case Op.PRINT:
            return Group.PRINTS
        case Op.EXPORT:
            return Group.EXPORTS
        case Op.ACT if act in SIGN_IN_ACTS:
            return Group.SIGN_INS
        case Op.ACT if act in ACCOUNT_ACTS:
            return Group.ACCOUNTS
        case Op.ACT if act in EXCHANGE_ACTS:
            return Group.EXCHANGE
        case Op.ACT:
            return Group.OTHER
        case _:
            return Group.IMPORTS if header.kind == IMPORT_KIND else Group.CHANGES


def kind_words(kind: str) -> Text:
    """What people call a type of record."""
    known = BY_KEY.get(kind)
    return known.spec.title if known else _UNKNOWN


def words_of(entry: AuditEntry) -> Text:
    """What an entry did."""
    header = entry.header
    if header.op is Op.ACT:
        word = entry.act or ""
        return _ACTS.get(word, _OF_NOBODY.filled(word=word))
    record = kind_words(header.kind)
    if header.op in _LOOKS:
        file, other = _LOOKS[header.op]
        return file if header.kind == "prisoner" else other.filled(record=record)
    match header.op:
        case Op.STRIKE:
            return T("Audit", "Struck as wrong: {record}").filled(record=record)
        case Op.RESOLVE:
            return T("Audit", "Settled a disagreement: {record}").filled(record=record)
        case Op.CUSTODY:
            return T("Audit", "Changed who holds the person")
        case Op.PURGE:
            return T("Audit", "Erased by order: {record}").filled(record=record)
        case _ if any(header.base.values()):
            return T("Audit", "Changed: {record}").filled(record=record)
        case _:
            return T("Audit", "Recorded: {record}").filled(record=record)


def fields_of(header: Header) -> Sequence[Text]:
    """The labels of the fields an entry wrote over former values; none for a new record."""
    known = BY_KEY.get(header.kind)
    if known is None or header.op not in (Op.PUT, Op.APPEND) or not any(header.base.values()):
        return ()
    labels = {field.name: field.label for field in known.spec.fields}
    return tuple(labels[name] for name in header.base if name in labels)
