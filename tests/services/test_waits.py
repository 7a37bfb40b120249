"""Wrong passphrases: only that name waits, never longer than an hour, whatever the clock does."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.campaign import WAITS
from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, clock, founded
from vepdesk.access.waits import MOST_NAMES, Failures, failed, remaining, wait_after
from vepdesk.base.errors import SignInRefused, StoreUnusable, UserError
from vepdesk.base.text import english
from vepdesk.crypto import slots
from vepdesk.crypto.slots import SlotParameters
from vepdesk.services.signing_in import sign_in
from vepdesk.services.waiting import MustWait, counted_try, wait_words
from vepdesk.vault import unlocking
from vepdesk.vault.failed_tries import NAME, FailedTries

HOUR = timedelta(hours=1)
NAMES = ("admin", "Okot", "nobody", "<b>", "", "名", "\u202eadmin")
_STORE: list[Path] = []


def key_files() -> Path:
    """Only the key file of a store, which is all that the waits need."""
    if not _STORE:
        root = Path(tempfile.mkdtemp(prefix="vepdesk-waits-"))
        founded(root / "unit", "unit", "U01").close()
        _STORE.append(root / "unit")
    return _STORE[0]


@pytest.fixture(autouse=True, scope="module")
def _tidy() -> object:
    yield
    while _STORE:
        shutil.rmtree(_STORE.pop().parent, ignore_errors=True)


class Door(RuleBasedStateMachine):
    """People at a door, a clock that jumps, and a model of what each name should meet."""

    @initialize()
    def build(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vepdesk-door-"))
        for name in ("vault.a", "vault.b"):
            shutil.copy(key_files() / name, self.folder / name)
        self.clock = clock()
        FailedTries(self.folder).begin()
        self.known: dict[str, tuple[int, datetime]] = {}

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def expected(self, name: str) -> timedelta:
        """The wait of a name as the rules say it, written down a second time."""
        count, last = self.known.get(name.strip().casefold(), (0, self.clock.at))
        steps = {0: 0, 1: 0, 2: 0, 3: 0, 4: 5, 5: 10, 6: 30, 7: 60, 8: 300, 9: 900, 10: 1800}
        whole = timedelta(seconds=steps.get(count, 3600))
        return max(timedelta(0), min(whole, last + whole - self.clock.at))

    def attempt(self, name: str, *, right: bool) -> bool:
        """One try as the model foresees it; whether it came to a decision."""
        key = name.strip().casefold()
        self.seen_from_now(key)
        wait = self.expected(name)
        try:
            with counted_try(self.folder, name, self.clock):
                assert wait == timedelta(0), "it should have waited"
                if not right:
                    raise SignInRefused("sign-in", wait_words(1))
            FailedTries(self.folder).succeeded(name)
            self.known.pop(key, None)
        except MustWait as refused:
            if wait == timedelta(0) or refused.seconds > HOUR.total_seconds():
                raise
            return False
        except SignInRefused:
            self.known[key] = (self.known.get(key, (0, None))[0] + 1, self.clock.at)
        return True

    def seen_from_now(self, key: str) -> None:
        """What lies in the future, because the clock was ahead, counts from the next try."""
        if key in self.known:
            count, last = self.known[key]
            self.known[key] = (count, min(last, self.clock.at))

    @rule(name=st.sampled_from(NAMES), times=st.integers(1, 6))
    def wrong(self, name: str, times: int) -> None:
        for _ in range(times):
            self.attempt(name, right=False)

    @rule(name=st.sampled_from(NAMES))
    def right(self, name: str) -> None:
        self.attempt(name, right=True)

    @rule(name=st.sampled_from(NAMES))
    def the_store_cannot_be_opened(self, name: str) -> None:
        """A damaged database is no wrong passphrase, but a try like any other for the clock."""
        self.seen_from_now(name.strip().casefold())
        with (
            contextlib.suppress(StoreUnusable, MustWait),
            counted_try(self.folder, name, self.clock),
        ):
            raise StoreUnusable("store-damaged", wait_words(1))

    @rule(name=st.sampled_from(NAMES))
    def somebody_is_patient(self, name: str) -> None:
        """Whatever happened before: who tries, and again after an hour, comes to a decision."""
        if not self.attempt(name, right=True):
            self.clock.at += HOUR
            assert self.attempt(name, right=True)

    @rule(seconds=st.sampled_from((1, 4, 5, 29, 61, 301, 1801, 3601, 86_400 * 3650)))
    def time_passes(self, seconds: int) -> None:
        self.clock.at += timedelta(seconds=seconds)

    @rule(days=st.sampled_from((1, 30, 365, 9000)))
    def the_battery_is_flat(self, days: int) -> None:
        self.clock.at = max(self.clock.at - timedelta(days=days), clock().at - timedelta(days=9000))

    @rule(how=st.sampled_from(("deleted", "altered", "empty")))
    def somebody_meddles(self, how: str) -> None:
        file = self.folder / NAME
        if how == "deleted":
            file.unlink(missing_ok=True)
        elif how == "empty":
            file.write_bytes(b"")
        else:
            data = bytearray(file.read_bytes() or b"?")
            data[len(data) // 2] ^= 1
            file.write_bytes(data)
        assert not FailedTries(self.folder).whole  # it is noticed, and nobody is shut out by it
        self.known.clear()
        FailedTries(self.folder).succeeded("somebody else")

    @invariant()
    def every_name_meets_its_own_wait_and_no_other(self) -> None:
        if not hasattr(self, "folder"):
            return
        tries = FailedTries(self.folder)
        for name in NAMES:
            left = remaining(tries.of(name), self.clock.at)
            assert left == self.expected(name)
            assert left <= HOUR


Door.TestCase.settings = settings(
    max_examples=WAITS.examples, stateful_step_count=WAITS.steps, deadline=None
)
TestDoor = Door.TestCase


def test_waits_grow_and_end_at_an_hour() -> None:
    waits = [wait_after(number).total_seconds() for number in range(200)]
    assert waits[:9] == [0, 0, 0, 0, 5, 10, 30, 60, 300]
    assert waits == sorted(waits)
    assert max(waits) == 3600


def test_no_number_of_names_makes_the_record_grow_without_end() -> None:
    known: dict[str, Failures] = {}
    now = clock().at
    for number in range(MOST_NAMES + 50):
        known = failed(known, f"name {number}", now + timedelta(seconds=number))
    assert len(known) == MOST_NAMES
    assert "name 0" not in known and f"name {MOST_NAMES + 49}" in known


@pytest.mark.parametrize("meddle", ["deleted", "altered"])
def test_a_record_that_was_deleted_or_altered_is_told_at_the_next_sign_in(
    unit: Unit, meddle: str
) -> None:
    folder = unit.desk.store.folder
    file = folder / NAME
    if meddle == "deleted":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-1] + b"x")
    desk = sign_in(folder, "admin", PASSPHRASE, unit.clock)
    assert [(one.kind, one.serious) for one in desk.greeting] == [("tries-altered", True)]
    desk.close()
    desk = sign_in(folder, "admin", PASSPHRASE, unit.clock)
    assert desk.greeting == ()
    desk.close()


def test_others_sign_in_while_one_name_waits(unit: Unit) -> None:
    folder = unit.desk.store.folder
    for _ in range(4):
        with pytest.raises(SignInRefused):
            sign_in(folder, "okot", "not this one", unit.clock)
    with pytest.raises(MustWait):
        sign_in(folder, "okot", "winding rivers of copper", unit.clock)
    sign_in(folder, "admin", PASSPHRASE, unit.clock).close()
    unit.clock.at += timedelta(seconds=5)
    desk = sign_in(folder, "okot", "winding rivers of copper", unit.clock)
    assert [one.kind for one in desk.greeting] == ["failures"]
    assert english(desk.greeting[0].text).startswith("4 wrong passphrases")
    desk.close()


def test_an_unknown_name_and_a_wrong_passphrase_cost_and_say_the_same(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[SlotParameters] = []
    derive = slots._derive

    def counted(password: str, slot: slots.Slot, secret: bytes | None) -> bytes:
        spent.append(slot.parameters)
        return derive(password, slot, secret)

    monkeypatch.setattr(slots, "_derive", counted)
    told: dict[str, list[tuple[str, str, list[SlotParameters]]]] = {}
    for user in ("okot", "nobody"):
        for _ in range(6):
            spent.clear()
            with pytest.raises(SignInRefused) as refusal:
                sign_in(unit.desk.store.folder, user, "not this one", unit.clock)
            said = (refusal.value.reason, english(refusal.value.message), list(spent))
            told.setdefault(user, []).append(said)
    assert told["okot"] == told["nobody"]
    assert [reason for reason, _words, _spent in told["okot"]] == ["sign-in"] * 4 + ["wait"] * 2
    assert [len(cost) for *_said, cost in told["okot"]] == [1, 1, 1, 1, 0, 0]


def test_the_database_is_not_touched_before_the_passphrase_is_right(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def touched(*_arguments: object) -> object:
        raise AssertionError("the slot alone decides")

    monkeypatch.setattr(unlocking.KeyFile, "authentic", touched)
    with pytest.raises(SignInRefused):
        sign_in(unit.desk.store.folder, "okot", "not this one", unit.clock)


def test_programs_that_sign_in_at_once_make_nobody_wait(tmp_path: Path) -> None:
    store = tmp_path / "unit"
    founded(store, "unit", "U01").close()
    refused: list[str] = []

    def enter() -> None:
        try:
            sign_in(store, "admin", PASSPHRASE, clock(), noted=False).close()
        except UserError as error:
            refused.append(error.reason)

    threads = [threading.Thread(target=enter) for _number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == []
