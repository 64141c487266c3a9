"""What is known about a customer, since when, from whom, and when does it want to be confirmed?"""

from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, contact, customer, partner
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Party, ProfileFact
from tradewind.apps.parties.refusals import FactsChanged
from tradewind.domain.parties.profile import NotThatDay, Origin
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.company import services as company


def note(by, party, values, seen=None, on=TODAY, today=TODAY, origin=Origin.SAID):
    return services.note_facts(
        party_id=party.pk, values=values, seen=seen or {}, on=on, today=today, origin=origin, by=by, at=AT
    )  # fmt: skip


def lines(by, party, today=TODAY):
    return {line.code: line for line in queries.profile_of(by, party, today=today)}


def test_a_fact_stands_with_its_day_and_its_source(li_qiang):
    party = customer(li_qiang)
    note(li_qiang, party, {"payment_preference": "T/T 30 %", "price_sensitivity": "high"}, origin=Origin.CUSTOMS)
    fact = lines(li_qiang, party)["payment_preference"].fact
    assert (fact.value, fact.stated_on, fact.origin, fact.noted_by) == ("T/T 30 %", TODAY, "customs", li_qiang)
    assert AuditEntry.objects.filter(action="party.facts_noted", subject_id=party.pk).count() == 1


def test_a_fact_older_than_half_a_year_is_to_be_confirmed_and_the_boss_may_set_another_time(zhou, li_qiang):
    party = customer(li_qiang)
    note(li_qiang, party, {"etiquette": "No calls in Ramadan"}, on=TODAY - timedelta(days=183))
    assert not lines(li_qiang, party)["etiquette"].is_doubtful
    assert lines(li_qiang, party, today=TODAY + timedelta(days=1))["etiquette"].is_doubtful
    company.revise_company(
        name="信风", name_en="", require_second_factor=True, facts_fresh_for_days=90, version=1, by=zhou, at=AT
    )  # fmt: skip
    assert lines(li_qiang, party)["etiquette"].is_doubtful


def test_confirming_makes_a_fact_fresh_and_keeps_the_old_statement(li_qiang):
    party = customer(li_qiang)
    note(li_qiang, party, {"etiquette": "No calls in Ramadan"}, on=TODAY - timedelta(days=400))
    old = lines(li_qiang, party)["etiquette"].fact
    note(li_qiang, party, {"etiquette": "No calls in Ramadan"}, seen={"etiquette": old.pk})
    assert lines(li_qiang, party)["etiquette"].is_fresh
    assert [fact.stated_on for fact in queries.history_of_fact(li_qiang, party, "etiquette")] == [
        TODAY, TODAY - timedelta(days=400),
    ]  # fmt: skip


def test_two_who_note_the_same_line_do_not_overwrite_each_other_unawares(zhou, li_qiang):
    party = customer(li_qiang)
    note(zhou, party, {"decision_chain": "Omar decides"})
    with pytest.raises(FactsChanged) as refusal:
        note(li_qiang, party, {"decision_chain": "Rashid decides", "etiquette": "Tea first"})
    assert refusal.value.facts["codes"] == ["decision_chain"]
    assert lines(li_qiang, party)["etiquette"].fact is None, "all or nothing"


def test_what_lists_filter_by_stands_on_the_record_too(li_qiang):
    party = customer(li_qiang, products="Tents")
    assert lines(li_qiang, party)["products"].fact.value == "Tents"
    seen = {"products": lines(li_qiang, party)["products"].fact.pk}
    note(li_qiang, party, {"products": "Tents and chairs", "business_type": "importer"}, seen=seen)
    fresh = Party.objects.get(pk=party.pk)
    assert (fresh.products, fresh.business_type, fresh.version) == ("Tents and chairs", "importer", party.version + 1)
    note(
        li_qiang, party, {"business_type": ""}, seen={"business_type": lines(li_qiang, party)["business_type"].fact.pk}
    )
    assert Party.objects.get(pk=party.pk).business_type == ""
    assert lines(li_qiang, party)["business_type"].fact is None


def test_what_is_missing_is_named_the_most_useful_first(li_qiang):
    party = customer(li_qiang, website="nordlicht.example")
    contact(li_qiang, party, email="anna@nordlicht.example")
    people = list(queries.contacts_of(li_qiang, party))
    missing = queries.missing_of(li_qiang, party, people, queries.profile_of(li_qiang, party, today=TODAY))
    assert missing[:3] == ["phone", "business_type", "products"] and "email" not in missing


def test_a_bad_word_a_day_to_come_and_a_strangers_record_are_refused(li_qiang, li_na, zhou):
    party = customer(li_qiang)
    with pytest.raises(BadDetails):
        note(li_qiang, party, {"price_sensitivity": "very"})
    with pytest.raises(NotThatDay):
        note(li_qiang, party, {"etiquette": "Tea first"}, on=TODAY + timedelta(days=1))
    with pytest.raises(NotFound):
        note(li_na, party, {"etiquette": "Tea first"})
    with pytest.raises(NotFound):
        note(zhou, partner(zhou), {"etiquette": "Tea first"})
    with pytest.raises((NotFound, NotPermitted)):
        note(li_na, customer(li_qiang, "Other"), {"etiquette": "Tea first"})
    assert not ProfileFact.objects.exists()
