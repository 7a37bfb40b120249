"""Judges stores in which accounts were ended: everybody else gets in, and old keys open nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from tests.faults import opening
from tests.faults.judge import Judge, Verdict
from tests.faults.revoking import ENDED, KEPT, PASSPHRASES, RENEWED, STAYS
from tests.faults.saves import Saves
from vepdesk.crypto.keys import StoreKeys
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.vault import keyfile, renewal
from vepdesk.vault.connection import StoreFile
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.reader import Reader

_SALT = 16


@dataclass(frozen=True)
class RevocationJudge(Judge):
    """Knows everybody's own keys, unlocked once, and what each may have carried away."""

    people: Mapping[str, opening.Way] = field(default_factory=dict)
    carried: Mapping[str, tuple[StoreKeys, ...]] = field(default_factory=dict)
    """The keys of the database that those whose accounts were ended had until then."""

    @classmethod
    def of(cls, judged: Path) -> Self:
        people = {
            user: opening.way_into(judged, user, passphrase)
            for user, passphrase in PASSPHRASES.items()
        }
        return cls(people["admin"], people=people)

    def told(self, root: Path, saves: Saves) -> Self:
        return replace(self, saves=saves, carried=self._carried_off(root))

    def _carried_off(self, root: Path) -> Mapping[str, tuple[StoreKeys, ...]]:
        """What the key files open that were copied before each account was ended."""
        found: dict[str, dict[bytes, StoreKeys]] = {}
        for kept in sorted(root.glob(f"{KEPT}*")):
            file = keyfile.read(kept)
            for user, way in self.people.items():
                if user not in STAYS and file.slot_of(user) is not None:
                    roots = way.unlocks(file).roots.values()
                    found.setdefault(user, {}).update({keys.root: keys for keys in roots})
        return {user: tuple(keys.values()) for user, keys in found.items()}

    def _judged(self, folder: Path, told: Saves, *, thorough: bool) -> Verdict:
        if bad := self._still_opens(folder, told):
            return Verdict(bad)
        with opening.opened(folder, self.way) as store:
            verdict = self._opened(store, told, thorough=thorough)
        if not verdict.bad:
            verdict.bad = self._after_opening(folder, told, thorough=thorough)
        return verdict

    def _failed(self, folder: Path) -> Verdict:
        if bad := self._still_opens(folder, self.saves):
            return Verdict(bad)
        verdict = super()._failed(folder)
        if not verdict.bad:
            verdict.bad = self._after_opening(folder, self.saves, thorough=True)
        return verdict

    def _still_opens(self, folder: Path, told: Saves) -> str:
        """Whether somebody gets in who must not, before anything is brought to its end."""
        file = keyfile.read(folder)
        if any(file.slot_of(user) for user in _named(told, ENDED)):
            return "an ended account has a way in"
        renewed = _named(told, RENEWED)
        if renewed and any(self._opens(folder, file, keys) for keys in self._keys_of(renewed)):
            return "the key of somebody who left opens the renewed database"
        return ""

    def _after_opening(self, folder: Path, told: Saves, *, thorough: bool) -> str:
        """Whoever opens a store brings a renewal to its end; whoever signs in, an ended account."""
        with self._somebody_comes(folder, thorough=thorough) as reader:
            gone = ended_in(reader)
        file = keyfile.read(folder)
        if len(file.keys) != 1:
            return "more than one key is left"
        for user in sorted(set(self.people) - gone):
            way = self.people[user]
            if file.slot_of(user) is None:
                return "lost: somebody's way in"
            if not self._opens(folder, file, *way.unlocks(file).roots.values()):
                return "lost: somebody's key opens nothing"
        ended = gone if thorough else _named(told, ENDED)
        if any(file.slot_of(user) for user in ended):
            return "an ended account has a way in"
        if any(self._opens(folder, file, keys) for keys in self._keys_of(ended)):
            return "the key of somebody who left opens the database"
        return ""

    @contextmanager
    def _somebody_comes(self, folder: Path, *, thorough: bool) -> Iterator[Reader]:
        if thorough:  # a whole sign-in, with all that it puts right
            with closing(opening.signed_in(folder)) as desk:
                yield desk.reader
        else:
            with opening.opened(folder, self.way) as store:
                yield store.reader

    def _keys_of(self, users: Iterable[str]) -> Iterator[StoreKeys]:
        for user in users:
            yield from self.carried.get(user, ())

    def _opens(self, folder: Path, file: KeyFile, *some: StoreKeys) -> bool:
        """Whether one of ``some`` reads the database, with any salt it may have."""
        path = folder / renewal.DATABASE
        with path.open("rb") as stream:
            salts = {stream.read(_SALT), *(key.salt for key in file.keys)}
        return any(
            renewal._opens(StoreFile(path, keys.database_key, salt))
            for keys in some
            for salt in salts
        )


def ended_in(reader: Reader) -> frozenset[str]:
    """Whose accounts were ended, as the database says."""
    staff = reader.find(StaffMember)
    return frozenset(one.record.user_name for one in staff if one.record.left_on is not None)


def _named(told: Saves, what: str) -> frozenset[str]:
    """Of whom it was acknowledged."""
    promised = (one.removeprefix(what) for one in told.promises if one.startswith(what))
    return frozenset(user for users in promised for user in users.split(","))
