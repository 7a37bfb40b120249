"""Loads packaging/dev.py and its modules by path, as `vepdesk_dev_script` and `vepdesk_dev`.

Neither is installed, and the folder's own name is also that of a well-known library.
"""

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "packaging" / "dev"


def _load(name: str, file: Path, folders: list[str] | None = None) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=folders)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


_load("vepdesk_dev_script", ROOT / "packaging" / "dev.py")
_load("vepdesk_dev", TOOL / "__init__.py", [str(TOOL)])
environment = importlib.import_module("vepdesk_dev.environment")
places = importlib.import_module("vepdesk_dev.places")


@pytest.fixture
def checkout(tmp_path: Path):
    """A folder that looks like a checkout as far as the tool looks."""
    made = places.Checkout(tmp_path)
    made.locks.mkdir(parents=True)
    made.translations.mkdir()
    (made.locks / "develop.txt").write_text("one==1 --hash=sha256:00\n", encoding="utf-8")
    made.project_file.write_text(
        '[project]\nname = "vepdesk"\nversion = "1"\n[tool.ruff]\nline-length = 100\n',
        encoding="utf-8",
    )
    return made


@pytest.fixture
def made(checkout):
    """An environment that was made to the end."""
    ready = environment.development(checkout)
    ready.python.parent.mkdir(parents=True)
    ready.python.touch()
    ready.stamp_file.write_text(environment.stamp(ready), encoding="utf-8")
    return ready
