"""Which pictures stand in the demo's quotations? As the use cases would have told the catalogue."""

from tradewind.apps.catalogue.models import PictureUse
from tradewind.apps.quotations.models import Quotation, QuotationLine
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.quotations.lifecycle import QuotationState
from tradewind.platform.audit.recording import type_of


def note_picture_uses() -> None:
    lines = QuotationLine.objects.exclude(picture=None).exclude(option__revision__quotation__state=QuotationState.VOID)
    shown = lines.order_by("option__revision__quotation", "picture").values_list(
        "option__revision__quotation", "picture"
    )
    quotations, kind = Quotation.objects.in_bulk(), type_of(Quotation)
    uses = [
        PictureUse(
            shown_id=picture, subject_type=kind, subject_id=pk, title=quotations[pk].called,
            noted_at=quotations[pk].issued_at or quotations[pk].created_at,
        )
        for pk, picture in dict.fromkeys(shown)
    ]  # fmt: skip
    write_rows(PictureUse, uses)
