"""The files of an issued version are kept once, as they went out."""

import pytest

from tests.apps.quotations.quoting import drafted, issued
from tests.builders import AT
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.refusals import NotIssued
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import NotFound
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file


def keep(revision, by, content=b"what the buyer reads"):
    stored = storage.store(check_file(content, "Q-26-0001.txt"))
    return services.keep_paper(
        revision_id=revision.pk, kind="pdf", language=PaperLanguage.ENGLISH, stored=stored, by=by, at=AT
    )


def test_printed_again_the_first_one_stays(goods, li_qiang, li_na):
    revision = issued(li_qiang)
    first = keep(revision, li_qiang)
    assert keep(revision, li_qiang, b"another one") == first
    assert [each.pk for each in queries.papers_of(li_qiang, revision)] == [first.pk]
    with pytest.raises(NotFound):
        keep(revision, li_na)
    with pytest.raises(NotIssued):
        keep(drafted(li_qiang), li_qiang)
