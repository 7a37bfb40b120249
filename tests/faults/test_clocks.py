"""A clock that is set back or forward at any step of the work (promise 28).

Nothing is lost, reordered or locked: the order comes from the journal's own numbers. People are
told at each sign-in as long as it is wrong, and what they enter meanwhile is marked.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.restored_stores import ADMIN
from tests.unit_at_work import identity
from tests.worlds import PASSPHRASE, clock, make_world
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import SignInRefused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import english
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.journal.entry import Header
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services.admissions import admit
from vepdesk.services.backups import backup_due, nightly, note_night, own_sets
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Draft, Written, keep_drafts, my_drafts
from vepdesk.services.incidents import Involved, record_incident
from vepdesk.services.receiving import import_paths
from vepdesk.services.restoring import restore
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.timeline import timeline
from vepdesk.services.waiting import MustWait
from vepdesk.vault import tables

BACK, AHEAD = timedelta(minutes=2), timedelta(days=7)
"""A clock that is further from the time that can be trusted than this is not believed."""

GRAVE = timedelta(days=31)
"""Further ahead than this it is a matter for two people."""

SHORT_WAIT = timedelta(seconds=5)
"""After four wrong passphrases."""

JUMPS = {
    "30 days back": timedelta(days=-30),
    "a minute back": timedelta(minutes=-1),
    "8 days ahead": timedelta(days=8),
    "a year ahead": timedelta(days=365),
    "10 years ahead": timedelta(days=3653),
}


@dataclass
class Sites:
    """A unit whose clock jumps, and its headquarters, whose clock is right."""

    root: Path
    clock: FixedClock = field(default_factory=clock)
    turn: int = 0
    trusted: datetime = field(default_factory=lambda: clock().at)
    seq: int = 0
    people: list[RecordId] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)

    @contextmanager
    def at_the_unit(self) -> Iterator[Desk]:
        """The administrator, who waits once when told to, and never long."""
        with closing(self._signed_in()) as desk:
            yield desk
            self.seq = desk.position.seq

    def _signed_in(self) -> Desk:
        with suppress(MustWait):
            return sign_in(self.root / "unit", "admin", PASSPHRASE, self.clock)
        self.clock.at += SHORT_WAIT
        return sign_in(self.root / "unit", "admin", PASSPHRASE, self.clock)

    @contextmanager
    def at_headquarters(self) -> Iterator[Desk]:
        folder = self.root / "headquarters"
        with closing(sign_in(folder, "admin", PASSPHRASE, clock())) as desk:
            yield desk


def _admit(sites: Sites, desk: Desk) -> None:
    order: dict[str, Value] = {
        "admitted_on": desk.today, "authority": "High Court", "order_number": "HC/77",
        "order_on": desk.today,
    }  # fmt: skip
    sites.people.append(admit(desk, identity(f"UG-{sites.turn}"), order))


def _incident(sites: Sites, desk: Desk) -> None:
    record_incident(
        desk,
        family="assault",
        happened=Moment(desk.clock.now(), desk.clock.zone),
        location=None,
        account=f"Raised voices, {sites.turn}.",
        actions="Both were seen by healthcare.",
        people=[Involved(sites.people[0], "victim", "healthcare")],
    )


def _sticks(sites: Sites, desk: Desk) -> None:
    """A stick with news up, and the answer down."""
    _admit(sites, desk)
    up, down = (sites.root / f"{way}{sites.turn}" for way in ("up", "down"))
    for stick in (up, down):
        stick.mkdir()
    export_to(desk, "HQ", up)
    with sites.at_headquarters() as headquarters:
        assert [line.outcome for line in import_paths(headquarters, [up])] == ["applied"]
        export_to(headquarters, "U01", down)
    assert [line.outcome for line in import_paths(desk, [down])] == ["applied"]


def _night(sites: Sites, desk: Desk) -> None:
    """The day's backup by itself; sets that nobody needs any more are removed."""
    night = nightly(desk)
    assert night.failed == ()
    note_night(desk, night)
    assert not backup_due(desk)
    newest = own_sets(desk)[0]
    assert newest.folder == night.made[0].folder
    assert newest.manifest.seq == max(one.manifest.seq for one in own_sets(desk))


def _wait(sites: Sites, desk: Desk) -> None:
    """Wrong passphrases: the name must wait now, whatever the clock says later."""
    for _ in range(4):
        with pytest.raises(SignInRefused):
            sign_in(sites.root / "unit", "admin", "not this one", sites.clock)


