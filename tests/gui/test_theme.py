"""Tokens, contrast, icons, and the constants PySide6 takes away."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from vepdesk.base.resources import resource
from vepdesk.gui.theme import Look, Theme, Tokens, Tone, apply_look
from vepdesk.gui.words import install_language

LOOKS = [Look(dark=dark, practice=practice) for dark in (False, True) for practice in (False, True)]


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_text_has_the_contrast_of_wcag_aa(look: Look) -> None:
    made = Theme(Tokens.shipped(), look)
    for ink in ("ink", "ink2", "accent", "danger", "warn", "ok", "info"):
        for ground in ("bg", "surface", "raised"):
            assert contrast(made.colour(ink), made.colour(ground)) >= 4.5, (ink, ground)
    assert contrast(made.colour("accentink"), made.colour("accent")) >= 4.5
    assert contrast(made.colour("surface"), made.colour("danger")) >= 4.5
    assert contrast(made.colour("brandink"), made.colour("brand")) >= 4.5
    assert contrast(made.colour("fieldline"), made.colour("field")) >= 3
    for tone in Tone:
        assert contrast(*made.tone(tone)) >= 4.5, tone


def test_lengths_and_type_grow_with_the_text() -> None:
    usual, large = (Theme(Tokens.shipped(), Look(scale=scale)) for scale in (100, 200))
    assert large.font("body").pixelSize() == 2 * usual.font("body").pixelSize()
    assert large.control_height == 2 * usual.control_height
    assert "@" not in large.stylesheet()


def test_icons_that_point_are_mirrored_for_readers_from_the_right(qapp: QApplication) -> None:
    made = apply_look(qapp, Look())
    rightwards = made.pixmap("chevron-right").toImage()
    lock = made.pixmap("lock").toImage()
    install_language(qapp, "ar")
    assert made.pixmap("chevron-right").toImage() != rightwards
    assert made.pixmap("lock").toImage() == lock


def test_the_shipped_icons_carry_their_licence() -> None:
    assert "MIT" in resource("icons", "LICENSE").read_text(encoding="utf-8")
    assert "Open Font License" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_none_outlives_any_number_of_calls(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number % 7))
    assert sys.getrefcount(None) > 1 << 30 or sys.getrefcount(None) >= before
