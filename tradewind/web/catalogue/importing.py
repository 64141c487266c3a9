"""How do the pages of an import of products show columns, problems, plans and outcomes?"""

from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.wording import FIELDS
from tradewind.apps.catalogue.wording import importing as wording
from tradewind.apps.catalogue.wording.importing import REASONS
from tradewind.domain.catalogue.importing.fields import Target
from tradewind.domain.catalogue.importing.lifecycle import ImportState, PictureState, Plan, RowState
from tradewind.domain.catalogue.importing.problems import CHOICES, Trouble
from tradewind.domain.vocabulary.units import UNITS
from tradewind.platform.access import Actor
from tradewind.platform.sheets.writing import SheetColumn
from tradewind.web.shared.left_out import sheet_of_rows, sheet_with

_STEPS = (gettext_lazy("File"), gettext_lazy("Sheet and titles"), gettext_lazy("Columns"),
          gettext_lazy("Problems and preview"), gettext_lazy("Result"))  # fmt: skip
_STEP_OF = {
    ImportState.SHEET: 1, ImportState.COLUMNS: 2, ImportState.COMPARING: 3, ImportState.PREVIEW: 3,
}  # fmt: skip
_OUTCOMES: tuple[tuple[str, Any], ...] = (
    (RowState.CREATED, gettext_lazy("New")), (RowState.CHANGED, gettext_lazy("Changed")),
    (RowState.SAME, gettext_lazy("The same")), (RowState.SKIPPED, gettext_lazy("Left out")),
    (RowState.FAILED, gettext_lazy("Failed")), (RowState.WAITING, gettext_lazy("Not written")),
    (RowState.UNDONE, gettext_lazy("Taken back")), (RowState.STAYS, gettext_lazy("Stays")),
)  # fmt: skip
_PICTURES: tuple[tuple[str, Any], ...] = (
    (PictureState.ADDED, gettext_lazy("Pictures added")), (PictureState.SAME, gettext_lazy("Pictures there already")),
    (PictureState.UNMATCHED, gettext_lazy("Pictures of no product")),
    (PictureState.BROKEN, gettext_lazy("Files that are no pictures")),
    (PictureState.UNDONE, gettext_lazy("Pictures put away again")),
    (PictureState.STAYS, gettext_lazy("Pictures that stay")),
)  # fmt: skip
SHOWN, _SAMPLES, _NAMES, FEW = 100, 12, 60, 12
# What the template asks for, in the order in which people fill it in.
_TEMPLATE = tuple(
    target for target in Target if target not in (
        Target.LENGTH, Target.WIDTH, Target.HEIGHT, Target.SUPPLIER_MOQ, Target.KEEP, Target.IGNORE
    )
)  # fmt: skip


def steps_of(batch: Any) -> list[dict[str, Any]]:
    """The stepper: file, sheet, columns, problems and preview, result."""
    here = 0 if batch is None else _STEP_OF.get(ImportState(batch.state), 4)
    return [
        {"state": "done" if place < here else "run" if place == here else "todo", "label": label, "note": "",
         "share": 50, "url": ""}
        for place, label in enumerate(_STEPS)
    ]  # fmt: skip


def column_choices(batch: Any) -> list[dict[str, Any]]:
    """Each column with its samples and what it may be."""
    choices = [(target.value, FIELDS[target.value]) for target in Target]
    return [
        each | {"chosen": batch.mapping.get(str(each["place"]), each["target"]), "choices": choices}
        for each in batch.columns
    ]


def left_out_columns(batch: Any) -> list[str]:
    """The titles of the columns nothing is taken from."""
    return [each["title"] or "--" for each in batch.columns if batch.mapping.get(str(each["place"])) == Target.IGNORE]


def groups_of(batch: Any) -> list[dict[str, Any]]:
    """The groups of problems, each with what may be decided and what was."""
    return [_group(trouble, batch.found[trouble], batch.decisions) for trouble in Trouble if trouble in batch.found]


def _group(trouble: Trouble, found: Mapping[str, Any], decisions: Mapping[str, Any]) -> dict[str, Any]:
    chosen = decisions.get("choices", {}).get(trouble, CHOICES[trouble][0])
    choices = CHOICES[trouble] if len(CHOICES[trouble]) > 1 else ()
    return {
        "key": trouble.value, "title": wording.TROUBLES[trouble], "rows": found["rows"],
        "written": f"{found['rows']:,}",
        "choices": [(each, _choice_word(trouble, each), each == chosen) for each in choices],
        "samples": [
            (number, FIELDS.get(name, name), said, proposed)
            for number, name, said, proposed in found["samples"] if said
        ][:_SAMPLES],
        "units": [
            (place, said, proposed, f"{count:,}")
            for place, (_name, said, proposed, count) in enumerate(found["values"])
        ] if trouble is Trouble.UNIT else [],
        "offered": UNITS,
    }  # fmt: skip


