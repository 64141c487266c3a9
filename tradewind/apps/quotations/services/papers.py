"""Keeping the files of an issued version as they go out."""

from datetime import datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationPaper, ShareLink
from tradewind.apps.quotations.refusals import NotIssued
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


@use_case
def keep_paper(
    *, revision_id: int, kind: str, language: PaperLanguage, stored: StoredFile, by: Actor, at: datetime
) -> QuotationPaper:  # fmt: skip
    """Keep what was printed before the transaction; printed again, the first one stays: it may have left already."""
    revision = queries.revision_to_change(by, revision_id)  # of two who print at once one waits
    if revision.issued_at is None:
        raise NotIssued()
    present = QuotationPaper.objects.filter(revision=revision, kind=kind, language=language).first()
    if present is not None:
        return present
    file = keep_file(stored=stored, subject=revision, by=by, at=at)
    paper = QuotationPaper.objects.create(
        revision=revision, kind=kind, language=language, file=file, by_id=by.pk, at=at
    )  # fmt: skip
    audit.record(
        "quotation.printed", revision.quotation, by=by, at=at, version=revision.ordinal, kind=kind, sha256=file.sha256
    )  # fmt: skip
    return paper


@use_case
def keep_link_paper(*, link_id: int, stored: StoredFile, by: Actor, at: datetime) -> ShareLink:
    """Keep the marked paper behind a link, printed before the transaction: opened again, it is the very same."""
    require(by, "jobs.view")
    link = ShareLink.objects.select_for_update(of=("self",)).select_related("revision__quotation").get(pk=link_id)
    if link.paper_id is not None:
        return link
    revision = link.revision
    link.paper = keep_file(stored=stored, subject=revision, by=by, at=at)
    link.save(update_fields=["paper"])
    facts = {"version": revision.ordinal, "kind": "pdf", "sha256": stored.sha256}
    audit.record("quotation.printed", revision.quotation, by=by, at=at, **facts)
    return link
