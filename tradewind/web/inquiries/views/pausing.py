"""A price that has to wait: why, which letter told the buyer, and the letter that is still to be written."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.apps.messaging import queries as messaging
from tradewind.domain.inquiries.pauses import PauseReasonNeeded
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, NotFound, NotPermitted, require
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.forms import PauseForm
from tradewind.web.inquiries.links import answering
from tradewind.web.shared.asking import Request
from tradewind.web.shared.formats import written_moment
from tradewind.web.shared.returning import own_page

UNDER_WAY = ("draft", "waiting", "leaving", "failed", "unknown")


@require_http_methods(["GET", "POST"])
def pause(request: Request, question_id: int) -> HttpResponse:
    """The price has to wait, for a reason the buyer was told. A refusal keeps what was chosen and typed."""
    by, at = request.user, timezone.now()
    question = queries.question_for(by, question_id)
    require(by, permissions.GRADE)
    offer = queries.pause_offer(by, question, at=at)
    letter = _letter(by, request.GET.get("letter", ""))
    form = PauseForm(request.POST or None, initial=_chosen(request, letter, offer), letters=offer.letters)
    if request.method == "POST" and form.is_valid():
        try:
            services.pause_question(
                question_id=question_id, reason=form.cleaned_data["reason"],
                message_id=form.cleaned_data["message_id"], by=by, at=at,
            )  # fmt: skip
            messages.success(request, _("The clock stands still."))
            return redirect("inquiries:inquiry", inquiry_id=question.inquiry_id)
        except (NotFound, NotPermitted):
            raise
        except PauseReasonNeeded as refusal:
            form.add_error("reason", sentence_of(refusal))
        except Refusal as refusal:
            form.add_error("message_id", sentence_of(refusal))
    thread = queries.correspondence_of(by, question.inquiry).thread
    context = {
        "question": question, "inquiry": question.inquiry, "form": form, "offer": offer, "missing": _missing(offer),
        "begins": answering(by, question.inquiry, thread), "back": _back(question_id, form),
        "here": reverse("inquiries:pause", args=[question_id]),
        "letter": letter if letter and letter.state in UNDER_WAY else None, "again": request.get_full_path(),
        "is_filed": bool(letter and letter.sent_id and letter.sent_id in {each.pk for each in offer.letters}),
        "just_sent": letter if letter and letter.sent_id else None,
    }  # fmt: skip
    return render(request, "inquiries/pause.html", context, status=422 if form.errors else 200)


@require_POST
def resume(request: Request, question_id: int) -> HttpResponse:
    """The clocks run on."""
    question = queries.question_for(request.user, question_id)
    services.resume_question(question_id=question_id, by=request.user, at=timezone.now())
    there = reverse("inquiries:inquiry", args=[question.inquiry_id])
    return redirect(own_page(request, request.POST.get("next", ""), there))


def _letter(by: Actor, number: str) -> Any:
    """The one that was written for this pause, of the person's own."""
    if not number.isascii() or not number.isdigit() or len(number) > 18:  # noqa: PLR2004 - what a key can hold
        return None
    return messaging.visible_letters(by).filter(pk=int(number)).first()


def _chosen(request: Request, letter: Any, offer: queries.PauseOffer) -> dict[str, Any]:
    """The reason of before the letter was written, and that letter; else the newest that counts."""
    known = [each.pk for each in offer.letters]
    written = letter.sent_id if letter and letter.sent_id in known else None
    newest = None if letter else next(iter(known), None)
    return {"reason": request.GET.get("reason", ""), "message_id": written or newest}


def _missing(offer: queries.PauseOffer) -> str:
    """Which kind of letter is missing, where none counts."""
    if offer.letters:
        return ""
    if offer.why_not_now:  # nor would one that is written now
        return sentence_of(offer.why_not_now)
    if offer.newest_at is None:
        return _("No letter has left since the buyer asked. It has to tell him why the price takes longer.")
    facts = {"at": written_moment(offer.newest_at), "why": sentence_of(offer.why) if offer.why else ""}
    return _("The letter of %(at)s begins no pause: %(why)s") % facts


def _back(question_id: int, form: PauseForm) -> str:
    address = reverse("inquiries:pause", args=[question_id])
    reason = form["reason"].value()
    return f"{address}?{urlencode({'reason': reason})}" if reason else address
