"""Every part in every state, in a window like the real one: for looking at, and for screenshots.

All people and events are invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import FixedClock
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.forms.record_detail import RecordDetail
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.models.table import CellStyle, ChipCell, Column, Row, SegmentCell
from vepdesk.gui.parts.buttons import Button, IconButton, Kind
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.chips import Chip, Count
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, ScrollPage, TwoColumns, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.person_strip import Alert, PersonStrip, PersonSummary
from vepdesk.gui.parts.progress import Meter, ProgressRow
from vepdesk.gui.parts.rows import KeyFacts, RowList, lead_chip, task_row, timeline_row
from vepdesk.gui.parts.search import FilterBar
from vepdesk.gui.parts.segmented import Option, Segmented
from vepdesk.gui.parts.sidebar import Waiting
from vepdesk.gui.parts.stats import StatCard, StatRow
from vepdesk.gui.parts.stepper import Step, Stepper, StepState
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.shell import Shell
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import day_words, moment_words, percent_words
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment, PartialDay, PersonName

NOW = datetime(2026, 11, 23, 11, 5, tzinfo=UTC)
ZONE = "Africa/Kampala"
CLOCK = FixedClock(NOW, ZONE)

_PEOPLE = (
    "Achen Grace", "Byaruhanga Moses", "Kato Ssali", "Kizza Ronald", "Lubega Yusuf", "Mugisha Alex",
    "Nakato Amina", "Nsubuga Peter", "Ocen Denis", "Okello James", "Ssentongo Ali",
    "Tumusiime Fred",
)  # fmt: skip


def gallery_shell() -> Shell:
    """The main window with the gallery's pages."""
    shell = Shell()
    pages = (
        ("work", "checklist", T("Gallery", "My work"), None, work),
        ("person", "users", T("Gallery", "People"), None, person),
        ("form", "alert-triangle", T("Gallery", "Incidents"), None, incident_form),
        ("record", "clipboard-check", T("Gallery", "Classification"), None, record_form),
        ("register", "calendar-event", T("Gallery", "Programmes"), None, register),
        ("table", "hourglass", T("Gallery", "Rights clocks"), None, units),
        ("exchange", "arrows-exchange", T("Gallery", "Exchange"), T("Gallery", "Unit"), exchange),
        ("parts", "report-analytics", T("Gallery", "Reports"), T("Gallery", "Unit"), parts),
        ("empty", "settings", T("Gallery", "Settings"), T("Gallery", "Unit"), empty),
    )
    for key, icon, words, section, factory in pages:
        shell.add_page(key, icon, words, section, factory)
    shell.set_counts({"work": Waiting(7), "table": Waiting(2)})
    shell.set_exchange(T("Gallery", "%n waiting for headquarters").counted(14), Tone.WARN)
    shell.set_user(T("Gallery", "G. Okot, case officer"))
    confirmed = T("Gallery", "Headquarters has confirmed up to {day} (entry {number})")
    shell.set_status(
        [T("Gallery", "North unit"), moment_words(Moment(NOW, ZONE), weekday=True)],
        [
            confirmed.filled(day=day_words(date(2026, 11, 19), year=False), number=18344),
            T("Gallery", "Last proven backup: yesterday"),
        ],
    )
    return shell


def work() -> QWidget:
    """The list of what is due."""
    page = ScrollPage()
    page.add(
        PageHeader(
            T("Gallery", "My work"),
            T("Gallery", "%n thing(s) need you. The most urgent is first.").counted(7),
            Button(T("Gallery", "Print list"), icon="printer"),
            Button(T("Gallery", "Record incident"), kind=Kind.PRIMARY, icon="plus"),
        )
    )
    page.add(
        StatRow(
            StatCard("46", T("Gallery", "people in custody"), T("Gallery", "of 60 places, 77 %")),
            StatCard(
                "2", T("Gallery", "rights clocks near the limit"), T("Gallery", "1 person"),
                Tone.DANGER,
            ),
            StatCard(
                "5", T("Gallery", "reviews overdue"), T("Gallery", "oldest 12 days"), Tone.WARN
            ),
            StatCard(
                percent_words(0.91), T("Gallery", "attendance this week"),
                T("Gallery", "of 214 places"),
            ),
        )
    )  # fmt: skip
    sorted_by = plain.label(T("Gallery", "Sorted by urgency"), "small")
    card = Card(T("Gallery", "Waiting for me"), count=7, trailing=sorted_by, padded=False)
    card.add(RowList(_work_rows()))
    page.add(card, 1)
    return page


