"""Every record type is described once; what is read from the description agrees with it."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vepdesk.records
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import T, Text
from vepdesk.records.codes import CODE_LISTS, label
from vepdesk.records.compartments import SEALED, Compartment
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.plain import NotPlain, Plain, from_plain, to_plain
from vepdesk.records.registry import (
    BY_KEY,
    RECORD_TYPES,
    SEALED_BY_KEY,
    SEALED_TYPES,
    check_registry,
    spec_of,
)
from vepdesk.records.spec import (
    FieldSpec,
    Kind,
    Merge,
    Record,
    Value,
    choice,
    integer,
    record,
    reference,
    text,
    values_of,
)
from vepdesk.records.values import Moment, PartialDay, PersonName
from vepdesk.vault import tables
from vepdesk.vault.rows import plain_values, words_of
from vepdesk.vault.tables import RECORD_TABLES

EVERY_TYPE = (*RECORD_TYPES, *SEALED_TYPES)
EVERY_KEY = {**BY_KEY, **SEALED_BY_KEY}
FIELDS = [(kind.spec.key, field) for kind in EVERY_TYPE for field in kind.spec.fields]
SPECS = [kind.spec for kind in EVERY_TYPE]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)
def test_a_description_is_complete(spec) -> None:  # type: ignore[no-untyped-def]
    assert spec.title.source
    assert spec.plural.source
    assert spec.list_columns
    assert EVERY_KEY[spec.key].spec is spec
    names = [field.name for field in spec.fields]
    assert len(set(names)) == len(names)
    assert "struck" not in names


@pytest.mark.parametrize(("key", "field"), FIELDS, ids=lambda part: getattr(part, "name", part))
def test_a_field_refers_to_what_exists(key: str, field: FieldSpec) -> None:
    assert isinstance(field.label, Text)
    if field.kind is Kind.CHOICE:
        assert field.codes in CODE_LISTS
    if field.kind is Kind.REFERENCE:
        assert field.to in BY_KEY
    assert (field.kind is Kind.REFERENCE) == bool(field.to)


def test_every_code_list_is_used_or_belongs_to_names() -> None:
    used = {field.codes for _key, field in FIELDS if field.codes}
    assert set(CODE_LISTS) - used == {"name-kind", "script"}


def test_codes_nobody_here_knows_stay_as_they_are() -> None:
    assert label("custody-level", "category A") == "category A"
    assert label("custody-level", "low") == CODE_LISTS["custody-level"]["low"]


def test_levels_stand_from_the_most_careful_on() -> None:
    assert list(CODE_LISTS["custody-level"]) == [
        "maximum", "high", "medium", "low", "open", "unclassified",
    ]  # fmt: skip


def test_imports_of_the_records_stay_among_records_and_base() -> None:
    root = Path(vepdesk.records.__file__).parent
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.startswith("vepdesk."):
                    assert name.split(".")[1] in ("base", "records"), f"{path.name}: {name}"
                assert not name.startswith(("PySide6", "sqlalchemy"))


def test_a_registry_that_contradicts_itself_stops_the_program() -> None:
    with pytest.raises(TypeError, match="twice"):
        check_registry((Prisoner, Prisoner))
    with pytest.raises(TypeError, match="later"):
        check_registry(tuple(kind for kind in RECORD_TYPES if kind is not Prisoner))
    with pytest.raises(KeyError):
        spec_of("wizard")


def test_a_type_of_a_compartment_has_no_table_and_no_place_among_the_open_ones() -> None:
    assert not set(SEALED_BY_KEY) & set(BY_KEY)
    assert not set(SEALED_BY_KEY) & set(RECORD_TABLES)
    assert not set(SEALED_BY_KEY) & set(tables.metadata.tables)
    for kind in RECORD_TYPES:
        assert kind.spec.compartment is Compartment.OPEN
    for kind in SEALED_TYPES:
        assert kind.spec.compartment in SEALED


def test_annotation_and_description_must_agree() -> None:
    with pytest.raises(TypeError, match=r"wrong\.place"):

        @record(
            key="wrong",
            version=1,
            title=T("Test", "Wrong"),
            plural=T("Test", "Wrong"),
            merge=Merge.SHARED,
            list_columns=(),
        )
        class Wrong(Record):
            place: int = text(T("Test", "Place"))


def test_a_list_column_must_exist() -> None:
    with pytest.raises(KeyError):

        @record(
            key="wrong",
            version=1,
            title=T("Test", "Wrong"),
            plural=T("Test", "Wrong"),
            merge=Merge.SHARED,
            list_columns=("nothing",),
        )
        class Wrong(Record):
            place: str = text(T("Test", "Place"))


def test_records_are_frozen_and_show_nothing() -> None:
    person = Prisoner(number="UG-1")
    with pytest.raises(AttributeError):
        person.number = "UG-2"  # type: ignore[misc]
    assert repr(person) == "<prisoner>"
    assert values_of(person)["number"] == "UG-1"
    assert Prisoner.spec.person_field == ""
    assert spec_of("admission").person_field == "prisoner"


NAMES = st.builds(
    PersonName,
    st.sampled_from(["recorded", "alias"]),
    st.sampled_from(["Latn", "Arab"]),
    st.text(min_size=1).filter(str.strip),
    st.text(),
)
MOMENTS = st.builds(
    Moment,
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(["UTC", "Africa/Kampala", "Asia/Almaty", "Etc/GMT+3"]),
)
DAYS = st.dates(date(1800, 1, 1), date(2200, 1, 1))
PARTIAL = st.one_of(
    st.builds(PartialDay, st.integers(1800, 2200), approximate=st.booleans()),
    st.builds(PartialDay, st.integers(1800, 2200), st.integers(1, 12), approximate=st.booleans()),
    DAYS.map(lambda day: PartialDay(day.year, day.month, day.day)),
)
VALUES: dict[Kind, st.SearchStrategy[Value]] = {
    Kind.TEXT: st.text(),
    Kind.LONG_TEXT: st.text(),
    Kind.CHOICE: st.text(min_size=1),
    Kind.INTEGER: st.integers(-(2**53), 2**53),
    Kind.FLAG: st.booleans(),
    Kind.REFERENCE: st.binary(min_size=16, max_size=16).map(RecordId),
    Kind.DAY: DAYS,
    Kind.PARTIAL_DAY: PARTIAL,
    Kind.MOMENT: MOMENTS,
    Kind.NAMES: st.lists(NAMES, max_size=3).map(tuple),
}


@given(st.data(), st.sampled_from(list(Kind)))
def test_every_value_comes_back_from_its_plain_form(data: st.DataObject, kind: Kind) -> None:
    value = data.draw(st.one_of(st.none(), VALUES[kind]))
    field = FieldSpec(name="field", kind=kind, label=T("Test", "Field"))
    plain = to_plain(kind, value)
    assert plain is None or isinstance(plain, str | int | bytes)
    assert from_plain(field, plain) == value


@pytest.mark.parametrize(
    ("kind", "strange"),
    [
        (Kind.TEXT, 7), (Kind.TEXT, b"x"), (Kind.INTEGER, "7"), (Kind.INTEGER, 2**53 + 1),
        (Kind.FLAG, 2), (Kind.REFERENCE, b"short"), (Kind.REFERENCE, "x" * 16),
        (Kind.DAY, "tomorrow"), (Kind.DAY, "2026-02-30"), (Kind.PARTIAL_DAY, "~~1990"),
        (Kind.PARTIAL_DAY, "1990-13"), (Kind.MOMENT, "2026-11-23T10:00:00"), (Kind.MOMENT, 5),
        (Kind.NAMES, "{}x"), (Kind.NAMES, '[["recorded","Latn","",""]]'), (Kind.NAMES, "[[1,2]]"),
        (Kind.NAMES, '[["recorded","Latn",1,""]]'), (Kind.NAMES, "7"),
    ],
)  # fmt: skip
def test_plain_forms_that_do_not_fit_are_refused_without_showing_them(
    kind: Kind, strange: Plain
) -> None:
    field = FieldSpec(name="field", kind=kind, label=T("Test", "Field"))
    with pytest.raises(NotPlain) as refusal:
        from_plain(field, strange)
    assert str(refusal.value) == "field"


def test_the_plain_forms_are_the_ones_that_journals_keep_for_ever() -> None:
    at = datetime(2026, 11, 23, 10, 5, 7, 999, tzinfo=UTC)
    assert to_plain(Kind.MOMENT, Moment(at, "Africa/Kampala")) == (
        "2026-11-23T10:05:07Z[Africa/Kampala]"
    )
    assert to_plain(Kind.PARTIAL_DAY, PartialDay(1990, 2, approximate=True)) == "~1990-02"
    assert to_plain(Kind.DAY, date(2026, 1, 2)) == "2026-01-02"
    names = (PersonName("recorded", "Arab", "محمد", ""),)
    assert to_plain(Kind.NAMES, names) == '[["recorded","Arab","محمد",""]]'


def test_search_words_come_from_searched_fields_in_all_their_spellings() -> None:
    person = Prisoner(
        number="UG-7",
        names=(
            PersonName("recorded", "Arab", "محمد", ""),
            PersonName("alias", "Latn", "Mo", "Ali"),
        ),
        nationality="Uganda",
    )
    words = words_of(Prisoner.spec, plain_values(person))
    assert words is not None
    for part in ("ug-7", "محمد", "mhmd", "mo ali"):
        assert part in words[0]
    assert "uganda" not in words[0]
    assert words_of(spec_of("attendance"), {}) is None


def test_new_identifiers_sort_by_time_and_differ() -> None:
    made = [new_record_id() for _ in range(50)]
    assert len(set(made)) == 50
    assert [one[:6] for one in made] == sorted(one[:6] for one in made)


def test_kinds_of_the_description_have_their_functions() -> None:
    assert choice(T("Test", "x"), "sex").metadata["kind"] is Kind.CHOICE
    assert integer(T("Test", "x")).metadata["kind"] is Kind.INTEGER
    assert reference(T("Test", "x"), "prisoner").metadata["to"] == "prisoner"
