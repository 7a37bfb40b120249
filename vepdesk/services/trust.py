"""Getting to know each other: cards out, cards in, and headquarters' roster.

A card read from a stick proves nothing about whose it is. Somebody at each side reads the sixty
digits to the other by telephone or face to face; only digits that were typed in count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Refused
from vepdesk.base.files import full_disk, no_space, write_durably
from vepdesk.base.text import T
from vepdesk.exchange.card import MAX_SIZE, Card, read_card, same_digits
from vepdesk.exchange.roster import FRESH_DAYS, Roster, RosterSite, sign_roster
from vepdesk.journal.chain import channel_start
from vepdesk.journal.genesis import read_genesis
from vepdesk.services.desk import Desk
from vepdesk.vault.connection import Connection
from vepdesk.vault.peers import (
    Document,
    Peer,
    add_peer,
    all_peers,
    keep_document,
    newest_document,
    peer_by,
)
from vepdesk.vault.site import Site
from vepdesk.vault.unit_of_work import milliseconds

ROSTER = "roster"
"""The kind of trust document that lists the sites."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The site that is now known here."""

    site: bytes
    code: str
    name: str
    role: str


def own_card(site: Site) -> Card:
    """The card of this store's site, with its fingerprint."""
    genesis = read_genesis(site.genesis, site.signature)
    return Card(site.code, site.name, site.role, genesis, site.signature)


def write_card(desk: Desk, file: Path) -> Card:
    """Writes this site's card to ``file`` and returns it. Raises ``BadInput`` or ``Busy``."""
    desk.require(Act.EXCHANGE)
    card = own_card(desk.store.site)
    try:
        write_durably(file, card.signed(desk.store.site.signing))
    except OSError as error:
        if no_space(error):
            raise full_disk() from error
        raise BadInput("cannot-write", T("Card", "The card could not be written there.")) from error
    return card


def card_in(file: Path) -> Card:
    """Reads a card, to show its digits before anybody believes it. Raises ``BadInput``."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_SIZE + 1)
    except OSError as error:
        raise BadInput("no-such-file", T("Card", "The card could not be read.")) from error
    return read_card(data)


def enrol(desk: Desk, card: Card, digits: str) -> Enrolled:
    """Takes a site into the circle after its digits were typed.

    Raises :class:`Refused` when the digits differ, and nothing changes.
    """
    desk.require(Act.EXCHANGE)
    if not same_digits(digits, card.fingerprint):
        raise Refused(
            "fingerprint-differs",
            T(
                "Card",
                "The digits are not those of this card. Do not use it: "
                "ask the other side to read its digits again.",
            ),
        )
    site = desk.store.site
    _check_kind(site, card)
    known = peer_by(desk.reader.connection, site=card.site)
    if known is not None:
        _check_same(known, card)
        return Enrolled(known.site, known.code, known.name, known.role)
    _check_free(desk, card)
    with desk.work() as work:
        now = milliseconds(desk.clock.now())
        genesis = card.genesis
        peer = _new_peer(site, card, now)
        work.act("enrol", site=card.site, code=card.code, fingerprint=card.fingerprint)

        def write(connection: Connection) -> None:
            add_peer(connection, peer, genesis.epoch, genesis.head)
            if site.is_headquarters:
                keep_document(connection, _next_roster(connection, site, now))

        work.also(write)
        work.commit()
    return Enrolled(card.site, card.code, card.name, card.role)


def _check_kind(site: Site, card: Card) -> None:
    if card.site == site.site:
        raise Refused("own-card", T("Card", "This is the card of this site itself."))
    if card.genesis.practice != site.practice:
        raise Refused(
            "practice",
            T("Card", "A practice store and a real one do not exchange with each other."),
        )
    if card.role == site.role:
        raise Refused(
            "same-role",
            T("Card", "Units exchange with headquarters only, and headquarters with units only."),
        )


def _check_same(known: Peer, card: Card) -> None:
    if read_card(known.card).genesis != card.genesis:
        raise Refused(
            "other-keys",
            T(
                "Card",
                "This site is known here with other keys. "
                "Ask headquarters before you accept new ones.",
            ),
        )


def _check_free(desk: Desk, card: Card) -> None:
    site, connection = desk.store.site, desk.reader.connection
    if card.code.casefold() == site.code.casefold() or any(
        peer.code.casefold() == card.code.casefold() for peer in all_peers(connection)
    ):
        raise Refused(
            "code-taken",
            T("Card", "Another site already uses the code {code}.").filled(code=card.code),
        )
    if not site.is_headquarters and all_peers(connection):
        raise Refused("headquarters-known", T("Card", "This unit already knows its headquarters."))


def _new_peer(site: Site, card: Card, now: int) -> Peer:
    genesis = card.genesis
    start = channel_start(card.site, site.site) if card.role == "headquarters" else genesis.head
    return Peer(
        site=card.site,
        code=card.code,
        name=card.name,
        role=card.role,
        state="active",
        card=card.encoded(),
        since=now,
        confirmed=0,
        safe=0,
        confirmed_at=None,
        written=0,
        bundles_written=0,
        received=0,
        received_head=start,
        received_at=None,
        last_number=0,
        missing="",
        acknowledge=0,
        roster_there=0,
        roster_written=0,
    )


def _next_roster(connection: Connection, site: Site, now: int) -> Document:
    """The next version of the list, with every site that is enrolled now."""
    newest = newest_document(connection, ROSTER)
    cards = {site.site: own_card(site).signed(site.signing)}
    cards |= {peer.site: peer.card for peer in all_peers(connection)}
    roster = Roster(
        version=newest.version + 1 if newest else 1,
        previous=newest.digest if newest else b"",
        issued=now,
        fresh_until=now + int(timedelta(days=FRESH_DAYS).total_seconds() * 1000),
        headquarters=site.site,
        sites=[RosterSite(one, card, active=True) for one, card in sorted(cards.items())],
    )
    signed = sign_roster(roster, site.signing)
    return Document(ROSTER, roster.version, signed.digest, signed.body, signed.signatures)
