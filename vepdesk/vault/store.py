"""A store: one folder with its key file, encrypted database and anchor.

Opening never creates: a missing, empty or foreign file is refused. A store whose database is behind
its anchor can be read but not written, until people decide what to do.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused, StoreUnusable, UserError
from vepdesk.base.files import locked
from vepdesk.base.identifiers import RecordId
from vepdesk.base.stopping import Proceed
from vepdesk.base.text import T, Text
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.journal.anchor import Anchor, AnchorVerdict, Position, compare
from vepdesk.vault import keyfile, migrations, tables
from vepdesk.vault.compartments import Use, keys_held
from vepdesk.vault.connection import (
    APPLICATION_ID,
    StoreFile,
    catch_up,
    checkpoint,
    copied_under,
    damaged_store,
    in_plain_words,
    interrupt,
    refuse_foreign_file,
)
from vepdesk.vault.guards import guard
from vepdesk.vault.keyfile import RECOVERY_USER, KeyFile, NewUser, user_key
from vepdesk.vault.page_map import keep_map
from vepdesk.vault.reader import Reader
from vepdesk.vault.refusals import anchor_unwritten, behind_anchor, keys_unwritten
from vepdesk.vault.renewal import (
    DATABASE,
    finish_renewal,
    in_use,
    next_key,
    present_key,
    renewed_if_possible,
)
from vepdesk.vault.sealed import BrokenGlass, SealedRecords
from vepdesk.vault.site import head_at, site_of
from vepdesk.vault.trusted_time import known_time
from vepdesk.vault.unit_of_work import Journal, UnitOfWork
from vepdesk.vault.unlocking import Unlocked, roots_of, unlock

FOLDERS = ("inbox", "outbox", "backup", "attachments")


class Store:
    """An open store. It belongs to the thread that opened it; other threads take a reader."""

    def __init__(self, folder: Path, file: KeyFile, unlocked: Unlocked) -> None:
        self.folder = folder
        self.unlocked = unlocked
        self.person = unlocked.person
        self.anchor_warning: Text | None = None
        with contextlib.ExitStack() as undo, in_plain_words():
            self._use = undo.enter_context(in_use(folder))
            self._number, self._file = present_key(folder, file, unlocked)
            self.keys = unlocked.roots[self._number]
            older = [keys for number, keys in unlocked.roots.items() if number != self._number]
            self._anchor = Anchor(
                folder, self.keys.anchor_mac_key, [keys.anchor_mac_key for keys in older]
            )
            self._writer = self._file.engine("rw").connect()
            undo.callback(self._writer.close)
            self._check_version()
            migrations.migrate(self._writer)
            guard(self._writer)
            catch_up(self._writer)
            self._reading = self._file.engine("ro").connect()
            undo.callback(self._reading.close)
            self.reader = Reader(self._reading)
            self.site = site_of(self._reading)
            keep_map(folder, self._reading, self.keys)
            self.verdict = self._compare_with_anchor()
            self.sealed = SealedRecords(
                lambda connection: keys_held(connection, self.unlocked, self.site, Use.HOLD)
            )
            self.glass = BrokenGlass(
                lambda connection: keys_held(connection, self.unlocked, self.site, Use.BREAK_GLASS)
            )
            self._open = undo.pop_all()

    @classmethod
    def open(cls, folder: Path, user: str, password: str) -> Store:
        """Signs ``user`` in.

        Raises ``SignInRefused`` for the wrong name or passphrase, ``StoreUnusable`` for a store
        that is missing, damaged or newer than this program. A renewal of the database's key that
        was begun is brought to its end first, unless another program has the store open or the disk
        does not allow it.
        """
        keyfile.read(folder)
        refuse_foreign_file(folder / DATABASE)
        file, unlocked = unlock(folder, user, password)
        return cls.opened(folder, file, unlocked)

    @classmethod
    def opened(cls, folder: Path, file: KeyFile, unlocked: Unlocked) -> Store:
        """Opens a store for somebody who has unlocked it.

        Without room for a renewal the present key goes on serving: a full disk keeps nobody out.
        """
        if file.renewing:
            file = renewed_if_possible(folder, file, unlocked)
        return cls(folder, file, unlocked)

    def close(self) -> None:
        """Closes both connections, in the thread that opened them.

        A new key of the database that waits is taken into use, unless another program has the
        store open; then whoever is last, or signs in next, does it.
        """
        with in_plain_words():
            self._open.close()
        with contextlib.suppress(UserError, OSError):
            file = self.key_file()
            if file.renewing:
                self._learn_keys(file)
                finish_renewal(self.folder, file, self.unlocked)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def open_reader(self) -> Reader:
        """A reader of its own for the calling thread, which must close its connection."""
        with in_plain_words():
            return Reader(self._file.engine("ro").connect())

    def copied_to(self, target: StoreFile, proceed: Proceed = lambda: True) -> None:
        """Writes a copy of one moment of the store under the target's key, in any thread.

        People go on working meanwhile. Raises :class:`~vepdesk.vault.connection.Stopped`.
        """
        with in_plain_words():
            copied_under(self._file, target, proceed=proceed)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Reader]:
        """A reader that sees one moment of the store for as long as the block runs."""
        with in_plain_words():
            connection = self._file.engine("ro").connect()
        try:
            with in_plain_words():
                connection.exec_driver_sql("BEGIN")
            yield Reader(connection)
            connection.exec_driver_sql("COMMIT")
        finally:
            connection.close()

    def unit_of_work(self, author: RecordId, clock: Clock) -> UnitOfWork:
        """The door for writing. Raises ``StoreUnusable`` when writes are stopped."""
        if self.verdict is not AnchorVerdict.AGREES:
            raise behind_anchor(self.verdict)
        if self.anchor_warning is not None:
            self._committed(self.position())
            if self.anchor_warning is not None:
                raise StoreUnusable("anchor", self.anchor_warning)
        journal = Journal(
            self.site.site, self.site.epoch, self.site.is_headquarters, self._committed
        )
        return UnitOfWork(self._writer, journal, author, clock)

    @contextlib.contextmanager
    def local_work(self) -> Iterator[sa.Connection]:
        """A transaction for what is no record and never leaves this store, such as drafts.

        It writes no entry, and cannot: the tables of records refuse it.
        """
        with in_plain_words(), self._writer.begin():
            yield self._writer

    def checkpoint(self) -> None:
        """Takes what the write-ahead log holds into the database and empties the log.

        When somebody else reads just now, the log stays as it is: nothing is lost by that.
        """
        with in_plain_words():
            checkpoint(self._writer)

    def interrupt(self) -> None:
        """Stops the statement that runs just now, from any thread; its act is undone as a whole."""
        interrupt(self._writer)

    def look_again(self) -> AnchorVerdict:
        """Compares the database with its anchor once more: perhaps the file was brought back."""
        self.verdict = self._compare_with_anchor()
        return self.verdict

    def anchored(self) -> Position | None:
        """How far the mark beside the database says that the journal went."""
        return self._anchor.read()

    def accept_position(
        self,
        author: RecordId,
        clock: Clock,
        begin_epoch: Callable[[sa.Connection], Position],
        note: Callable[[UnitOfWork], None],
    ) -> None:
        """Goes on from where the database is, in a new epoch, with ``note`` as its first entry.

        The anchor is set anew only after that entry is written; until then the store stays stopped.
        """
        with in_plain_words(), self._file.engine("rw").connect() as connection, connection.begin():
            begin_epoch(connection)
        self.site = site_of(self._reading)
        keep_map(self.folder, self._reading, self.keys)

        def committed(position: Position) -> None:
            with contextlib.suppress(OSError):  # then it stays stopped, and can be decided again
                self._anchor.write(position, new_epoch=True)
                self.verdict = AnchorVerdict.AGREES

        journal = Journal(self.site.site, self.site.epoch, self.site.is_headquarters, committed)
        with UnitOfWork(self._writer, journal, author, clock) as work:
            note(work)
            work.commit()

    def position(self, reader: Reader | None = None) -> Position:
        """How far the own journal goes, as ``reader`` (by default the store's own) sees it."""
        connection = (reader or self.reader).connection
        query = sa.select(tables.origin.c.seq, tables.origin.c.head).where(
            tables.origin.c.id == self.site.origin
        )
        with in_plain_words():
            row = connection.execute(query).one()
        return Position(self.site.epoch, row.seq, bytes(row.head))

    def trusted_time(self, reader: Reader | None = None) -> datetime | None:
        """What time it is at least (UTC), as far as it can be trusted; None where none is known."""
        with in_plain_words():
            at = known_time((reader or self.reader).connection, self.site.site).trusted
        return None if at is None else datetime.fromtimestamp(at / 1000, UTC)

    @property
    def renewal_waits(self) -> bool:
        """Whether the database gets a new key as soon as nobody else has it open."""
        return len(self.unlocked.roots) > 1 and self.key_file().renewing

    def key_file(self) -> KeyFile:
        """Who may unlock this store, as somebody who held its keys wrote it last.

        Raises ``StoreUnusable`` when no copy on the disk is of that kind.
        """
        return keyfile.read_authentic(self.folder, self.unlocked.roots.values())

    def change_keys(self, change: Callable[[KeyFile], KeyFile]) -> KeyFile:
        """Writes the key file that ``change`` makes of the present one, in both copies.

        Raises ``Busy`` or ``StoreUnusable`` when it cannot be written; the other copy then still
        holds the former. Raises ``Refused`` when the signed-in person's way in was taken meanwhile.
        """
        try:
            with locked(self.folder / "vault.lock"):  # another program may be adding somebody too
                file = self.key_file()
                self._learn_keys(file)
                file = change(file)
                return file.written_twice(self.folder, self.unlocked.roots[file.keys[0].number])
        except OSError as error:
            raise keys_unwritten(error) from error

    def _learn_keys(self, file: KeyFile) -> None:
        """Takes the keys that another program granted since, so that they can be granted on."""
        slot, own = file.slot_of(self.unlocked.user), self.unlocked
        if slot is None:
            raise Refused("no-longer-enrolled", T("Desk", "This account is no longer in use."))
        if slot.sealing == own.keys.sealing.recipient.public_bytes:
            self.unlocked = replace(own, roots=roots_of(file, slot, own.keys))

    def broken_key_files(self) -> list[str]:
        """Which of the two copies of the key file would not open this store."""
        return keyfile.broken_copies(self.folder, self.unlocked.roots.values())

    def mend_key_file(self) -> None:
        """Makes a copy that is missing or damaged anew, the broken one first."""
        if self.broken_key_files():
            self.change_keys(lambda file: replace(file, generation=file.generation + 1))

    def add_user(self, new: NewUser) -> None:
        """Gives somebody a way in; a former one of the same user name is replaced."""
        self.change_keys(lambda file: self._with_user(file, new))

    def _with_user(self, file: KeyFile, new: NewUser) -> KeyFile:
        """The key file with one more way in, to every key of the database that it speaks of."""
        roots = {key.number: self.unlocked.roots[key.number] for key in file.keys}
        recovery = user_key(new.user) == RECOVERY_USER
        return file.with_user(new, roots, None if recovery else self.unlocked.device_secret)

    def choose_password(self, password: str, parameters: SlotParameters) -> UserKeys:
        """Gives the signed-in user another password; gives the keys it opens from now on.

        They are new ones when the former password came from somebody else, who might have kept it.
        """
        own = self.unlocked
        keys = UserKeys.generate() if own.one_time else own.keys
        self.add_user(NewUser(own.user, own.person, password, keys, parameters))
        self.unlocked = replace(own, keys=keys, one_time=False)
        return keys

    def use_device_secret(self, secret: bytes) -> None:
        """What passphrases are bound to from now on: a secret that this computer has just got.

        The ways in that were bound to the former one are taken, because the computer that holds it
        may be in strange hands; for the same reason the database gets a new key.
        """
        bound = [slot.user for slot in self.key_file().slots if slot.slot.device]
        self.revoke(*bound)
        self.unlocked = replace(self.unlocked, device_secret=secret)

    def revoke(self, *users: str, successor: NewUser | None = None) -> None:
        """Takes ways in and begins a new key of the database, which those users never get.

        It serves once nobody has the store open under the old one: see :meth:`close`.
        ``successor`` gets a way in at the same moment, so that there is never neither of both.
        """

        def change(file: KeyFile) -> KeyFile:
            key, keys = next_key(file)
            for user in users:
                file = file.without_user(user)
            file = file.with_key_only(self._number)
            self.unlocked = replace(
                self.unlocked, roots={self._number: self.keys, key.number: keys}
            )
            file = file.with_next_key(key, keys)
            return file if successor is None else self._with_user(file, successor)

        self.change_keys(change)

    def _check_version(self) -> None:
        with self._writer.begin():
            version = migrations.version_of(self._writer)
            application = self._writer.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION_ID or version == 0:
            raise damaged_store()
        if version > migrations.CURRENT:
            raise StoreUnusable(
                "store-newer",
                T("Store", "This store was written by a newer VEPDesk. Install that version here."),
            )

    def _compare_with_anchor(self) -> AnchorVerdict:
        anchored = self._anchor.read()  # first: another program may go on meanwhile
        position = self.position()
        head_there: bytes | None = None
        if anchored is not None:
            head_there = head_at(self._reading, self.site, anchored.seq)
        return compare(anchored, position.epoch, position.seq, head_there)

    def _committed(self, position: Position) -> None:
        try:
            self._anchor.write(position)
            self.anchor_warning = None
        except OSError as error:
            self.anchor_warning = anchor_unwritten(error)
