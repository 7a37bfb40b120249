"""This computer's own part of a store's keys: 32 bytes that no copy of the store's folder holds.

It defeats copied files, not a stolen computer. Recovery never needs it, so a dead mainboard loses
nothing. On Windows the system's data protection locks it to the machine (DPAPI, machine scope).
"""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from vepdesk.base.files import make_private_folder, write_shared
from vepdesk.base.paths import device_folder
from vepdesk.crypto.slots import DEVICE_SECRET_LENGTH
from vepdesk.vault.connection import no_access

_SUFFIX = ".device"


def read(store: bytes) -> bytes | None:
    """The secret of this computer for a store; None when it holds none.

    Raises ``StoreUnusable`` when it holds one that cannot be read: that is no other computer.
    """
    try:
        kept = _path(store).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise no_access() from error
    secret = _released(kept)
    return secret if secret is not None and len(secret) == DEVICE_SECRET_LENGTH else None


def make(store: bytes) -> bytes | None:
    """A new secret for a store, kept here; None when this account cannot keep one."""
    secret = secrets.token_bytes(DEVICE_SECRET_LENGTH)
    return secret if keep(store, secret) else None


def keep(store: bytes, secret: bytes) -> bool:
    """Keeps a secret that came from another computer; whether that was possible."""
    try:
        make_private_folder(_path(store).parent)
        write_shared(_path(store), _bound(secret))
    except OSError:
        return False
    return read(store) == secret


def _path(store: bytes) -> Path:
    return device_folder() / f"{store.hex()}{_SUFFIX}"


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _LOCAL_MACHINE = 0x4
    _NO_WINDOW = 0x1

    class _Blob(ctypes.Structure):
        _fields_ = (("size", wintypes.DWORD), ("data", ctypes.POINTER(ctypes.c_char)))

    def _protection(name: str, data: bytes) -> bytes | None:
        given = _Blob(len(data), ctypes.create_string_buffer(data, len(data)))
        taken = _Blob()
        function = getattr(ctypes.windll.crypt32, name)
        flags = _LOCAL_MACHINE | _NO_WINDOW
        done = function(ctypes.byref(given), None, None, None, None, flags, ctypes.byref(taken))
        if not done:
            return None
        try:
            return ctypes.string_at(taken.data, taken.size)
        finally:
            ctypes.windll.kernel32.LocalFree(taken.data)

    def _bound(secret: bytes) -> bytes:
        bound = _protection("CryptProtectData", secret)
        if bound is None:
            raise OSError("the system cannot protect data")
        return bound

    def _released(kept: bytes) -> bytes | None:
        return _protection("CryptUnprotectData", kept)

else:

    def _bound(secret: bytes) -> bytes:
        return secret

    def _released(kept: bytes) -> bytes | None:
        return kept
