"""How do papers of the demo get their legal numbers? One after the other, each year anew, none missing."""

from collections.abc import Mapping
from datetime import date, datetime

from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.numbering.series import USUAL_STYLES, Series, number_text
from tradewind.platform.company import queries as company
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.numbering.models import EntityLetter, NumberSeries


class Numbers:
    """Of one series of the first legal entity; `begins_after`: by year the last number of the former system."""

    def __init__(self, series: Series, ledger: Ledger, *, begins_after: Mapping[int, int] | None = None) -> None:
        self._series, self._ledger, self._former = series, ledger, begins_after or {}
        self._rows: dict[int, NumberSeries] = {}
        self.entity: LegalEntity = company.visible_entities(ledger.people["boss"])[0]

    def take(self, on: date) -> str:
        """Numbers are asked for in the order in which the papers were issued."""
        style = USUAL_STYLES[self._series]
        row = self._rows.get(on.year)
        if row is None:
            before = self._former.get(on.year, 0)
            row = self._rows[on.year] = NumberSeries(
                entity=self.entity, series=self._series, year=on.year, prefix=style.prefix, digits=style.digits,
                begins_after=before, last=before,
            )  # fmt: skip
        row.last += 1
        return number_text(style, on.year, row.last)

    def write(self, begun_at: datetime) -> None:
        """The rows from which the use cases go on."""
        EntityLetter.objects.get_or_create(entity=self.entity)
        for year, row in self._rows.items():
            row.save()
            if row.begins_after:
                first = number_text(row.style, year, row.begins_after + 1)
                self._ledger.note(
                    "number_series.start_set", row, "boss", begun_at, series=self._series, year=year, first=first
                )  # fmt: skip
