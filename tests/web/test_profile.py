"""Does the page of the profile say what is missing, what is old, and who was faster?"""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from tests.builders import customer
from tests.people import enter
from tradewind.apps.parties import services
from tradewind.apps.parties.models import ProfileFact


def known(by, party, value, days_ago=0):
    on = timezone.localdate()
    return services.note_facts(
        party_id=party.pk, values={"etiquette": value}, seen={}, on=on - timedelta(days=days_ago), today=on,
        origin="said", by=by, at=timezone.now(),
    )  # fmt: skip


def page(client, name, party):
    return client.get(reverse(f"parties:{name}", args=[party.pk])).content.decode()


def test_the_page_names_what_is_missing_and_what_is_to_be_confirmed(li_qiang):
    party, client = customer(li_qiang), enter(li_qiang)
    known(li_qiang, party, "Tea first", days_ago=200)
    html = page(client, "party", party)
    assert "补全" in html and "分钟" in html and "1 项待确认" in html and "Tea first" in html


def test_a_fact_is_ticked_as_still_so_in_one_click(li_qiang):
    party, client = customer(li_qiang), enter(li_qiang)
    known(li_qiang, party, "Tea first", days_ago=200)
    old = ProfileFact.objects.get(replaced_at=None)
    body = {
        "on": timezone.localdate().isoformat(), "origin": "said", "etiquette": "Tea first", "seen_etiquette": old.pk,
        "confirm_etiquette": "on",
    }  # fmt: skip
    assert client.post(reverse("parties:facts", args=[party.pk]), body).status_code == 302
    assert "待确认" not in page(client, "party", party)


def test_who_saves_second_reads_what_the_first_wrote_and_may_save_again(li_qiang, zhou):
    party, client = customer(li_qiang), enter(li_qiang)
    known(zhou, party, "Coffee first")
    body = {"on": timezone.localdate().isoformat(), "origin": "said", "etiquette": "Tea first", "seen_etiquette": 0}
    answer = client.post(reverse("parties:facts", args=[party.pk]), body)
    html = answer.content.decode()
    assert answer.status_code == 409 and "周总" in html and "Coffee first" in html and "Tea first" in html
    standing = ProfileFact.objects.get(replaced_at=None)
    assert standing.value == "Coffee first" and f'value="{standing.pk}"' in html
    client.post(reverse("parties:facts", args=[party.pk]), body | {"seen_etiquette": standing.pk})
    assert ProfileFact.objects.get(replaced_at=None).value == "Tea first"
