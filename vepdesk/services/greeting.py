"""What somebody is told when signing in, because it may mean that something is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.access.waits import Failures
from vepdesk.base import place
from vepdesk.base.clock import local
from vepdesk.base.place import Unfit
from vepdesk.base.text import T
from vepdesk.records.plain import Plain
from vepdesk.services.clocks import clock_notice
from vepdesk.services.desk import Desk, Notice
from vepdesk.services.holders import keepers_shown, state_of
from vepdesk.services.recovery import envelopes_state


@dataclass(frozen=True, slots=True)
class Greeting:
    """The notices for the person, and the facts of them for the entry of the sign-in."""

    notices: tuple[Notice, ...]
    facts: Mapping[str, Plain]

    @property
    def noteworthy(self) -> bool:
        """Whether there is more than what stays as it is from one command to the next."""
        return any(one.kind != HOLDERS for one in self.notices)


HOLDERS: Final = "holders"
"""The kind of the notices about who can open a compartment."""


def greeting(desk: Desk, failures: Failures | None, *, waits_whole: bool) -> Greeting:
    """Failed tries, an altered record of them, a wrong clock, a store that lies where none should,
    opened envelopes, keys, a renewal."""
    notices: list[Notice] = []
    facts: dict[str, Plain] = {}
    if failures is not None:
        when = local(desk.clock, failures.last)
        notices.append(Notice("failures", _FAILURES.counted(failures.count).filled(when=when)))
    if not waits_whole and not _from_elsewhere(desk):
        notices.append(Notice("tries-altered", _ALTERED, serious=True))
        facts["tries_altered"] = True
    clock = clock_notice(desk)
    if clock is not None:
        notices.append(clock)
        facts["clock_suspect"] = True
    unfit = place.unfit(desk.store.folder)
    if unfit is not None:
        notices.append(Notice(unfit.value, _UNFIT[unfit], serious=True))
    if desk.store.unlocked.by_envelopes:
        notices.append(Notice("envelopes", _ENVELOPES, serious=True))
    elif not desk.must_change and desk.permits(Act.MANAGE_STAFF):
        envelopes = envelopes_state(desk)
        if envelopes.must_renew:
            notices.append(Notice("new-envelopes", _RENEW_ENVELOPES, serious=True))
        elif envelopes.next_check <= desk.today:
            notices.append(Notice("seals", _SEALS))
    notices += _holders(desk)
    if desk.store.renewal_waits:
        notices.append(Notice("renewal", _RENEWAL))
    return Greeting(tuple(notices), facts)


def _holders(desk: Desk) -> list[Notice]:
    """Which compartments hang on one person, on paper, or on nobody."""
    found = [] if desk.must_change else [(one, state_of(one)) for one in keepers_shown(desk)]
    return [
        Notice(HOLDERS, words, serious=not one.holders) for one, words in found if words is not None
    ]


def _from_elsewhere(desk: Desk) -> bool:
    """Whether the store came from another computer, whose secret authenticates that record."""
    store = desk.store
    return store.unlocked.device_secret is None and store.key_file().uses_device_secret


_FAILURES = T(
    "Greeting",
    "%n wrong passphrases were typed for your name since you last signed in, the last on {when}.",
)
_ALTERED = T(
    "Greeting",
    "The record of wrong passphrases was missing or altered. Tell your user administrator.",
)
_ENVELOPES = T(
    "Greeting",
    "The two sealed envelopes were opened. This is recorded. Enrol a user administrator, then make "
    "new envelopes.",
)
_RENEW_ENVELOPES = T(
    "Greeting",
    "The sealed envelopes were opened, or new ones were not finished. Make new envelopes.",
)
_SEALS = T(
    "Greeting",
    "Look at both sealed envelopes today, and note under Keys and recovery that they are whole.",
)
_UNFIT = {
    Unfit.NETWORK: T(
        "Greeting",
        "The store lies on a network drive, where it can be damaged. Ask the IT staff to move it "
        "to a disk inside this computer.",
    ),
    Unfit.REMOVABLE: T(
        "Greeting",
        "The store lies on a drive that can be pulled out. Ask the IT staff to move it to a disk "
        "inside this computer.",
    ),
    Unfit.SYNCED: T(
        "Greeting",
        "The store lies in a folder that is copied to other computers (OneDrive, Dropbox and the "
        "like). Ask the IT staff to move it.",
    ),
}
_RENEWAL = T(
    "Greeting",
    "An account was ended. The store gets its new key as soon as it is open nowhere else.",
)
