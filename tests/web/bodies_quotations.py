"""What does a person press and type over quotations?"""

from typing import Any

from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.quotations.models import ApprovalLimits, Quotation, QuotationRevision


def _of_quotation(**typed: Any) -> Typed:
    def body(firm: Firm, _actor: str, kind: str) -> Body:
        return {"version": Quotation.objects.get(pk=firm.objects[kind]["quotation_id"]).version} | typed

    return body


def _of_version(**typed: Any) -> Typed:
    def body(firm: Firm, _actor: str, kind: str) -> Body:
        return {"version": QuotationRevision.objects.get(pk=firm.objects[kind]["revision_id"]).version} | typed

    return body


def _limits(_firm: Firm, _actor: str, _kind: str) -> Body:
    row = ApprovalLimits.objects.first()
    return {"version": row.version if row else 0, "least_margin": "10"}


def _party(firm: Firm, _actor: str, _kind: str) -> Body:
    return {"party_id": firm.objects["customer"]["party_id"]}


QUOTATION_BODIES: dict[tuple[str, str], Typed] = {
    ("quotations:begin", ""): _party,
    ("quotations:limits", ""): _limits,
    ("quotations:next", ""): _of_quotation(),
    ("quotations:win", ""): _of_quotation(remark="PO 77"),
    ("quotations:lose", ""): _of_quotation(reason="price"),
    ("quotations:take_up", ""): _of_quotation(),
    ("quotations:void", ""): _of_quotation(reason="Twice"),
    ("quotations:submit", ""): _of_version(reason="A large buyer"),
    ("quotations:withdraw", ""): _of_version(),
    ("quotations:issue", ""): _of_version(),
    ("quotations:supply", ""): _of_version(),
    ("quotations:discard", ""): _of_version(),
    ("quotations:leave_out", ""): _of_version(),
    ("quotations:hand_over", ""): fixed(note="At the fair"),
    ("quotations:share", ""): fixed(days="7"),
}
