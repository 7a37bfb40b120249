"""The key pairs of compartments: who holds them, and a new one when somebody no longer may.

Whoever writes needs only the public half. The secret half is granted to each holder's own key pair;
a grant is *alive* while the key file still knows that pair as that person's own. As soon as one is
not, the compartment needs a new generation. That is never noted anywhere: it follows from what is
stored, so a kill loses nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

import sqlalchemy as sa

from vepdesk.base.canonical import Item, encode
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.sealing import CompartmentKey, unwrap_key, wrap_key
from vepdesk.crypto.user_keys import Purpose, UserKeys, grant, granted
from vepdesk.journal.entry import SEALED_KIND
from vepdesk.records.compartments import Compartment
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.keyfile import KeyFile, UserSlot
from vepdesk.vault.site import Site
from vepdesk.vault.unlocking import Unlocked

Connection: TypeAlias = sa.Connection
Writing: TypeAlias = Callable[[sa.Connection], None]

GRANTED: Final = (Compartment.INTELLIGENCE, Compartment.HEALTH)
"""Compartments with key pairs of their own at each site."""

_FETCH = 500
_NEXT = "hold-next"
"""A grant for reading to a key pair that the key file gets in a moment: see :func:`carry`."""


class Use(Enum):
    """What a grant is for: reading, or reading in need only, with a reason."""

    HOLD = "hold"
    BREAK_GLASS = "break-glass"


@dataclass(frozen=True, slots=True)
class Generation:
    """The present key pair of a compartment: its number, counted from 1, and its public half."""

    compartment: Compartment
    number: int
    public: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Grant:
    """One person's hold on one generation. ``to`` is the fingerprint of the key it is sealed to."""

    compartment: Compartment
    number: int
    person: bytes
    use: Use
    to: bytes
    sealed: bytes = field(repr=False)
    proof: bytes = field(repr=False)
    ended: bool

    def statement(self, store: bytes) -> bytes:
        """What a holder vouches for by :attr:`proof`."""
        item: Item = (
            "vepdesk-compartment-grant/1", store, self.compartment.value, self.number, self.person,
            self.use.value, self.to,
        )  # fmt: skip
        return encode(item)

    def alive(self, file: KeyFile) -> bool:
        """Whether the person still has the very key pair this was granted to, chosen alone."""
        return not self.ended and any(
            slot.person == self.person and not slot.one_time and fingerprint(slot) == self.to
            for slot in file.slots
        )

    def opened(self, keys: UserKeys, store: bytes) -> CompartmentKey | None:
        """The secret behind the grant; None when it was made for another key."""
        try:
            secret = granted(keys, self.sealed, self._purpose(store))
        except NotForUs:
            return None
        return CompartmentKey(secret)

    def _purpose(self, store: bytes) -> Purpose:
        return purpose(self.compartment, self.use, store, self.person, self.number)


def purpose(
    compartment: Compartment, use: Use, store: bytes, person: bytes, number: int
) -> Purpose:
    """What a grant is bound to, so that one for need only is never one for reading."""
    what = f"compartment:{compartment.value}:{use.value}"
    return Purpose(what, store, person, number)


def fingerprint(slot: UserSlot) -> bytes:
    """Which key pair somebody has now."""
    return hashlib.sha256(slot.sealing).digest()


def present(connection: sa.Connection, compartment: Compartment) -> Generation | None:
    """The key pair in use; None while the compartment was never opened here."""
    table = tables.compartment
    query = (
        sa.select(table.c.number, table.c.public)
        .where(table.c.name == compartment.value)
        .order_by(table.c.number.desc())
        .limit(1)
    )
    with in_plain_words():
        row = connection.execute(query).first()
    return None if row is None else Generation(compartment, row.number, bytes(row.public))


def grants_of(connection: sa.Connection, generation: Generation) -> list[Grant]:
    """Who was granted this generation."""
    table = tables.compartment_grant
    query = sa.select(table).where(
        table.c.compartment == generation.compartment.value, table.c.number == generation.number
    )
    with in_plain_words():
        return [
            Grant(
                generation.compartment, row.number, bytes(row.person), _use(row.use),
                bytes(row.to), bytes(row.sealed), bytes(row.proof), bool(row.ended),
            )
            for row in connection.execute(query.order_by(table.c.person, table.c.use))
        ]  # fmt: skip


def _use(word: str) -> Use:
    return Use.HOLD if word == _NEXT else Use(word)


def needs_renewal(file: KeyFile, grants: Iterable[Grant]) -> bool:
    """Whether somebody was granted this generation who should not have it any more."""
    return any(not one.alive(file) for one in grants)


def held_key(
    connection: sa.Connection,
    keys: UserKeys,
    person: bytes,
    store: bytes,
    compartment: Compartment,
    use: Use,
) -> CompartmentKey | None:
    """The compartment's secret for one of its holders; None for everybody else.

    Also None when it does not belong to the public key that people write to: somebody altered that.
    """
    generation = present(connection, compartment)
    if generation is None:
        return None
    for one in grants_of(connection, generation):
        if one.person == person and one.use is use and not one.ended:
            key = one.opened(keys, store)
            if key is not None and key.public == generation.public:
                return key
    return None


def keys_held(
    connection: sa.Connection, unlocked: Unlocked, site: Site, use: Use
) -> dict[Compartment, HybridIdentity]:
    """Every compartment that the signed-in person's own keys open for ``use``.

    Complaints are sealed to headquarters itself; there the role decides who reads them.
    """
    found = {
        compartment: key.identity
        for compartment in GRANTED
        if (
            key := held_key(
                connection, unlocked.keys, unlocked.person, site.store, compartment, use
            )
        )
    }
    if site.is_headquarters and use is Use.HOLD:
        found[Compartment.COMPLAINTS] = site.sealing
    return found


