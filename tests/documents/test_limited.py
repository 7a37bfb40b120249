"""The limited child: what it gives holds pixels only, and its limits really hold."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.pictures import (
    CANARY,
    LATITUDE,
    MAKER,
    decoded,
    document,
    encoded,
    picture,
    png_bomb,
    png_with_notes,
    with_camera_notes,
    zipped,
)
from vepdesk.base.errors import BadInput
from vepdesk.documents.bare import is_bare
from vepdesk.documents.child_frame import Answer, Request, WrongFrame, framed
from vepdesk.documents.content import FileType, examine
from vepdesk.documents.limited import Viewer, _run, child_command

VIEWER = Viewer()
ON_LINUX = sys.platform == "linux"


def reason(call: object) -> str:
    with pytest.raises(BadInput) as refusal:
        call()  # type: ignore[operator]
    return refusal.value.reason.removeprefix("attachment-")


def test_what_the_camera_noted_is_gone_and_the_picture_stands_upright() -> None:
    told = with_camera_notes(picture("jpeg", 48, 32), orientation=6)
    for secret in (MAKER, LATITUDE, CANARY, b"Exif", b"xmpmeta"):
        assert secret in told
    kept = VIEWER.keep(FileType.JPEG, told)
    for secret in (MAKER, LATITUDE, CANARY, b"Exif", b"xmp", b"Photoshop", b"http"):
        assert secret not in kept.content
    assert is_bare(FileType.JPEG, kept.content)
    assert (kept.width, kept.height) == (32, 48)
    image = decoded(kept.content)
    assert image.pixelColor(16, 8).lightness() < 60 < image.pixelColor(16, 40).lightness()


def test_what_a_png_notes_or_hides_behind_its_end_is_gone() -> None:
    told = png_with_notes()
    kept = VIEWER.keep(FileType.PNG, told)
    assert CANARY in told and CANARY not in kept.content
    assert MAKER not in kept.content
    assert is_bare(FileType.PNG, kept.content)
    assert decoded(kept.content).pixelColor(40, 8).name() == "#8a5a2b"


def test_a_picture_that_is_an_archive_too_is_only_a_picture_afterwards() -> None:
    polyglot = picture("jpeg") + zipped()
    kept = VIEWER.keep(examine(polyglot).type, polyglot)
    assert b"PK" not in kept.content
    assert is_bare(FileType.JPEG, kept.content)


def test_a_large_picture_is_kept_smaller_and_shown_smaller_still() -> None:
    large = picture("png", 5_000, 20)
    kept = VIEWER.keep(FileType.PNG, large)
    assert (kept.width, kept.height) == (4_096, 16)
    shown = VIEWER.show(FileType.PNG, large)
    assert (shown.width, shown.height) == (2_560, 10)
    assert len(shown.rgba) == 2_560 * 10 * 4


def test_a_document_is_counted_and_its_pages_are_drawn() -> None:
    two = document(2)
    assert VIEWER.pages(two) == 2
    first, second = (VIEWER.show(FileType.PDF, two, page) for page in (0, 1))
    assert first.pages == 2
    assert (first.width, first.height) == (1_809, 2_560)
    assert first.rgba != second.rgba
    assert first.rgba[:4] == b"\xff\xff\xff\xff"
    scale = 2_560 / 842
    bar = (int((842 - 646) * scale) * first.width + int(200 * scale)) * 4
    assert first.rgba[bar : bar + 3] == b"\0\0\0"
    assert reason(lambda: VIEWER.show(FileType.PDF, two, 2)) == "damaged"


@pytest.mark.parametrize(
    ("type_", "content"),
    [
        (FileType.JPEG, picture("jpeg", 400, 300)[:-700]),
        (FileType.PNG, picture("png", 400, 300)[:-60]),
        (FileType.PNG, picture("jpeg")),
        (FileType.JPEG, picture("png")),
        (FileType.JPEG, b"<svg/>"),
    ],
)
def test_a_cut_or_mistaken_picture_is_refused(type_: FileType, content: bytes) -> None:
    assert reason(lambda: VIEWER.keep(type_, content)) == "damaged"


def test_a_document_that_is_none_is_refused() -> None:
    assert reason(lambda: VIEWER.pages(b"%PDF-1.7\nnothing")) == "damaged"


def test_the_child_looks_at_the_pixel_cap_itself() -> None:
    assert reason(lambda: VIEWER.keep(FileType.PNG, png_bomb(9_000, 9_000))) == "too-many-pixels"


def test_sixteen_bits_a_colour_are_taken_up_to_fewer_pixels() -> None:
    deep = QImage(3_700, 3_600, QImage.Format.Format_RGBA64)
    deep.fill(QColor("#8a5a2b"))
    assert reason(lambda: VIEWER.keep(FileType.PNG, encoded(deep, "png"))) == "too-deep"
    small = deep.copy(0, 0, 40, 30)
    kept = VIEWER.keep(FileType.PNG, encoded(small, "png"))
    assert decoded(kept.content).pixelColor(5, 5).name() == "#8a5a2b"


def test_a_picture_of_the_pixel_cap_fits_into_the_memory() -> None:
    """The dearest there is: forty million pixels, each with a transparency."""
    large = QImage(8_000, 5_000, QImage.Format.Format_RGBA8888)
    large.fill(QColor(10, 200, 30, 120))
    kept = VIEWER.keep(FileType.PNG, encoded(large, "png"))
    assert (kept.width, kept.height) == (4_096, 2_560)


# What follows takes the child's own limits and lets a stand-in misbehave under them.

LIMITED = (
    "import sys; sys.path.insert(0, {root!r}); "
    "from vepdesk.base.confinement import confine, seal_off; confine(); {then}"
)


def acting(then: str, seconds: float = 30.0) -> Viewer:
    """A viewer whose child limits itself and then does ``then``."""
    root = child_command()[-2]
    program = LIMITED.format(root=root, then=then)
    return Viewer((sys.executable, "-I", "-B", "-c", program), seconds)


def gives_up(viewer: Viewer) -> bool:
    return reason(lambda: viewer.show(FileType.PNG, picture("png"))) == "gave-up"


GOOD = Answer(1, 1, 1, "", b"rgba").framed()
ANSWER = f"sys.stdin.buffer.read(); sys.stdout.buffer.write({GOOD!r})"


def test_a_stand_in_that_keeps_to_its_limits_is_believed() -> None:
    assert acting(ANSWER).show(FileType.PNG, b"x").rgba == b"rgba"


def test_a_memory_bomb_ends_the_child_alone() -> None:
    assert gives_up(acting(f"b = bytearray(600 * 2**20); {ANSWER}"))


@pytest.mark.skipif(not ON_LINUX, reason="resource limits are Linux's")
def test_the_limits_are_those_that_are_promised() -> None:
    facts = (
        "import resource as r, os; names = 'AS CPU FSIZE CORE NOFILE'.split(); seal_off(); "
        "held = [r.getrlimit(getattr(r, 'RLIMIT_' + n)) for n in names]; "
        "right = held == [(2**29,) * 2, (20,) * 2, (0, 0), (0, 0), (0, 0)] "
        "and dict(os.environ).keys() <= {'LC_CTYPE'}; "
    )
    assert acting(f"{facts} right or sys.exit(3); {ANSWER}").show(FileType.PNG, b"x")


@pytest.mark.skipif(not ON_LINUX, reason="resource limits are Linux's")
def test_the_real_child_is_limited_and_sealed_off_before_it_reads() -> None:
    """The program itself, but for what it does with the bytes: that looks at its limits."""
    root = child_command()[-2]
    program = (
        f"import sys; sys.path.insert(0, {root!r})\n"
        "import resource as r\nimport vepdesk.gui.decoding as d\n"
        "from vepdesk.documents.child_frame import Answer\n"
        "def looked(_data):\n"
        "    held = [r.getrlimit(n)[1] for n in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_NOFILE)]\n"
        "    assert held == [2**29, 20, 0]\n"
        "    return Answer(1, 1, 1, '', b'rgba')\n"
        "d.answered = looked\n"
        "from vepdesk.gui.picture_child import main\nsys.exit(main())"
    )
    viewer = Viewer((sys.executable, "-I", "-B", "-c", program))
    assert viewer.show(FileType.PNG, b"x").rgba == b"rgba"


@pytest.mark.skipif(not ON_LINUX, reason="on Windows files and sockets stay open to the job")
@pytest.mark.parametrize(
    "act",
    [
        "open('/etc/passwd')",
        "__import__('socket').socket()",
        "open('left', 'w')",
        "__import__('os').pipe()",
    ],
)
def test_nothing_can_be_opened_once_it_is_sealed_off(act: str) -> None:
    tried = (
        "import os, socket; seal_off()\n"
        f"try:\n    {act}\nexcept OSError:\n    {ANSWER}\nelse:\n    sys.exit(4)"
    )
    assert acting(f"exec({tried!r})").show(FileType.PNG, b"x").rgba == b"rgba"


@pytest.mark.skipif(not ON_LINUX, reason="resource limits are Linux's")
def test_an_endless_loop_is_ended_by_the_limit_on_computing_time() -> None:
    """The limit is lowered to a second, so that the test need not take twenty."""
    lower = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1)); "
    assert gives_up(acting(f"{lower}exec('while True: pass')"))


def test_a_child_that_sleeps_is_ended_at_the_deadline() -> None:
    assert gives_up(acting("__import__('threading').Event().wait()", seconds=0.6))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello",
        GOOD[:-1],
        GOOD + b"\0",
        b"X" + GOOD[1:],
        framed({"width": 2, "height": 1, "pages": 1, "refused": ""}, b"rgba"),
        framed({"width": 1, "height": 1, "pages": 0, "refused": ""}, b"rgba"),
        framed({"width": 1, "height": 1, "pages": True, "refused": ""}, b"rgba"),
        framed({"width": 1, "height": 1, "pages": 1, "refused": "else"}, b""),
        framed({"width": 1, "height": 1, "pages": 1, "refused": "damaged"}, b"rgba"),
        framed({"width": 1, "height": 1, "pages": 1}, b"rgba"),
        framed({"width": 1, "height": 1, "pages": 1, "refused": "", "more": 1}, b"rgba"),
        framed({"width": -1, "height": -4, "pages": 1, "refused": ""}, b"rgba"),
        framed({"width": 9999, "height": 1, "pages": 1, "refused": ""}, bytes(9999 * 4)),
    ],
)
def test_a_wrong_answer_is_no_answer(answer: bytes) -> None:
    with pytest.raises(WrongFrame):
        Answer.read(answer, Request("show", "png"))


def test_a_child_that_answers_and_fails_or_answers_too_much_is_not_believed() -> None:
    assert gives_up(acting(f"{ANSWER}; sys.stdout.flush(); sys.exit(1)"))
    endless = "exec('while True: sys.stdout.buffer.write(bytes(2**20))')"
    assert gives_up(acting(endless))


@pytest.mark.skipif(not ON_LINUX, reason="signals")
def test_a_child_that_is_killed_is_a_plain_refusal() -> None:
    assert gives_up(acting("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"))


def test_a_picture_that_comes_back_with_more_than_pixels_is_not_kept() -> None:
    told = with_camera_notes(picture("jpeg"))
    lying = Answer(48, 32, 1, "", told).framed()
    honest = Answer(48, 32, 1, "", picture("jpeg")).framed()
    reading = "sys.stdin.buffer.read(); sys.stdout.buffer.write"
    viewer = acting(f"{reading}({honest!r})")
    assert viewer.keep(FileType.JPEG, b"x").content == picture("jpeg")
    viewer = acting(f"{reading}({lying!r})")
    assert reason(lambda: viewer.keep(FileType.JPEG, b"x")) == "gave-up"


def test_bare_pictures_are_told_from_others_at_every_cut() -> None:
    for type_, whole in ((FileType.JPEG, picture("jpeg")), (FileType.PNG, picture("png"))):
        assert is_bare(type_, whole)
        assert not is_bare(type_, whole + b"\0")
        for length in range(len(whole)):
            assert not is_bare(type_, whole[:length])
    other = picture("jpeg").replace(b"JFIF\0", b"JFXX\0", 1)
    assert not is_bare(FileType.JPEG, other)
    assert not is_bare(FileType.PNG, png_with_notes())
    assert not is_bare(FileType.PDF, document())


def test_nothing_of_a_picture_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    VIEWER.keep(FileType.PNG, picture("png"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"junk", Request("show", "gif").framed(b"GIF89a")])
def test_a_child_that_is_asked_wrongly_ends_without_an_answer(data: bytes) -> None:
    assert _run(child_command(), data, 30.0) == b""
