"""What becomes of the requests that wait when two records become one?"""

from datetime import timedelta

import pytest

from tests.builders import AT, customer, merge
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Party, PartyLink, PartyShare
from tradewind.apps.parties.refusals import AlreadyMerged
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.platform.approvals import queries as approval_queries
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.platform.notifications.models import Notification

LATER = AT + timedelta(hours=2)


@pytest.fixture
def old(li_na):
    return customer(li_na, email="info@nordlicht.example")


@pytest.fixture
def new(old, li_qiang):
    """What 李强 opened although it looks like 李娜's."""
    return customer(li_qiang, "Nordlicht Outdoor", email="info@nordlicht.example", insists="Met them at the fair")


@pytest.fixture
def collision(new):
    return Approval.objects.get(kind="party.collision", subject_id=new.pk)


def told(person):
    return list(Notification.objects.filter(to=person).order_by("pk").values_list("code", flat=True))


def test_merging_the_pair_is_the_ruling_and_the_asker_is_told(collision, old, new, liu, li_qiang):
    merge(liu, old, new, reason="One office")
    collision.refresh_from_db()
    assert (collision.state, collision.ruling, collision.note) == ("granted", "to_be_merged", "One office")
    assert "told_approval_granted" in told(li_qiang) and not approval_queries.to_decide(liu).exists()
    assert not PartyLink.objects.exists()


@pytest.mark.parametrize("which", ["the asked one", "the other one"])
def test_a_collision_with_a_third_record_ends_with_the_merge_and_hits_nobody(
    collision, old, new, liu, li_qiang, wang_fang, which
):  # fmt: skip
    third = customer(wang_fang, "Alpen Sport AG", "CH")
    merge(liu, third, new if which == "the asked one" else old)
    collision.refresh_from_db()
    assert collision.state == "withdrawn" and "told_request_overtaken" in told(li_qiang)
    assert Party.objects.get(pk=third.pk).owner == wang_fang
    assert not approval_queries.to_decide(liu).exists()


@pytest.mark.parametrize("ruling", [CollisionRuling.MOVES_TO_OWNER, CollisionRuling.LINKED])
def test_a_request_that_points_at_another_record_than_was_asked_about_is_not_ruled(
    collision, old, liu, wang_fang, ruling
):  # fmt: skip
    third = customer(wang_fang, "Alpen Sport AG", "CH")
    for subject in (third, old):  # as an earlier release moved them along
        Approval.objects.filter(pk=collision.pk).update(subject_id=subject.pk)
        with pytest.raises(AlreadyMerged):
            approvals.grant_approval(approval_id=collision.pk, ruling=ruling, by=liu, at=LATER)
    assert Party.objects.get(pk=third.pk).owner == wang_fang and not PartyLink.objects.exists()


def test_who_asked_for_both_records_asks_once_and_sees_the_one_that_stays(old, li_na, liu, li_qiang):
    other = customer(li_na, "Alpen Sport AG", "CH")
    first, second = (
        services.request_sharing(party_id=party.pk, reason="At the fair", by=li_qiang, at=AT) for party in (old, other)
    )
    merge(liu, old, other)
    for request in (first, second):
        request.refresh_from_db()
    assert (first.state, second.state) == ("requested", "withdrawn") and "told_request_overtaken" in told(li_qiang)
    approvals.grant_approval(approval_id=first.pk, by=li_na, at=LATER)
    assert [share.party_id for share in PartyShare.objects.all()] == [old.pk]
    assert list(queries.visible_customers(li_qiang)) == [old]


def test_who_owns_the_record_that_stays_no_longer_asks_for_the_other(old, li_qiang, liu):
    mine = customer(li_qiang, "Alpen Sport AG", "CH")
    asked = services.request_sharing(party_id=old.pk, reason="At the fair", by=li_qiang, at=AT)
    merge(liu, mine, old)
    asked.refresh_from_db()
    assert asked.state == "withdrawn"
