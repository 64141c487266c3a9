"""Production slips: what breaks, from which day of the slip on, and what is left to do (J11)?"""

from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.shipping.plans import BOOKED, CHINA, EVERY_DAY, GERMANY, NEXT, PROMISES, credit, day, plan, sailing
from tradewind.domain.shipping.delay.outcome import outcome_of
from tradewind.domain.shipping.delay.plan import Alternatives, Milestone, NothingSlips
from tradewind.domain.shipping.delay.remedies import RemedyKind
from tradewind.domain.shipping.delay.simulating import codes_of, simulate
from tradewind.domain.shipping.sailings import CutOff, CutOffKind, Preparation, Sailing
from tradewind.domain.vocabulary.credit_dates import PartialShipments
from tradewind.domain.vocabulary.tolerances import Counted, Tolerance
from tradewind.domain.vocabulary.working_days import WorkingDays


def remedies(found):
    return {each.kind: each for each in found.remedies}


def test_four_days_are_the_slack_and_nothing_breaks():
    """Packed on the 14th, the yard closes on the 18th."""
    found = simulate(plan(), 4)
    assert (found.breaks, found.remedies, found.slack) == ((), (), 4)
    assert [each.code for each in found.notes] == ["delay_no_day_to_spare", "delay_credit_leaves_few_days"]


def test_the_fifth_day_costs_the_vessel_and_with_it_every_later_promise():
    found = simulate(plan(), 5)
    assert found.after.voyage.sailing is NEXT
    assert {each.code: each.facts["days"] for each in found.breaks} == {
        "delay_cut_off_missed": 1,
        "delay_vessel_missed": 7,
        "delay_contract_shipment_passed": 2,
        "delay_credit_shipment_passed": 2,
        "delay_arrival_passed": 5,
        "delay_penalty_due": 2,
    }
    assert set(found.first_days.values()) == {5}
    assert found.after.lateness.amount.amount == Decimal("432.00")  # a week begun: 0.5 % of 86,400


def test_every_break_names_what_it_rests_on():
    sources = {each.code: each.source for each in simulate(plan(credit=credit(papers_days=25)), 5).breaks}
    assert sources["delay_credit_shipment_passed"] == "MT 700 field 44C; UCP 600 art. 29(c)"
    assert sources["delay_period_passed"] == "MT 700 field 48; UCP 600 art. 14(c)"
    assert sources["delay_credit_expired"] == "MT 700 field 31D; UCP 600 art. 6(d)(i), 29(a)"
    assert sources["delay_cut_off_missed"] == "booking confirmation"


def test_the_slipping_milestone_pushes_those_behind_it_and_none_before():
    moved = plan().slipped(3, "packed")
    assert [each.on for each in moved] == [day("08-21"), day("09-10"), day("09-17")]
    with pytest.raises(NothingSlips):
        plan().slipped(3, "material")


def test_goods_are_not_packed_on_the_moon_festival():
    """25 September 2026 is 中秋节, a Friday; the 26th and 27th are a weekend."""
    slipped = plan(factory=CHINA, milestones=(Milestone("packed", day("09-21")),)).slipped(4)
    assert [each.on for each in slipped] == [day("09-28")]


def test_a_cut_off_at_noon_is_one_of_the_day_before():
    assert CutOff(CutOffKind.INSTRUCTIONS, day("09-16"), time(12)).last_day == day("09-15")
    assert CutOff(CutOffKind.INSTRUCTIONS, day("09-16"), time(18)).last_day == day("09-16")
    assert CutOff(CutOffKind.INSTRUCTIONS, day("09-16")).last_day == day("09-16")


def test_each_cut_off_has_its_own_way_from_the_factory():
    """The papers are written on the day, the truck needs two."""
    cut_offs = tuple(CutOff(kind, day("09-18")) for kind in (CutOffKind.INSTRUCTIONS, CutOffKind.YARD))
    booked = Sailing("COSCO ARIES", day("09-20"), None, cut_offs)
    found = simulate(plan(booked=booked, preparation=Preparation(yard_days=2, calendar=EVERY_DAY)), 3)
    missed = [each.facts["cut_off"] for each in found.breaks if each.code == "delay_cut_off_missed"]
    assert missed == ["CY"] and found.slack == 2


