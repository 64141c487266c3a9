"""Which sentences does a grid of lines say, on the page and by its scripts?"""

from django.utils.translation import gettext as _

from tradewind.web.shared.lines.sheet import Problem

# {names} are put in by the page's script or by `sentence`.


def complaints() -> dict[str, str]:
    return {
        "required": _("Missing"),
        "not_a_number": _("Not a number"),
        "negative": _("Not below zero"),
        "whole": _("Whole numbers only"),
        "too_many_decimals": _("At most {most} decimals"),
        "too_large": _("Too large"),
        "too_long": _("At most {most} characters"),
        "not_a_choice": _("Not one of the choices"),
        "too_many": _("At most {most} lines."),
        "torn": _("The lines arrived incomplete. Nothing was saved; send them once more."),
    }


def page_words() -> dict[str, str]:
    """What the scripts say."""
    return complaints() | {
        "row": _("Row {number}"),
        "added": _("Row {number} added"),
        "removed": _("Row {number} removed. Ctrl+Z brings it back."),
        "moved": _("Now row {number}"),
        "copied": _("Copied from above: {text}"),
        "pasted": _("{rows} rows pasted, {cells} cells changed"),
        "full": _("At most {most} lines."),
        "count": _("{rows} lines"),
        "count_unknown": _("{rows} lines, {unknown} of them not recognised"),
        "unknown": _("Code not found"),
        "unknown_codes": _("Codes not found: {count}"),
        "choices": _("{count} found"),
        "chosen": _("Chosen: {text}"),
        "header_found": _("The first row names the columns."),
        "and_more": _("and {rows} more rows"),
        "goes_to": _("Column {number} goes to"),
        "skip": _("Leave out"),
        "accept": _("Take {rows} rows"),
        "left_out": _("At most {most} lines: {rows} rows do not fit and are left out."),
        "differs": _("{column}, total: saved as {said}, this page works out {here}. What was saved counts."),
        "differs_row": _("Row {number}, {column}: saved as {said}, this page works out {here}. What was saved counts."),
    }


def sentence(problem: Problem) -> str:
    return complaints()[problem.code].replace("{most}", str(problem.most))


def key_hints() -> tuple[tuple[str, str], ...]:
    """What the foot of a grid says about its keys."""
    return (
        ("Tab", _("next cell")), ("↵", _("next line")), ("F2", _("edit")), ("Ctrl D", _("copy from above")),
        ("Alt ↑↓", _("move")), ("Alt Del", _("remove")), ("Ctrl Z", _("undo")),
    )  # fmt: skip
