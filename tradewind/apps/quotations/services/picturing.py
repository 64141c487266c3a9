"""Which pictures stand in a quotation? The catalogue is told, so that whoever replaces one knows."""

from datetime import datetime

from tradewind.apps.catalogue.services.picture_uses import note_uses
from tradewind.apps.quotations.models import Quotation, QuotationLine
from tradewind.domain.quotations.lifecycle import QuotationState, RevisionState
from tradewind.platform.access import Actor


def note_pictures(quotation: Quotation, *, by: Actor, at: datetime) -> None:
    """Those of its draft and of every version that left the house: they keep the picture they were made with."""
    lines = QuotationLine.objects.filter(option__revision__quotation=quotation).exclude(picture=None)
    standing = lines.exclude(option__revision__state=RevisionState.VOID)
    shown = set(standing.values_list("picture", flat=True)) if quotation.state != QuotationState.VOID else set()
    note_uses(version_ids=shown, subject=quotation, title=quotation.called, by=by, at=at)
