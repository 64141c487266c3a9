"""Does a chat from the telephone stand in the timeline, once, and can it be taken back?"""

import io
import zipfile
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.apps.messaging.post import mailbox
from tests.builders import AT, customer
from tradewind.apps.inquiries import services as inquiry_services
from tradewind.apps.inquiries.facts import standing_follow_ups
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import ChatImport, KeptChatLine
from tradewind.apps.messaging.refusals import ChatZipWithoutText, NoChat, NotYourChat
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Interaction, PartyShare
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.domain.inquiries.contacts import FOLLOW_UPS
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.messaging.chat_people import OURS
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound

HERE = ZoneInfo("Asia/Shanghai")
CHAT = (
    "23/11/2026, 09:12 - Messages are end-to-end encrypted.\n"
    "23/11/2026, 09:14 - Anna Berg: Hello, price for 500 tents?\n"
    "23/11/2026, 09:20 - 李强: USD 38.20\nFOB Ningbo\n"
    "24/11/2026, 09:30 - Anna Berg: OK\n"
)  # fmt: skip
LATER = AT + timedelta(days=2)  # after what was said


def begin(party, by, text=CHAT):
    read = services.chat_in(text.encode(), zone=HERE)
    stored = services.store_chat(read, "WhatsApp Chat with Anna.zip")
    return services.begin_chat(party_id=party.pk, stored=stored, read=read, by=by, at=LATER)


def bring(party, by, text=CHAT, who=None):
    chat = begin(party, by, text)
    read = services.stored_chat(chat.attachment.stored_name, zone=HERE)
    return services.import_chat(chat, read, who or {"李强": OURS}, by=by, now=lambda: LATER)


def entries(party):
    return list(Interaction.objects.filter(party=party).order_by("at"))


def test_each_day_is_an_entry_in_the_order_it_was_said_with_whom(li_qiang):
    party = customer(li_qiang)
    anna = parties.add_contact(party_id=party.pk, details=ContactDetails(name="Anna Berg"), by=li_qiang, at=AT)
    assert not entries(party) and begin(party, li_qiang).lines == 3 and not entries(party)
    done = bring(party, li_qiang, who={"李强": OURS, "Anna Berg": str(anna.pk)})
    assert (done.new, done.lines, done.state) == (3, 3, "kept")
    first, second = entries(party)
    assert first.summary == "09:14 Anna Berg: Hello, price for 500 tents?\n09:20 李强: USD 38.20\nFOB Ningbo"
    assert (f"{timezone.localtime(second.at):%m-%d %H:%M}", second.channel) == ("11-24 09:30", "whatsapp")
    assert first.contact == second.contact == anna
    party.refresh_from_db()
    assert party.last_contact_at == second.at


def test_the_same_export_again_adds_nothing_and_a_longer_one_only_what_is_new(li_qiang):
    party = customer(li_qiang)
    bring(party, li_qiang)
    again = bring(party, li_qiang)
    assert (again.new, again.lines) == (0, 3)
    longer = bring(party, li_qiang, CHAT + "24/11/2026, 09:31 - 李强: Deal.\n")
    assert (longer.new, longer.lines, len(entries(party))) == (1, 4, 3)


def test_interrupted_in_the_middle_it_goes_on_where_it_was(li_qiang, monkeypatch):
    party = customer(li_qiang)
    chat = begin(party, li_qiang)
    read = services.stored_chat(chat.attachment.stored_name, zone=HERE)
    services.keep_chat_days(chat_id=chat.pk, days=[read.lines[:2]], who={}, by=li_qiang, at=LATER)
    done = services.import_chat(chat, read, {}, by=li_qiang, now=lambda: LATER)
    assert (done.new, len(entries(party))) == (3, 2)


def test_a_zip_holds_the_chat_a_page_too_and_other_files_are_refused_each_with_its_reason(li_qiang):
    def packed(**files):
        kept = io.BytesIO()
        with zipfile.ZipFile(kept, "w") as archive:
            for name, content in files.items():
                archive.writestr(name.replace("_", "."), content)
        return kept.getvalue()

    assert len(services.chat_in(packed(IMG_jpg="x", offer_txt="Our offer", Chat_txt=CHAT), zone=HERE).lines) == 3
    page = (
        "<html><body><p>Anna Berg 2026-11-23 09:14</p><p>Hello</p><p>李强 2026-11-23 09:20</p><p>Hi</p></body></html>"
    )
    assert [line.text for line in services.chat_in(page.encode(), zone=HERE).lines] == ["Hello", "Hi"]
    with pytest.raises(ChatZipWithoutText):
        services.chat_in(packed(IMG_jpg="x"), zone=HERE)
    for nothing in (b"", b"PK\x03\x04 broken", "客户,国家\nNordlicht,DE".encode()):
        with pytest.raises(NoChat):
            services.chat_in(nothing, zone=HERE)


