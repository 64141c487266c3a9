"""Do the rules about parties read as the office speaks?"""

from datetime import date, timedelta

import pytest

from tradewind.domain.parties.cadence import next_contact
from tradewind.domain.parties.completeness import missing_facts
from tradewind.domain.parties.details import clean_contact, clean_party
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, POOL_LIFECYCLE, PartyState, PoolState
from tradewind.domain.parties.tiers import ORDER, Tier, rank
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed


def test_core_customers_come_first():
    assert sorted(reversed(ORDER), key=rank) == [Tier.KEY, Tier.MAJOR, Tier.REGULAR, Tier.POTENTIAL]


def test_a_party_is_archived_and_taken_up_again():
    archived = PARTY_LIFECYCLE.after("archive", PartyState.ACTIVE)
    assert PARTY_LIFECYCLE.after("reactivate", archived) is PartyState.ACTIVE
    with pytest.raises(MoveNotAllowed):
        PARTY_LIFECYCLE.after("archive", archived)


def test_a_customer_in_the_pool_is_not_released_again():
    pooled = POOL_LIFECYCLE.after("release", PoolState.OWNED)
    assert POOL_LIFECYCLE.actions_from(pooled) == ("claim",)


def test_a_party_is_kept_clean():
    party = clean_party(
        name="  Rashid  Trading LLC",
        name_zh="拉希德贸易",
        country="ae",
        website="rashid.example",
        email="Info@Rashid.example",
        phone="04 345 6789",
    )
    assert (party.name, party.country, party.website) == ("Rashid Trading LLC", "AE", "https://rashid.example")
    assert party.email == "Info@rashid.example"
    assert party.phone.e164 == "+97143456789"
    assert party.time_zone == ""


def test_every_problem_of_a_party_is_told_at_once():
    with pytest.raises(BadDetails) as refusal:
        clean_party(name="", country="ZZ", website="javascript:x", email="nobody", phone="-", time_zone="Mars/Base")
    assert [problem.field for problem in refusal.value.problems] == [
        "country",
        "name",
        "time_zone",
        "website",
        "email",
        "phone",
    ]


def test_a_contact_rings_in_the_partys_country():
    contact = clean_contact(name="Omar", country="AE", title="Purchasing", phone="050 123 4567")
    assert contact.phone.e164 == "+971501234567"


def test_missing_facts_are_asked_in_order():
    profile = {"contact": True, "email": "omar@rashid.example", "phone": " ", "products": [], "annual_purchase": 0}
    assert missing_facts(PartyKind.CUSTOMER, profile)[:3] == ("phone", "website", "business_type")
    assert "annual_purchase" not in missing_facts(PartyKind.CUSTOMER, profile)


def test_a_forwarder_is_known_by_less():
    assert missing_facts(PartyKind.FORWARDER, {}) == ("contact", "email", "phone", "address")


@pytest.mark.parametrize(("tier", "days"), [("key", 7), ("major", 7), ("regular", 15), ("potential", 30)])
def test_a_customer_is_contacted_again_after_the_days_of_its_tier(tier, days):
    assert next_contact(tier, date(2026, 11, 24)) == date(2026, 11, 24) + timedelta(days=days)
