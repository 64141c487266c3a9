"""Do all who lock an inquiry lock the customer and the message before it, so that no two wait for each other?"""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.inquiries.asking import ANNA, HOUR, ask, fresh, shared
from tests.builders import AT, customer
from tradewind.apps.inquiries import services
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.channels import Channel

ORDER = ("parties_party", "messaging_message", "inquiries_inquiry", "inquiries_inquiryclock")
LOCKS = re.compile(r'^(?:SELECT .* FROM "(\w+)" .*FOR UPDATE|UPDATE "(\w+)")', re.DOTALL)


def first_locks(act):
    with CaptureQueriesContext(connection) as asked:
        act()
    found = (LOCKS.match(each["sql"]) for each in asked)
    tables = [match[1] or match[2] for match in found if match]
    return list(dict.fromkeys(table for table in tables if table in ORDER))


def filed(inquiry, party, by):
    services.file_inquiry(
        inquiry_id=inquiry.pk, version=inquiry.version, party_id=party.pk, by=by, at=AT + HOUR
    )  # fmt: skip


def linked(inquiry, party, by):
    message = Message.objects.get(pk=inquiry.message_id)
    mail.link_message(message_id=message.pk, version=message.version, party_id=party.pk, by=by, at=AT + HOUR)


def opened(inquiry, _party, by):
    details = PartyDetails(name="Another Outdoor", country="FR")
    services.open_customer(
        inquiry_id=inquiry.pk, version=inquiry.version, details=details, by=by, at=AT + HOUR
    )  # fmt: skip


def answered(inquiry, party, by):
    filed(inquiry, party, by)
    inquiry = fresh(inquiry)
    return lambda: services.answer_by_hand(
        inquiry_id=inquiry.pk, version=inquiry.version, channel=Channel.PHONE, note="Spoke.", is_priced=True, by=by,
        at=AT + HOUR,
    )  # fmt: skip


def logged(inquiry, party, by):
    filed(inquiry, party, by)
    return lambda: services.log_follow_up(
        party_id=party.pk, inquiry_ids=[inquiry.pk], channel=Channel.PHONE, summary="Spoke.", by=by, at=AT + HOUR
    )


@pytest.mark.parametrize("step", [filed, linked, opened, answered, logged])
def test_customer_then_message_then_inquiry_then_clocks(zhou, step):
    inquiry, party = ask(shared(zhou)), customer(zhou, email=f"other.{ANNA}")
    prepared = step(inquiry, party, zhou) if step in (answered, logged) else lambda: step(inquiry, party, zhou)
    locks = first_locks(prepared)
    assert "inquiries_inquiry" in locks and locks == [table for table in ORDER if table in locks]
