"""The verbs of `packaging/dev.py`."""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .environment import Environment, development, make_ready
from .frozen import package
from .libraries import WITH_DISPLAY, WITHOUT_DISPLAY, has_display, need_libraries
from .lock import refresh
from .places import THIS_CHECKOUT, DevError, become, child_variables, say
from .translations import build_compiled, check, update

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True)
class Verb:
    """One word after `dev.py`: what it does, in a line, and the function that does it."""

    does: str
    act: Callable[[list[str]], int]


def main(words: list[str]) -> int:
    """Does what ``words`` (the arguments) ask; returns the exit status."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if words else 2
    verb = VERBS.get(words[0])
    if verb is None:
        say(f"there is no verb {words[0]}; see: python3 packaging/dev.py --help")
        return 2
    try:
        return verb.act(words[1:])
    except DevError as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        return 130


def usage() -> str:
    """The help page: each verb on a line."""
    width = max(map(len, VERBS))
    lines = [f"  {name:<{width}}  {verb.does}" for name, verb in VERBS.items()]
    return "\n".join(["usage: python3 packaging/dev.py VERB [ARGUMENTS]", "", *lines])


def vepdesk_command(environment: Environment, words: list[str]) -> list[str | Path]:
    """The program by way of Python; -P keeps the caller's folder from standing in for a module."""
    return [environment.python, "-P", "-m", "vepdesk", *words]


def _prepared(*, display: bool = False) -> Environment:
    """The development environment, with Qt's libraries and the translations built."""
    need_libraries(WITH_DISPLAY if display else WITHOUT_DISPLAY)
    environment = development(THIS_CHECKOUT)
    make_ready(environment)
    build_compiled(environment)
    return environment


def _run(words: list[str]) -> int:
    if has_display():
        become(vepdesk_command(_prepared(display=True), words))
    say("no display here (DISPLAY and WAYLAND_DISPLAY are not set): the demonstration instead")
    demonstrations = THIS_CHECKOUT.build / "demonstration"
    demonstrations.mkdir(parents=True, exist_ok=True)
    place = demonstrations / time.strftime("%Y%m%d-%H%M%S")
    say(f"its two practice sites are made in {place}")
    become(vepdesk_command(_prepared(), ["demo", "--dir", str(place)]), changes=OFFSCREEN)


def _exec(words: list[str]) -> int:
    environment = development(THIS_CHECKOUT)
    make_ready(environment)
    try:
        build_compiled(environment)
    except DevError as problem:  # commands speak English without any translation
        say(f"going on without translations: {problem}")
    become(vepdesk_command(environment, words))


def _module(name: str) -> Callable[[list[str]], int]:
    """A verb that ends as a module of the checkout, offscreen."""

    def act(words: list[str]) -> int:
        environment = _prepared()
        command: list[str | Path] = [environment.python, "-m", name, *words]
        become(command, folder=THIS_CHECKOUT.root, changes=OFFSCREEN)

    return act


@dataclass(frozen=True)
class Gate:
    """A check of the sources: its name and its command, run from the checkout's root."""

    name: str
    command: list[str | Path]


def gates(environment: Environment) -> list[Gate]:
    """The checks of `lint`, in their order."""
    python, lint_imports = environment.python, environment.program("lint-imports")
    return [
        Gate("style", [python, "-m", "ruff", "check", "."]),
        Gate("format", [python, "-m", "ruff", "format", "--check", "."]),
        Gate("types", [python, "-m", "mypy"]),
        Gate("types of packaging", [python, "-m", "mypy", "packaging/dev"]),
        Gate("import contracts", [lint_imports, "--no-cache"]),
        Gate("translations", [sys.executable, "packaging/dev.py", "translations", "--check"]),
    ]


def _lint(words: list[str]) -> int:
    _no_more(words)
    failed: list[str] = []
    for gate in gates(_prepared()):
        say(f"{gate.name}:")
        command = [str(word) for word in gate.command]
        ended = subprocess.run(
            command, cwd=THIS_CHECKOUT.root, env=child_variables(OFFSCREEN), check=False
        )
        if ended.returncode != 0:
            failed.append(gate.name)
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def _translations(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py translations")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="change nothing, say what is wrong")
    choice.add_argument("--add", action="append", default=[], metavar="LANGUAGE", help="kk, say")
    options = parser.parse_args(words)
    need_libraries(WITHOUT_DISPLAY)
    environment = development(THIS_CHECKOUT)
    make_ready(environment)
    if options.check:
        wrong = check(environment)
        for sentence in wrong:
            say(sentence)
        if not wrong:
            say("the translations are complete")
        return 1 if wrong else 0
    update(environment, options.add)
    build_compiled(environment)
    return 0


def _package(words: list[str]) -> int:
    _no_more(words)
    package(THIS_CHECKOUT)
    return 0


def _lock(words: list[str]) -> int:
    refresh(THIS_CHECKOUT, words)
    return 0


def _no_more(words: list[str]) -> None:
    if words:
        raise DevError(f"this verb takes no arguments: {' '.join(words)}")


VERBS: Mapping[str, Verb] = {
    "run": Verb("opens the program; without a display, makes the demonstration", _run),
    "test": Verb("runs the tests; arguments go to pytest", _module("pytest")),
    "lint": Verb("checks style, format, types, import contracts, translations", _lint),
    "exec": Verb("runs a command of the program: exec status --store DIR --user NAME", _exec),
    "translations": Verb("updates the translators' files; --check, --add kk", _translations),
    "screenshots": Verb("takes pictures of the screens", _module("tests.tools.screenshots")),
    "bench": Verb("runs the benchmarks", _module("tests.benchmarks")),
    "faults": Verb("proves that cuts and damage lose nothing, in full", _module("tests.faults")),
    "mutation": Verb(
        "makes small mistakes in the code; a test must fail", _module("tests.mutation")
    ),
    "package": Verb("freezes the program into dist/ and proves that it runs", _package),
    "lock": Verb("writes packaging/lock/ anew; arguments go to uv: --upgrade", _lock),
}
