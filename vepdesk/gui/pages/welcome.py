"""The frame around everything before sign-in: the place on one side, what to do on the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.layout import ScrollPage, boxed, column, row
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.theme import theme
from vepdesk.gui.words import LANGUAGES, Words

_SMALLEST = (1000, 560)
_USUAL = (1024, 640)
_FORM_WIDTH = 460


class WelcomeWindow(QMainWindow):
    """Shows one form beside the name of the site; ``language_chosen`` asks to be built anew."""

    language_chosen = Signal(str)

    def __init__(self, site: Words, sentence: Words, language: str) -> None:
        super().__init__()
        self.setWindowTitle("VEPDesk")
        look = theme()
        self._choose = ComboBox()
        for known in LANGUAGES:
            self._choose.addItem(known.name, known.code)
        self._choose.setCurrentIndex(self._choose.findData(language))
        self._choose.setFixedWidth(look.px(130))
        plain.named(self._choose, T("Welcome", "Language"))
        self._choose.activated.connect(
            lambda _index: self.language_chosen.emit(str(self._choose.currentData()))
        )
        edge = look.space(6)
        self._form = column(gap=3)
        holder = boxed(self._form)
        holder.setFixedWidth(look.px(_FORM_WIDTH))
        side = ScrollPage(part="surface", margins=False)
        inside = column(row(None, self._choose), row(None, holder, None), gap=4)
        inside.setContentsMargins(edge, edge, edge, edge)
        side.add(inside)
        layout = row(_place(site, sentence), gap=-1)
        layout.addWidget(side, 1)
        self.setCentralWidget(boxed(layout, "surface"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)

    def show_form(self, form: QWidget) -> None:
        """Puts a form in the place of the one before."""
        while (item := self._form.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._form.addWidget(form)
        form.setFocus()


def _place(site: Words, sentence: Words) -> QWidget:
    look = theme()
    icon = plain.label("")
    icon.setPixmap(look.pixmap("building-castle", "brandink", look.px(24)))
    brand = row(icon, plain.label(T("TopBar", "VEPDesk"), "titleoncolour"), None, gap=1)
    edge = look.space(6) + look.space(3)
    panel = boxed(
        column(
            brand,
            None,
            plain.label(site, "bigoncolour", wrap=True),
            plain.label(sentence, "oncolour", wrap=True),
            gap=2,
            margins=(edge, edge, edge, edge),
        ),
        "brandpanel",
    )
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    panel.setFixedWidth(look.px(420))
    return panel
