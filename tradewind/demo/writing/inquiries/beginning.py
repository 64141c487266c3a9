"""How does an inquiry of the demo begin: with a letter that is read, or with what somebody wrote down?"""

from dataclasses import replace
from functools import cache

from django.utils import timezone

from tradewind.apps.inquiries.models import Inquiry, InquiryLine, InquiryMessage
from tradewind.apps.inquiries.services.opening import Line
from tradewind.apps.inquiries.services.reading import ReadLetter, read_letter, read_text
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Party
from tradewind.demo.inquiries.rows import Came, InquiryRow, Written
from tradewind.demo.inquiries.settings import AbsenceRow, fields
from tradewind.demo.writing.inquiries.clocks import start_clocks, start_question
from tradewind.demo.writing.inquiries.file import File
from tradewind.demo.writing.inquiries.post import TAKEN_AFTER, Post
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.inquiries.clocks import clocks_of_source
from tradewind.domain.inquiries.grading import GradeReason, propose_grade
from tradewind.domain.inquiries.owners import Asked, Candidate, propose_owner
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import Role


@cache
def _read(text: str) -> ReadLetter:
    """Two may say the same: it is read once."""
    return read_text(text)


class Beginning:
    """Opens files."""

    def __init__(
        self, post: Post, parties: dict[str, Party], ledger: Ledger, office: WorkingClock, absence: AbsenceRow
    ) -> None:
        self._post, self._parties, self._ledger, self._office = post, parties, ledger, office
        self._away, people = absence, ledger.people
        self._sellers = [
            Candidate(people[row.username].pk, frozenset(row.countries), frozenset(row.product_words))
            for row in fields()
        ]
        traveller, deputy = people[absence.username].pk, people[absence.deputy].pk
        self._with_deputy = [
            replace(each, is_away=True, deputy=deputy) if each.person == traveller else each for each in self._sellers
        ]

    def of(self, row: InquiryRow) -> File:
        first = row.deeds[0]
        if isinstance(first, Came):
            return self._came(row, self._post.messages[first.mail.key])
        assert isinstance(first, Written)
        return self._written(row, first)

    def _came(self, row: InquiryRow, message: Message) -> File:
        letter = read_letter(message)
        at, house = message.at + TAKEN_AFTER, self._post.house
        inquiry = Inquiry(
            **letter.columns, subject=message.subject, party=message.party, contact_id=message.contact_id,
            message=message, thread=message.thread, arrived_at=message.at, heard_at=message.at, created_at=at,
            updated_at=at, updated_by=house,
        )  # fmt: skip
        file = File(inquiry, mail=[InquiryMessage(inquiry=inquiry, message=message)])
        self._begin(file, row, letter, message)
        facts: dict[str, object] = {"source": inquiry.source, "message": message, "owner": inquiry.owner_id}
        file.noted.append(("inquiry.taken_in", house, at, facts))
        return file

    def _written(self, row: InquiryRow, deed: Written) -> File:
        letter, by = _read(deed.text), self._ledger.people[deed.by]
        typed = {
            name: clean_line(value)
            for name in ("person", "company", "country", "platform", "answer_at")
            if (value := getattr(deed, name))
        } | {"email": clean_code(deed.email), "phone": clean_code(deed.phone), "source": deed.source}  # fmt: skip
        inquiry = Inquiry(
            **letter.columns | typed, party=self._parties.get(deed.party), subject=clean_line(deed.text)[:500],
            text=clean_paragraphs(deed.text),
            arrived_at=deed.arrived_at, heard_at=deed.arrived_at, created_at=deed.at, updated_at=deed.at, updated_by=by,
        )  # fmt: skip
        file = File(inquiry)
        self._begin(
            file,
            row,
            replace(
                letter, lines=tuple((each.description, each.quantity, each.unit) for each in deed.lines) or letter.lines
            ),
            None,
        )
        facts: dict[str, object] = {"source": inquiry.source, "message": None, "owner": inquiry.owner_id}
        file.noted.append(("inquiry.taken_in", by, deed.at, facts))
        return file

    def _begin(self, file: File, row: InquiryRow, letter: ReadLetter, message: Message | None) -> None:
        inquiry = file.inquiry
        self._propose(inquiry, row, letter)
        for place, line in enumerate(Line(*each) for each in letter.lines):
            file.lines.append(
                InquiryLine(
                    inquiry=inquiry, place=place, description=clean_line(line.description)[:300],
                    quantity=line.quantity, unit=line.unit[:20],
                )
            )  # fmt: skip
        start_clocks(file, clocks_of_source(inquiry.source), inquiry.arrived_at, self._office)
        if letter.asks and inquiry.source != Source.OUTREACH:
            start_question(file, message, list(letter.asks), inquiry.arrived_at, self._office)

    def _propose(self, inquiry: Inquiry, row: InquiryRow, letter: ReadLetter) -> None:
        """The grade from the letter; the owner as the fields say, unless a colleague took it in the story."""
        reasons = set(letter.grade_reasons) | ({GradeReason.KNOWN_CUSTOMER} if inquiry.party else set())
        proposal = propose_grade(frozenset(reasons))
        inquiry.proposed_grade, inquiry.grade_reasons = proposal.grade, [str(each) for each in proposal.reasons]
        owner = self._ledger.id_of(row.owner)
        took_it = inquiry.updated_by if inquiry.updated_by.role == Role.SALESPERSON else None
        customers_owner = (owner if row.owner else inquiry.party.owner_id) if inquiry.party else None
        country = inquiry.party.country if inquiry.party else inquiry.country
        asked = Asked(country, letter.words, customers_owner, taken_in_by=took_it.pk if took_it else None)
        is_away = self._away.begins_on <= timezone.localdate(inquiry.created_at) <= self._away.ends_on
        best = propose_owner(asked, self._with_deputy if is_away else self._sellers)[0]
        if best.score > 0 and (owner is None or best.person == owner):
            inquiry.stands_in_for_id = best.stands_in_for
            inquiry.owner_id, inquiry.owner_reasons = best.person, [str(each) for each in best.reasons]
