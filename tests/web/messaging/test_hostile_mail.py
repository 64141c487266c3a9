"""What may a stranger's letter cost those who look at it?"""

import pytest

from tests.apps.messaging.post import raw, take_in
from tests.builders import AT
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA, OWN
from tradewind.apps.inquiries.models import InquiryMessage, PriceQuestion
from tradewind.apps.messaging.models import Mailbox
from tradewind.cli.web import LARGEST_BODY
from tradewind.domain.messaging.message import Address
from tradewind.platform.attachments.checking import LARGEST_ATTACHMENT
from tradewind.platform.mail import washing
from tradewind.platform.mail.composing import Outgoing, composed


@pytest.fixture
def owner(firm: Firm):
    return firm.client("owner")


def test_li_na_reads_the_text_of_a_letter_nobody_can_untangle(firm: Firm, owner, monkeypatch):
    monkeypatch.setattr(washing, "_washed_by_child", lambda html, limits: None)
    facts = Outgoing(
        Address("", ANNA), (Address("", OWN),), "Nested", "Please <b>quote</b> 500.", "nest@x.example", AT,
        html="<div>" * 60_000,
    )  # fmt: skip
    (message,) = take_in(Mailbox.objects.get(address=OWN), composed(facts))
    answer = owner.get(f"/mail/{message.pk}/shown/")
    page = answer.content.decode()
    assert "Please &lt;b&gt;quote&lt;/b&gt; 500." in page and "过于杂乱" in page
    assert len(page) < 3_000 and answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def flooded(number: int):
    """Each asks a price: each has its clocks (R56), and each belongs to the same inquiry."""
    first = "flood0@mail.example"
    return [
        raw("flooder@flood.example", f"Message {place}. Please quote {place + 1} tents, what is your best price?",
            subject="Tents again", to=OWN, mail_id=f"flood{place}", answers=[first] if place else ())
        for place in range(number)
    ]  # fmt: skip


def test_who_asks_thirty_times_fills_no_page_and_all_he_asked_is_behind_a_link(firm: Firm, owner):
    *_, last = take_in(Mailbox.objects.get(address=OWN), *flooded(30))
    made = InquiryMessage.objects.get(message=last).inquiry
    assert PriceQuestion.objects.filter(inquiry=made).count() == 30
    page, every = (owner.get(f"/inquiries/{made.pk}/{query}") for query in ("", "?all=1"))
    counted = [
        (text.count('class="tw-said'), text.count('class="tw-ask"'))
        for text in (each.content.decode() for each in (page, every))
    ]
    assert counted == [(20, 6), (30, 30)]
    triage = owner.get(f"/inquiries/triage/?at={made.pk}")
    assert [len(each.context["clocks"]) for each in (page, every, triage)] == [6, 61, 6], "first answer, and two each"
    assert page.content.decode().count('href="?all=1"') == 3 and b'href="?all=1"' not in every.content

    thread, whole = (owner.get(f"/mail/{last.pk}/{query}").content.decode() for query in ("", "?all=1"))
    assert (thread.count("<article"), whole.count("<article")) == (20, 30)


def test_the_oldest_message_of_a_long_thread_is_shown_to_who_opens_it(firm: Firm, owner):
    first, *_ = take_in(Mailbox.objects.get(address=OWN), *flooded(30))
    page = owner.get(f"/mail/{first.pk}/").content.decode()
    assert page.count("<article") == 21 and f'id="m{first.pk}"' in page


def test_a_text_of_a_million_signs_is_cut_until_somebody_asks_for_it(firm: Firm, owner):
    text = "Please quote 500 tents, best price?\n" + "tents & more " * 80_000 + "\nThe very end."
    (message,) = take_in(Mailbox.objects.get(address=OWN), raw("long@buyer.example", text, to=OWN))
    made = InquiryMessage.objects.get(message=message).inquiry
    whole = f"/mail/{message.pk}/?whole=1"
    for address in (f"/mail/{message.pk}/", f"/inquiries/{made.pk}/", f"/inquiries/triage/?at={made.pk}"):
        page = owner.get(address).content.decode()
        assert len(page) < 150_000 and whole in page and "The very end." not in page, address
    assert "The very end." in owner.get(whole).content.decode()


def test_who_answers_a_crowd_writes_to_its_sender_and_hears_why(firm: Firm, owner):
    crowd = tuple(Address("", f"buyer{number}@fair.example") for number in range(120))
    facts = Outgoing(
        Address("", ANNA), (Address("", OWN),), "To all", "Please quote 500 tents.", "crowd@x.example", AT, cc=crowd
    )  # fmt: skip
    (message,) = take_in(Mailbox.objects.get(address=OWN), composed(facts))
    page = owner.post(f"/mail/{message.pk}/answer/", {"how": "all"}, follow=True)
    letter = page.context["letter"]
    assert [each["address"] for each in letter.to] == [ANNA] and letter.cc == []
    assert "发给了 121 个地址" in page.content.decode()
    kept = {
        "mailbox_id": letter.mailbox_id,
        "to": ANNA,
        "subject": "Re",
        "text": "USD 38.20",
        "version": letter.version,
    }
    assert owner.post(f"/mail/letters/{letter.pk}/", kept).status_code == 302, "the form takes what was begun"


def test_a_page_refuses_what_the_server_would_cut_off_without_a_word(firm: Firm, owner):
    page = owner.get("/mail/").content.decode()
    most = int(page.split('data-most-upload="')[1].split('"')[0])
    assert LARGEST_ATTACHMENT < most < LARGEST_BODY - 1_000_000 and "一次最多 60 MB" in page
