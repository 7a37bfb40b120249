"""What every test gets: no screen, one scale, one application, and no unexpected warning."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")


@pytest.fixture(autouse=True, scope="session")
def _own_computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Home, settings, temporary files and this computer's part of the keys: all of the test run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        patch.setenv("VEPDESK_DEVICE", str(tmp_path_factory.mktemp("device")))
        patch.setattr("tempfile.tempdir", os.environ["TMPDIR"])
        yield


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at all that the others left behind comes last."""
    items.sort(key=lambda item: item.get_closest_marker("last") is not None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show windows while testing")


def pytest_configure(config: pytest.Config) -> None:
    # What the offscreen platform says for dialogs with a smallest size and for raised windows.
    config.addinivalue_line("qt_log_ignore", r"This plugin does not support \w+\(\)")
    if config.getoption("--onscreen"):
        os.environ.pop("QT_QPA_PLATFORM", None)


class _FailOnWarning(logging.Handler):
    """Remembers warnings nobody announced by ``caplog`` at the same or a lower level."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self.expecting = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self.expecting:
            self.unexpected.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning or worse; a test that asks for ``caplog`` looks itself."""
    handler = _FailOnWarning()
    handler.expecting = "caplog" in request.fixturenames
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.unexpected:
        pytest.fail("unexpected log: " + "; ".join(handler.unexpected))
