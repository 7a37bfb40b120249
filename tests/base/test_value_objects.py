"""Values of the code that guards most cannot be altered once they were checked."""

from __future__ import annotations

import dataclasses
import importlib
import inspect

import pytest

MODULES = (
    *(f"crypto.{name}" for name in ("age_header", "chunks", "envelopes", "keys", "sealing")),
    *(f"crypto.{name}" for name in ("signatures", "slots", "user_keys")),
    *(f"journal.{name}" for name in ("anchor", "chain", "entry", "genesis", "sealed", "second")),
    *(f"exchange.{name}" for name in ("container", "manifest")),
    *(f"access.{name}" for name in ("decision", "second", "waits")),
)


@pytest.mark.parametrize("name", MODULES)
def test_values_cannot_be_altered(name: str) -> None:
    module = importlib.import_module(f"vepdesk.{name}")
    own = [
        one
        for _name, one in inspect.getmembers(module, dataclasses.is_dataclass)
        if one.__module__ == module.__name__
    ]
    assert own
    assert [one for one in own if not one.__dataclass_params__.frozen] == []
