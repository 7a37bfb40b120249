"""Two-person acts: what one person may not do without another who signs what is shown. Pure.

The second person is somebody else, holds a role named here for the act, and did not do the duty
that is kept apart from it. He or she gives an own password; the signature itself is made elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vepdesk.access.decision import Decision, Question, Why, own_duty
from vepdesk.access.policy import (
    COMPLAINTS,
    HEALTH,
    INTELLIGENCE,
    ORDINARY,
    Act,
)
from vepdesk.records.compartments import Compartment

PEOPLE_AT_ONCE = 20
"""How many persons' ordinary records one person alone may print or export at a time."""


@dataclass(frozen=True, slots=True)
class SecondRule:
    """One line: who can be the second person, once more than ``above`` persons are concerned."""

    act: Act
    compartments: frozenset[Compartment]
    roles: frozenset[str]
    why: str
    above: int
    author_may: bool
    """Whether the one who did the duty kept apart can be the second person: two in all."""


def _second(
    act: Act,
    compartments: frozenset[Compartment],
    roles: str,
    why: str,
    above: int = -1,
    *,
    author_may: bool = False,
) -> SecondRule:
    return SecondRule(act, compartments, frozenset(roles.split()), why, above, author_may)


_KEEPERS = "administrator supervisor governor recovery-officer"

SECONDS: tuple[SecondRule, ...] = (
    _second(
        Act.LOWER_LEVEL,
        ORDINARY,
        "case-officer assessor psychologist supervisor governor",
        "Whoever proposed it may sign with whoever approves.",
        author_may=True,
    ),
    _second(Act.STRIKE_INCIDENT, ORDINARY, "supervisor governor", "Nor is whoever reported it."),
    _second(Act.STRIKE, INTELLIGENCE, "intelligence supervisor governor", "Any such record."),
    _second(
        Act.PRINT_RECORDS,
        ORDINARY,
        "supervisor governor auditor analyst",
        "Many people at once are a leak.",
        PEOPLE_AT_ONCE,
    ),
    _second(Act.PRINT_RECORDS, INTELLIGENCE, "intelligence governor", "Paper has no key."),
    _second(Act.PRINT_RECORDS, HEALTH, "health governor", "Paper has no key."),
    _second(
        Act.EXPORT_RECORDS,
        ORDINARY,
        "supervisor governor auditor analyst",
        "Many people at once are a leak.",
        PEOPLE_AT_ONCE,
    ),
    _second(
        Act.GRANT_COMPARTMENT,
        INTELLIGENCE,
        "intelligence supervisor governor",
        "A key that was given can't be asked back.",
    ),
    _second(
        Act.GRANT_COMPARTMENT,
        HEALTH,
        "health supervisor governor",
        "A key that was given can't be asked back.",
    ),
    _second(
        Act.GRANT_COMPARTMENT,
        COMPLAINTS,
        "auditor recovery-officer",
        "A key that was given can't be asked back.",
    ),
    _second(
        Act.LEAVE_ONE_ADMINISTRATOR,
        ORDINARY,
        "supervisor governor auditor recovery-officer",
        "Nobody makes himself or herself the only one.",
    ),
    _second(Act.RESTORE, ORDINARY, _KEEPERS, "What was recorded since is left behind."),
    _second(Act.MAKE_ENVELOPES, ORDINARY, _KEEPERS, "The old ones stop working."),
    _second(
        Act.ACCEPT_CLOCK,
        ORDINARY,
        f"clerk officer case-officer {_KEEPERS}",
        "Whoever is on duty can read a watch. Up to 31 days ahead one is enough.",
    ),
    _second(
        Act.ACCEPT_POSITION,
        ORDINARY,
        f"auditor {_KEEPERS}",
        "The store may have been put back on purpose.",
    ),
)

SECOND_FOR: Mapping[tuple[Act, Compartment], SecondRule] = {
    (rule.act, compartment): rule for rule in SECONDS for compartment in rule.compartments
}


def needs_second(question: Question) -> bool:
    """Whether the act asked about takes a second person."""
    rule = SECOND_FOR.get((question.act, question.compartment))
    return rule is not None and question.people > rule.above


def may_second(question: Question, role: str, *, same: bool, own: bool = False) -> Decision:
    """Whether somebody with ``role`` can be the second person for the act asked about.

    ``same`` says that it is the one who acts; ``own`` that he or she did the duty kept apart from
    the act: wrote it, or it is about his or her own account. Being alone excuses nothing here.
    """
    rule = SECOND_FOR.get((question.act, question.compartment))
    if rule is None or role not in rule.roles:
        return Decision(Why.NOT_YOUR_ROLE)
    if same:
        return Decision(Why.THE_SAME_PERSON)
    own = own and not rule.author_may
    return Decision(own_duty(question.act, question.compartment, question.site, own=own))
