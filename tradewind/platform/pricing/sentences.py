"""What is said about a price, its lines and what keeps it from being one? Plain text, said without Django too."""


def N_(text: str) -> str:  # noqa: N802 - the mark of a sentence that is translated where it is said
    return text


# The name of each line of a build-up.
LINES: dict[str, str] = {
    "price_line.purchase_price": N_("Purchase price with tax"),
    "price_line.purchase_net": N_("Purchase price without tax"),
    "price_line.rebate": N_("Export VAT rebate"),
    "price_line.actual_cost": N_("Actual purchase cost"),
    "price_line.overhead": N_("General costs"),
    "price_line.cost_interest": N_("Interest on the purchase"),
    "price_line.packing_cost": N_("Export packing"),
    "price_line.inland_cost": N_("Inland carriage and clearance"),
    "price_line.handling_cost": N_("Loading and terminal charge"),
    "price_line.other_cost": N_("Other costs at home"),
    "price_line.fixed_cost": N_("Cost in CNY"),
    "price_line.margin_on_cost": N_("Margin on cost"),
    "price_line.fixed_in_currency": N_("Cost in the quotation's currency"),
    "price_line.freight": N_("Main freight"),
    "price_line.destination_cost": N_("Carriage at the destination"),
    "price_line.unloading_cost": N_("Unloading"),
    "price_line.import_cost": N_("Import clearance, fees and taxes"),
    "price_line.base": N_("Costs before percentages"),
    "price_line.exact_price": N_("Exact price"),
    "price_line.price": N_("Unit price"),
    "price_line.commission": N_("Commission in the price"),
    "price_line.bank": N_("Bank charges"),
    "price_line.credit_insurance": N_("Credit insurance"),
    "price_line.usance_interest": N_("Interest for the buyer's time"),
    "price_line.insured_amount": N_("Insured amount"),
    "price_line.premium": N_("Insurance premium"),
    "price_line.duty": N_("Import duty"),
    "price_line.output_tax": N_("Output VAT"),
    "price_line.profit": N_("Profit per unit"),
}
# How its amount came about, with the line's facts in the blanks.
FORMULAS: dict[str, str] = {
    "price_formula.given": N_("as entered"),
    "price_formula.without_tax": N_("%(price)s ÷ (1 + %(percent)s %%)"),
    "price_formula.rebate_of_net": N_("%(net)s × %(percent)s %%"),
    "price_formula.less_rebate": N_("%(price)s − %(rebate)s"),
    "price_formula.tax_is_cost": N_("tax exempt: the tax in the purchase price is cost"),
    "price_formula.tax_is_credited": N_("taxed export: the tax in the purchase price is credited"),
    "price_formula.percent_of": N_("%(of)s × %(percent)s %%"),
    "price_formula.interest": N_("%(of)s × %(percent)s %% × %(days)s ÷ 360 days"),
    "price_formula.sum": N_("actual purchase cost and the costs at home above"),
    "price_formula.base": N_("%(fixed)s + %(abroad)s from costs abroad"),
    "price_formula.at_rate": N_("%(cny)s ÷ %(rate)s"),
    "price_formula.in_cny": N_("the price is in CNY"),
    "price_formula.left_over": N_("%(base)s ÷ (100 %% − %(total)s %%)"),
    "price_formula.left_over_taxed": N_("%(base)s ÷ (100 %% − %(total)s %%), of which output VAT %(tax)s %%"),
    "price_formula.rounded_up": N_("%(exact)s, rounded up to a multiple of %(step)s"),
    "price_formula.insured": N_("%(of)s × (1 + %(percent)s %%)"),
    "price_formula.duty_in_price": N_("(%(price)s − %(after)s) ÷ (1 + %(percent)s %%) × %(percent)s %%"),
    "price_formula.tax_in_fob": N_("FOB value ÷ (1 + %(percent)s %%) × %(percent)s %%"),
    "price_formula.rest": N_("what is left of %(price)s"),
}
# Why a field cannot stand; a form says it beside the field, the console names the field.
REASONS: dict[str, str] = {
    "not_above_zero": N_("This must be above zero."),
    "below_zero": N_("This may not be below zero."),
    "above_100_percent": N_("This may not be more than 100 %%."),
    "above_1000_percent": N_("This may not be more than 1000 %%."),
    "too_large": N_("This number is too large."),
    "gross_below_net": N_("The gross weight is less than the net weight."),
    "rate_of_other_currency": N_("The exchange rate is of another currency."),
    "not_convertible": N_("Only FOB, CFR, CIF, FCA, CPT and CIP convert into one another."),
}
OBSERVED: dict[str, str] = {
    "incoterm_not_for_containers": N_(
        "%(incoterm)s is for ships; a container is handed over at the terminal before. %(better)s is the right rule."
    ),
    "rebate_capped_by_invoice": N_(
        "The rebate rate of %(rebate)s %% is capped by the supplier's invoice of %(vat)s %%."
    ),
    "rebate_rate_unknown": N_("No rebate rate is known for an export on %(on)s."),
    "rebate_rate_changes": N_("On %(on)s the rebate rate is %(percent)s %%; today it is %(today)s %%."),
    "rate_is_reference": N_("The rate of %(source)s (%(on)s) is for reference: no bank buys at it."),
    "rate_is_selling": N_("The rate of %(source)s (%(on)s) is one at which the bank sells; it buys at less."),
    "rate_is_stale": N_("The exchange rate of %(source)s (%(on)s) is %(hours)s hours old."),
    "last_carton_not_full": N_("Of %(cartons)s cartons the last one holds %(pieces)s of %(full)s pieces."),
    "packing_without_size": N_("The carton's size is not known: there is no volume."),
    "packing_without_gross_weight": N_("The carton's gross weight is not known."),
    "packing_without_net_weight": N_("The carton's net weight is not known."),
    "line_below_floor": N_("Line %(line)s: %(price)s is below the floor of %(floor)s."),
    "floor_not_comparable": N_(
        "Line %(line)s: without an exchange rate %(price)s and the floor of %(floor)s do not compare."
    ),
    "line_below_margin": N_("Line %(line)s: the margin of %(margin)s %% is below the least of %(least)s %%."),
    "margin_unknown": N_(
        "Line %(line)s: without a cost nobody knows whether the least margin of %(least)s %% is kept."
    ),
    "other_price_lately": N_("%(quotation)s of %(on)s offered it to %(country)s at %(price)s."),
}
REFUSED: dict[str, str] = {
    "price_eaten": N_(
        "The percentages take %(total)s %% of the price and leave nothing for the goods: commission %(commission)s %%,"
        " bank %(bank)s %%, credit insurance %(credit_insurance)s %%, interest %(interest)s %%,"
        " insurance %(insurance)s %%, duty %(duty)s %%, tax %(tax)s %%, margin %(margin)s %%."
    ),
    "nothing_earned": N_("Freight, insurance and commission leave nothing of the price."),
    "rules_of_other_family": N_(
        "%(given)s and %(wanted)s differ by more than freight and insurance. FOB, CFR and CIF convert into one another;"
        " so do FCA, CPT and CIP."
    ),
    "conversion_eaten": N_("Freight, insurance and commission take the whole price: nothing is left to convert."),
    "quantity_needed": N_("The quantity must be above zero."),
    "carton_unknown": N_("How many pieces a carton holds is not known."),
    "carton_too_large": N_("A carton of %(name)s goes into none of the containers."),
    "load_too_large": N_("This load needs more than %(limit)s containers. Plan it in parts."),
    "carton_without_size": N_("The size or the gross weight of a carton of %(name)s is not known."),
    "nothing_to_carry": N_("Without weight, volume or number there is no freight to work out."),
    "bad_tariff": N_("The freight rates may not be below zero, and there must be one."),
    "reference_rate_needs_name": N_(
        "The rate of %(source)s (%(on)s) is for reference. Choose a bank's buying rate, or use it by name."
    ),
    "bad_payment_term": N_("A part of the payment is above 0 and at most 100 %%, and no days are below zero."),
    "payment_shares_not_whole": N_("The parts of the payment add up to %(total)s %% instead of 100 %%."),
}
APPROVALS: dict[str, str] = {
    "approval_reason.floor": N_("a line is below its floor"),
    "approval_reason.amount": N_("the amount is beyond the limit"),
    "approval_reason.margin": N_("the margin is below the limit, or not known"),
    "approval_reason.payment_risk": N_("the payment terms are riskier than allowed"),
}
ENGLISH: dict[str, str] = APPROVALS | LINES | FORMULAS | REASONS | OBSERVED | REFUSED
