"""Entering the rates of a bank, and keeping those of the European Central Bank."""

from tradewind.apps.exchange.services.entering import RateLine, enter_rates
from tradewind.apps.exchange.services.reading import read_sheet_of_rates
from tradewind.apps.exchange.services.reference import bring_in_reference, keep_reference

__all__ = ["RateLine", "bring_in_reference", "enter_rates", "keep_reference", "read_sheet_of_rates"]
