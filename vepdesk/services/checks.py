"""Proving a store: chain, anchor, and that every row is what the journal says."""

from __future__ import annotations

from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.desk import Desk
from vepdesk.vault.epochs import check_epochs
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

    With ``rebuild`` every record is also computed anew from its entries and compared.
    """
    desk.require(Act.INSPECT)
    findings: list[Trouble] = []
    if desk.store.verdict is not AnchorVerdict.AGREES:
        findings.append(Trouble(f"anchor-{desk.store.verdict.value}", ""))
    with desk.store.snapshot() as reader:
        findings += check_pages(reader.connection)
        entries, found = check_journals(reader.connection, desk.store.site)
        findings += found
        findings += check_epochs(reader.connection, desk.store.site)
        if rebuild:
            findings += compare_rows(reader.connection)
    return Verdict(entries, desk.position.head, tuple(findings))
