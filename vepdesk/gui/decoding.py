"""Decoding of pictures and documents, inside the limited child only.

Nothing of the program but the child imports this: it looks at bytes of strangers.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter

from vepdesk.documents.child_frame import MOST_PAGES, MOST_SIDE, Answer, Request
from vepdesk.documents.content import MOST_BYTES, MOST_DEEP_PIXELS, MOST_PIXELS

_ALLOCATION_MIB = 192
_JPEG_QUALITY = 90
_SHARED_OUT = 1024
"""A picture with sides of so many pixels is large enough for Qt to share out the work."""
_LONGEST_PAGE = 200_000
"""In points of 1/72 inch; the format itself ends at 14,400 of its units."""
_EMPTY_DOCUMENT = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


_DEEP = frozenset(
    {
        QImage.Format.Format_RGBX64,
        QImage.Format.Format_RGBA64,
        QImage.Format.Format_RGBA64_Premultiplied,
        QImage.Format.Format_Grayscale16,
    }
)
"""Sixteen bits a colour: such a picture needs twice the memory and more."""


class _Refused(Exception):
    """The child understood the content and makes nothing of it; the reason is for the parent."""


class _Ears:
    """What the picture reader said while it decoded."""

    def __init__(self) -> None:
        self.cut = False

    def hear(self, _kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        self.cut = self.cut or "remature end" in (message or "")


def warm_up() -> None:
    """Loads what is loaded at first use, while files can still be opened."""
    QImageReader.setAllocationLimit(_ALLOCATION_MIB)
    small = QImage(_SHARED_OUT, _SHARED_OUT, QImage.Format.Format_RGB32)
    small.fill(0)
    small.convertToFormat(QImage.Format.Format_RGBA8888)  # its helper thread needs files to begin
    for name in (b"jpeg", b"png"):
        written = _written(small, name)
        _decoded(written, name.decode("ascii"), 1)
    with _document(_EMPTY_DOCUMENT) as document:
        _page(document, Request("show", "pdf", side=9))


def answered(data: bytes) -> Answer:
    """The answer to a request. Raises whatever goes wrong beyond the named reasons."""
    request, content = Request.read(data)
    try:
        match request.do, request.type:
            case "keep", ("jpeg" | "png") as name:
                return _kept(content, name)
            case "show", ("jpeg" | "png") as name:
                return _shown(_decoded(content, name, request.side))
            case "count", "pdf":
                with _document(content) as document:
                    return Answer(pages=_pages(document))
            case "show", "pdf":
                with _document(content) as document:
                    return _page(document, request)
            case _:
                raise ValueError("not something the child does")
    except _Refused as refused:
        return Answer(refused=str(refused))


def _decoded(content: bytes, name: str, side: int) -> QImage:
    """The picture, turned upright, in sRGB, with no side longer than ``side``."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name.encode("ascii")))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise _Refused("damaged")
    pixels = size.width() * size.height()
    if pixels > MOST_PIXELS:
        raise _Refused("too-many-pixels")
    if reader.imageFormat() in _DEEP and pixels > MOST_DEEP_PIXELS:
        raise _Refused("too-deep")
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(_within(size, side))
    ears = _Ears()
    qInstallMessageHandler(ears.hear)
    image = reader.read()
    qInstallMessageHandler(None)
    if image.isNull() or ears.cut:
        raise _Refused("damaged")
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image


def _within(size: QSize, side: int) -> QSize:
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _kept(content: bytes, name: str) -> Answer:
    """The picture written anew from its pixels alone."""
    image = _pixels_only(_decoded(content, name, MOST_SIDE))
    written = _written(image, name.encode("ascii"))
    if len(written) > MOST_BYTES:
        raise _Refused("too-large")
    return Answer(image.width(), image.height(), body=written)


def _pixels_only(image: QImage) -> QImage:
    """A new picture with the same pixels and nothing else: no texts, profile or density."""
    if image.hasAlphaChannel():
        form = QImage.Format.Format_RGBA8888
    elif image.allGray():
        form = QImage.Format.Format_Grayscale8
    else:
        form = QImage.Format.Format_RGB888
    plain = image.convertToFormat(form)
    return QImage(
        plain.constBits(), plain.width(), plain.height(), plain.bytesPerLine(), form
    ).copy()


def _written(image: QImage, name: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(name))
    if name == b"jpeg":
        writer.setQuality(_JPEG_QUALITY)
    if not writer.write(image):
        raise _Refused("damaged")
    return bytes(buffer.data().data())


def _shown(image: QImage) -> Answer:
    pixels = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Answer(pixels.width(), pixels.height(), body=bytes(pixels.constBits()))


@contextlib.contextmanager
def _document(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """A document, closed at the end of the block."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise _Refused("locked" if locked else "damaged") from error
    with contextlib.closing(document):
        yield document


def _pages(document: pypdfium2.PdfDocument) -> int:
    pages = len(document)
    if not pages:
        raise _Refused("damaged")
    if pages > MOST_PAGES:
        raise _Refused("too-large")
    return pages


def _page(document: pypdfium2.PdfDocument, request: Request) -> Answer:
    """One page on white paper. Scripts and forms of a document are never run or drawn."""
    pages = _pages(document)
    if request.page >= pages:
        raise _Refused("damaged")
    try:
        page = document[request.page]
        longer = max(page.get_size())
        if not 0 < longer < _LONGEST_PAGE:
            raise _Refused("damaged")
        bitmap = page.render(
            scale=(request.side - 0.5) / longer,  # the renderer rounds up
            may_draw_forms=False,
            rev_byteorder=True,
            force_bitmap_format=pdfium.FPDFBitmap_BGRA,
        )
    except pypdfium2.PdfiumError as error:
        raise _Refused("damaged") from error
    return Answer(bitmap.width, bitmap.height, pages, body=bytes(bitmap.buffer))