def test_without_a_cut_off_the_vessel_still_does_not_wait():
    found = simulate(plan(booked=Sailing("COSCO ARIES", day("09-20"))), 7)
    missed = [(each.facts["cut_off"], each.source) for each in found.breaks if "cut_off" in each.facts]
    assert missed == [("CY", "sailing schedule")]


def test_when_no_vessel_is_known_the_days_are_the_earliest_thinkable():
    found = simulate(plan(alternatives=Alternatives()), 20)
    assert (found.after.voyage.sailing, found.after.voyage.departs_on) == (None, day("10-04"))
    assert found.after.voyage.arrives_on == day("11-03")  # as long under way as booked
    assert "delay_no_sailing_known" in {each.code for each in found.breaks}
    assert RemedyKind.NEXT_SAILING not in remedies(found)
    assert remedies(found)[RemedyKind.FIND_SAILING].on == day("10-04")


def test_no_vessel_that_is_missed_is_the_next_one():
    """Only the cut-off was missed by a day: nobody leaves with the vessel that is gone."""
    found = simulate(plan(alternatives=Alternatives()), 5)
    assert found.after.voyage.departs_on == day("09-21")


def test_lin_looks_for_what_is_left_to_do():
    later = (NEXT, replace(sailing("MSC SWIFT", day("09-29")), arrives_on=day("10-21")))
    found = remedies(simulate(plan(alternatives=Alternatives(later, Decimal(60), 6)), 5))
    assert list(found) == [
        RemedyKind.CATCH_UP, RemedyKind.LATER_CUT_OFF, RemedyKind.NEXT_SAILING, RemedyKind.FASTER_SAILING,
        RemedyKind.PARTIAL_SHIPMENT, RemedyKind.AIR, RemedyKind.AMEND_SHIPMENT, RemedyKind.AMEND_CONTRACT,
        RemedyKind.TELL_CUSTOMER,
    ]  # fmt: skip
    assert (found[RemedyKind.CATCH_UP].by, found[RemedyKind.CATCH_UP].facts["days"]) == (day("09-18"), 1)
    assert (found[RemedyKind.NEXT_SAILING].by, found[RemedyKind.NEXT_SAILING].on) == (day("09-25"), day("09-27"))
    assert (found[RemedyKind.FASTER_SAILING].on, found[RemedyKind.FASTER_SAILING].facts["days"]) == (day("10-21"), 6)
    assert found[RemedyKind.AIR].on == day("09-25")
    assert found[RemedyKind.PARTIAL_SHIPMENT].source == "contract; MT 700 field 43P; UCP 600 art. 31(a)"


def test_the_amendment_is_asked_for_before_the_old_day_is_over():
    found = remedies(simulate(plan(credit=credit(papers_days=25)), 5))
    told = {kind: (each.by, each.on) for kind, each in found.items() if kind.startswith("amend_")}
    assert told == {
        RemedyKind.AMEND_SHIPMENT: (day("09-25"), day("09-27")),
        RemedyKind.AMEND_EXPIRY: (day("09-25"), day("10-22")),
        RemedyKind.AMEND_PERIOD: (day("09-25"), day("10-22")),
        RemedyKind.AMEND_CONTRACT: (day("09-25"), day("09-27")),
    }
    assert found[RemedyKind.AMEND_EXPIRY].source.startswith("UCP 600 art. 10(a)")


def test_the_customer_is_told_while_both_ends_are_at_their_desks() -> None:
    """The yard closes on Friday the 18th; in Riyadh Friday is a day of rest."""
    known = plan(factory=CHINA, destination=WorkingDays("SA"))
    assert remedies(simulate(known, 5))[RemedyKind.TELL_CUSTOMER].by == day("09-17")


@pytest.mark.parametrize(
    ("terms", "promises"),
    [
        (credit(partial=PartialShipments.NOT_ALLOWED), PROMISES),
        (credit(), replace(PROMISES, allows_partial=False)),
    ],
)
def test_no_part_leaves_alone_where_credit_or_contract_forbid_it(terms, promises):
    found = simulate(plan(credit=terms, promises=promises, alternatives=Alternatives((NEXT,), Decimal(60))), 5)
    assert RemedyKind.PARTIAL_SHIPMENT not in remedies(found)


