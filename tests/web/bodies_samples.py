"""What does a person press and type over samples?"""

from typing import Any

from django.utils import timezone

from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.quotations.models import QuotationOption, QuotationRevision
from tradewind.apps.samples.models import Sample, SampleRuleTable

_LINES = {
    "lines.record": "", "lines.typed": "", "lines.chosen": "", "lines.code": "", "lines.description": "Bag",
    "lines.quantity": "1", "lines.unit": "PCS", "lines.wishes": "", "lines.origin": "made",
}  # fmt: skip
_TERMS = {"goods_charge": "free", "courier_charge": "collect", "collect_answer": "accepted", "pays_at_door": "on"}


def _of_sample(**typed: Any) -> Typed:
    def body(firm: Firm, _actor: str, kind: str) -> Body:
        return {"version": Sample.objects.get(pk=firm.objects[kind]["sample_id"]).version} | typed

    return body


def _today(**typed: Any) -> Typed:
    return _of_sample(on=timezone.localdate().isoformat(), **typed)


def _rules(_firm: Firm, _actor: str, _kind: str) -> Body:
    row = SampleRuleTable.objects.first()
    return {"version": row.version if row else 0, "most_free_pieces": "3", "most_free_value": "300"}


def _page_of_draft(firm: Firm, _actor: str, kind: str) -> Body:
    """Everything the page of a draft holds, its one line with it."""
    revision = QuotationRevision.objects.get(pk=firm.objects[kind]["revision_id"])
    option = QuotationOption.objects.get(revision=revision)
    line = option.lines.get()
    return {
        "version": revision.version, "language": "en", "presentation": "price_first", "design": "standard",
        "valid_until": (revision.valid_until or timezone.localdate()).isoformat(), "option": "1", "o1-id": option.pk,
        "o1-incoterm": "FOB", "o1-named_place": "Ningbo", "o1-currency": "USD", "o1-payment": "tt_deposit_copy",
        "lines1.record": str(line.pk), "lines1.typed": "price", "lines1.chosen": "", "lines1.code": "",
        "lines1.description": "Bag as per drawing", "lines1.quantity": "400", "lines1.unit": "PCS",
        "lines1.price": "3.30",
    }  # fmt: skip


SAMPLE_BODIES: dict[tuple[str, str], Typed] = {
    ("samples:draft", ""): fixed(**_LINES, **_TERMS),
    ("samples:first", ""): fixed(pieces="1", pays_at_door="on"),
    ("samples:resolve", ""): fixed(code="TE-4P-02"),
    ("samples:rules", ""): _rules,
    ("samples:export", ""): fixed(kind="csv", query=""),
    ("quotations:export", ""): fixed(kind="csv", query=""),
    ("samples:revise", ""): _of_sample(**_LINES, **_TERMS),
    ("samples:place", ""): _of_sample(),
    ("samples:ask", ""): fixed(reason="He bought forty tents"),
    ("samples:collect", ""): _of_sample(answer="accepted", pays_at_door="on"),
    ("samples:paid", ""): _today(),
    ("samples:check", ""): _of_sample(is_good="1", remark="Seams"),
    ("samples:send", ""): _of_sample(courier="dhl", tracking="1234567890", sent_on=timezone.localdate().isoformat()),
    ("samples:moved", ""): _today(text="Leipzig"),
    ("samples:arrived", ""): _today(),
    ("samples:answer", ""): _today(verdict="accepted", text="Good.", channel="email"),
    ("samples:follow", ""): fixed(wishes="Khaki"),
    ("samples:cancel", ""): _of_sample(reason="Went elsewhere"),
    ("quotations:edit", ""): _page_of_draft,
    ("quotations:resolve", ""): fixed(code="TE-4P-02"),
}
