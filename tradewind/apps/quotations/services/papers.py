"""Keeping the files of an issued version as they go out."""

from datetime import datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationPaper
from tradewind.apps.quotations.refusals import NotIssued
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


@use_case
def keep_paper(
    *, revision_id: int, kind: str, language: PaperLanguage, stored: StoredFile, by: Actor, at: datetime
) -> QuotationPaper:  # fmt: skip
    """Keep what was printed before the transaction; printed again, the first one stays: it may have left already."""
    revision = queries.revision_for(by, revision_id)
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
