"""The sentences and words of quotations."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.apps.inquiries.wording import WORDS as INQUIRIES
from tradewind.apps.quotations.wording import costs, lines
from tradewind.domain.quotations.lifecycle import SentBy
from tradewind.domain.vocabulary.losing import LossReason

_BESIDE = lines.SENTENCES | costs.SENTENCES
SENTENCES: dict[str, str | Promise] = _BESIDE | {
    "no_entity_to_quote": _("Write down first who we are: a quotation is made out in the name of a legal entity."),
    "customer_to_quote_needed": _("An offer is made to a customer: open the customer of this inquiry first."),
    "not_a_customer_to_quote": _("Only customers are quoted."),
    "quotation_version_at_work": _("Version %(ordinal)s is being written already."),
    "quotation_nothing_issued": _("The next version follows one that was issued: write on at this one."),
    "quotation_not_ready": _("It cannot leave yet: %(count)s things are missing or wrong."),
    "quotation_to_be_released": _("The boss has to release it first. Reasons: %(count)s."),
    "quotation_nothing_to_approve": _("Nothing in it needs the boss's word: it may be issued."),
    "quotation_not_issued": _("Only what was issued leaves the house."),
    "quotation_too_many_lines": _(
        "A quotation holds at most %(most)s lines, over all its options: make a second one for the others."
    ),
    "quotation_too_many_options": _("A quotation has one to %(most)s options."),
    "quotation_not_understood": _("Something is missing: %(what)s"),
    "quotation_bad_terms": _("Not known: %(what)s"),
    "quotation_option_to_choose": _("It has %(count)s options: say which one was bought."),
    "no_public_address": _(
        "Buyers cannot reach this house: it has no public address (Company, name and log-in). Send the paper by mail."
    ),
    "quotation_link_gone": _("This address is not open (any more). Ask the sender for a new one."),
    "quotation_letter_not_for_it": _("This mail is no draft of yours to this customer."),
    "quotation_letter_taken": _("This mail carries %(number)s v%(version)s already: write another one."),
    "quotation_overtaken": _(
        "%(number)s v%(version)s, which this mail carries, counts no more: begin a mail with the version that does."
    ),
    "bad_approval_limits": _("An amount is above zero, a margin below 100 %%, a risk one of the list."),
    "bad_validity": _("An offer counts until a day that is neither past nor more than %(longest)s days away."),
    "bad_link_time": _("An address is open for 1 to %(most)s days."),
    # Approvals
    "kind.quotation.below_floor": _("Quotation below floor"),
    "kind.quotation.over_limit": _("Quotation above a limit"),
    "asks.quotation.below_floor": _("%(number)s to %(customer)s: %(total)s"),
    "asks.quotation.over_limit": _("%(number)s to %(customer)s: %(total)s"),
    "approval_floor": _("%(code)s at %(price)s (line %(place)s) lies below its floor"),
    "approval_floor_without_rate": _(
        "%(code)s at %(price)s (line %(place)s): without an exchange rate nobody can compare it with its floor"
    ),
    "approval_floor_without_costs": _(
        "%(code)s at %(price)s (line %(place)s): without freight and the other costs of this trade term nobody can "
        "compare it with its floor"
    ),
    "approval_unpublished": _("%(code)s (line %(place)s) is not published yet: nobody has looked its cost through"),
    "approval_margin_unknown": _(
        "%(code)s at %(price)s (line %(place)s): its margin is not known, and this customer's strategy asks for one"
    ),
    "approval_amount": _("Option %(option)s: the amount is above the limit, or without a rate nobody knows"),
    "approval_margin": _("Option %(option)s: the margin is below the limit, or without a cost nobody knows"),
    "approval_rate": _(
        "%(currency)s: the rate %(typed)s that %(who)s entered strays from %(other)s (%(source)s, %(on)s)"
    ),
    "approval_labels": _(
        "Country, type or tier of the customer was changed: strategy %(strategy)s counts now, before it was %(before)s"
    ),
    "approval_payment_risk": _("Option %(option)s: the payment is riskier than allowed"),
    "approval_margin_of_line": _("%(code)s at %(price)s (line %(place)s) lies below the least margin"),
    "approval_boss": _("The boss has to agree"),
    "approval_tried": _("More than %(count)s prices of %(code)s were tried today: the boss has to agree"),
    # The trail
    "quotation.drafted": _("Quotation begun"),
    "quotation.copied": _("Copied from %(source)s"),
    "quotation.revised": _("Draft saved"),
    "quotation.judged_again": _("Version %(version)s judged by today's floors, limits and rates"),
    "quotation.version_begun": _("Version %(version)s begun"),
    "quotation.draft_discarded": _("The draft of version %(version)s given up"),
    "quotation.submitted": _("Submitted to the boss: %(reason)s"),
    "quotation.granted": _("Released by the boss"),
    "quotation.returned": _("Returned: %(reason)s"),
    "quotation.withdrawn": _("Request taken back"),
    "quotation.issued": _("Issued as %(number)s v%(version)s: %(total)s"),
    "quotation.issue_refused": _("Issuing version %(version)s was refused: the boss has to agree"),
    "quotation.tried_often": _("More than %(count)s prices of %(code)s tried in a day"),
    "quotation.voided": _("Made void: %(reason)s"),
    "quotation.mail_begun": _("A mail with version %(version)s is being written"),
    "quotation.sent": _("Version %(version)s left (%(how)s): %(total)s"),
    "quotation.shared": _("An address for version %(version)s given out, open until %(until)s"),
    "quotation.link_revoked": _("The address of version %(version)s taken back"),
    "quotation.printed": _("Version %(version)s printed (%(kind)s)"),
    "quotation.won": _("Won"),
    "quotation.lost": _("Lost: %(reason)s"),
    "quotation.expired": _("Its validity is over"),
    "quotation.taken_up": _("Taken up again"),
    "quotation.supply_asked": _("Purchasing and production were asked about %(count)s matters"),
    "approval_limits.set": _("Limits for approval set"),
    # The customer's timeline
    "quotation.passed_on": _("Goes with its customer from %(giver)s to %(taker)s"),
    "party.quotations_passed_on": _("%(count)s open quotations go to %(taker)s"),
    "party.quotation_issued": _("Quotation %(number)s v%(version)s issued: %(total)s"),
    "party.quotation_sent": _("Quotation %(number)s v%(version)s sent (%(how)s): %(total)s"),
    "party.quotation_won": _("Quotation %(number)s won"),
    "party.quotation_lost": _("Quotation %(number)s lost: %(reason)s"),
    "party.quotation_expired": _("The validity of quotation %(number)s is over"),
    "party.quotation_voided": _("Quotation %(number)s made void: %(reason)s"),
    "party.quotation_taken_up": _("Quotation %(number)s taken up again"),
    # To-dos
    "task.quotation_ends": _("%(number)s to %(customer)s ends on %(on)s: ask, or offer anew"),
}

WORDS: dict[str, str | Promise] = {reason.value: INQUIRIES[reason.value] for reason in LossReason} | {
    # States of a quotation
    "draft": _("Draft"),
    "issued": _("Issued"),
    "sent": _("Sent"),
    "won": _("Won"),
    "lost": _("Lost"),
    "expired": _("Expired"),
    "void": _("Void"),
    # States of a version
    "submitted": _("With the boss"),
    "approved": _("Released"),
    "superseded": _("Superseded"),
    # How it went to the buyer
    "mail": _("By mail"),
    "link": _("By a link"),
    "handed": pgettext_lazy("a quotation", "Handed over"),
    # Words of purchasing and production
    "confirmed": _("Confirmed"),
    "stale": _("Out of date"),
    "estimated": _("Estimated"),
    "unknown": _("Unknown"),
    # Languages of the paper
    "en": _("English"),
    "zh": _("Chinese"),
    "both": _("Chinese and English"),
    # Presentations
    "price_first": _("Price first"),
    "value_explained": _("Value explained"),
    # What the lines of an option share
    "cost.packing": _("Export packing, CNY"),
    "cost.inland": _("Inland to port, CNY"),
    "cost.handling": _("Handling and THC, CNY"),
    "cost.other": _("Other costs, CNY"),
    "cost.freight": _("Main freight"),
    "cost.destination": _("Carriage at destination"),
    "cost.unloading": _("Unloading"),
    "cost.import_costs": _("Import clearance and duty"),
    "cost.insurance_percent": _("Insurance, %"),
    "cost.commission_percent": _("Commission, %"),
    "cost.bank_percent": _("Bank charges, %"),
    "cost.credit_insurance_percent": _("Credit insurance, %"),
    "cost.usance_interest_percent": _("Interest for the buyer's time, % a year"),
    "cost.overhead_percent": _("General costs, % of purchase"),
    # Risks of payment, as PaymentRisk counts them
    "risk.1": _("Paid in advance"),
    "risk.2": _("Confirmed letter of credit"),
    "risk.3": _("Letter of credit"),
    "risk.4": _("Rest against a copy of the bill of lading"),
    "risk.5": _("Documents against payment"),
    "risk.6": _("Documents against acceptance"),
    "risk.7": _("Open account"),
}

# As the trail says them: by which way it went, and why it was lost.
SENTENCES |= {f"how.{each.value}": WORDS[each.value] for each in SentBy}
SENTENCES |= {f"loss.{each.value}": WORDS[each.value] for each in LossReason}

# Names of what may change from one version to the next.
FIELDS: dict[str, str | Promise] = {
    "valid_until": _("Valid until"),
    "expected_ship_on": _("Expected shipment"),
    "lead_text": _("Delivery"),
    "language": _("Language"),
    "notes_zh": _("Remarks in Chinese"),
    "notes_en": _("Remarks in English"),
    "currency": _("Currency"),
    "incoterm": _("Trade term"),
    "named_place": pgettext_lazy("trade term", "Place"),
    "payment": _("Payment"),
    "quantity": _("Quantity"),
    "unit": _("Unit"),
    "unit_price": _("Unit price"),
    "description": _("Description"),
    "specification": _("Specification"),
    "remark": _("Remark"),
}
