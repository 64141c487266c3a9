"""A contact that is logged on the customer counts for the inquiries it was about."""

from datetime import timedelta

import pytest

from tests import builders
from tests.builders import TODAY
from tests.people import enter
from tests.web.firm_inquiries import inquiry
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.parties.models import Interaction, Party

pytestmark = pytest.mark.django_db


def graded(seller, party, subject: str, *, next_contact_on=None) -> Inquiry:
    made = inquiry(seller, f"{subject}\nPlease quote.", company=party.name, country=party.country)
    Inquiry.objects.filter(pk=made.pk).update(
        party=party, owner=seller, state="open", grade="B", grade_since=TODAY, next_contact_on=next_contact_on
    )
    made.refresh_from_db()
    return made


def ticked(page: str) -> list[int]:
    boxes = page.split('name="inquiry_ids" value="')[1:]
    return [int(box.split('"')[0]) for box in boxes if " checked" in box.split(">")[0]]


@pytest.mark.parametrize("page", ["", "log/", "peek/"])
def test_the_only_open_inquiry_is_ticked_wherever_a_call_is_logged(li_qiang, page):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made = graded(li_qiang, party, "4P tents")
    shown = enter(li_qiang).get(f"/parties/{party.pk}/{page}").content.decode()
    assert ticked(shown) == [made.pk] and 'name="outcome"' in shown and "计入询盘" in shown


def test_of_several_those_that_are_due_are_ticked_and_the_caller_chooses(li_qiang):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    later = graded(li_qiang, party, "Chairs", next_contact_on=TODAY + timedelta(days=400))
    due = graded(li_qiang, party, "4P tents", next_contact_on=TODAY - timedelta(days=400))
    browser = enter(li_qiang)
    assert ticked(browser.get(f"/parties/{party.pk}/log/").content.decode()) == [due.pk]
    typed = {"summary": "", "outcome": "wants_sample", "channel": "phone", "inquiry_ids": [later.pk, due.pk]}
    assert browser.post(f"/parties/{party.pk}/log/", typed).status_code == 302
    assert set(FollowUp.objects.values_list("inquiry_id", "kind")) == {(later.pk, "call"), (due.pk, "call")}
    assert Interaction.objects.get().summary == "要样品"


def test_what_is_about_no_inquiry_moves_the_customers_next_contact_alone(li_qiang):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made = graded(li_qiang, party, "4P tents")
    day = TODAY + timedelta(days=3000)
    enter(li_qiang).post(
        f"/parties/{party.pk}/log/",
        {"summary": "Wished him well.", "channel": "wechat", "next_contact_on": day.isoformat()},
    )
    assert Party.objects.get(pk=party.pk).next_contact_on == day
    assert not FollowUp.objects.exists() and Inquiry.objects.get(pk=made.pk).next_contact_on is None


def test_a_partners_box_has_neither_outcomes_nor_inquiries(liu):
    factory = builders.partner(liu)
    shown = enter(liu).get(f"/parties/{factory.pk}/log/").content.decode()
    assert 'name="outcome"' not in shown and 'name="inquiry_ids"' not in shown


def test_a_colleagues_inquiry_is_neither_offered_nor_counted(li_qiang, li_na):
    party, other = builders.customer(li_qiang, "Fjellheim AS", "NO"), builders.customer(li_na, "Gulf Rashid", "AE")
    foreign = graded(li_na, other, "Chairs")
    typed = {"summary": "Rang.", "channel": "phone", "inquiry_ids": [foreign.pk]}
    assert enter(li_qiang).post(f"/parties/{party.pk}/log/", typed).status_code == 422
    assert not FollowUp.objects.exists()
