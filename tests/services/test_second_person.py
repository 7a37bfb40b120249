"""Acts that take two: the second person's own passphrase, and a signature that proves it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit_at_work import Unit
from tests.worlds import CHEAP, OWN, choose_own
from vepdesk.access.decision import Question
from vepdesk.access.policy import Act
from vepdesk.access.second import SECONDS
from vepdesk.base.errors import Refused, SignInRefused, StoreUnusable
from vepdesk.base.text import Text, english
from vepdesk.crypto.signatures import BadSignature, SigningKeys
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.journal.entry import Header
from vepdesk.journal.second import verify_second
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.own_account import choose_first
from vepdesk.services.second_person import require_second, second_person, who_may
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import tables
from vepdesk.vault.countersigned import signing_keys

FIRST = "winding rivers of copper"


@pytest.fixture
def settled(unit: Unit) -> Unit:
    """The supervisor and the governor have chosen their own passphrases."""
    for user in ("lule", "mirembe"):
        choose_own(unit.desk.store.folder, user, FIRST)
    return unit


def header_of_last(unit: Unit) -> Header:
    row = unit.desk.store.reader.connection.execute(
        tables.entry.select().order_by(tables.entry.c.seq.desc()).limit(1)
    ).one()
    return Header.decoded(row.header)


def test_the_second_person_signs_what_is_done(settled: Unit) -> None:
    rid = settled.person()
    question = settled.governor.question(Act.MAKE_ENVELOPES)
    second = second_person(settled.governor, question, "Lule", OWN)
    seen = settled.governor.reader.get(Prisoner, rid)
    assert seen is not None
    with settled.governor.work() as work:
        work.change(seen, {"language": "Luganda"})
        work.countersigned(second)
        work.commit()
    header = header_of_last(settled)
    assert header.second is not None
    assert header.second[0] == settled.supervisor.actor.person != header.author
    keys = signing_keys(settled.desk.store.reader.connection)
    verify_second(header, keys[header.second[0]][0])
    with pytest.raises(BadSignature):
        verify_second(header, SigningKeys.generate().public)
    assert verify(settled.auditor, rebuild=True).findings == ()


def test_a_signature_of_somebody_else_is_found(settled: Unit) -> None:
    question = settled.governor.question(Act.MAKE_ENVELOPES)
    second = second_person(settled.governor, question, "lule", OWN)
    forged = type(second)(second.person, second.name, second.role, SigningKeys.generate())
    with settled.governor.work() as work:
        work.act("noted")
        work.countersigned(forged)
        work.commit()
    assert [one.what for one in verify(settled.auditor).findings] == ["second"]


def test_nobody_is_the_second_person_for_himself(settled: Unit) -> None:
    question = settled.governor.question(Act.MAKE_ENVELOPES)
    with pytest.raises(Refused) as refusal:
        second_person(settled.governor, question, "mirembe", OWN)
    assert refusal.value.reason == "same-person"


def test_a_role_without_the_right_is_no_second_person(settled: Unit) -> None:
    choose_own(settled.desk.store.folder, "okot", FIRST)
    question = settled.governor.question(Act.MAKE_ENVELOPES)
    with pytest.raises(Refused) as refusal:
        second_person(settled.governor, question, "okot", OWN)
    assert refusal.value.reason == "not-permitted"
    assert english(refusal.value.message) == (
        "Somebody else must approve this: User administrator, Supervisor, Governor or Recovery "
        "officer."
    )


def test_who_may_is_named_as_one_listing() -> None:
    for rule in SECONDS:
        for compartment in rule.compartments:
            said = who_may(Question("", rule.act, compartment))
            assert isinstance(said, Text)
            words = CODE_LISTS["staff-role"]
            roles = [words[one] for one in words if one in rule.roles]
            assert all(english(one) in english(said) for one in roles)
            assert english(said).count(",") == max(len(roles) - 2, 0)
            assert english(said).count(" or ") >= 1
    health = Question("", Act.PRINT_RECORDS, Compartment.HEALTH)
    assert english(who_may(health)) == "Health staff or Governor"


def test_a_first_passphrase_that_somebody_else_gave_approves_nothing(unit: Unit) -> None:
    """One administrator could otherwise invent a colleague and sign for him."""
    question = unit.governor.question(Act.MAKE_ENVELOPES)
    with pytest.raises(Refused):
        second_person(unit.governor, question, "lule", FIRST)


def test_a_wrong_passphrase_counts_like_a_sign_in(settled: Unit) -> None:
    question = settled.governor.question(Act.MAKE_ENVELOPES)
    reasons = []
    for _try in range(6):
        with pytest.raises(SignInRefused) as refusal:
            second_person(settled.governor, question, "lule", "not the passphrase")
        reasons.append(refusal.value.reason)
    assert reasons == ["sign-in"] * 4 + ["wait"] * 2


def test_without_a_second_person_the_act_is_refused(settled: Unit) -> None:
    with pytest.raises(Refused) as refusal:
        require_second(settled.governor.question(Act.MAKE_ENVELOPES), None)
    assert refusal.value.reason == "second-needed"
    assert "Supervisor, Governor or" in english(refusal.value.message)
    require_second(settled.governor.question(Act.READ), None)
    assert Path(settled.desk.store.folder).is_dir()


def test_a_key_that_a_power_cut_kept_from_being_recorded_is_recorded_at_the_next_sign_in(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = unit.desk.store.folder
    lule = sign_in(folder, "lule", FIRST, unit.clock)
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.unit_of_work.UnitOfWork.commit", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            choose_first(lule, OWN, CHEAP)
    lule.close()
    lule = sign_in(folder, "lule", OWN, unit.clock)
    assert not lule.must_change
    second = second_person(unit.governor, unit.governor.question(Act.MAKE_ENVELOPES), "lule", OWN)
    lule.close()
    with unit.governor.work() as work:
        work.act("noted")
        work.countersigned(second)
        work.commit()
    assert verify(unit.auditor, rebuild=True).findings == ()


def _power_cut(_work: object) -> None:
    raise KeyboardInterrupt


def test_a_store_that_takes_no_entries_takes_no_other_passphrase(unit: Unit) -> None:
    folder = unit.desk.store.folder
    lule = sign_in(folder, "lule", FIRST, unit.clock)
    lule.store.verdict = AnchorVerdict.BEHIND
    with pytest.raises(StoreUnusable):
        choose_first(lule, OWN, CHEAP)
    lule.close()
    with pytest.raises(SignInRefused):
        sign_in(folder, "lule", OWN, unit.clock)
    again = sign_in(folder, "lule", FIRST, unit.clock)
    assert again.must_change
    again.close()


def test_a_choice_that_could_not_be_noted_can_be_made_again(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = unit.desk.store.folder
    lule = sign_in(folder, "lule", FIRST, unit.clock)
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.unit_of_work.UnitOfWork.commit", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            choose_first(lule, OWN, CHEAP)
    lule = choose_first(lule, OWN, CHEAP)
    keys = signing_keys(lule.reader.connection)[lule.actor.person]
    assert lule.store.unlocked.keys.signing.public in keys
    lule.close()
