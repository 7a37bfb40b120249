"""Headers, payloads and whole histories of one record for tests of the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from vepdesk.journal.entry import MODEL_VERSION, Base, Entry, Header, Op, Payload, digest_of
from vepdesk.journal.projection import STRUCK, Write
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.plain import Plain

SITES = (b"A" * 16, b"B" * 16)
EPOCH = b"e" * 16
RID = b"r" * 16

FIELDS: Mapping[str, Sequence[Plain]] = {
    "level": ("maximum", "high", "low", "a code of elsewhere"),
    "next_review": ("2026-12-01", "2027-01-15", None),
    "reasons": ("one", "two", None),
    "imported": (True, False),
    "decided_on": ("2026-11-01", 7),
    STRUCK.name: (True, False),
}
"""Fields of a classification by every rule for what is shown, some with values that do not fit."""

SPEC = Classification.spec


def header(
    number: int,
    *,
    site: bytes = SITES[0],
    base: Base | None = None,
    payload: bytes = b"",
    kind: str = SPEC.key,
    rid: bytes = RID,
    op: Op = Op.PUT,
    eid: bytes | None = None,
) -> Header:
    """A header with the running number ``number``."""
    return Header(
        site, EPOCH, number, eid or number.to_bytes(16, "big"), b"t" * 16, kind, rid, op,
        base or {}, b"p" * 16, 1_700_000_000_000 + number, "Africa/Kampala", number,
        MODEL_VERSION, digest_of(payload),
    )  # fmt: skip


def entry(number: int, fields: Mapping[str, Plain], **more: object) -> Entry:
    """An entry that writes ``fields`` as their first values."""
    payload = Payload(fields, salt=bytes(16)).encoded()
    base: Base = dict.fromkeys(fields, ())
    return Entry(header(number, payload=payload, base=base, **more), payload)  # type: ignore[arg-type]


@st.composite
def histories(draw: st.DrawFn) -> list[Write]:
    """Writes of one record by two sites, each over whatever earlier values its author had seen."""
    written: dict[str, list[bytes]] = {}
    writes: list[Write] = []
    numbers = draw(st.permutations(range(1, 1 + draw(st.integers(1, 7)))))
    for place, number in enumerate(numbers):
        names = draw(st.sets(st.sampled_from(sorted(FIELDS)), min_size=1, max_size=4))
        fields = {name: draw(st.sampled_from(FIELDS[name])) for name in sorted(names)}
        base: dict[str, tuple[bytes, ...]] = {}
        eid = number.to_bytes(16, "big")
        for name in fields:
            earlier = written.setdefault(name, [])
            seen = draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else []
            base[name] = tuple(sorted(seen))
            earlier.append(eid)
        payload = Payload(fields, salt=bytes(16))
        purged = draw(st.integers(0, 9)) == 9
        site = draw(st.sampled_from(SITES))
        made = header(place + 1, site=site, base=base, payload=payload.encoded(), eid=eid)
        writes.append(Write(made, None if purged else payload))
    return writes
