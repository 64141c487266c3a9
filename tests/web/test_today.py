"""What can be done from a row of Today, and only what there is?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import customer
from tests.web.firm import Firm
from tradewind.apps.inquiries.models import Inquiry, InquiryClock
from tradewind.apps.parties.models import Party
from tradewind.platform.tasks.models import Task

LATER = timezone.localdate() + timedelta(days=3)


@pytest.fixture
def owner(firm: Firm):
    return firm.client("owner")


def rows_of(client):
    return {row.kind: row for _key, _name, rows in client.get("/").context["groups"] for row in rows}


def put_off(client, row):
    facts = {"version": row.put_off.version, "next": "/", "line": row.put_off.name, row.put_off.name: LATER.isoformat()}
    return client.post(row.put_off.url, facts)


def test_a_to_do_a_follow_up_and_a_customer_can_be_put_off_and_a_clock_cannot(firm: Firm, owner):
    inquiry = Inquiry.objects.get(pk=firm.objects["inquiry"]["inquiry_id"])
    InquiryClock.objects.filter(inquiry=inquiry).update(stopped_at=timezone.now())
    Inquiry.objects.filter(pk=inquiry.pk).update(next_contact_on=timezone.localdate(), due_at=None)
    party = customer(firm.people["owner"], "Fjord Kajakk AS", "NO")
    Party.objects.filter(pk=party.pk).update(next_contact_on=timezone.localdate())
    rows = rows_of(owner)
    assert {kind for kind, row in rows.items() if row.put_off} == {"task", "follow_up", "contact"}
    assert "clock" in rows
    page = owner.get("/").content.decode()
    assert page.count('data-row-key="o"') == page.count('<li class="tw-work-row') == page.count('data-row-key="e"')
    for kind in ("task", "follow_up", "contact"):
        answer = put_off(owner, rows[kind])
        assert (answer.status_code, answer.headers["Location"]) == (302, "/"), kind
    days = [Task.objects.get(pk=rows["task"].task_id).due_on, Inquiry.objects.get(pk=inquiry.pk).next_contact_on]
    assert [*days, Party.objects.get(pk=party.pk).next_contact_on] == [LATER] * 3


def test_a_day_that_is_past_or_a_row_that_changed_meanwhile_is_said_on_today(firm: Firm, owner):
    party = customer(firm.people["owner"], "Fjord Kajakk AS", "NO")
    path = reverse("parties:line", args=[party.pk])
    for day, version in (
        ("2020-01-01", party.version),
        (LATER.isoformat(), party.version + 7),
        ("soon", party.version),
    ):
        facts = {"version": version, "next": "/", "line": "next_contact_on", "next_contact_on": day}
        page = owner.post(path, facts, follow=True)
        assert page.redirect_chain == [("/", 302)] and "is-risk" in page.content.decode()
    assert Party.objects.get(pk=party.pk).next_contact_on == party.next_contact_on


def test_what_folds_is_made_when_it_is_unfolded(firm: Firm, owner):
    for number in range(14):
        party = customer(firm.people["owner"], f"Fjord Kajakk {number} AS", "NO")
        Party.objects.filter(pk=party.pk).update(next_contact_on=timezone.localdate())
    today = owner.get("/")
    rest = owner.get(reverse("home:rest"), headers={"HX-Request": "true"})
    shown = [(row.kind, row.url) for _key, _name, rows in today.context["groups"] for row in rows]
    folded = [(row.kind, row.url) for _key, _name, rows in rest.context["groups"] for row in rows]
    assert len(folded) == today.context["more_count"] > 0
    assert not set(shown) & set(folded), "no row is told twice"
    assert f'hx-get="{reverse("home:rest")}"' in today.content.decode()
    assert rest.content.decode().count('<li class="tw-work-row') == len(folded) and "<html" not in rest.content.decode()
    assert "<html" in owner.get(reverse("home:rest")).content.decode(), "the link leads there without scripts"


def test_who_asks_for_a_price_is_quoted_from_the_row_of_today_and_of_the_list(firm: Firm, owner):
    inquiry, stranger = (firm.objects[name]["inquiry_id"] for name in ("inquiry", "inquiry_new"))
    rows = {row.peek_url: row for _key, _name, rows in owner.get("/").context["groups"] for row in rows}
    button = rows[reverse("inquiries:peek", args=[inquiry])].button
    assert (button.url, button.sends) == (reverse("quotations:begin"), {"inquiry_id": inquiry})
    assert not rows[reverse("inquiries:peek", args=[stranger])].button.sends, "its customer is opened first"
    begins = f'name="inquiry_id" value="{inquiry}"'
    assert begins in owner.get("/").content.decode()
    page = owner.get(reverse("inquiries:inquiries")).content.decode()
    assert begins in page and page.count(reverse("quotations:begin")) == 1
    InquiryClock.objects.filter(inquiry=inquiry, kind__startswith="quote").update(stopped_at=timezone.now())
    for path in ("/", reverse("inquiries:inquiries")):
        assert begins not in owner.get(path).content.decode(), "the offer has left"
