"""Signing in: a name, a passphrase, and plain words when it does not work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, IconButton, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words
from vepdesk.services.waiting import MustWait, wait_words

_SECOND_MS = 1_000


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


class Countdown(QObject):
    """Says how long a name still waits, second by second, and lets the button be pressed then."""

    def __init__(self, notice: Banner, button: Button) -> None:
        super().__init__(button)
        self._notice, self._button = notice, button
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.tick)
        self.left = 0

    def begin(self, seconds: int) -> None:
        """Begins to count down."""
        self.left = seconds
        self._timer.start()
        self._show()

    def tick(self) -> None:
        """A second has passed."""
        self.left -= 1
        if self.left > 0:
            self._show()
        else:
            self.stop()
            self._notice.set(T("SignIn", "You can try again now."), tone=Tone.INFO)

    def stop(self) -> None:
        """Nobody waits here any more, for example because another name was written."""
        self._timer.stop()
        self.left = 0
        self._button.setEnabled(True)

    def _show(self) -> None:
        self._button.setEnabled(False)
        said = T("SignIn", "There were too many wrong passphrases for this name.")
        self._notice.set(wait_words(self.left), said, Tone.WARN)
        self._notice.show()


class SignInForm(QWidget):
    """Asks who it is. ``sign_in`` is given name and passphrase; the outcome comes back by
    :meth:`refuse` or by the window being replaced. ``envelopes`` and ``moving`` lead elsewhere."""

    def __init__(
        self,
        sign_in: Callable[[str, str], None],
        envelopes: Callable[[], None] = lambda: None,
        moving: Callable[[], None] = lambda: None,
    ) -> None:
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
        self._countdown = Countdown(self._notice, self._go)
        self._help = _help(envelopes, moving)
        self._help.hide()
        forgot = Button(T("SignIn", "I forgot my passphrase"), self._help.show, kind=Kind.LINK)
        forgot.setObjectName("forgot")
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
        self._user.textEdited.connect(lambda _text: self._other_name())
        self._user.returnPressed.connect(self._passphrase.line.setFocus)
        self._passphrase.line.returnPressed.connect(self._pressed)
        self.setFocusProxy(self._user)

    def _other_name(self) -> None:
        if self._countdown.left:
            self._countdown.stop()
            self._notice.hide()

    def _pressed(self) -> None:
        if not self._go.isEnabled():
            return
        self._notice.hide()
        self._go.setEnabled(False)
        self._go.set_words(T("SignIn", "Unlocking"))
        self._sign_in(self._user.text(), self._passphrase.text)

    def refuse(self, error: UserError) -> None:
        """Says why not, and lets another try begin as soon as the name may."""
        self._go.setEnabled(True)
        self._go.set_words(T("SignIn", "Sign in"))
        if isinstance(error, MustWait):
            self._countdown.begin(error.seconds)
        else:
            self.tell(error.message, Tone.DANGER)
        if error.reason == "other-computer":
            self._help.show()
        self._passphrase.line.selectAll()
        self._passphrase.line.setFocus()

    def tell(self, words: Words, tone: Tone) -> None:
        """Something that happened before, such as a moving file that was taken over."""
        self._notice.set(words, tone=tone)
        self._notice.show()


def _help(envelopes: Callable[[], None], moving: Callable[[], None]) -> QWidget:
    """What helps somebody who cannot sign in, the gentlest first."""
    ask = T(
        "SignIn",
        "Ask your user administrator: he or she gives you a new first passphrase in a minute. "
        "Nothing is lost.",
    )
    nobody = T(
        "SignIn",
        "If no user administrator can sign in any more, bring both recovery sheets, which lie in "
        "two sealed envelopes.",
    )
    other = T("SignIn", "If the store was copied from another computer, bring its moving file.")
    open_ = Button(T("SignIn", "Open with the two envelopes"), envelopes, icon="files")
    open_.setObjectName("envelopes")
    take = Button(
        T("SignIn", "This store came from another computer"), moving, icon="device-desktop"
    )
    take.setObjectName("moving")
    edge = theme().space(3)
    return boxed(
        column(
            plain.label(ask, "body", wrap=True),
            plain.label(nobody, "small", wrap=True),
            row(open_, None),
            plain.label(other, "small", wrap=True),
            row(take, None),
            gap=1,
            margins=(0, 0, 0, edge),
        )
    )
