"""The table as a page for governors and inspectors, in the notation of ``docs/``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vepdesk.access.policy import (
    ANYWHERE,
    AT_UNIT,
    ROLES,
    RULES,
    UNIT_STAFF,
    Rule,
)
from vepdesk.access.second import SECONDS, SecondRule
from vepdesk.base.text import english
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.compartments import WORDS, Compartment

_HEAD = """# Who may do what

Made from `vepdesk/access/policy.py` and `vepdesk/access/second.py`, which the program itself asks;
a test keeps this page true. What no line allows, nobody may.

- **Unit staff** are {unit_staff}.
- **In state**: the record must be in one of these states of its life. **Not**: who may not act,
  whatever the role.
- **With the key**: the role alone is not enough; the person must have been given the key of the
  compartment. Only who may read in a compartment can be given its key.
- **Break-glass reading** is reading without the key in an emergency, with a reason; somebody else
  reviews it afterwards.
- The first administrator of a new store holds every role of the ordinary records until a colleague
  is enrolled. Compartments stay closed even then, and duties kept apart stay apart.
"""

_SECONDS = """
## What takes a second person

Somebody else signs what is shown, with an own passphrase. The second person is never the one who
acts, nor whoever the tables above keep apart from the act.
"""

_STAFF = frozenset(UNIT_STAFF.split())


def as_markdown() -> str:
    """The whole page."""
    parts = [_HEAD.format(unit_staff=_words(_STAFF))]
    for compartment in Compartment:
        rules = [rule for rule in RULES if compartment in rule.compartments]
        parts.append(f"## {_first_upper(compartment.value)}\n")
        parts.extend(_table(("may", "who", "in state", "not", "where", "why"), map(_line, rules)))
        parts.append("")
    parts.append(_SECONDS.lstrip())
    parts.extend(_table(("act", "in", "second person", "why"), map(_second_line, SECONDS)))
    parts.append("\n## By role\n")
    head = ("role", *(english(WORDS[one]).lower() for one in Compartment))
    parts.extend(_table(head, map(_role_line, _in_order(ROLES))))
    return "\n".join(parts) + "\n"


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(head)
    yield "|" + "---|" * len(head)
    yield from map(_row, lines)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _line(rule: Rule) -> tuple[str, ...]:
    return (
        rule.act.value,
        _names(rule.roles) + (", with the key" if rule.key else ""),
        ", ".join(sorted(rule.states)),
        rule.apart.value if rule.apart else "",
        _where(rule),
        rule.why,
    )


def _where(rule: Rule) -> str:
    if rule.sites == ANYWHERE:
        return ""
    return "at the unit" if rule.sites == AT_UNIT else "at headquarters"


def _second_line(rule: SecondRule) -> tuple[str, ...]:
    act = rule.act.value
    if rule.above >= 0:
        act += f", more than {rule.above} people"
    return act, _compartments(rule.compartments), _names(rule.roles), rule.why


def _role_line(role: str) -> tuple[str, ...]:
    acts = (
        ", ".join(
            rule.act.value for rule in RULES if role in rule.roles and one in rule.compartments
        )
        for one in Compartment
    )
    return _word(role), *acts


def _compartments(compartments: frozenset[Compartment]) -> str:
    return ", ".join(english(WORDS[one]).lower() for one in Compartment if one in compartments)


def _names(roles: frozenset[str]) -> str:
    if roles == ROLES:
        return "everybody"
    if roles >= _STAFF:
        return ", ".join(filter(None, ("unit staff", _words(roles - _STAFF))))
    return _words(roles)


def _words(roles: frozenset[str]) -> str:
    return ", ".join(_word(role).lower() for role in _in_order(roles))


def _in_order(roles: frozenset[str]) -> list[str]:
    return [role for role in CODE_LISTS["staff-role"] if role in roles]


def _word(role: str) -> str:
    return english(CODE_LISTS["staff-role"][role])


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]
