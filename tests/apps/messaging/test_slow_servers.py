"""Does a mail server that does not answer keep anybody waiting but its own mailbox?"""

from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.smtp_server import SmtpServer


def test_clocks_are_called_and_letters_leave_while_a_mailbox_hangs_and_the_worker_ends_when_asked(company):
    with ImapServer().running() as imap, SmtpServer().running() as smtp:
        imap.misbehave["LOGIN"] = "drip"  # each answer is in time, and none comes for five minutes
        said = company.answer("-m", "tests.apps.messaging.slow", str(imap.port), str(smtp.port))
    assert said == {"called": True, "letter": "sent", "reading": "RUNNING"}
    assert len(smtp.taken) == 1
