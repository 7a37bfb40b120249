"""Whether an installation works: run by IT staff, with no store and no personal data."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from vepdesk.base.clock import SystemClock
from vepdesk.base.report import redacted
from vepdesk.base.resources import resource, translations
from vepdesk.crypto.age import open_sealed, seal
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.crypto.slots import SlotParameters
from vepdesk.documents.child_frame import PIXEL_BYTES
from vepdesk.documents.content import FileType, examine
from vepdesk.documents.limited import Viewer
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spelling import latin
from vepdesk.services.census_file import read_mapping
from vepdesk.services.checks import verify
from vepdesk.services.desk import Founding, found
from vepdesk.services.signing_in import sign_in

LANGUAGES = ("en", "ar")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; ``detail`` is a redacted report when it failed."""

    name: str
    ok: bool
    detail: str = ""


Checks = tuple[tuple[str, Callable[[], None]], ...]
"""Names and what to try; a check that does not hold raises."""


def self_test(more: Checks = ()) -> list[Check]:
    """Tries every part that a packaging fault could break, and ``more`` that the caller knows."""
    return [_try(name, run) for name, run in (*_CHECKS, *more)]


def _try(name: str, run: Callable[[], None]) -> Check:
    try:
        run()
    except Exception as error:  # noqa: BLE001 - whatever breaks is what the test is to find
        return Check(name, ok=False, detail=redacted(error))
    return Check(name, ok=True)


def _expect(holds: bool) -> None:  # noqa: FBT001 - reads like an assertion, and is one
    if not holds:
        raise RuntimeError("the check does not hold")


def _signatures() -> None:
    keys = SigningKeys.generate()
    keys.public.verify(keys.sign(b"self-test", "self-test"), b"self-test", "self-test")


def _sealing() -> None:
    identity, sealed = HybridIdentity.generate(), BytesIO()
    with seal(sealed, [identity.recipient]) as writer:
        writer.write(b"self-test")
    sealed.seek(0)
    _expect(open_sealed(sealed, [identity]).read() == b"self-test")


def _store() -> None:
    with tempfile.TemporaryDirectory(prefix="vepdesk-self-test-") as folder:
        cheap = SlotParameters(8 * 1024, 1, 1)
        founding = Founding(
            "unit",
            "Self-test",
            "TEST",
            "Test",
            "test",
            "x",
            practice=True,
            parameters=cheap,
            anywhere=True,
        )
        clock = SystemClock.here()
        desk, _code = found(Path(folder) / "store", founding, clock)
        desk.close()
        desk = sign_in(Path(folder) / "store", "test", "x", clock)
        try:
            _expect(verify(desk, rebuild=True).ok)
        finally:
            desk.close()


def _records() -> None:
    _expect(len(RECORD_TYPES) > 0)
    _expect(latin("\N{CYRILLIC CAPITAL LETTER A}") == "a")


def _shipped() -> None:
    read_mapping(resource("census", "daily-custody.json"))
    for parts in (("style", "tokens.json"), ("icons",), ("fonts",)):
        _expect(resource(*parts).exists())
    for language in LANGUAGES:
        _expect((translations() / f"vepdesk_{language}.qm").is_file())


def _pictures() -> None:
    """The limited child starts, and has what it needs to decode each kind of file."""
    viewer, dot = Viewer(), bytes.fromhex(_DOT)
    _expect(viewer.keep(examine(dot).type, dot).width == 1)
    page = viewer.show(FileType.PDF, _PAGE)
    _expect(page.rgba[:PIXEL_BYTES] == b"\xff\xff\xff\xff")


_DOT = (
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)
_PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def _zones() -> None:
    for name in ("Africa/Kampala", "Africa/Tunis", "Asia/Almaty"):
        ZoneInfo(name)


_CHECKS: Checks = (
    ("signatures", _signatures),
    ("sealing", _sealing),
    ("store", _store),
    ("records", _records),
    ("shipped files", _shipped),
    ("time zones", _zones),
    ("pictures", _pictures),
)
