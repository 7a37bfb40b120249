"""A way to run a command and hear what it says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.worlds import clock
from vepdesk.cli.main import main


@dataclass(frozen=True)
class Said:
    """What a command gave: its exit status and both streams."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output."""
        assert self.out.count("\n") == 1 and self.out.endswith("\n"), self.out
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document

    @property
    def refusal(self) -> str:
        """The reason of a command that printed its one document on standard error only."""
        assert self.out == ""
        document = json.loads(self.err)
        assert list(document) == ["reason", "message"]
        assert document["message"].endswith((".", "?")), document
        return str(document["reason"])


@dataclass
class Shell:
    """Runs commands on the stores below ``folder``."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *words: object) -> Said:
        """Runs a command exactly as given."""
        self.capture.readouterr()
        status = main([str(word) for word in words], clock())
        out, err = self.capture.readouterr()
        return Said(status, out, err)

    def at(self, site: str, *words: object) -> Said:
        """Runs a command signed in at ``site``, with ``--json``."""
        return self.run(*words, *self.signed_in(site), "--json")

    def signed_in(self, site: str, user: str = "admin") -> tuple[object, ...]:
        """The options that open the store of ``site``."""
        return ("--store", self.folder / site, "--user", user, "--password-file", self.password)

    @property
    def password(self) -> Path:
        return self.folder / "password"

    def stick(self, name: str = "stick") -> Path:
        """A new empty folder."""
        made = self.folder / name
        made.mkdir()
        return made
