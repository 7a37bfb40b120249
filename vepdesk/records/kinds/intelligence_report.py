"""Intelligence report: what came to somebody's ears, graded, without the source's name."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.compartments import Compartment
from vepdesk.records.spec import Merge, Record, choice, long_text, moment, record, reference
from vepdesk.records.values import Moment


@record(
    key="intelligence_report",
    version=1,
    title=T("IntelligenceReport", "Intelligence report"),
    plural=T("IntelligenceReport", "Intelligence reports"),
    merge=Merge.APPEND,
    list_columns=("learned", "prisoner", "reliability", "credibility"),
    happened="learned",
    compartment=Compartment.INTELLIGENCE,
)
class IntelligenceReport(Record):
    """Who gave the information stands nowhere in it: that could cost a life."""

    prisoner: RecordId | None = reference(
        T("IntelligenceReport", "Whom it is about"), "prisoner", default=None, personal=True
    )
    learned: Moment = moment(T("IntelligenceReport", "When you learned it"))
    reliability: str = choice(
        T("IntelligenceReport", "How reliable the source was before"), "source-reliability"
    )
    credibility: str = choice(
        T("IntelligenceReport", "How credible the information is"), "information-credibility"
    )
    text: str = long_text(
        T("IntelligenceReport", "What was said or seen"),
        help=T(
            "IntelligenceReport",
            "Never name the source, nor write what would show who it was.",
        ),
        searched=True,
        personal=True,
    )
    handling: str = choice(
        T("IntelligenceReport", "What may be done with it"), "intelligence-handling"
    )
