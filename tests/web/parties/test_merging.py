"""What does a person see who merges on an outdated preview, or writes into a record that has just been merged?"""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import contact, customer, merge
from tests.people import enter
from tradewind.apps.parties.models import Interaction, Party

LONG = "They want forty containers by March, at 41.50. " * 20


@pytest.fixture
def pair(li_qiang, li_na):
    return customer(li_qiang, "Rashid Trading LLC", "AE"), customer(li_na, "Gulf Camp Supplies", "AE", products="Tents")


def hidden_fields(page: str) -> dict[str, str]:
    fields = [part.split('"', 1)[0] for part in page.split('type="hidden" name="')[1:]]
    values = [part.split('value="', 1)[1].split('"', 1)[0] for part in page.split('type="hidden" name="')[1:]]
    return {name: value for name, value in zip(fields, values, strict=True) if name != "csrfmiddlewaretoken"}


def test_a_preview_that_is_out_of_date_is_shown_anew_and_nothing_is_merged(pair, liu, li_qiang, li_na):
    kept = contact(li_qiang, pair[0], "Omar Rashid", email="omar@rashid.example", title="Buyer")
    client, address = enter(liu), reverse("parties:merge")
    page = client.get(address, {"first": pair[0].pk, "second": pair[1].pk}).content.decode()
    typed = hidden_fields(page) | {"owner_id": li_qiang.pk, "reason": "One hall"}
    contact(li_na, pair[1], "Omar R.", email="omar@rashid.example", title="Owner", whatsapp="+971 50 1234567")

    refused = client.post(address, typed)
    shown = refused.content.decode()
    assert refused.status_code == 409 and "联系人" in shown and 'value="One hall"' in shown
    assert Party.objects.filter(state="merged").count() == 0
    for said in (kept.name, "Omar R.", "+971 50 1234567", "Buyer", "Owner"):  # who becomes one person, and what differs
        assert said in shown
    assert client.post(address, hidden_fields(shown) | {"owner_id": li_qiang.pk}).status_code == 302


def test_what_was_typed_into_a_record_merged_meanwhile_is_kept_and_logged_where_it_went(pair, liu, li_na):
    gulf, rashid = pair[1], pair[0]
    merge(liu, rashid, gulf, owner_id=li_na.pk)
    client, typed = enter(li_na), {"summary": LONG, "channel": "meeting", "next_contact_on": "2026-12-24"}
    refused = client.post(reverse("parties:log", args=[gulf.pk]), typed)
    shown = refused.content.decode()
    there = reverse("parties:log", args=[rashid.pk])
    assert refused.status_code == 422 and LONG.strip() in shown and f'action="{there}"' in shown
    assert 'value="2026-12-24"' in shown and '<option value="meeting" selected>' in shown
    assert client.post(there, typed).status_code == 302
    assert Interaction.objects.get().party_id == rashid.pk


@pytest.mark.parametrize("page", ["log", "revise"])
def test_who_does_not_see_the_other_record_has_the_text_to_copy_and_may_object(pair, liu, li_na, page):
    gulf, rashid = pair[1], pair[0]
    done = merge(liu, rashid, gulf)
    typed = {"name": gulf.name, "country": "AE", "version": gulf.version, "tier": "potential", "remarks": LONG}
    client, address = enter(li_na), reverse(f"parties:{page}", args=[gulf.pk])
    refused = client.post(address, typed if page == "revise" else {"summary": LONG, "channel": "phone"})
    shown = refused.content.decode()
    assert refused.status_code == 422 and LONG.strip() in shown and rashid.name not in shown
    assert reverse("parties:object_to_merge", args=[done.pk]) in shown
    assert client.get(address).status_code == 200


def test_a_merge_is_found_again_while_it_can_be_taken_back_and_says_what_moved(pair, liu, li_qiang, li_na):
    rashid, gulf = pair
    contact(li_na, gulf, "Huda"), contact(li_na, gulf, "Samir")
    done = merge(liu, rashid, gulf, at=timezone.now())
    address, leader = reverse("parties:merged", args=[done.pk]), enter(liu)

    told = leader.get(reverse("parties:party", args=[rashid.pk])).content.decode()
    assert f'href="{address}">[30 天内可拆回]' in told
    assert reverse("parties:merges") in leader.get(reverse("parties:duplicates")).content.decode()
    assert reverse("parties:merges") not in enter(li_qiang).get(reverse("parties:duplicates")).content.decode()
    assert address in leader.get(reverse("parties:merges")).content.decode()
    assert "联系人 2" in leader.get(address).content.decode()
    assert "可由助理或老板拆回" in enter(li_qiang).get(address).content.decode()

    leader.post(reverse("parties:undo_merge", args=[done.pk]))
    told = leader.get(reverse("parties:party", args=[rashid.pk])).content.decode()
    assert f'href="{address}">[查看合并]' in told and "30 天内可拆回" not in told


def test_what_differs_comes_first_and_the_owners_stand_beside_each_other(liu, li_qiang, li_na):
    first = customer(li_qiang, "Rashid Trading LLC", "AE", city="Dubai")
    second = customer(li_na, "Rashid Trading", "AE", products="Tents")
    page = enter(liu).get(reverse("parties:merge"), {"first": first.pk, "second": second.pk}).content.decode()
    top, folded = page.split("相同或只有一边", 1)
    assert 'name="take_name"' in top and "Dubai" not in top and 'name="take_products"' not in top
    assert "Dubai" in folded and 'name="take_products"' in folded
    assert "李强</td>" in top and "李娜<br>" in top and "提出异议" in top
