"""The translators' files (.ts) and what is built from them (.qm), by Qt's own tools.

The .ts files are kept in git and edited with Qt Linguist; the .qm files lie beside them, ignored by
git, and are built anew whenever a .ts is newer. Which languages there are is said by which .ts
files there are.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from .environment import Environment
from .places import ON_WINDOWS, Checkout, DevError, run_aside, say
from .texts import COUNT_MARKER, MarkedText, list_for_lupdate, marked_texts, markers

SOURCE_LANGUAGE = "en_GB"
FIRST_LANGUAGES = ("en", "ar")
SHOWN_FINDINGS = 20  # in each file; a new language has hundreds


def catalogues(checkout: Checkout) -> list[Path]:
    """The .ts files there are."""
    return sorted(checkout.translations.glob("vepdesk_*.ts"))


def language_of(catalogue: Path) -> str:
    return catalogue.stem.removeprefix("vepdesk_")


def build_compiled(environment: Environment) -> None:
    """Builds each .qm that is missing or older than its .ts, and drops those without a .ts."""
    checkout = environment.checkout
    sources = catalogues(checkout)
    for compiled in checkout.translations.glob("vepdesk_*.qm"):
        if compiled.with_suffix(".ts") not in sources:
            compiled.unlink()
    for source in sources:
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        checkout.build.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=checkout.build) as folder:
            fresh = Path(folder) / compiled.name
            run_aside(
                [_qt_tool(environment, "lrelease"), "-silent", source, "-qm", fresh],
                f"could not compile {source.name}",
            )
            fresh.replace(compiled)


def update(environment: Environment, new_languages: list[str]) -> None:
    """Brings the .ts files up to the program's sentences; makes those of ``new_languages``."""
    checkout = environment.checkout
    checkout.translations.mkdir(exist_ok=True)
    languages = [language_of(file) for file in catalogues(checkout)] or list(FIRST_LANGUAGES)
    texts = marked_texts(checkout.root / "vepdesk")
    for language in dict.fromkeys([*languages, *new_languages]):
        catalogue = checkout.translations / f"vepdesk_{language}.ts"
        _run_lupdate(environment, texts, catalogue)
        unfinished = sum("not translated" in finding for finding in findings(catalogue))
        say(f"{catalogue.name}: {len(texts)} sentences in the program, {unfinished} to translate")


def check(environment: Environment) -> list[str]:
    """What is wrong with the translations, one sentence each; empty when all is well."""
    checkout = environment.checkout
    texts = marked_texts(checkout.root / "vepdesk")
    wrong: list[str] = []
    for catalogue in catalogues(checkout):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copy2(catalogue, folder))
            _run_lupdate(environment, texts, copy)
            if copy.read_bytes() != catalogue.read_bytes():
                wrong.append(
                    f"{catalogue.name}: does not hold the program's sentences as they are now; "
                    "run: python3 packaging/dev.py translations"
                )
        found = list(findings(catalogue))
        wrong.extend(found[:SHOWN_FINDINGS])
        if len(found) > SHOWN_FINDINGS:
            wrong.append(f"{catalogue.name}: and {len(found) - SHOWN_FINDINGS} more")
    return wrong


def findings(catalogue: Path) -> Iterator[str]:
    """What is wrong in one .ts file: sentences not translated, and place markers that differ."""
    for message in _messages(catalogue):
        source = message.findtext("source") or ""
        begin = f"{catalogue.name}: “{source}”"
        translation = message.find("translation")
        forms = _forms(translation)
        if translation is None or translation.get("type") == "unfinished" or not all(forms):
            yield f"{begin} is not translated"
            continue
        for form in forms:
            if markers(form) != markers(source):
                yield f"{begin} and its translation “{form}” have different place markers"
            # A plural form may leave the number out ("no records"); a plain text never shows one.
            if COUNT_MARKER in form and COUNT_MARKER not in source:
                yield f"{begin}: {COUNT_MARKER} in “{form}” would be shown as it stands"


def _messages(catalogue: Path) -> list[ElementTree.Element]:
    try:
        tree = ElementTree.parse(catalogue)  # noqa: S314 - our own file, out of our own repository
    except ElementTree.ParseError as problem:
        raise DevError(f"{catalogue.name} is not readable: {problem}") from problem
    return list(tree.iter("message"))


def _forms(translation: ElementTree.Element | None) -> list[str]:
    if translation is None:
        return [""]
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def _run_lupdate(environment: Environment, texts: list[MarkedText], catalogue: Path) -> None:
    language = language_of(catalogue)
    # English is the source; it needs words of its own only where there is a singular and a plural.
    english = language.split("_")[0] == "en"
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        listed.write_text(list_for_lupdate(texts), encoding="utf-8", newline="\n")
        run_aside(
            [
                *(_qt_tool(environment, "lupdate"), "-silent", "-extensions", "py", listed),
                *("-source-language", SOURCE_LANGUAGE, "-target-language", language),
                *("-locations", "none", "-no-obsolete", *(["-pluralonly"] if english else [])),
                *("-ts", catalogue),
            ],
            f"could not update {catalogue.name}",
        )
    wanted = {(text.source, text.plural) for text in texts if text.plural or not english}
    written = {
        (message.findtext("source") or "", message.get("numerus") == "yes")
        for message in _messages(catalogue)
    }
    if wanted != written:
        raise DevError(f"lupdate changed or lost sentences: {sorted(wanted ^ written)}")


def _qt_tool(environment: Environment, name: str) -> Path:
    """Qt's own program in the wheel; the scripts in front of it would only cost a second."""
    return environment.package_folder("PySide6") / (f"{name}.exe" if ON_WINDOWS else name)