def _draft(sites: Sites, desk: Desk) -> None:
    """What was being written is there at the next sitting, the latest of it."""
    kept = my_drafts(desk).drafts
    assert [one.written.text("account") for one in kept] == sites.drafts
    sites.drafts = [f"Voices, {sites.turn}"]
    keep_drafts(desk, [Draft("incident", {}, Written({"account": tuple(sites.drafts)}))])


STEPS: Mapping[str, Callable[[Sites, Desk], None]] = {
    "admit": _admit,
    "incident": _incident,
    "sticks": _sticks,
    "backup": _night,
    "waits": _wait,
    "draft": _draft,
}


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("clocks")
    make_world(root).close()
    return root


@pytest.mark.parametrize("jump", JUMPS)
def test_nothing_is_lost_reordered_or_locked(jump: str, enrolled: Path, tmp_path: Path) -> None:
    sites = Sites(Path(shutil.copytree(enrolled, tmp_path / "sites")))
    with sites.at_the_unit() as desk:
        _admit(sites, desk)
    for step in STEPS:
        sites.clock.at += JUMPS[jump]
        _take(sites, step)
        sites.clock.at -= JUMPS[jump]
        _take(sites, step)
    _all_is_there(sites, tmp_path / "again")


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_stays_wrong_is_told_of_until_it_is_mended(
    jump: str, enrolled: Path, tmp_path: Path
) -> None:
    sites = Sites(Path(shutil.copytree(enrolled, tmp_path / "sites")))
    with sites.at_the_unit() as desk:
        _admit(sites, desk)
    sites.clock.at += JUMPS[jump]
    for step in STEPS:
        sites.clock.at += timedelta(hours=20)  # five days in all
        assert _take(sites, step) == (jump == "a minute back"), step
    sites.clock.at -= JUMPS[jump]
    for step in STEPS:
        assert _take(sites, step), step
    _all_is_there(sites, tmp_path / "again")


def _take(sites: Sites, step: str) -> bool:
    """One sitting: what the person is told, what is done, and how its entries are marked.

    Whether the clock was believed.
    """
    sites.turn += 1
    sites.clock.at += timedelta(seconds=30)
    seq = sites.seq
    with sites.at_the_unit() as desk:
        now, trusted = sites.clock.at, sites.trusted
        believed = trusted - BACK <= now <= trusted + AHEAD
        told = [one for one in desk.greeting if one.kind == "clock"]
        grave = now < trusted or now > trusted + GRAVE
        assert [one.serious for one in told] == [grave] * (not believed)
        assert all(f"{now:%Y}" in english(one.text) for one in told)
        STEPS[step](sites, desk)
        written = [one for one in _headers(desk) if one.seq > seq]
        assert written
        assert {one.at for one in written} == {int(now.timestamp() * 1000)}
        assert {one.suspect for one in written} == {not believed}
        if believed:
            sites.trusted = max(now, trusted)
    return believed


def _all_is_there(sites: Sites, again: Path) -> None:
    """Everything that was entered, in the order in which it was, at both sites and restored."""
    with sites.at_the_unit() as desk:
        sites.turn += 1
        _sticks(sites, desk)
        _night(sites, desk)
        _in_order(desk, sites)
        assert desk.store.verdict is AnchorVerdict.AGREES
        assert verify(desk, rebuild=True).ok
        backups = desk.store.folder / "backup"
    restore(backups, again, ADMIN, sites.clock)
    with closing(sign_in(again, "admin", PASSPHRASE, sites.clock)) as desk:
        _holds_all(desk, sites)
    with sites.at_headquarters() as desk:
        _holds_all(desk, sites)


def _holds_all(desk: Desk, sites: Sites) -> None:
    assert {one.rid for one in desk.reader.find(Prisoner)} == set(sites.people)
    assert desk.reader.count(Incident) == len(("by the wrong clock", "by the right one"))
    assert verify(desk, rebuild=True).ok


def _in_order(desk: Desk, sites: Sites) -> None:
    headers = _headers(desk)
    assert [one.seq for one in headers] == list(range(1, len(headers) + 1))
    assert [one.hlc for one in headers] == sorted(one.hlc for one in headers)
    _holds_all(desk, sites)
    shown = timeline(desk, sites.people[0])
    about = {(one.kind, one.rid) for one in shown}
    entered = [one.at for one in headers if (one.kind, one.rid) in about]
    assert [int(one.at.timestamp() * 1000) for one in reversed(shown)] == entered


def _headers(desk: Desk) -> list[Header]:
    """The unit's own entries in the order of their numbers."""
    entry = tables.entry
    query = sa.select(entry.c.header).where(entry.c.origin == desk.store.site.origin)
    rows = desk.reader.connection.execute(query.order_by(entry.c.seq)).scalars()
    return [Header.decoded(row) for row in rows]
