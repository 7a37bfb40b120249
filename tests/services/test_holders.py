"""The last key of a compartment is never lost without a word, and what then still can be done."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from tests.sealed_ward import FIRST, NOTE, OWN, Ward, agreed, note, sealed_entries, staff
from tests.services.test_compartments import HEALTH, INTELLIGENCE, LEFT, texts
from tests.worlds import CHEAP, choose_own
from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.text import english
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.services.audit_trail import AuditFilter, audit_trail
from vepdesk.services.compartments import (
    compartments,
    grant_compartment,
    grant_envelopes,
    open_compartment,
    take_away,
)
from vepdesk.services.desk import Desk
from vepdesk.services.greeting import HOLDERS
from vepdesk.services.holders import keepers, keepers_shown
from vepdesk.services.moving import new_device_secret
from vepdesk.services.recovery import new_envelopes
from vepdesk.services.safety import safety
from vepdesk.services.sealed_records import doors, write_sealed
from vepdesk.services.second_person import second_person
from vepdesk.services.staff import change_role, colleague_left, reset_passphrase
from vepdesk.vault.keyfile import RECOVERY_USER
from vepdesk.vault.queries.audit import last_act
from vepdesk.vault.store import Store


def made_anew(ward: Ward, desk: Desk, *, lose: bool = False) -> Envelopes:
    """New envelopes; the ward keeps their paper, as people do."""
    second = None
    if not desk.store.unlocked.by_envelopes:
        second = second_person(desk, desk.question(Act.MAKE_ENVELOPES), "mirembe", OWN)
    ward.envelopes = new_envelopes(desk, second, CHEAP, lose=lose)
    return ward.envelopes


def without_paper(ward: Ward) -> None:
    """Makes envelopes that no holder has agreed to."""
    with ward.at("admin") as desk:
        made_anew(ward, desk)


def told(desk: Desk) -> list[str]:
    return [english(one.text) for one in desk.greeting if one.kind == HOLDERS]


def ended(desk: Desk, *, lose: bool = False) -> None:
    colleague_left(desk, staff(desk, "nansubuga"), LEFT, lose=lose)


def reset(desk: Desk, *, lose: bool = False) -> None:
    reset_passphrase(desk, staff(desk, "nansubuga"), FIRST, CHEAP, lose=lose)


def clerk(desk: Desk, *, lose: bool = False) -> None:
    change_role(desk, staff(desk, "nansubuga"), "clerk", lose=lose)


HOWS = pytest.mark.parametrize("how", [ended, reset, clerk])


@HOWS
def test_the_last_holder_is_kept_until_somebody_else_can_open_it(
    ward: Ward, how: Callable[..., None]
) -> None:
    ward.note()
    without_paper(ward)
    with ward.at("admin") as desk:
        before = desk.position
        with pytest.raises(Refused) as refused:
            how(desk)
        assert refused.value.reason == "last-holder"
        assert "Health" in english(refused.value.message)
        assert desk.position == before
    with ward.at("nansubuga") as desk:
        assert texts(desk, HEALTH) == [NOTE]
    ward.grant("nansubuga", HEALTH, "okello")
    with ward.at("admin") as desk:
        how(desk)
    with ward.at("okello") as desk:
        assert texts(desk, HEALTH) == [NOTE]


@HOWS
def test_envelopes_that_open_it_are_enough(ward: Ward, how: Callable[..., None]) -> None:
    ward.note()
    without_paper(ward)
    with ward.at("nansubuga") as desk:
        grant_envelopes(desk, HEALTH, agreed(desk, HEALTH))
    with ward.at("admin") as desk:
        how(desk)
        assert last_act(desk.reader.connection, desk.store.site.origins, "compartment-lost") is None
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        grant_compartment(desk, HEALTH, staff(desk, "okello"))
    with ward.at("okello") as desk:
        assert texts(desk, HEALTH) == [NOTE]


def test_a_role_that_reads_there_too_takes_nobodys_key(ward: Ward) -> None:
    without_paper(ward)
    with ward.at("admin") as desk:
        with pytest.raises(Refused, match="last-holder"):
            change_role(desk, staff(desk, "otim"), "health")
        change_role(desk, staff(desk, "okello"), "clerk")
        change_role(desk, staff(desk, "okello"), "health")


@HOWS
def test_agreeing_that_it_is_lost_is_an_entry_and_nothing_more_is_swallowed(
    ward: Ward, how: Callable[..., None]
) -> None:
    ward.note()
    without_paper(ward)
    with ward.at("admin") as desk:
        how(desk, lose=True)
        entry = last_act(desk.reader.connection, desk.store.site.origins, "compartment-lost")
        assert entry is not None
        assert entry.payload is not None
        assert entry.payload.fields["compartment"] == "health"
        lines = audit_trail(auditing(desk), AuditFilter()).lines
        assert any("opened by nobody" in english(one.what) for one in lines)
    with ward.at("okot") as desk:
        before = desk.position
        assert doors(desk).writable == (INTELLIGENCE,)
        with pytest.raises(Refused, match="no-holder") as refused:
            note(desk)
        assert "paper" in english(refused.value.message)
        assert desk.position == before


def auditing(desk: Desk) -> Desk:
    return dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role="auditor"))


def test_what_is_lost_can_be_opened_anew_and_what_was_there_stays_unreadable(ward: Ward) -> None:
    ward.note()
    without_paper(ward)
    with ward.at("okello") as desk, pytest.raises(Refused, match="opened-already"):
        open_compartment(desk, HEALTH, agreed(desk, HEALTH), anew=True)
    with ward.at("admin") as desk:
        ended(desk, lose=True)
    with ward.at("okello") as desk:
        entries = sealed_entries(desk)
        (line,) = compartments(desk)
        assert (line.lost, line.living, line.envelopes, line.may_open) == (True, 0, False, True)
        assert [(one.name, one.alive) for one in line.holders] == [("Nansubuga", False)]
        second = agreed(desk, HEALTH)
        with pytest.raises(Refused) as refused:
            open_compartment(desk, HEALTH, second)
        assert refused.value.reason == "lost"
        assert "stays unreadable" in english(refused.value.message)
        open_compartment(desk, HEALTH, second, anew=True)
        (line,) = compartments(desk)
        assert (line.lost, line.living, line.envelopes, line.mine) == (False, 1, True, True)
        note(desk, text="after")
        assert texts(desk, HEALTH) == ["after"]
        assert sealed_entries(desk) > entries
    with ward.at("okello") as desk:
        assert texts(desk, HEALTH) == ["after"]


def test_a_role_taken_by_mistake_can_be_given_back(ward: Ward) -> None:
    """Signing in as a clerk must not make a new key that nobody has."""
    ward.note()
    without_paper(ward)
    with ward.at("admin") as desk:
        clerk(desk, lose=True)
        (health,) = (one for one in compartments(desk) if one.compartment is HEALTH)
        assert [one.alive for one in health.holders] == [False]
    with ward.at("nansubuga"):
        pass
    with ward.at("admin") as desk:
        change_role(desk, staff(desk, "nansubuga"), "health")
    with ward.at("nansubuga") as desk:
        assert texts(desk, HEALTH) == [NOTE]


def test_the_last_key_is_not_taken_from_the_only_one_who_can_use_it(ward: Ward) -> None:
    ward.grant("nansubuga", HEALTH, "okello")
    with ward.at("admin") as desk:
        change_role(desk, staff(desk, "okello"), "clerk")
        with pytest.raises(Refused, match="last-holder"):
            take_away(desk, HEALTH, staff(desk, "nansubuga"))


def test_envelopes_that_are_the_last_key_are_not_replaced_by_empty_ones(ward: Ward) -> None:
    ward.note()
    with ward.at("admin") as desk:
        ended(desk)
        before = desk.position
        with pytest.raises(Refused) as refused:
            made_anew(ward, desk)
        assert refused.value.reason == "last-holder"
        assert "sign in with them" in english(refused.value.message)
        assert desk.position == before
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        assert [one.lost for one in keepers(desk)] == [False, False]
        made_anew(ward, desk)
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        made_anew(ward, desk)
        made_anew(ward, desk)  # the printer jammed
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        grant_compartment(desk, HEALTH, staff(desk, "okello"))
    with ward.at("okello") as desk:
        assert texts(desk, HEALTH) == [NOTE]


def test_what_still_has_a_holder_is_not_carried_over(ward: Ward) -> None:
    with ward.at("admin") as desk:
        ended(desk)
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        made_anew(ward, desk)
        opened = {one.compartment: one.envelopes for one in keepers(desk)}
    assert opened == {INTELLIGENCE: False, HEALTH: True}


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_key_that_is_carried_over_survives_a_kill(
    ward: Ward, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database says it first, the key file next: between both the old sheets open it."""

    class Killed(BaseException):
        pass

    ward.note()
    with ward.at("admin") as desk:
        ended(desk)
    made: list[Envelopes] = []
    generate, revoke = Envelopes.generate, Store.revoke
    monkeypatch.setattr(Envelopes, "generate", lambda: made.append(generate()) or made[0])

    def stopped(self: Store, *users: str, successor: object = None) -> None:
        if when == "after":
            revoke(self, *users, successor=successor)  # type: ignore[arg-type]
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Store, "revoke", stopped)
        with pytest.raises(Killed), ward.at(RECOVERY_USER, ward.paper) as desk:
            new_envelopes(desk, parameters=CHEAP)
    if when == "after":
        ward.envelopes = made[0]
    with ward.at("admin") as desk:
        assert not any(one.lost for one in keepers(desk))
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        grant_compartment(desk, HEALTH, staff(desk, "okello"))
    with ward.at("okello") as desk:
        assert texts(desk, HEALTH) == [NOTE]


