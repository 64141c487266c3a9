"""Reading a bank's table of rates out of its sheet, before anything is saved."""

from itertools import islice

from tradewind.apps.exchange import permissions
from tradewind.apps.exchange.refusals import NoRates
from tradewind.domain.exchange.bank_table import MOST_ROWS, BankTable, read_bank_table
from tradewind.platform.access import Actor, require
from tradewind.platform.sheets.reading.workbook import read_workbook

_MOST_SHEETS = 5
LARGEST_FILE = 2_000_000  # bytes; a bank's table has some kilobytes


def read_sheet_of_rates(content: bytes, name: str, *, by: Actor) -> BankTable:
    """The first of its sheets that holds rates, read in a process of its own; refuses what holds none."""
    require(by, permissions.ENTER)
    with read_workbook(content, name=name) as book:
        for sheet in book.sheets[:_MOST_SHEETS]:
            rows = islice(book.rows(sheet), MOST_ROWS)
            table = read_bank_table([cell.text for cell in row.cells] for row in rows)
            if table.quoted:
                return table
        raise NoRates(problems=[(each.code, dict(each.facts)) for each in book.problems])
