"""What a process closes before it reads anything, in a real child, and the log of its faults."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vepdesk.base import report, scratch

CANARY = "Kato Ssalikwezi of cell 12"
ROOT = Path(__file__).resolve().parents[2]

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the Linux kernel")


def child(script: str, *words: str, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a script in a Python of its own, in the folder of the program."""
    variables = dict(os.environ)
    if data is not None:
        variables["VEPDESK_DATA"] = str(data)
    return subprocess.run(  # noqa: S603 - our own Python and script
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


HARD = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
sys.argv = ["vepdesk", "--version"]
from vepdesk.__main__ import main
try:
    main()
except SystemExit:
    pass
from vepdesk.base.hardening import dumpable
print(resource.getrlimit(resource.RLIMIT_CORE), dumpable(), oct(os.umask(0)))
"""


@LINUX
def test_the_program_leaves_no_core_and_cannot_be_read_by_its_account(tmp_path: Path) -> None:
    said = child(HARD, data=tmp_path).stdout.splitlines()
    assert said[-1] == "(0, 0) False 0o77"


FAULT = """
import sys, threading
from pathlib import Path
from vepdesk.base.report import watch_faults
watch_faults(Path(sys.argv[1]))
name = sys.argv[2]

class Gone:
    def __del__(self):
        raise LookupError(name)

def fall():
    raise ValueError(name)

one = threading.Thread(target=fall, name=name)
one.start()
one.join()
gone = Gone()
gone = None
try:
    fall()
except ValueError as error:
    raise RuntimeError(name) from error
"""


def test_no_hook_of_a_process_says_more_than_types_and_lines(tmp_path: Path) -> None:
    ended = child(FAULT, str(tmp_path), CANARY)
    assert ended.returncode == 1
    assert CANARY not in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
    reports = sorted((tmp_path / "log").glob("report-*.txt"))
    words = [one.read_text(encoding="utf-8") for one in reports]
    assert [text.splitlines()[1] for text in words] == ["ValueError", "LookupError", "RuntimeError"]
    assert not any(CANARY in text for text in words)
    assert str(reports[-1]) in ended.stderr


@LINUX
def test_a_fault_of_the_interpreter_goes_to_our_log_only(tmp_path: Path) -> None:
    ended = child(
        "import sys, faulthandler\n"
        "from pathlib import Path\n"
        "from vepdesk.base.hardening import without_core_dumps\n"
        "from vepdesk.base.report import watch_faults\n"
        "without_core_dumps()\n"
        "watch_faults(Path(sys.argv[1]))\n"
        "faulthandler._sigsegv()\n",
        str(tmp_path),
    )
    assert ended.returncode < 0
    assert ended.stderr == ""
    assert "Segmentation fault" in (tmp_path / "log" / "fatal.txt").read_text(encoding="utf-8")


def fault() -> BaseException:
    try:
        raise ZeroDivisionError(CANARY)
    except ZeroDivisionError as error:
        return error


def test_reports_are_private_few_and_small(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir(mode=0o700)
    (tmp_path / "log" / "report-9x.txt").touch()  # somebody's own
    paths = [report.write_report(fault(), tmp_path) for _number in range(9)]
    kept = sorted((tmp_path / "log").iterdir())
    assert [one for one in kept if "x" not in one.stem] == paths[-report.MOST_REPORTS :]
    kept = paths[-report.MOST_REPORTS :]
    if sys.platform != "win32":
        assert (tmp_path / "log").stat().st_mode & 0o777 == 0o700
        assert all(one.stat().st_mode & 0o777 == 0o600 for one in kept)


def test_without_a_data_folder_a_report_goes_to_a_private_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = report.write_report(fault(), tmp_path / "nowhere")
    assert path.parent == tmp_path
    assert not (tmp_path / "nowhere").exists()
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
    (tmp_path / "log").write_text("a file where the folder should be", encoding="ascii")
    assert report.write_report(fault(), tmp_path).parent == tmp_path


def test_the_scratch_folder_is_emptied_and_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setattr("tempfile.tempdir", None)
    left = tmp_path / "tmp" / "left"
    left.parent.mkdir()
    left.write_text(CANARY, encoding="utf-8")
    scratch.use_scratch(tmp_path)
    assert not left.exists()
    assert os.environ["TMPDIR"] == str(tmp_path / "tmp")
    scratch.wipe_scratch(tmp_path)
    assert not (tmp_path / "tmp").exists()
    scratch.use_scratch(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
