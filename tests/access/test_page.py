"""The page for governors and inspectors says what the program does."""

from __future__ import annotations

from tests.tools.access_page import PAGE
from vepdesk.access.page import as_markdown
from vepdesk.access.policy import RULES
from vepdesk.access.second import SECONDS
from vepdesk.base.text import english
from vepdesk.records.codes import CODE_LISTS


def test_the_page_is_the_table() -> None:
    """``python -m tests.tools.access_page`` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == as_markdown()


def test_the_page_names_every_act_every_reason_and_every_role() -> None:
    page = as_markdown()
    for act, why in [(one.act, one.why) for one in RULES] + [(one.act, one.why) for one in SECONDS]:
        assert act.value in page
        assert why in page
    for role in CODE_LISTS["staff-role"].values():
        assert f"| {english(role)} |" in page


def test_no_cell_breaks_its_row() -> None:
    for line in as_markdown().splitlines():
        if line.startswith("|"):
            assert line.count("|") in (5, 6, 7), line
