"""The pages of quotations: what they show to whom, and what their buttons do."""

import csv
import html
import io
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.catalogue.price_book import floored
from tests.apps.inquiries.asking import ANNA, ASKS, came
from tests.apps.messaging.post import mailbox, raw
from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import CHAIR, TENT, drafted, entity, fresh, issued, row, stocked
from tests.builders import AT, customer, put_online, rates
from tests.people import enter
from tradewind.apps.catalogue.models import PriceList
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging.models import Letter
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Dispatch, Quotation, QuotationPaper, QuotationRevision, ShareLink
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.attachments import storage
from tradewind.platform.audit.models import AuditEntry


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


def test_the_mail_carries_the_paper(goods, zhou, li_qiang):
    mailbox(zhou, owner=li_qiang)
    revision = issued(li_qiang)
    answer = press(english(li_qiang), "mail", revision.pk)
    letter = Letter.objects.get()
    assert answer.request["PATH_INFO"] == reverse("messaging:letter", args=[letter.pk])
    assert "USD 45,840.00" in letter.text and letter.files.get().attachment.original_name.endswith(".pdf")
    assert Dispatch.objects.get().left_at is None


@pytest.mark.parametrize(
    ("language", "called"), [("en", "Quotation {}"), ("zh", "报价单 {}"), ("both", "Quotation 报价单 {}")]
)
def test_mail_and_file_speak_the_language_of_the_paper(goods, zhou, li_qiang, language, called):
    mailbox(zhou, owner=li_qiang)
    begun = services.draft_for_customer(party_id=customer(li_qiang).pk, by=li_qiang, at=AT)
    details = quoting.page(quoting.option(row(TENT, "1200")), language=PaperLanguage(language))
    draft = services.revise_draft(
        revision_id=begun.pk, version=begun.version, details=details, by=li_qiang, at=AT
    ).revision
    revision = services.issue_version(revision_id=draft.pk, version=draft.version, by=li_qiang, at=AT)
    press(enter(li_qiang), "mail", revision.pk)
    letter, name = Letter.objects.get(), called.format(revision.quotation.number)
    assert (letter.subject, letter.files.get().attachment.original_name) == (name, f"{name} v1.pdf")


def test_the_mail_that_answers_the_buyer_keeps_his_subject(goods, zhou, li_qiang):
    party = customer(li_qiang, email=ANNA)
    came(mailbox(zhou, owner=li_qiang), raw(ANNA, ASKS, subject="Tents for spring", to="info@corvina.example"))
    inquiry = Inquiry.objects.get()
    assert inquiry.party_id == party.pk
    draft = services.draft_for_inquiry(inquiry_id=inquiry.pk, by=li_qiang, at=AT)
    details = quoting.page(quoting.option(row(TENT, "1200")), language=PaperLanguage.CHINESE)
    draft = services.revise_draft(
        revision_id=draft.pk, version=draft.version, details=details, by=li_qiang, at=AT
    ).revision
    revision = services.issue_version(revision_id=draft.pk, version=draft.version, by=li_qiang, at=AT)
    press(enter(li_qiang), "mail", revision.pk)
    assert Letter.objects.get().subject == "Re: Tents for spring"


def taken_out(person, query=""):
    client = english(person)
    answer = client.post(reverse("quotations:export"), {"kind": "csv", "query": query})
    assert answer.status_code == 302
    file = b"".join(client.get(answer["Location"]).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(file)))


def test_the_list_leaves_as_it_is_seen_and_is_on_record(goods, zhou, li_qiang, li_na):
    ours = issued(li_qiang, party=customer(li_qiang, "=HYPERLINK(1) Camping GmbH")).quotation
    drafted(li_na, party=customer(li_na, "Fjellheim AS", "NO"))
    (row_,) = taken_out(li_qiang)
    assert (row_["Number"], row_["Amount"], row_["Currency"]) == (ours.number, "56280.000", "USD")
    assert not row_["Customer"].startswith("="), "no formula leaves the house"
    assert len(taken_out(zhou)) == 2 and [each["State"] for each in taken_out(zhou, "quick=draft")] == ["Draft"]
    entry = AuditEntry.objects.filter(action="list.exported").order_by("pk").first()
    assert entry is not None and entry.actor == f"user:{li_qiang.pk}"


def test_margins_leave_with_those_only_who_may_see_them(goods, zhou, liu, li_qiang):
    rates(zhou, USD="7.1")
    issued(li_qiang)
    chosen = "cols=number&cols=margin"
    (seen,) = taken_out(zhou, chosen)
    assert float(seen["Profit of the price %"]) > 0
    for person in (liu, li_qiang):
        assert not any("Profit" in head for head in taken_out(person, chosen)[0])
    shown = english(zhou).get(f"{reverse('quotations:quotations')}?{chosen}")
    assert f"{float(seen['Profit of the price %']):.1f}%" in text(shown)


def test_what_was_handed_to_the_buyer_was_not_passed_to_a_colleague(goods, li_qiang):
    client, revision = enter(li_qiang), issued(li_qiang)
    press(client, "hand_over", revision.pk, note="On the fair")
    shown = text(page(client, revision))
    assert "已交客户" in shown and "已转交" not in shown


def test_a_link_is_shown_once_and_closed(goods, zhou, li_qiang):
    revision, client = issued(li_qiang), english(li_qiang)
    put_online(zhou)
    assert "Its address is shown this once" in text(press(client, "share", revision.pk, days="7"))
    press(client, "revoke", ShareLink.objects.get().pk)
    assert ShareLink.objects.get().revoked_at


