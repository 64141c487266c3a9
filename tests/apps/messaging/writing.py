"""How does a test get a letter?"""

from datetime import datetime

from tests.builders import AT
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Letter, Mailbox
from tradewind.domain.messaging.message import Address
from tradewind.platform.people.models import User


def details(box: Mailbox, to: str = "anna@nordlicht.example", **more: object) -> services.LetterDetails:
    facts = {"subject": "Your inquiry", "text": "The dome tent is USD 38.20 per piece."} | more
    return services.LetterDetails(mailbox_id=box.pk, to=[Address("", each) for each in to.split()], **facts)


def letter(by: User, box: Mailbox, to: str = "anna@nordlicht.example", *, released: bool = False, at: datetime = AT,
           **more: object) -> Letter:  # fmt: skip
    """Begun; released to leave in ten seconds."""
    kept = services.begin_letter(details=details(box, to, **more), by=by, at=at)
    return services.send_letter(letter_id=kept.pk, version=kept.version, by=by, at=at) if released else kept
