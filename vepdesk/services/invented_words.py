"""Words that invented people and events are made of. None of it is about anybody real.

Given and family names are common ones of Kazakhstan, Tunisia and Uganda, put together by chance;
each stands in the Latin script and, where people write it so, in another.
"""

from __future__ import annotations

from dataclasses import dataclass

Spelled = tuple[str, str]
"""A name in the Latin script and in the country's other script; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Country:
    """Names and languages of one country, and how often its people occur (``weight``)."""

    name: str
    script: str
    weight: int
    languages: tuple[str, ...]
    men: tuple[Spelled, ...]
    women: tuple[Spelled, ...]
    families: tuple[Spelled, ...]


UGANDA = Country(
    "Uganda",
    "",
    6,
    ("Luganda", "Acholi", "Runyankole", "Lusoga", "English", "Swahili"),
    tuple(
        (name, "")
        for name in (
            "Kato", "Moses", "Denis", "Peter", "James", "Fred", "Ronald", "Okot", "Ssali",
            "Wasswa", "Godfrey", "Ivan", "Joseph", "Mugisha", "Opio", "Brian", "Tonny", "Emmanuel",
        )
    ),
    tuple(
        (name, "")
        for name in ("Grace", "Achen", "Nakato", "Sarah", "Babirye", "Joan", "Akello", "Miriam")
    ),
    tuple(
        (name, "")
        for name in (
            "Byaruhanga", "Ocen", "Nsubuga", "Okello", "Tumusiime", "Kizza", "Lubega", "Mukasa",
            "Odongo", "Asiimwe", "Kiggundu", "Ojok", "Wandera", "Tugume", "Kaggwa", "Anyama",
            "Ssebunya", "Mwesigwa", "Otim", "Nabimanya",
        )
    ),
)  # fmt: skip

TUNISIA = Country(
    "Tunisia",
    "Arab",
    2,
    ("Arabic", "French"),
    (
        ("Amine", "أمين"), ("Karim", "كريم"), ("Walid", "وليد"), ("Hichem", "هشام"),
        ("Nabil", "نبيل"), ("Sami", "سامي"), ("Mehdi", "مهدي"), ("Fares", "فارس"),
        ("Bilel", "بلال"), ("Anis", "أنيس"),
    ),
    (
        ("Salma", "سلمى"), ("Rim", "ريم"), ("Ines", "إيناس"), ("Houda", "هدى"), ("Leila", "ليلى"),
    ),
    (
        ("Trabelsi", "الطرابلسي"), ("Bouzid", "بوزيد"), ("Jaziri", "الجزيري"),
        ("Mejri", "الماجري"), ("Hammami", "الهمامي"), ("Ferchichi", "الفرشيشي"),
        ("Gharbi", "الغربي"), ("Zouari", "الزواري"), ("Khelifi", "الخليفي"), ("Ayari", "العياري"),
    ),
)  # fmt: skip

KAZAKHSTAN = Country(
    "Kazakhstan",
    "Cyrl",
    2,
    ("Kazakh", "Russian"),
    (
        ("Nurlan", "Нұрлан"), ("Daniyar", "Данияр"), ("Yerlan", "Ерлан"), ("Askar", "Асқар"),
        ("Timur", "Тимур"), ("Marat", "Марат"), ("Ruslan", "Руслан"), ("Bauyrzhan", "Бауыржан"),
        ("Serik", "Серік"), ("Arman", "Арман"),
    ),
    (
        ("Aigerim", "Айгерім"), ("Dana", "Дана"), ("Saule", "Сәуле"), ("Madina", "Мадина"),
        ("Zhanar", "Жанар"),
    ),
    (
        ("Kudaibergen", "Құдайберген"), ("Zhaksylyk", "Жақсылық"), ("Baimurat", "Баймұрат"),
        ("Orazbek", "Оразбек"), ("Tulegen", "Төлеген"), ("Nurpeis", "Нұрпейіс"),
        ("Esengali", "Есенғали"), ("Sagyndyk", "Сағындық"), ("Kozhakhmet", "Қожахмет"),
        ("Abdrakhman", "Абдрахман"),
    ),
)  # fmt: skip

COUNTRIES = (UGANDA, TUNISIA, KAZAKHSTAN)

STAFF = (
    ("S. Mirembe", "governor"), ("P. Lule", "supervisor"), ("R. Adongo", "supervisor"),
    ("G. Okot", "assessor"), ("N. Birungi", "assessor"), ("T. Kwikiriza", "case-officer"),
    ("M. Apio", "officer"), ("J. Mugerwa", "officer"), ("D. Olweny", "officer"),
    ("L. Akello", "programme-staff"), ("H. Nakimuli", "programme-staff"), ("E. Tendo", "clerk"),
)  # fmt: skip
"""Name and role of invented colleagues."""

COURTS = ("High Court", "Chief Magistrate's Court", "Court of Appeal")
CHARGES = (
    "Robbery", "Theft", "Membership of a proscribed organisation", "Possession of explosives",
    "Assault causing bodily harm", "Financing of an armed group", "Fraud",
    "Unlawful possession of a firearm", "Incitement to violence",
)  # fmt: skip

RELEASES = {
    "untried": ("bail", "court", "charges-withdrawn", "non-custodial"),
    "sentenced": ("sentence-end", "sentence-end", "conditional", "appeal", "pardon"),
}
DESTINATIONS = ("Family home", "Relatives", "Own lodging", "Hostel")
MOVES = ("routine", "routine", "safety", "health", "request", "maintenance", "programme")

LEVELS = (("low", 30), ("medium", 42), ("high", 22), ("maximum", 6))
LEVEL_REASONS = (
    "Follows the rules of the wing; attends regularly; two family visits this quarter.",
    "One incident since the last assessment, settled the same day; works in the kitchen.",
    "No incident for six months; helps others to read; the order names no act of violence.",
    "Two assaults in custody this year; has agreed to take part in the behaviour programme.",
    "First weeks in custody; the order names violence; calm towards staff so far.",
)
SENT_BACK = "Say which conduct since the last assessment this rests on."

GROUNDS = {
    "conviction": "Judgment {order}, counts 1 and 2.",
    "charge": "Charge sheet {order}, first count.",
    "court-order": "Order {order}, paragraph 4, on the regime of detention.",
    "conduct": "Threatened another prisoner with violence to make him or her join an armed "
    "group; two officers heard it.",
}
"""The bases of law or conduct, with the facts they rest on."""
STILL_JUSTIFIED = "The judgment or charge stands; conduct was looked at again."

PROGRAMMES = (
    ("Literacy level 1", "education", "To read and write one's own name, letters and forms."),
    ("Literacy level 2", "education", "To read and write letters, forms and contracts."),
    ("Carpentry", "vocational", "A recognised first certificate in carpentry."),
    ("Tailoring", "vocational", "A recognised first certificate in tailoring."),
    ("Kitchen work", "work", "Regular paid work and a reference for employers."),
    ("Managing anger", "behaviour", "To notice anger early and to choose what to do."),
    ("Talking it over", "counselling", "Individual and group counselling, by choice."),
    ("Football", "sport", "Health, and playing by rules together."),
    ("Reading the news", "media", "To tell report from opinion and to check a source."),
    ("Rights and duties", "civic", "How courts, offices and elections work."),
    ("Painting", "arts", "To finish a picture for the yearly exhibition."),
    ("Going home", "reintegration", "Papers, work, family and a plan for the first month."),
)
TOPICS = ("Revision", "Exercises in pairs", "New chapter", "Practical work", "Questions", "Test")
ABSENT = (
    ("excused", "sick"), ("excused", "court"), ("excused", "visit"), ("excused", "clash"),
    ("refused", "no-reason"), ("excused", "no-escort"),
)  # fmt: skip

INCIDENTS = (
    (
        "assault", 5, ("suspected-assailant", "victim"),
        "Raised voices from the {place}. When I entered, one held the other by the collar.",
        "Both were separated and seen by healthcare.", "healthcare",
    ),
    (
        "disorder", 3, ("active", "active", "present"),
        "Three prisoners in the {place} refused to go back to their cells for twenty minutes.",
        "The supervisor spoke with them; they returned without force.", "report",
    ),
    (
        "find", 4, ("possession",),
        "During a search of the {place} a telephone was found inside a mattress.",
        "The telephone was sealed and entered in the property book.", "local",
    ),
    (
        "damage", 2, ("perpetrator",),
        "A window of the {place} was broken with a stool. Nobody was hurt.",
        "The glass was swept up and works were informed.", "report",
    ),
    (
        "self-harm", 2, ("victim",),
        "At evening roll call in the {place} I saw fresh cuts on a forearm.",
        "Taken to healthcare at once; observation every fifteen minutes began.", "healthcare",
    ),
    (
        "staff-threat", 1, ("perpetrator",),
        "In the {place} I was told: I will find out where you live and hit you.",
        "Reported to the supervisor the same hour.", "report",
    ),
    (
        "coercion", 1, ("perpetrator", "victim"),
        "In the {place} I heard one tell the other: join us, or you will be beaten.",
        "Both were spoken to apart; the second asked to move.", "local",
    ),
    (
        "power", 2, (),
        "The power failed for forty minutes; the generator did not start.",
        "Torches were handed out; a full roll call was correct.", "",
    ),
)  # fmt: skip
"""Family, how often, the parts people had, account, what was done, and the outcome for them."""
REVIEWED = "Read together with the log of the wing; what was done at once was right."
CANCELLED = "No staff to escort the group."
