"""What can be wrong with sealed bytes. None of these carries a secret or says which step failed."""

from __future__ import annotations


class Damaged(Exception):
    """The bytes are not whole: cut, extended, altered, or never written by these rules."""


class NotAge(Damaged):
    """The bytes do not even begin like an age file."""


class NotForUs(Exception):
    """A well-formed file that none of our keys opens."""


class BadSignature(Exception):
    """At least one of the signatures does not hold."""


class WrongPassword(Exception):
    """The password does not open this slot, or the slot was altered: the two look the same."""


class DeviceSecretMissing(Exception):
    """The slot also needs this computer's secret, and there is none: the files were copied."""
