"""After the whole suite, with every error it forces: nothing of anybody stands in any file."""

from __future__ import annotations

import pytest

from tests.marks import FAMILY_NAME, PRACTICE_NAMES, SECRETS, traces

GIVEN_BY_TESTS = ("password", "new", "second")
"""Files with a passphrase that a test itself gives to a command, by how their names begin."""


@pytest.mark.last
def test_the_suite_leaves_nothing_of_anybody(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Databases, logs, key files, backups, bundles, drafts, settings, temporary files, reports,
    and the names of all of them: of this test run, whichever tests it had."""
    left = traces(tmp_path_factory.getbasetemp(), (FAMILY_NAME, *PRACTICE_NAMES, *SECRETS))
    assert [one for one in left if not _of_a_test(one)] == []


def _of_a_test(trace: str) -> bool:
    name = trace.split(":", maxsplit=1)[0].rpartition("/")[2]
    return name.startswith(GIVEN_BY_TESTS)
