"""packaging/dev.py's reading of marked sentences and its checks of the translators' files."""

import os
import time
from pathlib import Path

import pytest
from vepdesk_dev import places, texts, translations


def test_marked_texts_are_found_once_with_their_comment(tmp_path):
    package = tmp_path / "vepdesk"
    package.mkdir()
    (package / "a.py").write_text(
        'A = T("People", "Name of {name}")\n'
        "#: Shown above the list.\n"
        'B = text.T("People", "%n record(s)").counted(3)\n'
        'C = T(\n    "People",\n    "Two pieces "\n    "of \\"one\\".",\n)\n'
        'D = T("People", "Name of {name}")\n',
        encoding="utf-8",
    )
    assert texts.marked_texts(package) == [
        texts.MarkedText("People", "Name of {name}", ""),
        texts.MarkedText("People", "%n record(s)", "Shown above the list."),
        texts.MarkedText("People", 'Two pieces of "one".', ""),
    ]


@pytest.mark.parametrize(
    "call",
    ['T("C", f"of {x}")', 'T("C", "a" + b)', 'T(C, "a")', 'T("C")', 'T("C", "a", n=1)'],
)
def test_a_mark_around_no_literal_is_named_by_file_and_line(tmp_path, call):
    (tmp_path / "a.py").write_text(f"\nx = {call}\n", encoding="utf-8")
    with pytest.raises(places.DevError, match=r"a\.py:2"):
        texts.marked_texts(tmp_path)


def test_a_sentence_with_a_number_is_listed_with_a_plural_form():
    listed = texts.list_for_lupdate(
        [texts.MarkedText("C", "%n “left”", ""), texts.MarkedText("C", "Plain", "Say it short.")]
    )
    assert listed == (
        'translate("C", "%n “left”", None, n)\n#: Say it short.\ntranslate("C", "Plain")\n'
    )


def _catalogue(checkout, translation: str, source: str = "From {name}", numerus: str = "") -> Path:
    file = checkout.translations / "vepdesk_ar.ts"
    file.write_text(
        '<TS version="2.1" language="ar"><context><name>C</name>'
        f"<message{numerus}><source>{source}</source>{translation}</message></context></TS>",
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize(
    ("translation", "complaint"),
    [
        ("<translation>من {name}</translation>", None),
        ("<translation>من {nam}</translation>", "different place markers"),
        ("<translation>من</translation>", "different place markers"),
        ("<translation>%n {name}</translation>", "shown as it stands"),
        ('<translation type="unfinished">من {name}</translation>', "not translated"),
        ("<translation></translation>", "not translated"),
    ],
)
def test_a_translation_is_checked(checkout, translation, complaint):
    found = list(translations.findings(_catalogue(checkout, translation)))
    assert len(found) == (complaint is not None)
    assert complaint is None or complaint in found[0]


def test_a_plural_form_may_leave_the_number_out_but_no_form_may_be_empty(checkout):
    one_empty = (
        "<translation><numerusform>واحد</numerusform><numerusform></numerusform></translation>"
    )
    numerus = ' numerus="yes"'
    complete = one_empty.replace("<numerusform></", "<numerusform>%n سجلات</")
    assert not list(translations.findings(_catalogue(checkout, complete, "%n records", numerus)))
    (found,) = translations.findings(_catalogue(checkout, one_empty, "%n records", numerus))
    assert "not translated" in found


def test_only_what_is_older_than_its_source_is_compiled(checkout, made, monkeypatch):
    fresh, stale = (checkout.translations / f"vepdesk_{name}.ts" for name in ("ar", "en"))
    now = time.time_ns()
    for source, age in ((fresh, 0), (stale, 10**9)):
        source.touch()
        source.with_suffix(".qm").write_bytes(b"old")
        os.utime(source, ns=(now, now))
        os.utime(source.with_suffix(".qm"), ns=(now - age, now - age))
    orphan = checkout.translations / "vepdesk_kk.qm"
    orphan.touch()
    monkeypatch.setattr(
        translations,
        "run_aside",
        lambda command, _why: Path(command[-1]).write_bytes(b"new"),
    )
    translations.build_compiled(made)
    assert fresh.with_suffix(".qm").read_bytes() == b"old"
    assert stale.with_suffix(".qm").read_bytes() == b"new"
    assert not orphan.exists()
