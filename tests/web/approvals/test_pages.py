"""Is a request decided where it is read, and told as it stands?"""

import pytest
from django.test import Client
from django.utils import timezone

from tests.apps.quotations import quoting
from tests.builders import AT, customer, partner, rates
from tests.people import enter
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import PartyShare
from tradewind.apps.quotations import services as quotations
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.web.shared.sharing import sharing_url

NUMBER = "+86 574 8765 4321"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def asked(li_qiang, li_na):
    """李娜 wants a share of 李强's customer."""
    party = customer(li_qiang)
    return parties.request_sharing(party_id=party.pk, reason="We met at the fair", by=li_na, at=timezone.now())


@pytest.fixture
def proposed(liu, tang):
    """唐 proposes an account of a supplier."""
    factory = partner(liu, phone=NUMBER)
    details = PartyBankDetails("宁波海曙帐篷厂", "Bank of Ningbo", "CN", "BKNBCN2N", "3901 0122 0000 1234", "CNY")
    account = parties.propose_bank_account(
        party_id=factory.pk, details=details, reason="On the invoice", by=tang, at=timezone.now()
    )
    return Approval.objects.get(kind="party.bank_account", subject_id=account.pk)


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_today_and_the_list_show_what_waits_to_whom_it_waits_for(asked, li_qiang, li_na, wang_fang):
    for path in ("/", "/approvals/"):
        assert f"/approvals/{asked.pk}/grant/" in text(enter(li_qiang), path)
        for stranger in (li_na, wang_fang):
            assert f"/approvals/{asked.pk}/" not in text(enter(stranger), path)
    assert f"/approvals/{asked.pk}/" in text(enter(li_na), "/approvals/mine/")


def test_granted_in_the_row_the_row_says_so(asked, li_qiang, li_na):
    answer = enter(li_qiang).post(f"/approvals/{asked.pk}/grant/", headers=HTMX)
    row = answer.content.decode()
    assert answer.status_code == 200 and row.lstrip().startswith("<tr>") and "/grant/" not in row
    assert 'hx-swap-oob="innerHTML:[data-waiting]"></span>' in row and 'id="list-total"' in row and "0 项申请" in row
    assert PartyShare.objects.filter(user=li_na, until=None).exists()
    assert "Nordlicht" in text(enter(li_na), "/customers/")


def test_returned_in_the_row_without_a_reason_is_refused(asked, li_qiang):
    client = enter(li_qiang)
    assert client.post(f"/approvals/{asked.pk}/return/", {"reason": " "}).status_code == 422
    assert client.post(f"/approvals/{asked.pk}/return/", {"reason": "Mine"}).status_code == 302
    assert "Mine" in text(client, f"/approvals/{asked.pk}/")


def test_the_second_of_two_is_told_who_was_faster(asked, li_qiang, liu):
    late = enter(liu)
    assert f"/approvals/{asked.pk}/grant/" in text(late, f"/approvals/{asked.pk}/")
    approvals.grant_approval(approval_id=asked.pk, by=li_qiang, at=timezone.now())
    answer = late.post(f"/approvals/{asked.pk}/grant/")
    assert answer.status_code == 422 and "李强" in answer.content.decode()
    assert f"/approvals/{asked.pk}/grant/" not in text(late, f"/approvals/{asked.pk}/")


def test_a_bank_account_is_confirmed_with_the_call_on_record(proposed, zhou):
    client, page = enter(zhou), f"/approvals/{proposed.pk}/"
    assert NUMBER in text(client, page)
    call = {"number": NUMBER, "person": "Hu", "moment": f"{timezone.localtime():%Y-%m-%dT%H:%M}"}
    for wrong in ({"number": "+86 1"}, {"person": ""}, {"moment": "2020-01-01T10:00"}, {"moment": "yesterday"}):
        assert client.post(f"{page}grant/", call | wrong).status_code == 422
    assert client.post(f"{page}grant/", call).status_code == 302
    proposed.refresh_from_db()
    assert (proposed.state, proposed.answers["person"]) == ("granted", "Hu")


