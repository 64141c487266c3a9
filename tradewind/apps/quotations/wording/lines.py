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
    "product_not_published": _("%(code)s is not published yet"),
    "unit_of_other_kind": _("%(code)s is sold by %(unit)s, not by %(typed)s"),
    # What is worth knowing of a row
    "below_margin": _("Below the least margin"),
    "product_discontinued": _("%(code)s is discontinued"),
    "below_moq": _("Below the minimum order of %(moq)s %(unit)s"),
    "below_floor": _("Below floor"),
    "floor_not_compared": _("Floor not compared"),
    "margin_not_known": _("Margin not known"),
    "description_in_chinese": _("Chinese name on an English paper: %(description)s"),
    # An option that cannot leave
    "option_empty": _("Nothing is offered"),
    "incoterm_missing": _("Trade term missing"),
    "named_place_missing": _("Place of the trade term missing"),
    "payment_missing": _("Payment missing"),
    "cost_unreadable": _("A shared cost cannot be read: %(what)s"),
    "totals_too_large": _("Its sums are too large to be true: look at the quantities, prices and cartons"),
    "rate_to_be_entered": _(
        "No exchange rate for %(currency)s: nobody can say what remains, and the boss may have to be asked. "
        "Enter the bank's rate, or offer in a currency that has one."
    ),
    "rate_doubted": _(
        "The rate %(typed)s that %(who)s entered strays from %(other)s (%(source)s, %(on)s): the lower one counts"
    ),
    "rate_missing": _("No exchange rate for %(currency)s: margins are unknown"),
}
