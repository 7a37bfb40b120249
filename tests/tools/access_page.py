"""Writes ``docs/access.md`` anew: ``python -m tests.tools.access_page``."""

from __future__ import annotations

from pathlib import Path

from vepdesk.access.page import as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "access.md"

if __name__ == "__main__":
    PAGE.write_text(as_markdown(), encoding="utf-8")
