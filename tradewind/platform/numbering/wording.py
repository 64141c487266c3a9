"""The sentences and words of legal numbers."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "series_begun": _("This year's numbers have begun already: the last one is %(last)s."),
    "bad_number_start": _("A year begins with a number from 1 to %(largest)s, this year or the next."),
    "bad_number_style": _(
        "A prefix has one to four capital letters, a number one to six digits, a letter is one of A to Z."
    ),
    "number_style_taken": _("%(text)s is used by other numbers, or was."),
    # The record's history
    "number_series.start_set": _("First number set"),
    "number_style.set": _("Style of numbers set"),
    "entity_letter.set": _("Letter of the legal entity set"),
}

WORDS: dict[str, str | Promise] = {
    "quotation": _("Quotation"),
    "sample": _("Sample"),
    "sales_contract": _("Sales contract"),
}
