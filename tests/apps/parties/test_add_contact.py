"""Adding a person: the first one is the main contact."""

import pytest

from tests.apps.parties.reading import last_deed
from tests.builders import contact, customer, partner
from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Contact
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.notifications.models import Notification


def test_the_first_is_the_main_contact_and_the_next_is_not(li_qiang):
    party = customer(li_qiang)
    first, second = contact(li_qiang, party), contact(li_qiang, party, "Karl")
    assert (first.is_primary, second.is_primary) == (True, False)
    assert [person.name for person in queries.contacts_of(li_qiang, party)] == ["Anna Berg", "Karl"]
    deed = last_deed(li_qiang, party)
    assert (deed.action, deed.facts["name"], deed.facts["contact"]) == ("contact.added", "Karl", second.pk)


def test_a_new_main_contact_takes_the_place(li_qiang):
    party = customer(li_qiang)
    first, second = contact(li_qiang, party), contact(li_qiang, party, "Karl", is_primary=True)
    first.refresh_from_db()
    assert (first.is_primary, second.is_primary) == (False, True)


def test_a_phone_is_read_by_the_partys_country(li_qiang):
    person = contact(li_qiang, customer(li_qiang), phone="040 300 92210")
    assert (person.phone, person.phone_e164) == ("040 300 92210", "+494030092210")


def test_what_cannot_stand_is_refused(li_qiang):
    party = customer(li_qiang)
    with pytest.raises(BadDetails):
        contact(li_qiang, party, " ", email="nobody")
    assert not Contact.objects.exists()


def test_a_stranger_finds_nothing(li_qiang, li_na, mei, wu):
    party = customer(li_qiang)
    for person in (li_na, mei, wu):
        with pytest.raises(NotFound):
            contact(person, party)


def test_whoever_may_not_change_a_partner_adds_nobody(zhou, li_qiang, chen_jing):
    party = partner(zhou)
    with pytest.raises(NotPermitted):
        contact(li_qiang, party)
    assert contact(chen_jing, party, "胡师傅").is_primary


def test_whoever_has_the_customer_hears_that_his_address_was_written_elsewhere(li_qiang, li_na):
    anna = "anna@nordlicht.example"
    nordlicht, fjord = customer(li_qiang, email=anna), customer(li_na, "Fjord Handel", "NO")
    second = contact(li_na, fjord, "A. B.", email=anna)
    told = Notification.objects.get()
    assert (told.to_id, told.code) == (li_qiang.pk, "told_address_elsewhere")
    assert told.facts == {"party": nordlicht.name, "email": anna, "who": li_na.name}
    contact(li_qiang, customer(li_qiang, "Nordlicht Import", "SE"), "Anna", email="kim@nordlicht-import.example")
    assert second.email == anna and Notification.objects.count() == 1
