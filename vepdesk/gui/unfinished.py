"""What somebody was writing when the screen locked or the program ended: taken before, given back.

The words stand where they were, as unsaved as they were, under a notice that says so. A draft goes
when what it holds is saved, thrown away or left; until then it waits in the store.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import local, today
from vepdesk.base.text import T, Text
from vepdesk.gui.ask import Dialog
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.layout import boxed, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page, Shell
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, moment_words, time_words
from vepdesk.services.drafts import Draft, Fit, Unfinished, Where, discard_drafts

_IDENTIFIER = re.compile("[0-9a-f]{32}")

_LOCKED = T("Unfinished", "You were writing this when the screen locked at {moment}.")
_ENDED = T(
    "Unfinished",
    "You were writing this at {moment}; the program ended before it was saved.",
)


class UnfinishedWork(QObject):
    """Between the pages and dialogs of one window and the drafts of the person who is signed in."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__(shell)
        self._session, self._shell = session, shell
        self._waiting: list[Draft] = []
        self._given: dict[tuple[str, bytes], Draft] = {}
        self._notice: QWidget | None = None
        shell.page_opened.connect(lambda _key: self._page_opened())
        session.changed.connect(lambda _kinds: self._something_saved())

    def wait_for(self, unfinished: Unfinished) -> None:
        """Gives each draft back when its page is opened; call it before the first one is."""
        self._waiting = list(unfinished.drafts)

    def written(self) -> list[Draft]:
        """What is being written now, on the page that is open and in the dialog over it."""
        found: list[Draft] = []
        page, where = self._shell.stack.currentWidget(), self._shell.where()
        if isinstance(page, Page) and (words := page.draft()):
            found.append(Draft(self._shell.current, where, words))
        found.extend(
            Draft(self._shell.current, where, words, dialog.key, bytes(dialog.about))
            for dialog in self._dialogs()
            if dialog.key and (words := dialog.draft())
        )
        return [self._as_doubtful(draft) for draft in found]

    def given(self, key: tuple[str, bytes]) -> Draft | None:
        """What was given back in the form called ``key`` and has not been let go of."""
        return self._given.get(key)

    def _as_doubtful(self, draft: Draft) -> Draft:
        """As long as a notice says that it was perhaps saved, that is so."""
        given = self._given.get(draft.key)
        return replace(draft, unsure=given is not None and given.unsure)

    def finished(self, written: Sequence[Draft]) -> list[Draft]:
        """Drafts given back before that are not among what is being ``written`` any more."""
        now = {draft.key for draft in written}
        return [draft for key, draft in self._given.items() if key not in now]

    def _dialogs(self) -> list[Dialog]:
        return [one for one in self._shell.findChildren(Dialog) if one.isVisible()]

    def _page_opened(self) -> None:
        """Another page: what was given back on the one before was left; perhaps a draft waits."""
        where = self._shell.where()
        here = [
            draft
            for draft in self._waiting
            if draft.page == self._shell.current and _same_record(draft, where)
        ]
        self._let_go([draft for draft in self._given.values() if not self._still(draft)])
        if here:
            self._waiting = [draft for draft in self._waiting if draft not in here]
            self._once_loaded(lambda: self._give_back(sorted(here, key=lambda one: one.dialog)))

    def _still(self, draft: Draft) -> bool:
        """Whether the page of a draft that was given back is open and still holds it."""
        page = self._shell.stack.currentWidget()
        same = draft.page == self._shell.current and _same_record(draft, self._shell.where())
        return same and (bool(draft.dialog) or not isinstance(page, Page) or bool(page.draft()))

    def left(self) -> None:
        """The person closes the window and was asked before: nothing waits any more."""
        self._let_go(list(self._given.values()))

    def _once_loaded(self, act: Callable[[], None]) -> None:
        """Runs ``act`` when the page has been told everything it asked for."""
        tasks = self._session.tasks

        def ready() -> None:
            tasks.idle.disconnect(ready)
            act()

        if tasks.is_idle:
            QTimer.singleShot(0, self, act)
        else:
            tasks.idle.connect(ready)

    def _give_back(self, drafts: Sequence[Draft]) -> None:
        """The words of the page first, then its dialogs, each when the one before is open."""
        if not drafts:
            return
        draft, rest = drafts[0], drafts[1:]
        page = self._shell.stack.currentWidget()
        if self._shell.current != draft.page or not isinstance(page, Page):
            self._waiting.extend(drafts)
            return
        if not draft.dialog:
            self._on_page(page, draft)
            self._give_back(rest)
            return

        def opened() -> None:
            self._in_dialog(draft)
            self._give_back(rest)

        # Begun before: a question waits for its answer inside reopen, and a form may read first.
        QTimer.singleShot(0, self, lambda: self._once_loaded(opened))
        page.reopen(draft.dialog, draft.about)

    def _on_page(self, page: Page, draft: Draft) -> None:
        fit = page.take_draft(draft.written)
        if fit is Fit.NOWHERE:
            self._say_what_it_was(draft)
            return
        self._given[draft.key] = draft

        def throw_away() -> None:
            page.begin_anew()
            self._let_go([draft])

        edge = theme().space(4)
        banner = self._banner(draft, fit, throw_away)
        self._notice = boxed(row(banner, margins=(edge, edge, edge, 0)), "page")
        self._shell.show_notice(self._notice)

    def _in_dialog(self, draft: Draft) -> None:
        dialog = next((one for one in self._dialogs() if one.key == draft.dialog), None)
        fit = Fit.NOWHERE if dialog is None else dialog.take_draft(draft.written)
        if dialog is None or fit is Fit.NOWHERE:
            self._say_what_it_was(draft)
            return
        self._given[draft.key] = draft
        dialog.show_notice(self._banner(draft, fit, dialog.throw_away))
        dialog.finished.connect(lambda _result: self._let_go([draft]))

    def _banner(self, draft: Draft, fit: Fit, throw_away: Callable[[], None]) -> Banner:
        detail: Words = T("Unfinished", "Nothing of it is saved yet.")
        if draft.unsure:
            detail = T(
                "Unfinished",
                "It was perhaps being saved just then: look whether it is there before you save "
                "it again.",
            )
        elif fit is Fit.CHANGED:
            detail = T(
                "Unfinished",
                "Nothing of it is saved yet. Something here was changed meanwhile: compare before "
                "you save.",
            )
        button = Button(T("Unfinished", "Throw it away"), throw_away)
        button.setObjectName("throw-away")
        tone = Tone.WARN if draft.unsure or fit is Fit.CHANGED else Tone.INFO
        banner = Banner(self._when(draft), detail, tone, button)
        banner.setObjectName("unfinished")
        return banner

    def _when(self, draft: Draft) -> Text:
        if draft.at is None:
            return T("Unfinished", "You were writing this when the screen locked.")
        at = local(self._session.clock, draft.at)
        same_day = at.date() == today(self._session.clock)
        words = _LOCKED if draft.at_lock else _ENDED
        return words.filled(moment=time_words(at) if same_day else moment_words(at))

    def _say_what_it_was(self, draft: Draft) -> None:
        """Shows words that cannot stand where they were any more, for copying; then they go."""
        texts = [text.strip() for part in draft.written.now.values() for text in part]
        texts = [text for text in texts if text and not _IDENTIFIER.fullmatch(text)]
        self._session.ask.tell(
            T("Unfinished", "What you were writing has no place any more"),
            T(
                "Unfinished",
                "What it was about has changed meanwhile. Copy what you need:\n\n{words}",
            ).filled(words="\n".join(texts)),
            Tone.WARN,
        )
        self._let_go([draft])

    def _something_saved(self) -> None:
        page = self._shell.stack.currentWidget()
        if isinstance(page, Page) and not page.draft():
            self._let_go([one for one in self._given.values() if not one.dialog])

    def _let_go(self, drafts: Sequence[Draft]) -> None:
        if not drafts:
            return
        for draft in drafts:
            self._given.pop(draft.key, None)
            if not draft.dialog and self._notice is not None:
                self._notice.hide()
                self._notice.deleteLater()
                self._notice = None
        self._session.write(lambda desk: discard_drafts(desk, drafts), lambda _none: None)


def _same_record(draft: Draft, where: Where) -> bool:
    return draft.where.get("rid") == where.get("rid")
