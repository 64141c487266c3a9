"""What stands on a sample's page?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.inquiries.models import Inquiry, InquiryLine
from tradewind.apps.quotations.models import Quotation, QuotationLine
from tradewind.apps.samples.models import Sample, SampleAnswer, SampleCheck, SampleLine, SampleMovement
from tradewind.apps.samples.queries.scope import sample_for, visible_samples
from tradewind.domain.catalogue.code_words import code_in
from tradewind.domain.samples.lifecycle import SampleState
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.access.rows import the_one
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit.recording import type_of

MOST_LINES, MOST_LINEAGE = 30, 20


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A look at the sample with its photos."""

    is_good: bool
    remark: str
    who: str
    at: Any
    photos: Sequence[Attachment]


def lines_of(sample: Sample) -> list[SampleLine]:
    return list(sample.lines.select_related("product").order_by("place"))


def lines_of_inquiry(by: Actor, inquiry: Inquiry) -> list[InquiryLine]:
    """What he asked for, as he called it, our code where he named one; one piece of each is proposed."""
    rows = list(InquiryLine.objects.filter(inquiry=inquiry).order_by("place")[:MOST_LINES])
    known = by_codes(by, [code for row in rows if (code := code_in(row.description))])
    for row in rows:
        match = known.get(code_in(row.description))
        found = match.product if match else None
        row.code, row.product_id = (found.code, found.pk) if found else ("", None)  # type: ignore[attr-defined]
        row.quantity = None
    return rows


def lines_of_quotation(quotation: Quotation) -> list[QuotationLine]:
    """The lines of its newest version's first option; one piece of each is proposed."""
    rows = QuotationLine.objects.filter(option__revision_id=quotation.latest_id, option__place=1).order_by("place")
    found = list(rows[:MOST_LINES])
    for row in found:
        row.quantity = None
    return found


def checks_of(by: Actor, sample: Sample) -> list[CheckRow]:
    rows = list(SampleCheck.objects.filter(sample=sample).select_related("by").order_by("-pk"))
    photos = Attachment.objects.filter(subject_type=type_of(SampleCheck), subject_id__in=[row.pk for row in rows])
    by_check: dict[int, list[Attachment]] = {}
    for file in photos.order_by("pk"):
        by_check.setdefault(file.subject_id, []).append(file)
    return [CheckRow(row.is_good, row.remark, row.by.called, row.at, by_check.get(row.pk, [])) for row in rows]


def photo_of(by: Actor, sample_id: int, file_id: int) -> Attachment:
    """A photo of one of its checks, or refuse."""
    sample = sample_for(by, sample_id)
    checks = SampleCheck.objects.filter(sample=sample).values("pk")
    file = the_one(Attachment.objects.filter(pk=file_id, subject_type=type_of(SampleCheck), subject_id__in=checks))
    if file is None:
        raise NotFound(what="file")
    return file


def days_of(sample: Sample) -> dict[SampleState, date | datetime | None]:
    """On which day did it come to each of its stages?"""
    checks = SampleCheck.objects.filter(sample=sample, is_good=True).order_by("-pk")
    answers = SampleAnswer.objects.filter(sample=sample).order_by("pk")
    return {
        SampleState.DRAFT: sample.created_at, SampleState.PLACED: sample.placed_on,
        SampleState.READY: checks.values_list("at", flat=True).first(), SampleState.SENT: sample.sent_on,
        SampleState.ARRIVED: sample.arrived_on, SampleState.ANSWERED: answers.values_list("on", flat=True).first(),
    }  # fmt: skip


def movements_of(sample: Sample) -> QuerySet[SampleMovement]:
    return SampleMovement.objects.filter(sample=sample).select_related("by").order_by("-on", "-pk")


def answers_of(sample: Sample) -> QuerySet[SampleAnswer]:
    return SampleAnswer.objects.filter(sample=sample).select_related("by").order_by("-pk")


def lineage_of(by: Actor, sample: Sample) -> list[Sample]:
    """The versions before it and after it that the person may open, the first one first."""
    before: list[Sample] = []
    after: list[Sample] = []
    each = sample.follows_id
    while each and len(before) < MOST_LINEAGE:
        former = the_one(visible_samples(by).filter(pk=each))
        if former is None:
            break
        before.append(former)
        each = former.follows_id
    last = sample
    while len(after) < MOST_LINEAGE:
        following = the_one(visible_samples(by).filter(follows=last).exclude(state="cancelled"))
        if following is None:
            break
        after.append(following)
        last = following
    return [*reversed(before), sample, *after] if before or after else []


def samples_of_party(by: Actor, party_id: int, *, limit: int) -> list[Sample]:
    rows = visible_samples(by).filter(party_id=party_id).prefetch_related("lines").order_by("-pk")
    return list(rows[:limit])


def samples_of_product(by: Actor, product_id: int, *, limit: int) -> list[Sample]:
    """The latest in which it lay, of those the person may open."""
    lines = SampleLine.objects.filter(product_id=product_id)
    rows = visible_samples(by).filter(pk__in=lines.values("sample")).select_related("party").order_by("-pk")
    return list(rows[:limit])
