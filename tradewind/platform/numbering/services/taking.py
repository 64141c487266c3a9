"""Taking the next legal number of a legal entity, series and year."""

from datetime import date

from tradewind.domain.numbering.series import LegalNumber, NumberStyle, Series, free_letter, number_text
from tradewind.platform.access import Actor
from tradewind.platform.access.rows import the_one
from tradewind.platform.company import queries as company
from tradewind.platform.company.refusals import EntityArchived
from tradewind.platform.numbering import queries
from tradewind.platform.numbering.models import EntityLetter, NumberSeries
from tradewind.platform.use_case import in_use_case
from tradewind.platform.use_case.turns import one_at_a_time

BEGINNING = "numbering"  # rows are begun and styles set one after the other


def take_number(*, entity_id: int, series: Series, on: date, by: Actor) -> LegalNumber:
    """The next number of the year of `on`, for the paper that the use case at work issues.

    The row stays locked until that use case ends, and is taken back with it: so no number is ever missing. Lock the
    paper's own root row first; what takes long is done before.
    """
    if not in_use_case():
        raise RuntimeError("take_number belongs inside a use case")
    entity = company.legal_entity_for(by, entity_id)
    if entity.archived_at:
        raise EntityArchived()
    row = locked_row(entity.pk, series, on.year) or begun_row(by, entity.pk, series, on.year)
    row.last += 1
    row.save(update_fields=["last"])
    return LegalNumber(series, on.year, row.last, number_text(row.style, on.year, row.last))


def locked_row(entity_id: int, series: Series, year: int) -> NumberSeries | None:
    """The year's row, locked. PostgreSQL lets those who wait for a row overtake one another, but not for a turn."""
    one_at_a_time(f"{BEGINNING} {entity_id} {series} {year}")
    return the_one(NumberSeries.objects.select_for_update().filter(entity_id=entity_id, series=series, year=year))


def begun_row(by: Actor, entity_id: int, series: Series, year: int) -> NumberSeries:
    """The year's row, made when it is wanted first: whoever came at the same moment waits, then finds it."""
    one_at_a_time(BEGINNING)
    row = locked_row(entity_id, series, year)
    if row is not None:
        return row
    style = style_to_begin(by, entity_id, series)
    return NumberSeries.objects.create(
        entity_id=entity_id, series=series, year=year, prefix=style.prefix, digits=style.digits, letter=style.letter
    )  # fmt: skip


def style_to_begin(by: Actor, entity_id: int, series: Series) -> NumberStyle:
    """The office's style with the legal entity's letter, which is given out with its first number."""
    style = queries.styles_of_office(by)[series]
    own = the_one(EntityLetter.objects.filter(entity_id=entity_id))
    if own is None:
        taken = frozenset(EntityLetter.objects.values_list("letter", flat=True))
        own = EntityLetter.objects.create(entity_id=entity_id, letter=free_letter(taken))
    return NumberStyle(style.prefix, style.digits, own.letter)
