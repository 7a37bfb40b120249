"""What the vault costs above the bare operations: ``python -m tests.benchmarks vault``.

Each figure is taken in pairs, product and bare by turns in one process, and the median of the
pairs' ratios is given: what else the machine does then touches both alike.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.worlds import CHEAP
from vepdesk.base.clock import FixedClock
from vepdesk.crypto.calibration import calibrated
from vepdesk.crypto.slots import SlotParameters, derive_for_timing
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import PersonName
from vepdesk.services.backups import take_backup
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.vault import keyfile, tables
from vepdesk.vault.connection import StoreFile, copied_under
from vepdesk.vault.renewal import DATABASE
from vepdesk.vault.store import Store
from vepdesk.vault.verify import check_journals

PASSPHRASE = "nine lanterns over the lake"


@dataclass(frozen=True)
class Figure:
    """Seconds of the product and of the bare operation (medians), and the median of the ratios."""

    name: str
    product: float
    bare: float
    ratio: float


def main(arguments: Sequence[str]) -> int:
    """Measures and prints a table; 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks vault", description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000, help="of the chain that is proven")
    parser.add_argument("--megabytes", type=int, default=1_000, help="of the store backed up")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--out", type=Path, default=Path("build/bench/vault.json"))
    options = parser.parse_args(arguments)
    cost = calibrated()
    with tempfile.TemporaryDirectory(prefix="vepdesk-bench-") as name:
        root = Path(name)
        figures = [
            unlocking(root / "unlocking", cost, options.rounds),
            saving(root / "saving", 20 * options.rounds),
            proving(root / "proving", options.entries, options.rounds),
            backing_up(root / "backing-up", options.megabytes),
        ]
    _report(figures, cost, options.out)
    return 0


def pairs(
    name: str, product: Callable[[], object], bare: Callable[[], object], rounds: int
) -> Figure:
    """Both by turns, ``rounds`` times after one to warm up."""
    taken: list[tuple[float, float]] = []
    for number in range(rounds + 1):
        one = (_seconds(product), _seconds(bare))
        if number:
            taken.append(one)
    return Figure(
        name,
        statistics.median(one for one, _ in taken),
        statistics.median(other for _, other in taken),
        statistics.median(one / other for one, other in taken),
    )


def unlocking(folder: Path, cost: SlotParameters, rounds: int) -> Figure:
    """Opening a store for a user, less the derivation, against opening the bare database."""
    _founded(folder, cost).close()
    salt = keyfile.read(folder).keys[0].salt
    store = Store.open(folder, "admin", PASSPHRASE)
    key = store.keys.database_key
    store.close()

    def bare() -> None:
        engine = StoreFile(folder / DATABASE, key, salt).engine("ro")
        with contextlib.closing(engine.connect()) as connection:
            connection.execute(tables.genesis.select()).one()

    figures: list[tuple[float, float]] = []
    for _ in range(rounds):
        whole = _seconds(lambda: Store.open(folder, "admin", PASSPHRASE).close())
        derivation = _seconds(lambda: derive_for_timing(PASSPHRASE, cost))
        figures.append((max(0.0, whole - derivation), _seconds(bare)))
    return Figure(
        "unlock, less the derivation",
        statistics.median(one for one, _ in figures),
        statistics.median(other for _, other in figures),
        statistics.median(one / other for one, other in figures),
    )


def saving(folder: Path, rounds: int) -> Figure:
    """Saving a form (row, entry, chain, anchor) against one committed insert of the same row."""
    desk = _founded(folder, CHEAP)
    bare_file = StoreFile(folder / "bare.db", bytes(range(32)), bytes(16))
    engine = bare_file.engine("rwc")
    with contextlib.closing(engine.connect()) as connection:
        with connection.begin():
            tables.RECORD_TABLES["prisoner"].create(connection)
        number = 0

        def product() -> None:
            nonlocal number
            number += 1
            with desk.work() as work:
                work.create(_prisoner(desk, number))
                work.commit()

        def bare() -> None:
            table = tables.RECORD_TABLES["prisoner"]
            row = {
                "rid": number.to_bytes(16, "big"), "origin": 1, "heads": b"", "conflicts": "",
                "struck": 0, "entered": 0, "latest": 0, "number": str(number), "names": "[]",
                "legal_status": "untried", "custody": "held", "holder": "0" * 32,
            }  # fmt: skip
            with connection.begin():
                connection.execute(table.insert().values(**row))

        figure = pairs("saving a form", product, bare, rounds)
    desk.close()
    return figure


