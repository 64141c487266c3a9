"""The paper of a brochure, printed and laid down before the use case keeps it."""

import hashlib
import re

from tradewind.apps.catalogue.printouts.brochures import brochure_content
from tradewind.apps.catalogue.queries.brochures import judged
from tradewind.apps.catalogue.services.brochures import BrochureDetails
from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.catalogue.printing import printed_brochure

PDF = "application/pdf"


def kept_paper(by: Actor, details: BrochureDetails) -> StoredFile | None:
    """Refuses what cannot be a brochure, before anything is printed."""
    price_list, items = judged(by, details.product_ids, details.price_list_id)
    terms = f"{price_list.incoterm} {price_list.place}" if price_list else ""
    title = details.title or items[0].product.code
    content = printed_brochure(by, brochure_content(by, title, details.language, items, terms))
    return storage.store(checked_paper(content, title)) if content else None


def checked_paper(content: bytes, title: str) -> CheckedFile:
    """A PDF of our own making, under its title."""
    name = clean_file_name(re.sub(r"[/\\]", "-", title).rstrip(". ") + ".pdf")
    return CheckedFile(content, name, PDF, "pdf", hashlib.sha256(content).hexdigest())
