"""How does what was told of a quotation become rows? As the use cases would have left them, but all at once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.models import Dispatch, Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries import totals_text
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.demo.days import OFFICE_ZONE, at_minute
from tradewind.demo.quotations.rows import EndRow, QuotationRow, VersionRow
from tradewind.demo.words.quotations import LEAD, NOTES_EN
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.quotations.offering import Asked, Offering, totals
from tradewind.domain.quotations.lifecycle import STANDING, QuotationState, RevisionState, SentBy
from tradewind.domain.quotations.validity import is_over, reminder_on
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor
from tradewind.platform.company.models import LegalEntity

Noted = tuple[str, Model, Actor, datetime, dict[str, object]]


@dataclass(slots=True)
class Folded:
    """The rows of all quotations, each kind in its order, and what is to be noted once they have numbers."""

    quotations: list[Quotation] = field(default_factory=list)
    revisions: list[QuotationRevision] = field(default_factory=list)
    options: list[QuotationOption] = field(default_factory=list)
    lines: list[QuotationLine] = field(default_factory=list)
    dispatches: list[Dispatch] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)


class Folding:
    """One quotation after the other; `contacts`: of each customer the first person."""

    def __init__(
        self, offering: Offering, entity: LegalEntity, contacts: dict[int, int], ledger: Ledger, house: Actor,
        at: datetime,
    ) -> None:  # fmt: skip
        self.rows = Folded()
        self._offering, self._entity, self._contacts = offering, entity, contacts
        self._ledger, self._house, self._at = ledger, house, at

    def fold(self, row: QuotationRow, number: str, party: Party) -> None:
        by = self._ledger.people[row.owner]
        quotation = Quotation(
            entity=self._entity, party=party, contact_id=self._contacts.get(party.pk), inquiry_id=row.inquiry,
            owner=by, country=party.country, created_at=row.begun_at, updated_at=row.begun_at, updated_by=by,
        )  # fmt: skip
        self.rows.quotations.append(quotation)
        former: QuotationRevision | None = None
        for ordinal, version in enumerate(row.versions, 1):
            self._expire(quotation, before=version.issued_at or version.begun_at)
            revision, drafted = self._begin(quotation, row, version, ordinal)
            if version.issued_at:
                quotation.number = number
                self._issue(quotation, revision, former, drafted, version.issued_at)
            if version.sent_at:
                self._send(quotation, revision, row, version, drafted)
            former = revision
        self._expire(quotation, before=row.end.at if row.end else self._at)
        if row.end:
            self._end(quotation, row.end)

    def _begin(
        self, quotation: Quotation, row: QuotationRow, version: VersionRow, ordinal: int
    ) -> tuple[QuotationRevision, list[Drafted]]:
        by, at = quotation.owner, version.begun_at
        on = timezone.localdate(version.issued_at or at, OFFICE_ZONE)
        place = len(self.rows.quotations)
        language = PaperLanguage.CHINESE if quotation.country in ("TW", "HK", "MO") else PaperLanguage.ENGLISH
        revision = QuotationRevision(
            quotation=quotation, ordinal=ordinal, language=language,
            valid_until=on + timedelta(days=version.valid_days), lead_text=LEAD[place % len(LEAD)],
            notes_en=NOTES_EN[place % len(NOTES_EN)], created_at=at, updated_at=at, updated_by=by,
            version=2 if ordinal == 1 else 3,
        )  # fmt: skip
        drafted = self._offering.of(Asked(row, version, quotation.party, on), revision)
        self.rows.revisions.append(revision)
        for each in drafted:
            self.rows.options.append(each.option)
            self.rows.lines += each.lines
        self._summarise(quotation, revision, drafted)
        self._touch(quotation, by, at, steps=1 if ordinal == 1 else 2)
        if ordinal == 1:
            self._note("quotation.drafted", quotation, by, at, inquiry=row.inquiry, former=None)
        else:
            self._note("quotation.version_begun", quotation, by, at, version=ordinal)
            self._note(
                "quotation.revised", quotation, by, at + timedelta(minutes=4), version=ordinal, total=totals(drafted),
                lines=quotation.lines, lost_grant=False,
            )  # fmt: skip
        return revision, drafted

    def _summarise(self, quotation: Quotation, revision: QuotationRevision, drafted: list[Drafted]) -> None:
        first = drafted[0].option
        quotation.currency, quotation.amount, quotation.options = first.currency, first.amount, len(drafted)
        quotation.lines = sum(len(each.lines) for each in drafted)
        quotation.valid_until = revision.valid_until

    def _issue(
        self, quotation: Quotation, revision: QuotationRevision, former: QuotationRevision | None,
        drafted: list[Drafted], at: datetime,
    ) -> None:  # fmt: skip
        by = quotation.owner
        revision.state, revision.issued_at, revision.issued_by = RevisionState.ISSUED, at, by
        revision.design_version = 0  # the house's own, which nobody has changed
        revision.version, revision.updated_at = revision.version + 1, at
        if former is not None:
            former.state, former.updated_at, former.version = RevisionState.SUPERSEDED, at, former.version + 1
        quotation.state, quotation.ended_on = QuotationState.ISSUED, None
        assert revision.valid_until is not None
        quotation.next_reminder_on = reminder_on(revision.valid_until, on=timezone.localdate(at, OFFICE_ZONE))
        quotation.issued_at = quotation.issued_at or at
        self._touch(quotation, by, at)
        facts = {
            "number": quotation.number,
            "version": revision.ordinal,
            "total": self._total(drafted),
            "id": quotation,
        }
        self._note("quotation.issued", quotation, by, at, reasons=[], **facts)
        self._note("party.quotation_issued", quotation.party, by, at, **facts)

    def _send(
        self, quotation: Quotation, revision: QuotationRevision, row: QuotationRow, version: VersionRow,
        drafted: list[Drafted],
    ) -> None:  # fmt: skip
        at, issued_at, is_mail = version.sent_at, version.issued_at, version.how is SentBy.MAIL
        assert at is not None and issued_at is not None
        by = self._house if is_mail else quotation.owner
        self.rows.dispatches.append(
            Dispatch(
                revision=revision, how=version.how, message_id=row.message if is_mail else None, note=version.note,
                by=quotation.owner, at=issued_at if is_mail else at, left_at=at,
            )
        )  # fmt: skip
        quotation.state, quotation.sent_at = QuotationState.SENT, quotation.sent_at or at
        self._touch(quotation, by, at)
        facts = {"number": quotation.number, "version": revision.ordinal, "id": quotation}
        total = self._total(drafted)
        self._note("quotation.sent", quotation, by, at, how=version.how, left_at=at, total=total, **facts)
        self._note("party.quotation_sent", quotation.party, by, at, total=total, how=version.how, **facts)

    def _expire(self, quotation: Quotation, *, before: datetime) -> None:
        """By the house, in the night after the last day."""
        until = quotation.valid_until
        if quotation.state not in STANDING or until is None:
            return
        at = at_minute(until + timedelta(days=1), 0, 40)
        if at >= before or not is_over(until, on=timezone.localdate(at, OFFICE_ZONE)):
            return
        quotation.state, quotation.next_reminder_on = QuotationState.EXPIRED, None
        quotation.ended_on = timezone.localdate(at, OFFICE_ZONE)
        self._touch(quotation, self._house, at)
        self._note("quotation.expired", quotation, self._house, at)
        self._note(
            "party.quotation_expired", quotation.party, self._house, at, number=quotation.number, id=quotation
        )  # fmt: skip

    def _end(self, quotation: Quotation, end: EndRow) -> None:
        by, at = quotation.owner, end.at
        quotation.state, quotation.next_reminder_on = end.state, None
        quotation.ended_on = timezone.localdate(at, OFFICE_ZONE)
        quotation.end_reason, quotation.end_remark = end.reason, end.remark
        self._touch(quotation, by, at)
        facts = {"reason": end.reason or "–"}
        self._note(f"quotation.{end.state}", quotation, by, at, **facts)
        self._note(
            f"party.quotation_{end.state}", quotation.party, by, at, number=quotation.number, id=quotation, **facts
        )  # fmt: skip

    def _touch(self, quotation: Quotation, by: Actor, at: datetime, *, steps: int = 1) -> None:
        quotation.version, quotation.updated_at, quotation.updated_by_id = quotation.version + steps, at, by.pk

    def _note(self, action: str, subject: Model, by: Actor, at: datetime, **facts: object) -> None:
        self.rows.noted.append((action, subject, by, at, facts))

    def _total(self, drafted: list[Drafted]) -> str:
        return totals_text([each.option for each in drafted])
