"""How does each telephone of the demo ring for itself, although few numbers are kept for fiction?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tradewind.demo.chance import dice
from tradewind.demo.parties.naming import phone
from tradewind.demo.parties.rows import ContactRow, PartyRow
from tradewind.domain.vocabulary.phones import read_phone


def rung_apart(rows: Iterable[PartyRow], seed: int) -> Iterator[PartyRow]:
    """The rows with other numbers for those of which one stands there: two companies with one look like one."""
    lines = _Lines(seed)
    for row in rows:
        details = replace(row.details, phone=lines.own(row.details.phone, row.details.country))
        contacts = tuple(_rung_apart(each, lines, details.country) for each in row.contacts)
        yield replace(row, details=details, contacts=contacts)


def _rung_apart(row: ContactRow, lines: "_Lines", country: str) -> ContactRow:
    own = lines.own(row.details.phone, country)
    is_same = row.details.whatsapp == row.details.phone
    return replace(row, details=replace(row.details, phone=own, whatsapp=own if is_same else row.details.whatsapp))


class _Lines:
    """The numbers that are given out, by the end in which two are compared."""

    def __init__(self, seed: int) -> None:
        self._chance = dice(seed, "lines")
        self._taken: set[str] = set()

    def own(self, number: str, country: str) -> str:
        if not number:
            return ""
        dial = number.removeprefix("+").partition(" ")[0]
        while read_phone(number, country).tail in self._taken:
            number = phone(country, dial, self._chance)
        self._taken.add(read_phone(number, country).tail)
        return number
