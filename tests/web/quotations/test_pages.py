"""The pages of quotations: what they show to whom, and what their buttons do."""

from django.urls import reverse

from tests.apps.catalogue.price_book import floored
from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import CHAIR, TENT, drafted, fresh, issued, row
from tests.builders import AT, customer
from tests.people import enter
from tests.web.quotations.pressing import english, page, press, taken_out, text
from tradewind.apps.catalogue.models import PriceList
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.platform.approvals import queries as approvals


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


def test_a_floor_raised_since_turns_the_button_to_issue_into_one_to_ask(goods, zhou, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1200", "36.50")), english(li_qiang)
    floored(zhou, PriceList.objects.get(), goods[TENT], q0="38")
    assert "Submit to the boss" not in text(page(client, revision))
    shown = text(press(client, "issue", revision.pk, version=revision.version))
    assert "The boss has to release it first" in shown and "Submit to the boss" in shown
    assert "lies below its floor" in shown and fresh(revision.quotation).number == ""


def test_what_is_not_finished_says_what_is_missing(goods, li_qiang):
    revision = drafted(li_qiang, row("xyz-9", "5", "3"))
    answer = press(english(li_qiang), "issue", revision.pk, version=revision.version)
    assert "Line 1.1: Code not found" in text(answer) or "Line 1: Code not found" in text(answer)


def test_a_quotation_begins_with_a_button(goods, li_qiang, tang):
    party, client = customer(li_qiang), english(li_qiang)
    client.post(reverse("quotations:begin"), {"party_id": party.pk})
    assert Quotation.objects.get().party_id == party.pk
    assert enter(tang).post(reverse("quotations:begin"), {"party_id": party.pk}).status_code == 403


def test_an_inquiry_has_one_draft_however_often_it_is_begun(goods, li_qiang, li_na):
    facts = {"source": "mail", "arrived_at": AT, "heard_at": AT, "created_at": AT, "updated_at": AT}
    asked = Inquiry.objects.create(party=customer(li_qiang), owner=li_qiang, updated_by=li_qiang, **facts)
    body, client = {"inquiry_id": asked.pk}, english(li_qiang)
    first, again = (client.post(reverse("quotations:begin"), body).headers["Location"] for _time in range(2))
    assert first == again and Quotation.objects.get().inquiry_id == asked.pk
    assert enter(li_na).post(reverse("quotations:begin"), body).status_code == 404


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


def test_a_draft_given_up_leaves_the_version_before_it_on_the_page(goods, li_qiang):
    quotation, client = fresh(issued(li_qiang).quotation), english(li_qiang)
    assert "Give up this draft" not in text(page(client, drafted(li_qiang))), "a first draft is made void"
    press(client, "next", quotation.pk, version=quotation.version)
    second = QuotationRevision.objects.get(ordinal=2)
    assert "Give up this draft" in text(page(client, second))
    shown = text(press(client, "discard", second.pk, version=second.version))
    assert "The draft is given up" in shown and "Send by mail" in shown and 'aria-current="true">v1' in shown
    assert fresh(quotation).latest_id == quotation.standing_id
    press(client, "next", quotation.pk, version=fresh(quotation).version)
    third = text(page(client, QuotationRevision.objects.get(ordinal=3)))
    assert "v3" in third and "since v2" not in third


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


def found(client, query):
    return text(client.get(f"{reverse('quotations:quotations')}?{query}"))


def test_what_waits_for_the_boss_and_what_may_leave_is_found(goods, zhou, li_qiang):
    low, plain = (drafted(li_qiang, row(TENT, "1200", price)) for price in ("35", "40"))
    client, number = english(li_qiang), low.quotation.called
    press(client, "submit", low.pk, version=low.version)
    for query in ("quick=boss", "state=submitted", "state=submitted&state=won"):
        shown = found(client, query)
        assert number in shown and ">With the boss</span>" in shown and plain.quotation.called not in shown
    assert number not in found(client, "quick=draft") and number not in found(client, "state=draft&state=approved")
    assert [each["State"] for each in taken_out(li_qiang, "quick=boss")] == ["With the boss"]
    assert "The boss is looking at it" in text(page(client, low))

    (asked,) = approvals.to_decide(zhou)
    assert asked.reason == "", "a reason is asked for, not demanded"
    enter(zhou).post(reverse("approvals:grant", args=[asked.pk]))
    for query in ("quick=released", "state=approved"):
        assert number in found(client, query) and number not in found(client, "quick=boss")
    shown = text(page(client, low))
    assert "as it stands it may leave" in shown and "Leaves with the boss" not in shown