@pytest.mark.parametrize(
    ("counted", "percent", "is_offered"),
    [(Counted.MEASURED, 96, True), (Counted.MEASURED, 94, False), (Counted.PIECES, 96, False)],
)
def test_a_short_shipment_needs_both_tolerances(counted, percent, is_offered):
    """UCP 600 art. 30(b): five percent of what is measured, nothing of what is counted in pieces."""
    promises = replace(PROMISES, tolerance=Tolerance(Decimal(10), Decimal(10)))
    known = plan(
        credit=credit(counted=counted),
        promises=promises,
        alternatives=Alternatives((NEXT,), Decimal(percent)),
    )
    assert (RemedyKind.SHORT_SHIPMENT in remedies(simulate(known, 5))) is is_offered


def test_the_golden_week_eats_the_days_for_the_papers():
    """On board on 27 September 2026: of twelve calendar days until 9 October eight are rest in China."""
    known = plan(factory=CHINA, credit=credit(papers_days=5, bank=CHINA))
    found = simulate(known, 5)
    assert found.after.presented_on == day("10-09")
    (note,) = [each for each in found.notes if each.code == "delay_papers_over_rest"]
    assert note.facts == {"days": 8, "begins": day("09-27"), "ends": day("10-09")}


def test_papers_for_a_bank_abroad_leave_earlier():
    known = plan(credit=credit(bank=GERMANY, papers_days=5))
    assert "delay_papers_travel" in {each.code for each in simulate(known, 0).notes}
    known = plan(credit=credit(bank=GERMANY, papers_days=16, courier_days=4))
    found = remedies(simulate(known, 5))
    assert found[RemedyKind.QUICKER_PAPERS].by == day("10-10")  # four days before the expiry of 14 October


def test_a_missing_calendar_is_said_and_not_guessed():
    """Nobody has the State Council's days of 2030."""
    old = plan(milestones=(Milestone("packed", day("09-14").replace(year=2030)),), factory=CHINA, credit=None)
    found = [each for each in simulate(old, 0).notes if each.code == "delay_holidays_unknown"]
    assert {"country": "CN", "year": 2030} in [each.facts for each in found]


SLIPS = st.integers(0, 90)


@st.composite
def services(draw):
    """A liner service: who leaves later arrives later. Promises, credit and papers lie anywhere."""
    weeks = draw(st.lists(st.integers(1, 12), max_size=5, unique=True))
    under_way, closes = draw(st.integers(5, 40)), draw(st.integers(0, 5))
    later = tuple(
        sailing(f"V{week}", day("09-20") + timedelta(weeks=week), under_way=under_way, closes_before=closes)
        for week in weeks
    )
    terms = credit(
        papers_days=draw(st.integers(0, 30)),
        presentation_days=draw(st.integers(1, 30)),
        latest_shipment_on=day("09-01") + timedelta(days=draw(st.integers(0, 90))),
        expires_on=draw(st.none() | st.just(day("10-14"))),
    )
    booked = sailing("COSCO ARIES", day("09-20"), under_way=under_way, closes_before=closes)
    return plan(booked=booked, alternatives=Alternatives(later), credit=terms)


@given(services(), SLIPS, SLIPS)
def test_a_longer_slip_never_breaks_less(known, one, other):
    shorter, longer = sorted((one, other))
    assert codes_of(known, shorter) <= codes_of(known, longer)
    less, more = outcome_of(known, shorter), outcome_of(known, longer)
    assert less.ready_on <= more.ready_on and less.voyage.departs_on <= more.voyage.departs_on
    assert less.lateness.amount <= more.lateness.amount


@given(services(), SLIPS, SLIPS)
def test_nor_under_the_calendars_of_three_countries_but_for_the_days_of_the_papers(known, one, other):
    """The period runs from the day on board: who leaves after the golden week has more working days in it."""
    known = replace(known, factory=CHINA, destination=GERMANY, preparation=Preparation(yard_days=2, calendar=CHINA))
    known = replace(known, credit=replace(known.credit, dates=replace(known.credit.dates, bank=CHINA)))
    shorter, longer = sorted((one, other))
    assert codes_of(known, shorter) - {"delay_period_passed"} <= codes_of(known, longer)


@given(services())
def test_the_slack_breaks_nothing_and_one_day_more_does(known):
    slack = simulate(known, 0).slack
    if slack is not None:
        assert codes_of(known, slack) == codes_of(known, 0) < codes_of(known, slack + 1)


def test_booked_stays_booked_while_it_is_reached():
    faster = replace(BOOKED, vessel="MSC SWIFT", departs_on=day("09-19"))
    assert outcome_of(plan(alternatives=Alternatives((faster,))), 0).voyage.sailing == BOOKED
