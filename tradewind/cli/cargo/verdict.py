"""Has a lot passed: its defects against the plan of each class?"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tradewind.cli.contract import COUNT, DECIMAL, TEXT, YES_OR_NO
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import finding_record
from tradewind.cli.records.schemas import choice, number, objects, text, yes_or_no
from tradewind.domain.inspections.defects import Defect, DefectClass, DefectKind
from tradewind.domain.inspections.history import streak_of
from tradewind.domain.inspections.sampling import UnknownAql, read_aql
from tradewind.domain.inspections.tables import Level
from tradewind.domain.inspections.verdict import USUAL_LIMITS, ClassResult, Standard, Verdict, judge, waive
from tradewind.domain.vocabulary.details import BadDetails

_MOST_PIECES = 10**9
REQUIRED = ["lot", "inspected"]
INPUT: dict[str, Any] = {
    "lot": number("pieces in the lot"),
    "inspected": number("pieces that were looked at"),
    "level": choice("inspection level", Level, default="II"),
    "aql": {
        "type": ["object", "null"],
        "properties": {each.value: number("null: none is accepted") for each in DefectClass},
        "description": "acceptance quality limit of each class; critical null, major 2.5, minor 4.0 where left out",
    },
    "defects": objects(
        "a piece counts once, under its gravest defect",
        {
            "class": choice("how grave", DefectClass),
            "kind": choice("what it concerns", DefectKind, default="other"),
            "pieces": number("that have it", default="1"),
            "words": text("what was seen"),
        },
    ),
    "reinspection": yes_or_no(
        "the lot was reworked and is looked at again; such a verdict is not counted with earlier"
    ),
    "waived_by": text("who lets a failed lot go"),
    "earlier": {
        "type": ["array", "null"],
        "items": choice("verdict of an earlier lot at its first inspection", Verdict),
        "description": "the oldest first; for the standard's question whether to inspect more severely",
    },
}
OUTPUT: dict[str, Any] = {
    "verdict": choice("undecided: fewer pieces were looked at than the plan asks for", Verdict),
    "holds_shipment": {**YES_OR_NO, "description": "the goods wait for a re-inspection or a waiver"},
    "n": {**COUNT, "description": "pieces to look at: the most that a class asks for"},
    "classes": objects(
        "the gravest first; code to re are null where a class accepts none",
        {"class": choice("", DefectClass), "aql": DECIMAL, "code": TEXT, "plan_from": TEXT, "n": COUNT, "ac": COUNT,
         "re": COUNT, "found": COUNT, "accepted": YES_OR_NO},
    ),
    "accepted_in_a_row": {**COUNT, "description": "of earlier and this lot, counted back from the last"},
}  # fmt: skip


def answer(fields: Fields) -> dict[str, Any]:
    lot, inspected = (_whole(fields, name) for name in ("lot", "inspected"))
    standard = Standard(_limits(fields), fields.choice("level", Level, Level.II) or Level.II)
    defects, waived_by, earlier = _defects(fields), fields.text("waived_by"), _earlier(fields)
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    judged = judge(lot, inspected, defects, standard)
    streak = streak_of(earlier if fields.flag("reinspection") else [*earlier, judged.verdict])
    if waived_by:
        judged = waive(judged, waived_by)
    return {
        "verdict": judged.verdict,
        "holds_shipment": judged.holds_shipment,
        "n": judged.pieces,
        "classes": [_class_record(each) for each in judged.results],
        "accepted_in_a_row": streak.accepted_in_a_row,
        "findings": [finding_record(each) for each in (*judged.findings, *streak.findings)],
    }


def tell(record: dict[str, Any]) -> None:
    print(record["verdict"])
    for each in record["classes"]:
        print(f"  {each['class']}: {each['found']} / {each['ac']}")


def _whole(fields: Fields, name: str) -> int:
    found = fields.needed(name)
    if found != found.to_integral_value():
        fields.complain(name, "not_whole")
    elif abs(found) > _MOST_PIECES:
        fields.complain(name, "too_large")
    return int(found)


def _limits(fields: Fields) -> Mapping[DefectClass, Decimal | None]:
    """The usual ones, and what is said otherwise."""
    limits, told = dict(USUAL_LIMITS), fields.object_of("aql")
    for each in DefectClass if told else ():
        if told is not None and each.value in told.given:
            limits[each] = _limit(told, each)
    return limits


def _limit(told: Fields, each: DefectClass) -> Decimal | None:
    number = told.optional(each.value)
    try:
        return None if number is None else read_aql(format(number, "f"))
    except UnknownAql:
        told.complain(each.value, "aql_not_in_table")
        return None


def _defects(fields: Fields) -> list[Defect]:
    found = []
    for row in fields.list_of("defects"):
        if not row.given.get("class"):
            row.complain("class", "required")
        grave = row.choice("class", DefectClass) or DefectClass.CRITICAL
        kind = row.choice("kind", DefectKind, DefectKind.OTHER) or DefectKind.OTHER
        found.append(Defect(grave, kind, row.whole("pieces", 1), row.text("words")))
    return found


def _earlier(fields: Fields) -> list[Verdict]:
    told = fields.given.get("earlier")
    listed = told if isinstance(told, list) else [] if told is None else [told]
    rows = Fields({f"earlier[{place}]": each for place, each in enumerate(listed, 1)}, fields.problems)
    return [found for place in rows.given if (found := rows.choice(place, Verdict))]


def _class_record(result: ClassResult) -> dict[str, Any]:
    plan = result.plan
    return {
        "class": result.defect_class,
        "aql": plan.aql if plan else None,
        "code": plan.code if plan else None,
        "plan_from": plan.plan_from if plan else None,
        "n": plan.pieces if plan else None,
        "ac": result.accept,
        "re": result.accept + 1,
        "found": result.found,
        "accepted": result.is_accepted,
    }
