"""What may a stranger's letter cost those who look at it?"""

import pytest

from tests.apps.messaging.post import take_in
from tests.builders import AT
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA, OWN
from tradewind.apps.messaging.models import Mailbox
from tradewind.domain.messaging.message import Address
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
