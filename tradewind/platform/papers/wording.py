"""The sentences and words of papers: what the designer's page calls things. What a paper says is in `labels`."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SENTENCES: dict[str, str | Promise] = {
    "bad_design_name": _("A design needs a name of at most %(longest)s characters."),
    "too_many_designs": _("A kind of paper has at most %(most)s designs."),
    "needed_part_missing": _("A paper of this kind cannot do without one of these."),
    "unknown_placeholder": _("One of the words in braces is not known. Use those of the list."),
    "paper_design.saved": _("Design of a paper saved: %(name)s, version %(version)s"),
    "paper_design.used": _("Design of a paper in use again: %(name)s, version %(version)s"),
}

KINDS: dict[str, str | Promise] = {
    "quotation": pgettext_lazy("paper", "Quotation"),
    "proforma_invoice": _("Proforma invoice"),
    "catalogue": _("Catalogue"),
}

BLOCKS: dict[str, str | Promise] = {
    "letterhead": _("Letterhead"),
    "title": pgettext_lazy("paper", "Title"),
    "parties": _("Customer and key facts"),
    "introduction": _("Introduction"),
    "lines": pgettext_lazy("paper", "Products"),
    "amount_in_words": _("Amount in words"),
    "terms": _("Terms"),
    "remarks": _("Remarks"),
    "bank": _("Receiving account"),
    "closing": _("Closing words"),
    "signature": _("Signature"),
}

COLUMNS: dict[str, str | Promise] = {
    "number": _("Number of the line"),
    "picture": _("Picture"),
    "item": _("Code, name and specification"),
    "hs_code": _("HS code"),
    "packing": _("Packing"),
    "moq": _("MOQ"),
    "lead_time": _("Lead time"),
    "quantity": _("Quantity"),
    "unit": _("Unit"),
    "unit_price": _("Unit price"),
    "amount": _("Amount"),
    "cartons": _("Cartons"),
    "cbm": _("CBM"),
    "gross_weight": _("Gross weight"),
    "net_weight": _("Net weight"),
    "remark": _("Remark"),
}

ACCENTS: dict[str, str | Promise] = {
    "blue": _("Blue"),
    "navy": _("Navy"),
    "teal": _("Teal"),
    "green": _("Green"),
    "red": _("Red"),
    "brown": _("Brown"),
    "black": _("Black"),
}

LETTERHEADS: dict[str, str | Promise] = {
    "logo": _("Logo beside our name"),
    "banner": _("One wide picture"),
    "words": _("Words only"),
}

SEALS: dict[str, str | Promise] = {
    "signature": _("On the signature"),
    "right": _("At the end, right"),
    "none": _("No seal"),
}

PICTURES: dict[str, str | Promise] = {
    "small": pgettext_lazy("size", "Small"),
    "medium": pgettext_lazy("size", "Medium"),
    "large": pgettext_lazy("size", "Large"),
}

LANGUAGES: dict[str, str | Promise] = {
    "en": _("English"),
    "zh": _("Chinese"),
    "both": _("Both languages"),
}

PLACEHOLDERS: dict[str, str | Promise] = {
    "number": _("number of the paper"),
    "date": _("its date"),
    "valid_until": _("until when it counts"),
    "customer": _("customer's name"),
    "contact": _("contact's name"),
    "company": _("our name"),
    "trade_term": _("trade term with place"),
    "currency": _("currency"),
    "total": _("total with currency"),
    "salesperson": _("our salesperson"),
}

FIELDS: dict[str, Any] = {
    "blocks": _("Parts"),
    "columns": pgettext_lazy("paper", "Columns"),
    "accent": _("Colour"),
    "letterhead": _("Letterhead"),
    "seal": _("Seal"),
    "picture": _("Picture size"),
    "introduction_en": _("Introduction, English"),
    "introduction_zh": _("Introduction, Chinese"),
    "closing_en": _("Closing words, English"),
    "closing_zh": _("Closing words, Chinese"),
    "footer_en": _("Footer, English"),
    "footer_zh": _("Footer, Chinese"),
}
