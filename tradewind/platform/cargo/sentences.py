"""What is said about inspections, containers and customs numbers? Plain text, said without Django too."""


def N_(text: str) -> str:  # noqa: N802 - the mark of a sentence that is translated where it is said
    return text


INSPECTIONS: dict[str, str] = {
    "too_many_critical": N_("Critical defects: %(found)s found, %(accept)s accepted."),
    "too_many_major": N_("Major defects: %(found)s found, %(accept)s accepted."),
    "too_many_minor": N_("Minor defects: %(found)s found, %(accept)s accepted."),
    "sample_too_small": N_("%(inspected)s pieces were looked at; the plan asks for %(pieces)s."),
    "sample_sizes_differ": N_(
        "The classes of defects have plans of different size, from %(least)s pieces on: look at %(pieces)s."
    ),
    "whole_lot_inspected": N_("The plan asks for as many pieces as there are: all %(pieces)s are looked at."),
    "inspection_waived": N_("The lot failed; %(by)s lets it go."),
    "critical_defects_waived": N_("Of the pieces that were let go, %(pieces)s have critical defects."),
    "tightened_inspection_due": N_(
        "%(rejected)s of the last %(lots)s lots failed: the standard would go over to tightened inspection."
    ),
}
CONTAINERS: dict[str, str] = {
    "container_number_missing": N_("There is no container number."),
    "container_number_length": N_("A container number has 11 characters; %(number)s has %(length)s."),
    "container_owner_not_letters": N_("A container number begins with four letters; %(number)s begins with %(owner)s."),
    "container_equipment_unknown": N_("The fourth letter of %(number)s is %(letter)s; containers have U there."),
    "container_serial_not_digits": N_("Behind the four letters %(number)s may only have digits, not %(letters)s."),
    "container_letter_for_digit": N_("%(number)s has %(letters)s where digits stand. Is %(likely)s meant?"),
    "container_check_digit_missing": N_(
        "The last digit of %(number)s is missing. If the others are right, it is %(expected)s."
    ),
    "container_check_digit_wrong": N_(
        "The check digit of %(number)s is %(given)s, but the characters before it make %(expected)s: one is mistyped."
    ),
    "container_check_digit_weak": N_(
        "The check digit of %(number)s works out as 10 and is written as 0: it notices fewer slips. Look again."
    ),
    "container_is_other_equipment": N_(
        "By its letter %(letter)s, %(number)s is a trailer or equipment and no container."
    ),
}
WEIGHTS: dict[str, str] = {
    "tare_unknown": N_(
        "Without the tare painted on the box, the usual one of a %(container)s is taken: %(least)s to %(most)s kg."
    ),
    "tare_unusual": N_("A tare of %(tare)s kg is unusual for a %(container)s, which has %(least)s to %(most)s kg."),
    "vgm_without_box": N_("The VGM of %(vgm)s kg leaves nothing for the box: the goods alone weigh %(cargo)s kg."),
    "vgm_differs": N_(
        "The VGM of %(vgm)s kg is not what goods and box weigh (%(least)s to %(most)s kg);"
        " %(allowed)s kg of difference are allowed."
    ),
    "vgm_over_plate": N_("The packed %(container)s weighs %(weight)s kg; its plate allows %(limit)s kg."),
    "vgm_over_every_box": N_("The packed %(container)s weighs %(weight)s kg; no box may weigh more than %(limit)s kg."),
    "vgm_over_usual_box": N_(
        "The packed %(container)s weighs %(weight)s kg; most boxes may weigh %(limit)s kg."
        " Look at the plate on its door."
    ),
    "plate_unusual": N_("A plate of %(plate)s kg is more than any box may weigh (%(highest)s kg)."),
}
CUSTOMS: dict[str, str] = {
    "declaration_number_missing": N_("There is no declaration number."),
    "declaration_number_not_digits": N_("A declaration number has digits only, not %(signs)s."),
    "declaration_number_digits": N_("A declaration number has 18 digits, not %(digits)s."),
    "declaration_number_with_line": N_(
        "These are 21 digits as the tax refund system has them: the declaration's 18, and line %(line)s."
    ),
    "declaration_of_other_year": N_("The number says it was declared in %(year)s; the goods left on %(exported_on)s."),
    "declaration_of_other_direction": N_(
        "The ninth digit is %(sign)s; here it should be %(expected)s (0 for exports, 1 for imports). Please look again."
    ),
    "goods_code_missing": N_("There is no goods code."),
    "goods_code_not_digits": N_("A goods code has digits only, not %(signs)s."),
    "goods_code_digits": N_("A goods code has 13 digits, not %(digits)s."),
    "goods_code_without_supervision": N_("The code has 8 of 13 digits: supervision and inspection are missing."),
    "goods_code_without_inspection": N_("The code has 10 of 13 digits: the three of inspection are missing."),
    "goods_code_chapter": N_("The tariff has no chapter %(chapter)s."),
}
REASONS: dict[str, str] = {
    "more_than_inspected": N_("These are more pieces than were looked at."),
    "aql_not_in_table": N_("The sampling table has no such AQL."),
    "more_than_lot": N_("These are more pieces than the lot has."),
}
REFUSED: dict[str, str] = {
    "lot_too_small": N_("A sample is drawn from a lot of %(smallest)s pieces and more."),
    "unknown_inspection_level": N_("The table has no level %(level)s. It has: %(known)s."),
    "unknown_aql": N_("The table has no AQL %(aql)s. It has: %(known)s."),
}
ENGLISH: dict[str, str] = INSPECTIONS | CONTAINERS | WEIGHTS | CUSTOMS | REASONS | REFUSED
