"""The statement a journal begins with: whose it is and with which keys it will be signed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from vepdesk.base.canonical import decode, encode
from vepdesk.base.identifiers import LENGTH
from vepdesk.crypto.age_recipients import HybridRecipient
from vepdesk.crypto.errors import BadSignature
from vepdesk.crypto.signatures import Signatures, SigningKeys, VerifyKeys

DOMAIN = "vepdesk-genesis/1"


class NotGenesis(ValueError):
    """Bytes that are no signed genesis."""


@dataclass(frozen=True, slots=True)
class Genesis:
    """Site, incarnation and public keys; ``previous`` is set for a later epoch.

    ``previous`` names the former epoch, its last known seq and its head.
    """

    site: bytes
    epoch: bytes
    keys: VerifyKeys
    sealing_key: bytes
    practice: bool
    previous: tuple[bytes, int, bytes] | None = None

    def encoded(self) -> bytes:
        """The bytes that both signatures cover and the chain starts from."""
        return encode(
            (
                DOMAIN,
                self.site,
                self.epoch,
                (self.keys.ed25519, self.keys.mldsa65),
                self.sealing_key,
                self.practice,
                self.previous,
            )
        )

    @property
    def head(self) -> bytes:
        """The chain's value before the first entry."""
        return hashlib.sha256(self.encoded()).digest()

    @property
    def recipient(self) -> HybridRecipient:
        """Whom bundles for this site are sealed to."""
        return HybridRecipient.from_public_bytes(self.sealing_key)

    def signed(self, signing: SigningKeys) -> bytes:
        """The site's signatures over its own genesis, encoded."""
        return encode(tuple(signing.sign(self.encoded(), DOMAIN)))


def read_genesis(data: bytes, signatures: bytes) -> Genesis:
    """Reads and verifies a genesis. Raises :class:`NotGenesis`."""
    try:
        item = decode(data)
        if not isinstance(item, list) or len(item) != 7 or item[0] != DOMAIN:
            raise NotGenesis
        _, site, epoch, keys, sealing_key, practice, previous = item
        if not (isinstance(site, bytes) and isinstance(epoch, bytes)):
            raise NotGenesis
        if len(site) != LENGTH or len(epoch) != LENGTH or not isinstance(practice, bool):
            raise NotGenesis
        genesis = Genesis(
            site, epoch, VerifyKeys(*keys), sealing_key, practice, _previous(previous)
        )
        HybridRecipient.from_public_bytes(sealing_key)
        genesis.keys.verify(read_signatures(signatures), data, DOMAIN)
    except (BadSignature, ValueError, TypeError) as error:
        raise NotGenesis from error
    return genesis


def _previous(item: object) -> tuple[bytes, int, bytes] | None:
    if item is None:
        return None
    if isinstance(item, list):
        epoch, seq, head = item  # another number of parts is a ValueError as well
        if isinstance(epoch, bytes) and isinstance(seq, int) and isinstance(head, bytes):
            return epoch, seq, head
    raise NotGenesis


def read_signatures(data: bytes) -> Signatures:
    """The pair of signatures behind their encoding. Raises ``ValueError``."""
    item = decode(data)
    if isinstance(item, list) and len(item) == 2 and all(isinstance(one, bytes) for one in item):
        return Signatures(*item)
    raise ValueError("not a pair of signatures")
