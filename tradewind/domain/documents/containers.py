"""Are the containers and seals of the papers the same, and are their numbers possible?"""

from collections.abc import Iterator

from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import TRANSPORT
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.measures import measures_alike, packages_alike
from tradewind.domain.documents.schema import Container, Document, DocumentSet, shown
from tradewind.domain.documents.tables import ISBP, UCP
from tradewind.domain.documents.words import code_of

_SOURCE = f"{UCP}14(d), {ISBP}A32"


def compare_containers(papers: DocumentSet) -> Iterator[Observation]:
    """The transport document's boxes first: it is the carrier who saw them."""
    told = [document for document in papers.documents if document.containers]
    if len(told) < 2:
        return
    carrying = [document for document in told if document.kind in TRANSPORT] or told[:1]
    boxes = {code_of(box.facts.text("number")): (document, box) for document in carrying for box in document.containers}
    boxes.pop("", None)
    if not boxes:
        return
    for document in told:
        if document not in carrying:
            yield from _boxes(document, boxes, carrying[0])


def _boxes(
    document: Document, boxes: dict[str, tuple[Document, Container]], carrying: Document
) -> Iterator[Observation]:
    severity = Verdict.DISCREPANCY if document.is_presented and carrying.is_presented else Verdict.WARNING
    for box in document.containers:
        number = box.facts.text("number")
        if not number:
            continue
        twin = boxes.get(code_of(number))
        field = f"containers[{box.place}]"
        if twin is None:
            known = ", ".join(each.facts.text("number") for _, each in boxes.values())
            yield Observation("XD-11", _SOURCE, severity, document, f"{field}.number", number, known, carrying)
            continue
        for name, rule in _differing(box, twin[1]):
            left, right = shown(box.facts.value(name)), shown(twin[1].facts.value(name))
            yield Observation(rule, _SOURCE, severity, document, f"{field}.{name}", left, right, twin[0])


def _differing(box: Container, twin: Container) -> Iterator[tuple[str, str]]:
    if _differ(code_of(box.facts.text("seal")), code_of(twin.facts.text("seal"))):
        yield "seal", "XD-11"
    mine, theirs = box.facts.packages(), twin.facts.packages()
    if mine and theirs and packages_alike(mine, theirs) is Likeness.CONFLICT:
        yield "packages", "XD-07"
    for name in ("gross_weight", "volume"):
        left, right = box.facts.measure(name), twin.facts.measure(name)
        if left and right and measures_alike(left, right) is Likeness.CONFLICT:
            yield name, "XD-08"


def _differ(left: str, right: str) -> bool:
    return bool(left and right and left != right)