def _work_rows() -> Sequence[QWidget]:
    kato, nakato = "Kato Ssali", "Nakato Amina"
    entries = (
        (T("Gallery", "Breach in 9 h"), Tone.DANGER,
         T("Gallery", "Separation of {name} reaches day 13").filled(name=kato),
         T("Gallery", "Rule 44 ceiling on day 15. Review or end it."), T("Gallery", "Decide")),
        (T("Gallery", "Overdue 2 days"), Tone.DANGER,
         T("Gallery", "No health visit logged: {name}, separation cell 3").filled(name=kato),
         T("Gallery", "Rule 46: every day"), T("Gallery", "Log visit")),
        (T("Gallery", "Due today"), Tone.WARN,
         T("Gallery", "Classification review: {name}").filled(name=nakato),
         T("Gallery", "Assessed by P. Lule; needs an approver who is not the assessor"),
         T("Gallery", "Review")),
        (T("Gallery", "Due today"), Tone.WARN,
         T("Gallery", "Second signature: use of force report, 22 November"),
         T("Gallery", "Asked by D. Byaruhanga"), T("Gallery", "Read and sign")),
        (T("Gallery", "15:00 today"), Tone.INFO,
         T("Gallery", "Register: Literacy level 2, 18 people"), T("Gallery", "Classroom B"),
         T("Gallery", "Mark")),
        (T("Gallery", "Due 25 Nov"), Tone.INFO, T("Gallery", "Answer complaint 2026/118"),
         T("Gallery", "Received 18 November; reply within 7 days"), T("Gallery", "Answer")),
        (T("Gallery", "Draft, 14:01"), Tone.PLAIN, T("Gallery", "Incident report you were writing"),
         T("Gallery", "Kept after the power cut; nothing is lost"), T("Gallery", "Continue")),
    )  # fmt: skip
    return [
        task_row(title, detail, Button(action), lead=lead_chip(Chip(due, tone)))
        for due, tone, title, detail, action in entries
    ]


def strip() -> PersonStrip:
    """The strip of an invented person."""
    return PersonStrip(
        PersonSummary(
            "Kato SSALI",
            T("Gallery", "also written {name}").filled(name="Katto Sali"),
            ("UG-0412-77", T("Gallery", "Wing B, cell 12"), T("Gallery", "Level: medium")),
            (
                Alert(T("Gallery", "Keep apart from 2"), Tone.WARN, "arrows-split-2"),
                Alert(T("Gallery", "Alert: self-harm plan open"), Tone.DANGER, "heart-broken"),
            ),
        )
    )


def person() -> QWidget:
    """A person's overview."""
    page = ScrollPage()
    page.add(strip())
    page.add(
        Tabs(
            T("Gallery", "Parts of the file"),
            [
                ("overview", T("Gallery", "Overview")),
                ("classification", T("Gallery", "Classification")),
                ("assessments", T("Gallery", "Assessments")),
                ("plan", T("Gallery", "Plan")),
                ("programmes", T("Gallery", "Programmes")),
                ("incidents", T("Gallery", "Incidents")),
                ("contacts", T("Gallery", "Contacts")),
                ("history", T("Gallery", "History")),
            ],
        )
    )
    clocks = Card(
        T("Gallery", "Running rights clocks"),
        trailing=Button(T("Gallery", "Decide")),
        padded=False,
    )
    rule = T("Gallery", "Daily health visit")
    clocks.add(
        RowList(
            [
                task_row(
                    T("Gallery", "Separation: day 13 of 15"),
                    T("Gallery", "Nelson Mandela Rule 44"),
                    Meter(rule, 13 / 15, Tone.DANGER, width=120),
                    Chip(T("Gallery", "limit in 2 days"), Tone.DANGER),
                ),
                task_row(
                    rule,
                    T("Gallery", "Rule 46: none since yesterday"),
                    Meter(rule, 1.0, Tone.DANGER, width=120),
                    Chip(T("Gallery", "2 days late"), Tone.DANGER),
                ),
                task_row(
                    T("Gallery", "Classification review"),
                    T("Gallery", "due 2 December"),
                    Meter(rule, 0.6, Tone.WARN, width=120),
                    Chip(T("Gallery", "in 9 days"), Tone.WARN),
                ),
            ]
        )
    )
    entries = Card(T("Gallery", "Latest entries"), padded=False)
    entries.add(RowList(_entries()))
    facts = Card(T("Gallery", "Key facts"), padded=False)
    facts.add(
        KeyFacts(
            [
                (T("Gallery", "Born"), day_words(date(1990, 2, 1))),
                (T("Gallery", "Legal status"), "sentenced"),
                (T("Gallery", "Sentence ends"), day_words(date(2031, 3, 14))),
                (T("Gallery", "Language"), "Luganda"),
                (T("Gallery", "Case officer"), "G. Okot"),
            ]
        )
    )
    page.add(TwoColumns(boxed(column(clocks, entries, None, gap=3)), facts))
    return page


