"""Safety: is there a backup, was one ever proven, is there room, and what to do when not.

For supervisors, governors and user administrators. The head of the page is one sentence that says
whether all is well; everything else is below it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.pages.clock_card import ClockCard
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.progress import ProgressRow
from vepdesk.gui.parts.rows import KeyFacts
from vepdesk.gui.safety_words import (
    amount,
    facts_of,
    keeper_facts,
    room_facts,
    rotten_sentence,
    stopped_words,
    verdict,
)
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import moment_words
from vepdesk.services.backups import (
    Drill,
    note_backup,
    note_drill,
    take_backup,
    try_restoring,
    use_second_folder,
)
from vepdesk.services.checks import Verdict, verify
from vepdesk.services.desk import Desk
from vepdesk.services.positions import Stopped, accept_position, look_again, stopped
from vepdesk.services.safety import Safety, safety
from vepdesk.services.second_person import second_person
from vepdesk.vault.backup import Backup


class SafetyPage(Page):
    """The page of whoever looks after the store."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._now = _button("back-up", T("Safety", "Back up now"), self.back_up, Kind.PRIMARY)
        self._stick = _button("to-stick", T("Safety", "Back up to a stick"), self.back_up_to_stick)
        self._drill = _button("drill", T("Safety", "Try to restore one"), self.drill)
        self._disk = _button("other-disk", T("Safety", "Choose another disk"), self.choose_disk)
        self._check = _button("check", T("Safety", "Check every record"), self.check)
        self._head = Banner("", tone=Tone.INFO)
        self._head.setObjectName("head")
        self._notice = Banner("", tone=Tone.INFO, dismissable=True)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._progress = ProgressRow(T("Safety", "This goes on while you work"), self.give_over)
        self._progress.setObjectName("progress")
        self._progress.hide()
        self._facts, self._room = KeyFacts(label_width=180), KeyFacts(label_width=180)
        self._keys = self._keys_card()
        self._cards = [self._backups_card(), self._room_card(), self._check_card()]
        self._ways = self._ways_card()
        self._clock = ClockCard(session)
        page = ScrollPage()
        page.add(
            PageHeader(
                T("Safety", "Safety"),
                T("Safety", "What keeps the records when a disk or a computer breaks."),
                self._now,
            )
        )
        for part in (self._head, self._notice, self._progress, self._clock, self._ways):
            page.add(part)
        for part in self._cards:
            page.add(part)
        page.add(self._keys)
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))
        session.beside.idle.connect(self._at_rest)
        session.changed.connect(lambda _kinds: self.reload())

    def _backups_card(self) -> Card:
        card = Card(T("Safety", "Backups"))
        card.add(self._facts)
        card.add(
            plain.label(
                T(
                    "Safety",
                    "One is made by itself every day. Those of the last seven days, four weeks "
                    "and six months are kept.",
                ),
                "muted",
                wrap=True,
            )
        )
        card.add(row(self._stick, self._drill, self._disk, None))
        return card

    def _room_card(self) -> Card:
        card = Card(T("Safety", "Room on the disk"))
        card.add(self._room)
        return card

    def _keys_card(self) -> Card:
        card = Card(T("Safety", "Who can open what few may read"))
        card.setObjectName("compartment-keys")
        self._keys_facts = KeyFacts(label_width=180)
        card.add(self._keys_facts)
        card.hide()
        return card

    def _check_card(self) -> Card:
        card = Card(T("Safety", "Check of the store"))
        card.add(
            plain.label(
                T(
                    "Safety",
                    "Reads every page of the store, follows the history from its first entry, and "
                    "compares every record with it. Nothing is changed.",
                ),
                "muted",
                wrap=True,
            )
        )
        card.add(row(self._check, None))
        return card

    def _ways_card(self) -> Card:
        card = Card(T("Safety", "What you can do"))
        for words in _WAYS:
            card.add(plain.label(words, wrap=True))
        again = _button("look-again", T("Safety", "Look again"), self.look_again, Kind.PRIMARY)
        on = _button("go-on", T("Safety", "Go on without it"), self.go_on, Kind.DANGER)
        card.add(row(again, on, None))
        card.hide()
        return card

    def opened(self, **_where: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Looks again at everything."""
        self._clock.look()
        if not self._session.stopped:
            self._session.read(safety, self._show, self._closed_to, self)
        else:
            self._session.write(_standstill, self._tell, None, self)

    def _closed_to(self, error: UserError) -> None:
        self._show_parts(visible=False)
        self._head.set(error.message, tone=Tone.INFO)

    def _tell(self, found: tuple[Stopped | None, Safety | None]) -> None:
        why, now = found
        if why is None:
            self._session.stopped = False
            self._ways.hide()
            self.reload()
            return
        self._show_parts(visible=now is not None)
        if now is not None:
            self._show(now)
        self._ways.show()
        sentence = stopped_words(why)
        self._head.set(sentence.words, sentence.detail, sentence.tone)

    def _show(self, now: Safety) -> None:
        self._show_parts(visible=True)
        clock = self._session.clock
        self._facts.set_facts(facts_of(now, clock))
        self._room.set_facts(room_facts(now.room))
        self._keys_facts.set_facts(keeper_facts(now.keepers))
        self._keys.setVisible(bool(now.keepers))
        if not self._session.stopped:
            self._ways.hide()
            sentence = verdict(now, clock)
            self._head.set(sentence.words, sentence.detail, sentence.tone)
        self._drill.setEnabled(now.kept > 0)

    def _show_parts(self, *, visible: bool) -> None:
        for part in (*self._cards, self._now):
            part.setVisible(visible)
        if not visible:
            self._keys.hide()

    def _at_rest(self) -> None:
        self._progress.hide()
        self.reload()

    def back_up(self) -> None:
        """Into the store's own folder."""
        self._begin_backup(None)

    def back_up_to_stick(self) -> None:
        """Where somebody chooses."""
        folder = self._session.ask.choose_folder(T("Safety", "Where to put the backup"))
        if folder is not None:
            self._begin_backup(folder)

    def _begin_backup(self, folder: Path | None) -> None:
        self._begin(
            self._session.work_beside(
                lambda desk, proceed: take_backup(desk, folder, proceed),
                self._backed_up,
                self._failed,
                self,
                long=T("Safety", "Making a backup"),
            )
        )

    def _backed_up(self, made: Backup) -> None:
        self._session.write(
            lambda desk: note_backup(desk, made), lambda _none: self.reload(), self._failed, self
        )
        if made.rotten:
            sentence = rotten_sentence(len(made.rotten))
            self._say(sentence.words, sentence.detail, sentence.tone)
            return
        when = moment_words(local(self._session.clock, made.at))
        self._say(
            T("Safety", "The backup of {when} is made and was read back whole.").filled(when=when),
            T("Safety", "Its size is {size}.").filled(size=amount(made.manifest.size)),
            Tone.OK,
        )

    def drill(self) -> None:
        """Restores the newest backup out of the way, proves it and removes it again."""
        self._begin(
            self._session.work_beside(
                try_restoring,
                self._drilled,
                self._failed,
                self,
                long=T("Safety", "Trying to restore a backup"),
            )
        )

    def _drilled(self, done: Drill) -> None:
        self._session.write(
            lambda desk: note_drill(desk, done), lambda _none: self.reload(), self._failed, self
        )
        if done.failed:
            self._say(_NOT_RESTORED, _MAKE_ANEW, Tone.DANGER)
        else:
            self._say(
                T("Safety", "The newest backup was restored, proven and put away again."),
                "",
                Tone.OK,
            )

    def check(self) -> None:
        """Proves the store itself."""
        self._begin(
            self._session.work_beside(
                lambda desk, _proceed: verify(desk, rebuild=True), self._checked, self._failed, self
            )
        )

    def _checked(self, found: Verdict) -> None:
        if found.ok:
            self._say(
                T("Safety", "Everything holds: %n entries were checked.").counted(found.entries),
                "",
                Tone.OK,
            )
        else:
            self._say(
                T("Safety", "%n things do not hold.").counted(len(found.findings)),
                T("Safety", "Keep every backup there is, and call the IT staff today."),
                Tone.DANGER,
            )

    def choose_disk(self) -> None:
        """A second place for the daily backup."""
        folder = self._session.ask.choose_folder(T("Safety", "A folder on another disk"))
        if folder is not None:
            self._session.write(
                lambda desk: use_second_folder(desk, folder),
                lambda _none: self.reload(),
                self._failed,
                self,
            )

    def look_again(self) -> None:
        """Perhaps the file was brought back meanwhile."""
        self._session.write(
            lambda desk: (look_again(desk), _if_allowed(desk)), self._tell, self._failed, self
        )

    def go_on(self) -> None:
        """Two people decide to go on without what is missing."""
        ask = self._session.ask
        reason = ask.reason(
            T("Safety", "Go on without what is missing"),
            T("Safety", "Both of you sign this. It stays in the history and headquarters sees it."),
            T("Safety", "Why is there no other way?"),
        )
        if reason is None:
            return
        second = ask.second_person(
            T("Safety", "A second person agrees"),
            T("Safety", "You agree that work goes on from an older database: {reason}").filled(
                reason=reason
            ),
        )
        if second is None:
            return

        def accept(desk: Desk) -> tuple[Stopped | None, Safety | None]:
            approved = second_person(
                desk, desk.question(Act.ACCEPT_POSITION), second.user, second.password
            )
            accept_position(desk, approved, reason)
            return _standstill(desk)

        self._session.write(accept, self._tell, self._failed, self)

    def give_over(self) -> None:
        """Stops what runs; nothing half-made is left."""
        self._session.beside.give_over()

    def _begin(self, begun: bool) -> None:  # noqa: FBT001 - the answer of one call
        if begun:
            self._notice.hide()
            self._progress.show()
        else:
            self._say(_BUSY, "", Tone.INFO)

    def _failed(self, error: UserError) -> None:
        self._say(error.message, "", Tone.DANGER)

    def _say(self, words: Text, detail: Text | str, tone: Tone) -> None:
        self._notice.set(words, detail, tone)
        self._notice.show()


def _button(name: str, words: Text, pressed: Callable[[], None], kind: Kind = Kind.PLAIN) -> Button:
    made = Button(words, pressed, kind=kind)
    made.setObjectName(name)
    return made


def _if_allowed(desk: Desk) -> Safety | None:
    return safety(desk) if desk.permits(Act.BACK_UP) else None


def _standstill(desk: Desk) -> tuple[Stopped | None, Safety | None]:
    return stopped(desk), _if_allowed(desk)


_BUSY = T("Safety", "Something is running already. Wait until it is done.")
_NOT_RESTORED = T("Safety", "The newest backup could not be restored.")
_MAKE_ANEW = T(
    "Safety",
    "Make a new backup now and try again. If that fails too, use another disk and call the IT "
    "staff.",
)
_WAYS = (
    T(
        "Safety",
        "1. Look again, if somebody moved or copied the folder of the store and brought it back.",
    ),
    T(
        "Safety",
        "2. Restore the newest backup, if it is newer than this database. The IT staff do that "
        "with you; nothing here is overwritten.",
    ),
    T(
        "Safety",
        "3. Go on without what is missing. Two people sign for it, and headquarters is told.",
    ),
)
