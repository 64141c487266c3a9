"""Saying with which number a year begins, and how numbers look from the next year on."""

from datetime import datetime

from django.db.models import F, QuerySet

from tradewind.domain.numbering.series import (
    LARGEST_START,
    MOST_DIGITS,
    NumberStyle,
    Series,
    is_letter,
    is_prefix,
    number_text,
)
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company import queries as company
from tradewind.platform.numbering import permissions, queries
from tradewind.platform.numbering.models import EntityLetter, NumberSeries, SeriesStyle
from tradewind.platform.numbering.refusals import BadStart, BadStyle, SeriesBegun, StyleTaken
from tradewind.platform.numbering.services.taking import BEGINNING, begun_row, locked_row
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import one_at_a_time


@use_case
def set_start(*, entity_id: int, series: Series, year: int, first: int, by: Actor, at: datetime) -> NumberSeries:
    """Let a year go on where an older system stopped; refused once it has a number."""
    require(by, permissions.MANAGE)
    entity = company.legal_entity_for(by, entity_id)
    if not 1 <= first <= LARGEST_START or year - at.year not in (0, 1):
        raise BadStart(largest=LARGEST_START)
    row = locked_row(entity.pk, series, year) or begun_row(by, entity.pk, series, year)
    if not row.is_unused:
        raise SeriesBegun(last=number_text(row.style, year, row.last))
    row.begins_after = row.last = first - 1
    row.save(update_fields=["begins_after", "last"])
    first_text = number_text(row.style, year, first)
    audit.record("number_series.start_set", row, by=by, at=at, series=series, year=year, first=first_text)
    return row


@use_case
def set_style(*, series: Series, prefix: str, digits: int, by: Actor, at: datetime) -> SeriesStyle:
    """Say how a series is written in every year that has no number yet."""
    require(by, permissions.MANAGE)
    if not is_prefix(prefix) or not 1 <= digits <= MOST_DIGITS:
        raise BadStyle()
    one_at_a_time(BEGINNING)
    before = queries.styles_of_office(by)
    of_others = {style.prefix for each, style in before.items() if each != series}
    if prefix in of_others or NumberSeries.objects.exclude(series=series).filter(prefix=prefix).exists():
        raise StyleTaken(text=prefix)
    style, _ = SeriesStyle.objects.update_or_create(series=series, defaults={"prefix": prefix, "digits": digits})
    _unused().filter(series=series).update(prefix=prefix, digits=digits)
    facts = {"before": _facts(before[series]), "after": _facts(NumberStyle(prefix, digits))}
    audit.record("number_style.set", style, by=by, at=at, series=series, **facts)
    return style


@use_case
def set_entity_letter(*, entity_id: int, letter: str, by: Actor, at: datetime) -> EntityLetter:
    """Choose the letter in a legal entity's numbers, in every year that has none yet; none at all for one entity."""
    require(by, permissions.MANAGE)
    entity = company.legal_entity_for(by, entity_id)
    if not is_letter(letter):
        raise BadStyle()
    one_at_a_time(BEGINNING)
    others = (EntityLetter.objects, NumberSeries.objects)
    if any(rows.exclude(entity=entity).filter(letter=letter).exists() for rows in others):
        raise StyleTaken(text=letter or "-")
    own, _ = EntityLetter.objects.update_or_create(entity=entity, defaults={"letter": letter})
    _unused().filter(entity=entity).update(letter=letter)
    audit.record("entity_letter.set", own, by=by, at=at, entity=entity.pk, letter=letter)
    return own


def _unused() -> QuerySet[NumberSeries]:
    return NumberSeries.objects.filter(last=F("begins_after"))


def _facts(style: NumberStyle) -> dict[str, object]:
    return {"prefix": style.prefix, "digits": style.digits}