def _entries() -> Sequence[QWidget]:
    def at(day: int, hour: int, minute: int) -> str:
        moment = Moment(datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC), ZONE)
        return moment_words(moment, short=True, year=False)

    return [
        timeline_row(at(23, 9, 10), T("Gallery", "Family visit requested: granted"), "S. Mirembe"),
        timeline_row(at(22, 18, 40), T("Gallery", "Incident 2026/0412: witness"), "D. Byaruhanga"),
        timeline_row(
            at(21, 11, 0), T("Gallery", "Attended: Literacy level 2 (12 of 14)"), "L. Akello"
        ),
        timeline_row(
            at(19, 15, 30),
            T("Gallery", "Separation decided: own protection, ends 4 December"),
            T("Gallery", "Governor"),
        ),
    ]


def incident_form() -> QWidget:
    """A long form with its steps, a table, and a problem shown at its field."""
    page = ScrollPage()
    header = PageHeader(
        T("Gallery", "Incident 2026/0412, draft"),
        T("Gallery", "Assault, Wing B association room, 22 November 18:40. Reporting: G. Okot."),
        Button(T("Gallery", "Save and leave")),
        Button(T("Gallery", "Continue"), kind=Kind.PRIMARY, keys="Ctrl+Return"),
    )
    header.set_note(T("Gallery", "Draft kept 14:05:12"))
    page.add(header)
    names = (
        T("Gallery", "What happened"), T("Gallery", "Where and when"),
        T("Gallery", "People involved"), T("Gallery", "Questions: assault"),
        T("Gallery", "Immediate actions"), T("Gallery", "Evidence"),
        T("Gallery", "Check and submit"),
    )  # fmt: skip
    states = [StepState.DONE, StepState.WRONG, StepState.CURRENT, *[StepState.TO_DO] * 4]
    steps = Stepper([Step(name, state) for name, state in zip(names, states, strict=True)])
    card = Card()
    form = RecordForm(
        Incident.spec,
        CLOCK,
        lambda _key: lambda _text: [],
        only=("family", "happened", "place", "account"),
    )
    form.setObjectName("gallery form")
    form.set_values(
        {
            "family": "assault",
            "happened": Moment(datetime(2026, 11, 22, 15, 40, tzinfo=UTC), ZONE),
            "account": "Raised voices from the association room. When I entered, both were "
            "standing apart; L. was holding his left arm.",
        }
    )
    form.show_problem("place", T("Gallery", "Say where in the building this was."))
    card.add(plain.label(T("Gallery", "What happened, where and when?"), "heading"))
    card.add(form)
    page.add(TwoColumns(card, steps, width="stepper", side_first=True), 1)
    return page


def record_form() -> QWidget:
    """The derived form and the derived detail of one record type."""
    page = ScrollPage()
    page.add(
        PageHeader(
            T("Gallery", "New person"),
            T("Gallery", "Search first: most people are on file already."),
            Button(T("Gallery", "Save"), kind=Kind.PRIMARY, icon="device-floppy", keys="Ctrl+S"),
        )
    )
    values: dict[str, Value] = {
        "number": "UG-0412-77",
        "names": (
            PersonName("recorded", "Latn", "Kato", "Ssali"),
            PersonName("transliteration", "Arab", "كاتو", "سالي"),
        ),
        "sex": "male",
        "birth": PartialDay(1990, 2, approximate=True),
        "language": "Luganda",
    }
    form = RecordForm(Prisoner.spec, CLOCK)
    form.set_values(values)
    card = Card()
    card.add(form)
    detail = Card(T("Gallery", "As recorded"), padded=False)
    detail.add(RecordDetail(Prisoner.spec, values, label_width=90))
    page.add(TwoColumns(card, detail))
    return page


