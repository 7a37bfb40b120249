"""Reading health records in need: with a reason, for one person, reviewed by somebody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sealed_ward import CANARY, NOTE, OWN, Ward, prisoner, staff
from vepdesk.base.errors import Invalid, Refused
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.break_glass_note import BreakGlassNote
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.services.break_glass import (
    BrokenGlass,
    break_glass,
    read_in_need,
    readings_in_need,
    review,
)
from vepdesk.services.compartments import Use, take_away
from vepdesk.services.sealed_records import (
    change_sealed,
    doors,
    read_sealed,
    sealed_about,
    strike_sealed,
)
from vepdesk.services.timeline import timeline
from vepdesk.services.work_list import work_list
from vepdesk.vault.acts import acts_about

HEALTH = Compartment.HEALTH
REASON = f"Seizure in the yard, {CANARY} called for help"


@pytest.fixture
def at_night(ward: Ward) -> Ward:
    """An officer with a key for need; two prisoners with a note each."""
    ward.note()
    ward.note(about="UG-2", text="another person's medicine")
    ward.grant("nansubuga", HEALTH, "okot", Use.BREAK_GLASS)
    return ward


def needs_break(ward: Ward) -> None:
    with ward.at("okot") as desk:
        break_glass(desk, prisoner(desk), REASON)
        assert len(read_in_need(desk, prisoner(desk))) == 1


def waiting(ward: Ward, user: str) -> BrokenGlass:
    with ward.at(user) as desk:
        (one,) = readings_in_need(desk)
        return one


def test_without_the_key_for_need_nothing_opens(ward: Ward) -> None:
    ward.note()
    with ward.at("okot") as desk:
        assert not doors(desk).in_need
        before = desk.position
        with pytest.raises(Refused, match="no-key"):
            break_glass(desk, prisoner(desk), REASON)
        assert read_in_need(desk, prisoner(desk)) == []
        assert desk.position == before
    with ward.at("amin") as desk, pytest.raises(Refused, match="not-permitted"):
        break_glass(desk, prisoner(desk), REASON)


def test_one_persons_records_open_with_a_reason_for_this_sign_in_only(at_night: Ward) -> None:
    with at_night.at("okot") as desk:
        assert doors(desk).in_need
        assert doors(desk).readable == ()
        one, other = prisoner(desk), prisoner(desk, "UG-2")
        assert read_in_need(desk, one) == []
        with pytest.raises(Invalid):
            break_glass(desk, one, "  ")
        assert read_in_need(desk, one) == []
        break_glass(desk, one, REASON)
        (record,) = read_in_need(desk, one)
        assert isinstance(record.stored.record, HealthNote)
        assert record.stored.record.action == NOTE
        assert read_in_need(desk, other) == []
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, HEALTH)
    with at_night.at("okot") as desk:
        assert read_in_need(desk, one) == []


def test_it_leaves_an_open_act_a_sealed_reason_and_a_sealed_look(at_night: Ward) -> None:
    needs_break(at_night)
    with at_night.at("nansubuga") as desk:
        store = desk.store
        ((header, payload),) = acts_about(
            desk.reader.connection, store.site.origins, b"break-glass/acts"
        )
        assert payload.fields["act"] == "break-glass"
        assert payload.fields["person"] == prisoner(desk)
        assert CANARY not in str(payload.fields)
        records = store.sealed.records(desk.reader.connection, HEALTH)
        (note,) = [one for one in records if isinstance(one.stored.record, BreakGlassNote)]
        assert note.stored.record.reason == REASON
        (look,) = store.sealed.looks(desk.reader.connection, HEALTH)
        assert look.who == header.author
        assert CANARY not in str([event.what for event in timeline(desk, prisoner(desk), 50)])


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.sealed_ward import OWN, Ward, prisoner
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.services.break_glass import break_glass, read_in_need

ward = Ward(Path(sys.argv[1]), Envelopes.generate())
with ward.at("okot") as desk:
    break_glass(desk, prisoner(desk), sys.argv[2])
    (record,) = read_in_need(desk, prisoner(desk))
    print(record.stored.record.need, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_traces_stay_when_the_program_is_killed_right_after_reading(at_night: Ward) -> None:
    done = subprocess.run(  # noqa: S603 - this interpreter on a program of our own
        [sys.executable, "-c", KILLED, str(at_night.folder), REASON],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
    )
    assert done.returncode == -signal.SIGKILL
    assert done.stdout == "Insulin\n"
    one = waiting(at_night, "nansubuga")
    assert (one.state, one.reason, one.reader) == ("awaiting", REASON, "Okot")
    with at_night.at("nansubuga") as desk:
        assert len(desk.store.sealed.looks(desk.reader.connection, HEALTH)) == 1


@pytest.mark.parametrize("approve", [True, False])
@pytest.mark.parametrize("reviewer", ["mirembe", "nansubuga"])
def test_somebody_else_reviews_it_with_the_reason_in_sight(
    at_night: Ward, reviewer: str, approve: bool
) -> None:
    needs_break(at_night)
    one = waiting(at_night, reviewer)
    assert (one.state, one.reason) == ("awaiting", REASON)
    with at_night.at(reviewer) as desk:
        titles = [item.title.source for item in work_list(desk).items]
        assert "Review a reading in need: {person}" in titles
        with pytest.raises(Invalid):
            review(desk, one.eid, approve=approve, note="")
        review(desk, one.eid, approve=approve, note=f"{CANARY} needed it")
        with pytest.raises(Refused, match="reviewed-already"):
            review(desk, one.eid, approve=approve, note="again")
        titles = [item.title.source for item in work_list(desk).items]
        assert "Review a reading in need: {person}" not in titles
    with at_night.at("nansubuga") as desk:
        assert [one.state for one in readings_in_need(desk)] == [
            "approved" if approve else "objected"
        ]
        records = desk.store.sealed.records(desk.reader.connection, HEALTH)
        (note,) = [one for one in records if isinstance(one.stored.record, BreakGlassNote)]
        assert note.stored.record.review_note == f"{CANARY} needed it"
        assert note.stored.record.reason == REASON


def test_nobody_reviews_the_own_reading_and_others_do_not_see_the_reason(at_night: Ward) -> None:
    at_night.grant("nansubuga", HEALTH, "mirembe", Use.BREAK_GLASS, by="lule")
    with at_night.at("mirembe") as desk:
        break_glass(desk, prisoner(desk), REASON)
        assert readings_in_need(desk) == []
        assert "Review a reading in need: {person}" not in [
            item.title.source for item in work_list(desk).items
        ]
    one = waiting(at_night, "okello")  # whose role fits, but who holds no key
    assert one.reason is None
    with at_night.at("mirembe") as desk, pytest.raises(Refused, match="not-here"):
        review(desk, one.eid, approve=True, note="fine")
    with at_night.at("okello") as desk, pytest.raises(Refused, match="no-key"):
        review(desk, one.eid, approve=True, note="fine")
    with at_night.at("amin") as desk, pytest.raises(Refused, match="not-permitted"):
        readings_in_need(desk)


def test_holders_see_who_read_in_need(at_night: Ward) -> None:
    needs_break(at_night)
    with at_night.at("nansubuga") as desk:
        headings = sealed_about(desk, HEALTH, prisoner(desk))
        (note,) = [one for one in headings if one.title.source == "Health note"]
        assert [name for name, _at in read_sealed(desk, HEALTH, note.rid).looks] == ["Okot"]


def test_nobody_rewrites_or_strikes_why_somebody_read_in_need(at_night: Ward) -> None:
    needs_break(at_night)
    with at_night.at("nansubuga") as desk:
        headings = sealed_about(desk, HEALTH, prisoner(desk))
        (rid,) = [one.rid for one in headings if one.title.source == "Reading in need"]
        seen = read_sealed(desk, HEALTH, rid).record
        with pytest.raises(Refused, match="own-service"):
            change_sealed(desk, HEALTH, seen, {"reason": "nothing much"})
        with pytest.raises(Refused, match="own-service"):
            strike_sealed(desk, HEALTH, rid, "not so")


def test_a_key_for_need_is_no_key_for_reading_and_ends_with_the_others(at_night: Ward) -> None:
    with at_night.at("okot", OWN) as desk:
        assert desk.store.sealed.held(desk.reader.connection) == frozenset()
    with at_night.at("nansubuga") as desk:
        take_away(desk, HEALTH, staff(desk, "okot"), Use.BREAK_GLASS)
    with at_night.at("okot") as desk:
        assert not doors(desk).in_need
