"""What is said about an order: what a delay breaks, what remedies it, where a buyer's order differs?"""


def N_(text: str) -> str:  # noqa: N802 - the mark of a sentence that is translated where it is said
    return text


DELAY: dict[str, str] = {
    "delay_cut_off_missed": N_(
        "The %(cut_off)s cut-off is missed: due by %(limit)s, done on %(on)s, %(days)s days late."
    ),
    "delay_vessel_missed": N_(
        "%(vessel)s sails on %(limit)s without the goods; they can leave on %(on)s, %(days)s days later."
    ),
    "delay_no_sailing_known": N_(
        "No later sailing that the goods reach is known; %(on)s is the earliest they could leave."
    ),
    "delay_contract_shipment_passed": N_(
        "Shipment on %(on)s is %(days)s days after the contract's latest day, %(limit)s."
    ),
    "delay_credit_shipment_passed": N_(
        "Shipment on %(on)s is %(days)s days after the credit's latest day, %(limit)s: the credit must be amended."
    ),
    "delay_period_passed": N_(
        "Papers on %(on)s come %(days)s days after the period for presentation, which ends on %(limit)s."
    ),
    "delay_credit_expired": N_("Papers on %(on)s come %(days)s days after the credit has expired on %(limit)s."),
    "delay_arrival_passed": N_(
        "The goods arrive on %(on)s, %(days)s days after the day promised to the customer, %(limit)s."
    ),
    "delay_penalty_due": N_("%(days)s days late cost %(amount)s (%(percent)s %%) under the contract's clause."),
    "delay_penalty_capped": N_(
        "The penalty has reached its cap of %(percent)s %%; see whether the contract lets the buyer cancel now."
    ),
    "delay_no_day_to_spare": N_("The %(cut_off)s cut-off is met on its last day, %(on)s: not one day to spare."),
    "delay_deadline_rolled": N_(
        "The bank is closed on the last day; %(on)s counts, and its covering schedule must say why."
    ),
    "delay_papers_travel": N_(
        "The papers must be in %(country)s by the last day, and nobody has counted the courier's days."
    ),
    "delay_credit_leaves_few_days": N_(
        "The credit expires %(days)s days after its latest shipment: of %(period)s days for the papers these are left."
    ),
    "delay_papers_over_rest": N_("Between %(begins)s and %(ends)s there are %(days)s days on which nobody works here."),
    "delay_arrives_on_rest": N_("%(on)s is a day of rest at the destination; offices there work again on %(works)s."),
    "delay_holidays_unknown": N_(
        "The holidays of %(year)s in %(country)s are not known; only weekends were counted."
    ),
}  # fmt: skip
REMEDIES: dict[str, str] = {
    "delay_remedy.catch_up": N_("Win back %(days)s days: ready by %(by)s, the goods still reach %(vessel)s."),
    "delay_remedy.later_cut_off": N_(
        "Ask carrier and terminal before %(by)s for a cut-off %(days)s days later for %(vessel)s."
    ),
    "delay_remedy.next_sailing": N_("Move the booking to %(vessel)s, leaving on %(on)s; first cut-off %(by)s."),
    "delay_remedy.faster_sailing": N_("%(vessel)s arrives on %(on)s, %(days)s days sooner; first cut-off %(by)s."),
    "delay_remedy.find_sailing": N_("Ask forwarders for sailings from %(on)s on: none that the goods reach is known."),
    "delay_remedy.short_shipment": N_(
        "Ship the %(percent)s %% that are ready on %(vessel)s: within the tolerance, the order is fulfilled."
    ),
    "delay_remedy.partial_shipment": N_(
        "Ship the %(percent)s %% that are ready on %(vessel)s on %(on)s; the rest follows, and for it the days above"
        " count."
    ),
    "delay_remedy.air": N_(
        "By air the goods arrive on %(on)s, %(days)s days after they are ready; see who pays and which papers count."
    ),
    "delay_remedy.quicker_papers": N_(
        "Complete the papers by %(by)s: %(days)s days after shipment, and they are in time."
    ),
    "delay_remedy.amend_shipment": N_(
        "Ask by %(by)s for an amendment of the credit: latest shipment %(on)s. Banks and beneficiary must agree."
    ),
    "delay_remedy.amend_expiry": N_(
        "Ask by %(by)s for an amendment of the credit: expiry %(on)s or later. Banks and beneficiary must agree."
    ),
    "delay_remedy.amend_period": N_(
        "Ask by %(by)s for an amendment of the credit: %(days)s days for presentation. Banks and beneficiary must"
        " agree."
    ),
    "delay_remedy.amend_contract": N_("Agree with the customer by %(by)s, in writing, on shipment by %(on)s."),
    "delay_remedy.tell_customer": N_("Tell the customer by %(by)s that %(on)s is the new day."),
}  # fmt: skip
DIFFERENCES: dict[str, str] = {
    "po_line_missing": N_("Line %(line)s (%(left)s) is not on the buyer's order."),
    "po_line_added": N_("The buyer's line %(line)s (%(right)s) is not in the contract."),
    "po_unit_differs": N_("Line %(line)s: the unit is %(left)s with us and %(right)s with the buyer."),
    "po_quantity_within_tolerance": N_(
        "Line %(line)s: quantity %(left)s with us, %(right)s with the buyer, within the tolerance."
    ),
    "po_quantity_differs": N_("Line %(line)s: quantity %(left)s with us, %(right)s with the buyer."),
    "po_price_differs": N_("Line %(line)s: price %(left)s with us, %(right)s with the buyer."),
    "po_code_differs": N_("Line %(line)s: code %(left)s with us, %(right)s with the buyer."),
    "po_description_differs": N_(
        "Line %(line)s is described differently: %(left)s with us, %(right)s with the buyer."
    ),
    "po_currency_differs": N_("The currency is %(left)s with us and %(right)s with the buyer."),
    "po_incoterm_differs": N_("The trade term is %(left)s with us and %(right)s with the buyer."),
    "po_shipment_earlier": N_("The buyer wants shipment by %(right)s; the contract says %(left)s."),
    "po_shipment_later": N_("The buyer writes shipment by %(right)s, later than the contract's %(left)s."),
    "po_payment_riskier": N_("The buyer writes riskier payment terms: %(right)s instead of %(left)s."),
    "po_payment_differs": N_("The payment terms differ: %(left)s with us, %(right)s with the buyer."),
    "po_place_differs": N_("Place: %(left)s with us, %(right)s with the buyer. Is the same meant?"),
    "po_destination_differs": N_("Destination: %(left)s with us, %(right)s with the buyer. Is the same meant?"),
    "po_packing_differs": N_("Packing: %(left)s with us, %(right)s with the buyer. Is the same meant?"),
    "po_tolerance_differs": N_("The tolerance is %(left)s with us and %(right)s with the buyer."),
    "po_partial_wanted": N_("The buyer wants partial shipments; the contract allows none."),
    "po_partial_refused": N_("The buyer refuses partial shipments; the contract allows them."),
    "po_amount_wrong": N_("The buyer's line %(line)s: quantity by price is %(left)s, and %(right)s is written."),
    "po_total_wrong": N_("The buyer's lines add up to %(left)s, and a total of %(right)s is written."),
    "po_total_differs": N_("The total is %(left)s with us and %(right)s with the buyer."),
}  # fmt: skip
GATE: dict[str, str] = {
    "payment_terms_risky": N_("These payment terms are riskier than the office allows without approval."),
    "payment_by_acceptance": N_("D/A %(days)s days: the buyer gets the goods for a signature. Try L/C or T/T first."),
    "payment_terms_for_stranger": N_(
        "A buyer with %(orders)s paid orders would get the goods before he pays, or could leave them in the port."
    ),
    "credit_limit_missing": N_("%(amount)s would be at risk, and no credit limit in this currency is known."),
    "credit_limit_exceeded": N_("With this order %(amount)s are at risk: %(over)s above the limit of %(limit)s."),
    "credit_limit_over": N_("The credit limit ends on %(until)s, before the shipment on %(on)s."),
    "credit_days_beyond_limit": N_("%(days)s days to pay are longer than the limit's %(limit)s days."),
    "buyer_overdue": N_("The buyer is overdue with %(amount)s."),
    "credit_soft_clauses": N_("His letter of credit holds %(number)s clauses that leave payment to his will."),
}
STAGES: dict[str, str] = {
    "order_stage.inquiry": N_("Inquiry"),
    "order_stage.quotation": N_("Quotation"),
    "order_stage.samples": N_("Samples"),
    "order_stage.order": N_("Order"),
    "order_stage.production": N_("Production and inspection"),
    "order_stage.shipment": N_("Shipment"),
    "order_stage.documents": N_("Documents"),
    "order_stage.collection": N_("Collection"),
    "order_stage.rebate": N_("Rebate"),
    "order_stage.after_sales": N_("After-sales"),
}
CHAIN: dict[str, str] = {
    "stage_late": N_("%(stage)s is %(days)s days behind the plan of %(planned)s."),
    "stage_blocked": N_("%(stage)s is blocked: %(reason)s"),
    "stage_skipped": N_("%(stage)s is not done, but %(later)s is. Was it forgotten to be noted?"),
    "payment_overdue": N_("%(amount)s were due on %(due)s and are %(days)s days late."),
    "payment_overdue_with_interest": N_(
        "%(amount)s were due on %(due)s and are %(days)s days late; interest under the contract is %(interest)s."
    ),
}  # fmt: skip
STANDING: dict[str, str] = {
    "contract_unsigned": N_("The contract of %(issued)s has been waiting for a signature for %(days)s days."),
}
REFUSED: dict[str, str] = {
    "contract_not_in_force": N_(
        "The contract is not in force: attach the countersigned copy, or name the acceptance that stands for it and its"
        " evidence, not earlier than %(issued_on)s."
    ),
    "order_not_completed": N_(
        "An order is completed after arrival (%(arrived)s) and the customer's first word on the goods (%(feedback)s)."
    ),
    "nothing_slips": N_("There is no milestone %(milestone)s that is still to be done."),
    "bad_lateness_clause": N_("A rate and a cap are between 0 and 100 %%, and no days are below zero."),
    "bad_tolerance": N_("A tolerance is not below zero, and nobody delivers less than nothing."),
}
REASONS: dict[str, str] = {
    "arrives_before_departure": N_("This day is before the departure."),
    "cut_off_after_departure": N_("This cut-off is after the departure."),
    "day_out_of_range": N_("This day is too far away."),
}
ENGLISH: dict[str, str] = DELAY | REMEDIES | DIFFERENCES | GATE | STAGES | CHAIN | STANDING | REFUSED | REASONS
