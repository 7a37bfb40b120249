"""Commands work on the store that the window uses, where one was restored on the spot."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_commands import census
from tests.shell import Shell
from vepdesk.base.store_in_use import use_store


def test_commands_follow_to_the_restored_store(shell: Shell, tmp_path: Path) -> None:
    census(shell)
    out, home = tmp_path / "backups", shell.folder / "unit"
    before = shell.at("unit", "backup", "--out", out).document
    words = ["restore", out, "--store", home / "restored-20261123T110500Z", "--user", "admin"]
    assert shell.run(*words, "--password-file", shell.password, "--json").status == 0
    assert shell.at("unit", "status").document["head"] != before["head"]
    (home / "store.vdb").unlink()  # the old one is asked no more
    assert shell.at("unit", "status").status != 0
    use_store(home, "restored-20261123T110500Z")
    verdict = shell.at("unit", "verify")
    assert verdict.document["ok"]
    assert verdict.document["entries"] == before["entries"] + 1
    words[3] = home
    again = shell.run(*words, "--password-file", shell.password, "--json")
    assert again.refusal == "store-exists"  # not over the one in use
