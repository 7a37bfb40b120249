"""What is mutated, and the tests that must notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


VALUES = "tests/base/test_value_objects.py"
"""Belongs to every module."""


@dataclass(frozen=True)
class Target:
    """A module and the tests that are its own, as arguments of pytest."""

    group: str
    module: str
    tests: tuple[str, ...]

    @property
    def path(self) -> Path:
        return ROOT.joinpath(*self.module.split(".")).with_suffix(".py")

    def is_meant(self, asked: str) -> bool:
        """Whether this is the module, or in the group, that somebody asked for."""
        return asked in (self.group, self.module) or self.module.endswith(f".{asked}")


def _targets(group: str, package: str, tests: dict[str, str]) -> tuple[Target, ...]:
    """A target for each module, with the names of its test files."""
    return tuple(
        Target(group, f"vepdesk.{package}.{name}", (*_files(own), VALUES))
        for name, own in tests.items()
    )


def _files(tests: str) -> tuple[str, ...]:
    return tuple(f"tests/{one}" for one in tests.split())


TARGETS = (
    *_targets(
        "crypto",
        "crypto",
        {
            "age": "crypto/test_age.py",
            "age_header": "crypto/test_age_header.py crypto/test_age.py",
            "age_recipients": "crypto/test_age_recipients.py crypto/test_age.py",
            "calibration": "crypto/test_calibration.py",
            "chunks": "crypto/test_chunks.py crypto/test_forms_for_ever.py",
            "envelopes": "crypto/test_envelopes.py",
            "keys": "crypto/test_keys.py",
            "own_notes": "crypto/test_own_notes.py",
            "passphrase": "crypto/test_passphrase.py",
            "sealing": "crypto/test_sealing.py crypto/test_forms_for_ever.py",
            "signatures": "crypto/test_signatures.py crypto/test_forms_for_ever.py",
            "slots": "crypto/test_slots.py crypto/test_forms_for_ever.py",
            "user_keys": "crypto/test_user_keys.py crypto/test_forms_for_ever.py",
        },
    ),
    *_targets(
        "chain",
        "journal",
        {
            "anchor": "journal/test_anchor_file.py journal/test_chain_and_anchor.py",
            "chain": "journal/test_chain_and_anchor.py",
            "entry": "journal/test_entries.py",
            "genesis": "journal/test_genesis.py",
            "sealed": "journal/test_sealed.py",
            "second": "journal/test_second_signature.py",
        },
    ),
    *_targets(
        "bundle",
        "exchange",
        {
            "container": "exchange/test_container.py",
            "frame": "exchange/test_frame.py",
            "manifest": "exchange/test_manifest.py",
        },
    ),
    *_targets(
        "authoriser",
        "access",
        {"decision": "access/test_decision.py", "second": "access/test_second.py"},
    ),
    Target("limiter", "vepdesk.access.waits", ("tests/access/test_wait_rules.py", VALUES)),
    Target("limiter", "vepdesk.vault.failed_tries", ("tests/vault/test_failed_tries.py",)),
)
