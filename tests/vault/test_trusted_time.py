"""The time that can be trusted, as a store keeps it over commits, epochs and news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.worlds import CHEAP, PASSPHRASE, clock, founded
from vepdesk.base.clock import FixedClock
from vepdesk.journal.credible import ELSEWHERE_MS, doubt
from vepdesk.journal.entry import Header
from vepdesk.services.desk import Founding, found
from vepdesk.vault import tables
from vepdesk.vault.epochs import begin_epoch
from vepdesk.vault.store import Store
from vepdesk.vault.trusted_time import heard_from_headquarters, known_time
from vepdesk.vault.unit_of_work import milliseconds

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NOON = clock().at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    desk = founded(tmp_path / "unit", "unit", "U01")
    yield desk.store
    desk.close()


def write(store: Store, at: datetime, *, accepted: bool = False, entries: int = 1) -> bool:
    """Whether what is entered at ``at`` is marked."""
    with store.unit_of_work(store.person, FixedClock(at)) as work:
        for _ in range(entries):
            work.act("tried")
        if accepted:
            work.accept_clock()
        work.commit()
    newest = known_time(store.reader.connection, store.site.site).newest
    assert newest is not None and newest.at == milliseconds(at)
    return newest.suspect


def kept(store: Store) -> str | None:
    return known_time(store.reader.connection, store.site.site).kept


def forgotten(store: Store) -> None:
    """As a store of an older program, or one that was made of a damaged one."""
    connection = store._file.engine("rw").connect()
    with connection.begin():
        connection.execute(tables.setting.delete())
    connection.close()


def test_while_all_is_well_nothing_is_kept_beside_the_entries(store: Store) -> None:
    for minutes in range(3):
        assert not write(store, NOON + minutes * MINUTE)
    assert kept(store) is None
    assert store.trusted_time() == NOON + 2 * MINUTE


@pytest.mark.parametrize("jump", [-3653 * DAY, -30 * DAY, 8 * DAY, 3653 * DAY])
def test_it_stays_where_it_was_as_long_as_the_clock_is_wrong(store: Store, jump: timedelta) -> None:
    write(store, NOON)
    for hours in range(3):
        assert write(store, NOON + jump + timedelta(hours=hours))
        assert store.trusted_time() == NOON
    assert not write(store, NOON + 6 * DAY)
    assert store.trusted_time() == NOON + 6 * DAY


def test_small_steps_back_do_not_add_up(store: Store) -> None:
    write(store, NOON)
    assert [write(store, NOON - one * MINUTE) for one in (1, 2, 3)] == [False, False, True]
    assert store.trusted_time() == NOON


def test_every_entry_of_an_act_is_marked_alike(store: Store) -> None:
    assert write(store, NOON - DAY, entries=3)
    query = sa.select(tables.entry.c.header).order_by(tables.entry.c.id.desc()).limit(3)
    headers = store.reader.connection.execute(query).scalars()
    assert all(Header.decoded(one).suspect for one in headers)


@pytest.mark.parametrize("jump", [-3653 * DAY, 3653 * DAY])
def test_from_an_accepted_time_on_it_counts_alone(store: Store, jump: timedelta) -> None:
    write(store, NOON)
    assert write(store, NOON + jump)
    assert not write(store, NOON + jump + MINUTE, accepted=True)
    assert store.trusted_time() == NOON + jump + MINUTE
    assert not write(store, NOON + jump + 2 * MINUTE)
    assert write(store, NOON)


def test_an_entry_that_is_not_committed_leaves_nothing(store: Store) -> None:
    with store.unit_of_work(store.person, FixedClock(NOON - DAY)) as work:
        work.act("tried")
        work.accept_clock()
    assert (store.trusted_time(), kept(store)) == (NOON, None)


@pytest.mark.parametrize("jump", [-30 * DAY, 30 * DAY])
def test_it_goes_over_into_a_new_epoch(store: Store, jump: timedelta) -> None:
    write(store, NOON + jump)
    store.accept_position(
        store.person, FixedClock(NOON + jump), begin_epoch, lambda work: work.act("tried")
    )
    assert store.trusted_time() == NOON
    assert write(store, NOON + jump)
    assert not write(store, NOON)


def test_a_store_that_kept_nothing_looks_for_its_last_unmarked_entry(store: Store) -> None:
    write(store, NOON + DAY)
    for _ in range(3):
        write(store, NOON - DAY)
    forgotten(store)
    assert store.trusted_time() == NOON + DAY
    assert write(store, NOON - DAY)
    assert kept(store) == str(milliseconds(NOON + DAY))


def test_a_store_founded_by_a_clock_without_battery_believes_the_first_right_one(
    tmp_path: Path,
) -> None:
    request = Founding("unit", "Site U01", "U01", "Admin", "admin", PASSPHRASE, parameters=CHEAP)
    desk, _envelopes = found(tmp_path / "unit", request, FixedClock(NOON - 5000 * DAY))
    store = desk.store
    assert store.trusted_time() is None
    assert write(store, NOON - 4999 * DAY)
    assert (store.trusted_time(), kept(store)) == (None, "")
    assert not write(store, NOON)
    assert store.trusted_time() == NOON
    desk.close()


def test_headquarters_raises_it_and_never_lowers_it(store: Store) -> None:
    def heard(at: datetime) -> None:
        with store.unit_of_work(store.person, FixedClock(NOON)) as work:
            work.act("import")
            work.also(lambda one: heard_from_headquarters(one, store.site.site, milliseconds(at)))
            work.commit()

    heard(NOON - 9 * DAY)
    assert store.trusted_time() == NOON
    heard(NOON + 20 * DAY)
    assert store.trusted_time() == NOON + 20 * DAY - timedelta(milliseconds=ELSEWHERE_MS)
    assert write(store, NOON + DAY)
    assert not write(store, NOON + 22 * DAY)


_JUMPS = st.one_of(
    st.integers(-200, 20_000).map(lambda minutes: minutes * MINUTE),
    st.integers(-5000, 5000).map(lambda days: days * DAY),
)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lasting") / "unit"
    founded(folder, "unit", "U01").close()
    return folder


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sittings=st.lists(st.lists(st.tuples(_JUMPS, st.booleans()), max_size=4), max_size=3))
def test_over_any_jumps_and_sittings_an_unmarked_entry_agrees_with_what_could_be_trusted(
    lasting: Path, sittings: list[list[tuple[timedelta, bool]]]
) -> None:
    for sitting in sittings:
        with Store.open(lasting, "admin", PASSPHRASE) as store:
            for jump, accepted in sitting:
                before = store.trusted_time()
                assert before is not None
                at = NOON + jump
                agrees = doubt(milliseconds(at), milliseconds(before)) is None
                assert write(store, at, accepted=accepted) == (not agrees and not accepted)
                after = at if accepted else max(at, before) if agrees else before
                assert store.trusted_time() == after
