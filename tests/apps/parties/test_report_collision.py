"""Does an insisted duplicate come to the assistant's ruling, and does the ruling stand in both timelines?"""

from datetime import timedelta

import pytest

from tests.apps.parties.reading import deeds
from tests.builders import AT, customer
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import SameRecord
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.platform.access import NotFound
from tradewind.platform.approvals import queries as approval_queries
from tradewind.platform.approvals import services as approvals

LATER = AT + timedelta(hours=2)


@pytest.fixture
def pair(li_qiang, li_na):
    """李强's customer, and what 李娜 opened all the same."""
    return customer(li_qiang), customer(li_na, "Nordlicht Outdoor")


@pytest.fixture
def reported(pair, li_na):
    old, new = pair
    return services.report_collision(party_id=new.pk, other_id=old.pk, reason="A new branch", by=li_na, at=AT)


def test_the_pair_waits_for_the_assistant_not_for_the_sellers(reported, liu, li_qiang, li_na):
    assert list(approval_queries.to_decide(liu)) == [reported]
    assert not approval_queries.to_decide(li_qiang).exists() and not approval_queries.to_decide(li_na).exists()
    assert reported.facts["other_name"] == "Nordlicht Outdoor GmbH"


@pytest.mark.parametrize("ruling", list(CollisionRuling))
def test_the_ruling_stands_in_both_timelines(reported, pair, liu, ruling):
    approvals.grant_approval(approval_id=reported.pk, ruling=ruling, note="Asked both", by=liu, at=LATER)
    for party in pair:
        assert "party.collision_ruled" in deeds(liu, party)
        told = queries.timeline(liu, party, channel="system")
        assert any("Asked both" in item.text for item in told)


def test_a_record_that_moves_goes_to_the_owner_of_the_first(reported, pair, liu, li_qiang, li_na):
    old, new = pair
    approvals.grant_approval(approval_id=reported.pk, ruling=CollisionRuling.MOVES_TO_OWNER, by=liu, at=LATER)
    new.refresh_from_db()
    assert new.owner == li_qiang
    with pytest.raises(NotFound):
        queries.party_for(li_na, new.pk)


def test_one_reports_ones_own_record_only(pair, wang_fang, li_na):
    old, new = pair
    with pytest.raises(NotFound):
        services.report_collision(party_id=new.pk, other_id=old.pk, reason="x", by=wang_fang, at=AT)
    with pytest.raises(SameRecord):
        services.report_collision(party_id=new.pk, other_id=new.pk, reason="x", by=li_na, at=AT)


def test_returned_both_timelines_say_so(reported, pair, liu):
    approvals.return_with_reason(approval_id=reported.pk, reason="Which branch?", by=liu, at=LATER)
    assert all("party.collision_returned" in deeds(liu, party) for party in pair)
