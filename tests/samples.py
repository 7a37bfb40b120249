"""A small believable unit, made by the same acts a person would do; all names are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.worlds import CHEAP, PASSPHRASE, choose_own, clock
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.values import Moment, PartialDay, PersonName
from vepdesk.services.admissions import admit, release
from vepdesk.services.decisions import (
    decide_designation,
    decide_level,
    propose_designation,
    propose_level,
)
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.incidents import Involved, record_incident
from vepdesk.services.plain_records import record_new
from vepdesk.services.programmes import Mark, enrol_person, plan_session, save_register
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague

TODAY = date(2026, 11, 23)
ZONE = "Africa/Kampala"

PEOPLE = (
    ("Kato", "Ssali", "كاتو", "سالي"),
    ("Grace", "Achen", None, None),
    ("Amine", "Trabelsi", "أمين", "الطرابلسي"),
    ("Moses", "Byaruhanga", None, None),
    ("Yusuf", "Lubega", "يوسف", "لوبيغا"),
    ("Amina", "Nakato", "أمينة", "ناكاتو"),
    ("Denis", "Ocen", None, None),
    ("Nurlan", "Kudaibergen", "Нұрлан", "Құдайберген"),
    ("Peter", "Nsubuga", None, None),
    ("Salma", "Bouzid", "سلمى", "بوزيد"),
    ("James", "Okello", None, None),
    ("Ali", "Ssentongo", "علي", "سينتونغو"),
    ("Fred", "Tumusiime", None, None),
    ("Ronald", "Kizza", None, None),
)


def names(given: str, family: str, other: str | None, last: str | None) -> tuple[PersonName, ...]:
    found = [PersonName("recorded", "Latn", given, family)]
    if other and last:
        script = "Cyrl" if any("\u0400" <= one <= "\u04ff" for one in other) else "Arab"
        found.append(PersonName("transliteration", script, other, last))
    return tuple(found)


def believable_unit(folder: Path) -> Desk:
    """A unit whose governor, S. Mirembe, is signed in; P. Lule is its assessor."""
    founding = Founding(
        role="unit",
        name="North unit",
        code="U01",
        administrator="S. Mirembe",
        user="mirembe",
        password=PASSPHRASE,
        parameters=CHEAP,
    )
    desk, _recovery = found(folder, founding, clock())
    for full, user, role in (("P. Lule", "lule", "supervisor"), ("G. Okot", "okot", "governor")):
        enrol_colleague(
            desk, full_name=full, user_name=user, role=role,
            passphrase="quiet rivers carry seven lanterns", parameters=CHEAP,
        )  # fmt: skip
    desk.close()
    for user in ("lule", "okot"):
        choose_own(folder, user, "quiet rivers carry seven lanterns", "seven lanterns on the river")
    governor = sign_in(folder, "okot", "seven lanterns on the river", clock())
    places = _places(governor)
    people = _people(governor, places)
    _programme(governor, people, places["Classroom B"])
    _decisions(folder, governor, people)
    _incident(governor, people, places["Association room"])
    release(governor, people[13], released_on=TODAY - timedelta(days=3), reason="unknown")
    return governor


def _places(desk: Desk) -> dict[str, RecordId]:
    places: dict[str, RecordId] = {}
    for name, kind, inside, room in (
        ("Wing B", "wing", None, 40),
        ("B 07", "cell", "Wing B", 2),
        ("B 12", "cell", "Wing B", 2),
        ("Association room", "room", "Wing B", 0),
        ("Classroom B", "classroom", None, 0),
    ):
        places[name] = record_new(
            desk,
            Location,
            {"name": name, "type": kind, "inside": places.get(inside or ""), "places": room},
        )
    return places


def _people(desk: Desk, places: dict[str, RecordId]) -> list[RecordId]:
    cells = (places["B 07"], places["B 12"])
    people: list[RecordId] = []
    for number, one in enumerate(PEOPLE):
        admitted = TODAY - timedelta(days=30 + 17 * number)
        people.append(
            admit(
                desk,
                {
                    "number": f"UG-04{12 + number}-{70 + number}",
                    "names": names(*one),
                    "sex": "female" if one[0] in ("Grace", "Amina", "Salma") else "male",
                    "birth": PartialDay(1970 + 2 * number, 2, 1)
                    if number % 3
                    else PartialDay(1975 + number, approximate=True),
                    "nationality": "Uganda",
                    "language": "Luganda",
                    "legal_status": "sentenced" if number % 2 else "untried",
                },
                {
                    "admitted_on": admitted,
                    "authority": "High Court, Kampala",
                    "order_number": f"HC/{2026}/{118 + number}",
                    "order_on": admitted - timedelta(days=1),
                    "hold_until": TODAY + timedelta(days=4 if number == 1 else 400),
                },
                location=cells[number % 2],
            )
        )
    return people


def _programme(desk: Desk, people: list[RecordId], room: RecordId) -> None:
    programme = record_new(
        desk,
        Programme,
        {"name": "Literacy level 2", "type": "education", "led_by": "L. Akello", "places": 20,
         "location": room, "aim": "To read and write letters, forms and contracts."},
    )  # fmt: skip
    for person in people[:12]:
        enrol_person(desk, person, programme, TODAY - timedelta(days=20))
    earlier = plan_session(desk, programme, Moment(datetime(2026, 11, 19, 12, 0, tzinfo=UTC), ZONE))
    marks = {person: Mark("attended") for person in people[:11]}
    marks[people[11]] = Mark("excused", "court")
    save_register(desk, earlier, marks)
    plan_session(
        desk, programme, Moment(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), ZONE), minutes=90
    )


def _decisions(folder: Path, governor: Desk, people: list[RecordId]) -> None:
    assessor = sign_in(folder, "lule", "seven lanterns on the river", governor.clock)
    proposals = [
        propose_level(
            assessor,
            person,
            decided_on=TODAY - timedelta(days=25),
            level=level,
            reasons="Follows the rules of the wing; takes part in literacy; two family visits.",
            next_review=TODAY + timedelta(days=review),
        )
        for person, level, review in (
            (people[0], "medium", 9),
            (people[1], "low", 150),
            (people[2], "high", 5),
        )
    ]
    for proposal in proposals:
        decide_level(governor, proposal, approve=True, note="")
    propose_level(
        assessor,
        people[5],
        decided_on=TODAY,
        level="low",
        reasons="Half a year without incident; helps two others to read.",
        next_review=TODAY + timedelta(days=180),
    )
    designation = propose_designation(
        assessor,
        people[2],
        population="vep",
        basis="conviction",
        authority="High Court, Kampala",
        evidence="Judgment HC/2026/120, counts 1 and 2.",
        decided_on=TODAY - timedelta(days=40),
        review_on=TODAY + timedelta(days=100),
    )
    assessor.close()
    decide_designation(governor, designation, confirm=True)


def _incident(desk: Desk, people: list[RecordId], room: RecordId) -> None:
    record_incident(
        desk,
        family="assault",
        happened=Moment(datetime(2026, 11, 22, 15, 40, tzinfo=UTC), ZONE),
        location=room,
        account="Raised voices from the association room. When I entered, both stood apart.",
        actions="Both were seen by healthcare.",
        people=[
            Involved(people[6], "suspected-assailant", "healthcare"),
            Involved(people[4], "victim", "healthcare"),
        ],
    )
