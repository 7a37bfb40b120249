"""Pictures and documents made for tests, honest ones and hostile ones."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from vepdesk.gui.lifelong import keep_constants_alive

keep_constants_alive()

MAKER = b"Kamera Werke K-9"
CANARY = b"canary-7f3a where he was"
LATITUDE = struct.pack(">6L", 0, 1, 19, 1, 3312, 100)


def picture(kind: str, width: int = 48, height: int = 32, *, colour: str = "#8a5a2b") -> bytes:
    """A picture with one half darker, so that turning it can be seen."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("#102030"))
    painter.end()
    return encoded(image, kind)


def scene(kind: str, width: int, height: int) -> bytes:
    """Something to look at: a sky, a wall and a door."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for y in range(height):
        painter.fillRect(0, y, width, 1, QColor.fromHsv(205, 160 - 120 * y // height, 235))
    painter.fillRect(width // 8, height // 3, width * 3 // 4, height, QColor("#b9967a"))
    painter.fillRect(width * 2 // 5, height // 2, width // 5, height // 2, QColor("#4a3a30"))
    painter.end()
    return encoded(image, kind)


def encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind.upper())
    return bytes(buffer.data().data())


def decoded(data: bytes) -> QImage:
    image = QImage.fromData(QByteArray(data))
    assert not image.isNull()
    return image


def with_camera_notes(jpeg: bytes, *, orientation: int = 6) -> bytes:
    """A JPEG as a camera writes it: maker, orientation, place, thumbnail, comment, profile."""
    thumbnail = picture("jpeg", 16, 16)
    exif = b"Exif\0\0" + _tiff(orientation) + thumbnail
    return (
        jpeg[:2]
        + _segment(0xE1, exif)
        + _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY + b"</x:xmpmeta>")
        + _segment(0xED, b"Photoshop 3.0\0" + CANARY)
        + _segment(0xFE, CANARY)
        + jpeg[2:]
        + CANARY
    )


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _tiff(orientation: int) -> bytes:
    """Big-endian TIFF: make, orientation and a pointer to a GPS directory with a latitude."""
    maker_at, gps_at = 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + len(MAKER) + 1
    latitude_at = gps_at + 2 + 12 + 4
    return (
        b"MM\0*\0\0\0\x08"
        + struct.pack(">H", 3)
        + struct.pack(">HHLL", 0x010F, 2, len(MAKER) + 1, maker_at)
        + struct.pack(">HHLHH", 0x0112, 3, 1, orientation, 0)
        + struct.pack(">HHLL", 0x8825, 4, 1, gps_at)
        + struct.pack(">L", 0)
        + MAKER
        + b"\0"
        + struct.pack(">H", 1)
        + struct.pack(">HHLL", 0x0002, 5, 3, latitude_at)
        + struct.pack(">L", 0)
        + LATITUDE
    )


def png_chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content)) + name + content
        + struct.pack(">I", zlib.crc32(name + content))
    )  # fmt: skip


def png_with_notes() -> bytes:
    """A PNG with texts, a time and something behind its end."""
    plain = picture("png")
    after_header = 8 + 25
    notes = (
        png_chunk(b"tEXt", b"Comment\0" + CANARY)
        + png_chunk(b"eXIf", _tiff(1))
        + png_chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 20, 9, 0, 0))
    )
    return plain[:after_header] + notes + plain[after_header:] + CANARY


def png_bomb(width: int, height: int) -> bytes:
    """A few kilobytes that claim, and hold, very many pixels of one bit."""
    row = b"\0" + bytes(-(-width // 8))
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
        + png_chunk(b"IDAT", packed)
        + png_chunk(b"IEND", b"")
    )


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("run.js", CANARY)
    return buffer.getvalue()


def document(pages: int = 1, words: str = "Order of the court") -> bytes:
    """A PDF of some pages, each with a line of text and a black bar below it."""
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    bodies.append(f"<</Type/Pages/Kids[{kids}]/Count {pages}>>".encode())
    bodies.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for n in range(pages):
        drawn = (
            f"BT /F1 24 Tf 72 700 Td ({words}, page {n + 1}) Tj ET "
            f"0 0 0 rg 72 {640 - 40 * n} 300 12 re f"
        ).encode()
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * n} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        bodies.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
        + table
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(made))
    )
