"""What a buyer with a link sees, without a login: whose offer it is, and the paper marked with his name."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.refusals import LinkGone
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.people.queries import system_user
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.marked_papers import marked_paper
from tradewind.web.quotations.views.papers import paper_file


@login_not_required
@require_http_methods(["GET", "POST"])
def outside(request: HttpRequest, token: str) -> HttpResponse:
    """A look changes nothing, for mail scanners look too; the button opens the paper, and that is noted."""
    house, now = system_user(), timezone.now()
    try:
        link = queries.shared_link(house, token, at=now)
        if request.method == "POST":
            services.note_opening(token=token, address=request.META.get("REMOTE_ADDR", ""), by=house, at=now)
            name = f"{link.revision.quotation.called}.pdf"
            return _unlisted(paper_file(marked_paper(link, now), "application/pdf", name, "inline"))
    except LinkGone as refusal:
        context: dict[str, object] = {"sentence": sentence_of(refusal)}
        return _unlisted(render(request, "quotations/outside_gone.html", context, status=404))
    with override("zh-hans" if link.revision.language == PaperLanguage.CHINESE else "en"):
        context = {"link": link, "quotation": link.revision.quotation}
        return _unlisted(render(request, "quotations/outside.html", context))


def _unlisted(answer: HttpResponse) -> HttpResponse:
    """In no search engine."""
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
