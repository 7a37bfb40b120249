"""What is said about the safety of a store: one verdict first, then the facts behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vepdesk.base.clock import Clock, local
from vepdesk.base.text import T, Text
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words, number_words, say
from vepdesk.records.compartments import WORDS
from vepdesk.services.holders import Keepers
from vepdesk.services.positions import Stopped
from vepdesk.services.room import Level, Room
from vepdesk.services.safety import Safety
from vepdesk.services.standing import ROTTEN_ADVICE, rotten_words

_MEGA: Final = 1024**2
_GIGA: Final = 1024**3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A verdict, what to do about it, and how grave it is."""

    words: Text
    detail: Text | str
    tone: Tone


def amount(size: int) -> str:
    """A size as people read it."""
    if size >= _GIGA:
        words = T("Safety", "{number} GB").filled(number=number_words(size / _GIGA, decimals=1))
    else:
        whole = max(1, round(size / _MEGA)) if size else 0
        words = T("Safety", "{number} MB").filled(number=number_words(whole))
    return say(words)


def verdict(now: Safety, clock: Clock) -> Sentence:
    """The worst thing first; that all is well only when it is."""
    if now.room is not None and now.room.level is not Level.ENOUGH:
        return room_sentence(now.room)
    if now.rotten:
        return rotten_sentence(now.rotten)
    if now.last_backup is None:
        return Sentence(_NONE_YET, _MAKE_ONE, Tone.WARN)
    if now.failed is not None:
        when = moment_words(local(clock, now.failed))
        return Sentence(_FAILED.filled(when=when), _AFTER_FAILURE, Tone.DANGER)
    if any(not one.holders for one in now.keepers):
        return Sentence(_NO_HOLDER, _SEE_KEYS, Tone.DANGER)
    if now.overdue:
        when = moment_words(local(clock, now.last_backup))
        return Sentence(_OLD.filled(when=when), _MAKE_ONE, Tone.WARN)
    if now.drill_overdue:
        return Sentence(_UNPROVEN, _TRY_ONE, Tone.WARN)
    if now.second_folder is None:
        return Sentence(_ONE_DISK, _CHOOSE_DISK, Tone.INFO)
    return Sentence(_ALL_WELL, "", Tone.OK)


def room_sentence(room: Room) -> Sentence:
    """That there is little room, and what to do."""
    left = amount(room.free)
    if room.level is Level.VERY_LITTLE:
        return Sentence(_VERY_LITTLE.filled(left=left), _FREE_NOW, Tone.DANGER)
    return Sentence(_LITTLE.filled(left=left), _FREE_SOON, Tone.WARN)


def rotten_sentence(count: int) -> Sentence:
    """That the store itself no longer has attachments as they were."""
    return Sentence(rotten_words(count), ROTTEN_ADVICE, Tone.DANGER)


def stopped_words(found: Stopped) -> Sentence:
    """Why nothing can be saved."""
    if found.missing:
        return Sentence(_MISSING.counted(found.missing), _NOTHING_LOST, Tone.DANGER)
    if found.why == "missing":
        return Sentence(_NO_MARK, _NOTHING_LOST, Tone.DANGER)
    return Sentence(_ANOTHER, _NOTHING_LOST, Tone.DANGER)


def facts_of(now: Safety, clock: Clock) -> list[tuple[Words, str]]:
    """The lines of the card about backups."""

    def when(at: datetime | None) -> str:
        return say(T("Safety", "Never")) if at is None else moment_words(local(clock, at))

    kept = T("Safety", "%n backups").counted(now.kept)
    other = say(T("Safety", "Not chosen")) if now.second_folder is None else str(now.second_folder)
    facts: list[tuple[Words, str]] = [
        (T("Safety", "Last backup"), when(now.last_backup)),
        (T("Safety", "Last proven restore"), when(now.proven)),
        (
            T("Safety", "Kept here"),
            say(T("Safety", "{count}, {size}").filled(count=kept, size=amount(now.kept_bytes))),
        ),
        (T("Safety", "On another disk"), other),
    ]
    if now.healed is not None:
        facts.append((T("Safety", "Damaged beside a backup, copied again"), when(now.healed)))
    if now.open_to_former:
        former = T("Safety", "%n backups. They go as newer ones take their place.")
        facts.append(
            (T("Safety", "A former user can open"), say(former.counted(now.open_to_former)))
        )
    return facts


def keeper_facts(keepers: Sequence[Keepers]) -> list[tuple[Words, str]]:
    """The lines of the card about compartments: how many can open each."""
    return [(WORDS[one.compartment], say(_keeping(one))) for one in keepers]


def _keeping(one: Keepers) -> Text:
    if one.lost:
        return T("Safety", "Nobody any more")
    if not one.holders:
        return T("Safety", "Only the two envelopes")
    if one.envelopes:
        return T("Safety", "%n holders, and the envelopes").counted(len(one.holders))
    words = T("Safety", "%n holders. The envelopes cannot until a holder agrees.")
    return words.counted(len(one.holders))


def room_facts(room: Room | None) -> list[tuple[Words, str]]:
    """The lines of the card about the disk."""
    if room is None:
        return [(T("Safety", "Free"), say(T("Safety", "The system does not say.")))]
    reserve = T("Safety", "Set aside") if room.reserve else T("Safety", "Not set aside yet")
    return [
        (T("Safety", "Free"), amount(room.free)),
        (T("Safety", "Reserve for a full disk"), say(reserve)),
    ]


RESERVE_USED: Final = Sentence(
    T("Safety", "The disk is full. Your work was saved with the reserve that was kept for this."),
    T("Safety", "Finish what you are doing, then free some space: there is no second reserve."),
    Tone.DANGER,
)

_NO_HOLDER = T("Safety", "A compartment has no holder any more.")
_SEE_KEYS = T("Safety", "Below stands which. Under Compartments stands what to do.")
_ALL_WELL = T("Safety", "All is well. The newest backup is fresh, and one was proven this month.")
_NONE_YET = T("Safety", "There is no backup yet.")
_MAKE_ONE = T("Safety", "Make one now. It takes a moment, and you can go on working.")
_FAILED = T("Safety", "The try of {when} came to nothing.")
_AFTER_FAILURE = T(
    "Safety",
    "Make a backup now. If it fails again, use another disk or a stick and call the IT staff.",
)
_OLD = T("Safety", "The last backup is of {when}.")
_UNPROVEN = T("Safety", "No backup was proven in the last month.")
_TRY_ONE = T("Safety", "Try to restore one. It is put away again, and nothing here changes.")
_ONE_DISK = T("Safety", "Every backup lies on the same disk as the records.")
_CHOOSE_DISK = T("Safety", "Choose another disk, or make a backup to a stick every week.")
_LITTLE = T("Safety", "There is little room left on the disk: {left}.")
_FREE_SOON = T("Safety", "Ask the IT staff to make room this week.")
_VERY_LITTLE = T("Safety", "The disk is almost full: {left} left.")
_FREE_NOW = T("Safety", "Ask the IT staff to make room today. Soon nothing can be saved.")
_MISSING = T("Safety", "%n saved entries are missing from this database.")
_NO_MARK = T("Safety", "The mark beside the database is missing.")
_ANOTHER = T("Safety", "This is not the database that was last used here.")
_NOTHING_LOST = T(
    "Safety",
    "You can read everything. Nothing can be saved until you have decided, so that nothing more "
    "is lost.",
)
