"""What is done with a sample: promised, paid, looked at, sent, followed, asked about, called off."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.samples import queries, services
from tradewind.domain.parties.channels import Channel
from tradewind.domain.samples.charges import CollectAnswer
from tradewind.domain.samples.lifecycle import Verdict
from tradewind.domain.samples.travel import CourierName
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, StaleVersion
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.wording import sentence_of
from tradewind.web.samples.forms import (
    AnswerForm,
    AskForm,
    CancelForm,
    CheckForm,
    CollectForm,
    DayForm,
    FollowForm,
    KeyForm,
    MovedForm,
    SendForm,
)
from tradewind.web.samples.views.record import shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_upload
from tradewind.web.shared.conflicts import kept_beside

Act = Callable[[dict[str, Any]], object]


@require_POST
def place(request: Request, sample_id: int) -> HttpResponse:
    """Promise it."""
    return _done(request, sample_id, "place", KeyForm(request.POST), services.place_sample, _("It has its number."))


@require_POST
def ask(request: Request, sample_id: int) -> HttpResponse:
    """Ask the boss to agree."""
    return _done(request, sample_id, "ask", AskForm(request.POST), services.ask_boss, _("The boss is asked."))


@require_POST
def collect(request: Request, sample_id: int) -> HttpResponse:
    """What the buyer says about paying the courier."""
    form = CollectForm(request.POST)
    return _done(request, sample_id, "collect", form, services.note_collect_answer, _("Recorded."))


@require_POST
def paid(request: Request, sample_id: int) -> HttpResponse:
    """His T/T has come."""
    return _done(request, sample_id, "paid", DayForm(request.POST), services.note_payment, _("Recorded."))


@require_POST
def check(request: Request, sample_id: int) -> HttpResponse:
    """How it turned out, with photos."""
    queries.sample_for(request.user, sample_id)
    form = CheckForm(request.POST, request.FILES)
    photos = _photos(form) if form.is_valid() else ()

    def act(**said: Any) -> object:
        return services.check_sample(**said | {"photos": photos})

    return _done(request, sample_id, "check", form, act, _("Recorded."))


@require_POST
def send(request: Request, sample_id: int) -> HttpResponse:
    """It has left."""

    def act(*, sample_id: int, version: int, by: Any, at: Any, **said: Any) -> object:
        parcel = services.SentParcel(**said | {"courier": CourierName(said["courier"])})
        return services.send_sample(sample_id=sample_id, version=version, parcel=parcel, by=by, at=at)

    return _done(request, sample_id, "send", SendForm(request.POST), act, _("On its way."))


@require_POST
def moved(request: Request, sample_id: int) -> HttpResponse:
    """Something was heard of the parcel."""
    return _done(request, sample_id, "moved", MovedForm(request.POST), services.note_movement, _("Recorded."))


@require_POST
def arrived(request: Request, sample_id: int) -> HttpResponse:
    """He has it."""
    said = _("Recorded. Today reminds you in three days to ask for feedback.")
    return _done(request, sample_id, "arrived", DayForm(request.POST), services.note_arrival, said)


@require_POST
def answer(request: Request, sample_id: int) -> HttpResponse:
    """What he thinks of it."""
    return _done(request, sample_id, "answer", AnswerForm(request.POST), services.note_answer, _("Recorded."))


@require_POST
def follow(request: Request, sample_id: int) -> HttpResponse:
    """The next version."""
    queries.sample_for(request.user, sample_id)
    form = FollowForm(request.POST)
    if not form.is_valid():
        return shown(request, sample_id, {"follow": form}, status=422)
    try:
        following = services.follow_sample(sample_id=sample_id, **form.cleaned_data, by=request.user, at=timezone.now())
    except NotFound:
        raise
    except Refusal as refusal:
        messages.warning(request, sentence_of(refusal))
        return redirect("samples:sample", sample_id=sample_id)
    return redirect("samples:revise", sample_id=following.pk)


@require_POST
def cancel(request: Request, sample_id: int) -> HttpResponse:
    """Called off."""
    return _done(request, sample_id, "cancel", CancelForm(request.POST), services.cancel_sample, _("Called off."))


_WORDS: dict[str, type] = {"answer": CollectAnswer, "verdict": Verdict, "channel": Channel}


def _done(
    request: Request, sample_id: int, name: str, form: forms.Form, act: Callable[..., object], told: str
) -> HttpResponse:
    """One deed. What was typed wrong or refused stands in its form on the sample's page."""
    by, status = request.user, 422
    queries.sample_for(by, sample_id)
    if form.is_valid():
        said = {key: value for key, value in form.cleaned_data.items() if key != "photos"}
        said |= {key: kind(said[key]) for key, kind in _WORDS.items() if key in said}
        try:
            act(sample_id=sample_id, **said, by=by, at=timezone.now())
        except NotFound:
            raise
        except StaleVersion:
            now, status = queries.sample_for(by, sample_id), 409
            kept_beside(form, request.POST, now.version, by, now, timezone.now())
        except Refusal as refusal:
            form.add_error(None, sentence_of(refusal))
        else:
            messages.success(request, told)
            return redirect("samples:sample", sample_id=sample_id)
    return shown(request, sample_id, {name: form}, status=status)


def _photos(form: forms.Form) -> tuple[StoredFile, ...]:
    """Looked at before anything is written; what is no picture stands in the form's errors."""
    kept = []
    for upload in form.cleaned_data.get("photos") or ():
        try:
            kept.append(checked_upload(upload))
        except FileRefused as refusal:
            form.add_error("photos", f"{upload.name}: {sentence_of(refusal)}")
    return tuple(kept)
