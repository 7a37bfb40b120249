"""A form over the page: for one act with a few fields, saved in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.text import T
from vepdesk.gui.ask import Dialog
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.layout import ScrollPage
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words
from vepdesk.records.spec import RecordSpec, Value
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Fit, Written

Result = TypeVar("Result")
Values = dict[str, Value]


class FormDialog(Dialog):
    """Shows some fields of a record; ``save`` gets their values on the database thread.

    What is wrong appears at its field; anything else above the form. The dialog closes only when
    the act was done. ``key`` and ``about`` are those of :class:`Dialog`; ``edits`` says that the
    form changes a record that is there, which somebody else may have changed meanwhile.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        title: Words,
        spec: RecordSpec,
        save: Callable[[Desk, Values], Result],
        done: Callable[[Result], None],
        *,
        action: Words,
        key: str,
        about: bytes = b"",
        edits: bool = False,
        note: Words = "",
        only: Sequence[str] | None = None,
        hidden: Iterable[str] = (),
        values: Mapping[str, Value] | None = None,
        labels: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent, title)
        self.key, self.about = key, about
        self._edits = edits
        self._session = session
        self._act: Callable[[Desk, Values], object] = save
        self._finished: Callable[[Result], None] = done
        self._notice = Banner(note, tone=Tone.INFO)
        self._notice.setVisible(bool(note))
        self.body.addWidget(self._notice)
        self.form = RecordForm(spec, session.clock, session.look_up_for, only=only, hidden=hidden)
        if values:
            self.form.set_values(values, labels)
        scroll = ScrollPage(margins=False)
        scroll.add(self.form)
        scroll.setMinimumHeight(theme().px(min(420, 84 * max(2, len(self.form.shown)))))
        self.body.addWidget(scroll, 1)
        cancel = Button(T("Ask", "Cancel"), self._turn_back)
        cancel.setObjectName("cancel")
        self._go = Button(action, lambda: self._save(done), kind=Kind.PRIMARY, keys="Ctrl+S")
        self._go.setObjectName("act")
        self.add_button(cancel)
        self.add_button(self._go)
        if self.form.shown:
            self.form.focus_field(self.form.shown[0])

    def _turn_back(self) -> None:
        if not self.form.is_dirty or self._session.ask.confirm(
            T("FormDialog", "Leave without saving?"),
            (T("FormDialog", "What you wrote here is not saved."),),
            T("FormDialog", "Leave"),
            dangerous=True,
        ):
            super().reject()

    def reject(self) -> None:
        self._turn_back()

    def draft(self) -> Written:
        changed = self.form.draft()
        return self.form.draft(whole=True) if changed and not self._edits else changed

    def take_draft(self, written: Written) -> Fit:
        fit = self.form.take_draft(written)
        return fit if self._edits else Fit.SAME

    def _save(self, done: Callable[[Result], None]) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        self._go.setEnabled(False)

        def finished(result: object) -> None:
            self.accept()
            self.deleteLater()
            done(result)  # type: ignore[arg-type] # what the act gave

        self._session.write(lambda desk: self._act(desk, values), finished, self._refused, self)

    def _refused(self, error: UserError) -> None:
        self._go.setEnabled(True)
        if isinstance(error, Invalid) and error.field in self.form.shown:
            self.form.show_problem(error.field, error.message)
            self.form.focus_field(error.field)
        else:
            self._notice.set(error.message, tone=Tone.DANGER)
            self._notice.show()
