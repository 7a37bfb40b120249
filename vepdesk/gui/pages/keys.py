"""Keys and recovery: the two sealed envelopes, and this computer's own part of the key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.crypto.passphrase import one_time
from vepdesk.gui import plain
from vepdesk.gui.approval import with_second
from vepdesk.gui.last_key import unless_lost
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import KeyFacts
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.shown_once import ShownOnce
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, moment_words, say
from vepdesk.journal.second import Second
from vepdesk.records.compartments import WORDS
from vepdesk.services.desk import Desk
from vepdesk.services.holders import Keepers, keepers_shown
from vepdesk.services.moving import Device, device_state, moving_file, new_device_secret
from vepdesk.services.recovery import (
    EnvelopesState,
    envelopes_state,
    new_envelopes,
    recovery_sheets,
    seals_checked,
)


class KeysPage(Page):
    """For the user administrator, once a month and on bad days."""

    section = "staff"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._keepers: Sequence[Keepers] = ()
        self._notice = Banner("", tone=Tone.INFO)
        self._notice.setObjectName("notice")
        self._notice.hide()
        page = ScrollPage()
        page.add(
            PageHeader(
                T("Keys", "Keys and recovery"),
                T("Keys", "What opens the store on the day when nobody can sign in."),
                Button(T("Keys", "Back to staff"), lambda: session.go("staff"), icon="arrow-left"),
            )
        )
        page.add(self._notice)
        page.add(self._envelopes_card())
        page.add(self._computer_card())
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))

    def _envelopes_card(self) -> Card:
        card = Card(T("Keys", "The two sealed envelopes"))
        self._state = Banner("", tone=Tone.OK)
        self._state.setObjectName("envelopes-state")
        self._facts = KeyFacts(label_width=190)
        self._checked = Button(
            T("Keys", "I have seen both seals whole today"), self.check, icon="checks"
        )
        self._checked.setObjectName("checked")
        self._make = Button(
            T("Keys", "Make new envelopes"), self.make, kind=Kind.PRIMARY, icon="files"
        )
        self._make.setObjectName("make")
        for part in (self._state, self._facts):
            card.add(part)
        card.add(row(self._make, self._checked, None))
        return card

    def _computer_card(self) -> Card:
        card = Card(T("Keys", "This computer"))
        self._device = plain.label("", "body", wrap=True)
        self._device.setObjectName("device-state")
        self._move = Button(T("Keys", "Write a moving file"), self.move_out, icon="device-floppy")
        self._move.setObjectName("move")
        self._bind = Button(
            T("Keys", "Bind the store to this computer"), self.bind, icon="device-desktop"
        )
        self._bind.setObjectName("bind")
        card.add(self._device)
        card.add(row(self._move, self._bind, None))
        self._move.hide()
        self._bind.hide()
        return card

    def opened(self, **_where: object) -> None:
        self._notice.hide()
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        self._session.read(
            lambda desk: (envelopes_state(desk), device_state(desk), keepers_shown(desk)),
            lambda found: self._show(*found),
            self._failed,
            self,
        )

    def _show(self, state: EnvelopesState, device: Device, keepers: Sequence[Keepers]) -> None:
        self._keepers = keepers
        if state.must_renew:
            words, tone = T("Keys", "Make new envelopes now."), Tone.DANGER
        elif state.next_check <= today(self._session.clock):
            words, tone = T("Keys", "Look at both seals today."), Tone.WARN
        else:
            words, tone = T("Keys", "Both envelopes are in order."), Tone.OK
        self._state.set(words, _why(state), tone)
        never = say(T("Keys", "Not yet"))
        self._facts.set_facts(
            [
                (T("Keys", "Made"), moment_words(state.made)),
                (
                    T("Keys", "Opened since then"),
                    moment_words(state.used) if state.used else say(T("Keys", "No")),
                ),
                (
                    T("Keys", "Seals last seen whole"),
                    moment_words(state.checked) if state.checked else never,
                ),
                (T("Keys", "To be looked at again"), day_words(state.next_check)),
                *(_opens(one) for one in keepers),
            ]
        )
        self._checked.setEnabled(not state.must_renew)
        plain.set_words(self._device, _DEVICE[device])
        self._move.setVisible(device is Device.HOLDS)
        self._bind.setVisible(device is Device.MISSING)

    def check(self) -> None:
        """Notes that both seals were whole."""
        self._session.write(
            seals_checked,
            lambda _none: self._done(T("Keys", "Noted: both seals were whole today.")),
            self._failed,
            self,
        )

    def make(self) -> None:
        """New sheets, after saying what becomes of the old ones."""
        if self._session.ask.confirm(
            T("Keys", "Make new envelopes?"),
            (
                T("Keys", "The sheets in the old envelopes open nothing from then on."),
                T("Keys", "Two new sheets are shown once: have the printer and envelopes ready."),
                T("Keys", "A second person signs this with the own passphrase."),
                *(
                    T(
                        "Keys",
                        "The new envelopes open a compartment only when a holder agrees: {name}.",
                    ).filled(name=WORDS[one.compartment])
                    for one in self._keepers
                    if one.holders
                ),
            ),
            T("Keys", "Make them"),
        ):
            self._make_now()

    def _make_now(self, *, lose: bool = False) -> None:
        with_second(
            self._session,
            lambda desk: desk.question(Act.MAKE_ENVELOPES),
            T("Keys", "New recovery envelopes are made; the old ones open nothing any more."),
            partial(_new_sheets, lose=lose),
            self._made,
            unless_lost(self._session, self._failed, partial(self._make_now, lose=True)),
            self,
        )

    def _made(self, sheets: tuple[Text, Text]) -> None:
        dialog = ShownOnce(
            self.window(),
            self._session.ask,
            T("FirstRun", "Recovery sheets"),
            T("Keys", "The old sheets open nothing any more. Destroy them."),
            sheets,
            T("FirstRun", "Both sheets are on paper, in two sealed envelopes"),
            "recovery-sheets.txt",
        )
        dialog.accepted.connect(self.check)
        dialog.open()
        self.reload()
        self._session.tell_changed(())

    def move_out(self) -> None:
        """Writes this computer's part of the key to a file, for the next computer."""
        path = self._session.ask.save_path(
            T("Keys", "Where to write the moving file"), f"{self._session.site_code}.moving"
        )
        if path is None:
            return
        passphrase = one_time()
        self._session.write(
            lambda desk: moving_file(desk, path, passphrase),
            lambda _none: self._moved(path, passphrase),
            self._failed,
            self,
        )

    def _moved(self, path: Path, passphrase: str) -> None:
        words = T(
            "Keys",
            "The moving file {file} opens with\n\n    {passphrase}\n\n"
            "On the new computer choose “This store came from another computer” where you sign in.",
        ).filled(file=path.name, passphrase=passphrase)
        ShownOnce(
            self.window(),
            self._session.ask,
            T("Keys", "The moving file is written"),
            T("Keys", "Carry this passphrase apart from the file."),
            (words,),
            T("Keys", "The passphrase is on paper"),
            "moving-passphrase.txt",
        ).open()

    def bind(self) -> None:
        """A new part of the key for this computer, when the former one is lost."""
        if self._session.ask.confirm(
            T("Keys", "Bind the store to this computer?"),
            (
                T("Keys", "The part of the key on the former computer is worthless from then on."),
                T("Keys", "Every colleague needs a new first passphrase: give them under Staff."),
                T("Keys", "If the former computer still works, bring a moving file instead."),
            ),
            T("Keys", "Bind it"),
            dangerous=True,
        ):
            self._bind_now()

    def _bind_now(self, *, lose: bool = False) -> None:
        self._session.write(
            partial(new_device_secret, lose=lose),
            lambda _none: self._bound(),
            unless_lost(self._session, self._failed, partial(self._bind_now, lose=True)),
            self,
        )

    def _bound(self) -> None:
        self._done(T("Keys", "The store is bound to this computer. Now give first passphrases."))
        self._session.tell_changed(("staff_member",))

    def _done(self, words: Words) -> None:
        self._notice.set(words, tone=Tone.OK)
        self._notice.show()
        self.reload()
        self._session.tell_changed(())

    def _failed(self, error: UserError) -> None:
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()


