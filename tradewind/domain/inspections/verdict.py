"""Did a lot pass: defects against the plan of each class, and does a shipment wait for it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.inspections.defects import Defect, DefectClass, count_by_class, problems_of_defects
from tradewind.domain.inspections.sampling import SamplingPlan, plan_for
from tradewind.domain.inspections.tables import EDITION, Level
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.finding import Finding, Severity

# What buyers mostly set; a contract's own values take their place. Critical has no limit: not one is accepted.
USUAL_LIMITS: Mapping[DefectClass, Decimal | None] = {
    DefectClass.CRITICAL: None,
    DefectClass.MAJOR: Decimal("2.5"),
    DefectClass.MINOR: Decimal("4.0"),
}


class Verdict(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"  # fewer pieces were looked at than the plan asks for, and none too many were defective
    WAIVED = "waived"  # it failed, and whoever may has let the goods go


TOO_MANY = {
    DefectClass.CRITICAL: "too_many_critical",
    DefectClass.MAJOR: "too_many_major",
    DefectClass.MINOR: "too_many_minor",
}
HOLDS_SHIPMENT = frozenset({Verdict.FAILED, Verdict.UNDECIDED})


@dataclass(frozen=True, slots=True)
class Standard:
    """By what a lot is judged. A class under None accepts none."""

    limits: Mapping[DefectClass, Decimal | None] = field(default_factory=lambda: USUAL_LIMITS)
    level: Level = Level.II


@dataclass(frozen=True, slots=True)
class ClassResult:
    """One class of defects: what was found against what its plan accepts. `plan` is None where none is accepted."""

    defect_class: DefectClass
    plan: SamplingPlan | None
    found: int

    @property
    def accept(self) -> int:
        return self.plan.accept if self.plan else 0

    @property
    def is_accepted(self) -> bool:
        return self.found <= self.accept


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    pieces: int  # that had to be looked at
    results: tuple[ClassResult, ...]
    findings: tuple[Finding, ...]

    @property
    def holds_shipment(self) -> bool:
        return self.verdict in HOLDS_SHIPMENT


def plans_for(lot: int, standard: Standard) -> Mapping[DefectClass, SamplingPlan | None]:
    """The plan of each class, the gravest first."""
    limits = {each: standard.limits.get(each) for each in DefectClass}
    return {each: None if aql is None else plan_for(lot, aql, standard.level) for each, aql in limits.items()}


def pieces_to_look_at(lot: int, plans: Mapping[DefectClass, SamplingPlan | None]) -> int:
    """The largest number of the plans; arrows can give the classes different ones. Without any plan, the whole lot."""
    return max((plan.pieces for plan in plans.values() if plan), default=lot)


def judge(lot: int, inspected: int, defects: Sequence[Defect], standard: Standard) -> Judgement:
    """Each class by its own numbers, all on the same pieces."""
    problems = [] if 0 <= inspected <= lot else [BadDetail("inspected", _why_not(inspected))]
    problems += problems_of_defects(defects, inspected) if not problems else ()
    if problems:
        raise BadDetails(tuple(problems))
    plans, counts = plans_for(lot, standard), count_by_class(defects)
    results = tuple(ClassResult(each, plan, counts[each]) for each, plan in plans.items())
    pieces = pieces_to_look_at(lot, plans)
    return Judgement(_verdict(results, inspected, pieces), pieces, results, _findings(results, inspected, pieces))


def waive(judgement: Judgement, by: str) -> Judgement:
    """A failed lot goes by the decision of whoever may decide it; any other verdict needs none and stays."""
    if judgement.verdict is not Verdict.FAILED:
        return judgement
    critical = next(each.found for each in judgement.results if each.defect_class is DefectClass.CRITICAL)
    more = [Finding("inspection_waived", EDITION.name, {"by": by})]
    if critical:
        more.append(Finding("critical_defects_waived", EDITION.name, {"pieces": critical}, Severity.PROBLEM))
    return Judgement(Verdict.WAIVED, judgement.pieces, judgement.results, (*judgement.findings, *more))


def _why_not(inspected: int) -> str:
    return "below_zero" if inspected < 0 else "more_than_lot"


def _verdict(results: Sequence[ClassResult], inspected: int, pieces: int) -> Verdict:
    """Too many defective pieces decide at once, however few were looked at."""
    if not all(each.is_accepted for each in results):
        return Verdict.FAILED
    return Verdict.PASSED if inspected >= pieces else Verdict.UNDECIDED


def _findings(results: Sequence[ClassResult], inspected: int, pieces: int) -> tuple[Finding, ...]:
    failed = [each for each in results if not each.is_accepted]
    found = [
        Finding(
            TOO_MANY[each.defect_class], EDITION.name, {"found": each.found, "accept": each.accept}, Severity.PROBLEM
        )
        for each in failed
    ]
    if inspected < pieces:
        facts = {"inspected": inspected, "pieces": pieces}
        found.append(Finding("sample_too_small", EDITION.name, facts))
    drawn = {each.plan.pieces for each in results if each.plan}
    if len(drawn) > 1:
        facts = {"pieces": pieces, "least": min(drawn)}
        found.append(Finding("sample_sizes_differ", EDITION.name, facts, Severity.NOTE))
    if any(each.plan and each.plan.inspect_all for each in results):
        found.append(Finding("whole_lot_inspected", EDITION.name, {"pieces": pieces}, Severity.NOTE))
    return tuple(found)
