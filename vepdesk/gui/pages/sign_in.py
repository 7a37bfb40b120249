"""Signing in: a name, a passphrase, and plain words when it does not work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, IconButton, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone


class PassphraseLine(QWidget):
    """A hidden line with an eye that shows what was typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(256)
        self._eye = IconButton("eye", T("SignIn", "Show the passphrase"), self._toggle)
        layout = row(gap=1)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._eye)
        self.setLayout(layout)
        self.setFocusProxy(self.line)

    def _toggle(self) -> None:
        hidden = self.line.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        if hidden:
            self._eye.set_icon("eye-off", T("SignIn", "Hide the passphrase"))
        else:
            self._eye.set_icon("eye", T("SignIn", "Show the passphrase"))

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()


class SignInForm(QWidget):
    """Asks who it is. ``sign_in`` is given name and passphrase; the outcome comes back by
    :meth:`refuse` or by the window being replaced."""

    def __init__(self, sign_in: Callable[[str, str], None]) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._user = QLineEdit()
        self._user.setObjectName("user")
        self._passphrase = PassphraseLine("passphrase")
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._go = Button(T("SignIn", "Sign in"), self._pressed, kind=Kind.PRIMARY)
        self._go.setObjectName("sign-in")
        self._help = plain.label(
            T(
                "SignIn",
                "Ask your user administrator for a new passphrase. If nobody can sign in any more, "
                "open the two sealed envelopes with the recovery sheets.",
            ),
            "small",
            wrap=True,
        )
        self._help.hide()
        forgot = Button(T("SignIn", "I forgot my passphrase"), self._help.show, kind=Kind.LINK)
        name = FormField(T("SignIn", "Your name"), self._user)
        passphrase = FormField(T("SignIn", "Passphrase"), self._passphrase)
        plain.named(self._passphrase.line, T("SignIn", "Passphrase"))
        self.setLayout(
            column(
                plain.label(T("SignIn", "Sign in"), "title"),
                self._notice,
                name,
                passphrase,
                self._go,
                boxed(row(forgot, None)),
                self._help,
                None,
                gap=3,
            )
        )
        self._user.returnPressed.connect(self._passphrase.line.setFocus)
        self._passphrase.line.returnPressed.connect(self._pressed)
        self.setFocusProxy(self._user)

    def _pressed(self) -> None:
        if not self._go.isEnabled():
            return
        self._notice.hide()
        self._go.setEnabled(False)
        self._go.set_words(T("SignIn", "Unlocking"))
        self._sign_in(self._user.text(), self._passphrase.text)

    def refuse(self, error: UserError) -> None:
        """Says why not, and lets another try begin."""
        self._go.setEnabled(True)
        self._go.set_words(T("SignIn", "Sign in"))
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()
        self._passphrase.line.selectAll()
        self._passphrase.line.setFocus()
