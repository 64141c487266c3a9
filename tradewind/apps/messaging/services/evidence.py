"""The end of the trail leaves by mail every day: whoever keeps these mails can prove that nothing was rewritten."""

from datetime import datetime

from tradewind.apps.messaging import queries
from tradewind.apps.messaging.models import EvidenceRoute, Letter
from tradewind.apps.messaging.models.evidence import THE_ROUTE
from tradewind.apps.messaging.services.letters import LetterDetails, begin_letter, no_way_out, send_letter
from tradewind.apps.messaging.services.telling import tell_bosses_of_evidence
from tradewind.domain.messaging.likeness import domain_of
from tradewind.domain.messaging.message import Address
from tradewind.domain.parties.duplicates.mail_domains import FREE_MAIL
from tradewind.domain.vocabulary.details import Checked, Desk, check_email
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.audit import verifying
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def set_evidence_route(*, version: int, mailbox_id: int, address: str, by: Actor, at: datetime) -> EvidenceRoute:
    """Say from which mailbox, and to whom outside the company, the end of the trail goes every day."""
    require(by, "audit.view_everything")
    mailbox = queries.mailbox_for(by, mailbox_id)
    desk = Desk()
    clean = desk.take("address", check_email(address))
    desk.take("address", _outside(clean, mailbox.address, by))
    desk.close()
    route = EvidenceRoute.objects.select_for_update().filter(pk=THE_ROUTE).first()
    refuse_stale(version, route.version if route else 0)
    before = {"mailbox": route.mailbox_id, "address": route.address} if route else {}
    route = route or EvidenceRoute(pk=THE_ROUTE, version=0)
    route.mailbox, route.address = mailbox, clean
    route.version += 1
    route.updated_at, route.updated_by_id = at, by.pk
    route.save()
    audit.record(
        "evidence.route_set", route, by=by, at=at, before=before, address=clean,
        after={"mailbox": mailbox.pk, "address": clean},
    )  # fmt: skip
    return route


def _outside(address: str, sent_from: str, by: Actor) -> Checked[str]:
    """Who runs our mail server could take the mails away again: they go to somebody else."""
    ours, host = queries.our_addresses(by), domain_of(address)
    is_sender = address.lower() == sent_from.lower() or (host == domain_of(sent_from) and host not in FREE_MAIL)
    return Checked(address, "address_is_ours" if is_sender or address.lower() in ours else "")


@use_case
def send_evidence(*, by: Actor, at: datetime) -> Letter | None:
    """Today's end of the trail, as a letter that leaves at once; nothing where nobody said to whom.

    Where nothing leaves from its mailbox any more no draft a day is left behind: who asks hears it, else the bosses do.
    """
    route = queries.evidence_route(by)
    if route is None:
        return None
    why = no_way_out(route.mailbox)
    if why:
        if not by.is_system:
            raise why
        tell_bosses_of_evidence(by, at)
        return None
    head = verifying.head()
    text = (
        f"{head}\n{at:%Y-%m-%d %H:%M} UTC\n\n"
        "Keep this mail. With it anybody can prove that no entry of the trail up to this number was changed since:\n"
        f"{queries.EVIDENCE_WORDS}{head}"
    )
    details = LetterDetails(
        mailbox_id=route.mailbox_id, to=[Address("", route.address)], subject=f"Tradewind {head[:24]}", text=text
    )  # fmt: skip
    letter = begin_letter(details=details, by=by, at=at)
    return send_letter(letter_id=letter.pk, version=letter.version, by=by, at=at)
