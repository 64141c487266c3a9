"""The paper as a stranger with a link gets it: marked with his name, printed at the first press and kept.

Whoever has the address can press its button as often as he likes, without a login: the first press prints, one paper
after the other, and from then on the kept file is served.
"""

from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from django.utils import timezone

from tradewind.apps.quotations import services
from tradewind.apps.quotations.printouts import design_of, paper_of
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.papers.printing import print_pdf
from tradewind.platform.people.queries import system_user

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import ShareLink
    from tradewind.platform.attachments.models import Attachment

_one_at_a_time = Lock()


def marked_paper(link: "ShareLink", at: datetime) -> bytes:
    """As it was sent, with the name of the one it was given to across every page."""
    kept = link.paper or _print(link, at)
    with storage.open_stored(kept.stored_name) as file:
        return file.read()


def _print(link: "ShareLink", at: datetime) -> "Attachment":
    with _one_at_a_time:
        link.refresh_from_db(fields=["paper"])  # who pressed at the same moment has waited
        if link.paper is not None:
            return link.paper
        house, revision = system_user(), link.revision
        mark = f"{revision.quotation.party.name} · {timezone.localdate(link.expires_at):%F}"
        printed = print_pdf(paper_of(house, revision, watermark=mark), design_of(house, revision)).content
        stored = storage.store(check_file(printed, f"{revision.quotation.called}.pdf"))
        kept = services.keep_link_paper(link_id=link.pk, stored=stored, by=house, at=at).paper
        assert kept is not None
        return kept