def register() -> QWidget:
    """The attendance register."""
    options = (
        Option("attended", T("Gallery", "Attended"), Tone.OK),
        Option("late", T("Gallery", "Late"), Tone.WARN),
        Option("excused", T("Gallery", "Excused"), Tone.WARN),
        Option("refused", T("Gallery", "Refused"), Tone.DANGER),
    )
    header = PageHeader(
        T("Gallery", "Literacy level 2"),
        T("Gallery", "Monday 23 November, 15:00 to 16:30, classroom B. 18 enrolled, capacity 20."),
        Button(T("Gallery", "Print sheet"), icon="printer"),
        Button(T("Gallery", "All attended"), icon="checks", keys="A"),
        Button(
            T("Gallery", "Save register"), kind=Kind.PRIMARY, icon="device-floppy", keys="Ctrl+S"
        ),
    )
    table = DataTable(
        T("Gallery", "Register"),
        [
            Column("n", "#", CellStyle.MUTED, 44, sortable=False),
            Column("name", T("Gallery", "Name"), CellStyle.STRONG),
            Column("number", T("Gallery", "Number"), CellStyle.MUTED),
            Column("mark", T("Gallery", "Attendance"), width=300, sortable=False),
            Column("reason", T("Gallery", "Reason")),
            Column("note", T("Gallery", "Note"), CellStyle.MUTED),
        ],
    )
    marks = {3: "excused", 8: "refused"}
    reasons = {3: T("Gallery", "Court appearance"), 8: T("Gallery", "Gave no reason")}
    table.set_rows(
        [
            Row(
                number.to_bytes(16, "big"),
                (
                    str(number + 1),
                    name,
                    f"UG-04{12 + 7 * number}-{70 + number}",
                    SegmentCell(options, marks.get(number, "attended")),
                    reasons.get(number),
                    T("Gallery", "Helped two others") if number == 6 else None,
                ),
            )
            for number, name in enumerate(_PEOPLE)
        ]
    )  # fmt: skip
    table.view.selectRow(4)
    card = Card(padded=False)
    card.add(table, 1)
    page = FullPage()
    page.add(header)
    page.add(card, 1)
    return page


def units() -> QWidget:
    """A table with chips, numbers and a filter bar."""
    columns = [
        Column("unit", T("Gallery", "Unit"), CellStyle.STRONG),
        Column("code", T("Gallery", "Code"), CellStyle.MUTED),
        Column("confirmed", T("Gallery", "Last confirmed")),
        Column("entry", T("Gallery", "Entry"), CellStyle.NUMBER),
        Column("state", T("Gallery", "State")),
        Column("breaches", T("Gallery", "Breaches"), CellStyle.NUMBER),
    ]
    good = ChipCell(T("Gallery", "Up to date"), Tone.OK)
    rows = (
        ("North", "U01", 19, 18344, good, 1),
        ("Lakeside", "U02", 18, 9120, good, 0),
        ("Hill", "U03", 2, 7455, ChipCell(T("Gallery", "Silent 21 days"), Tone.WARN), 3),
        ("River", "U04", 15, 6001, ChipCell(T("Gallery", "Stick 39 missing"), Tone.WARN), 0),
        ("East", "U05", 12, 5870, ChipCell(T("Gallery", "Two histories: re-join"), Tone.DANGER), 2),
    )
    table = DataTable(T("Gallery", "All units"), columns)
    table.set_rows(
        [
            Row(
                code.encode(),
                (
                    name,
                    code,
                    day_words(date(2026, 11, day), short=True),
                    entry,
                    state,
                    ChipCell(str(breaches), Tone.DANGER if breaches else Tone.PLAIN),
                ),
            )
            for name, code, day, entry, state, breaches in rows
        ]
    )
    card = Card(T("Gallery", "All units"), count=5, padded=False)
    card.add(table, 1)
    page = FullPage()
    page.add(
        PageHeader(
            T("Gallery", "Units"),
            T("Gallery", "6 units, 189 people in custody. 3 units need you."),
            Button(T("Gallery", "Report"), icon="file-export"),
            Button(T("Gallery", "Read sticks"), kind=Kind.PRIMARY, icon="usb"),
        )
    )
    states = [("ok", T("Gallery", "Up to date")), ("silent", T("Gallery", "Silent"))]
    page.add(FilterBar(T("Gallery", "Find a unit"), [("state", T("Gallery", "State"), states)]))
    page.add(card, 1)
    return page


