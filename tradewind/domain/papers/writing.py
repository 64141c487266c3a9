"""How do papers write days and amounts?"""

from datetime import date
from decimal import Decimal

from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.paper_language import PaperLanguage

# Letters and no figures for the month: 10/12 is December in one half of the world.
_MONTHS = "JAN. FEB. MAR. APR. MAY JUNE JULY AUG. SEP. OCT. NOV. DEC.".split()


def paper_day(on: date, language: PaperLanguage) -> str:
    """OCT. 12, 2026 where English is read, 2026-10-12 on Chinese papers."""
    if language is PaperLanguage.CHINESE:
        return on.isoformat()
    return f"{_MONTHS[on.month - 1]} {on.day}, {on.year}"


def paper_money(money: Money) -> str:
    """USD 12,345.60"""
    return str(money)


def paper_number(number: Decimal | int) -> str:
    """12,345.6 with the decimals it has."""
    return f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
