"""The first step of a sample: the electronic one, which costs nothing (R80), and beside it the parcel."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.catalogue import permissions as catalogue
from tradewind.apps.messaging import permissions as messaging
from tradewind.apps.quotations import queries as quotations
from tradewind.apps.samples import permissions, queries, services
from tradewind.apps.samples.refusals import BadSampleLine, BossHasToAgree, EmptySample, NeededInPast
from tradewind.apps.samples.services import SampleDetails, SampleItem
from tradewind.domain.samples.charges import AccountNeeded, CollectAnswer, GoodsCharge, usual_charge
from tradewind.domain.vocabulary.tables import CHINESE_READERS
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.samples.beginning import Beginning, beginning_of
from tradewind.web.samples.forms import FirstForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing

LONGEST_COUNT = 6  # signs of a number of pieces
LONGEST_TYPED = 200  # of what is shown again


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line of the parcel, and how many pieces of it were typed; none leaves it out."""

    line: Any
    pieces: str = "1"

    @property
    def count(self) -> Decimal:
        return Decimal(self.pieces or 0) if self.is_told else Decimal()

    @property
    def is_told(self) -> bool:
        return not self.pieces or (self.pieces.isdecimal() and len(self.pieces) <= LONGEST_COUNT)


@require_http_methods(["GET", "POST"])
def first(request: Request) -> HttpResponse:
    """From a quotation, an inquiry or a customer; without one he is chosen first."""
    by = request.user
    require(by, permissions.ASK)
    begins = beginning_of(request)
    if begins.party is None:
        chosen = choosing(by, request.GET.get("q", ""), request.GET.get("party_id"))
        return render(request, "samples/for_whom.html", {"choosing": chosen})
    lines = begins.lines(by)
    if request.method == "GET":
        return _shown(request, begins, FirstForm(), [Proposed(line) for line in lines])
    typed = request.POST.getlist("pieces")[: len(lines)]
    counts = [*typed, *[""] * (len(lines) - len(typed))]
    rows = [
        Proposed(line, unicodedata.normalize("NFKC", count.strip()[:LONGEST_TYPED]))
        for line, count in zip(lines, counts, strict=True)
    ]
    form = FirstForm(request.POST)
    for row in rows:
        if not row.is_told:
            text = _("%(code)s: “%(pieces)s” is no number of pieces. Type a whole number; 0 leaves the line out.")
            form.add_error(None, text % {"code": row.line.code or row.line.description, "pieces": row.pieces[:20]})
    if form.is_valid():
        try:
            return _written(request, begins, form.cleaned_data, rows)
        except (EmptySample, BadSampleLine, NeededInPast) as refusal:
            form.add_error("needed_on" if isinstance(refusal, NeededInPast) else None, sentence_of(refusal))
    return _shown(request, begins, form, rows, status=422)


def _written(request: Request, begins: Beginning, said: dict[str, Any], rows: Sequence[Proposed]) -> HttpResponse:
    """Written down and promised at once; what keeps it from being promised is said on its page, and nothing is lost."""
    assert begins.party is not None
    by, at, rules = request.user, timezone.now(), queries.rules()
    items = [_item(row) for row in rows if row.count]
    goods = usual_charge(sum((item.quantity for item in items), Decimal()), None, rules)
    pays = bool(said["courier_account"] or said["pays_at_door"])
    details = SampleDetails(
        items=items, goods_charge=goods, ship_to=begins.party.address,
        collect_answer=CollectAnswer.ACCEPTED if pays else CollectAnswer.NOT_ASKED, **said,
    )  # fmt: skip
    sample = services.draft_sample(
        party_id=begins.party.pk, details=details, inquiry_id=begins.inquiry.pk if begins.inquiry else None,
        quotation_id=begins.quotation.pk if begins.quotation else None, by=by, at=at,
    )  # fmt: skip
    if goods is GoodsCharge.PAID:
        text = _("More than %(most)s pieces are paid in advance by T/T: say what he pays.")
        messages.warning(request, text % {"most": rules.most_free_pieces})
        return redirect("samples:revise", sample_id=sample.pk)
    try:
        services.place_sample(sample_id=sample.pk, version=sample.version, by=by, at=at)
        messages.success(request, _("It has its number."))
    except (AccountNeeded, BossHasToAgree) as refusal:
        messages.warning(request, sentence_of(refusal))
    return redirect("samples:sample", sample_id=sample.pk)


def _item(row: Proposed) -> SampleItem:
    line = row.line
    return SampleItem(
        description=line.description or line.code, quantity=row.count, code=line.code, product_id=line.product_id,
        picture_id=getattr(line, "picture_id", None), unit=line.unit or "PCS",
    )  # fmt: skip


def _shown(
    request: Request, begins: Beginning, form: FirstForm, rows: Sequence[Proposed], status: int = 200
) -> HttpResponse:  # fmt: skip
    by = request.user
    sends = allows(by, catalogue.MAKE_BROCHURES) and allows(by, messaging.WRITE)
    context = {
        "party": begins.party, "quotation": begins.quotation, "inquiry": begins.inquiry, "asked": begins.asked,
        "form": form, "rows": rows, "rules": queries.rules(), "section": "products",
        "electronic": _electronic(by, begins, rows, request.get_full_path()) if sends else "",
        "has_left": "letter" in request.GET,
    }  # fmt: skip
    return render(request, "samples/first.html", context, status=status)


def _electronic(by: Actor, begins: Beginning, rows: Sequence[Proposed], here: str) -> str:
    """The address of the panel that makes the electronic sample of these products for this customer."""
    assert begins.party is not None
    quotation, inquiry = begins.quotation, begins.inquiry
    inquiry_id = quotation.inquiry_id if quotation else inquiry.pk if inquiry else None
    answered = quotations.mail_to_answer(by, inquiry_id) if inquiry_id else None
    said: dict[str, Any] = {
        "party_id": begins.party.pk, "contact_id": quotation.contact_id if quotation else None,
        "answers_id": answered.pk if answered else None, "back": here.split("&letter=")[0],
        "language": "zh" if begins.party.country in CHINESE_READERS else "en",
        "product_ids": list(dict.fromkeys(row.line.product_id for row in rows if row.line.product_id)),
    }  # fmt: skip
    asked = {name: value for name, value in said.items() if value}
    return f"{reverse('catalogue:electronic')}?{urlencode(asked, doseq=True)}"
