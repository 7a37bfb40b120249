"""An act that may need a second person: tried alone, then with the second one's own passphrase."""

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


def with_second(
    session: Session,
    question: Callable[[Desk], Question],
    what: Words,
    job: Callable[[Desk, Second | None], Result],
    done: Callable[[Result], None],
    failed: Failed | None = None,
    owner: QObject | None = None,
) -> None:
    """Runs ``job``; where nobody may do it alone, ``what`` is shown to a second person, who signs.

    A second person who turns back ends it: ``failed`` then gets the refusal. Without ``failed`` a
    dialog says it.
    """

    def refuse(error: UserError) -> None:
        if failed is not None:
            failed(error)
        else:
            session.ask.tell(T("Second", "That did not work"), error.message, Tone.DANGER)

    def ask(error: UserError) -> None:
        answer = None
        if error.reason == "second-needed":
            answer = session.ask.second_person(
                T("Second", "A second person must approve this"), what
            )
        if answer is None:
            refuse(error)
            return
        user, password = answer.user, answer.password

        def signed(desk: Desk) -> Result:
            return job(desk, second_person(desk, question(desk), user, password))

        session.write(signed, done, refuse, owner)

    session.write(lambda desk: job(desk, None), done, ask, owner)
