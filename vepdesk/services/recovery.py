"""The recovery sheet: paper in a sealed envelope that opens the store when nobody else can."""

from __future__ import annotations

from vepdesk.base.text import T, Text
from vepdesk.services.desk import Desk
from vepdesk.vault.founding import RECOVERY_USER


def recovery_sheet(desk: Desk, code: str) -> Text:
    """The text of the sheet, for print; ``code`` is known only at this moment."""
    site = desk.store.site
    return T(
        "Recovery",
        "Recovery sheet of {name} ({code})\n"
        "\n"
        "Put this sheet into an envelope, seal it, and keep it in the safe.\n"
        "If every administrator has lost the passphrase, sign in with:\n"
        "\n"
        "    Name:        {user}\n"
        "    Passphrase:  {passphrase}\n"
        "\n"
        "Whoever holds this sheet and this computer can read everything. "
        "Every use is recorded.\n",
    ).filled(name=site.name, code=site.code, user=RECOVERY_USER, passphrase=code)
