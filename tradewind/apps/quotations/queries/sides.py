"""Who writes to whom on the paper of a quotation?"""

from typing import Any

from tradewind.apps.quotations.models import Quotation
from tradewind.platform.access import Actor

_SELLER = ("name_en", "name_zh", "address_en", "address_zh", "phone", "email", "website")
_BUYER = ("name", "name_zh", "address", "city", "country")


def sides_of(by: Actor, quotation: Quotation) -> dict[str, Any]:  # noqa: ARG001
    """As they are called today, of a quotation the caller has fetched; at issue it is kept with the version."""
    contact, owner, entity = quotation.contact, quotation.owner, quotation.entity
    return {
        "seller": {name: getattr(entity, name) for name in _SELLER},
        "buyer": {name: getattr(quotation.party, name) for name in _BUYER},
        "contact": contact.name if contact else "",
        "salesperson": owner.name_en or owner.name,
    }