def _choice_word(trouble: Trouble, choice: str) -> Any:
    return wording.CHOICES.get(f"{trouble}:{choice}") or wording.CHOICES[choice]


def plans_of(by: Actor, batch: Any, shown: str) -> dict[str, Any]:
    """New, changed, the same, left out with the reasons, and the rows of what a person looks into."""
    counts = queries.planned_counts(by, batch)
    sums = {plan: sum(number for each, _reason, number in counts if each == plan) for plan in Plan}
    plan, _colon, reason = shown.partition(":")
    is_plan = plan in {*Plan}
    which = {"plan": plan} | ({"reason": reason} if reason else {})
    rows = queries.rows_of(by, batch, limit=SHOWN, **which) if is_plan else []
    shown_of = sum(number for each, why, number in counts if each == plan and (not reason or why == reason))
    writing = sums[Plan.CREATE] + sums[Plan.CHANGE]
    return {
        "tiles": [(each, word, f"{sums[each]:,}") for each, word in _PLANS],
        "reasons": [
            (reason, str(wording.TROUBLES.get(reason) or REASONS[reason]), number, f"{number:,}")
            for each, reason, number in counts if each == Plan.SKIP
        ],
        "plan": plan, "shown_of": f"{shown_of:,}", "rows": [_row(row) for row in rows],
        "is_nothing": not writing, "writing_rows": writing, "writing": f"{writing:,}", "creating": sums[Plan.CREATE],
    }  # fmt: skip


_PLANS = (
    (Plan.CREATE, gettext_lazy("New")), (Plan.CHANGE, gettext_lazy("Changed")), (Plan.SAME, gettext_lazy("The same")),
    (Plan.SKIP, gettext_lazy("Left out")),
)  # fmt: skip


def rows_shown(by: Actor, batch: Any, state: str) -> list[dict[str, Any]]:
    """Some rows of a result, with why."""
    rows = queries.rows_of(by, batch, limit=SHOWN, state=state) if state in {*RowState} else []
    return [_row(row) for row in rows]


def _row(row: Any) -> dict[str, Any]:
    columns = row.ready.get("columns", {})
    texts = " · ".join([text for text in row.texts if text][:4])
    product = row.product
    name = columns.get("name_zh") or columns.get("name_en") or (product.called if product else "")
    return {
        "number": row.number, "code": row.code, "name": name or texts or "--", "product": product,
        "why": why(row), "changes": [(FIELDS.get(field, field), old, new) for field, old, new in _changes(row)],
        "kept": _(", ").join(str(FIELDS.get(field, field)) for field in row.facts.get("fields", [])),
    }  # fmt: skip


def _changes(row: Any) -> Sequence[Any]:
    changes: Sequence[Any] = row.facts.get("changes", [])
    return changes


def why(row: Any) -> str:
    """The reason's sentence."""
    facts = {"row": "--", "who": "--", "error": "--"} | row.facts
    return str(REASONS[row.reason] % facts) if row.reason else ""


def outcome_of(batch: Any) -> list[tuple[str, Any, str]]:
    """State, word and number of rows, those that are not nothing."""
    return [(state, word, f"{batch.counts[state]:,}") for state, word in _OUTCOMES if batch.counts.get(state)]


def pictures_of(by: Actor, batch: Any) -> dict[str, Any]:
    """How many pictures go where, and the names of those that belong to nothing."""
    counts = queries.picture_counts(by, batch)
    lost, broken = (
        queries.pictures_in(by, batch, state, limit=_NAMES) if counts.get(state) else []
        for state in (PictureState.UNMATCHED, PictureState.BROKEN)
    )
    return {
        "waiting": counts.get(PictureState.WAITING, 0),
        "outcome": [(word, f"{counts[state]:,}") for state, word in _PICTURES if counts.get(state)],
        "lost": counts.get(PictureState.UNMATCHED, 0), "names": [each.name for each in lost],
        "broken": [each.name for each in broken],
        "few_lost": len(lost) <= FEW, "few_broken": len(broken) <= FEW,  # so many are said without being asked
    }  # fmt: skip


def left_out_sheet(by: Actor, batch: Any) -> tuple[BinaryIO, str]:
    """The original columns and one more: why."""
    return sheet_of_rows(batch, queries.rows_left_out(by, batch).iterator(chunk_size=500), why)


def template_sheet() -> tuple[BinaryIO, str]:
    """An empty workbook whose titles stand in both languages, as the house calls them."""
    columns = []
    for target in _TEMPLATE:
        with translation.override("zh-hans"):
            chinese = str(FIELDS[target.value])
        with translation.override("en"):
            english = str(FIELDS[target.value])
        columns.append(SheetColumn(f"{chinese} / {english}", 22))
    return sheet_with(str(_("Products")), columns, []), f"{_('Products')}.xlsx"
