"""How do the numbers of a year stand?"""

from dataclasses import dataclass

from tradewind.domain.numbering.series import USUAL_STYLES, NumberStyle, Series, free_letter, number_text
from tradewind.platform.access import Actor, require
from tradewind.platform.company import queries as company
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.numbering import permissions
from tradewind.platform.numbering.models import EntityLetter, NumberSeries, SeriesStyle


@dataclass(frozen=True, slots=True)
class RunOfYear:
    """One series of a legal entity in a year. `last` is empty before the first number is taken."""

    entity: LegalEntity
    series: Series
    year: int
    next: str
    last: str


def runs_of_year(by: Actor, year: int) -> list[RunOfYear]:
    """Every series of every legal entity in use, whether or not it has begun."""
    require(by, permissions.MANAGE)
    rows = {(row.entity_id, row.series): row for row in NumberSeries.objects.filter(year=year)}
    styles = styles_of_office(by)
    letters = letters_of_entities(by)
    entities = list(company.visible_entities(by))
    return [
        _run(entity, series, year, rows.get((entity.pk, series)), styles[series], letters)
        for entity in entities
        for series in Series
    ]


def styles_of_office(by: Actor) -> dict[Series, NumberStyle]:
    """How the office writes each series; the letter of a legal entity comes on top."""
    return dict(USUAL_STYLES) | {
        Series(row.series): NumberStyle(row.prefix, row.digits) for row in SeriesStyle.objects.all()
    }


def letters_of_entities(by: Actor) -> dict[int, str]:
    """The letter of every legal entity that has taken a number or been given one."""
    require(by, permissions.MANAGE)
    return dict(EntityLetter.objects.values_list("entity_id", "letter"))


def _run(
    entity: LegalEntity, series: Series, year: int, row: NumberSeries | None, style: NumberStyle,
    letters: dict[int, str],
) -> RunOfYear:  # fmt: skip
    if row is None:
        letter = letters.get(entity.pk, free_letter(frozenset(letters.values())))
        style = NumberStyle(style.prefix, style.digits, letter)
        return RunOfYear(entity, series, year, number_text(style, year, 1), "")
    last = "" if row.is_unused else number_text(row.style, year, row.last)
    return RunOfYear(entity, series, year, number_text(row.style, year, row.last + 1), last)
