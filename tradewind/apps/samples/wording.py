"""The sentences and words of samples."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SENTENCES: dict[str, str | Promise] = {
    "no_entity_to_send": _("Say first who we are: a sample is numbered by the legal entity that sends it."),
    "sample_empty": _("Nothing lies in the parcel yet: add at least one line."),
    "sample_line_bad": _("Line %(place)s needs a name or code, and a quantity above zero."),
    "sample_boss_has_to_agree": _(
        "We would pay the courier, or give away more than the house does: the boss has to agree first."
    ),
    "sample_payment_first": _(
        "The buyer pays first (T/T): note his payment before the goods are made, or before the parcel leaves."
    ),
    "sample_price_needed": _('Paid in advance: say in "Change" what he pays, and in which currency.'),
    "sample_tracking_needed": _("Type the courier's number: 6 to 35 letters and digits, as on the waybill."),
    "sample_needed_past": _("It cannot be wanted by a day that is over. Choose today or later."),
    "sample_not_before_sent": _("That was before it left."),
    "sample_day_to_come": _("What has happened happened today or earlier."),
    "sample_next_there": _("%(next)s follows it already."),
    "sample_nothing_to_ask": _("Nobody has to agree to these terms, or the boss has agreed already."),
    "sample_rules_bad": _("Pieces and value are between zero and ten million."),
    "sample_limit_passed": _("%(pieces)s pieces are more than the %(most)s the house gives away."),
    "courier_account_needed": _(
        "Freight collect needs the buyer's courier account, or his word that he pays on delivery. If he refuses,"
        " note it under “Who pays the courier” and ask the boss."
    ),
    # Why the boss is asked
    "sample_prepaid": _("We pay the courier"),
    "sample_large_free": _("%(pieces)s pieces for nothing, the house gives away %(most)s"),
    "sample_dear_free": _("The goods are worth more than the house gives away"),
    "sample_closed_to_answer": _("A sample that has left or was called off keeps its terms as they were."),
    "kind.sample.terms": _("Sample"),
    "asks.sample.terms": _("Free sample or courier at our cost for %(customer)s"),
    # The timeline
    "sample.drafted": _("Sample recorded"),
    "sample.revised": _("Sample changed"),
    "sample.placed": _("Sample %(number)s promised for %(needed_on)s"),
    "sample.cancelled": _("Sample called off: %(reason)s"),
    "sample.paid": _("Payment for the sample came on %(on)s"),
    "sample.checked": _("Sample looked at and found good: %(remark)s"),
    "sample.rejected": _("Sample not good enough, made again: %(remark)s"),
    "sample.sent": _("Sample sent by %(courier)s, %(tracking)s"),
    "sample.moved": _("Parcel: %(text)s"),
    "sample.arrived": _("Sample arrived on %(on)s"),
    "sample.answered": _("Buyer's feedback on the sample"),
    "sample.followed": _("Next version of %(former)s: %(wishes)s"),
    "sample.terms_granted": _("The boss agrees to the sample's terms. %(note)s"),
    "sample.terms_returned": _("The boss does not agree to the sample's terms: %(note)s"),
    "sample.collect_answered": _("The buyer was asked to pay the courier"),
    "sample.passed_on": _("Goes with its customer from %(giver)s to %(taker)s"),
    "party.samples_passed_on": _("%(count)s open samples go to %(taker)s"),
    "party.sample_placed": _("Sample %(number)s promised"),
    "party.sample_sent": _("Sample %(number)s sent, %(tracking)s"),
    "party.sample_arrived": _("Sample %(number)s arrived on %(on)s"),
    "party.sample_accepted": _("Sample %(number)s: accepted"),
    "party.sample_changes": _("Sample %(number)s: changes wanted"),
    "party.sample_rejected": _("Sample %(number)s: rejected"),
    "party.sample_no_answer": _("Sample %(number)s: no answer"),
    "sample_rules.set": _("What samples go out free was changed"),
}

# The states, charges, answers, couriers and what is to be done.
WORDS: dict[str, Any] = {
    "draft": _("Draft"),
    "placed": pgettext_lazy("a sample", "To be made"),
    "ready": pgettext_lazy("a sample", "Ready to go"),
    "sent": pgettext_lazy("a sample", "On its way"),
    "arrived": pgettext_lazy("a sample", "Arrived"),
    "answered": pgettext_lazy("a sample", "Answered"),
    "cancelled": pgettext_lazy("a sample", "Called off"),
    "free": _("Free sample"),
    "paid": _("Paid in advance (T/T)"),
    "collect": _("Freight collect"),
    "buyer_tt": _("Courier paid with the goods (T/T)"),
    "prepaid": _("We pay the courier"),
    "not_asked": _("Not asked yet"),
    "offered": _("Offered by himself"),
    "accepted_collect": _("Agreed"),
    "refused": _("Refused"),
    "strong": _("Serious"),
    "weak": _("In doubt"),
    "accepted": pgettext_lazy("a sample", "Accepted"),
    "changes": _("Wants changes"),
    "rejected": pgettext_lazy("a sample", "Rejected"),
    "no_answer": _("No answer"),
    "dhl": "DHL",
    "fedex": "FedEx",
    "ups": "UPS",
    "tnt": "TNT",
    "sf": _("SF Express"),
    "ems": "EMS",
    "other": _("Another courier"),
    "make": _("Make the sample"),
    "send": _("Send the sample"),
    "call_courier": _("No news of the parcel"),
    "ask_buyer": _("Ask for feedback on the sample"),
    "act.make": pgettext_lazy("a button about a sample", "Make"),
    "act.send": pgettext_lazy("a button about a sample", "Send"),
    "act.call_courier": pgettext_lazy("a button about a sample", "Look up"),
    "act.ask_buyer": pgettext_lazy("a button about a sample", "Ask"),
}
