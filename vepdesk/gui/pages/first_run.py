"""The first start on a computer: what this place is, who begins, and the recovery sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.errors import Invalid, Refused, UserError
from vepdesk.base.files import write_durably
from vepdesk.base.text import T, Text
from vepdesk.crypto.passphrase import suggest
from vepdesk.gui import plain
from vepdesk.gui.ask import Ask
from vepdesk.gui.pages.sign_in import PassphraseLine
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import Card, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.segmented import Option, Segmented
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import say
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import FirstRun, Step
from vepdesk.services.recovery import PAGE_BREAK


class FirstRunForm(QWidget):
    """One step at a time; ``finished`` gets the desk when the sheet has been put away.

    ``others`` are other ways to a store here: a name, what stands on the button, what it does.
    """

    def __init__(
        self,
        flow: FirstRun,
        tasks: Tasks,
        ask: Ask,
        finished: Callable[[Desk], None],
        others: Sequence[tuple[str, Text, Callable[[], None]]] = (),
    ) -> None:
        super().__init__()
        self._others = others
        self._flow, self._tasks, self._ask, self._finished = flow, tasks, ask, finished
        self._fields: dict[str, FormField] = {}
        self._layout = column(gap=3)
        self.setLayout(self._layout)
        self._show()

    def _show(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._fields = {}
        made = {
            Step.PLACE: self._place,
            Step.SITE: self._site,
            Step.ADMINISTRATOR: self._administrator,
            Step.SHEET: self._sheet,
        }
        for part in made[self._flow.step]():
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        for first in list(self._fields.values())[:1]:
            first.control.setFocus()

    def _head(self, title: str, detail: str) -> list[QWidget]:
        return [plain.label(title, "title", wrap=True), plain.label(detail, "muted", wrap=True)]

    def _buttons(self, go: Button) -> QWidget:
        back = Button(T("FirstRun", "Back"), self._back, kind=Kind.QUIET, icon="arrow-left")
        back.setVisible(self._flow.step in (Step.SITE, Step.ADMINISTRATOR))
        holder = QWidget()
        holder.setLayout(row(back, None, go))
        return holder

    def _back(self) -> None:
        self._flow.back()
        self._show()

    def _place(self) -> list[QWidget]:
        role = Segmented(
            T("FirstRun", "What is this place?"),
            (
                Option("unit", T("FirstRun", "A prison unit"), Tone.ACCENT),
                Option("headquarters", T("FirstRun", "Headquarters"), Tone.ACCENT),
            ),
        )
        role.set_value(self._flow.role)
        practice = CheckBox(T("FirstRun", "Only to practise, with invented people"))
        practice.setChecked(self._flow.practice)

        def go() -> None:
            try:
                self._flow.take_place(role.value or "unit", practice=practice.isChecked())
            except Refused as error:
                self._ask.tell(_NOT_MADE, error.message, Tone.DANGER)
            else:
                self._show()

        next_ = Button(T("FirstRun", "Continue"), go, kind=Kind.PRIMARY)
        next_.setObjectName("next")
        return [
            *self._head(
                say(T("FirstRun", "Welcome")),
                say(
                    T(
                        "FirstRun",
                        "There is no store on this computer yet. Three short steps make one. "
                        "Everything stays on this computer, encrypted.",
                    )
                ),
            ),
            FormField(T("FirstRun", "What is this place?"), role),
            practice,
            self._buttons(next_),
            *self._other_ways(),
        ]

    def _other_ways(self) -> list[QWidget]:
        """For a store that was somewhere else before."""
        if not self._others:
            return []
        links = []
        for name, words, act in self._others:
            button = Button(words, act, kind=Kind.LINK)
            button.setObjectName(name)
            links.append(boxed(row(button, None)))
        said = plain.label(T("FirstRun", "Was there a store already?"), "muted", wrap=True)
        return [said, boxed(column(*links, gap=1))]

    def _site(self) -> list[QWidget]:
        name, code = QLineEdit(self._flow.name), QLineEdit(self._flow.code)
        name.setObjectName("name")
        code.setObjectName("code")
        self._fields = {
            "name": FormField(T("FirstRun", "Name of this place"), name, required=True),
            "code": FormField(
                T("FirstRun", "Short code"),
                code,
                T("FirstRun", "For numbers and lists, for example U01. It stays for good."),
                required=True,
            ),
        }

        def go() -> None:
            self._try(lambda: self._flow.take_site(name.text(), code.text()))

        next_ = Button(T("FirstRun", "Continue"), go, kind=Kind.PRIMARY)
        next_.setObjectName("next")
        code.returnPressed.connect(go)
        name.returnPressed.connect(code.setFocus)
        head = self._head(
            say(T("FirstRun", "Name this place")),
            say(T("FirstRun", "Headquarters will know it by this name.")),
        )
        return [*head, *self._fields.values(), self._buttons(next_)]

    def _administrator(self) -> list[QWidget]:
        full_name = QLineEdit(self._flow.administrator)
        full_name.setObjectName("full_name")
        passphrase, again = PassphraseLine("passphrase"), PassphraseLine("again")
        self._fields = {
            "full_name": FormField(T("FirstRun", "Your name"), full_name, required=True),
            "passphrase": FormField(
                T("FirstRun", "Passphrase"),
                passphrase,
                T("FirstRun", "At least fifteen characters. Five unusual words are easy to type."),
                required=True,
            ),
            "again": FormField(T("FirstRun", "The same passphrase again"), again, required=True),
        }
        plain.named(passphrase.line, T("FirstRun", "Passphrase"))
        plain.named(again.line, T("FirstRun", "The same passphrase again"))

        def propose() -> None:
            words = suggest()
            passphrase.line.setText(words)
            passphrase.line.setEchoMode(QLineEdit.EchoMode.Normal)
            again.line.clear()

        def go() -> None:
            typed = (full_name.text(), passphrase.text, again.text)
            if self._try(lambda: self._flow.check_administrator(*typed), show=False):
                next_.setEnabled(False)
                next_.set_words(T("FirstRun", "Making the store"))
                self._tasks.run(
                    lambda: self._flow.found(typed[0], typed[1]),
                    self._founded,
                    lambda error: self._failed(error, next_),
                    self,
                )

        next_ = Button(T("FirstRun", "Make the store"), go, kind=Kind.PRIMARY)
        next_.setObjectName("next")
        again.line.returnPressed.connect(go)
        suggestion = Button(T("FirstRun", "Suggest one"), propose, kind=Kind.LINK)
        head = self._head(
            say(T("FirstRun", "You are the first here")),
            say(
                T(
                    "FirstRun",
                    "You will enrol your colleagues afterwards. Nobody but you knows your "
                    "passphrase, and nobody can read it back.",
                )
            ),
        )
        return [*head, *self._fields.values(), suggestion, self._buttons(next_)]

    def _founded(self, desk: Desk) -> None:
        self._desk = desk
        self._show()

    def _failed(self, error: UserError, button: Button) -> None:
        button.setEnabled(True)
        button.set_words(T("FirstRun", "Make the store"))
        self._ask.tell(_NOT_MADE, error.message, Tone.DANGER)

    def _sheet(self) -> list[QWidget]:
        texts = [say(sheet) for sheet in self._flow.sheets]
        cards: list[QWidget] = []
        for number, text in enumerate(texts, start=1):
            sheet = plain.label(text, "body", wrap=True, selectable=True)
            sheet.setObjectName(f"sheet{number}")
            card = Card()
            card.add(sheet)
            cards.append(card)
        put_away = CheckBox(T("FirstRun", "Both sheets are on paper, in two sealed envelopes"))
        put_away.setObjectName("put-away")
        done = Button(T("FirstRun", "Begin"), lambda: self._finished(self._desk), kind=Kind.PRIMARY)
        done.setObjectName("next")
        done.setEnabled(False)
        put_away.toggled.connect(done.setEnabled)
        save = Button(
            T("FirstRun", "Save to print"),
            lambda: self._save(PAGE_BREAK.join(texts)),
            icon="printer",
        )
        warning = Banner(
            T("FirstRun", "These are shown only once"),
            T("FirstRun", "Without them, lost passphrases mean lost records."),
            Tone.WARN,
        )
        buttons = QWidget()
        buttons.setLayout(row(save, None, done))
        head = self._head(say(T("FirstRun", "Recovery sheets")), "")
        return [*head, warning, *cards, put_away, buttons]

    def _save(self, text: str) -> None:
        path = self._ask.save_path(
            T("FirstRun", "Where to put the sheets until they are printed"), "recovery-sheets.txt"
        )
        if path is None:
            return
        try:
            write_durably(path, text.encode("utf-8"))
        except OSError:
            self._ask.tell(
                T("FirstRun", "Not saved"),
                T("FirstRun", "The sheets could not be written there. Copy them by hand."),
                Tone.DANGER,
            )

    def _try(self, act: Callable[[], None], *, show: bool = True) -> bool:
        for field in self._fields.values():
            field.show_problem("")
        try:
            act()
        except Invalid as problem:
            field = self._fields[problem.field]
            field.show_problem(problem.message)
            field.control.setFocus()
            return False
        if show:
            self._show()
        return True


_NOT_MADE = T("FirstRun", "The store was not made")
