"""What does the timeline of a customer say about the mail in it?"""

import pytest
from django.utils import timezone

from tests.apps.messaging.post import raw, take_in
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA, OWN
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.apps.messaging.services.importing import import_messages
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.mail.reading.mailboxes import Found

PAYS = "Please note: our bank details have changed. Pay to our new account, IBAN DE89370400440532013000."
WARNING = '<div class="tw-note is-risk">'


def by_the_server(box, _boss):
    take_in(box, raw(ANNA, PAYS, to=OWN, subject="New account"), at=timezone.now())


def by_import(box, boss):
    content = raw(ANNA, PAYS, to=OWN, subject="New account", at=timezone.now())
    import_messages([Found("1.eml", content)], mailbox=box, role=FolderRole.INBOX, by=boss, now=timezone.now)


@pytest.mark.parametrize("come", [by_the_server, by_import])
def test_a_new_account_is_warned_of_wherever_the_customer_is_read(firm: Firm, come):
    owner = firm.client("owner")
    party_id = firm.objects["customer"]["party_id"]
    come(Mailbox.objects.get(address=OWN), firm.people["boss"])
    assert Message.objects.get(subject="New account").party_id == party_id
    for address in (f"/parties/{party_id}/", f"/parties/{party_id}/peek/"):
        page = owner.get(address).content.decode()
        assert "更换银行账户" in page[page.index(WARNING) : page.index("New account")], address
