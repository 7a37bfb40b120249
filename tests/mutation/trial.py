"""Tries the mutants of one module: each in a process of its own, in which its tests are run.

Everything is imported and every test is collected once. A child then exchanges the code of the
one function that was changed, and runs the tests that reach its line, the quickest first, until
one fails. What is executed while the module is imported (constants, tables, defaults) cannot be
exchanged: for such a change a child is started that imports the module anew.
"""

from __future__ import annotations

import gc
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.mutation.mutants import Mutant, Place, Source

SURVIVED, KILLED, NOT_RUN = 0, 1, 3
AT_ONCE = 2
_PROBE = "_reached_by_a_test"
_MEMORY = 4 * 1024**3
"""Bytes of addresses a child may take: a loop that never ends must not fill the machine."""

Outcomes = dict[str, str]
"""By the mutant's name: killed, stopped (took too long or crashed), survived, unreached."""


@dataclass
class Reached:
    """What the unchanged module does in its tests."""

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, set[int]] = field(default_factory=dict)
    """The lines of the statements in functions that each test runs."""

    def tests(self, statement: int | None = None) -> list[str]:
        """The tests that reach the statement on this line (or all), the quickest first."""
        found = [one for one, seen in self.lines.items() if statement is None or statement in seen]
        return sorted(found, key=lambda test: self.seconds[test])


class Trial:
    """A pytest plugin that runs mutants instead of tests."""

    def __init__(self, source: Source, mutants: Sequence[Mutant], arguments: list[str]) -> None:
        self.source = source
        self.mutants = mutants
        self.outcomes: Outcomes = {}
        self.reached = Reached()
        self.late: set[str] = set()
        """Those that need the module imported anew."""
        self._arguments = arguments
        self._at_import: set[Place] = set()

    def run(self) -> int:
        """Collects, then tries the mutants; pytest's own exit status."""
        sys.settrace(self._trace_import)
        try:
            return int(pytest.main(self._arguments, plugins=[self]))
        finally:
            sys.settrace(None)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        sys.settrace(None)
        if session.testsfailed:
            raise session.Interrupted("the tests cannot be collected")
        items = {item.nodeid: item for item in session.items}
        self.reached = self._reach(items)
        functions = _functions(self.source.path)
        soon = [mutant for mutant in self.mutants if mutant.place in functions]
        jobs = [
            Job(
                mutant.name,
                self._trying(mutant, items, tests, functions.get(mutant.place, [])),
                _allowance(self.reached, tests),
            )
            for mutant in soon
            if (tests := self.reached.tests(mutant.statement))
        ]
        self.outcomes |= {one.name: "unreached" for one in soon}
        self.outcomes |= run_jobs(jobs)
        self.late = {one.name for one in self.mutants if self._needs_import(one)}
        return True

    def _needs_import(self, mutant: Mutant) -> bool:
        """Whether exchanging a function's code could not show what the mutant does."""
        found = self.outcomes.get(mutant.name)
        if found in (None, "not run"):  # such as a function that no longer uses its class
            return True
        return found != "killed" and mutant.place in self._at_import

    def _trying(
        self,
        mutant: Mutant,
        items: dict[str, pytest.Item],
        tests: Sequence[str],
        functions: Sequence[FunctionType],
    ) -> Callable[[Path], int]:
        def act(folder: Path) -> int:
            mutant.apply()
            changed = _code_of(self.source.compiled(), mutant.place)
            for function in functions:
                function.__code__ = changed
            return _run_items([items[test] for test in tests], folder)

        return act

    def _reach(self, items: dict[str, pytest.Item]) -> Reached:
        """Runs all tests once in a child and learns which lines each one reaches."""
        reading, writing = os.pipe()

        def act(folder: Path) -> int:
            os.close(reading)
            with os.fdopen(writing, "w", encoding="utf-8") as out:
                return self._record(items, folder, out.write)

        child = _start(act, 900)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as read:
            text = read.read()
        _pid, status = os.waitpid(child.pid, 0)
        child.tidy()
        if status or not text:
            raise pytest.UsageError("the tests fail without any change")
        plain = json.loads(text)
        lines = {test: set(seen) for test, seen in plain["lines"].items()}
        return Reached(plain["seconds"], lines)

    def _record(
        self, items: dict[str, pytest.Item], folder: Path, write: Callable[[str], object]
    ) -> int:
        lines: dict[str, list[int]] = {}
        seconds: dict[str, float] = {}
        for test, item in items.items():
            started = time.process_time()
            status = _run_items([item], folder)
            seconds[test] = time.process_time() - started
            if status:
                return status
        seen = self._probe()
        for test, item in items.items():
            seen.clear()
            _run_items([item], folder)  # may fail, for instance a test of memory
            lines[test] = sorted(seen)
        write(json.dumps({"lines": lines, "seconds": seconds}))
        return 0

    def _probe(self) -> set[int]:
        """Makes the module note the statements of functions that it runs."""
        seen: set[int] = set()
        probed = self.source.with_probes(_PROBE)
        for place, functions in _functions(self.source.path).items():
            for function in functions:
                if "<" not in place[0]:  # those within others come with them
                    function.__globals__[_PROBE] = seen.add
                    function.__code__ = _code_of(probed, place)
        return seen

    def _trace_import(self, frame: FrameType, event: str, _argument: Any) -> Any:
        code = frame.f_code
        if event == "call" and code.co_filename == self.source.path:
            self._at_import.add((code.co_qualname.split(".<locals>")[0], code.co_firstlineno))
        return None


