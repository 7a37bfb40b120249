"""Whether the store holds: a button, how far the check is, and a verdict that anybody understands.

For the administrator once a week, and for whoever has to answer for the records.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import local
from vepdesk.base.errors import UserError
from vepdesk.base.stopping import Proceed
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.layout import Card, ScrollPage, boxed, column, row
from vepdesk.gui.parts.notices import TONE_ICONS, Banner
from vepdesk.gui.parts.progress import ProgressRow
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.tasks import Progress
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, left_to_right, moment_words
from vepdesk.services.check_words import Finding, findings_of, headline, meaning
from vepdesk.services.checks import CheckDue, Verdict, check_due, note_check, verify

_SHOWN = 3


class StoreCheck(QWidget):
    """The check and its last verdict."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._progress: Progress | None = None
        self._icon = plain.label("")
        self.headline = plain.label("", "title", wrap=True, selectable=True)
        self.headline.setObjectName("verdict")
        self._meaning = plain.label("", "body", wrap=True)
        self._last = plain.label("", "muted", wrap=True)
        self._last.setObjectName("last-check")
        self._notice = Banner("", tone=Tone.WARN)
        self._notice.hide()
        self._rebuild = CheckBox(
            T("Checks", "Also make every record again from its entries (takes longer)")
        )
        self._rebuild.setObjectName("rebuild")
        self._start = Button(
            T("Checks", "Check now"), self.start, kind=Kind.PRIMARY, icon="shield-check"
        )
        self._start.setObjectName("check-now")
        self._running = ProgressRow(T("Checks", "Reading the store"), self.stop)
        self._running.hide()
        self._findings = RowList()
        self._findings.hide()
        page = ScrollPage(margins=False)
        page.add(self._notice)
        page.add(self._card())
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))
        self._show_words(
            "info-circle",
            T("Checks", "Does everything here still hold?"),
            T(
                "Checks",
                "The check reads every page of the database and every entry of the journal, and "
                "compares them with the mark beside the database. It changes nothing.",
            ),
        )

    def _card(self) -> Card:
        card = Card(T("Checks", "Check the store"))
        words = column(self.headline, self._meaning, self._last, gap=1)
        verdict = row(self._icon, gap=3)
        verdict.setAlignment(self._icon, plain.reading_edge())
        verdict.addLayout(words, 1)
        card.add(boxed(verdict))
        card.add(self._findings)
        card.add(self._running)
        card.add(self._rebuild)
        card.add(row(self._start, None))
        return card

    def _show_words(self, icon: str, head: Words, detail: Words, tone: Tone | None = None) -> None:
        look = theme()
        ink = look.tone(tone)[0].name() if tone else "ink2"
        self._icon.setPixmap(look.pixmap(icon, ink, look.px(40)))
        plain.set_words(self.headline, head)
        plain.set_words(self._meaning, detail)
        plain.named(self.headline, head, detail)

    def reload(self) -> None:
        """Asks when the store was last checked; shows what its own proof found, if it failed."""
        proof = self._session.proof
        if proof is not None and not proof.ok and self._progress is None:
            self._show_verdict(proof)
        self._session.read(check_due, self._show_due, owner=self)

    def _show_due(self, due: CheckDue) -> None:
        if due.last is None:
            plain.set_words(self._last, T("Checks", "This store was never checked here."))
        else:
            at = moment_words(local(self._session.clock, due.last))
            words = T("Checks", "Last checked on {moment}: %n entries, everything held.")
            if not due.ok:
                words = T("Checks", "Last checked on {moment}: %n entries, not everything held.")
            plain.set_words(self._last, words.filled(moment=at).counted(due.entries))
        self._notice.setVisible(due.due)
        if due.due:
            self._notice.set(
                T("Checks", "It is time to check the store"),
                T("Checks", "Once a week is enough. It takes seconds to a few minutes."),
                Tone.WARN,
            )

    def start(self) -> None:
        """Checks on a thread of its own; people may stop it, and work meanwhile."""
        rebuild = self._rebuild.isChecked()
        progress = Progress(self)
        progress.advanced.connect(self._running.report)
        if rebuild:
            self._session.unasked.give_over()  # it looks at the same, and this one is waited for
        begun = self._session.work_beside(
            lambda desk, proceed: verify(desk, rebuild=rebuild, watch=_Watch(progress, proceed)),
            self._checked,
            self._ended,
            self,
        )
        if not begun:
            progress.deleteLater()
            self._notice.set(_BUSY, tone=Tone.INFO)
            self._notice.show()
            return
        self._progress = progress
        self._set_running(running=True)

    def stop(self) -> None:
        """Asks the check to stop."""
        if self._progress is not None:
            self._progress.stop()

    def _set_running(self, *, running: bool) -> None:
        self._running.setVisible(running)
        self._start.setEnabled(not running)
        self._rebuild.setEnabled(not running)
        if not running and self._progress is not None:
            self._progress.deleteLater()
            self._progress = None

    def _checked(self, verdict: Verdict) -> None:
        self._set_running(running=False)
        self._session.proof = verdict
        self._show_verdict(verdict)
        self._session.write(
            lambda desk: note_check(desk, verdict),
            lambda _none: self.reload(),
            self._not_kept,
            self,
        )

    def _show_verdict(self, verdict: Verdict) -> None:
        tone = Tone.OK if verdict.ok else Tone.DANGER
        self._show_words(TONE_ICONS[tone], headline(verdict), meaning(verdict), tone)
        found = findings_of(verdict)
        self._findings.set_rows([_finding_row(one) for one in found])
        self._findings.setVisible(bool(found))

    def _not_kept(self, error: UserError) -> None:
        self._notice.hide()
        plain.set_words(
            self._last,
            T("Checks", "That the store was checked could not be recorded. {why}").filled(
                why=error.message
            ),
        )

    def _ended(self, error: UserError) -> None:
        self._set_running(running=False)
        self._show_words("player-stop", error.message, T("Checks", "Nothing was changed."))


@dataclass(frozen=True, slots=True)
class _Watch:
    """Whoever waits for the check, and the lock that ends it."""

    progress: Progress
    proceed: Proceed

    def report(self, done: int, total: int) -> None:
        self.progress.report(done, total)

    @property
    def stopped(self) -> bool:
        return self.progress.stopped or not self.proceed()


_BUSY = T("Checks", "A backup or another long piece of work is running. Check when it is done.")


def _finding_row(one: Finding) -> QWidget:
    detail: Words = one.advice
    if one.where:
        detail = T("Checks", "{advice} Where: {places}").filled(
            advice=one.advice, places=left_to_right(", ".join(one.where[:_SHOWN]))
        )
    words: Words = one.what
    if one.count > 1:
        words = T("Checks", "{what} %n times.").filled(what=one.what).counted(one.count)
    return task_row(words, detail)