def test_while_it_waits_the_number_is_for_those_who_work_with_it(proposed, tang, li_qiang, zhou):
    page = f"/parties/{proposed.facts['party']}/"
    for reader, sees in ((tang, True), (zhou, True), (li_qiang, False)):
        assert ("3901 0122 0000 1234" in text(enter(reader), page)) == sees
        assert sees or "•••• 1234" in text(enter(reader), page)


def test_a_share_stands_on_the_record_and_ends_there(asked, li_qiang, li_na):
    approvals.grant_approval(approval_id=asked.pk, by=li_qiang, at=timezone.now())
    share, page = PartyShare.objects.get(), f"/parties/{asked.subject_id}/"
    assert "李娜" in text(enter(li_qiang), page)
    shown = text(enter(li_na), page)
    assert f"/shares/{share.pk}/end/" in shown and "/edit/" not in shown and f"{page}log/" in shown
    enter(li_qiang).post(f"/shares/{share.pk}/end/")
    assert enter(li_na).get(page).status_code == 404


def test_a_share_is_asked_for_at_an_address_nobody_can_guess(li_qiang, li_na, mei):
    party = customer(li_qiang, phone="+49 40 3009 2210", at=AT)
    address, client = sharing_url(party.pk), enter(li_na)
    shown = text(client, address)
    assert party.name in shown and "李强" in shown and "3009 2210" not in shown
    assert client.get(address.replace(f"{party.pk}:", f"{party.pk + 1}:")).status_code == 404
    assert enter(mei).get(address).status_code == 403
    assert client.post(address, {"reason": "We met"}).status_code == 302
    assert client.post(address, {"reason": "We met"}).status_code == 422


def test_a_ruling_says_what_it_rests_on_and_what_it_does_and_leads_on_to_the_merge(li_qiang, li_na, liu):
    old, new = customer(li_qiang), customer(li_na, "Nordlicht Outdoor")
    asked = parties.report_collision(party_id=new.pk, other_id=old.pk, reason="A branch", by=li_na, at=timezone.now())
    client, page = enter(liu), f"/approvals/{asked.pk}/"
    shown = text(client, page)
    for said in ("名称相近", "建档", "最近联系", "以后不再提示这一对", "改由原有记录的负责人负责", "不做改动"):
        assert said in shown

    answer = client.post(f"{page}grant/", {"ruling": "to_be_merged"})
    assert answer.status_code == 302 and answer["Location"].endswith(f"?first={old.pk}&second={new.pk}")
    assert client.get(answer["Location"]).status_code == 200
    assert "合并这两条" in text(client, page) and "合并这两条" not in text(enter(li_na), page)
    for path in (page, "/approvals/decided/"):
        assert "同一公司，待合并" in text(client, path) and "已批准" not in text(client, path)


def test_the_boss_sees_what_he_releases_and_whoever_asked_no_floor(zhou, li_qiang, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    quoting.entity(zhou)
    quoting.stocked(zhou)
    rates(zhou, USD="7.1")
    revision = quoting.drafted(li_qiang, quoting.row(quoting.TARP, "600"), quoting.row(quoting.TENT, "1200", "35"))
    asked = quotations.submit_for_approval(
        revision_id=revision.pk, version=revision.version, reason="", by=li_qiang, at=AT
    )
    page, theirs = f"/approvals/{asked.pk}/", f"/quotations/versions/{revision.pk}/"
    boss, seller = text(enter(zhou), page), text(enter(li_qiang), page)
    for shown in (boss, seller):
        assert f'href="{theirs}"' in shown and "35.00" in shown and "42,000.00" in shown and "52,440.00" in shown
    margins = [f"{each.margin * 100:.1f} %" for each in quoting.lines_of(revision)]
    for secret in ("36.00", "16.00", *margins):
        assert secret in boss and secret not in seller
    assert boss.index(quoting.TENT, boss.index("<tbody")) < boss.index(quoting.TARP, boss.index("<tbody"))
    for path in ("/", "/approvals/"):
        assert "TE-4P-02：USD 35.00，底价 36.00，毛利率" in text(enter(zhou), path)
    approvals.return_with_reason(approval_id=asked.pk, reason="36.50", by=zhou, at=timezone.now())
    assert "42,000.00" not in text(enter(zhou), page).partition("<tbody")[2], "it may be another offer by now"
