"""Who are we on a paper: a legal entity with its letterhead and seal?"""

from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.refusals import FileMissing
from tradewind.platform.company import queries as company
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.papers.content import OurSide, Words


def our_side(entity: LegalEntity) -> OurSide:
    """A legal entity the caller has fetched with its two pictures."""
    return OurSide(
        name=Words(entity.name_en, entity.name_zh),
        address=Words(entity.address_en, entity.address_zh),
        phone=entity.phone, email=entity.email, website=entity.website,
        letterhead=_content(entity.letterhead), seal=_content(entity.seal),
    )  # fmt: skip


def usual_side(by: Actor) -> OurSide:
    """The entity papers start with; before there is one, the company's name alone."""
    entity = company.visible_entities(by).select_related("letterhead", "seal").first()
    if entity is not None:
        return our_side(entity)
    profile = company.company_profile()
    return OurSide(name=Words(profile.name_en, profile.name))


def _content(kept: Attachment | None) -> bytes | None:
    """A picture whose file is gone leaves its place empty: the paper is printed all the same."""
    if kept is None:
        return None
    try:
        with storage.open_stored(kept.stored_name) as file:
            return file.read()
    except FileMissing:
        return None
