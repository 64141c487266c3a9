"""What stands beside a new inquiry that looks like an old friend's?"""

from django.urls import reverse

from tests.web.firm import Firm
from tests.web.firm_inquiries import body_of_inquiry
from tradewind.apps.inquiries.models import Inquiry, TriageStep


def test_the_strip_names_owner_and_reasons_and_goes_with_not_this_one(firm: Firm) -> None:
    known, pk = firm.party("customer"), firm.objects["inquiry_new"]["inquiry_id"]
    Inquiry.objects.filter(pk=pk).update(company=known.name, country=known.country, email="")
    boss, address = firm.client("boss"), f"/inquiries/{pk}/"
    page = boss.get(address).content.decode()
    strip = page[page.index("tw-friend") : page.index(reverse("inquiries:rule_out", args=[pk]))]
    assert known.name in strip and "李强的客户" in strip and "公司名称相近" in strip
    said = boss.post(
        reverse("inquiries:rule_out", args=[pk]),
        body_of_inquiry(pk, party_id=known.pk) | {"next": address},
        follow=True,
    )
    after = said.content.decode()
    assert said.redirect_chain == [(address, 302)] and "tw-friend" not in after
    undo = reverse("inquiries:undo", args=[TriageStep.objects.latest("pk").pk])
    assert undo in after
    assert "tw-friend" in boss.post(undo, {"next": address}, follow=True).content.decode()
