"""What a buyer with a link sees, without a login: whose offer it is, and the paper marked with his name."""

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.printouts import design_of, paper_of
from tradewind.apps.quotations.refusals import LinkGone
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.printing import print_pdf
from tradewind.platform.people.queries import system_user
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.views.papers import paper_file

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import ShareLink


@login_not_required
@require_http_methods(["GET", "POST"])
def outside(request: HttpRequest, token: str) -> HttpResponse:
    """A look changes nothing, for mail scanners look too; the button opens the paper, and that is noted."""
    house, now = system_user(), timezone.now()
    try:
        link = queries.shared_link(house, token, at=now)
        if request.method == "POST":
            services.note_opening(token=token, address=request.META.get("REMOTE_ADDR", ""), by=house, at=now)
            return _unlisted(_paper(link))
    except LinkGone as refusal:
        context: dict[str, object] = {"sentence": sentence_of(refusal)}
        return _unlisted(render(request, "quotations/outside_gone.html", context, status=404))
    with override("zh-hans" if link.revision.language == PaperLanguage.CHINESE else "en"):
        context = {"link": link, "quotation": link.revision.quotation}
        return _unlisted(render(request, "quotations/outside.html", context))


def _paper(link: "ShareLink") -> HttpResponse:
    """As it was sent, with the name of the one it was given to across every page."""
    quotation, house = link.revision.quotation, system_user()
    mark = f"{quotation.party.name} · {timezone.localdate(link.expires_at):%F}"
    printed = print_pdf(paper_of(house, link.revision, watermark=mark), design_of(house, link.revision))
    return paper_file(printed.content, "application/pdf", f"{quotation.called}.pdf", "inline")


def _unlisted(answer: HttpResponse) -> HttpResponse:
    """In no search engine."""
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
