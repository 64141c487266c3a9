"""What is said when papers differ? Plain text, said without Django too."""

from tradewind.platform.documents.labels import N_

# By the code of an observation.
FOUND: dict[str, str] = {
    "values_conflict": N_("%(field)s: the %(document)s says “%(left)s”, the %(against)s “%(right)s”."),
    "values_differ_allowed": N_(
        "%(field)s: “%(left)s” on the %(document)s and “%(right)s” on the %(against)s differ, and may."
    ),
    "values_not_comparable": N_(
        "%(field)s: “%(left)s” on the %(document)s and “%(right)s” on the %(against)s are in two languages or two"
        " kinds of measure; they were not compared."
    ),
    "values_arguable": N_(
        "%(field)s: “%(left)s” on the %(document)s looks like a slip for “%(right)s” on the %(against)s;"
        " some banks refuse it."
    ),
    "values_not_decided": N_(
        "%(field)s: somebody must say whether “%(left)s” on the %(document)s is “%(right)s” on the %(against)s."
    ),
    "conflict_within": N_("%(field)s: the %(document)s says “%(left)s” and “%(right)s” at once."),
    "goods_conflict": N_(
        "%(field)s: “%(left)s” on the %(document)s is something else than “%(right)s” on the %(against)s."
    ),
    "goods_not_decided": N_(
        "%(field)s: somebody must say whether “%(left)s” on the %(document)s is a general name for “%(right)s” on the"
        " %(against)s."
    ),
    "goods_only_here": N_("“%(left)s” is on the %(document)s and not on the %(against)s."),
    "goods_missing": N_("“%(right)s” is on the %(against)s and not on the %(document)s."),
    "goods_not_agreed": N_("“%(right)s” is on the %(against)s and was not agreed in the %(document)s."),
    "line_does_not_multiply": N_("%(field)s: the %(document)s says %(left)s; quantity and unit price give %(right)s."),
    "packages_do_not_multiply": N_(
        "%(field)s: the %(document)s says %(left)s; the packages and what is in each (%(right)s) do not come to it."
    ),
    "sum_differs": N_("%(field)s: the %(document)s says %(left)s in all, its lines come to %(right)s."),
    "containers_differ": N_("%(field)s: the %(document)s says %(left)s in all, its containers come to %(right)s."),
    "parts_differ": N_("%(field)s: the %(document)s says %(left)s; the parts it shows come to %(right)s."),
    "consignee_unknown": N_(
        "%(field)s: “%(left)s” on the %(document)s is named on no other paper; the %(against)s is to order, the"
        " others name “%(right)s”."
    ),
    "net_above_gross": N_(
        "%(field)s: on the %(document)s the net weight %(left)s is above the gross weight %(right)s."
    ),
    "carton_numbers_differ": N_("%(field)s: the %(document)s says %(left)s, its carton numbers are %(right)s."),
    "carton_twice": N_("%(field)s: carton numbers %(left)s on the %(document)s overlap %(right)s."),
    "words_differ": N_("%(field)s: the words on the %(document)s (“%(left)s”) are not its figure %(right)s."),
    "words_unreadable": N_("%(field)s: no amount can be read from “%(left)s” on the %(document)s."),
    "freight_against_term": N_(
        "%(field)s: the %(document)s says “%(left)s”, the trade term on the %(against)s is %(right)s."
    ),
    "draft_differs": N_(
        "%(field)s: the %(document)s is for %(left)s; %(percent)s %% of the invoice amount is %(right)s."
    ),
    "insurance_not_needed": N_(
        "Under %(right)s the seller need not insure; the %(document)s is not held to an amount."
    ),
    "insured_too_little": N_(
        "%(field)s: the %(document)s insures %(left)s; %(percent)s %% of the invoice amount is %(right)s."
    ),
    "day_unclear": N_("%(field)s: “%(left)s” on the %(document)s can be %(right)s."),
    "dated_after_presentation": N_(
        "%(field)s: the %(document)s is dated %(left)s, after its presentation on %(right)s."
    ),
    "issued_before_on_board": N_("%(field)s: the %(document)s is dated %(left)s, before the shipment on %(right)s."),
    "arrives_before_leaving": N_(
        "%(field)s: on the %(document)s the arrival %(left)s is before the shipment on %(right)s."
    ),
    "insured_too_late": N_(
        "%(field)s: the cover of the %(document)s begins on %(left)s, after the shipment on %(right)s."
    ),
    "insurance_ended": N_(
        "%(field)s: the cover of the %(document)s ends on %(left)s, before the shipment on %(right)s."
    ),
    "inspected_after_shipment": N_("%(field)s: the %(document)s is of %(left)s, after the shipment on %(right)s."),
    "sent_too_late": N_("%(field)s: the %(document)s is of %(left)s; by its own words the last day was %(right)s."),
    "certified_before_sent": N_(
        "%(field)s: the %(document)s is dated %(left)s and certifies what was sent on %(right)s."
    ),
    "shipped_before_order": N_(
        "%(field)s: by the %(document)s the goods left on %(left)s, before the %(against)s of %(right)s."
    ),
    "shipped_after_latest": N_(
        "%(field)s: by the %(document)s the goods left on %(left)s; the %(against)s allows %(right)s at the latest."
    ),
    "declared_after_loading": N_("%(field)s: declared on %(left)s, after the shipment on %(right)s."),
    "more_than_agreed": N_(
        "%(field)s: %(left)s on the %(document)s is more than %(right)s of the %(against)s with its %(percent)s %%."
    ),
    "less_than_agreed": N_(
        "%(field)s: %(left)s on the %(document)s is less than %(right)s of the %(against)s with its %(percent)s %%:"
        " a part."
    ),
    "not_called_for": N_("Nobody asked for the %(document)s: it was not compared."),
    "field_unreadable": N_("%(field)s: “%(left)s” on the %(document)s cannot be read."),
}
FOUND_AT: dict[str, str] = {
    "lines": N_("%(field)s in line %(place)s"),
    "containers": N_("%(field)s of container %(place)s"),
}
PREFIX = "paper_finding."
ENGLISH: dict[str, str] = {
    **{PREFIX + code: text for code, text in FOUND.items()},
    **{f"paper_field_of.{name}": text for name, text in FOUND_AT.items()},
}
