"""How much may the company's folder of files hold?"""

from django.conf import settings
from django.db.models import Sum

from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.refusals import NoRoomLeft

GIGABYTE = 1024**3


def refuse_full(size: int) -> None:
    """Asked before a file is written; two at the same moment may pass by a file."""
    kept = Attachment.objects.aggregate(kept=Sum("size"))["kept"] or 0
    if kept + size > settings.FILES_QUOTA:
        raise NoRoomLeft(gigabytes=settings.FILES_QUOTA // GIGABYTE)
