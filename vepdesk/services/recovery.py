"""The two recovery sheets: paper in sealed envelopes that opens the store when nobody else can."""

from __future__ import annotations

from typing import Final

from vepdesk.base.text import T, Text
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.services.desk import Desk
from vepdesk.vault.keyfile import RECOVERY_USER

PAGE_BREAK: Final = "\f"


def recovery_sheets(desk: Desk, envelopes: Envelopes) -> tuple[Text, Text]:
    """The text of both sheets, for print; the codes are known only at this moment."""
    return _sheet(desk, 1, envelopes.first), _sheet(desk, 2, envelopes.second)


def _sheet(desk: Desk, number: int, half: str) -> Text:
    site = desk.store.site
    return T(
        "Recovery",
        "Recovery sheet {number} of 2, {name} ({code})\n"
        "\n"
        "Put this sheet into an envelope of its own, seal it, and give it to another person than "
        "the other sheet: one to the head of the unit, one to the deputy.\n"
        "\n"
        "If every user administrator is gone or has lost the passphrase, open both envelopes "
        "together, sign in as\n"
        "\n"
        "    {user}\n"
        "\n"
        "and type this half of the code:\n"
        "\n"
        "    {half}\n"
        "\n"
        "Nobody can do anything with one sheet alone. Whoever holds both and a copy of the store "
        "can read it. Every use is recorded, and afterwards new sheets are made.\n",
    ).filled(number=number, name=site.name, code=site.code, user=RECOVERY_USER, half=half)
