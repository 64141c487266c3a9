"""A paper that carries a number, as the rooms above issue theirs: its entry in the trail is the paper."""

from datetime import datetime

from tests.builders import AT
from tradewind.domain.numbering.series import LegalNumber, Series
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.company import queries as company
from tradewind.platform.numbering.services import take_number
from tradewind.platform.use_case import use_case

ISSUED = "paper.issued"


class Torn(Exception):
    """Something went wrong after the number was taken."""


@use_case
def issue_paper(*, entity_id: int, series: Series, is_torn: bool, by: Actor, at: datetime) -> LegalNumber:
    entity = company.legal_entity_for(by, entity_id)
    number = take_number(entity_id=entity_id, series=series, on=at.date(), by=by)
    audit.record(ISSUED, entity, by=by, at=at, number=number.text)
    if is_torn:
        raise Torn
    return number


def issue(
    entity_id: int, by: Actor, series: Series = Series.QUOTATION, at: datetime = AT, is_torn: bool = False
) -> str:
    return issue_paper(entity_id=entity_id, series=series, is_torn=is_torn, by=by, at=at).text
