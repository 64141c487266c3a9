"""Taking one option out of a draft, without the page of all of them."""

from dataclasses import replace
from datetime import datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.services.details import details_of
from tradewind.apps.quotations.services.revising import SavedDraft, revise_draft
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.use_case import use_case


@use_case
def leave_out_option(*, revision_id: int, version: int, place: int, by: Actor, at: datetime) -> SavedDraft:
    """One table less, the others as they are kept: so a draft too large for its own page can be made smaller."""
    revision = queries.revision_to_change(by, revision_id)
    options = queries.options_of(by, revision)
    stay = [each for each in options if each.place != place]
    if len(stay) == len(options):
        raise NotFound(what="quotation")
    said = details_of(revision, stay)
    numbered = [
        replace(
            typed, id=option.pk, names_rate=option.rate_named_by_id is not None,
            lines=[replace(row, id=line.pk) for row, line in zip(typed.lines, option.lines.all(), strict=True)],
        )
        for typed, option in zip(said.options, stay, strict=True)
    ]  # fmt: skip
    return revise_draft(revision_id=revision_id, version=version, details=replace(said, options=numbered), by=by, at=at)
