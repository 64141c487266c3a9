"""The page on which a letter is written, and what goes along with it."""

from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.inquiries import services as waiting
from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.refusals import AnsweredClosed, BlankNotFilled, CannotSendFrom, MailboxStopped
from tradewind.domain.messaging.letters import LeavesInThePast, NobodyToWriteTo, NothingWritten
from tradewind.domain.vocabulary.foreign_offices import next_office_morning
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, StaleVersion, require
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.wording import sentence_of
from tradewind.web.messaging.forms import EnclosedForm, LaterForm, LetterForm
from tradewind.web.messaging.letter_page import UNSENT, kept_context, letter_context, missing_words
from tradewind.web.messaging.prefilling import words_of
from tradewind.web.messaging.showing import zone_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.returning import own_page

_LONGEST_NUMBER = 19
SENDING = ("send", "morning", "later")  # what the buttons of the form say besides keeping it
# Where each refusal to send stands in the form.
_PLACES: dict[type[Refusal], str | None] = {
    NobodyToWriteTo: "to", NothingWritten: "text", BlankNotFilled: "text", CannotSendFrom: "mailbox_id",
    MailboxStopped: "mailbox_id", AnsweredClosed: "text", LeavesInThePast: None,
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def letter(request: Request, letter_id: int) -> HttpResponse:
    """Write on; by POST keep it (`then` empty), let it leave (`send`) or let it leave in the morning (`morning`)."""
    by = request.user
    record = queries.letter_for(by, letter_id)
    if request.method == "POST" and record.by_id != by.pk:
        raise NotFound(what="letter")
    mailboxes = queries.mailboxes_to_send_from(by)
    make = partial(LetterForm, mailboxes=mailboxes)
    form = make(request.POST or None, initial=LetterForm.values_of(record))
    context: dict[str, Any] = {"deed": "send" if request.POST.get("then") in SENDING else ""}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            return _kept(request, record, form)
        except StaleVersion:
            if request.htmx:
                raise
            theirs = queries.letter_for(by, letter_id)
            deed = last_deed(by, theirs, otherwise=theirs.updated_at)
            context |= conflict_of(make, request.POST, LetterForm.values_of(theirs), *deed)
            status = 409
        except tuple(_PLACES) as refusal:
            form = _again(make, queries.letter_for(by, letter_id), request)
            form.add_error(_PLACES[type(refusal)], sentence_of(refusal))
    context = letter_context(request, queries.letter_for(by, letter_id), form) | context
    return render(request, "messaging/letter.html", context, status=422 if form.errors and status == 200 else status)


def _again(make: Any, record: Any, request: Request) -> LetterForm:
    """What was typed is kept by now: the form goes on from there."""
    typed = request.POST.copy()
    typed["version"] = str(record.version)
    form: LetterForm = make(typed, initial=LetterForm.values_of(record))
    form.is_valid()
    return form


def _kept(request: Request, record: Any, form: LetterForm) -> HttpResponse:
    by, at = request.user, timezone.now()
    saved = services.revise_letter(
        letter_id=record.pk, version=form.cleaned_data["version"], details=form.details(record), by=by, at=at
    )
    if request.htmx:
        now = queries.letter_for(by, record.pk)
        shown = request.POST.get("shown_party", "")
        return render(request, "messaging/_letter_kept.html", kept_context(by, now, at, shown))
    then = request.POST.get("then", "")
    if then not in SENDING:
        messages.success(request, _("Kept as a draft."))
        return redirect(request.get_full_path())
    later = LaterForm(request.POST) if then == "later" else None
    if later is not None and not later.is_valid():
        messages.error(request, _("Choose the day and the hour at which it leaves."))
        return redirect(request.get_full_path())
    moment = later.moment() if later else morning_of(saved.party, at) if then == "morning" else None
    sent = services.send_letter(letter_id=record.pk, version=saved.version, send_at=moment, by=by, at=at)
    _tell_sent(request, sent, moment)
    _set_aside(request, at)
    if back := own_page(request, request.GET.get("back", ""), ""):
        return redirect(f"{back}{'&' if '?' in back else '?'}letter={sent.pk}")
    if sent.answers_id:
        return redirect("messaging:message", message_id=sent.answers_id)
    return redirect("messaging:letters")


def _set_aside(request: Request, at: datetime) -> None:
    """The inquiry that waited for this friendly no is none once it has left."""
    reason, number = request.GET.get("aside", ""), request.GET.get("inquiry", "")
    if reason and number.isascii() and number.isdecimal() and len(number) < _LONGEST_NUMBER:
        try:
            waiting.set_aside_once_answered(inquiry_id=int(number), reason=reason, by=request.user, at=at)
            messages.info(request, _("Once it has left, the inquiry is set aside by itself."))
        except Refusal as refusal:  # the letter leaves all the same
            messages.warning(request, sentence_of(refusal))


def _tell_sent(request: Request, sent: Any, moment: datetime | None) -> None:
    number = len(sent.to) + len(sent.cc) + len(sent.bcc)
    people = ngettext("%(n)s recipient", "%(n)s recipients", number) % {"n": number}
    if moment is None:
        text = _("Leaves in 10 seconds to %(people)s.") % {"people": people}
    else:
        when = f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"
        text = _("Leaves on %(when)s to %(people)s.") % {"when": when, "people": people}
    messages.success(request, text, extra_tags=reverse("messaging:take_back", args=[sent.pk]))


def morning_of(party: Any, at: datetime) -> datetime | None:
    """9 o'clock on the next day that is worked at the customer's."""
    return next_office_morning(party.country, zone_of(party), at) if party else None


@require_POST
def filled(request: Request, letter_id: int) -> HttpResponse:
    """Subject and text of a template with its blanks filled, into the form; nothing is kept yet."""
    by = request.user
    record = queries.letter_for(by, letter_id)
    require(by, permissions.WRITE)
    chosen = request.POST.get("template", "")
    template = queries.templates(by).filter(pk=int(chosen)).first() if chosen.isdecimal() and len(chosen) < 19 else None
    if template is None:
        raise NotFound(what="template")
    subject, text = words_of(by, record, template)
    written = request.POST.get("text", "").strip()
    context: dict[str, Any] = {
        "subject": request.POST.get("subject", "") if record.answers_id else subject,
        "text": f"{text}\n\n{written}" if written else text,
    }
    context["missing"] = missing_words(f"{context['subject']}\n{context['text']}")
    return render(request, "messaging/_letter_words.html", context)


@require_POST
def enclose(request: Request, letter_id: int) -> HttpResponse:
    """Let files go along."""
    record = queries.letter_for(request.user, letter_id)
    if record.by_id != request.user.pk or record.state not in UNSENT:
        raise NotFound(what="letter")
    form, at = EnclosedForm(request.POST, request.FILES), timezone.now()
    if not form.is_valid():
        messages.error(request, " ".join(map(str, form.errors["attached"])))
        return redirect("messaging:letter", letter_id=letter_id)
    for upload in form.cleaned_data["attached"]:
        try:
            services.enclose_file(letter_id=letter_id, stored=checked_file(upload, at), by=request.user, at=at)
        except FileRefused as refusal:
            messages.error(request, f"{upload.name}: {sentence_of(refusal)}")
    return _files(request, letter_id)


@require_POST
def leave_out(request: Request, enclosed_id: int) -> HttpResponse:
    """A file does not go along after all."""
    row = queries.letter_file_for(request.user, enclosed_id)
    services.leave_file_out(file_id=enclosed_id, by=request.user, at=timezone.now())
    return _files(request, row.letter_id)


def _files(request: Request, letter_id: int) -> HttpResponse:
    """The list of files alone for a script, so that what is being typed stays."""
    if not request.htmx:
        return redirect("messaging:letter", letter_id=letter_id)
    record = queries.letter_for(request.user, letter_id)
    files = queries.letter_files(request.user, record)
    notices = [str(each) for each in messages.get_messages(request)]
    context = {"letter": record, "files": files, "notices": notices, "may_change": True}
    return render(request, "messaging/_enclosed.html", context)
