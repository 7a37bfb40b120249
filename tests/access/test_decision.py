"""Every role, act, compartment, state and site: the answer is the one written down here by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.access.decision import Decision, Question, Why, decide, may_in, own_duty
from vepdesk.access.policy import ROLES, RULE_FOR, RULES, Act, Compartment, Site
from vepdesk.base.errors import Refused
from vepdesk.records.codes import CODE_LISTS

COLUMNS = (
    *("administrator", "clerk", "officer", "case-officer", "assessor"),
    *("psychologist", "intelligence", "health", "programme-staff", "probation-officer"),
    *("supervisor", "governor", "auditor"),
    *("ingest", "analyst", "publisher", "recovery-officer"),
)
"""The columns of the grid, in its groups."""

# x yes, k with the key, u at the unit, h at headquarters, H at headquarters with the key.
GRID = """
READ                   OPEN         .xxxx xxxxx xxx .x..
READ_STAFF             OPEN         xxxxx xxxxx xxx xxxx
KEEP_REGISTER          OPEN         .xxx. ..... xx. ....
RECORD_INCIDENT        OPEN         .xxxx xxxxx xx. ....
REVIEW_INCIDENT        OPEN         ..... ..... xx. ....
ASSESS                 OPEN         ...xx x.... xx. ....
APPROVE                OPEN         ..... ..... xx. ....
LOWER_LEVEL            OPEN         ..... ..... xx. ....
KEEP_DECISION          OPEN         ..... ..... xx. ....
END_DECISION           OPEN         ..... ..... xx. ....
RUN_PROGRAMMES         OPEN         ...x. ...x. xx. ....
MARK_ATTENDANCE        OPEN         ..xx. x..x. xx. ....
MANAGE_PLACES          OPEN         .x... ..... xx. ....
STRIKE                 OPEN         ..... ..... xx. ....
STRIKE_INCIDENT        OPEN         ..... ..... xx. ....
ATTACH                 OPEN         .xxxx xxxxx xx. ....
PRINT_RECORDS          OPEN         .xxxx xxxxx xxx .x..
EXPORT_RECORDS         OPEN         ..... ..... xx. .x..
INSPECT                OPEN         x.... ..... xxx xxxx
READ_AUDIT             OPEN         ..... ..... xxx ....
EXCHANGE               OPEN         xxxx. ..... xx. x.x.
IMPORT_REGISTER        OPEN         .x... ..... xx. x...
MANAGE_STAFF           OPEN         x.... ..... .x. ....
REVOKE_USER            OPEN         x.... ..... .x. ....
LEAVE_ONE_ADMINISTRATOR OPEN         x.... ..... .x. ...x
RESET_PASSPHRASE       OPEN         x.... ..... .x. ....
CHANGE_OWN_PASSPHRASE  OPEN         xxxxx xxxxx xxx xxxx
SET_POLICY             OPEN         x.... ..... .x. ..x.
BACK_UP                OPEN         x.... ..... xx. x..x
RESTORE                OPEN         x.... ..... .x. ...x
REPAIR                 OPEN         x.... ..... .x. ...x
MOVE_STORE             OPEN         x.... ..... .x. ...x
MAKE_ENVELOPES         OPEN         x.... ..... .x. ...x
ACCEPT_CLOCK           OPEN         x.... ..... xx. ...x
ACCEPT_POSITION        OPEN         x.... ..... xx. ...x

READ_SEALED            INTELLIGENCE ..... .k... ... ....
WRITE_SEALED           INTELLIGENCE .xxxx xxxxx xx. ....
ATTACH                 INTELLIGENCE .xxxx xxxxx xx. ....
STRIKE                 INTELLIGENCE ..... .k... ... ....
GRANT_COMPARTMENT      INTELLIGENCE ..... .x... ... ....
PRINT_RECORDS          INTELLIGENCE ..... .k... ... ....
READ_AUDIT             INTELLIGENCE ..... .k... ... ....

READ_SEALED            HEALTH       ..... ..k.. ... ....
WRITE_SEALED           HEALTH       .xxxx xxxxx xx. ....
ATTACH                 HEALTH       ..... ..k.. ... ....
STRIKE                 HEALTH       ..... ..k.. ... ....
BREAK_GLASS            HEALTH       ..uu. u.... uu. ....
REVIEW_BREAK_GLASS     HEALTH       ..... ..x.. .x. ....
GRANT_COMPARTMENT      HEALTH       ..... ..x.. ... ....
PRINT_RECORDS          HEALTH       ..... ..k.. ... ....
READ_AUDIT             HEALTH       ..... ..k.. ... ....

