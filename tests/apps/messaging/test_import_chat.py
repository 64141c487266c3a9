"""Does a chat from the telephone stand in the timeline, once?"""

import io
import zipfile
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.builders import AT, customer
from tradewind.apps.messaging import services
from tradewind.apps.messaging.refusals import NoChat
from tradewind.apps.parties.models import Interaction
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound

HERE = ZoneInfo("Asia/Shanghai")
CHAT = (
    "23/11/2026, 09:12 - Messages are end-to-end encrypted.\n"
    "23/11/2026, 09:14 - Anna Berg: Hello, price for 500 tents?\n"
    "23/11/2026, 09:20 - 李强: USD 38.20\nFOB Ningbo\n"
    "24/11/2026, 09:30 - Anna Berg: OK\n"
)  # fmt: skip


def bring(party, by, text=CHAT):
    lines = services.chat_in(text.encode(), zone=HERE)
    return services.import_chat(party.pk, lines, Channel.WHATSAPP, by=by, now=lambda: AT)


def entries(party):
    return list(Interaction.objects.filter(party=party).order_by("at"))


def test_each_day_is_an_entry_in_the_order_it_was_said(li_qiang):
    party = customer(li_qiang)
    done = bring(party, li_qiang)
    assert (done.new, done.known, done.days) == (3, 0, 2)
    first, second = entries(party)
    assert first.summary == "09:14 Anna Berg: Hello, price for 500 tents?\n09:20 李强: USD 38.20\nFOB Ningbo"
    assert (f"{timezone.localtime(second.at):%m-%d %H:%M}", second.channel) == ("11-24 09:30", "whatsapp")
    party.refresh_from_db()
    assert party.last_contact_at == second.at


def test_the_same_export_again_adds_nothing_and_a_longer_one_only_what_is_new(li_qiang):
    party = customer(li_qiang)
    bring(party, li_qiang)
    assert bring(party, li_qiang).new == 0
    longer = bring(party, li_qiang, CHAT + "24/11/2026, 09:31 - 李强: Deal.\n")
    assert (longer.new, longer.known, len(entries(party))) == (1, 3, 3)


def test_a_zip_holds_the_chat_and_other_files_are_refused(li_qiang):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("IMG-1.jpg", b"\xff\xd8")
        archive.writestr("WhatsApp Chat with Anna.txt", CHAT)
    assert len(services.chat_in(packed.getvalue(), zone=HERE)) == 4
    for nothing in (b"", b"PK\x03\x04 broken", "客户,国家\nNordlicht,DE".encode()):
        with pytest.raises(NoChat):
            services.chat_in(nothing, zone=HERE)


def test_a_colleagues_customer_gets_no_chat(li_qiang, li_na):
    with pytest.raises(NotFound):
        bring(customer(li_qiang), li_na)
