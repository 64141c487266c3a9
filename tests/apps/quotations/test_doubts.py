"""Does the boss hear of a rate or a customer's label that whoever quotes has set himself?"""

from dataclasses import fields
from datetime import timedelta
from decimal import Decimal

from tests.apps.quotations.quoting import TENT, drafted, option, options_of, page, row, strategy
from tests.builders import AT, customer, rates
from tradewind.apps.catalogue.models import PriceList
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.apps.quotations import services


def saved(revision, by, at=AT):
    """The same page saved once more."""
    revision.refresh_from_db()
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(row(TENT, "1200"))), by=by, at=at
    ).revision


def asked(revision):
    return [each["code"] for each in revision.reasons]


def test_a_rate_of_li_qiangs_own_that_strays_is_judged_by_the_lower_and_shown_to_the_boss(goods, tang, li_qiang):
    rates(tang, taken_at=AT - timedelta(days=1), USD="7.10")
    revision = drafted(li_qiang, row(TENT, "1200"))
    fair = options_of(revision)[0].margin
    for typed, counts in (("9.90", "7.10"), ("3.00", "3.00")):
        rates(li_qiang, source="东海银行", USD=typed)
        revision = saved(revision, li_qiang)
        (offered,) = options_of(revision)
        assert asked(revision) == ["approval_rate"] and offered.rate == Decimal(counts)
        assert offered.margin <= fair and [each["code"] for each in offered.problems] == ["rate_doubted"]
    assert revision.reasons[0]["facts"] == {
        "currency": "USD", "typed": "3.0000", "who": "李强", "other": "7.1000", "source": "甬江银行",
        "on": "2026-11-23",
    }  # fmt: skip
    rates(tang, source="东海银行", USD="7.12")
    assert asked(saved(revision, li_qiang)) == []


def test_a_floor_in_dollars_is_not_made_lower_in_euros_by_a_rate_of_li_qiangs_own(goods, tang, li_qiang):
    rates(tang, taken_at=AT - timedelta(days=1), USD="7.10", EUR="8.00")
    rates(li_qiang, source="东海银行", USD="3.00")
    revision = drafted(li_qiang)
    details = page(option(row(TENT, "1200", "20"), currency="EUR"))
    revision = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT
    ).revision
    assert asked(revision) == ["approval_rate"]


def test_a_country_changed_for_a_lenient_strategy_is_named_to_the_boss(goods, zhou, li_qiang):
    strategy(zhou, PriceList.objects.get(), "山区", countries=["CH"], floor_adjustment=Decimal("-0.3"))
    strategy(zhou, PriceList.objects.get(), "海边", countries=["PT"], adjustment=Decimal("-0.02"))
    party = customer(li_qiang, country="DE")

    def moved(country, by=li_qiang):
        party.refresh_from_db()
        known = {each.name: getattr(party, each.name) for each in fields(PartyDetails)} | {"country": country}
        parties.revise_party(party_id=party.pk, version=party.version, details=PartyDetails(**known), by=by, at=AT)

    revision = drafted(li_qiang, row(TENT, "1200"), party=party)
    moved("PT")
    assert asked(saved(revision, li_qiang)) == []  # no floor lies lower there
    moved("CH")
    revision = saved(revision, li_qiang)
    assert asked(revision) == ["approval_labels"]
    assert revision.reasons[0]["facts"] == {"strategy": "山区", "before": "标准"}
    moved("PT", zhou), moved("CH", zhou)
    assert asked(saved(revision, li_qiang)) == []
