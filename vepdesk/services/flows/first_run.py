"""The steps of founding a store on this computer, without a screen: what is asked, in which order.

The page shows the fields of one step at a time; this decides what is missing and when it is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from vepdesk.base.clock import Clock
from vepdesk.base.errors import Invalid
from vepdesk.base.text import T, Text
from vepdesk.crypto.passphrase import Weakness, check
from vepdesk.exchange.card import CODE
from vepdesk.records.rules.fields import check_seen
from vepdesk.services.desk import Desk, Founding, check_founder, found
from vepdesk.services.recovery import recovery_sheets
from vepdesk.vault.placing import refuse_place


class Step(Enum):
    """The steps in order."""

    PLACE = "place"
    SITE = "site"
    ADMINISTRATOR = "administrator"
    SHEET = "sheet"


WEAK: Mapping[Weakness, Text] = {
    Weakness.TOO_SHORT: T("Passphrase", "Use at least fifteen characters: five words are easy."),
    Weakness.TOO_LONG: T("Passphrase", "Use at most 256 characters."),
    Weakness.COMMON: T("Passphrase", "This is one of the passphrases that are tried first."),
    Weakness.REPEATED: T("Passphrase", "Repeated characters and rows of keys are easy to guess."),
    Weakness.EXPECTED: T("Passphrase", "Names of people and places here are easy to guess."),
}


def check_passphrase(passphrase: str, *known: str) -> None:
    """Raises :class:`Invalid` at ``passphrase`` when it is too easy to guess."""
    weakness = check(passphrase, known)
    if weakness is not None:
        raise Invalid("passphrase", WEAK[weakness])


@dataclass(slots=True, repr=False)
class FirstRun:
    """What was answered so far. Each ``take_`` method checks one step and goes on."""

    folder: Path
    clock: Clock
    step: Step = Step.PLACE
    role: str = "unit"
    practice: bool = False
    name: str = ""
    code: str = ""
    administrator: str = ""
    sheets: tuple[Text, ...] = ()
    _desk: Desk | None = field(default=None)

    def take_place(self, role: str, *, practice: bool) -> None:
        """A unit or headquarters, for practice or for real. Raises ``Refused`` for a folder that
        is no place for a store."""
        refuse_place(self.folder)
        self.role, self.practice, self.step = role, practice, Step.SITE

    def take_site(self, name: str, code: str) -> None:
        """The site's name and short code."""
        if not name.strip():
            raise Invalid("name", T("FirstRun", "Write the name people know this place by."))
        check_seen("name", name)
        if not CODE.fullmatch(code.strip()):
            raise Invalid("code", T("FirstRun", "Up to twelve letters, digits and dashes."))
        self.name, self.code, self.step = name.strip(), code.strip(), Step.ADMINISTRATOR

    def check_administrator(self, full_name: str, passphrase: str, again: str) -> None:
        """Raises :class:`Invalid` at the field that is not right yet."""
        if not full_name.strip():
            raise Invalid("full_name", T("FirstRun", "Write your own name."))
        check_founder(full_name)
        check_passphrase(passphrase, full_name, self.name, self.code)
        if passphrase != again:
            raise Invalid("again", T("FirstRun", "This is not the same passphrase."))

    def found(self, full_name: str, passphrase: str) -> Desk:
        """Founds the store. It takes about a second; call it on the database thread."""
        self.administrator = full_name.strip()
        founding = Founding(
            role=self.role,
            name=self.name,
            code=self.code,
            administrator=self.administrator,
            user=self.administrator,
            password=passphrase,
            practice=self.practice,
        )
        desk, envelopes = found(self.folder, founding, self.clock)
        self.sheets = recovery_sheets(desk, envelopes)
        self._desk, self.step = desk, Step.SHEET
        return desk

    def back(self) -> None:
        """One step back; not any more once the store is founded."""
        order = list(Step)
        if self.step not in (Step.PLACE, Step.SHEET):
            self.step = order[order.index(self.step) - 1]
