"""What became of a bundle, in plain words: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from vepdesk.base.text import T, Text
from vepdesk.services.arrivals import Line

_REASONS: Mapping[str, Text] = {
    "damaged": T(
        "Outcome",
        "The file is damaged. Nothing was imported. Ask the sender to write the stick again.",
    ),
    "unknown-signer": T(
        "Outcome",
        "The sender is not known here. Nothing was imported. Enrol the sender's card first.",
    ),
    "bad-signature": T(
        "Outcome",
        "The signature does not hold. Nothing was imported. Tell headquarters.",
    ),
    "revoked": T(
        "Outcome",
        "The sender's keys were withdrawn. Nothing was imported. Tell headquarters.",
    ),
    "fork": T(
        "Outcome",
        "The sender's history is not the one we know: perhaps it was restored or copied. "
        "Nothing was imported, and nothing is lost. Headquarters must look at it.",
    ),
    "rollback": T(
        "Outcome",
        "This is older than what was confirmed before: one side was put back to an older state. "
        "Nothing was imported, and nothing is lost. Headquarters must look at it.",
    ),
    "limits": T(
        "Outcome",
        "The file is larger than anything the program writes. Nothing was imported.",
    ),
    "practice": T(
        "Outcome",
        "Practice data and real data do not mix. Nothing was imported.",
    ),
    "not-for-us": T(
        "Outcome",
        "This bundle is sealed for another site, or is not a bundle. Nothing was imported.",
    ),
    "newer-program": T(
        "Outcome",
        "The sender uses a newer version. It is kept here; update the program, then import again.",
    ),
    "gap": T(
        "Outcome",
        "Entries {first} to {last} have not arrived yet. It is kept here and will be imported "
        "when they have: ask the sender for a new stick.",
    ),
}

_APPLIED = T("Outcome", "Imported from {sender}: %n new entries.")
_NOTHING_NEW = T("Outcome", "From {sender}: confirmations only.")
_DUPLICATE = T("Outcome", "Already imported from {sender}; nothing changed.")


def sentence(line: Line) -> Text:
    """The sentence for one line of an import."""
    sender = line.sender or ""
    if line.outcome == "applied":
        if line.entries:
            return _APPLIED.filled(sender=sender).counted(line.entries)
        return _NOTHING_NEW.filled(sender=sender)
    if line.outcome == "duplicate":
        return _DUPLICATE.filled(sender=sender)
    first, last = line.missing or (0, 0)
    return reason_words(line.reason).filled(first=first, last=last)


def reason_words(reason: str) -> Text:
    """The sentence for a reason of the contract."""
    return _REASONS.get(reason, _REASONS["damaged"])
