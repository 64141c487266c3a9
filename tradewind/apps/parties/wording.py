"""The sentences and words of parties."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "bad_details": _("Please check: %(fields)s."),
    "bad_owner": _("The owner must be a colleague who sells and whose account is open."),
    "bad_interaction": _("Write what was said, in at most 20,000 characters."),
    "already_struck": _("This entry is struck through already."),
    "not_your_interaction": _("Only the person who wrote this entry, the assistant or the boss can strike it through."),
    # Why a field cannot stand
    "required": _("This is needed."),
    "too_long": _("This is too long."),
    "unknown_word": _("Choose one of the list."),
    "unknown_country": _("There is no such country or region."),
    "unknown_zone": _("There is no such time zone."),
    "not_an_email": _("This is not an e-mail address."),
    "not_a_website": _("This is not a web address."),
    "not_a_phone": _("This is not a phone number."),
    # The timeline's system lines
    "party.registered": _("Record opened"),
    "party.revised": _("Record changed: %(fields)s"),
    "party.archived": _("Record archived"),
    "party.reactivated": _("Record in use again"),
    "party.assigned": _("Owner: %(before)s → %(after)s"),
    "contact.added": _("Contact added: %(name)s"),
    "contact.revised": _("Contact changed: %(name)s"),
    "contact.archived": _("Contact archived: %(name)s"),
    "interaction.logged": _("Contact logged"),
    "interaction.struck": _("Entry struck through: %(reason)s"),
}

# The words for the values of columns; pages and exports use the same.
WORDS: dict[str, Any] = {
    "customer": _("Customer"),
    "supplier": _("Supplier"),
    "forwarder": _("Forwarder"),
    "bank": _("Bank"),
    "inspection_body": _("Inspection body"),
    "importer": _("Importer"),
    "wholesaler": _("Wholesaler"),
    "retailer": _("Retailer"),
    "brand": _("Brand owner"),
    "other": _("Other"),
    "key": _("Core"),
    "major": _("Major"),
    "regular": _("Regular"),
    "potential": _("Potential"),
    "active": _("In use"),
    "archived": _("Archived"),
    "owned": _("Owned"),
    "pool": _("In the pool"),
    "phone": _("Phone"),
    "email": _("Mail"),
    "whatsapp": _("WhatsApp"),
    "wechat": _("WeChat"),
    "meeting": _("Meeting"),
    "fax": _("Fax"),
    "note": _("Note"),
}

# The names of columns, for "Record changed: ..." and for forms.
FIELDS: dict[str, Any] = {
    "name": _("Name"),
    "name_zh": _("Chinese name"),
    "country": _("Country/region"),
    "city": _("City"),
    "address": _("Address"),
    "time_zone": _("Time zone"),
    "website": _("Website"),
    "email": _("E-mail"),
    "phone": _("Phone"),
    "business_type": _("Business type"),
    "products": _("Main products"),
    "annual_purchase": _("Annual purchase"),
    "source": _("Source"),
    "remarks": _("Remarks"),
    "tier": _("Tier"),
    "next_contact_on": _("Next contact"),
    "title": _("Position"),
    "whatsapp": _("WhatsApp"),
    "wechat": _("WeChat"),
    "is_primary": _("Main contact"),
}
