"""An address under which a version can be read: for a time, until it is taken back, and each opening is kept."""

from datetime import timedelta

import pytest

from tests.apps.parties.reading import last_deed
from tests.apps.quotations.quoting import drafted, fresh, issued
from tests.builders import AT, put_online
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import ShareLink
from tradewind.apps.quotations.refusals import LinkGone, NoPublicAddress, NotIssued
from tradewind.domain.quotations.links import BadLinkTime
from tradewind.platform.access import NotFound
from tradewind.platform.people.queries import system_user


@pytest.fixture(autouse=True)
def _reached(zhou):
    """Buyers reach this house from outside."""
    put_online(zhou)


def opened(token, at=AT):
    return services.note_opening(token=token, address="203.0.113.9", by=system_user(), at=at)


def test_the_buyer_reads_it_until_its_time_is_over(goods, li_qiang, li_na):
    revision = issued(li_qiang)
    given = services.share_version(revision_id=revision.pk, days=7, by=li_qiang, at=AT)
    assert given.token not in str(ShareLink.objects.values()) and fresh(revision.quotation).state == "issued"
    opened(given.token, AT + timedelta(hours=3))
    quotation = fresh(revision.quotation)
    assert (quotation.state, quotation.sent_at) == ("sent", AT + timedelta(hours=3))
    opened(given.token, AT + timedelta(days=6))
    (link,) = queries.links_of(li_qiang, fresh(revision.quotation))
    assert (link.opened, link.opened_at) == (2, AT + timedelta(days=6))
    for token, at in ((given.token, AT + timedelta(days=7)), ("guessed", AT)):
        with pytest.raises(LinkGone):
            opened(token, at)
    with pytest.raises(NotFound):
        services.revoke_link(link_id=link.pk, by=li_na, at=AT)


def test_until_when_it_is_open_is_noted_by_the_days_of_the_house(goods, li_qiang):
    revision, night = issued(li_qiang), AT.replace(hour=17)  # already the 25th in Ningbo
    services.share_version(revision_id=revision.pk, days=14, by=li_qiang, at=night)
    assert last_deed(li_qiang, revision.quotation).facts["until"] == "2026-12-09"


def test_taken_back_or_void_it_is_gone(goods, li_qiang):
    revision = issued(li_qiang)
    first, second = (services.share_version(revision_id=revision.pk, by=li_qiang, at=AT) for _ in range(2))
    services.revoke_link(link_id=first.link.pk, by=li_qiang, at=AT)
    with pytest.raises(LinkGone):
        opened(first.token)
    quotation = fresh(revision.quotation)
    services.void_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="Wrong price", by=li_qiang, at=AT
    )
    with pytest.raises(LinkGone):
        opened(second.token)


def test_the_link_of_a_version_closes_with_the_next_one(goods, li_qiang):
    first = issued(li_qiang)
    given = services.share_version(revision_id=first.pk, by=li_qiang, at=AT)
    quotation = fresh(first.quotation)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    opened(given.token)  # while the next one is written this one stands
    services.issue_version(revision_id=second.pk, version=second.version, by=li_qiang, at=AT)
    with pytest.raises(LinkGone):
        opened(given.token)
    quotation = fresh(quotation)
    services.void_quotation(quotation_id=quotation.pk, version=quotation.version, reason="Off", by=li_qiang, at=AT)
    with pytest.raises(LinkGone):
        opened(given.token)


def test_drafts_are_not_shared_and_nothing_for_ever(goods, li_qiang):
    with pytest.raises(NotIssued):
        services.share_version(revision_id=drafted(li_qiang).pk, by=li_qiang, at=AT)
    with pytest.raises(BadLinkTime):
        services.share_version(revision_id=issued(li_qiang).pk, days=400, by=li_qiang, at=AT)


def test_without_a_public_address_nobody_is_given_one(goods, zhou, li_qiang):
    put_online(zhou, "")
    with pytest.raises(NoPublicAddress):
        services.share_version(revision_id=issued(li_qiang).pk, by=li_qiang, at=AT)
