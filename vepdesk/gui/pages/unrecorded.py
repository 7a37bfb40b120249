"""The notice over a file whose opening could not be written into the journal."""

from __future__ import annotations

from vepdesk.base.text import T
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone
from vepdesk.services.audit import Noted


def unrecorded_banner() -> Banner:
    """A banner that nobody sees until it is needed."""
    banner = Banner("", tone=Tone.WARN)
    banner.setObjectName("unrecorded")
    banner.hide()
    return banner


def show_unrecorded(banner: Banner, noted: Noted) -> None:
    """Shows why this look is not in the journal, or nothing when it is."""
    banner.setVisible(noted.unrecorded is not None)
    if noted.unrecorded is not None:
        banner.set(
            T("Audit", "This look could not be recorded"),
            T(
                "Audit",
                "{why} You may read the file. The look is recorded as soon as the store can be "
                "written again, if you are still signed in.",
            ).filled(why=noted.unrecorded),
            Tone.WARN,
        )
