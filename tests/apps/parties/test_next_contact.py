"""May anybody plan to be in touch on a day that is over? No, however it is typed; a day that became late stays."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, TOMORROW, customer, interaction
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries import Asked
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.cadence import NextContactPast
from tradewind.domain.parties.many import ManyAction

YESTERDAY = TODAY - timedelta(days=1)
DETAILS = PartyDetails(name="Nordlicht Outdoor GmbH", country="DE")


def plan(party, by, day, **more):
    return services.set_line(
        party_id=party.pk, version=party.version, line="next_contact_on", value=day, by=by, at=AT, **more
    )  # fmt: skip


def many(by, day, *parties):
    picked = [(party.pk, party.version) for party in parties]
    done = services.begin_many(asked=Asked(ManyAction.NEXT_CONTACT, day.isoformat()), picked=picked, by=by, at=AT)
    return services.carry_out(done.pk, by=by, now=lambda: AT)


def test_a_day_that_is_over_is_refused_in_the_cell_the_box_the_form_and_for_many(li_qiang):
    party = customer(li_qiang, next_contact_on=TOMORROW)
    past = replace(DETAILS, next_contact_on=YESTERDAY)
    for act in (
        lambda: plan(party, li_qiang, YESTERDAY),
        lambda: interaction(li_qiang, party, next_contact_on=YESTERDAY),
        lambda: services.revise_party(party_id=party.pk, version=1, details=past, by=li_qiang, at=AT),
        lambda: many(li_qiang, YESTERDAY, party),
    ):
        with pytest.raises(NextContactPast):
            act()
    party.refresh_from_db()
    assert (party.next_contact_on, party.version, party.interactions.count()) == (TOMORROW, 1, 0)
    assert plan(party, li_qiang, TODAY).next_contact_on == TODAY


def test_a_late_day_keeps_nobody_from_saving_something_else(li_qiang):
    party = customer(li_qiang, next_contact_on=YESTERDAY)
    late = replace(DETAILS, next_contact_on=YESTERDAY, city="Kiel")
    assert services.revise_party(party_id=party.pk, version=1, details=late, by=li_qiang, at=AT).city == "Kiel"


def test_what_was_done_to_many_is_taken_back_to_a_late_day(li_qiang):
    party = customer(li_qiang, next_contact_on=YESTERDAY)
    done = many(li_qiang, TOMORROW, party)
    services.undo_many(change_id=done.pk, by=li_qiang, at=AT)
    services.carry_out(done.pk, by=li_qiang, now=lambda: AT)
    assert Party.objects.get(pk=party.pk).next_contact_on == YESTERDAY
