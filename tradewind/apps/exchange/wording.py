"""The sentences and words of exchange rates."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "no_rates": _("No rate was found. Type at least one, paste the bank's table, or choose its file."),
    "bad_rate_source": _("Say in at most 60 characters which bank gave the rates; ECB is kept for its own table."),
    "rate_moment_to_come": _("%(moment)s (Beijing time) is still to come. Check the day and the hour."),
    "bad_rate_moment": _("Rates are of today or of the last %(most_days)s days."),
    "not_a_foreign_currency": _("%(currency)s is no foreign currency."),
    "rates_crossed": _("%(currency)s: the bank would buy dearer than it sells. Are the two mixed up?"),
    "not_a_rate": _("%(currency)s: “%(text)s” is no rate."),
    "rate_absurd": _(
        "%(currency)s %(rate)s is several times off every rate on record. Check it; if it is right, finance enters it."
    ),
    "rate_unit_needed": _("%(currency)s: choose whether the rate is for 1 or for 100 units."),
    # What was found in a bank's table
    "rate_row_of_nothing": _("Row %(row)s names no currency we know: %(text)s"),
    "rate_row_unread": _("Row %(row)s could not be read without guessing: %(text)s"),
    "rate_far_off": _("Several times what is known of this currency: look again."),
    "rate_jumped": _("Changed by %(percent)s %% since the last one."),
    # The record's history
    "exchange_rate.entered": _("Exchange rates entered"),
    "exchange_rate.reference_kept": _("Reference rates of the ECB kept"),
}

WORDS: dict[str, str | Promise] = {
    "buying": _("Buying"),
    "selling": _("Selling"),
    "middle": _("Bank's middle"),
    "parity": _("Parity"),
    "reference": _("Reference"),
}