def test_making_envelopes_although_it_is_the_end_of_it_is_said_in_an_entry(ward: Ward) -> None:
    with ward.at("admin") as desk:
        ended(desk)
        made_anew(ward, desk, lose=True)
        entry = last_act(desk.reader.connection, desk.store.site.origins, "compartment-lost")
        assert entry is not None
        assert [one.lost for one in keepers(desk)] == [False, True]
        made_anew(ward, desk)  # nothing more to lose


def test_whoever_keeps_accounts_is_told_in_time_and_nobody_else(ward: Ward) -> None:
    ward.grant("nansubuga", HEALTH, "okello")
    with ward.at("admin") as desk:
        (one,) = told(desk)
        assert one.startswith("This compartment has one holder only: Intelligence.")
    without_paper(ward)
    with ward.at("mirembe") as desk:
        one, paper = told(desk)
        assert one.startswith("Only one person can open this compartment: Intelligence.")
        assert paper == (
            "The new envelopes cannot open this compartment until a holder agrees: Health."
        )
    with ward.at("nansubuga") as desk:
        grant_envelopes(desk, HEALTH, agreed(desk, HEALTH))
    with ward.at("admin") as desk:
        assert len(told(desk)) == 1
        ended(desk)
        colleague_left(desk, staff(desk, "okello"), LEFT)
        colleague_left(desk, staff(desk, "otim"), LEFT, lose=True)
    with ward.at("admin") as desk:
        nobody, paper = told(desk)
        assert nobody.startswith("Nobody can open this compartment any more: Intelligence.")
        assert paper.startswith("This compartment has no holder any more: Health.")
        assert all(one.serious for one in desk.greeting if one.kind == HOLDERS)
        assert len(safety(desk).keepers) == 2
    for user in ("okot", "lule", "amin"):
        with ward.at(user) as desk:
            assert told(desk) == []
            assert keepers_shown(desk) == []
    with ward.at("lule") as desk:
        assert safety(desk).keepers == ()


