"""Compartments: who can open one, who holds its key, and what becomes of it when somebody goes."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.sealed_ward import FIRST, NOTE, OWN, REPORT, Ward, agreed, prisoner, report, staff
from tests.worlds import CHEAP, choose_own, founded, new_user
from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused, SignInRefused
from vepdesk.base.files import full_disk
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.compartments import SEALED, Compartment
from vepdesk.records.kinds.intelligence_report import IntelligenceReport
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.compartments import (
    Use,
    candidates,
    compartments,
    grant_compartment,
    grant_envelopes,
    open_compartment,
    take_away,
)
from vepdesk.services.desk import Desk
from vepdesk.services.sealed_records import doors, read_sealed, sealed_about
from vepdesk.services.second_person import second_person
from vepdesk.services.staff import colleague_left, enrol_colleague, reset_passphrase
from vepdesk.vault import compartments as vault
from vepdesk.vault import tables
from vepdesk.vault.keyfile import RECOVERY_USER

INTELLIGENCE, HEALTH = Compartment.INTELLIGENCE, Compartment.HEALTH
LEFT = date(2026, 11, 23)


def texts(desk: Desk, compartment: Compartment = INTELLIGENCE) -> list[str]:
    """What the person at a desk reads in a compartment."""
    found: list[str] = []
    for one in sealed_about(desk, compartment):
        record = read_sealed(desk, compartment, one.rid).record.stored.record
        found.append(str(getattr(record, "text", None) or getattr(record, "action", None)))
    return found


def generation(desk: Desk, compartment: Compartment = INTELLIGENCE) -> int:
    present = vault.present(desk.reader.connection, compartment)
    assert present is not None
    return present.number


def test_whoever_founds_a_store_holds_no_compartment(tmp_path: Path) -> None:
    desk = founded(tmp_path / "unit", "unit", "U01")
    assert desk.permits(Act.APPROVE)
    assert doors(desk).readable == ()
    for compartment in SEALED:
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, compartment)
    alone = dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role="administrator"))
    with pytest.raises(Refused, match="not-permitted"):
        open_compartment(alone, INTELLIGENCE)
    desk.close()


def test_opening_takes_a_fitting_role_and_another_persons_own_passphrase(bare: Ward) -> None:
    with bare.at("otim") as desk:
        assert not compartments(desk)[0].opened
        with pytest.raises(Refused, match="same-person"):
            agreed(desk, INTELLIGENCE, by="otim")
        with pytest.raises(SignInRefused):
            second_person(
                desk, desk.question(Act.GRANT_COMPARTMENT), "mirembe", "a wrong passphrase"
            )
        second = agreed(desk, INTELLIGENCE)
        with pytest.raises(Refused, match="not-permitted"):
            open_compartment(desk, HEALTH, second)
        with pytest.raises(Refused, match="second-needed"):
            open_compartment(desk, INTELLIGENCE)
        open_compartment(desk, INTELLIGENCE, second)
        with pytest.raises(Refused, match="opened-already"):
            open_compartment(desk, INTELLIGENCE, second)
        (line,) = compartments(desk)
        assert line.mine
        assert line.envelopes
        assert [one.name for one in line.holders] == ["Otim"]
    with bare.at("apio") as desk:
        assert not compartments(desk)[0].mine
        assert doors(desk).readable == ()


def test_nobody_writes_what_nobody_could_read(bare: Ward) -> None:
    with bare.at("okot") as desk:
        assert doors(desk).writable == ()
        before = desk.position
        with pytest.raises(Refused, match="not-opened"):
            report(desk)
        assert desk.position == before
        with desk.work() as work, pytest.raises(RuntimeError, match="nobody could"):
            work.create(
                IntelligenceReport(
                    learned=None,  # type: ignore[arg-type]
                    reliability="mixed",
                    credibility="likely",
                    text="x",
                    handling="holders",
                )
            )


def test_a_granted_colleague_reads_and_nobody_else(ward: Ward) -> None:
    ward.report()
    with ward.at("apio") as desk:
        assert sealed_about(desk, INTELLIGENCE) == []
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("apio") as desk:
        assert texts(desk) == [REPORT]
    with ward.at("nansubuga") as desk, pytest.raises(Refused, match="not-permitted"):
        sealed_about(desk, INTELLIGENCE)


def test_the_key_goes_to_fitting_colleagues_with_passphrases_of_their_own(ward: Ward) -> None:
    with ward.at("admin") as desk:
        fresh = enrol_colleague(
            desk, full_name="New", user_name="new", role="intelligence", passphrase=FIRST,
            parameters=CHEAP,
        )  # fmt: skip
    with ward.at("apio") as desk, pytest.raises(Refused, match="no-key"):
        grant_compartment(desk, INTELLIGENCE, fresh_ready(desk), second=agreed(desk, INTELLIGENCE))
    with ward.at("otim") as desk:
        shown = {one.name: one.ready for one in candidates(desk, INTELLIGENCE)}
        assert shown == {"Apio": True, "New": False}
        second = agreed(desk, INTELLIGENCE)
        with pytest.raises(Refused, match="second-needed"):
            grant_compartment(desk, INTELLIGENCE, fresh)
        with pytest.raises(Refused, match="first-passphrase"):
            grant_compartment(desk, INTELLIGENCE, fresh, second=second)
        with pytest.raises(Refused, match="role"):
            grant_compartment(desk, INTELLIGENCE, staff(desk, "okot"), second=second)
        with pytest.raises(Refused, match="role"):
            grant_compartment(desk, INTELLIGENCE, staff(desk, "okot"), Use.BREAK_GLASS, second)
    choose_own(ward.folder, "new", FIRST, OWN)
    ward.grant("otim", INTELLIGENCE, "new")
    with ward.at("new") as desk:
        assert doors(desk).readable == (INTELLIGENCE,)


def fresh_ready(desk: Desk) -> bytes:
    return staff(desk, "otim")


def test_a_key_that_is_taken_away_is_gone_at_once_also_from_an_open_desk(ward: Ward) -> None:
    ward.report()
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("apio") as apio:
        assert texts(apio) == [REPORT]
        store = apio.store
        former = vault.held_key(
            apio.reader.connection, store.unlocked.keys, store.person, store.site.store,
            INTELLIGENCE, Use.HOLD,
        )  # fmt: skip
        assert former is not None
        with ward.at("otim") as otim:
            take_away(otim, INTELLIGENCE, staff(otim, "apio"))
            assert generation(otim) == 2
            assert texts(otim) == [REPORT]
        assert sealed_about(apio, INTELLIGENCE) == []
        for row in vault_rows(apio):
            assert row.open(former.identity) is None
    with ward.at("otim") as otim:
        assert [one.name for one in compartments(otim)[0].holders] == ["Otim"]
        with pytest.raises(Refused, match="last-holder"):
            take_away(otim, INTELLIGENCE, staff(otim, "otim"))


def vault_rows(desk: Desk) -> list:  # type: ignore[type-arg]
    from vepdesk.vault.sealed import sealed_rows  # noqa: PLC0415

    return list(sealed_rows(desk.reader.connection))


def test_whoever_keeps_accounts_takes_a_key_away_without_having_one(ward: Ward) -> None:
    ward.report()
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("okot") as desk, pytest.raises(Refused, match="not-permitted"):
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))
    with ward.at("admin") as desk:
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))
        assert generation(desk) == 1
    with ward.at("apio") as desk:
        assert sealed_about(desk, INTELLIGENCE) == []
    with ward.at("otim") as desk:
        assert generation(desk) == 2
        assert texts(desk) == [REPORT]


@pytest.mark.parametrize("how", ["left", "reset", "role"])
def test_the_next_holder_makes_a_new_key_when_somebody_should_not_read_any_more(
    ward: Ward, how: str
) -> None:
    ward.report()
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("mirembe") as desk:
        person = staff(desk, "apio")
        if how == "left":
            colleague_left(desk, person, LEFT)
        elif how == "reset":
            reset_passphrase(desk, person, FIRST, CHEAP)
        else:
            seen = desk.reader.get(StaffMember, person)
            assert seen is not None
            with desk.work() as work:
                work.change(seen, {"role": "clerk"})
                work.commit()
    with ward.at("otim") as desk:
        assert generation(desk) == 2
        assert texts(desk) == [REPORT]
        assert [one.name for one in compartments(desk)[0].holders] == ["Otim"]
    with ward.at("otim") as desk:
        assert generation(desk) == 2
    if how == "reset":
        choose_own(ward.folder, "apio", FIRST, OWN)
        with ward.at("apio") as desk:
            assert sealed_about(desk, INTELLIGENCE) == []
        ward.grant("otim", INTELLIGENCE, "apio")
        with ward.at("apio") as desk:
            assert texts(desk) == [REPORT]


class Killed(BaseException):
    """The moment the power went."""


def test_a_new_key_survives_a_kill_at_every_statement(ward: Ward) -> None:
    ward.report()
    ward.report(text="another")
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("mirembe") as desk:
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))
    step, done = 0, False
    while not done:
        step += 1
        done = _renewed_until(ward, step)
        # whatever happened, whoever holds the key reads everything, under one generation
        with_otim = ward.folder.parent / f"after-{step}"
        copy = ward.copied(with_otim)
        with copy.at("otim") as desk:
            assert sorted(texts(desk)) == sorted([REPORT, "another"])
            assert generation(desk) == 2
            grants = desk.reader.connection.execute(sa.select(tables.compartment_grant)).all()
            assert {one.number for one in grants if one.compartment == "intelligence"} == {2}
        with copy.at("apio") as desk:
            assert sealed_about(desk, INTELLIGENCE) == []
    assert step > 10


def _renewed_until(ward: Ward, step: int) -> bool:
    """Signs the holder in and stops at the ``step``-th statement that writes; whether it ended."""
    count = 0

    def stop(_conn: object, _cursor: object, statement: str, *_more: object) -> None:
        nonlocal count
        if statement.startswith(("INSERT", "UPDATE", "DELETE")) and "temp." not in statement:
            count += 1
            if count == step:
                raise Killed

    sa.event.listen(sa.Engine, "before_cursor_execute", stop)
    try:
        with ward.at("otim"):
            return True
    except Killed:
        return False
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", stop)


def test_the_envelopes_bring_a_compartment_back_when_everybody_is_gone(ward: Ward) -> None:
    ward.note()
    with ward.at("admin") as desk:
        for user in ("nansubuga", "okello"):
            colleague_left(desk, staff(desk, user), LEFT)
    ward.enrol("achen", "health")
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        assert desk.store.unlocked.by_envelopes
        assert generation(desk, HEALTH) == 2
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, HEALTH)
        grant_compartment(desk, HEALTH, staff(desk, "achen"))
    with ward.at("achen") as desk:
        assert texts(desk, HEALTH) == [NOTE]


def test_new_envelopes_open_nothing_until_a_holder_says_so(ward: Ward) -> None:
    ward.report()
    with ward.at("admin") as desk:
        old = desk.store.key_file().slot_of(RECOVERY_USER)
        assert old is not None
        desk.store.add_user(new_user(RECOVERY_USER, old.person, "0" * 64))
    with ward.at("otim") as desk:
        assert generation(desk) == 2
        assert not compartments(desk)[0].envelopes
        assert texts(desk) == [REPORT]
        grant_envelopes(desk, INTELLIGENCE, agreed(desk, INTELLIGENCE))
        assert compartments(desk)[0].envelopes
    with ward.at("otim") as desk:
        assert generation(desk) == 2


def test_a_forged_grant_is_not_carried_into_the_next_generation(ward: Ward) -> None:
    """Whoever has the database key can write rows, but not what only a holder can say."""
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("amin") as desk:
        slot = desk.store.key_file().slot_of("amin")
        assert slot is not None
        forged = {
            "compartment": "intelligence", "number": 1, "person": bytes(slot.person),
            "use": "hold", "to": vault.fingerprint(slot), "sealed": b"x", "proof": bytes(32),
            "ended": 0,
        }  # fmt: skip
        seen = desk.reader.get(StaffMember, slot.person)
        assert seen is not None

        def forge(connection: sa.Connection) -> None:
            connection.execute(tables.compartment_grant.insert().values(forged))

        with desk.work() as work:
            work.change(seen, {"role": "intelligence"})
            work.also(
                lambda one: one.execute(tables.compartment_grant.insert().values(forged)) and None
            )
            work.commit()
    with ward.at("otim") as desk:
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))
        assert [one.name for one in compartments(desk)[0].holders] == ["Otim"]


def test_a_public_key_that_was_put_in_its_place_is_not_taken_for_the_holders(ward: Ward) -> None:
    with ward.at("amin") as desk, desk.work() as work:
        work.also(lambda one: vault.begin(one, INTELLIGENCE, 1) and None)
        work.commit()
    with ward.at("otim") as desk:
        assert doors(desk).readable == ()
        assert not compartments(desk)[0].mine


def test_a_desk_with_somebody_elses_actor_has_nobodys_key(ward: Ward) -> None:
    ward.report()
    with ward.at("otim") as desk:
        for role in CODE_LISTS["staff-role"]:
            actor = dataclasses.replace(desk.actor, person=staff(desk, "apio"), role=role)
            other = dataclasses.replace(desk, actor=actor)
            if other.permits(Act.READ):
                assert doors(other).readable == ()
            if other.permits_in(INTELLIGENCE, Act.READ_SEALED):
                assert sealed_about(other, INTELLIGENCE, prisoner(desk)) == []


def test_a_sign_in_does_not_hang_on_a_new_key_that_cannot_be_made(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward.report()
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("admin") as desk:
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))

    def full(*_more: object) -> None:
        raise full_disk()

    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.compartments.renew", full)
        with ward.at("otim") as desk:
            assert generation(desk) == 1
            assert texts(desk) == [REPORT]
    with ward.at("otim") as desk:
        assert generation(desk) == 2