def begin(
    connection: sa.Connection, compartment: Compartment, number: int
) -> tuple[Generation, CompartmentKey]:
    """A new key pair, in the place of any former one."""
    key = CompartmentKey.generate()
    generation = Generation(compartment, number, key.public)
    table = tables.compartment
    connection.execute(table.delete().where(table.c.name == compartment.value))
    connection.execute(
        table.insert().values(name=compartment.value, number=number, public=generation.public)
    )
    return generation, key


def give(
    connection: sa.Connection,
    generation: Generation,
    key: CompartmentKey,
    slot: UserSlot,
    store: bytes,
    use: Use = Use.HOLD,
) -> None:
    """Grants a generation to the own key pair of whoever has ``slot``."""
    _put(connection, key, _made(generation, key, slot.person, slot.sealing, store, use), store)


def carry(
    connection: sa.Connection,
    generation: Generation,
    key: CompartmentKey,
    file: KeyFile,
    successor: tuple[bytes, bytes],
    store: bytes,
) -> None:
    """Grants a generation to the key pair that takes a person's place in the key file afterwards.

    ``successor`` is that person and the new public key. The grant to the present pair stays beside
    it, so that one of both is alive wherever the power goes; the next renewal drops the other.
    """
    person, sealing = successor
    one = _made(generation, key, person, sealing, store, Use.HOLD)
    table = tables.compartment_grant
    held = (*_same(generation.compartment, person, Use.HOLD), table.c.number == generation.number)
    row = connection.execute(sa.select(table.c.to).where(*held)).first()
    present = {fingerprint(slot) for slot in file.slots if slot.person == person}
    word = _NEXT if row is not None and bytes(row.to) in present else Use.HOLD.value
    _put(connection, key, one, store, word)


def _made(
    generation: Generation,
    key: CompartmentKey,
    person: bytes,
    sealing: bytes,
    store: bytes,
    use: Use,
) -> Grant:
    bound = purpose(generation.compartment, use, store, person, generation.number)
    return Grant(
        generation.compartment, generation.number, person, use, hashlib.sha256(sealing).digest(),
        grant(sealing, key.secret, bound), b"", ended=False,
    )  # fmt: skip


def _put(
    connection: sa.Connection, key: CompartmentKey, one: Grant, store: bytes, word: str = ""
) -> None:
    table, word = tables.compartment_grant, word or one.use.value
    connection.execute(
        table.delete().where(
            table.c.compartment == one.compartment.value,
            table.c.person == one.person,
            table.c.use == word,
        )
    )
    connection.execute(
        table.insert().values(
            compartment=one.compartment.value, number=one.number, person=one.person,
            use=word, to=one.to, sealed=one.sealed,
            proof=key.proof(one.statement(store)), ended=0,
        )
    )  # fmt: skip


def end(connection: sa.Connection, compartment: Compartment, person: bytes, use: Use) -> None:
    """Marks a grant as taken away; the next generation leaves that person out."""
    table = tables.compartment_grant
    connection.execute(table.update().where(*_same(compartment, person, use)).values(ended=1))


def _same(
    compartment: Compartment, person: bytes, use: Use
) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    table = tables.compartment_grant
    return (
        table.c.compartment == compartment.value,
        table.c.person == person,
        table.c.use == use.value,
    )


def renew(
    connection: sa.Connection,
    former: Generation,
    key: CompartmentKey,
    file: KeyFile,
    store: bytes,
) -> None:
    """Makes the next generation for everybody whose grant is alive and proven by a holder.

    Every content key is wrapped anew and the former generation is forgotten. Runs inside the
    caller's transaction, so that it happens whole or not at all. Raises :class:`Refused`
    (``last-holder``) where nobody would get the new key: then the former one is better than none.
    """
    kept = [
        one
        for one in grants_of(connection, former)
        if one.alive(file) and key.proves(one.statement(store), one.proof)
    ]
    if not any(one.use is Use.HOLD for one in kept):
        raise nobody_else()
    generation, fresh = begin(connection, former.compartment, former.number + 1)
    table = tables.compartment_grant
    connection.execute(table.delete().where(table.c.compartment == former.compartment.value))
    slots: dict[bytes, UserSlot] = {slot.person: slot for slot in file.slots}
    for one in kept:
        give(connection, generation, fresh, slots[one.person], store, one.use)
    _wrap_again(connection, key, generation)


def nobody_else() -> Refused:
    """Why the last holder keeps a key."""
    return Refused(
        "last-holder",
        T("Compartments", "Nobody else could read it then. Give somebody the key first."),
    )


def _wrap_again(connection: sa.Connection, former: CompartmentKey, generation: Generation) -> None:
    """Wraps what the former key opens for the new one, each in its own row."""
    table, entry, identity = tables.wrap, tables.entry, former.identity
    last = 0
    while True:
        query = (
            sa.select(table.c.id, table.c.eid, table.c.wrapped)
            .join(entry, entry.c.eid == table.c.eid)
            .where(table.c.id > last, entry.c.kind == SEALED_KIND)
            .order_by(table.c.id)
            .limit(_FETCH)
        )
        rows = connection.execute(query).all()
        if not rows:
            return
        for row in rows:
            last = row.id
            try:
                content = unwrap_key(identity, bytes(row.wrapped), bytes(row.eid))
            except NotForUs:
                continue
            wrapped = wrap_key(generation.public, content, bytes(row.eid))
            connection.execute(table.update().where(table.c.id == row.id).values(wrapped=wrapped))
