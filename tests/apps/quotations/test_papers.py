"""The files of an issued version are kept once, as they went out."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.quotations.quoting import drafted, issued
from tests.builders import AT, put_online
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.refusals import NotIssued
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.people.queries import system_user


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


def test_of_two_who_print_at_once_one_waits_for_the_other(goods, li_qiang):
    revision = issued(li_qiang)
    with CaptureQueriesContext(connection) as asked:
        keep(revision, li_qiang)
    sentences = [each["sql"] for each in asked]
    looked = next(place for place, each in enumerate(sentences) if 'FROM "quotations_quotationpaper"' in each)
    written = next(place for place, each in enumerate(sentences) if 'INTO "quotations_quotationpaper"' in each)
    assert looked < written
    if connection.features.has_select_for_update:  # elsewhere one writes at a time anyway
        assert next(place for place, each in enumerate(sentences) if "FOR UPDATE" in each) < looked


def test_what_a_link_opened_first_it_opens_again(goods, zhou, li_qiang):
    put_online(zhou)
    link = services.share_version(revision_id=issued(li_qiang).pk, by=li_qiang, at=AT).link
    first, second = (storage.store(check_file(text, "Q-26-0001.txt")) for text in (b"his", b"another"))
    with pytest.raises(NotPermitted):
        services.keep_link_paper(link_id=link.pk, stored=first, by=li_qiang, at=AT)
    kept = services.keep_link_paper(link_id=link.pk, stored=first, by=system_user(), at=AT).paper
    assert services.keep_link_paper(link_id=link.pk, stored=second, by=system_user(), at=AT).paper == kept
