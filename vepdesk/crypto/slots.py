"""A password slot: a secret locked with a password, as it stands in a store's key file.

Argon2id (RFC 9106) makes a key from the password, AES-256-GCM-SIV (RFC 8452) locks the secret, and
every other field of the slot is authenticated with it: a slot can't be weakened, renamed or moved
to another user or store. The cost is read from the file, hence checked *before* it is spent.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from vepdesk.base import canonical
from vepdesk.base.canonical import Item
from vepdesk.crypto.errors import Damaged, DeviceSecretMissing, WrongPassword

__all__ = ["DEFAULT", "Slot", "SlotParameters", "WrongPassword", "open_slot", "seal_slot"]

FORMAT = "vepdesk-slot/1"
DEVICE_SECRET_LENGTH = 32

_ASSOCIATED: Final = FORMAT.encode("ascii")
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
_KEY_LENGTH = 32
_TAG_LENGTH = 16
_KIB_PER_MIB = 1024
_LEAST_MEMORY_KIB = 8 * _KIB_PER_MIB
_MOST_MEMORY_KIB = 2048 * _KIB_PER_MIB
_MOST_ITERATIONS = 20
_MOST_LANES = 16
_MOST_SECRET = 64 * 1024

PlainSlot = Mapping[str, str | int | bool]
"""A slot as a JSON file holds it: bytes as lower-case hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class SlotParameters:
    """What one try costs: memory in KiB, passes over it, lanes. Raises :class:`ValueError`
    outside 8 MiB to 2 GiB, 1 to 20 passes, 1 to 16 lanes."""

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        for value, least, most in (
            (self.memory_kib, _LEAST_MEMORY_KIB, _MOST_MEMORY_KIB),
            (self.iterations, 1, _MOST_ITERATIONS),
            (self.lanes, 1, _MOST_LANES),
        ):
            if isinstance(value, bool) or not least <= value <= most:
                raise ValueError("a cost of the password slot is out of range")


DEFAULT: Final = SlotParameters(memory_kib=64 * _KIB_PER_MIB, iterations=3, lanes=4)


@dataclass(frozen=True, slots=True)
class Slot:
    """One locked secret and how it was locked. Nothing in it is secret."""

    parameters: SlotParameters
    salt: bytes
    nonce: bytes
    device: bool
    """Whether this computer's secret is needed besides the password."""
    sealed: bytes = field(repr=False)

    def to_plain(self) -> PlainSlot:
        """The slot as a flat mapping for a JSON file."""
        return {
            "format": FORMAT,
            "memory_kib": self.parameters.memory_kib,
            "iterations": self.parameters.iterations,
            "lanes": self.parameters.lanes,
            "device": self.device,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "sealed": self.sealed.hex(),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, object]) -> Slot:
        """The slot behind :meth:`to_plain`. Raises :class:`Damaged` for anything it never makes."""
        try:
            slot = cls(
                parameters=SlotParameters(
                    _integer(plain["memory_kib"]),
                    _integer(plain["iterations"]),
                    _integer(plain["lanes"]),
                ),
                salt=_bytes(plain["salt"], _SALT_LENGTH, _SALT_LENGTH),
                nonce=_bytes(plain["nonce"], _NONCE_LENGTH, _NONCE_LENGTH),
                device=_boolean(plain["device"]),
                sealed=_bytes(plain["sealed"], _TAG_LENGTH, _TAG_LENGTH + _MOST_SECRET),
            )
        except (KeyError, ValueError) as error:
            raise Damaged("not a password slot") from error
        if slot.to_plain() != dict(plain):
            raise Damaged("not a password slot")
        return slot


def seal_slot(
    password: str,
    secret: bytes,
    about: Mapping[str, Item],
    parameters: SlotParameters = DEFAULT,
    *,
    device_secret: bytes | None = None,
) -> Slot:
    """Locks ``secret`` (up to 64 KiB) with ``password``.

    ``about`` says whose slot it is (user, store); it is authenticated, not stored. With
    ``device_secret`` (32 bytes) the password alone no longer opens a copied file.
    """
    if len(secret) > _MOST_SECRET:
        raise ValueError("the secret is too long for a slot")
    if device_secret is not None and len(device_secret) != DEVICE_SECRET_LENGTH:
        raise ValueError("a device secret has 32 bytes")
    salt, nonce = secrets.token_bytes(_SALT_LENGTH), secrets.token_bytes(_NONCE_LENGTH)
    unsealed = Slot(parameters, salt, nonce, device_secret is not None, b"")
    cipher = AESGCMSIV(_derive(password, unsealed, device_secret))
    sealed = cipher.encrypt(nonce, secret, _associated(unsealed, about))
    return Slot(parameters, salt, nonce, unsealed.device, sealed)


def open_slot(
    slot: Slot, password: str, about: Mapping[str, Item], *, device_secret: bytes | None = None
) -> bytes:
    """The locked secret.

    Raises :class:`WrongPassword` when the tag does not hold, :class:`DeviceSecretMissing` when
    the slot needs this computer's secret and none is given. A slot that does not need it ignores
    it, so that recovery works on any computer. :class:`MemoryError` when the cost can't be paid.
    """
    if slot.device and device_secret is None:
        raise DeviceSecretMissing
    cipher = AESGCMSIV(_derive(password, slot, device_secret if slot.device else None))
    try:
        return cipher.decrypt(slot.nonce, slot.sealed, _associated(slot, about))
    except InvalidTag as error:
        raise WrongPassword from error


def _derive(password: str, slot: Slot, device_secret: bytes | None) -> bytes:
    return Argon2id(
        salt=slot.salt,
        length=_KEY_LENGTH,
        iterations=slot.parameters.iterations,
        lanes=slot.parameters.lanes,
        memory_cost=slot.parameters.memory_kib,
        ad=_ASSOCIATED,
        secret=device_secret,
    ).derive(password_bytes(password))


def derive_for_timing(password: str, parameters: SlotParameters) -> None:
    """Does the work of one try and forgets it: to measure, or to answer an unknown name alike."""
    _derive(password, Slot(parameters, bytes(_SALT_LENGTH), b"", device=False, sealed=b""), None)


def password_bytes(password: str) -> bytes:
    """The password as it is hashed: NFKC, so that every keyboard spells it the same, as UTF-8."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def _associated(slot: Slot, about: Mapping[str, Item]) -> bytes:
    described = {name: value for name, value in slot.to_plain().items() if name != "sealed"}
    return canonical.encode({"about": about, "slot": described})


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("not a number")  # noqa: TRY004 - becomes Damaged
    return value


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("not a truth value")  # noqa: TRY004 - becomes Damaged
    return value


def _bytes(value: object, least: int, most: int) -> bytes:
    if not isinstance(value, str) or not least <= len(value) // 2 <= most:
        raise ValueError("not bytes of the right length")
    return bytes.fromhex(value)