def test_a_command_leaves_no_entry_for_what_stays_as_it_is(ward: Ward) -> None:
    from vepdesk.services.signing_in import sign_in  # noqa: PLC0415

    with ward.at("admin") as desk:
        before = desk.position
    desk = sign_in(ward.folder, "admin", OWN, ward.clock, noted=False)
    assert told(desk)
    assert desk.position == before
    desk.close()


def test_another_computer_does_not_take_the_last_keys_along(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vepdesk.services.moving.device.make", lambda _store: bytes(32))
    with ward.at("admin") as desk:
        bound = any(slot.slot.device for slot in desk.store.key_file().slots)
    assert bound
    without_paper(ward)
    with ward.at(RECOVERY_USER, ward.paper) as desk:
        with pytest.raises(Refused, match="last-holder"):
            new_device_secret(desk)
        new_device_secret(desk, lose=True)
        assert all(one.lost for one in keepers(desk))


def test_a_person_chosen_anew_is_no_holder_until_the_key_is_given_again(ward: Ward) -> None:
    with ward.at("admin") as desk:
        reset(desk)
    choose_own(ward.folder, "nansubuga", FIRST, OWN)
    with ward.at("admin") as desk:
        now = {one.compartment: one for one in keepers(desk)}
        assert not now[HEALTH].holders
        assert now[HEALTH].envelopes
    with ward.at("nansubuga") as desk, pytest.raises(Refused):
        write_sealed(desk, HealthNote, {})
