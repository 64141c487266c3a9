"""An address under which a version can be read for a time: given out, taken back, opened."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.models import Dispatch, ShareLink, ShareOpening
from tradewind.apps.quotations.refusals import NoPublicAddress
from tradewind.apps.quotations.services.sending import issued_to_send, note_link_opened
from tradewind.domain.quotations.lifecycle import SentBy
from tradewind.domain.quotations.links import USUAL_DAYS, digest_of, link_ends
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company import queries as company
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case

ONE_LOOK = timedelta(minutes=1)  # a second press on the button is the same opening


@dataclass(frozen=True, slots=True)
class GivenLink:
    """The secret is shown once: only a digest of it is kept."""

    link: ShareLink
    token: str


@use_case
def share_version(*, revision_id: int, days: int = USUAL_DAYS, by: Actor, at: datetime) -> GivenLink:
    """Give out an address for this version. The buyer has the offer when he opens it."""
    require(by, permissions.SEND)
    revision = issued_to_send(by, revision_id)
    if not company.public_address():
        raise NoPublicAddress()
    ends, token = link_ends(at, days=days), secrets.token_urlsafe(24)
    link = ShareLink.objects.create(
        revision=revision, token_hash=digest_of(token), expires_at=ends, by_id=by.pk, at=at
    )  # fmt: skip
    audit.record(
        "quotation.shared", revision.quotation, by=by, at=at, version=revision.ordinal, until=house_day(ends)
    )  # fmt: skip
    Dispatch.objects.create(revision=revision, how=SentBy.LINK, link=link, by_id=by.pk, at=at)
    return GivenLink(link, token)


@use_case
def revoke_link(*, link_id: int, by: Actor, at: datetime) -> ShareLink:
    """Nobody reads it under that address any more."""
    require(by, permissions.SEND)
    link = queries.link_to_change(by, link_id)
    if link.revoked_at is None:
        link.revoked_at, link.revoked_by_id = at, by.pk
        link.save(update_fields=["revoked_at", "revoked_by"])
        audit.record("quotation.link_revoked", link.revision.quotation, by=by, at=at, version=link.revision.ordinal)
    return link


@use_case
def note_opening(*, token: str, address: str, by: Actor, at: datetime) -> ShareOpening:
    """Somebody opened a shared version; the page for strangers tells it by a POST of its own."""
    require(by, "jobs.view")
    link = queries.shared_link(by, token, at=at)
    note_link_opened(link, by=by, at=at)
    just_now = link.openings.filter(address=address[:45], at__gt=at - ONE_LOOK).first()
    return just_now or ShareOpening.objects.create(link=link, at=at, address=address[:45])