def exchange() -> QWidget:
    """Progress, a decision to take, banners."""
    page = ScrollPage()
    page.add(
        PageHeader(
            T("Gallery", "Exchange with headquarters"),
            T("Gallery", "Headquarters has confirmed everything up to 19 November, 10:32."),
            Button(T("Gallery", "Confirmation on paper"), icon="qrcode"),
        )
    )
    going = Card()
    progress = ProgressRow(T("Gallery", "Writing to the stick KINGSTON"), lambda: None)
    progress.report(64, 100, T("Gallery", "Writing, then reading back to check: 64 %"))
    going.add(progress)
    page.add(going)
    decide = Card()
    needs = Chip(T("Gallery", "1 needs you"), Tone.WARN)
    title = plain.label(T("Gallery", "Two people changed the same thing"), "heading")
    decide.add(row(needs, title, None))
    decide.add(
        plain.label(
            T(
                "Gallery",
                "Risk level of {name}. Your unit: medium. Headquarters: high. Shown as high until "
                "someone decides.",
            ).filled(name="A. Nakato"),
            wrap=True,
        )
    )
    decide.add(
        row(
            Button(T("Gallery", "Keep ours")),
            Button(T("Gallery", "Keep headquarters’")),
            Button(T("Gallery", "Enter another, with reason")),
            None,
        )
    )
    page.add(decide)
    for tone, words in (
        (Tone.OK, T("Gallery", "The stick was written and read back.")),
        (Tone.INFO, T("Gallery", "A stick from headquarters was found.")),
        (Tone.WARN, T("Gallery", "The clock of this computer is two hours behind.")),
        (Tone.DANGER, T("Gallery", "This stick was changed by somebody. Nothing was taken.")),
    ):
        page.add(
            Banner(words, T("Gallery", "What it means and what to do."), tone, dismissable=True)
        )
    return page


def parts() -> QWidget:
    """Small parts in all their states."""
    page = ScrollPage()
    page.add(PageHeader(T("Gallery", "Small parts"), T("Gallery", "In all their states.")))
    buttons = Card(T("Gallery", "Buttons"))
    words = T("Gallery", "Save")
    for enabled in (True, False):
        made: list[QWidget] = [
            Button(words, kind=kind, icon="device-floppy" if kind is not Kind.LINK else "")
            for kind in Kind
        ]
        made.append(IconButton("printer", T("Gallery", "Print list")))
        for one in made:
            one.setEnabled(enabled)
        buttons.add(row(*made, None))
    page.add(buttons)
    chips = Card(T("Gallery", "Chips"))
    chips.add(row(*(Chip(tone.value, tone) for tone in Tone), None))
    chips.add(row(*(Chip(tone.value, tone, "alert-triangle") for tone in Tone), Count(7), None))
    page.add(chips)
    choices = Card(T("Gallery", "Choices"))
    segmented = Segmented(
        T("Gallery", "Attendance"),
        [
            Option("a", T("Gallery", "Attended"), Tone.OK),
            Option("l", T("Gallery", "Late"), Tone.WARN),
            Option("e", T("Gallery", "Excused"), Tone.WARN),
            Option("r", T("Gallery", "Refused"), Tone.DANGER),
        ],
    )
    segmented.set_value("a")
    ticked = CheckBox(T("Gallery", "The person was told the reasons"))
    ticked.setChecked(True)
    choices.add(row(segmented, ticked, CheckBox(T("Gallery", "Print a copy")), None))
    page.add(choices)
    return page


def empty() -> QWidget:
    """An empty list."""
    page = FullPage()
    page.add(PageHeader(T("Gallery", "Sticks"), T("Gallery", "What was written and read.")))
    card = Card(padded=False)
    card.add(
        EmptyState(
            T("Gallery", "No stick has been written yet"),
            T("Gallery", "Put in a stick and press Write to stick; it lists here what it carries."),
            Button(T("Gallery", "Write to stick"), kind=Kind.PRIMARY, icon="download"),
            "usb",
        ),
        1,
    )
    page.add(card, 1)
    return page
