"""How is a judged draft kept? Steps that the use cases share which write one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.facts import kept, payment_rows
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services.details import DraftDetails, OptionDetails, header_columns, refuse_unfit
from tradewind.apps.quotations.services.granting import Grant, keep_grant
from tradewind.apps.quotations.services.judging import Drafted, Judged, judge, writing_for
from tradewind.apps.quotations.services.picturing import note_pictures
from tradewind.apps.quotations.services.trying import note_tries
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
_COLUMNS = [each.attname for each in QuotationLine._meta.concrete_fields if each.name in _LINE]
_BATCH = 200
SUMMARY = ("currency", "amount", "options", "lines", "valid_until", "latest", "contact")


@dataclass(slots=True)
class JudgedDraft:
    """A page with all that the house says of it, not saved yet: made before the transaction, for it takes its time.

    `version`: of the draft it was made for. `before`: what its lines were, by their numbers. It is kept once: a second
    try of the same transaction judges anew, for the rows of the first one are gone.
    """

    version: int
    details: DraftDetails
    drafted: list[Drafted]
    judged: Judged
    before: Mapping[int, tuple[object, ...]]
    is_used: bool = False


def judged_draft(revision: QuotationRevision, details: DraftDetails, *, by: Actor, at: datetime) -> JudgedDraft:
    """Only reads. Two who write at once are told apart when it is kept, by the version."""
    lines = {each.pk: each for each in QuotationLine.objects.filter(option__revision=revision)}
    refuse_unfit(details, present=len(lines))
    before = {pk: _values(line) for pk, line in lines.items()}
    drafted = _drafted(revision, details, lines, by)
    writing = writing_for(
        revision.quotation.party, export_on=details.expected_ship_on, language=str(details.language),
        presentation=details.presentation, at=at,
    )  # fmt: skip
    return JudgedDraft(revision.version, details, drafted, judge(drafted, writing, at=at), before)


def put_draft(
    revision: QuotationRevision, details: DraftDetails, *, work: JudgedDraft | None = None, grant: Grant | None = None,
    by: Actor, at: datetime,
) -> list[Drafted]:  # fmt: skip
    """Write the whole page into a locked version that is still a draft; a grant is gone with what it was given for."""
    if work is None or work.is_used or work.version != revision.version or work.details is not details:
        work = judged_draft(revision, details, by=by, at=at)
    work.is_used = True
    quotation, drafted = revision.quotation, work.drafted
    _put_contact(quotation, details.contact_id, by)
    for name, value in header_columns(details).items():
        setattr(revision, name, value)
    _keep_judged(revision, work.judged)
    revision.reasons = [*revision.reasons, *kept(note_tries(quotation, drafted, by=by, at=at))]
    keep_grant(revision, grant, drafted)
    _keep_rows(revision, drafted, work.before)
    save_next(revision, _HEADER, by=by, at=at)
    options, lines = [each.option for each in drafted], sum(len(each.lines) for each in drafted)
    summarise(quotation, revision, options, lines, by=by, at=at)
    note_pictures(quotation, by=by, at=at)
    return drafted


def _put_contact(quotation: Quotation, contact_id: int | None, by: Actor) -> None:
    is_new = contact_id is not None and contact_id != quotation.contact_id
    if is_new and parties.contact_for(by, contact_id or 0).party_id != quotation.party_id:
        raise NotFound(what="contact")
    quotation.contact_id = contact_id


def _drafted(
    revision: QuotationRevision, details: DraftDetails, lines: Mapping[int, QuotationLine], by: Actor
) -> list[Drafted]:
    """The rows as they will be: those that are kept by their numbers, new ones beside them. Empty rows are dropped."""
    present = {each.pk: each for each in QuotationOption.objects.filter(revision=revision)}
    left, found = dict(lines), []
    for place, typed in enumerate(details.options, 1):
        option = present.pop(typed.id or 0, None) or QuotationOption(revision=revision)
        _put_option(option, place, typed, by)
        said = [each for each in typed.lines if not each.row.is_empty]
        rows = [_line(left, each.id, number) for number, each in enumerate(said, 1)]
        found.append(Drafted(option, rows, [read_row(each.row, typed.currency) for each in said]))
    return found


def _put_option(option: QuotationOption, place: int, typed: OptionDetails, by: Actor) -> None:
    option.place, option.title = place, clean_line(typed.title)[:80]
    option.incoterm, option.named_place = typed.incoterm, clean_line(typed.named_place)[:80]
    named_by = option.rate_named_by_id if option.currency == typed.currency else None  # of another's rate: no word
    option.rate_named_by_id = (named_by or by.pk) if typed.names_rate else None
    option.currency, option.payment = typed.currency, payment_rows(typed.payment)
    option.costs = {name: clean_line(str(text))[:40] for name, text in typed.costs.items()}


def _line(left: dict[int, QuotationLine], line_id: int | None, place: int) -> QuotationLine:
    """A number that is not of this version, or came twice, is a new line: nothing of another quotation is touched."""
    line = left.pop(line_id or 0, None) or QuotationLine()
    line.place = place
    return line


def _keep_judged(revision: QuotationRevision, judged: Judged) -> None:
    revision.reasons, revision.is_below_floor = kept(judged.reasons), judged.is_below_floor
    revision.strategy_id, revision.price_list_id = judged.strategy_id, judged.price_list_id


def _keep_rows(
    revision: QuotationRevision, drafted: Sequence[Drafted], before: Mapping[int, tuple[object, ...]]
) -> None:
    """Only lines that differ are written; they leave an option before it goes."""
    for each in drafted:
        if each.option.pk is None:
            each.option.save(force_insert=True)
        else:
            each.option.save(update_fields=_OPTION)
        for line in each.lines:
            line.option = each.option
    lines = [line for each in drafted for line in each.lines]
    gone = set(before) - {line.pk for line in lines}
    if gone:
        QuotationLine.objects.filter(pk__in=gone).delete()
    changed = [line for line in lines if line.pk and _values(line) != before[line.pk]]
    # Written over by their numbers: three times as fast as an UPDATE that compares each column of each line.
    QuotationLine.objects.bulk_create(
        changed, batch_size=_BATCH, update_conflicts=True, unique_fields=["id"], update_fields=_LINE
    )
    QuotationLine.objects.bulk_create([line for line in lines if not line.pk], batch_size=_BATCH)
    QuotationOption.objects.filter(revision=revision).exclude(pk__in=[each.option.pk for each in drafted]).delete()


def _values(line: QuotationLine) -> tuple[object, ...]:
    """Every column that a save may change, as it would be kept."""
    return tuple(getattr(line, name) for name in _COLUMNS)


def summarise(
    quotation: Quotation, revision: QuotationRevision, options: Sequence[QuotationOption], lines: int, *, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """What lists show of the newest version. Until it is issued the last day stays that of the one before."""
    first = options[0]
    quotation.currency, quotation.amount, quotation.options = first.currency, first.amount, len(options)
    quotation.lines, quotation.latest = lines, revision
    if quotation.standing_id in (None, revision.pk):
        quotation.valid_until = revision.valid_until
    save_next(quotation, SUMMARY, by=by, at=at)
