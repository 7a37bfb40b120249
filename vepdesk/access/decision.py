"""The one decision: may somebody do this, and if not, why not. Pure.

The first administrator of a new store holds every role of the ordinary records until a colleague
is enrolled, because somebody must be able to begin. Compartments stay closed to an administrator
even then, and duties kept apart stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vepdesk.access.policy import RULE_FOR, Act, Apart, Rule, Site
from vepdesk.base.errors import Refused
from vepdesk.base.text import T, Text
from vepdesk.records.compartments import Compartment

ADMINISTRATOR = "administrator"


class Why(Enum):
    """Why not: a stable word for scripts and a sentence for people."""

    NOT_YOUR_ROLE = (
        "not-permitted",
        T("Desk", "Your role does not include this. Ask a supervisor."),
    )
    NO_GRANT = (
        "no-grant",
        T("Access", "This is kept under a key that you were not given."),
    )
    NOT_IN_THIS_STATE = (
        "other-state",
        T("Decisions", "This was decided meanwhile. Look at it again."),
    )
    YOUR_OWN = (
        "second-person",
        T("Decisions", "Somebody else must decide on this: you proposed it yourself."),
    )
    YOUR_OWN_READING = (
        "own-reading",
        T("Access", "Somebody else must review this: you read it yourself."),
    )
    YOURSELF = (
        "oneself",
        T("Access", "Somebody else must do this: it concerns your own account."),
    )
    THE_SAME_PERSON = (
        "same-person",
        T("Access", "The second person must be somebody else."),
    )

    def __init__(self, reason: str, sentence: Text) -> None:
        self.reason = reason
        self.sentence = sentence

    def refusal(self) -> Refused:
        """The error for whoever must be told."""
        return Refused(self.reason, self.sentence)


@dataclass(frozen=True, slots=True)
class Question:
    """May somebody with ``role`` do ``act``?

    ``state`` is the life-cycle state of the record; None asks whether there is any state in which
    the answer is yes, before a record is chosen. ``own`` says that the duty kept apart from this
    act was done by the same person: wrote it, read it, or it is his or her own account.
    ``granted`` says that the person holds the key of the compartment, ``alone`` that no colleague
    is enrolled yet. ``people`` is how many persons' records a print or an export holds.
    """

    role: str
    act: Act
    compartment: Compartment = Compartment.OPEN
    state: str | None = None
    own: bool = False
    alone: bool = False
    granted: bool = False
    site: Site = Site.UNIT
    people: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """Allowed, or why not."""

    why: Why | None = None

    @property
    def allowed(self) -> bool:
        """Whether it may be done."""
        return self.why is None


_OWN = {
    Apart.AUTHOR: Why.YOUR_OWN,
    Apart.READER: Why.YOUR_OWN_READING,
    Apart.ONESELF: Why.YOURSELF,
}


def decide(question: Question) -> Decision:
    """The answer of the table. What is not allowed there is refused."""
    rule = RULE_FOR.get((question.act, question.compartment, question.site))
    if rule is None or not _holds_role(rule, question):
        return Decision(Why.NOT_YOUR_ROLE)
    if rule.key and not question.granted:
        return Decision(Why.NO_GRANT)
    if rule.states and question.state is not None and question.state not in rule.states:
        return Decision(Why.NOT_IN_THIS_STATE)
    return Decision(own_duty(question.act, question.compartment, question.site, own=question.own))


def own_duty(act: Act, compartment: Compartment, site: Site, *, own: bool) -> Why | None:
    """Which duty is kept apart from ``act``, where the same person (``own``) did it."""
    rule = RULE_FOR.get((act, compartment, site))
    return _OWN[rule.apart] if own and rule is not None and rule.apart is not None else None


def may_in(role: str, act: Act, compartment: Compartment, site: Site) -> bool:
    """Whether the role includes ``act`` in a compartment; the key is asked for besides."""
    return decide(Question(role, act, compartment, granted=True, site=site)).allowed


def _holds_role(rule: Rule, question: Question) -> bool:
    beginning = (
        question.alone
        and question.role == ADMINISTRATOR
        and question.compartment is Compartment.OPEN
    )
    return beginning or question.role in rule.roles