def run_late(
    module: str, source: Source, mutants: Sequence[Mutant], reached: Reached, arguments: list[str]
) -> Outcomes:
    """Tries mutants that need the module imported anew. It may not be imported here yet."""
    every = reached.tests()
    using = [test for test in every if reached.lines[test]]
    using += [test for test in every if not reached.lines[test]]

    def trying(mutant: Mutant) -> Callable[[Path], int]:
        def act(folder: Path) -> int:
            mutant.apply()
            sys.meta_path.insert(0, _Changed(module, source))
            status = pytest.main([*arguments, "-x", f"--basetemp={folder}", *using])
            return SURVIVED if status == pytest.ExitCode.OK else KILLED

        return act

    allowance = _allowance(reached, every) + 30
    return run_jobs([Job(mutant.name, trying(mutant), allowance) for mutant in mutants])


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the changed module under its own name."""

    def __init__(self, module: str, source: Source) -> None:
        self._module = module
        self._source = source

    def find_spec(
        self, fullname: str, path: Any, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._module:
            return None
        return importlib.util.spec_from_file_location(fullname, self._source.path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._source.compiled(), module.__dict__)  # noqa: S102 - the point of all this


def quiet_hypothesis() -> None:
    """The same examples in every run, none kept, and a failure is not made smaller."""
    phases = (Phase.explicit, Phase.generate)
    settings.register_profile(
        "mutation",
        database=None,
        derandomize=True,
        deadline=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutation")


# Processes


@dataclass(frozen=True)
class Job:
    """Something to be done in a child of its own; ``seconds`` of processor time at most."""

    name: str
    act: Callable[[Path], int]
    seconds: float


@dataclass(frozen=True)
class _Child:
    pid: int
    folder: Path
    until: float

    def tidy(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def run_jobs(jobs: Sequence[Job]) -> Outcomes:
    """Does all jobs, :data:`AT_ONCE` at a time; what a child ended with, by the job's name."""
    waiting, running = list(reversed(jobs)), dict[int, tuple[str, _Child]]()
    outcomes: Outcomes = {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            job = waiting.pop()
            child = _start(job.act, job.seconds)
            running[child.pid] = job.name, child
        for name, child, status in list(_ended(running)):
            del running[child.pid]
            child.tidy()
            outcomes[name] = _outcome(status)
    return outcomes


def _ended(running: dict[int, tuple[str, _Child]]) -> Iterator[tuple[str, _Child, int]]:
    for pid, (name, child) in running.items():
        if time.monotonic() > child.until:
            os.kill(pid, signal.SIGKILL)
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            yield name, child, status
    time.sleep(0.005)


def _outcome(status: int) -> str:
    if os.WIFSIGNALED(status):
        return "stopped"
    code = os.WEXITSTATUS(status)
    return {SURVIVED: "survived", KILLED: "killed"}.get(code, "not run")


def _start(act: Callable[[Path], int], seconds: float) -> _Child:
    """Does ``act`` in a child with a folder of its own, silently, within bounds."""
    folder = Path(tempfile.mkdtemp(prefix="vepdesk-mutant-"))
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return _Child(pid, folder, time.monotonic() + 10 * seconds + 30)
    status = NOT_RUN
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        cores = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (cores, cores))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        status = act(folder)
    finally:
        os._exit(status)


def _allowance(reached: Reached, tests: Sequence[str]) -> float:
    """Seconds of processor time that a mutant gets: far more than the unchanged code takes."""
    return 3 + 3 * sum(reached.seconds[test] for test in tests)


def _run_items(items: Sequence[pytest.Item], folder: Path) -> int:
    """Runs tests in this process until one fails."""
    session = items[0].session
    factory = session.config._tmp_path_factory  # type: ignore[attr-defined]
    factory._basetemp = folder
    session.testsfailed = 0
    session.shouldstop = session.shouldfail = False
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return KILLED
    return SURVIVED


# Code


def _functions(path: str) -> dict[Place, list[FunctionType]]:
    """The living functions of a module."""
    found: dict[Place, list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == path:
            code = one.__code__
            found[code.co_qualname, code.co_firstlineno].append(one)
    return found


def _code_of(module: object, place: Place) -> CodeType:
    """The code of one function within a module's."""
    for one in _codes(module):
        if (one.co_qualname, one.co_firstlineno) == place:
            return one
    raise LookupError(place)


def _codes(code: object) -> Iterator[CodeType]:
    if isinstance(code, CodeType):
        yield code
        for one in code.co_consts:
            yield from _codes(one)
