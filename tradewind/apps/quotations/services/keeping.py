"""How is a judged draft kept? Steps that the use cases share which write one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.facts import kept, payment_rows
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services.details import DraftDetails, OptionDetails, header_columns, refuse_unfit
from tradewind.apps.quotations.services.judging import Drafted, Judged, judge, writing_for
from tradewind.domain.quotations.rows import read_row
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.use_case.revising import save_next

_HEADER = (
    "language", "design", "presentation", "valid_until", "expected_ship_on", "lead_text", "notes_zh", "notes_en",
    "reasons", "is_below_floor", "strategy", "price_list", "state", "granted_by", "granted_at",
)  # fmt: skip
_OPTION = (
    "place", "title", "incoterm", "named_place", "currency", "payment", "rate", "rate_kind", "rate_source", "rate_on",
    "rate_named_by", "costs", "problems", "amount", "quantity", "cartons", "cbm", "gross_kg", "net_kg", "margin",
)  # fmt: skip
_LINE = (
    "option", "place", "product", "code", "description", "specification", "description_zh",
    "specification_zh", "picture", "quantity", "unit", "unit_price",
    "amount", "remark", "is_custom", "typed", "problems", "packing", "cost", "cost_word", "packing_word", "lead_word",
    "lead_days", "floor", "margin",
)  # fmt: skip
_BATCH = 200
SUMMARY = ("currency", "amount", "options", "lines", "valid_until", "latest", "contact")


def put_draft(revision: QuotationRevision, details: DraftDetails, *, by: Actor, at: datetime) -> list[Drafted]:
    """Write the whole page into a locked version that is still a draft; a grant is gone with the change."""
    refuse_unfit(details)
    quotation = revision.quotation
    _put_contact(quotation, details.contact_id, by)
    for name, value in header_columns(details).items():
        setattr(revision, name, value)
    drafted = _drafted(revision, details, by)
    writing = writing_for(
        quotation.party, export_on=revision.expected_ship_on, language=str(revision.language), at=at
    )  # fmt: skip
    judged = judge(drafted, writing, at=at)
    _keep_judged(revision, judged)
    _keep_rows(revision, drafted)
    save_next(revision, _HEADER, by=by, at=at)
    summarise(quotation, revision, drafted, by=by, at=at)
    return drafted


def _put_contact(quotation: Quotation, contact_id: int | None, by: Actor) -> None:
    is_new = contact_id is not None and contact_id != quotation.contact_id
    if is_new and parties.contact_for(by, contact_id or 0).party_id != quotation.party_id:
        raise NotFound(what="contact")
    quotation.contact_id = contact_id


def _drafted(revision: QuotationRevision, details: DraftDetails, by: Actor) -> list[Drafted]:
    """The rows as they will be: those that are kept by their numbers, new ones beside them. Empty rows are dropped."""
    present = {each.pk: each for each in QuotationOption.objects.filter(revision=revision)}
    lines = {each.pk: each for each in QuotationLine.objects.filter(option__revision=revision)}
    found = []
    for place, typed in enumerate(details.options, 1):
        option = present.get(typed.id or 0) or QuotationOption(revision=revision)
        _put_option(option, place, typed, by)
        said = [each for each in typed.lines if not each.row.is_empty]
        rows = [_line(lines, each.id, number) for number, each in enumerate(said, 1)]
        found.append(Drafted(option, rows, [read_row(each.row, typed.currency) for each in said]))
    return found


def _put_option(option: QuotationOption, place: int, typed: OptionDetails, by: Actor) -> None:
    option.place, option.title = place, clean_line(typed.title)[:80]
    option.incoterm, option.named_place = typed.incoterm, clean_line(typed.named_place)[:80]
    option.currency, option.payment = typed.currency, payment_rows(typed.payment)
    option.costs = {name: clean_line(str(text))[:40] for name, text in typed.costs.items()}
    if not typed.names_rate:
        option.rate_named_by_id = None
    elif option.rate_named_by_id is None:
        option.rate_named_by_id = by.pk


def _line(lines: Mapping[int, QuotationLine], line_id: int | None, place: int) -> QuotationLine:
    """A number that is not of this version is a new line: nothing of another quotation is touched."""
    line = lines.get(line_id or 0) or QuotationLine()
    line.place = place
    return line


def _keep_judged(revision: QuotationRevision, judged: Judged) -> None:
    revision.reasons, revision.is_below_floor = kept(judged.reasons), judged.is_below_floor
    revision.strategy_id, revision.price_list_id = judged.strategy_id, judged.price_list_id
    revision.granted_by, revision.granted_at = None, None


def _keep_rows(revision: QuotationRevision, drafted: Sequence[Drafted]) -> None:
    for each in drafted:
        if each.option.pk is None:
            each.option.save(force_insert=True)
        else:
            each.option.save(update_fields=_OPTION)
        for line in each.lines:
            line.option = each.option
    lines = [line for each in drafted for line in each.lines]
    stay = [line.pk for line in lines if line.pk]
    QuotationLine.objects.filter(option__revision=revision).exclude(pk__in=stay).delete()
    QuotationOption.objects.filter(revision=revision).exclude(pk__in=[each.option.pk for each in drafted]).delete()
    present = [line for line in lines if line.pk]
    # Written over by their numbers: three times as fast as an UPDATE that compares each column of each line.
    QuotationLine.objects.bulk_create(
        present, batch_size=_BATCH, update_conflicts=True, unique_fields=["id"], update_fields=_LINE
    )
    QuotationLine.objects.bulk_create([line for line in lines if not line.pk], batch_size=_BATCH)


def summarise(
    quotation: Quotation, revision: QuotationRevision, drafted: Sequence[Drafted], *, by: Actor, at: datetime
) -> None:  # fmt: skip
    """What lists show of the newest version."""
    first = drafted[0].option
    quotation.currency, quotation.amount, quotation.options = first.currency, first.amount, len(drafted)
    quotation.lines = sum(len(each.lines) for each in drafted)
    quotation.valid_until, quotation.latest = revision.valid_until, revision
    save_next(quotation, SUMMARY, by=by, at=at)
