"""Who may do what: the words of the table and the table itself.

Deny by default: what no line of :data:`RULES` allows, nobody may. The table is also printed for
governors and inspectors (``docs/access.md``); :mod:`vepdesk.access.decision` is the one place that
reads it to decide. Roles stop honest people and the normal program; the keys of the compartments
stop the rest, so a line marked ``key`` also asks for the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.compartments import Compartment


class Act(Enum):
    """What a person can do here that not everybody may."""

    READ = "read"
    READ_STAFF = "see who works here"
    KEEP_REGISTER = "keep register"
    RECORD_INCIDENT = "record incident"
    REVIEW_INCIDENT = "review incident"
    ASSESS = "assess"
    APPROVE = "approve"
    LOWER_LEVEL = "approve a lower level"
    KEEP_DECISION = "keep a decision at its review"
    END_DECISION = "end a decision"
    RUN_PROGRAMMES = "run programmes"
    MARK_ATTENDANCE = "mark attendance"
    MANAGE_PLACES = "manage places"
    STRIKE = "strike"
    STRIKE_INCIDENT = "strike an incident"
    ATTACH = "attach a file"
    READ_SEALED = "read in a compartment"
    WRITE_SEALED = "write into a compartment"
    BREAK_GLASS = "break-glass reading"
    REVIEW_BREAK_GLASS = "review break-glass reading"
    GRANT_COMPARTMENT = "make a compartment or give its key"
    PRINT_RECORDS = "print"
    EXPORT_RECORDS = "export unsealed"
    INSPECT = "inspect"
    READ_AUDIT = "read who did and saw what"
    EXCHANGE = "exchange"
    IMPORT_REGISTER = "import register"
    MANAGE_STAFF = "manage staff"
    REVOKE_USER = "end an account"
    LEAVE_ONE_ADMINISTRATOR = "leave one user administrator"
    RESET_PASSPHRASE = "reset a passphrase"  # noqa: S105 - a word, no secret
    CHANGE_OWN_PASSPHRASE = "change one's own passphrase"  # noqa: S105
    SET_POLICY = "set policy"
    BACK_UP = "back up"
    RESTORE = "restore a backup"
    REPAIR = "repair"
    MOVE_STORE = "move the store to another computer"
    MAKE_ENVELOPES = "make new envelopes"
    ACCEPT_CLOCK = "accept a clock that jumped"
    ACCEPT_POSITION = "accept a journal that forked or fell back"


class Site(Enum):
    """Which kind of site the store belongs to."""

    UNIT = "unit"
    HEADQUARTERS = "headquarters"


class Apart(Enum):
    """Duties kept apart: who may not be the one who acts, whatever the role."""

    AUTHOR = "whoever wrote it"
    READER = "whoever read it"
    ONESELF = "the person it concerns"


ROLES = frozenset(CODE_LISTS["staff-role"])
EVERYBODY = " ".join(sorted(ROLES))

ORDINARY = frozenset({Compartment.OPEN})
INTELLIGENCE = frozenset({Compartment.INTELLIGENCE})
HEALTH = frozenset({Compartment.HEALTH})
COMPLAINTS = frozenset({Compartment.COMPLAINTS})

ANYWHERE = frozenset(Site)
AT_UNIT = frozenset({Site.UNIT})
AT_HEADQUARTERS = frozenset({Site.HEADQUARTERS})

ANY_STATE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. An act has one line for each compartment and kind of site at most.

    ``states`` are the life-cycle states in which the record must be; empty means that the state
    does not matter. ``key`` asks for the key of the compartment as well.
    """

    act: Act
    compartments: frozenset[Compartment]
    roles: frozenset[str]
    states: frozenset[str]
    apart: Apart | None
    sites: frozenset[Site]
    key: bool
    why: str


def _rule(
    act: Act,
    compartments: frozenset[Compartment],
    roles: str,
    why: str = "",
    *,
    states: str = "",
    apart: Apart | None = None,
    sites: frozenset[Site] = ANYWHERE,
    key: bool = False,
) -> Rule:
    named = frozenset(roles.split())
    return Rule(act, compartments, named, frozenset(states.split()), apart, sites, key, why)


UNIT_STAFF = (
    "clerk officer case-officer assessor psychologist intelligence health programme-staff "
    "probation-officer supervisor governor"
)
"""Everybody who meets the people held here, and may have to report what happened."""

