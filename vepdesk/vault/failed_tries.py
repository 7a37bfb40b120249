"""Which names failed to sign in, kept beside the store because it must be known before unlocking.

Names are kept as keyed digests, and the file is authenticated with a key that grows from this
computer's own secret: nobody without it can shorten a wait unnoticed. A file that is missing or
altered starts anew and is reported at the next sign-in.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from vepdesk.access import waits
from vepdesk.access.waits import Failures
from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.files import locked, write_shared
from vepdesk.crypto.keys import mac, same
from vepdesk.vault import device, keyfile
from vepdesk.vault.keyfile import user_key

NAME: Final = "waits"
_DOMAIN = b"vepdesk-waits/1"


class FailedTries:
    """The failures of one store on this computer."""

    def __init__(self, folder: Path) -> None:
        store = keyfile.read(folder).store
        self._path = folder / NAME
        self._lock = folder / "waits.lock"
        self._holding = False
        self._key = mac(device.read(store) or store, _DOMAIN)

    def begin(self) -> None:
        """Starts the file of a new store. What cannot be written is reported at sign-in."""
        self._write({})

    @property
    def whole(self) -> bool:
        """Whether the file is there as this program wrote it."""
        return self._read() is not None

    def of(self, user: str) -> Failures | None:
        """The failures of a name since it last signed in."""
        return (self._read() or {}).get(self._name(user))

    def known(self, user: str, now: datetime) -> Failures | None:
        """The same when somebody tries. A failure in the future, left by a clock that was ahead,
        counts as one of ``now``, and is kept so: its wait begins, and ends."""
        failures = self.of(user)
        if failures is None or failures.last <= now:
            return failures
        seen = Failures(failures.count, now)
        self.put_back(user, seen)
        return seen

    def failed(self, user: str, now: datetime) -> None:
        """Counts a try. Called before it is decided, so that a kill hides none."""
        with self.one_at_a_time():
            self._write(waits.failed(self._read() or {}, self._name(user), now))

    def succeeded(self, user: str) -> None:
        """Forgets the failures of a name that has signed in; heals a file that was not whole."""
        with self.one_at_a_time():
            self._write(waits.succeeded(self._read() or {}, self._name(user)))

    def put_back(self, user: str, before: Failures | None) -> None:
        """Takes back the try that was just counted, because it was right; tells nobody yet."""
        with self.one_at_a_time():
            known = waits.succeeded(self._read() or {}, self._name(user))
            self._write(known if before is None else {**known, self._name(user): before})

    @contextlib.contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """Held for a whole try, also within itself: programs that sign in at once, as automation
        does, would else count each other's tries as failures."""
        if self._holding:
            yield
            return
        with contextlib.ExitStack() as held:
            with contextlib.suppress(OSError):
                held.enter_context(locked(self._lock))
            self._holding = True
            try:
                yield
            finally:
                self._holding = False

    def _name(self, user: str) -> str:
        return mac(self._key, user_key(user).encode("utf-8", "surrogatepass"))[:16].hex()

    def _read(self) -> dict[str, Failures] | None:
        try:
            outer = decode(self._path.read_bytes())
        except (OSError, NotCanonical):
            return None
        if not isinstance(outer, list) or len(outer) != 2:
            return None
        body, tag = outer
        if not (isinstance(body, bytes) and isinstance(tag, bytes)):
            return None
        if not same(mac(self._key, body), tag):
            return None
        plain = decode(body)
        if not isinstance(plain, dict):
            return None
        return {
            name: Failures(count, datetime.fromtimestamp(last / 1000, UTC))
            for name, (count, last) in plain.items()
        }

    def _write(self, known: Mapping[str, Failures]) -> None:
        body = encode(
            {
                name: (failures.count, int(failures.last.timestamp() * 1000))
                for name, failures in known.items()
            }
        )
        with contextlib.suppress(OSError):  # a full or read-only disk must not keep anybody out
            write_shared(self._path, encode((body, mac(self._key, body))))
