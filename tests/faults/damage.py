"""Bits that flip, files that are cut, old pages put back: found or harmless, never wrong data."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path

from tests.faults import opening
from tests.faults.cases import Figures
from tests.worlds import add_person, change_person, founded
from vepdesk.base.errors import SignInRefused, StoreUnusable
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.vault.store import Store
from vepdesk.vault.verify import check_journals, check_pages, compare_rows

PAGE = 4096
LOG = f"{opening.DATABASE}-wal"
KEY_FILES = ("vault.a", "vault.b")
SHORTEST = 8 * 1024

_MEMORY = Path("/dev/shm")  # noqa: S108 - only invented data, in a folder of its own


@dataclass(frozen=True, slots=True)
class Whole:
    """A store before anything happens to it: its files, what opens it, and what it holds."""

    files: Mapping[str, bytes]
    way: opening.Way
    holds: str
    reached: int


@dataclass(frozen=True, slots=True)
class Harm:
    """One thing that happens to a store: files and what they hold after it."""

    told: str
    files: Mapping[str, bytes]


def settled(folder: Path, people: int = 12) -> Whole:
    """A store that was closed: everything lies in the database."""
    desk = founded(folder, "unit", "U01")
    for number in range(people):
        change_person(desk, add_person(desk, f"UG-{number}"), language="Acholi")
    desk.close()
    return _whole(folder, opening.way_into(folder))


def with_log(folder: Path, commits: int = 8) -> Whole:
    """A store as a power cut leaves it: the newest commits are only in its log."""
    settled(folder, 4)
    way = opening.way_into(folder)
    left = folder.with_name(folder.name + "-left")
    with closing(opening.signed_in(folder)) as desk:
        for number in range(commits):
            add_person(desk, f"LOG-{number}")
        shutil.copytree(folder, left, ignore=shutil.ignore_patterns("*-shm"))
    return _whole(left, way)


def _whole(folder: Path, way: opening.Way) -> Whole:
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with opening.opened(folder, way) as store:
        return Whole(files, way, opening.contents(store.reader.connection), store.position().seq)


def found_by(folder: Path, whole: Whole) -> str:
    """Which check finds what happened to the store in ``folder``, or that it is harmless.

    An answer that begins with ``wrong`` must never be given.
    """
    try:
        store = opening.opened(folder, whole.way)
    except StoreUnusable as error:
        return f"opening: {error.reason}"
    with store:
        return _found_inside(store, whole)


def _found_inside(store: Store, whole: Whole) -> str:
    link = store.reader.connection
    if store.verdict is not AnchorVerdict.AGREES:
        return f"anchor: {store.verdict.value}"
    try:
        same = opening.contents(link) == whole.holds
    except StoreUnusable as error:
        return f"reading: {error.reason}"
    if same and store.position().seq == whole.reached:
        return "check of pages" if check_pages(link) else "harmless"
    for name, check in _CHECKS.items():
        if check(store):
            return name
    return "wrong data"


_CHECKS: Mapping[str, Callable[[Store], bool]] = {
    "check of pages": lambda store: bool(check_pages(store.reader.connection)),
    "chain": lambda store: bool(check_journals(store.reader.connection, store.site)[1]),
    "rows against journal": lambda store: bool(compare_rows(store.reader.connection)),
}


def opens_with(folder: Path, whole: Whole) -> str:
    """The same as :func:`signs_in` without deriving a key, so that every bit can be tried."""
    try:
        agrees = opening.key_file_agrees(folder, whole.way)
    except StoreUnusable as error:
        return f"wrong: one damaged copy shuts everybody out ({error.reason})"
    return "harmless" if agrees else "wrong: a damaged copy is chosen, and shuts everybody out"


def signs_in(folder: Path, whole: Whole) -> str:
    """Whether people still get in, for damage to one of the two key files."""
    try:
        with closing(opening.signed_in(folder)) as desk:
            same = opening.contents(desk.reader.connection) == whole.holds
    except (StoreUnusable, SignInRefused) as error:
        return f"wrong: one damaged copy shuts everybody out ({error.reason})"
    return "harmless" if same else "wrong data"


Oracle = Callable[[Path, Whole], str]


def flipped(whole: Whole, name: str, bits: list[int]) -> Iterator[Harm]:
    """The file ``name`` with one of ``bits`` the other way."""
    content = whole.files[name]
    for bit in bits:
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        yield Harm(f"bit {bit} of {name}", {name: bytes(changed)})


def sampled(whole: Whole, name: str, count: int | None) -> list[int]:
    """``count`` of a file's bits, spread evenly and each somewhere in its part; None for all."""
    bits = len(whole.files[name]) * 8
    if count is None or count >= bits:
        return list(range(bits))
    chance = random.Random(name)  # noqa: S311 - no secret
    part = bits / count
    return [int(number * part + chance.random() * part) for number in range(count)]


def cut(whole: Whole, lengths: list[int]) -> Iterator[Harm]:
    """The database at each of ``lengths``."""
    content = whole.files[opening.DATABASE]
    for length in lengths:
        yield Harm(f"cut to {length}", {opening.DATABASE: content[:length]})


def old_pages(before: bytes, whole: Whole) -> Iterator[Harm]:
    """One or two of the pages that an edit changed, put back to what they were before it."""
    after = whole.files[opening.DATABASE]
    places = [
        at for at in range(0, min(len(before), len(after)), PAGE)
        if before[at : at + PAGE] != after[at : at + PAGE]
    ]  # fmt: skip
    for count in (1, 2):
        for chosen in combinations(places, count):
            content = bytearray(after)
            for at in chosen:
                content[at : at + PAGE] = before[at : at + PAGE]
            numbers = ", ".join(str(at // PAGE + 1) for at in chosen)
            yield Harm(f"old pages {numbers}", {opening.DATABASE: bytes(content)})


def edits(folder: Path, count: int) -> Iterator[tuple[bytes, Whole]]:
    """The database before each of some edits, and the store after it."""
    settled(folder, 6)
    way = opening.way_into(folder)
    for number in range(count):
        before = (folder / opening.DATABASE).read_bytes()
        with closing(opening.signed_in(folder)) as desk:
            rid = add_person(desk, f"EDIT-{number}")
            if number % 2:
                change_person(desk, rid, nationality="Kenyan", language="Luo" * number)
        yield before, _whole(folder, way)


def tried(name: str, whole: Whole, harms: list[Harm], oracle: Oracle = found_by) -> Figures:
    """Does each harm to a fresh copy and asks the oracle."""
    began, figures = time.perf_counter(), Figures(name)
    memory = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="vepdesk-damage-", dir=memory) as place:
        for harm in harms:
            folder = Path(place) / "store"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for file, content in {**whole.files, **harm.files}.items():
                (folder / file).write_bytes(content)
            found = oracle(folder, whole)
            figures.cases += 1
            figures.seen[found] += 1
            figures.note(f"{found} ({harm.told})" if found.startswith("wrong") else "")
    figures.seconds = time.perf_counter() - began
    return figures


def tried_together(
    name: str, whole: Whole, harms: list[Harm], oracle: Oracle = found_by, processes: int = 2
) -> Figures:
    """The same, shared among processes."""
    began, figures = time.perf_counter(), Figures(name)
    shares = [harms[number::processes] for number in range(processes)]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for part in pool.map(partial(tried, name, whole, oracle=oracle), shares):
            figures.add(part)
    figures.seconds = time.perf_counter() - began
    return figures
