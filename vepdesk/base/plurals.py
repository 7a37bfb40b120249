"""English singulars for the command line, from the same file that the window's are built from."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from xml.etree import ElementTree

from vepdesk.base.resources import translations

_FILE = "vepdesk_en.ts"


@functools.cache
def singulars() -> Mapping[tuple[str, str], str]:
    """The form for one by context and source. Without the file it is empty, and all are plural."""
    try:
        tree = ElementTree.parse(translations() / _FILE)  # noqa: S314 - shipped with the program
    except (OSError, ElementTree.ParseError):
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): form
        for context in tree.iter("context")
        for message in context.iter("message")
        if (form := message.findtext("translation/numerusform"))
    }
