"""Did a person look through the own mail today, in the morning, at noon and in the evening (R53)?"""

from datetime import datetime

from django.utils import timezone

from tradewind.apps.messaging.models import MailboxMember, MailCheck
from tradewind.domain.inquiries.marks import Mark, mail_marks
from tradewind.platform.access import Actor
from tradewind.platform.company.queries import working_clock


def own_marks(by: Actor, *, at: datetime) -> tuple[Mark, ...]:
    """The marks of today; none for whoever has no mailbox, and none on a day that is not worked."""
    if not MailboxMember.objects.filter(user_id=by.pk, until=None).exists():
        return ()
    today = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    looks = MailCheck.objects.filter(user_id=by.pk, at__gte=today).values_list("at", flat=True)
    return mail_marks(looks, today.date(), at, working_clock())