def test_who_brought_it_or_a_leader_takes_it_back_and_it_may_be_brought_again(li_qiang, li_na, liu):
    party = customer(li_qiang)
    PartyShare.objects.create(party=party, user=li_na, since=AT, granted_by=liu)
    done = bring(party, li_qiang)
    with pytest.raises(NotYourChat):
        services.take_back_chat(chat_id=done.pk, reason="x", by=li_na, at=LATER)
    services.take_back_chat(chat_id=done.pk, reason="The wrong customer", by=liu, at=LATER)
    assert {each.struck_reason for each in entries(party)} == {"The wrong customer"}
    assert not KeptChatLine.objects.exists()
    with pytest.raises(MoveNotAllowed):
        services.take_back_chat(chat_id=done.pk, reason="x", by=liu, at=LATER)
    assert bring(party, li_qiang).new == 3


def test_a_colleagues_customer_gets_no_chat_and_nobody_else_sees_what_was_only_read(li_qiang, li_na):
    party = customer(li_qiang)
    with pytest.raises(NotFound):
        begin(party, li_na)
    with pytest.raises(NotFound):
        services.take_back_chat(chat_id=begin(party, li_qiang).pk, reason="x", by=li_na, at=LATER)
    assert ChatImport.objects.get().state == "read"


def test_days_on_which_we_spoke_count_for_the_inquiries_it_was_about(zhou, li_qiang):
    mailbox(zhou)
    party = customer(li_qiang)
    asked = inquiry_services.InquiryDetails(source=Source.CHAT, text="Price for 500 tents?", arrived_at=AT - timedelta(days=9), party_id=party.pk)  # noqa: E501 # fmt: skip
    made = inquiry_services.register_inquiry(
        details=asked, letter=inquiry_services.read_text(asked.text), by=li_qiang, at=AT - timedelta(days=9)
    )
    done = bring(party, li_qiang)
    inquiry_services.count_chat(chat_id=done.pk, inquiry_ids=[made.pk], is_priced=True, by=li_qiang, at=LATER)
    made = Inquiry.objects.get(pk=made.pk)
    first, last = entries(party)
    (counted,) = FollowUp.objects.filter(inquiry=made, kind__in=FOLLOW_UPS)
    assert (counted.kind, counted.interaction, counted.is_priced) == ("chat", first, True)
    assert made.quoted_at == counted.at and made.heard_at == last.at and made.state == "open"  # she spoke last
    services.take_back_chat(chat_id=done.pk, reason="The wrong customer", by=li_qiang, at=LATER)
    assert not standing_follow_ups().filter(inquiry=made).exists()
    made = Inquiry.objects.get(pk=made.pk)
    assert (made.heard_at, made.answered_at) == (made.arrived_at, None)  # nor did she speak


def test_a_long_day_is_one_contact_and_what_was_not_ticked_the_first_time_counts_the_second(zhou, li_qiang):
    mailbox(zhou)
    party = customer(li_qiang)
    asked = inquiry_services.InquiryDetails(source=Source.CHAT, text="Price for tents?", party_id=party.pk, arrived_at=AT - timedelta(days=9))  # noqa: E501 # fmt: skip
    made = inquiry_services.register_inquiry(
        details=asked, letter=inquiry_services.read_text(asked.text), by=li_qiang, at=AT - timedelta(days=9)
    )
    text = "".join(f"23/11/2026, 09:{minute} - 李强: {minute} {'x' * 900}\n" for minute in range(10, 50))
    bring(party, li_qiang, text)
    assert len(entries(party)) == 2
    again = bring(party, li_qiang, text)
    assert again.new == 0
    inquiry_services.count_chat(chat_id=again.pk, inquiry_ids=[made.pk], by=li_qiang, at=LATER)
    assert FollowUp.objects.filter(inquiry=made).count() == 1


def zipped(method):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", method) as archive:
        archive.writestr("WhatsApp Chat.txt", CHAT * 200)
    return bytearray(kept.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("place", [0, 14])
def test_a_zip_that_is_broken_inside_is_no_chat(method, place):
    content = zipped(method)
    begins = 30 + len("WhatsApp Chat.txt") + place
    content[begins : begins + 26] = bytes(each ^ 0xFF for each in content[begins : begins + 26])
    with pytest.raises(NoChat):
        services.chat_in(bytes(content), zone=HERE)


def test_a_zip_with_names_that_are_no_text_or_without_end_is_no_chat():
    content = zipped(zipfile.ZIP_DEFLATED)
    entry = content.rfind(b"PK\x01\x02")
    content[entry + 46], content[entry + 9] = 0xFF, content[entry + 9] | 0x08
    many = b"PK\x03\x04" + content[entry : entry + 63] * 10_001 + content[entry + 63 :]
    for each in (bytes(content), bytes(many)):
        with pytest.raises(NoChat):
            services.chat_in(each, zone=HERE)
