"""Exchanging cards: write our own, take theirs, and type the digits the other side reads out."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.exchange.card import Card as SiteCard
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import KeyFacts
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import left_to_right, say
from vepdesk.services.trust import Enrolled, card_in, enrol, own_card, write_card


class TrustPage(Page):
    """For two people on the telephone, one at each site."""

    section = "exchange"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._theirs: SiteCard | None = None
        self._notice = Banner("", tone=Tone.INFO)
        self._notice.hide()
        self._digits = plain.label("", "heading", wrap=True, selectable=True)
        self._digits.setObjectName("own-digits")
        plain.named(self._digits, T("Trust", "The digits of our card"))
        page = ScrollPage()
        page.add(
            PageHeader(
                T("Trust", "Exchange cards"),
                T(
                    "Trust",
                    "A card on a stick could have been swapped. So one of you reads the digits "
                    "aloud, by telephone or face to face, and the other types them.",
                ),
                Button(
                    T("Trust", "Back to exchange"),
                    lambda: session.go("exchange"),
                    icon="arrow-left",
                ),
            )
        )
        page.add(self._notice)
        page.add(self._ours_card())
        page.add(self._theirs_card())
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))

    def _ours_card(self) -> Card:
        card = Card(T("Trust", "1. Our card"))
        card.add(
            plain.label(
                T("Trust", "Write it to a stick for the other side, then read out these digits:"),
                wrap=True,
            )
        )
        card.add(self._digits)
        write = Button(T("Trust", "Write our card"), self.write_ours, icon="download")
        write.setObjectName("write-card")
        card.add(row(write, None))
        return card

    def _theirs_card(self) -> Card:
        card = Card(T("Trust", "2. Their card"))
        take = Button(T("Trust", "Choose their card"), self.take_theirs, icon="file-import")
        take.setObjectName("take-card")
        card.add(row(take, None))
        self._facts = KeyFacts(())
        card.add(self._facts)
        self._typed = QLineEdit()
        self._typed.setObjectName("digits")
        self._field = FormField(
            T("Trust", "The sixty digits they read to you"),
            self._typed,
            T("Trust", "Type what you hear, not what you see on this screen."),
            required=True,
        )
        self._accept = Button(
            T("Trust", "Accept this card"), self.accept, kind=Kind.PRIMARY, icon="user-check"
        )
        self._accept.setObjectName("accept")
        card.add(self._field)
        card.add(row(self._accept, None))
        self._show_theirs()
        return card

    def opened(self, **_where: object) -> None:
        self._session.read(
            lambda desk: own_card(desk.store.site).fingerprint,
            lambda digits: plain.set_words(self._digits, left_to_right(digits)),
            owner=self,
        )

    def _show_theirs(self) -> None:
        known = self._theirs is not None
        self._field.setVisible(known)
        self._accept.setVisible(known)
        self._facts.setVisible(known)
        if self._theirs is not None:
            self._facts.set_facts(
                [
                    (T("Trust", "Name"), self._theirs.name),
                    (T("Trust", "Code"), self._theirs.code),
                ]
            )

    def write_ours(self) -> None:
        """Writes our card where somebody chooses."""
        name = f"{self._session.site_code}.card"
        path = self._session.ask.save_path(T("Trust", "Where to write our card"), name)
        if path is not None:
            self._session.write(
                lambda desk: write_card(desk, path),
                lambda _card: self._say(T("Trust", "Our card is written."), Tone.OK),
                self._failed,
                self,
            )

    def take_theirs(self) -> None:
        """Reads a card, believing nothing yet."""
        path = self._session.ask.choose_file(T("Trust", "Their card"), ("*.card",))
        if path is None:
            return
        try:
            self._theirs = card_in(path)
        except UserError as error:
            self._theirs = None
            self._failed(error)
        self._typed.clear()
        self._show_theirs()

    def accept(self) -> None:
        """Takes the site into the circle when the digits are right."""
        card, digits = self._theirs, self._typed.text()
        if card is None:
            return
        self._session.write(
            lambda desk: enrol(desk, card, digits), self._accepted, self._refused, self
        )

    def _accepted(self, site: Enrolled) -> None:
        self._theirs = None
        self._show_theirs()
        self._say(T("Trust", "{name} is enrolled.").filled(name=site.name), Tone.OK)
        self._session.tell_changed(())

    def _refused(self, error: UserError) -> None:
        self._field.show_problem(say(error.message))

    def _failed(self, error: UserError) -> None:
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()

    def _say(self, words: Text, tone: Tone) -> None:
        self._notice.set(words, tone=tone)
        self._notice.show()
