"""Why a store that is open may not be written."""

from __future__ import annotations

from vepdesk.base.errors import StoreUnusable, UserError
from vepdesk.base.files import full_disk, no_space
from vepdesk.base.text import T, Text
from vepdesk.journal.anchor import AnchorVerdict


def keys_unwritten(error: OSError) -> UserError:
    """Why a change of who may sign in came to nothing."""
    if no_space(error):
        return full_disk()
    return StoreUnusable(
        "keys-unwritten",
        T(
            "Store",
            "The key file could not be written, so nobody's way in was changed. Try again; if it "
            "happens again, ask the IT staff to look at the disk.",
        ),
    )


def behind_anchor(verdict: AnchorVerdict) -> StoreUnusable:
    """Why a store that can be read may not be written."""
    if verdict is AnchorVerdict.MISSING:
        return StoreUnusable(
            "anchor-missing",
            T(
                "Store",
                "The mark beside the database is missing, so nobody can tell whether it is the "
                "newest. Nothing can be saved until headquarters or a backup has confirmed it.",
            ),
        )
    return StoreUnusable(
        "behind-anchor",
        T(
            "Store",
            "This database is older than the one last used here. Nothing can be saved, so that "
            "nothing is lost: restore the newest backup, or ask headquarters.",
        ),
    )


def anchor_unwritten(error: OSError) -> Text:
    """Why nothing more is saved; the save before it stands."""
    return _ANCHOR_FULL if no_space(error) else _ANCHOR_UNWRITABLE


_ANCHOR_FULL = T(
    "Store",
    "What was saved before is safe, but the mark beside the database could not be written. Free "
    "some space; until then nothing more is saved.",
)
_ANCHOR_UNWRITABLE = T(
    "Store",
    "What was saved before is safe, but the mark beside the database could not be written, so "
    "nothing more is saved. Ask the IT staff to look at the folder and the disk.",
)
