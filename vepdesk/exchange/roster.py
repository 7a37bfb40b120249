"""The roster: headquarters' signed list of the sites it knows, numbered and chained by hash.

Any higher number may be taken, because sticks get lost; a lower one is refused; the same number
with another content is an alarm. Root keys, rotation and revocation will join it here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.crypto.errors import BadSignature
from vepdesk.crypto.signatures import SigningKeys, VerifyKeys
from vepdesk.journal.genesis import read_signatures

DOMAIN = "vepdesk-roster/1"
FRESH_DAYS = 180


class NotRoster(ValueError):
    """Bytes that are no roster signed by headquarters."""


@dataclass(frozen=True, slots=True)
class RosterSite:
    """One enrolled site: its card, and whether it is in use."""

    site: bytes
    card: bytes
    active: bool


@dataclass(frozen=True, slots=True)
class Roster:
    """One version of the list; times are milliseconds since 1970, UTC."""

    version: int
    previous: bytes
    issued: int
    fresh_until: int
    headquarters: bytes
    sites: Sequence[RosterSite]

    def encoded(self) -> bytes:
        """The bytes that both signatures of headquarters cover."""
        rows = [(site.site, site.card, site.active) for site in self.sites]
        return encode(
            (
                DOMAIN,
                self.version,
                self.previous,
                self.issued,
                self.fresh_until,
                self.headquarters,
                rows,
            )
        )

    @property
    def digest(self) -> bytes:
        """What the next version names as its previous."""
        return hashlib.sha256(self.encoded()).digest()


@dataclass(frozen=True, slots=True)
class SignedRoster:
    """A roster with headquarters' signatures, as it travels."""

    body: bytes
    signatures: bytes

    def encoded(self) -> bytes:
        """The bytes of the roster section of a bundle."""
        return encode((self.body, self.signatures))

    @property
    def digest(self) -> bytes:
        """SHA-256 of the signed body."""
        return hashlib.sha256(self.body).digest()


def sign_roster(roster: Roster, keys: SigningKeys) -> SignedRoster:
    """Signs a new version."""
    body = roster.encoded()
    return SignedRoster(body, encode(tuple(keys.sign(body, DOMAIN))))


def read_roster(data: bytes, keys: VerifyKeys) -> tuple[Roster, SignedRoster]:
    """Reads a travelling roster and verifies it with headquarters' keys.

    Raises :class:`NotRoster`.
    """
    try:
        outer = decode(data)
        if not isinstance(outer, list) or len(outer) != 2:
            raise NotRoster
        body, signatures = outer
        keys.verify(read_signatures(signatures), body, DOMAIN)
        item = decode(body)
        if not isinstance(item, list) or len(item) != 7 or item[0] != DOMAIN:
            raise NotRoster
        _, version, previous, issued, fresh_until, headquarters, rows = item
        numbers = (version, issued, fresh_until)
        if not all(isinstance(one, int) and 0 <= one < 2**53 for one in numbers):
            raise NotRoster
        sites = tuple(_site(row) for row in rows)
    except (NotCanonical, BadSignature, ValueError, TypeError) as error:
        raise NotRoster from error
    roster = Roster(version, previous, issued, fresh_until, headquarters, sites)
    return roster, SignedRoster(body, signatures)


def _site(row: object) -> RosterSite:
    if isinstance(row, list) and len(row) == 3:
        site, card, active = row
        if isinstance(site, bytes) and isinstance(card, bytes) and isinstance(active, bool):
            return RosterSite(site, card, active)
    raise NotRoster
