"""Papers and pictures of a person or an incident: the list, and adding one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from vepdesk.access.policy import Act
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.forms.form_dialog import FormDialog, Values
from vepdesk.gui.pages.paper_viewer import PaperViewer
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import Card
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.words import Words, left_to_right, number_words, say
from vepdesk.records.codes import label
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.services.attachments import (
    About,
    Added,
    Paper,
    Prepared,
    add,
    prepare,
    read_file,
    strike,
)
from vepdesk.services.desk import Desk

_PATTERNS = ("*.jpg", "*.jpeg", "*.png", "*.pdf", "*.txt")
_KILO = 1000


class PapersCard(Card):
    """What is kept about ``about``, with a button to add and one on each row to open."""

    def __init__(self, session: Session, about: About, papers: Sequence[Paper]) -> None:
        self._session, self._about = session, about
        self._add = Button(T("Papers", "Add a paper or picture"), self.add_paper, icon="paperclip")
        self._add.setObjectName("add-paper")
        super().__init__(
            T("Papers", "Papers and pictures"),
            count=len(papers),
            trailing=self._add if session.may_record(Act.ATTACH) else None,
            padded=False,
        )
        if papers:
            self.add(RowList([self._row(paper) for paper in papers]))
        else:
            self.add(
                EmptyState(
                    T("Papers", "Nothing is kept here yet"),
                    T("Papers", "Add a JPEG or PNG picture, a PDF, or plain text, up to 25 MB."),
                    icon="files",
                )
            )

    def _row(self, paper: Paper) -> QWidget:
        session = self._session
        record = paper.stored.record
        detail = T("Papers", "{what}. Added by {name}.").filled(
            what=described(record), name=paper.added_by or "–"
        )
        opener = Button(
            T("Papers", "Open"),
            lambda: PaperViewer(self.window(), session, paper).open(),
            icon="photo" if record.width else "file-text",
        )
        opener.setObjectName("open-paper")
        plain.named(opener, T("Papers", "Open {title}").filled(title=record.title))
        buttons = [opener]
        if session.may_record(Act.STRIKE):
            wrong = Button(
                T("Papers", "Strike as wrong"),
                partial(self._strike, paper),
                kind=Kind.QUIET,
            )
            wrong.setObjectName("strike-paper")
            plain.named(wrong, T("Papers", "Strike {title} as wrong").filled(title=record.title))
            buttons.insert(0, wrong)
        return task_row(record.title, detail, *buttons)

    def add_paper(self) -> None:
        """Lets a file be chosen, has it examined, then asks what it is."""
        session, about, window = self._session, self._about, self.window()
        path = session.ask.choose_file(T("Papers", "Choose a picture or document"), _PATTERNS)
        if path is None:
            return
        self._add.setEnabled(False)
        session.say(T("Papers", "Looking at the file…"))

        def looked() -> None:
            if isValid(self._add):  # the page may have been drawn anew meanwhile
                self._add.setEnabled(True)

        def examined(prepared: Prepared) -> None:
            looked()
            ask_title(session, window, about, prepared, path.stem)

        def refused(error: UserError) -> None:
            looked()
            session.ask.tell(T("Papers", "This file was not added"), error.message)

        session.read(lambda desk: prepare(desk, read_file(path)), examined, refused, window)

    def _strike(self, paper: Paper) -> None:
        session = self._session
        reason = session.ask.reason(
            T("Papers", "Strike as wrong"),
            T(
                "Papers",
                "It leaves the list and stays in the history with your name and reason. Its "
                "content is kept until the law lets it be erased.",
            ),
            T("Papers", "Why it is wrong"),
        )
        if reason is None:
            return

        def struck(_none: None) -> None:
            session.say(T("Papers", "It is struck as wrong."))
            session.tell_changed(("attachment",))

        session.write(
            lambda desk: strike(desk, paper.stored.rid, reason), struck, owner=self.window()
        )


def ask_title(
    session: Session, window: QWidget, about: About, prepared: Prepared, name: str
) -> None:
    """Asks what the file is, and keeps it. ``name`` is what its file was called."""

    def save(desk: Desk, values: Values) -> Added:
        return add(desk, about, prepared, str(values["title"] or ""))

    def kept(added: Added) -> None:
        session.say(T("Papers", "It is kept."))
        session.tell_changed(("attachment",))
        if added.warning is not None:
            session.ask.tell(T("Papers", "Much is kept here"), added.warning)

    FormDialog(
        window,
        session,
        T("Papers", "Add a paper or picture"),
        Attachment.spec,
        save,
        kept,
        key="paper",
        action=T("Papers", "Keep it"),
        note=_note(prepared),
        only=("title",),
        values={"title": name[: Attachment.spec.field("title").max_length]},
    ).open()


def _note(prepared: Prepared) -> Words:
    if prepared.type.is_picture:
        return T(
            "Papers",
            "{what}. Only the picture itself is kept: what the camera noted, such as place and "
            "time, is left out.",
        ).filled(what=_described(prepared))
    return T("Papers", "{what}. It is kept as it is.").filled(what=_described(prepared))


def described(record: Attachment) -> Text:
    """Kind, measures and size of what is kept."""
    return _measured(
        label("file-type", record.type), record.size, record.width, record.height, record.pages
    )


def _described(prepared: Prepared) -> Text:
    kind = label("file-type", prepared.type.value)
    size = len(prepared.content)
    return _measured(kind, size, prepared.width, prepared.height, prepared.pages)


def _measured(
    kind: Words, size: int, width: int | None, height: int | None, pages: int | None
) -> Text:
    if width and height:
        return T("Papers", "{kind}, {measures} pixels, {size}").filled(
            kind=kind,
            measures=left_to_right(f"{number_words(width)} × {number_words(height)}"),
            size=size_words(size),
        )
    if pages:
        return T("Papers", "{kind}, {pages}, {size}").filled(
            kind=kind, pages=T("Papers", "%n pages").counted(pages), size=size_words(size)
        )
    return T("Papers", "{kind}, {size}").filled(kind=kind, size=size_words(size))


def size_words(size: int) -> str:
    """Bytes as people read them: "12 kB", "3.4 MB"."""
    if size < _KILO * _KILO:
        kilo = number_words(max(1, round(size / _KILO)))
        return say(T("Papers", "{number} kB").filled(number=kilo))
    mega = number_words(size / _KILO / _KILO, decimals=1)
    return say(T("Papers", "{number} MB").filled(number=mega))