def proving(folder: Path, entries: int, rounds: int) -> Figure:
    """Proving the chain against reading and hashing the same headers and payloads."""
    desk = _founded(folder, CHEAP)
    while desk.position.seq < entries:
        with desk.work() as work:
            for number in range(min(5_000, entries - desk.position.seq)):
                work.create(_prisoner(desk, number))
            work.commit()
    connection = desk.store.reader.connection

    def product() -> None:
        _number, findings = check_journals(connection, desk.store.site)
        if findings:
            raise RuntimeError("the store is damaged")

    def bare() -> None:
        query = tables.entry.select().order_by(tables.entry.c.seq)
        for row in connection.execute(query.execution_options(yield_per=1_000)):
            hashlib.sha256(row.header).digest()
            hashlib.sha256(row.payload).digest()

    figure = pairs(f"proving a chain of {entries} entries", product, bare, max(2, rounds // 2))
    desk.close()
    return figure


def backing_up(folder: Path, megabytes: int) -> Figure:
    """A backup (copied, synced, read back, re-opened, proven) against one bare ``VACUUM INTO``."""
    desk = _founded(folder, CHEAP)
    with desk.store.local_work() as connection:
        for number in range(megabytes):
            connection.execute(
                tables.draft.insert().values(
                    id=number.to_bytes(16, "big"), author=bytes(16), form=str(number), about=b"",
                    at=0, content=os.urandom(1_000_000),
                )
            )  # fmt: skip
    desk.store.checkpoint()
    source = StoreFile(folder / DATABASE, desk.store.keys.database_key, _salt(folder))
    rounds = 0

    def product() -> None:
        take_backup(desk, folder.parent / "backups")

    def bare() -> None:
        nonlocal rounds
        rounds += 1
        target = StoreFile(folder.parent / f"bare{rounds}.db", bytes(range(32)), bytes(16))
        copied_under(source, target)
        target.path.unlink()

    figure = pairs(f"backup of {megabytes} MB", product, bare, 2)
    desk.close()
    return figure


def _salt(folder: Path) -> bytes:
    return keyfile.read(folder).keys[0].salt


def _founded(folder: Path, cost: SlotParameters) -> Desk:
    founding = Founding("unit", "Bench", "B1", "Admin", "admin", PASSPHRASE, parameters=cost)
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "UTC")
    return found(folder, founding, clock)[0]


def _prisoner(desk: Desk, number: int) -> Prisoner:
    return Prisoner(
        number=f"B-{number}",
        names=(PersonName("recorded", "Latn", "Example", f"Person {number}"),),
        legal_status="untried",
        custody="held",
        holder=desk.store.site.site.hex(),
    )


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _report(figures: Sequence[Figure], cost: SlotParameters, out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    plain = {one.name: {"product_s": one.product, "bare_s": one.bare, "ratio": one.ratio}
             for one in figures}  # fmt: skip
    out.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    width = max(len(one.name) for one in figures)
    sys.stdout.write(f"One try of a passphrase: {cost.memory_kib // 1024} MiB, 3 passes\n")
    for one in figures:
        sys.stdout.write(
            f"{one.name:<{width}}  {one.product * 1000:9.2f} ms  bare {one.bare * 1000:9.2f} ms"
            f"  ratio {one.ratio:6.2f}\n"
        )
    sys.stdout.write(f"Written to {out}\n")
