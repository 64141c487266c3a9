"""What is missing before a line's cost can be worked out, and who knows it?"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "cost_missing.product": _(
        "It stands in no catalogue: purchasing finds a supplier, then it is registered as a product."
    ),
    "cost_missing.offer": _("No supplier's offer is noted at the product: ask purchasing."),
    "cost_missing.quantity": _("Its quantity: write it into the line, or ask the customer."),
    "cost_missing.incoterm": _("The trade term: choose it above the lines."),
    "cost_missing.purchase_price": _("A purchase price in yuan above zero: ask purchasing for one."),
    "cost_missing.rebate_percent": _("The export rebate rate: finance notes it at the product."),
    "cost_missing.exchange_rate": _(
        "A bank's buying rate: finance enters it. One for reference counts only where somebody says so."
    ),
    "cost_missing.freight": _("The main freight: ask the forwarder and write the sum into the costs of the option."),
    "cost_missing.destination_cost": _(
        "The carriage at the destination: ask the forwarder and write the sum into the costs of the option."
    ),
    "cost_missing.unloading_cost": _(
        "The unloading: ask the forwarder and write the sum into the costs of the option."
    ),
    "cost_missing.import_cost": _(
        "Duty and import costs: ask the forwarder or the customer and write the sum into the costs of the option."
    ),
    "cost_missing.insurance_percent": _(
        "The rate of insurance: ask the insurer or the forwarder and write it into the costs of the option."
    ),
    "cost_missing.share": _(
        "Its part of the costs of the option: without the size of its cartons or a price nobody can share them out."
        " Production knows the cartons."
    ),
    "cost_missing.other": _("A figure of the sheet cannot be right: %(what)s. Look at the costs of the option."),
    "price_unreadable": _("This is no price. Write digits, like 12.50."),
    "percent_unreadable": _("This is no percentage. Write digits, like 15 or 12.5."),
}
