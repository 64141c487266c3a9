"""The paper of a version: looked at, taken as a sheet, read as plain text. A look writes nothing."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.printouts import design_of, paper_of, text_of
from tradewind.platform.attachments import storage
from tradewind.platform.papers.printing import print_pdf, print_xlsx
from tradewind.web.shared.asking import Request

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def pdf(request: Request, revision_id: int) -> HttpResponse:
    """Exactly what is sent, the very bytes that were kept; a draft is marked as one."""
    revision = queries.revision_for(request.user, revision_id)
    kept = next((each for each in queries.papers_of(request.user, revision) if each.kind == "pdf"), None)
    if kept is None:
        content = print_pdf(paper_of(request.user, revision), design_of(request.user, revision)).content
    else:
        with storage.open_stored(kept.file.stored_name) as file:
            content = file.read()
    return paper_file(content, "application/pdf", f"{revision.quotation.called}.pdf", "inline")


@require_GET
def xlsx(request: Request, revision_id: int) -> HttpResponse:
    """A workbook with numbers that count."""
    revision = queries.revision_for(request.user, revision_id)
    printed = print_xlsx(paper_of(request.user, revision), design_of(request.user, revision))
    return paper_file(printed.content, SHEET, f"{revision.quotation.called}.xlsx", "attachment")


@require_GET
def text(request: Request, revision_id: int) -> HttpResponse:
    """For the body of a mail."""
    revision = queries.revision_for(request.user, revision_id)
    return HttpResponse(text_of(request.user, revision), content_type="text/plain; charset=utf-8")


def paper_file(content: bytes, kind: str, name: str, how: str) -> HttpResponse:
    """A paper to be read or kept."""
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'{how}; filename="{name}"'}
    )  # fmt: skip