def test_a_link_says_which_version_it_opens_and_that_the_next_one_closed_it(goods, zhou, li_qiang):
    revision, client = issued(li_qiang), english(li_qiang)
    put_online(zhou)
    assert "Link to v1 open until" in text(press(client, "share", revision.pk, days="7"))
    quotation = fresh(revision.quotation)
    press(client, "next", quotation.pk, version=quotation.version)
    second = QuotationRevision.objects.get(ordinal=2)
    assert "Link to v1 open until" in text(page(client, second)), "it is no offer yet"
    shown = text(press(client, "issue", second.pk, version=second.version))
    assert 'Link to v1 <span class="tw-chip is-pause">closed</span>' in shown


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


def test_what_was_handed_over_or_shared_is_kept_and_shown_as_it_was(goods, zhou, li_qiang):
    put_online(zhou)
    client = enter(li_qiang)
    for name, said in (("hand_over", {}), ("share", {"days": "7"})):
        revision = issued(li_qiang)
        press(client, name, revision.pk, **said)
        (kept,) = QuotationPaper.objects.filter(revision=revision).select_related("file")
        with storage.open_stored(kept.file.stored_name) as file:
            assert client.get(reverse("quotations:pdf", args=[revision.pk])).content == file.read()


def test_figures_and_limits(goods, zhou, li_qiang):
    services.hand_over(revision_id=issued(li_qiang).pk, by=li_qiang, at=AT)
    assert "DE" in text(english(zhou).get(reverse("quotations:figures")))
    boss, seller = enter(zhou), enter(li_qiang)
    limits = reverse("quotations:limits")
    assert boss.post(limits, {"version": "0", "least_margin": "12"}).status_code == 302
    assert boss.post(limits, {"version": "0", "least_margin": "13"}).status_code == 409
    assert seller.post(limits, {"version": "1"}).status_code == 403
    assert seller.get(limits).status_code == 200


def test_a_row_of_the_figures_leads_to_the_quotations_it_counts(goods, zhou, li_qiang, li_na):
    french = customer(li_na, "Sac à Dos S.A.", "FR")
    sold = [issued(li_qiang), issued(li_na, row(CHAIR, "10"), party=french), issued(li_qiang)]
    for each in sold:
        services.hand_over(revision_id=each.pk, by=each.quotation.owner, at=timezone.now())
    gone = fresh(sold[2].quotation)
    services.void_quotation(quotation_id=gone.pk, version=gone.version, reason="Twice", by=li_qiang, at=AT)
    boss = english(zhou)
    shown = text(boss.get(reverse("quotations:figures"), {"span": "month"}))
    assert "Folding Chair 600D" in shown, "a product with its name"
    links = [html.unescape(each) for each in re.findall(r'href="([^"]*quick=counted[^"]*)"', shown)]
    for wanted, own in (
        ("country=FR", 1),
        (f"owner={li_qiang.pk}", 0),
        (f"product={CHAIR}", 1),
        (f"product={TENT}", 0),
    ):
        (link,) = [each for each in links if each.endswith(wanted)]
        listed = text(boss.get(link))
        assert [fresh(each.quotation).called in listed for each in sold] == [own == 0, own == 1, False], wanted


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


def answered(by, *options):
    """An inquiry with a quotation that was handed over."""
    facts = {"source": "mail", "arrived_at": AT, "heard_at": AT, "created_at": AT, "updated_at": AT}
    asked = Inquiry.objects.create(party=customer(by), owner=by, updated_by=by, **facts)
    draft = services.draft_for_inquiry(inquiry_id=asked.pk, by=by, at=AT)
    draft = services.revise_draft(
        revision_id=draft.pk, version=draft.version, details=quoting.page(*options), by=by, at=AT
    ).revision
    revision = services.issue_version(revision_id=draft.pk, version=draft.version, by=by, at=AT)
    services.hand_over(revision_id=revision.pk, by=by, at=AT)
    return fresh(revision.quotation), asked


def test_won_asks_which_option_and_offers_to_close_the_inquiry_too(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    other = quoting.option(row(TENT, "1200", "260"), currency="CNY")
    quotation, asked = answered(li_qiang, quoting.option(row(TENT, "1200")), other)
    client, at = english(li_qiang), {"version": quotation.version}
    shown = text(client.get(reverse("quotations:quotation", args=[quotation.pk])))
    assert "Which option was bought" in shown and "2. FOB Ningbo CNY 312,000.00" in shown
    assert "say which one was bought" in text(press(client, "win", quotation.pk, **at))
    bought = quotation.standing.offered.get(place=2)
    shown = text(press(client, "win", quotation.pk, option_id=bought.pk, **at))
    assert ">Bought</span>" in shown and f"Its inquiry {asked.number} is still open" in shown
    closing = {"version": Inquiry.objects.get().version, "remark": "Q", "next": "/quotations/"}
    assert client.post(reverse("inquiries:win", args=[asked.pk]), closing)["Location"] == "/quotations/"
    assert Inquiry.objects.get().state == "won"
    assert "still open" not in text(client.get(reverse("quotations:quotation", args=[quotation.pk])))


def test_lost_offers_to_close_the_inquiry_for_the_same_reason(goods, li_qiang):
    quotation, asked = answered(li_qiang, quoting.option(row(TENT, "1200")))
    client = english(li_qiang)
    shown = text(press(client, "lose", quotation.pk, version=quotation.version, reason="price"))
    assert "Close the inquiry as lost" in shown and 'name="reason" value="price"' in shown and "Lost: Price" in shown
    assert reverse("inquiries:lose", args=[asked.pk]) in shown
