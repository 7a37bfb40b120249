"""What IT staff's self-test asks of the window: fonts, icons, languages, a picture."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from vepdesk.base.text import T
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.theme import Look, apply_look
from vepdesk.gui.words import LANGUAGES, install_language, say


def window_opens() -> None:
    """Opens the sign-in screen in every language without showing it to anybody.

    Raises ``RuntimeError`` when a language is missing or nothing is drawn.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["vepdesk"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application runs already")
    for language in LANGUAGES:
        install_language(application, language.code)
        apply_look(application, Look())
        window = WelcomeWindow("", "", language.code)
        window.show_form(SignInForm(lambda _user, _passphrase: None))
        if window.grab().isNull():
            raise RuntimeError("nothing was drawn")
        translated = say(T("SignIn", "Sign in")) != "Sign in"
        if translated != (language.code != "en"):
            raise RuntimeError("a language is missing")
        window.deleteLater()
    install_language(application, LANGUAGES[0].code)
