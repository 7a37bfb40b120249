"""What is shown only once and must be on paper before the window lets go of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vepdesk.base.files import write_durably
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.ask import Ask, Dialog
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.layout import Card, ScrollPage, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say
from vepdesk.services.recovery import PAGE_BREAK


class ShownOnce(Dialog):
    """Shows ``sheets`` to be written down or saved for print; ``confirmed`` is ticked to go on."""

    def __init__(
        self,
        parent: QWidget,
        ask: Ask,
        title: Words,
        warning: Words,
        sheets: Sequence[Words],
        confirmed: Words,
        file_name: str,
    ) -> None:
        super().__init__(parent, title)
        look = theme()
        self._ask, self._file_name = ask, file_name
        self._texts = [say(sheet) for sheet in sheets]
        self.body.addWidget(
            Banner(T("ShownOnce", "This is shown only once"), warning, tone=Tone.WARN)
        )
        cards = column(gap=2)
        for number, text in enumerate(self._texts, start=1):
            sheet = plain.label(text.strip(), "body", wrap=True, selectable=True)
            sheet.setObjectName(f"sheet{number}")
            card = Card()
            card.add(sheet)
            cards.addWidget(card)
        scroll = ScrollPage(margins=False, part="surface")
        scroll.add(boxed(cards))
        scroll.setMinimumHeight(look.px(200))
        self.body.addWidget(scroll, 1)
        save = Button(T("FirstRun", "Save to print"), self._save, icon="printer")
        save.setObjectName("save")
        self._tick = CheckBox(confirmed)
        self._tick.setObjectName("confirmed")
        self.body.addLayout(row(self._tick, None, save))
        self._done = Button(T("ShownOnce", "Done"), self.accept, kind=Kind.PRIMARY)
        self._done.setObjectName("done")
        self._done.setEnabled(False)
        self._tick.toggled.connect(self._done.setEnabled)
        self.add_button(self._done)
        self.setMinimumSize(look.px(600), look.px(570))
        self.finished.connect(lambda _how: self.deleteLater())
        self._tick.setFocus()

    def reject(self) -> None:
        """Escape and the cross in the corner close it only when it is on paper."""
        if self._tick.isChecked():
            super().reject()

    def _save(self) -> None:
        path = self._ask.save_path(
            T("ShownOnce", "Where to put it until it is printed"), self._file_name
        )
        if path is None:
            return
        try:
            write_durably(path, PAGE_BREAK.join(self._texts).encode("utf-8"))
        except OSError:
            self._ask.tell(
                T("FirstRun", "Not saved"),
                T("ShownOnce", "It could not be written there. Copy it by hand."),
                Tone.DANGER,
            )
