"""Which inquiries stand in the list, and what finds them?"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, InquiryWord
from tradewind.apps.inquiries.models.words import LONGEST_WORD
from tradewind.apps.inquiries.queries.scope import inquiries_of_scope, others_of_scope
from tradewind.domain.vocabulary.folding import folded_words
from tradewind.platform.access import Actor, require, sees_all_rows

BOARD_ROWS = 40
COUNT_UP_TO = 10_000
MOST_WORDS = 8
RARE = 1_000
_LAST_SIGN = chr(0x10FFFF)
_NUMBER = re.compile(r"(?:i-?)?0*(\d{1,15})", re.IGNORECASE)


def inquiries(by: Actor) -> QuerySet[Inquiry]:
    """The inquiries of one's scope, without what only their own pages show."""
    require(by, permissions.VIEW)
    return _as_listed(inquiries_of_scope(by))


def inquiries_in_parts(by: Actor) -> list[QuerySet[Inquiry]]:
    """The same, each part by an index: one's own (a leader's are all), then the few others."""
    require(by, permissions.VIEW)
    first = Inquiry.objects.all() if sees_all_rows(by) else Inquiry.objects.filter(owner_id=by.pk)
    return [_as_listed(each) for each in (first, *others_of_scope(by))]


def _as_listed(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    rows = rows.select_related("owner", "party").exclude(state="merged")
    return rows.defer("text", "facts", "grade_reasons", "owner_reasons", "end_remark")


def matching_inquiries(by: Actor, rows: QuerySet[Inquiry], typed: str) -> QuerySet[Inquiry]:
    """By number, by address, or by how words of company, person and address begin.

    The rarest word finds, the others are looked for in what it finds. Of a word that stands in more inquiries than a
    list counts a leader has the newest; a salesperson has few enough to look into each.
    """
    text = typed.strip()
    if number := _NUMBER.fullmatch(text):
        return rows.filter(pk=int(number[1]))
    if "@" in text and not text.startswith("@"):
        return rows.filter(email=text.lower())
    words = [_beginning_with(word[:LONGEST_WORD]) for word in folded_words(text)[:MOST_WORDS]]
    if not words:
        return rows.none()
    many, rarest = min((word[: RARE + 1].count(), place) for place, word in enumerate(words))
    for place, word in enumerate(words):
        if place == rarest and (many <= RARE or sees_all_rows(by)):
            rows = rows.filter(pk__in=word.order_by("-inquiry_id").values("inquiry_id")[: COUNT_UP_TO + 1])
        else:
            rows = rows.filter(Exists(word.filter(inquiry_id=OuterRef("pk"))))
    return rows


def _beginning_with(word: str) -> QuerySet[InquiryWord]:
    """By the index: SQLite uses it for a range, PostgreSQL, whose order may be a language's, for a beginning."""
    is_range = connection.vendor == "sqlite"
    start = Q(word__gte=word, word__lt=f"{word}{_LAST_SIGN}") if is_range else Q(word__startswith=word)
    return InquiryWord.objects.filter(start)


def with_running_clock(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """Each row's open clocks, the first due first: one query for a page."""
    running: QuerySet[InquiryClock] = InquiryClock.objects.filter(stopped_at=None, is_void=False).order_by("due_at")
    return rows.prefetch_related(Prefetch("clocks", queryset=running, to_attr="open_clocks"))


def board_parts(by: Actor) -> list[QuerySet[Inquiry]]:
    """What is followed in a grade, in the parts of one's scope that have some."""
    first, *others = (each.filter(is_followed=True).exclude(grade="") for each in inquiries_in_parts(by))
    return [first, *(each for each in others if each.exists())]


def on_board(by: Actor, parts: Sequence[QuerySet[Inquiry]], grade: str) -> tuple[list[Inquiry], int]:
    """Of these parts one grade, the next contact first, and how many there are; no further than a list counts."""
    parts = [each.filter(grade=grade) for each in parts]
    planned = [each.filter(next_contact_on__isnull=False).order_by("next_contact_on", "pk") for each in parts]
    rows = sorted(_first(planned), key=lambda row: (row.next_contact_on or date.max, row.pk))
    if len(rows) < BOARD_ROWS:
        rows += sorted(
            _first([each.filter(next_contact_on=None).order_by("pk") for each in parts]), key=lambda row: row.pk
        )
    return rows[:BOARD_ROWS], sum(each.order_by()[: COUNT_UP_TO + 1].count() for each in parts)


def _first(parts: Iterable[QuerySet[Inquiry]]) -> list[Inquiry]:
    return [row for part in parts for row in part[:BOARD_ROWS]]
