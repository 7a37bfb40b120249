"""What takes a second person, and who can be that person."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vepdesk.access.decision import Decision, Question, Why, decide
from vepdesk.access.policy import ROLES, Act, Compartment, Site
from vepdesk.access.second import PEOPLE_AT_ONCE, SECOND_FOR, SECONDS, may_second, needs_second

O, I, H, C = Compartment  # noqa: E741 - the four of them, to keep the table below narrow

KEEPERS = {"administrator", "supervisor", "governor", "recovery-officer"}
HEADS = {"supervisor", "governor"}
LOOKERS = {"supervisor", "governor", "auditor", "analyst"}

WHO: dict[tuple[Act, Compartment], set[str]] = {
    (Act.LOWER_LEVEL, O): HEADS | {"case-officer", "assessor", "psychologist"},
    (Act.STRIKE_INCIDENT, O): HEADS,
    (Act.STRIKE, I): HEADS | {"intelligence"},
    (Act.PRINT_RECORDS, O): LOOKERS,
    (Act.EXPORT_RECORDS, O): LOOKERS,
    (Act.PRINT_RECORDS, I): {"intelligence", "governor"},
    (Act.PRINT_RECORDS, H): {"health", "governor"},
    (Act.GRANT_COMPARTMENT, I): HEADS | {"intelligence"},
    (Act.GRANT_COMPARTMENT, H): HEADS | {"health"},
    (Act.GRANT_COMPARTMENT, C): {"auditor", "recovery-officer"},
    (Act.LEAVE_ONE_ADMINISTRATOR, O): HEADS | {"auditor", "recovery-officer"},
    (Act.RESTORE, O): KEEPERS,
    (Act.MAKE_ENVELOPES, O): KEEPERS,
    (Act.ACCEPT_CLOCK, O): KEEPERS | {"clerk", "officer", "case-officer"},
    (Act.ACCEPT_POSITION, O): KEEPERS | {"auditor"},
}

MANY = {Act.PRINT_RECORDS, Act.EXPORT_RECORDS}


def asked(act: Act, compartment: Compartment, people: int = PEOPLE_AT_ONCE + 1) -> Question:
    return Question("governor", act, compartment, people=people, site=Site.HEADQUARTERS)


def test_exactly_these_acts_take_a_second_person() -> None:
    for act in Act:
        for compartment in Compartment:
            assert needs_second(asked(act, compartment)) == ((act, compartment) in WHO)


def test_exactly_these_roles_can_be_the_second() -> None:
    for act in Act:
        for compartment in Compartment:
            for role in (*ROLES, "stranger", ""):
                allowed = may_second(asked(act, compartment), role, same=False).allowed
                assert allowed == (role in WHO.get((act, compartment), ())), (act, role)


def test_how_many_people_are_many() -> None:
    assert PEOPLE_AT_ONCE == 20


def test_few_people_are_printed_by_one_person_but_a_compartment_never_is() -> None:
    for act in MANY:
        assert not needs_second(asked(act, O, PEOPLE_AT_ONCE))
        assert needs_second(asked(act, O, PEOPLE_AT_ONCE + 1))
    for compartment in (I, H):
        assert needs_second(asked(Act.PRINT_RECORDS, compartment, 0))


def test_what_leaves_a_compartment_unsealed_is_forbidden_or_takes_two() -> None:
    for act in MANY:
        for compartment in set(Compartment) - {O}:
            for role in ROLES:
                for site in Site:
                    question = Question(role, act, compartment, granted=True, site=site, people=1)
                    assert needs_second(question) or not decide(question).allowed


@given(
    role=st.sampled_from(sorted(ROLES)),
    act=st.sampled_from(Act),
    compartment=st.sampled_from(Compartment),
    site=st.sampled_from(Site),
    alone=st.booleans(),
    own=st.booleans(),
)
def test_nobody_is_his_or_her_own_second_person(
    role: str, act: Act, compartment: Compartment, site: Site, *, alone: bool, own: bool
) -> None:
    question = Question(role, act, compartment, alone=alone, site=site, people=99)
    assert not may_second(question, role, same=True, own=own).allowed


def test_the_sentence_says_that_it_must_be_somebody_else() -> None:
    question = Question("governor", Act.RESTORE)
    assert may_second(question, "governor", same=True) == Decision(Why.THE_SAME_PERSON)
    assert may_second(question, "clerk", same=True) == Decision(Why.NOT_YOUR_ROLE)


def test_whoever_is_kept_apart_from_the_act_cannot_be_its_second_person() -> None:
    refusals = {
        (Act.LOWER_LEVEL, O): None,
        (Act.STRIKE_INCIDENT, O): Why.YOUR_OWN,
        (Act.GRANT_COMPARTMENT, I): Why.YOURSELF,
        (Act.LEAVE_ONE_ADMINISTRATOR, O): Why.YOURSELF,
        (Act.RESTORE, O): None,
    }
    for (act, compartment), why in refusals.items():
        question = Question("governor", act, compartment)
        role = "governor" if act is Act.RESTORE else "supervisor"
        assert may_second(question, role, same=False, own=True) == Decision(why)


def test_for_every_such_act_two_different_people_with_a_role_exist() -> None:
    """Otherwise the act could never be done."""
    for rule in SECONDS:
        for compartment in rule.compartments:
            firsts = {
                role
                for role in ROLES
                for site in Site
                if decide(Question(role, rule.act, compartment, granted=True, site=site)).allowed
            }
            assert firsts
            assert rule.roles <= ROLES
    assert len(SECOND_FOR) == sum(len(rule.compartments) for rule in SECONDS)