RULES: tuple[Rule, ...] = (
    # The ordinary records of a unit.
    _rule(
        Act.READ,
        ORDINARY,
        f"{UNIT_STAFF} auditor analyst",
        "Keeping accounts, passing on bundles or publishing lists needs nobody's file.",
    ),
    _rule(Act.READ_STAFF, ORDINARY, EVERYBODY, "Every record names its author."),
    _rule(Act.KEEP_REGISTER, ORDINARY, "clerk officer case-officer supervisor governor"),
    _rule(Act.RECORD_INCIDENT, ORDINARY, UNIT_STAFF, "Whoever sees something reports it."),
    _rule(
        Act.REVIEW_INCIDENT,
        ORDINARY,
        "supervisor governor",
        "Nelson Mandela Rule 39: fair only where reporter and reviewer are two people.",
        states="open",
        apart=Apart.AUTHOR,
    ),
    _rule(Act.ASSESS, ORDINARY, "case-officer assessor psychologist supervisor governor"),
    _rule(
        Act.APPROVE,
        ORDINARY,
        "supervisor governor",
        "Nobody decides on his or her own proposal of a level or a designation.",
        states="awaiting proposed",
        apart=Apart.AUTHOR,
    ),
    _rule(
        Act.LOWER_LEVEL,
        ORDINARY,
        "supervisor governor",
        "A level that is too low endangers others.",
        states="awaiting",
        apart=Apart.AUTHOR,
    ),
    _rule(Act.KEEP_DECISION, ORDINARY, "supervisor governor", states="confirmed"),
    _rule(
        Act.END_DECISION,
        ORDINARY,
        "supervisor governor",
        "Also one's own: an acquittal must not wait for a second person.",
        states="proposed confirmed",
    ),
    _rule(Act.RUN_PROGRAMMES, ORDINARY, "case-officer programme-staff supervisor governor"),
    _rule(
        Act.MARK_ATTENDANCE,
        ORDINARY,
        "officer case-officer psychologist programme-staff supervisor governor",
    ),
    _rule(Act.MANAGE_PLACES, ORDINARY, "clerk supervisor governor"),
    _rule(Act.STRIKE, ORDINARY, "supervisor governor", "Marks as wrong; nothing is deleted."),
    _rule(
        Act.STRIKE_INCIDENT,
        ORDINARY,
        "supervisor governor",
        "A report must not vanish by its author's hand.",
        states="open closed",
        apart=Apart.AUTHOR,
    ),
    _rule(Act.ATTACH, ORDINARY, UNIT_STAFF),
    # Compartments.
    _rule(Act.READ_SEALED, INTELLIGENCE, "intelligence", "Lives may hang on it.", key=True),
    _rule(Act.READ_SEALED, HEALTH, "health", "Medical confidence.", key=True),
    _rule(
        Act.READ_SEALED,
        COMPLAINTS,
        "auditor",
        "Nelson Mandela Rules 56 and 57: complaining must be safe from those complained about.",
        sites=AT_HEADQUARTERS,
        key=True,
    ),
    _rule(
        Act.WRITE_SEALED,
        INTELLIGENCE,
        UNIT_STAFF,
        "Handed in like a letter: whoever wrote it can't read it again without the key.",
    ),
    _rule(
        Act.WRITE_SEALED,
        HEALTH,
        UNIT_STAFF,
        "Whoever sees that somebody is ill hands it in; only health staff read it.",
    ),
    _rule(
        Act.WRITE_SEALED,
        COMPLAINTS,
        UNIT_STAFF,
        "Whoever is asked to takes a complaint; it is sealed for headquarters at once.",
        sites=AT_UNIT,
    ),
    _rule(Act.ATTACH, INTELLIGENCE, UNIT_STAFF, "With the report that is handed in."),
    _rule(Act.ATTACH, HEALTH, "health", key=True),
    _rule(Act.ATTACH, COMPLAINTS, UNIT_STAFF, "With the complaint.", sites=AT_UNIT),
    _rule(Act.STRIKE, INTELLIGENCE, "intelligence", key=True),
    _rule(Act.STRIKE, HEALTH, "health", key=True),
    _rule(
        Act.BREAK_GLASS,
        HEALTH,
        "officer case-officer psychologist supervisor governor",
        "Whoever must act before health staff arrive.",
        sites=AT_UNIT,
    ),
    _rule(
        Act.REVIEW_BREAK_GLASS,
        HEALTH,
        "health governor",
        "Sees who read, when and why, not what.",
        apart=Apart.READER,
    ),
    _rule(
        Act.GRANT_COMPARTMENT,
        INTELLIGENCE,
        "intelligence",
        "Never to oneself, and only to a role that may read there.",
        apart=Apart.ONESELF,
    ),
    _rule(
        Act.GRANT_COMPARTMENT,
        HEALTH,
        "health",
        "Health staff decide who is one of them; the unit's head is the second person.",
        apart=Apart.ONESELF,
    ),
    _rule(
        Act.GRANT_COMPARTMENT,
        COMPLAINTS,
        "auditor",
        sites=AT_HEADQUARTERS,
        apart=Apart.ONESELF,
    ),
    # What leaves the program, and looking over everybody's shoulder.
    _rule(Act.PRINT_RECORDS, ORDINARY, f"{UNIT_STAFF} auditor analyst"),
    _rule(Act.PRINT_RECORDS, INTELLIGENCE, "intelligence", key=True),
    _rule(Act.PRINT_RECORDS, HEALTH, "health", "A letter for the hospital.", key=True),
    _rule(
        Act.EXPORT_RECORDS,
        ORDINARY,
        "supervisor governor analyst",
        "No compartment is ever exported unsealed.",
    ),
    _rule(
        Act.INSPECT,
        ORDINARY,
        "administrator supervisor governor auditor ingest analyst publisher recovery-officer",
        "Figures and whether the store is whole; nobody's file.",
    ),
    _rule(
        Act.READ_AUDIT,
        ORDINARY,
        "supervisor governor auditor",
        "Who looked at a file tells about the person in it: not for the user administrator.",
    ),
    _rule(Act.READ_AUDIT, INTELLIGENCE, "intelligence", key=True),
    _rule(Act.READ_AUDIT, HEALTH, "health", key=True),
    _rule(Act.READ_AUDIT, COMPLAINTS, "auditor", sites=AT_HEADQUARTERS, key=True),
    # Exchange.
    _rule(
        Act.EXCHANGE,
        ORDINARY,
        "clerk officer case-officer supervisor governor administrator ingest publisher",
        "Bundles are sealed: whoever carries one reads nothing.",
    ),
    _rule(Act.IMPORT_REGISTER, ORDINARY, "clerk supervisor governor ingest"),
    # Accounts.
    _rule(Act.MANAGE_STAFF, ORDINARY, "administrator governor", apart=Apart.ONESELF),
    _rule(
        Act.REVOKE_USER,
        ORDINARY,
        "administrator governor",
        "Nobody locks himself or herself out, or leaves without a trace.",
        apart=Apart.ONESELF,
    ),
    _rule(
        Act.LEAVE_ONE_ADMINISTRATOR,
        ORDINARY,
        "administrator governor recovery-officer",
        "The last one stays; nobody makes himself or herself the only one alone.",
        apart=Apart.ONESELF,
    ),
    _rule(
        Act.RESET_PASSPHRASE,
        ORDINARY,
        "administrator governor",
        "One's own is changed with the old one.",
        apart=Apart.ONESELF,
    ),
    _rule(Act.CHANGE_OWN_PASSPHRASE, ORDINARY, EVERYBODY),
    _rule(Act.SET_POLICY, ORDINARY, "administrator governor publisher"),
    # The store itself.
    _rule(
        Act.BACK_UP,
        ORDINARY,
        "administrator supervisor governor ingest recovery-officer",
        "A backup is sealed.",
    ),
    _rule(Act.RESTORE, ORDINARY, "administrator governor recovery-officer"),
    _rule(Act.REPAIR, ORDINARY, "administrator governor recovery-officer", "On a copy."),
    _rule(Act.MOVE_STORE, ORDINARY, "administrator governor recovery-officer"),
    _rule(Act.MAKE_ENVELOPES, ORDINARY, "administrator governor recovery-officer"),
    _rule(
        Act.ACCEPT_CLOCK,
        ORDINARY,
        "administrator supervisor governor recovery-officer",
        "A flat battery must not stop the night.",
    ),
    _rule(Act.ACCEPT_POSITION, ORDINARY, "administrator supervisor governor recovery-officer"),
)

RULE_FOR: Mapping[tuple[Act, Compartment, Site], Rule] = {
    (rule.act, compartment, site): rule
    for rule in RULES
    for compartment in rule.compartments
    for site in rule.sites
}
"""The one line that speaks about an act; where there is none, nobody may."""
