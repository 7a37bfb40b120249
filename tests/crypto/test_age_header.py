"""The header of a sealed file: one spelling for each, bounded, and nothing else is taken."""

from __future__ import annotations

import io

import pytest

from vepdesk.crypto.age_header import (
    MAX_HEADER,
    VERSION_LINE,
    Pull,
    Stanza,
    decode_base64,
    encode_base64,
    encode_covered,
    encode_mac,
    read_header,
)
from vepdesk.crypto.errors import Damaged, NotAge

MAC = b"m" * 32


def written(*stanzas: Stanza) -> bytes:
    return encode_covered(stanzas) + encode_mac(MAC)


def refused(file: bytes) -> bool:
    try:
        read_header(Pull(io.BytesIO(file)))
    except Damaged:
        return True
    return False


@pytest.mark.parametrize("length", [0, 1, 47, 48, 49, 95, 96, 97, 500])
def test_a_body_of_any_length_comes_back_with_a_short_last_line(length: int) -> None:
    stanza = Stanza("kind", ("one", "two"), bytes(range(250)) * 2)
    stanza = Stanza(stanza.kind, stanza.arguments, stanza.body[:length])
    lines = stanza.encode().split(b"\n")
    assert lines[0] == b"-> kind one two"
    assert lines[-1] == b""
    assert {len(line) for line in lines[1:-2]} <= {64}
    assert len(lines[-2]) < 64
    file = written(stanza, Stanza("other", (), b"x"))
    pull = Pull(io.BytesIO(file + b"payload"))
    header = read_header(pull)
    assert header.stanzas == (stanza, Stanza("other", (), b"x"))
    assert header.mac == MAC
    assert header.covered + encode_mac(MAC) == file
    assert pull.upto(100) == b"payload"


def test_base64_has_one_spelling() -> None:
    for data in (b"", b"a", b"ab", b"abc", b"\xff\xfe\xfd"):
        assert decode_base64(encode_base64(data)) == data
    assert encode_base64(b"a") == "YQ"
    for text in ("YQ==", "YR", "Y", "YQ\n", "Y-Q_", "é"):
        with pytest.raises(Damaged):
            decode_base64(text)


def test_only_the_letters_of_the_specification_stand_in_an_argument() -> None:
    ends = "-> " + chr(0x21) + " " + chr(0x7E) + "\n\n"
    good = VERSION_LINE + ends.encode() + b"---" + encode_mac(MAC)
    assert read_header(Pull(io.BytesIO(good))).stanzas == (Stanza("!", ("~",), b""),)
    for line in (
        b"-> \n\n",
        b"-> a  b\n\n",
        b"-> a \n\n",
        b"-> a\x7f\n\n",
        b"-> a\tb\n\n",
        b">> a\n\n",
    ):
        assert refused(VERSION_LINE + line + b"---" + encode_mac(MAC))


def test_a_header_has_recipients_and_a_whole_mac() -> None:
    one = encode_covered([Stanza("a", (), b"")])
    assert not refused(one + encode_mac(MAC))
    assert refused(VERSION_LINE + b"---" + encode_mac(MAC))
    for mac in (MAC[:-1], MAC + b"m", b""):
        assert refused(one + encode_mac(mac))
    for line in (encode_mac(MAC)[1:], b"-" + encode_mac(MAC), b" \xff\n"):
        assert refused(one + line)
    with pytest.raises(NotAge):
        read_header(Pull(io.BytesIO(one[1:] + encode_mac(MAC))))


def test_a_line_of_a_body_is_never_too_long() -> None:
    for letters, fine in ((64, True), (68, False)):
        line = b"A" * letters + b"\n\n"
        assert refused(VERSION_LINE + b"-> a\n" + line + b"---" + encode_mac(MAC)) is not fine


def test_the_longest_header_that_is_written_is_read_and_no_longer_one() -> None:
    assert MAX_HEADER == 65_536

    def of(length: int) -> Stanza:
        bare = len(written(Stanza("", (), b"")))
        return Stanza("k" * (length - bare), (), b"")

    assert len(written(of(MAX_HEADER))) == MAX_HEADER
    assert not refused(written(of(MAX_HEADER)))
    with pytest.raises(ValueError, match="too many"):
        encode_covered([of(MAX_HEADER + 1)])
    longer = VERSION_LINE + of(MAX_HEADER + 1).encode() + b"---" + encode_mac(MAC)
    assert len(longer) == MAX_HEADER + 1
    assert refused(longer)
    many = [Stanza("k" * 1000, (), b"b" * 40)] * 80
    assert refused(VERSION_LINE + b"".join(one.encode() for one in many) + b"---" + encode_mac(MAC))
    body = Stanza("k", (), b"b" * MAX_HEADER)
    assert refused(VERSION_LINE + body.encode() + b"---" + encode_mac(MAC))


def test_exact_amounts_are_taken_and_no_more() -> None:
    class Counted(io.BytesIO):
        asked: list[int]

        def read(self, size: int | None = -1) -> bytes:
            self.asked.append(-1 if size is None else size)
            return super().read(size)

    source = Counted(b"line\nrest of it")
    source.asked = []
    pull = Pull(source)
    assert pull.line(100) == b"line\n"
    assert pull.upto(4) == b"rest"
    assert source.asked == [4096]
    assert pull.upto(100) == b" of it"
    assert pull.upto(1) == b""
    with pytest.raises(Damaged):
        Pull(io.BytesIO(b"no end")).line(100)
    assert Pull(io.BytesIO(b"12345\n")).line(6) == b"12345\n"
    with pytest.raises(Damaged):
        Pull(io.BytesIO(b"123456\n")).line(6)
