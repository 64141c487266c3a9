"""Opening a record: two facts are enough, and a salesperson's customer is that person's own."""

import pytest

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, TODAY, customer, partner
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotPermitted
from tradewind.platform.audit import verifying


def test_a_salespersons_customer_is_the_salespersons_own(li_qiang):
    party = customer(li_qiang)
    assert (party.owner_id, party.owner_since, party.deputy_id) == (li_qiang.pk, AT.date(), None)
    assert (party.state, party.pool_state, party.tier, party.version) == ("active", "owned", "potential", 1)
    assert party.number.startswith("C-")


def test_a_leaders_customer_waits_for_an_owner(zhou, liu):
    names = ("Alpen AG", "Dune BV")
    assert [customer(by, name).owner_id for by, name in zip((zhou, liu), names, strict=True)] == [None, None]


def test_the_record_and_its_contact_stand_in_the_trail(li_qiang):
    party = services.register_party(
        kind=PartyKind.CUSTOMER, details=PartyDetails(name="Alpenrose AG", country="ch"),
        contact=ContactDetails(name="Urs", email="URS@alpenrose.example"), by=li_qiang, at=AT,
    )  # fmt: skip
    assert deeds(li_qiang, party) == ["contact.added", "party.registered"]
    assert party.country == "CH"
    person = Contact.objects.get(party=party)
    assert (person.name, person.is_primary) == ("Urs", True)


def test_the_deed_names_who_and_when(li_qiang):
    deed = last_deed(li_qiang, customer(li_qiang))
    assert (deed.action, deed.actor, deed.at) == ("party.registered", li_qiang.actor_key, AT)
    assert deed.facts == {"kind": "customer", "name": "Nordlicht Outdoor GmbH", "country": "DE"}


def test_what_is_typed_is_tidied(li_qiang):
    party = customer(li_qiang, "  Ａcme\u200b   GmbH ", phone="＋49 40 300 92210", website="nordlicht.example")
    assert party.name == party.name.strip() and "\u200b" not in party.name and "  " not in party.name
    assert party.phone_e164 == "+494030092210"
    assert party.name_folded


def test_every_problem_is_told_at_once(li_qiang):
    with pytest.raises(BadDetails) as refused:
        customer(li_qiang, name=" ", country="XX", email="nobody", phone="12", tier="best")
    assert {"name", "country", "email", "tier"} <= {problem.field for problem in refused.value.problems}
    assert not Party.objects.exists()


def test_a_contact_that_cannot_stand_keeps_the_record_out_too(li_qiang):
    with pytest.raises(BadDetails):
        services.register_party(
            kind=PartyKind.CUSTOMER, details=PartyDetails(name="Half", country="DE"),
            contact=ContactDetails(name="x", email="no address"), by=li_qiang, at=AT,
        )  # fmt: skip
    assert not Party.objects.exists() and not Contact.objects.exists()


@pytest.mark.parametrize("kind", [kind for kind in PartyKind if kind is not PartyKind.CUSTOMER])
def test_partners_belong_to_the_whole_company(kind, chen_jing):
    party = partner(chen_jing, kind)
    assert (party.kind, party.owner_id) == (kind, None)
    assert party.number[0] in "SFBI"


def test_who_may_not_open_one_opens_none(mei, tang, chen_jing, wu, sun, li_qiang):
    for person in (mei, tang, chen_jing, wu, sun):
        with pytest.raises(NotPermitted):
            customer(person)
    for person in (li_qiang, tang, wu):
        with pytest.raises(NotPermitted):
            partner(person)
    assert not Party.objects.exists()


def test_the_chain_holds_after_it_all(li_qiang, zhou):
    customer(li_qiang, next_contact_on=TODAY)
    partner(zhou)
    assert verifying.verify().breaches == ()
