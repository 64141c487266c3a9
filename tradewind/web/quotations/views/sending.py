"""How an issued version goes to the buyer: by mail, by a link, by hand."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.messaging import queries as messaging
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.printouts import design_of, paper_of, text_of, title_of
from tradewind.domain.messaging.quoting import answer_subject
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.papers.printing import print_pdf
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.forms import HandedForm, ShareForm
from tradewind.web.quotations.views.acting import of_version
from tradewind.web.quotations.views.record import GIVEN
from tradewind.web.shared.asking import Request

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationPaper, QuotationRevision


@require_POST
def write_mail(request: Request, revision_id: int) -> HttpResponse:
    """Begin the mail with the paper enclosed; it is looked over and sent on its own page."""
    by, at = request.user, timezone.now()
    revision = queries.revision_for(by, revision_id)
    box = next(iter(messaging.mailboxes_to_send_from(by)), None)
    if box is None:
        messages.error(request, _("You have no mailbox to write from."))
        return redirect("quotations:version", revision_id=revision_id)
    try:
        stored = _printed(request, revision_id) if revision.issued_at else None
        letter = services.write_mail(
            revision_id=revision_id, mailbox_id=box.pk, subject=_subject(request, revision),
            text=text_of(by, revision), files=(stored,) if stored else (), by=by, at=at,
        )  # fmt: skip
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, sentence_of(refusal))
        return redirect("quotations:version", revision_id=revision_id)
    return redirect("messaging:letter", letter_id=letter.pk)


def _subject(request: Request, revision: "QuotationRevision") -> str:
    """The buyer's own where it answers him: in his thread he finds it; otherwise what the paper is called."""
    answered = queries.message_to_answer(request.user, revision.quotation)
    return answer_subject(answered.subject) if answered and answered.subject else title_of(revision)


def _printed(request: Request, revision_id: int) -> storage.StoredFile:
    """The paper as it goes out, kept with the version before the mail is begun; the mail takes the very same bytes."""
    revision = queries.revision_for(request.user, revision_id)
    kept = _kept(request, revision)
    with storage.open_stored(kept.file.stored_name) as file:
        return storage.store(check_file(file.read(), _name_of(revision)))


def _kept(request: Request, revision: "QuotationRevision") -> "QuotationPaper":
    by = request.user
    kept = next((each for each in queries.papers_of(by, revision) if each.kind == "pdf"), None)
    if kept is not None:
        return kept
    printed = print_pdf(paper_of(by, revision), design_of(by, revision)).content
    stored = storage.store(check_file(printed, _name_of(revision)))
    return services.keep_paper(
        revision_id=revision.pk, kind="pdf", language=PaperLanguage(revision.language), stored=stored,
        by=by, at=timezone.now(),
    )  # fmt: skip


def _name_of(revision: "QuotationRevision") -> str:
    return f"{title_of(revision)} v{revision.ordinal}.pdf"


def _keep_what_leaves(request: Request, revision_id: int) -> None:
    """What the buyer will have in his hands or behind his link lies here as well."""
    revision = queries.revision_for(request.user, revision_id)
    if revision.issued_at:
        _kept(request, revision)


@require_POST
def hand_over(request: Request, revision_id: int) -> HttpResponse:
    """It was handed over, shown or read out."""

    def act(said: dict[str, Any]) -> None:
        _keep_what_leaves(request, revision_id)
        services.hand_over(revision_id=revision_id, note=said["note"], by=request.user, at=timezone.now())

    return of_version(request, revision_id, HandedForm(request.POST), act, _("Noted: the buyer has it."))


@require_POST
def share(request: Request, revision_id: int) -> HttpResponse:
    """Give out an address; its secret is shown once."""

    def act(said: dict[str, Any]) -> None:
        _keep_what_leaves(request, revision_id)
        given = services.share_version(
            revision_id=revision_id, days=said["days"], by=request.user, at=timezone.now()
        )  # fmt: skip
        pk = str(given.link.revision.quotation_id)
        request.session[GIVEN] = {pk: given.token}

    said = _("The address is open. The offer counts as sent when the buyer opens it there.")
    return of_version(request, revision_id, ShareForm(request.POST), act, said)


@require_POST
def revoke(request: Request, link_id: int) -> HttpResponse:
    """Nobody reads it there any more."""
    queries.link_for(request.user, link_id)
    link = services.revoke_link(link_id=link_id, by=request.user, at=timezone.now())
    messages.success(request, _("The address is closed."))
    return redirect(reverse("quotations:quotation", args=[link.revision.quotation_id]))
