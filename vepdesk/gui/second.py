"""Acts that take two people: tried alone first, then with whoever types the own passphrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from vepdesk.access.decision import Question
from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui.session import Failed, Session
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words
from vepdesk.journal.second import Second
from vepdesk.services.desk import Desk
from vepdesk.services.second_person import second_person

Result = TypeVar("Result")


def write_with_second(
    session: Session,
    job: Callable[[Desk, Second | None], Result],
    question: Callable[[Desk], Question],
    shown: Words,
    done: Callable[[Result], None],
    *,
    failed: Failed | None = None,
    owner: QObject | None = None,
) -> None:
    """Runs an act; when it takes a second person, asks for one and runs it again.

    ``shown`` says in plain words what is signed. A wrong passphrase is said in plain words.
    """

    def refused(error: UserError) -> None:
        if error.reason == "second-needed":
            ask()
        elif failed is not None:
            failed(error)
        else:
            session.ask.tell(T("Second", "That did not work"), error.message, Tone.DANGER)

    def ask() -> None:
        answer = session.ask.second_person(T("Second", "A second person signs"), shown)
        if answer is None:
            return
        user, password = answer.user, answer.password

        def signed(desk: Desk) -> Result:
            return job(desk, second_person(desk, question(desk), user, password))

        session.write(signed, done, refused, owner)

    session.write(lambda desk: job(desk, None), done, refused, owner)