READ_SEALED            COMPLAINTS   ..... ..... ..H ....
WRITE_SEALED           COMPLAINTS   .uuuu uuuuu uu. ....
ATTACH                 COMPLAINTS   .uuuu uuuuu uu. ....
GRANT_COMPARTMENT      COMPLAINTS   ..... ..... ..h ....
READ_AUDIT             COMPLAINTS   ..... ..... ..H ....
"""

IN_STATE = {
    Act.REVIEW_INCIDENT: {"open"},
    Act.APPROVE: {"awaiting", "proposed"},
    Act.LOWER_LEVEL: {"awaiting"},
    Act.KEEP_DECISION: {"confirmed"},
    Act.END_DECISION: {"proposed", "confirmed"},
    Act.STRIKE_INCIDENT: {"open", "closed"},
}

KEPT_APART = {
    Act.REVIEW_INCIDENT: Why.YOUR_OWN,
    Act.APPROVE: Why.YOUR_OWN,
    Act.LOWER_LEVEL: Why.YOUR_OWN,
    Act.STRIKE_INCIDENT: Why.YOUR_OWN,
    Act.REVIEW_BREAK_GLASS: Why.YOUR_OWN_READING,
    Act.GRANT_COMPARTMENT: Why.YOURSELF,
    Act.MANAGE_STAFF: Why.YOURSELF,
    Act.REVOKE_USER: Why.YOURSELF,
    Act.LEAVE_ONE_ADMINISTRATOR: Why.YOURSELF,
    Act.RESET_PASSPHRASE: Why.YOURSELF,
}

STATES: tuple[str | None, ...] = (
    None,
    *sorted(
        {
            state
            for codes in ("classification-state", "designation-state", "incident-state")
            for state in CODE_LISTS[codes]
        }
    ),
    "a state of a newer program",
)


def written() -> dict[tuple[str, Act, Compartment], str]:
    """The marks of the grid; what has no mark there is refused."""
    marks = {}
    for line in filter(None, GRID.splitlines()):
        act, compartment, *cells = line.split()
        row = "".join(cells)
        assert len(row) == len(COLUMNS), line
        for role, mark in zip(COLUMNS, row, strict=True):
            marks[role, Act[act], Compartment[compartment]] = mark
    return marks


MARKS = written()


def questions() -> Iterator[Question]:
    for role in (*COLUMNS, "stranger"):
        for act in Act:
            for compartment in Compartment:
                for state in STATES:
                    for site in Site:
                        for granted in (False, True):
                            yield Question(
                                role, act, compartment, state, granted=granted, site=site
                            )


def expected(question: Question) -> Why | None:
    mark = MARKS.get((question.role, question.act, question.compartment), ".")
    at_unit = question.site is Site.UNIT
    if mark == "." or (mark == "u" and not at_unit) or (mark in "hH" and at_unit):
        return Why.NOT_YOUR_ROLE
    if mark in "kH" and not question.granted:
        return Why.NO_GRANT
    states = IN_STATE.get(question.act)
    if states and question.state is not None and question.state not in states:
        return Why.NOT_IN_THIS_STATE
    return None


def test_every_combination_is_decided_as_written_here() -> None:
    asked = 0
    for question in questions():
        asked += 1
        why = decide(question).why
        assert why is expected(question), question
        own = decide(replace(question, own=True)).why
        assert own is (why or KEPT_APART.get(question.act)), question
    assert asked > 50_000


def test_the_grid_names_every_role_and_every_act() -> None:
    assert set(COLUMNS) == ROLES == set(CODE_LISTS["staff-role"])
    assert {act for _role, act, _compartment in MARKS} == set(Act)


def test_no_two_lines_speak_about_the_same() -> None:
    spoken = sum(len(rule.compartments) * len(rule.sites) for rule in RULES)
    assert spoken == len(RULE_FOR)
    assert all(rule.roles and rule.roles <= ROLES for rule in RULES)


def test_the_states_named_are_states_of_records() -> None:
    for rule in RULES:
        assert rule.states <= set(STATES), rule.act


@given(role=st.text(), act=st.sampled_from(Act), compartment=st.sampled_from(Compartment))
def test_an_unknown_role_may_nothing(role: str, act: Act, compartment: Compartment) -> None:
    if role in ROLES:
        return
    for site in Site:
        question = Question(role, act, compartment, granted=True, alone=True, site=site)
        assert decide(question).why is Why.NOT_YOUR_ROLE


@pytest.mark.parametrize("near", ["Administrator", "supervisor ", "governor\n", "", "a b"])
def test_a_role_is_known_by_its_exact_code(near: str) -> None:
    assert not any(decide(Question(near, act, alone=True)).allowed for act in Act)


def test_alone_the_administrator_does_all_ordinary_acts_and_nothing_in_compartments() -> None:
    for question in questions():
        if question.role != "administrator":
            continue
        why = decide(replace(question, alone=True)).why
        if question.compartment is not Compartment.OPEN:
            assert why is Why.NOT_YOUR_ROLE
        elif (question.act, Compartment.OPEN, question.site) in RULE_FOR:
            assert why in (None, Why.NOT_IN_THIS_STATE)
        else:
            assert why is Why.NOT_YOUR_ROLE


def test_being_alone_helps_nobody_else() -> None:
    for question in questions():
        if question.role != "administrator":
            assert decide(replace(question, alone=True)) == decide(question)


def test_being_alone_excuses_no_duty_kept_apart() -> None:
    for act, why in KEPT_APART.items():
        question = Question("administrator", act, own=True, alone=True)
        if (act, Compartment.OPEN, Site.UNIT) in RULE_FOR:
            assert decide(question) == Decision(why)


def test_only_readers_can_be_given_a_key() -> None:
    held = {
        (role, compartment, site)
        for role in (*COLUMNS, "stranger")
        for compartment in Compartment
        for site in Site
        if may_in(role, Act.READ_SEALED, compartment, site)
    }
    assert held == {
        ("intelligence", Compartment.INTELLIGENCE, Site.UNIT),
        ("intelligence", Compartment.INTELLIGENCE, Site.HEADQUARTERS),
        ("health", Compartment.HEALTH, Site.UNIT),
        ("health", Compartment.HEALTH, Site.HEADQUARTERS),
        ("auditor", Compartment.COMPLAINTS, Site.HEADQUARTERS),
    }


def test_whoever_keeps_accounts_or_bundles_sees_nobodys_file() -> None:
    files = (Act.READ, Act.READ_AUDIT, Act.PRINT_RECORDS, Act.EXPORT_RECORDS, Act.READ_SEALED)
    for role in ("administrator", "ingest", "publisher", "recovery-officer"):
        for act in (*files, Act.BREAK_GLASS, Act.WRITE_SEALED):
            for compartment in Compartment:
                for site in Site:
                    question = Question(role, act, compartment, granted=True, site=site)
                    assert not decide(question).allowed


def test_whoever_inspects_changes_no_record() -> None:
    may = {
        act
        for act in Act
        for compartment in Compartment
        for site in Site
        if decide(Question("auditor", act, compartment, granted=True, site=site)).allowed
    }
    assert may == {
        Act.READ,
        Act.READ_STAFF,
        Act.READ_SEALED,
        Act.READ_AUDIT,
        Act.INSPECT,
        Act.PRINT_RECORDS,
        Act.GRANT_COMPARTMENT,
        Act.CHANGE_OWN_PASSPHRASE,
    }


def test_a_sealed_complaint_is_read_by_nobody_at_the_unit() -> None:
    for act in (
        Act.READ_SEALED,
        Act.BREAK_GLASS,
        Act.PRINT_RECORDS,
        Act.EXPORT_RECORDS,
        Act.STRIKE,
    ):
        for role in COLUMNS:
            asked = Question(role, act, Compartment.COMPLAINTS, granted=True, alone=True)
            assert not decide(asked).allowed


def test_health_and_intelligence_staff_never_read_each_other() -> None:
    for role, other in (
        ("health", Compartment.INTELLIGENCE),
        ("intelligence", Compartment.HEALTH),
    ):
        for act in (Act.READ_SEALED, Act.BREAK_GLASS, Act.PRINT_RECORDS, Act.READ_AUDIT):
            assert not decide(Question(role, act, other, granted=True)).allowed


def test_every_refusal_has_a_word_and_a_sentence_of_its_own() -> None:
    assert len({why.reason for why in Why}) == len(Why)
    assert len({why.sentence.source for why in Why}) == len(Why)
    assert Why.NOT_YOUR_ROLE.reason == "not-permitted"
    assert Why.YOUR_OWN.reason == "second-person"
    assert Why.YOURSELF.reason == "oneself"


def test_why_not_is_a_stable_word_for_scripts_and_the_error_for_people() -> None:
    words = {why.name: why.reason for why in Why}
    assert words == {
        "NOT_YOUR_ROLE": "not-permitted",
        "NO_GRANT": "no-grant",
        "NOT_IN_THIS_STATE": "other-state",
        "YOUR_OWN": "second-person",
        "YOUR_OWN_READING": "own-reading",
        "YOURSELF": "oneself",
        "THE_SAME_PERSON": "same-person",
    }
    for why in Why:
        refusal = why.refusal()
        assert isinstance(refusal, Refused)
        assert (refusal.reason, refusal.message) == (why.reason, why.sentence)


def test_what_is_not_said_in_a_question_grants_nothing() -> None:
    plain = Question("clerk", Act.READ)
    assert (plain.compartment, plain.site, plain.state) == (Compartment.OPEN, Site.UNIT, None)
    assert (plain.own, plain.alone, plain.granted, plain.people) == (False, False, False, 0)


def test_an_act_without_a_line_keeps_no_duty_apart() -> None:
    missing = [
        (act, compartment, site)
        for act in Act
        for compartment in Compartment
        for site in Site
        if (act, compartment, site) not in RULE_FOR
    ]
    assert missing
    for act, compartment, site in missing:
        assert own_duty(act, compartment, site, own=True) is None
        assert not decide(Question("governor", act, compartment, site=site, own=True)).allowed
