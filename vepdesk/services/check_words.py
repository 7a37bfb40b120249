"""The verdict of a check in plain words: what is wrong, what it means, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vepdesk.base.text import T, Text
from vepdesk.services.checks import Verdict, kinds_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of thing that is wrong, how often, and where by number; never what is said there."""

    what: Text
    advice: Text
    count: int
    where: tuple[str, ...]


_STOP = T(
    "Checks",
    "Write nothing more here. Keep this computer as it is, tell headquarters, and restore the "
    "newest backup on another one.",
)
_OLDER = T(
    "Checks",
    "Saving is stopped so that nothing is lost. Restore the newest backup, or ask headquarters "
    "what it holds of this site.",
)
_REBUILD = T(
    "Checks",
    "The journal itself holds, so nothing is lost. Tell headquarters and have the store repaired.",
)
_FROM_BACKUP = T(
    "Checks",
    "Its record is whole. Bring the content back from the newest backup that holds it.",
)
_ALTERED = T("Checks", "An entry was altered after it was written.")
_WORDS: Mapping[str, tuple[Text, Text]] = {
    "page": (T("Checks", "Parts of the database file are damaged."), _STOP),
    "gap": (T("Checks", "Entries are missing from the journal."), _STOP),
    "end": (T("Checks", "The newest entries of a journal are missing."), _STOP),
    "chain": (T("Checks", "The chain is broken: an entry was put in, taken out or moved."), _STOP),
    "header": (_ALTERED, _STOP),
    "entry": (T("Checks", "An entry cannot be read."), _STOP),
    "payload": (_ALTERED, _STOP),
    "listing": (
        T("Checks", "The list by which entries are found does not say what the entries say."),
        _REBUILD,
    ),
    "row-differs": (T("Checks", "A record shows something its entries do not say."), _REBUILD),
    "row-missing": (T("Checks", "A record is missing although its entries are here."), _REBUILD),
    "row-without-entry": (T("Checks", "A record has no entry: nobody wrote it."), _REBUILD),
    "anchor-missing": (
        T("Checks", "The mark beside the database is missing, so nobody can tell its age."),
        _OLDER,
    ),
    "anchor-behind": (
        T("Checks", "The database is older than the one last used here."),
        _OLDER,
    ),
    "anchor-differs": (
        T("Checks", "The database is not the one last used here."),
        _OLDER,
    ),
    "second": (
        T("Checks", "A second person's signature does not hold."),
        T("Checks", "Tell headquarters. Ask both people whether they did this."),
    ),
    "genesis": (T("Checks", "The statement that the journal begins with does not hold."), _STOP),
    "epoch": (T("Checks", "The journal does not follow the one before the restore."), _STOP),
    "words-differ": (
        T("Checks", "The search would miss a record: its search words are wrong."),
        _REBUILD,
    ),
    "attachment-missing": (
        T("Checks", "The content of a paper or picture is missing from the folder."),
        _FROM_BACKUP,
    ),
    "attachment-damaged": (
        T("Checks", "The content of a paper or picture is damaged."),
        _FROM_BACKUP,
    ),
    "key-file": (
        T("Checks", "One of the two copies of the key file is missing or damaged."),
        T(
            "Checks",
            "Sign in again: it is made anew then. If it comes back, have the disk checked.",
        ),
    ),
}
_OTHERWISE = (T("Checks", "Something does not hold."), _STOP)


def headline(verdict: Verdict) -> Text:
    """The verdict in one line."""
    if not verdict.ok:
        return T("Checks", "The store does not hold")
    return T("Checks", "Everything holds: %n entries, nothing missing, nothing altered").counted(
        verdict.entries
    )


def meaning(verdict: Verdict) -> Text:
    """What was looked at, or what the findings mean."""
    if not verdict.ok:
        return T(
            "Checks",
            "Found in the check: %n. Nothing was changed by it. Read what to do below.",
        ).counted(len(verdict.findings))
    if verdict.rebuilt:
        return T(
            "Checks",
            "Every page, every entry and the mark beside the database were read, and every record "
            "was made again from its entries and compared.",
        )
    return T("Checks", "Every page, every entry and the mark beside the database were read.")


def findings_of(verdict: Verdict) -> list[Finding]:
    """What was found, each kind once."""
    return [
        Finding(*_WORDS.get(what, _OTHERWISE), len(where), tuple(filter(None, where)))
        for what, where in kinds_of(verdict.findings).items()
    ]
