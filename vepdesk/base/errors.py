"""Errors a person can read. Anything that is not a :class:`UserError` is a fault of the program.

``reason`` is a stable word for scripts (``commands.md``); ``message`` is the sentence for people.
Neither may contain a secret, a path under the user's control or anybody's data beyond what the
person asked about.
"""

from __future__ import annotations

from vepdesk.base.text import Text


class UserError(Exception):
    """Something the person can understand and act on.

    ``besides`` is a second sentence, of something else that was found on the way.
    """

    def __init__(self, reason: str, message: Text) -> None:
        super().__init__(reason)
        self.reason = reason
        self.message = message
        self.besides: Text | None = None


class Refused(UserError):
    """Permission, life cycle, safeguard, or something exists that must not be overwritten."""


class Invalid(Refused):
    """A value the form can point at: ``field`` names the field of the record or request."""

    def __init__(self, field: str, message: Text) -> None:
        super().__init__("invalid", message)
        self.field = field


class BadInput(UserError):
    """A file that is not what it should be: nothing of it was taken."""


class StoreUnusable(UserError):
    """The store is damaged, missing, empty, newer than the program, or behind its anchor."""


class SignInRefused(UserError):
    """Wrong user or wrong password; the words never say which."""


class Busy(UserError):
    """Another program is writing, or there is no space left: try again later."""
