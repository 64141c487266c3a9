"""How does a quotation leave: by mail, as a file, behind a link, in a list that is taken out?"""

import pytest
from django.urls import reverse

from tests.apps.inquiries.asking import ANNA, ASKS, came
from tests.apps.messaging.post import mailbox, raw
from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import TENT, drafted, fresh, issued, row
from tests.builders import AT, customer, put_online, rates
from tests.people import enter
from tests.web.quotations.pressing import english, page, press, taken_out, text
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging.models import Letter
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Dispatch, QuotationPaper, QuotationRevision, ShareLink
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.attachments import storage
from tradewind.platform.audit.models import AuditEntry


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


def test_papers_open_in_the_browser(goods, li_qiang, li_na):
    revision, client = issued(li_qiang), enter(li_qiang)
    assert client.get(reverse("quotations:pdf", args=[revision.pk])).content.startswith(b"%PDF")
    assert client.get(reverse("quotations:xlsx", args=[revision.pk])).content.startswith(b"PK")
    assert "Q-26-0001" in text(client.get(reverse("quotations:text", args=[revision.pk])))
    assert enter(li_na).get(reverse("quotations:pdf", args=[revision.pk])).status_code == 404


def test_what_was_handed_over_or_shared_is_kept_and_shown_as_it_was(goods, zhou, li_qiang):
    put_online(zhou)
    client = enter(li_qiang)
    for name, said in (("hand_over", {}), ("share", {"days": "7"})):
        revision = issued(li_qiang)
        press(client, name, revision.pk, **said)
        (kept,) = QuotationPaper.objects.filter(revision=revision).select_related("file")
        with storage.open_stored(kept.file.stored_name) as file:
            assert client.get(reverse("quotations:pdf", args=[revision.pk])).content == file.read()
