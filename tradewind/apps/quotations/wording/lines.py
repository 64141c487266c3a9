"""What is said beside a line or an option of a quotation."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    # A row that cannot leave
    "quantity_missing": _("Quantity missing"),
    "quantity_unreadable": _("Not a quantity"),
    "quantity_not_above_zero": _("A quantity is above zero"),
    "quantity_too_large": _("Quantity too large"),
    "quantity_too_fine": _("At most three decimals"),
    "unit_price_missing": _("Price missing"),
    "unit_price_unreadable": _("Not a price"),
    "unit_price_not_above_zero": _("A price is above zero"),
    "unit_price_too_large": _("Price too large"),
    "unit_price_too_fine": _("At most four decimals"),
    "amount_too_large": _("Amount too large"),
    "nothing_named": _("Neither code nor description"),
    "code_unknown": _("Code not found: %(code)s"),
    # What is worth knowing of a row
    "product_discontinued": _("%(code)s is discontinued"),
    "below_moq": _("Below the minimum order of %(moq)s %(unit)s"),
    "below_floor": _("Below floor"),
    # An option that cannot leave
    "option_empty": _("Nothing is offered"),
    "incoterm_missing": _("Trade term missing"),
    "named_place_missing": _("Place of the trade term missing"),
    "payment_missing": _("Payment missing"),
    "cost_unreadable": _("A shared cost cannot be read: %(what)s"),
    "rate_missing": _("No exchange rate for %(currency)s: margins are unknown"),
}
