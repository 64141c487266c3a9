"""Is a person told once, in the own language, and nobody else?"""

from datetime import timedelta

import pytest
from django.utils import translation

from tests.builders import AT, customer, notification
from tradewind.apps.parties import services as parties
from tradewind.platform.access import NotFound
from tradewind.platform.notifications import queries, services


def test_a_person_is_told(li_qiang, zhou):
    notification(li_qiang, by=zhou)
    with translation.override("en"):
        (row,) = queries.newest(li_qiang)
    assert (row.text, row.weight, row.is_read) == ("Nordlicht Outdoor GmbH is now yours (before: --)", "fyi", False)
    assert queries.unread_count(li_qiang) == 1


def test_nobody_is_told_what_he_did_himself(zhou):
    assert notification(zhou, by=zhou) is None


def test_the_same_about_the_same_record_is_told_once_an_hour(li_qiang, zhou):
    party = customer(li_qiang)
    assert notification(li_qiang, by=zhou, subject=party)
    assert notification(li_qiang, by=zhou, subject=party, at=AT + timedelta(minutes=59)) is None
    assert notification(li_qiang, by=zhou, subject=customer(li_qiang, "Other"))
    assert notification(li_qiang, by=zhou, subject=party, at=AT + timedelta(minutes=61))


def test_only_ones_own_are_read(li_qiang, li_na, zhou):
    first, foreign = notification(li_qiang, by=zhou), notification(li_na, by=zhou)
    notification(li_qiang, by=zhou)
    with pytest.raises(NotFound):
        services.mark_read(notification_id=foreign.pk, by=li_qiang, at=AT)
    assert services.mark_read(notification_id=first.pk, by=li_qiang, at=AT) == 1
    assert services.mark_read(by=li_qiang, at=AT) == 1
    assert (queries.unread_count(li_qiang), queries.unread_count(li_na)) == (0, 1)
    assert len(queries.newest(li_na)) == 1


def test_a_new_owner_is_told_whose_the_customer_was(zhou, li_qiang, li_na):
    party = customer(li_qiang)
    parties.assign_owner(party_id=party.pk, version=party.version, owner_id=li_na.pk, by=zhou, at=AT)
    (row,) = queries.newest(li_na)
    assert party.name in row.text and "李强" in row.text


def test_the_bell_stops_counting_at_a_hundred(li_qiang, zhou):
    for _ in range(101):
        notification(li_qiang, by=zhou)
    assert queries.unread_count(li_qiang) == 100
