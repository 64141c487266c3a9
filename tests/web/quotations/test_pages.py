"""The pages of quotations: what they show to whom, and what their buttons do."""

import pytest
from django.urls import reverse

from tests.apps.messaging.post import mailbox
from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import CHAIR, TENT, drafted, entity, fresh, issued, row, stocked
from tests.builders import AT, customer, put_online
from tests.people import enter
from tradewind.apps.messaging.models import Letter
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Dispatch, Quotation, QuotationRevision, ShareLink
from tradewind.platform.approvals import queries as approvals


@pytest.fixture
def goods(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    entity(zhou)
    return stocked(zhou)


def text(answer) -> str:
    return answer.content.decode()


def english(person):
    person.language = "en"
    person.save(update_fields=["language"])
    return enter(person)


def page(client, revision):
    return client.get(reverse("quotations:version", args=[revision.pk]))


def press(client, name, pk, **said):
    return client.post(reverse(f"quotations:{name}", args=[pk]), said, follow=True)


def test_the_list_shows_what_one_may_see(goods, li_qiang, li_na):
    revision = issued(li_qiang)
    assert "Q-26-0001" in text(enter(li_qiang).get(reverse("quotations:quotations")))
    client = english(li_na)
    assert "Q-26-0001" not in text(client.get(reverse("quotations:quotations")))
    assert page(client, revision).status_code == 404


def test_the_page_shows_lines_totals_and_what_is_wrong(goods, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200"), row("xyz-9", "5", "3"))
    shown = text(page(english(li_qiang), revision))
    for said in ("45,840.00", "Code not found: xyz-9", "Estimated", "38.2000"):
        assert said in shown
    assert ">Floor<" not in shown


def test_only_the_boss_and_finance_see_floors_and_margins(goods, zhou, li_qiang):
    shown = text(page(english(zhou), drafted(li_qiang)))
    assert ">Floor<" in shown and "36.0000" in shown


def test_a_low_price_goes_to_the_boss_and_then_out(goods, zhou, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1200", "35")), english(li_qiang)
    assert "Submit to the boss" in text(page(client, revision))
    press(client, "submit", revision.pk, version=revision.version, reason="A large buyer")
    (asked,) = approvals.to_decide(zhou)
    boss = english(zhou)
    assert "TE-4P-02 at 35 (line 1) lies below its floor" in text(
        boss.get(reverse("approvals:approval", args=[asked.pk]))
    )
    boss.post(reverse("approvals:grant", args=[asked.pk]))
    now = QuotationRevision.objects.get(pk=revision.pk)
    answer = press(client, "issue", revision.pk, version=now.version)
    assert "Issued as Q-26-0001" in text(answer)


def test_what_is_not_finished_says_what_is_missing(goods, li_qiang):
    revision = drafted(li_qiang, row("xyz-9", "5", "3"))
    answer = press(english(li_qiang), "issue", revision.pk, version=revision.version)
    assert "Line 1.1: Code not found" in text(answer) or "Line 1: Code not found" in text(answer)


def test_the_mail_carries_the_paper(goods, zhou, li_qiang):
    mailbox(zhou, owner=li_qiang)
    revision = issued(li_qiang)
    answer = press(english(li_qiang), "mail", revision.pk)
    letter = Letter.objects.get()
    assert answer.request["PATH_INFO"] == reverse("messaging:letter", args=[letter.pk])
    assert "USD 45,840.00" in letter.text and letter.files.get().attachment.original_name.endswith(".pdf")
    assert Dispatch.objects.get().left_at is None


def test_a_link_is_shown_once_and_closed(goods, zhou, li_qiang):
    revision, client = issued(li_qiang), english(li_qiang)
    put_online(zhou)
    assert "Its address is shown this once" in text(press(client, "share", revision.pk, days="7"))
    press(client, "revoke", ShareLink.objects.get().pk)
    assert ShareLink.objects.get().revoked_at


def test_won_lost_void_and_copied(goods, li_qiang):
    client = english(li_qiang)
    for name, said, state in (
        ("win", {}, "won"),
        ("lose", {"reason": "price"}, "lost"),
        ("void", {"reason": "Twice"}, "void"),
    ):
        quotation = fresh(issued(li_qiang).quotation)
        press(client, name, quotation.pk, version=quotation.version, **said)
        assert fresh(quotation).state == state
    press(client, "copy", quotation.pk)
    assert Quotation.objects.order_by("-pk").first().copied_from_id == quotation.pk


def test_papers_open_in_the_browser(goods, li_qiang, li_na):
    revision, client = issued(li_qiang), enter(li_qiang)
    assert client.get(reverse("quotations:pdf", args=[revision.pk])).content.startswith(b"%PDF")
    assert client.get(reverse("quotations:xlsx", args=[revision.pk])).content.startswith(b"PK")
    assert "Q-26-0001" in text(client.get(reverse("quotations:text", args=[revision.pk])))
    assert enter(li_na).get(reverse("quotations:pdf", args=[revision.pk])).status_code == 404


def test_a_quotation_begins_with_a_button(goods, li_qiang, tang):
    party, client = customer(li_qiang), english(li_qiang)
    client.post(reverse("quotations:begin"), {"party_id": party.pk})
    assert Quotation.objects.get().party_id == party.pk
    assert enter(tang).post(reverse("quotations:begin"), {"party_id": party.pk}).status_code == 403


def test_the_next_version_says_what_changed(goods, li_qiang):
    quotation = fresh(issued(li_qiang).quotation)
    client = english(li_qiang)
    press(client, "next", quotation.pk, version=quotation.version)
    second = QuotationRevision.objects.get(ordinal=2)
    services.revise_draft(
        revision_id=second.pk, version=second.version, details=quoting.page(quoting.option(row(CHAIR, "5"))),
        by=li_qiang, at=AT,
    )  # fmt: skip
    shown = text(page(client, second))
    assert "What changed since v1" in shown and "removed" in shown


def test_figures_and_limits(goods, zhou, li_qiang):
    services.hand_over(revision_id=issued(li_qiang).pk, by=li_qiang, at=AT)
    assert "DE" in text(english(zhou).get(reverse("quotations:figures")))
    boss, seller = enter(zhou), enter(li_qiang)
    limits = reverse("quotations:limits")
    assert boss.post(limits, {"version": "0", "least_margin": "12"}).status_code == 302
    assert boss.post(limits, {"version": "0", "least_margin": "13"}).status_code == 409
    assert seller.post(limits, {"version": "1"}).status_code == 403
    assert seller.get(limits).status_code == 200


def test_the_customers_page_begins_one_and_lists_them(goods, li_qiang):
    revision, client = issued(li_qiang), english(li_qiang)
    page, panel = (
        text(client.get(reverse(name, args=[revision.quotation.party_id])))
        for name in ("parties:party", "quotations:of_customer")
    )
    assert (
        reverse("quotations:begin") in page
        and reverse("quotations:of_customer", args=[revision.quotation.party_id]) in page
    )
    assert reverse("quotations:quotation", args=[revision.quotation_id]) in panel
