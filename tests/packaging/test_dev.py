"""The pure parts of packaging/dev.py: what it decides and says, without installing anything."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import vepdesk_dev_script as script
from packaging.requirements import Requirement
from packaging.version import Version
from vepdesk_dev import environment, frozen, libraries, lock, main, places

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "packaging" / "dev"
LOCKS = ROOT / "packaging" / "lock"


@pytest.mark.parametrize("version", [(3, 11), (3, 14, 2)])
def test_a_python_we_support_is_taken(version):
    assert script.refusal(version) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 6, 15), (3, 10), (3, 15)])
def test_another_python_gets_a_sentence(version):
    assert f"Python {version[0]}.{version[1]}." in script.refusal(version)


def test_the_versions_refused_are_those_the_project_refuses():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest, newest = script.OLDEST, script.TOO_NEW
    assert declared["requires-python"] == f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1]}"


def test_an_environment_with_its_stamp_is_ready(made):
    assert environment.is_ready(made)


def test_without_its_stamp_an_environment_is_not_ready(made):
    made.stamp_file.unlink()
    assert not environment.is_ready(made)


def test_without_its_python_an_environment_is_not_ready(made):
    made.python.unlink()
    assert not environment.is_ready(made)


def test_another_lock_asks_for_another_environment(made):
    made.lock.write_text("one==2 --hash=sha256:11\n", encoding="utf-8")
    assert not environment.is_ready(made)


def test_another_project_version_asks_for_another_environment(made):
    file = made.checkout.project_file
    file.write_text(file.read_text("utf-8").replace('"1"', '"2"'), encoding="utf-8")
    assert not environment.is_ready(made)


def test_another_tool_setting_does_not(made):
    file = made.checkout.project_file
    file.write_text(file.read_text("utf-8").replace("100", "90"), encoding="utf-8")
    assert environment.is_ready(made)


def test_another_python_asks_for_another_environment(made, monkeypatch):
    monkeypatch.setattr(environment.platform, "python_version", lambda: "3.99.0")
    assert not environment.is_ready(made)


def test_a_moved_checkout_asks_for_another_environment(made, tmp_path):
    moved = places.Checkout(tmp_path / "elsewhere")
    made.checkout.root.joinpath("elsewhere").mkdir()
    for name in ("pyproject.toml", "packaging", ".venv"):
        (tmp_path / name).rename(moved.root / name)
    assert not environment.is_ready(environment.development(moved))


def test_a_making_that_fails_leaves_no_ready_environment(made, monkeypatch):
    made.lock.write_text("one==2 --hash=sha256:11\n", encoding="utf-8")

    def fail(*_arguments, **_options):
        raise places.DevError("no network")

    monkeypatch.setattr(environment, "run_aside", fail)
    with pytest.raises(places.DevError, match="no network"):
        environment.make_ready(made)
    assert not environment.is_ready(made)


def test_making_writes_the_stamp_after_everything_else(checkout, monkeypatch):
    wanted = environment.development(checkout)
    seen: list[tuple[str, bool]] = []

    def pretend(command, _why, **_options):
        seen.append((" ".join(map(str, command)), wanted.stamp_file.exists()))
        wanted.python.parent.mkdir(parents=True, exist_ok=True)
        wanted.python.touch()

    monkeypatch.setattr(environment, "run_aside", pretend)
    environment.make_ready(wanted)
    assert environment.is_ready(wanted)
    assert [stamped for _command, stamped in seen] == [False, False, False]
    assert "--require-hashes" in seen[1][0]
    assert "--only-binary :all:" in seen[1][0]
    assert "--no-deps --no-build-isolation -e" in seen[2][0]


def test_missing_libraries_are_those_the_loader_does_not_find():
    there = {library.name for library in libraries.WITHOUT_DISPLAY} - {"libEGL.so.1"}
    found = libraries.missing(libraries.WITHOUT_DISPLAY, there.__contains__)
    assert [library.package for library in found] == ["libegl1"]


def test_a_window_needs_all_that_offscreen_needs():
    assert set(libraries.WITHOUT_DISPLAY) < set(libraries.WITH_DISPLAY)


def test_on_debian_the_message_holds_the_exact_command():
    message = libraries.missing_message("Qt lacks libraries", ["libegl1", "libgl1"], has_apt=True)
    assert (
        "\n    sudo apt-get install --yes --no-install-recommends libegl1 libgl1" in message + "\n"
    )


def test_elsewhere_the_message_names_the_packages_and_no_command():
    message = libraries.missing_message("Qt lacks libraries", ["libegl1"], has_apt=False)
    assert "libegl1" in message
    assert "apt-get" not in message


def test_who_is_not_root_gets_the_command_and_nothing_is_run(monkeypatch):
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(libraries, "run_aside", lambda *_a, **_o: pytest.fail("ran a command"))
    with pytest.raises(places.DevError, match="sudo apt-get install"):
        libraries.install_packages(["libegl1"], "Qt lacks a library")


def test_the_program_runs_from_its_module_without_the_callers_folder(made):
    command = main.vepdesk_command(made, ["status", "--store", "a b"])
    assert command == [made.python, "-P", "-m", "vepdesk", "status", "--store", "a b"]


def test_a_child_sees_no_other_code(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    variables = places.child_variables({"QT_QPA_PLATFORM": "offscreen"})
    assert "PYTHONPATH" not in variables
    assert "PYTHONHOME" not in variables
    assert variables["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no exec to watch")
def test_become_passes_arguments_streams_and_exit_status():
    code = "import sys; print(sys.argv[1:], sys.stdin.read()); sys.exit(7)"
    outer = (
        f"import sys; sys.path.insert(0, {str(TOOL.parent)!r})\n"
        "from dev.places import become\n"
        f"become([sys.executable, '-c', {code!r}, 'a b', '--json'])"
    )
    ended = subprocess.run(  # noqa: S603 - our own Python and our own words
        [sys.executable, "-c", outer], input="in", capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (7, "['a b', '--json'] in\n", "")


def test_help_names_every_verb_on_a_line(capsys):
    assert main.main(["--help"]) == 0
    shown = capsys.readouterr().out.splitlines()
    for name in (
        "run",
        "test",
        "lint",
        "exec",
        "translations",
        "screenshots",
        "bench",
        "faults",
        "package",
    ):
        assert sum(line.split()[:1] == [name] for line in shown) == 1


def test_an_unknown_verb_is_a_usage_error_on_standard_error(capsys):
    assert main.main(["fly"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "fly" in shown.err


def test_every_gate_starts_a_program_of_the_environment(made):
    gates = main.gates(made)
    assert len({gate.name for gate in gates}) == len(gates)
    for gate in gates:
        inside = str(gate.command[0]).startswith(str(made.folder))
        assert inside or gate.command[:2] == [sys.executable, "packaging/dev.py"]


@pytest.mark.parametrize("name", ["develop.txt", "package.txt", "uv.txt"])
def test_every_locked_package_has_an_exact_version_and_hashes(name):
    text = (LOCKS / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z])", text)
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9.-]+==[0-9][^ ]* ", block), block[:60]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block[:60]


@pytest.mark.parametrize("name", ["develop.txt", "package.txt", "uv.txt"])
def test_a_lock_names_no_host_and_no_folder_of_a_machine(name):
    text = (LOCKS / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    assert not re.search(r"(^|\s)/\w", text)
    assert not re.search(r"[A-Za-z]:\\\w", text)


def _locked(name: str) -> dict[str, Version]:
    lines = re.findall(r"^([a-z0-9.-]+)==(\S+)", (LOCKS / name).read_text("utf-8"), re.MULTILINE)
    return {package: Version(version) for package, version in lines}


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("develop.txt", ["dev", "build"]),
        ("package.txt", ["package", "build"]),
    ],
)
def test_the_locks_satisfy_what_the_project_declares(name, groups):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [
        *project["project"]["dependencies"],
        *(line for group in groups for line in project["dependency-groups"][group]),
        *project["build-system"]["requires"],
    ]
    locked = _locked(name)
    for line in wanted:
        requirement = Requirement(line)
        assert requirement.name in locked, f"run: dev.py lock ({line} is new)"
        assert requirement.specifier.contains(locked[requirement.name]), line


def test_what_is_packaged_is_what_was_tested():
    develop, package = _locked("develop.txt"), _locked("package.txt")
    shared = develop.keys() & package.keys()
    assert "pyside6-essentials" in shared
    assert {name: package[name] for name in shared} == {name: develop[name] for name in shared}


def test_the_lock_command_serves_every_platform_and_takes_wheels_only():
    command = lock.compile_command(Path("uv"), ["pyproject.toml"], Path("a.txt"), ["--upgrade"])
    for word in ("--universal", "--generate-hashes", "--only-binary", "--no-header", "--upgrade"):
        assert word in command


@pytest.mark.parametrize(
    ("status", "output", "passes"),
    [
        (0, b'{"ok": true, "checks": []}', True),
        (0, b'{"ok": false, "checks": ["fonts"]}', False),
        (0, b"hello\n" + b'{"ok": true}', False),
        (0, b"", False),
        (1, b'{"ok": true}', False),
    ],
)
def test_the_packaged_program_passes_only_by_exit_status_and_word(status, output, passes):
    assert (frozen.verdict(status, output) == "") == passes


def test_the_packaged_program_is_tried_without_path_and_home(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    variables = frozen.bare_variables(tmp_path)
    assert variables["PATH"] == ""
    assert "PYTHONHOME" not in variables
    assert variables["HOME"] == str(tmp_path)


def test_only_one_making_at_a_time(checkout):
    """A second process waits, then finds what the first one made."""
    wanted = environment.development(checkout)
    with environment._alone(checkout.build / "environment.lock"):
        inner = (
            f"import sys; sys.path.insert(0, {str(TOOL.parent)!r})\n"
            "from pathlib import Path\n"
            "from dev.environment import development, make_ready\n"
            "from dev.places import Checkout\n"
            f"make_ready(development(Checkout(Path({str(checkout.root)!r}))))"
        )
        waiting = subprocess.Popen(  # noqa: S603 - our own Python and our own words
            [sys.executable, "-c", inner], stderr=subprocess.PIPE
        )
        assert b"waiting for another" in waiting.stderr.readline()
        wanted.python.parent.mkdir(parents=True)
        wanted.python.touch()
        wanted.stamp_file.write_text(environment.stamp(wanted), encoding="utf-8")
    assert waiting.communicate(timeout=30) == (None, b"")
    assert waiting.returncode == 0
