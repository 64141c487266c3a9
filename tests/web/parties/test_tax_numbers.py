"""What do people see of a tax number: in forms, on the record, in lists and files, and where two are to become one?"""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.builders import AT, customer, partner
from tests.people import enter
from tests.web.parties.test_merging import hidden_fields
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.approvals.models import Approval
from tradewind.web.parties.exporting import source_of

OURS, THEIRS = "FI12345671", "FI22345671"
WRONG = "91350100M000100Y34"
HINT = "末位为校验码"


@pytest.fixture
def pair(li_qiang, li_na):
    return (
        customer(li_qiang, "Saimaa Retket Oy", "FI", tax_number=OURS),
        customer(li_na, "Saimaa Retket", "FI", tax_number=THEIRS),
    )


def shown(client, address, *args, **query) -> str:
    answer = client.get(reverse(address, args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("kind", ["customer", "supplier"])
def test_a_wrong_check_digit_is_told_beside_the_field_and_keeps_nobody_from_saving(liu, kind):
    client = enter(liu)
    path = (
        reverse("parties:register_customer") if kind == "customer" else reverse("parties:register_partner", args=[kind])
    )
    typed = {"name": "宁波信风帐篷厂", "country": "CN", "tax_number": WRONG}
    place = 'id="tax-doubts"'
    assert place in client.get(path).content.decode()  # where the answer to what is typed goes
    answer = shown(client, "parties:alike", kind, **typed)
    assert HINT in answer and "innerHTML:#tax-doubts" in answer
    assert "innerHTML:#tax-doubts" in shown(client, "parties:alike", kind, **(typed | {"tax_number": ""}))
    assert client.post(path, typed).status_code == 302
    party = Party.objects.get(name="宁波信风帐篷厂")
    assert party.tax_number == WRONG
    for page in ("parties:party", "parties:peek", "parties:revise"):
        text = shown(client, page, party.pk)
        assert WRONG in text and HINT in text


def test_a_number_that_fits_is_shown_without_a_word(liu):
    party = partner(liu, tax_number="91350100M000100Y43")
    for page in ("parties:party", "parties:revise"):
        text = shown(enter(liu), page, party.pk)
        assert "91350100M000100Y43" in text and HINT not in text


def test_who_saves_second_sees_both_numbers(pair, liu, li_qiang):
    address = reverse("parties:revise", args=[pair[0].pk])
    slow = enter(li_qiang)
    seen = hidden_fields(slow.get(address).content.decode())
    typed = {"name": "Saimaa Retket Oy", "country": "FI", "tier": "potential"}
    quick = enter(liu)
    assert quick.post(
        address, typed | hidden_fields(quick.get(address).content.decode()) | {"tax_number": "FI99999999"}
    )
    refused = slow.post(address, typed | seen | {"tax_number": "FI11111111"})
    text = refused.content.decode()
    assert refused.status_code == 409 and "FI99999999" in text and "FI11111111" in text


def test_the_list_and_its_file_have_the_column(pair, liu):
    text = shown(enter(liu), "parties:customers", cols=["country", "tax_number"])
    assert OURS in text and THEIRS in text
    (field,) = source_of(liu, PartyKind.CUSTOMER).fields["tax_number"]
    assert field.get((Party.objects.get(pk=pair[0].pk), None)) == OURS


def test_the_preview_asks_finance_waits_and_goes_on_with_the_number_that_was_confirmed(pair, liu, tang):
    client, query = enter(liu), {"first": pair[0].pk, "second": pair[1].pk, "swap": 1}
    page = shown(client, "parties:merge", **query)
    assert OURS in page and THEIRS in page and "disabled" in page and "take_tax_number" not in page
    ask = reverse("parties:ask_about_tax_numbers")
    assert ask in page
    unsaid = client.post(ask, query | {"why": ""})
    assert unsaid.status_code == 422 and ask in unsaid.content.decode()
    assert client.post(ask, query | {"why": "Their invoice says so"}).status_code == 302

    request = Approval.objects.get(kind="party.tax_number")
    page = shown(client, "parties:merge", **query)
    assert reverse("approvals:approval", args=[request.pk]) in page and ask not in page

    finance = enter(tang)
    card = shown(finance, "approvals:approval", request.pk)
    assert OURS in card and THEIRS in card and "并入档案的税号正确" in card
    assert reverse("parties:merge") not in card  # who confirms need not be one who merges
    grant = reverse("approvals:grant", args=[request.pk])
    assert finance.post(grant, {"ruling": "tax_of_loser", "note": "VIES"}).status_code == 302

    assert reverse("parties:merge") in shown(client, "approvals:approval", request.pk)
    page = shown(client, "parties:merge", **query)
    assert "唐" in page and "合并时沿用" in page and " disabled" not in page.split("tw-formfoot")[-1]
    typed = hidden_fields(page) | {"owner_id": pair[0].owner_id, "take_tax_number": "survivor"}
    assert client.post(reverse("parties:merge"), typed).status_code == 302
    assert Party.objects.get(pk=pair[0].pk).tax_number == THEIRS


def test_a_merge_sent_although_the_numbers_differ_is_refused_in_a_sentence(pair, liu, li_qiang):
    client = enter(liu)
    typed = hidden_fields(shown(client, "parties:merge", first=pair[0].pk, second=pair[1].pk, swap=1))
    refused = client.post(reverse("parties:merge"), typed | {"owner_id": li_qiang.pk})
    assert refused.status_code in (409, 422) and "税号不一致" in refused.content.decode()
    assert not Party.objects.filter(state="merged").exists()


def test_the_preview_tells_whoever_emptied_a_number_what_to_do(pair, liu, zhou):
    record = Party.objects.get(pk=pair[1].pk)
    details = PartyDetails(name=record.name, country=record.country)
    services.revise_party(
        party_id=record.pk, version=record.version, details=details, by=liu, at=AT + timedelta(hours=1)
    )  # fmt: skip
    query = {"first": pair[0].pk, "second": pair[1].pk, "swap": 1}
    page = shown(enter(liu), "parties:merge", **query)
    assert f"原来的税号 {THEIRS} 是您自己改掉的" in page and " disabled" in page.split("tw-formfoot")[-1]
    assert " disabled" not in shown(enter(zhou), "parties:merge", **query).split("tw-formfoot")[-1]