def _new_sheets(desk: Desk, second: Second | None, *, lose: bool) -> tuple[Text, Text]:
    return recovery_sheets(desk, new_envelopes(desk, second, lose=lose))


def _opens(one: Keepers) -> tuple[Words, str]:
    """Whether the present envelopes open a compartment."""
    words = T("Keys", "They open: {compartment}").filled(compartment=WORDS[one.compartment])
    if one.envelopes:
        return words, say(T("Keys", "Yes"))
    if one.holders:
        return words, say(T("Keys", "Not until a holder agrees"))
    return words, say(T("Keys", "No, and nobody else can"))


def _why(state: EnvelopesState) -> Text:
    if state.used is not None:
        return T("Keys", "They were opened. Whoever saw both sheets can open a copy of the store.")
    if not state.complete:
        return T("Keys", "Making new ones was cut short: the sheets on paper may be worthless.")
    return T("Keys", "Both together open the store when no user administrator can sign in.")


_DEVICE = {
    Device.HOLDS: T(
        "Keys",
        "It holds a part of the key, so a copy of the store opens nowhere else. To move to another "
        "computer, write a moving file here first, then copy the store.",
    ),
    Device.MISSING: T(
        "Keys",
        "It does not hold its part of the key: the store was made on another computer. Bind the "
        "store to this one if the other is gone.",
    ),
    Device.NONE: T(
        "Keys",
        "It cannot keep a part of the key, so whoever copies the store needs only a passphrase. "
        "Ask the IT staff to install VEPDesk for the whole computer.",
    ),
}
