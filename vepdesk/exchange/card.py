"""A site's card: its name and public keys, and the sixty digits two people compare.

The digits are a fingerprint over everything on the card that matters, at full length: a card on a
stick is not interactive, so a short number could be matched by trying (``docs/bundle-format.md``).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.errors import BadInput
from vepdesk.base.text import T
from vepdesk.crypto.errors import BadSignature
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.journal.genesis import Genesis, NotGenesis, read_genesis, read_signatures

DOMAIN = "vepdesk-card/1"
ROLES = ("unit", "headquarters")
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,11}")
MAX_SIZE = 64 * 1024
_GROUPS = 12
_GROUP = 5
_BITS = 199


@dataclass(frozen=True, slots=True)
class Card:
    """Who a site says it is, signed by itself."""

    code: str
    name: str
    role: str
    genesis: Genesis
    genesis_signatures: bytes
    signatures: bytes = b""

    @property
    def site(self) -> bytes:
        """The site's identifier."""
        return self.genesis.site

    @property
    def fingerprint(self) -> str:
        """Sixty digits in twelve groups of five, over name, role and the whole genesis."""
        digest = hashlib.sha256(DOMAIN.encode() + b"-fingerprint" + self._signed()).digest()
        number = int.from_bytes(digest, "big") >> (len(digest) * 8 - _BITS)
        digits = str(number).zfill(_GROUPS * _GROUP)
        return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))

    def signed(self, keys: SigningKeys) -> bytes:
        """The card's file, signed by the site itself."""
        signatures = encode(tuple(keys.sign(self._signed(), DOMAIN)))
        return encode((DOMAIN, self._signed(), self.genesis_signatures, signatures))

    def encoded(self) -> bytes:
        """The card's file as it was read."""
        return encode((DOMAIN, self._signed(), self.genesis_signatures, self.signatures))

    def _signed(self) -> bytes:
        return encode((self.code, self.name, self.role, self.genesis.encoded()))


def read_card(data: bytes) -> Card:
    """Reads a card and checks both of its own signatures.

    That proves only that it is whole; whose it is, two people find out by comparing digits.
    Raises :class:`BadInput` for anything else.
    """
    try:
        item = decode(data)
        if not isinstance(item, list) or len(item) != 4 or item[0] != DOMAIN:
            raise ValueError("not a card")
        _, body, genesis_signatures, signatures = item
        inner = decode(body)
        if not isinstance(inner, list) or len(inner) != 4:
            raise ValueError("not a card")
        code, name, role, genesis_data = inner
        if not (isinstance(code, str) and CODE.fullmatch(code)):
            raise ValueError("not a code")
        if not (isinstance(name, str) and 0 < len(name) <= 120) or role not in ROLES:
            raise ValueError("not a name")
        genesis = read_genesis(genesis_data, genesis_signatures)
        genesis.keys.verify(read_signatures(signatures), body, DOMAIN)
    except (NotCanonical, NotGenesis, BadSignature, ValueError, TypeError) as error:
        raise BadInput(
            "not-a-card", T("Card", "This file is not a VEPDesk card, or it was altered.")
        ) from error
    return Card(code, name, role, genesis, genesis_signatures, signatures)


def same_digits(typed: str, fingerprint: str) -> bool:
    """Whether the typed digits are the fingerprint; blanks and dashes do not matter."""
    return re.sub(r"[\s-]", "", typed) == fingerprint.replace(" ", "")
