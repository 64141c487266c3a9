"""Whom does the server that took a message in vouch for, and can anybody outside write that himself?"""

import pytest

from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.messaging.vouching import is_vouched_for

pytestmark = pytest.mark.pure
OURS, SERVER = "tradewind-outdoor.example", "imap.mailhouse.example"
SERVER_SAYS = "Authentication-Results: mx.mailhouse.example;"
GOOD = f"{SERVER_SAYS} dkim=pass header.d={OURS} header.s=k1"
PASSED_ON = "Received: from web.example by mx.mailhouse.example with ESMTP id 1; Mon, 12 Oct 2026 09:00:00 +0800"
BODY = f"From: Sales <sales@{OURS}>\nTo: sales@{OURS}\nSubject: New inquiry\n\nName: Anna\n"


def vouched(*head: str, hosts=(SERVER,), body=BODY) -> bool:
    return is_vouched_for(parse_message("\n".join([*head, body]).encode()), hosts)


def test_what_the_last_server_found_signed_by_our_domain_is_vouched_for():
    assert vouched(GOOD, PASSED_ON)
    dmarc = f"Authentication-Results: mx.mailhouse.example 1;\n spf=fail; dmarc=pass (p=NONE) header.from={OURS}"
    assert vouched(dmarc, PASSED_ON) and vouched(GOOD.replace(f"d={OURS}", f"i=@mail.{OURS}"), PASSED_ON)


def test_a_server_that_removes_forged_results_may_write_its_own_further_down():
    google = GOOD.replace("mx.mailhouse.example", "mx.google.com")
    assert vouched(PASSED_ON, google, PASSED_ON, hosts=("imap.google.com",))


@pytest.mark.parametrize(
    "head",
    [
        [PASSED_ON],
        [PASSED_ON, GOOD],  # below the server's own line anybody may have written it
        [GOOD.replace("dkim=pass", "dkim=fail"), PASSED_ON],
        [GOOD.replace("dkim=pass", "dkim=passable"), PASSED_ON],
        [GOOD.replace("dkim", "spf").replace("header.d", "smtp.mailfrom"), PASSED_ON],
        [GOOD.replace(f"d={OURS}", "d=evil.example"), PASSED_ON],
        [GOOD.replace(f"d={OURS}", f"d=evil.example header.i=@{OURS}"), PASSED_ON],
        [GOOD.replace(f"d={OURS}", f"d={OURS}.evil.example"), PASSED_ON],
        [GOOD.replace("mx.mailhouse.example", "mx.evil.example"), PASSED_ON],
        [GOOD.replace("mx.mailhouse.example", "mx.mailhouse.example.evil.example"), PASSED_ON],
        [f"{SERVER_SAYS} none", GOOD, PASSED_ON],
        [f'{SERVER_SAYS} spf=pass smtp.mailfrom="a; dkim=pass header.d={OURS} "', PASSED_ON],
        [f"{SERVER_SAYS} spf=none (x; dkim=pass header.d={OURS})", PASSED_ON],
        [f"{SERVER_SAYS} spf=none (a\\) ; dkim=pass header.d={OURS} (", PASSED_ON],
    ],
)  # fmt: skip
def test_what_anybody_could_have_written_vouches_for_nobody(head):
    assert not vouched(*head)


def test_a_mailbox_without_a_server_and_a_message_without_a_sender_have_nobody_who_vouches():
    assert not vouched(GOOD, PASSED_ON, hosts=("", ""))
    assert not vouched(GOOD, PASSED_ON, body=BODY.replace(f"Sales <sales@{OURS}>", "nobody"))
