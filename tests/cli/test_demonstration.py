"""``demo`` as a newcomer runs it: two sites, the same figures, and how to sign in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shell import Shell

SITES = {"unit": "P01", "headquarters": "PHQ"}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("demo") / "new"
    command = [sys.executable, "-m", "vepdesk", "demo", "--dir", str(folder), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    document: dict[str, object] = json.loads(done.stdout)
    assert document["dir"] == str(folder)
    return document


def test_the_document_names_sites_users_and_bundles(shown: dict[str, object]) -> None:
    sites, bundles = shown["sites"], shown["bundles"]
    assert isinstance(sites, list) and isinstance(bundles, list)
    assert {site["role"]: site["code"] for site in sites} == SITES
    assert shown["same"] is True and sites[0]["figures"] == sites[1]["figures"]
    assert [(one["from"], one["to"], one["outcome"]) for one in bundles] == [
        ("P01", "PHQ", "applied"),
        ("PHQ", "P01", "applied"),
        ("PHQ", "P01", "applied"),
        ("P01", "PHQ", "applied"),
    ]
    assert bundles[0]["entries"] > 1_000 and bundles[0]["bytes"] > 10_000


@pytest.mark.parametrize("place", [0, 1])
def test_what_it_says_opens_the_stores(shown: dict[str, object], shell: Shell, place: int) -> None:
    sites = shown["sites"]
    assert isinstance(sites, list)
    words = shell.folder / "words"
    words.write_text(f"{shown['passphrase']}\n", encoding="utf-8")
    for user in sites[place]["users"]:
        said = shell.run(
            "status", "--store", sites[place]["store"], "--user", user,
            "--password-file", words, "--json",
        )  # fmt: skip
        assert (said.status, said.document["code"]) == (0, sites[place]["code"])
        assert [peer["waiting"] for peer in said.document["peers"]] == [0]


def test_a_folder_that_holds_something_is_refused(shell: Shell, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("mine", encoding="utf-8")
    said = shell.run("demo", "--dir", mine, "--json")
    assert (said.status, said.refusal) == (3, "not-empty")
    said = shell.run("demo", "--dir", mine / "letter.txt", "--json")
    assert (said.status, said.refusal) == (4, "no-folder")
    assert [one.name for one in mine.iterdir()] == ["letter.txt"]


def test_generate_refuses_a_store_with_people_and_headquarters(shell: Shell) -> None:
    words = ("generate", "--people", 2, "--years", 1, "--seed", 1)
    assert shell.at("headquarters", *words).refusal == "units-only"
    assert shell.at("unit", *words).document["people"] == 2
    again = shell.at("unit", *words)
    assert again.status == 3
    assert shell.at("unit", "verify", "--rebuild").document["ok"] is True
