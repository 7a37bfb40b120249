"""Reading an encrypted database page by page, without SQLCipher, when it cannot be opened.

Written from the public description of SQLCipher 4's format: pages of 4096 bytes, each encrypted by
itself (AES-256-CBC) and authenticated (HMAC-SHA512 over ciphertext, vector and page number), with
the vector and the code in the last 80 bytes; the first 16 bytes of the file are the salt. So one
lost page, even the first, leaves every other one readable.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from vepdesk.vault.connection import SALT_LENGTH, StoreFile

PAGE: Final = 4096
RESERVE: Final = 80
USABLE: Final = PAGE - RESERVE
_VECTOR = 16
_CODE = 64
_SALT_MASK = 0x3A
_FAST_ROUNDS = 2
_LOG_HEADER = 32
_FRAME_HEADER = 24


class PageVerdict(Enum):
    """What a page turned out to be."""

    WHOLE = "whole"
    ALTERED = "altered"
    EMPTY = "empty"
    """Nothing but zero bytes, as a disk gives back what it lost."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the newest copy of a page lies: in the database file or in its log."""

    file: Path
    offset: int


class Pages:
    """The pages of a database with its log laid over it, as far as the log was committed.

    A reader of the database stops at the first frame of the log that is torn. ``past_tears`` takes
    the whole frames behind it as well: what they hold must then prove itself.
    """

    def __init__(self, store: StoreFile, *, past_tears: bool = False) -> None:
        self._past_tears = past_tears
        self._key, self._salt = store.key, store.salt
        mask = bytes(byte ^ _SALT_MASK for byte in store.salt)
        self._code_key = hashlib.pbkdf2_hmac("sha512", store.key, mask, _FAST_ROUNDS, 32)
        self.count = store.path.stat().st_size // PAGE
        self._places = {
            number: Place(store.path, (number - 1) * PAGE) for number in range(1, self.count + 1)
        }
        self.from_log = self._lay_over(store.path.with_name(store.path.name + "-wal"))

    def verdicts(self) -> dict[int, PageVerdict]:
        """Every page that is not whole, by number."""
        found = ((number, self.verdict(number)) for number in sorted(self._places))
        return {number: verdict for number, verdict in found if verdict is not PageVerdict.WHOLE}

    def verdict(self, number: int) -> PageVerdict:
        """Whether a page is as it was written."""
        data = self._raw(number)
        if data is not None and self._authentic(number, data):
            return PageVerdict.WHOLE
        return PageVerdict.EMPTY if not data or not any(data) else PageVerdict.ALTERED

    def page(self, number: int) -> bytes | None:
        """The content of a page (4016 bytes); None when it is not whole."""
        data = self._raw(number)
        if data is None or not self._authentic(number, data):
            return None
        start = SALT_LENGTH if number == 1 else 0
        vector = data[USABLE : USABLE + _VECTOR]
        decryptor = Cipher(algorithms.AES(self._key), modes.CBC(vector)).decryptor()
        plain = decryptor.update(data[start:USABLE]) + decryptor.finalize()
        return b"SQLite format 3\x00"[:start] + plain

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Every page that is whole, with its number."""
        for number in sorted(self._places):
            content = self.page(number)
            if content is not None:
                yield number, content

    def _raw(self, number: int) -> bytes | None:
        place = self._places.get(number)
        if place is None:
            return None
        with place.file.open("rb") as stream:
            stream.seek(place.offset)
            data = stream.read(PAGE)
        return data if len(data) == PAGE else None

    def _authentic(self, number: int, data: bytes) -> bool:
        start = SALT_LENGTH if number == 1 else 0
        if number == 1 and data[:SALT_LENGTH] != self._salt:
            return False
        covered = data[start : PAGE - _CODE] + number.to_bytes(4, "little")
        code = hmac.new(self._code_key, covered, "sha512").digest()
        return hmac.compare_digest(code, data[PAGE - _CODE :])

    def _lay_over(self, log: Path) -> int:
        """Takes the log's pages up to its last commit; gives how many."""
        if not log.is_file():
            return 0
        waiting: dict[int, Place] = {}
        taken = 0
        with log.open("rb") as stream:
            salts = stream.read(_LOG_HEADER)[16:24]
            while len(header := stream.read(_FRAME_HEADER)) == _FRAME_HEADER:
                place = Place(log, stream.tell())
                number = int.from_bytes(header[:4], "big")
                data = stream.read(PAGE)
                if header[8:16] != salts or len(data) != PAGE:
                    break
                if self._authentic(number, data):
                    waiting[number] = place
                elif not self._past_tears:
                    break
                if any(header[4:8]):  # the last page of a transaction
                    self._places.update(waiting)
                    taken += len(waiting)
                    waiting.clear()
        return taken
