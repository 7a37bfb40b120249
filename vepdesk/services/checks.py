"""Proving a store: chain, anchor, and that every row is what the journal says."""

from __future__ import annotations

from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.desk import Desk
from vepdesk.vault.attachments import Condition, check_contents
from vepdesk.vault.verify import Trouble, check_journals, check_pages, compare_rows


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: ``findings`` is empty when everything holds."""

    entries: int
    head: bytes
    findings: tuple[Trouble, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify(desk: Desk, *, rebuild: bool = False) -> Verdict:
    """Checks the store and changes nothing.

    With ``rebuild`` every record is also computed anew from its entries and compared, and every
    attachment is opened and compared with its digest; else only its files are looked for.
    """
    desk.require(Act.INSPECT)
    findings: list[Trouble] = []
    if desk.store.verdict is not AnchorVerdict.AGREES:
        findings.append(Trouble(f"anchor-{desk.store.verdict.value}", ""))
    with desk.store.snapshot() as reader:
        findings += check_pages(reader.connection)
        entries, found = check_journals(reader.connection, desk.store.site)
        findings += found
        if rebuild:
            findings += compare_rows(reader.connection)
        for one in check_contents(desk.store, reader.connection, thorough=rebuild):
            if one.condition in (Condition.MISSING, Condition.DAMAGED):
                findings.append(Trouble(f"attachment-{one.condition.value}", one.rid.hex()))
    return Verdict(entries, desk.position.head, tuple(findings))
