"""Inquiries by the hundred thousand, straight into the tables: `python -m benchmarks.inquiries_filling 100000`.

A fifth as many customers; three messages, two clocks and two follow-ups an inquiry. Of the newest three in a hundred
half wait for a grade, of the others one in seven is still followed. No audit entry tells of them: for measuring only.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import django
from django.db.models import OuterRef, Subquery

from benchmarks.filling import _gather_statistics, _people, _write
from benchmarks.looking_up import fill as fill_parties
from benchmarks.looking_up import party, without_indexes

DAYS = 1_000
A_DAY = timedelta(days=1)
NEWEST = 0.03
WITH_WORDS = 2_000  # of the newest inquiries the mail can be read
MAILS = 3
NOBODY = 0.1
SOURCES = ("mail", "mail", "mail", "form", "platform", "phone", "fax", "fair", "chat")
ASKED = ("Price for 4P tents", "Quotation request: camping chairs", "Prix bâches 3x4", "MOQ tarps", "见积 焚火台")
LETTER = "Dear Sirs,\n\nplease quote 1,200 tents 210D FOB Ningbo and your best lead time.\n\nBest regards\nTom Hale"
FRESH = (("new", 50), ("open", 20), ("answered", 15), ("quoted", 10), ("not_an_inquiry", 5))
OLDER = (("open", 2), ("answered", 5), ("quoted", 8), ("won", 12), ("lost", 45), ("not_an_inquiry", 25), ("merged", 3))
FOLLOWED = ("new", "open", "answered", "quoted")


@cache
def inquiry(number: int, of: int) -> dict[str, Any]:
    """The same for a number: what its clocks, mail and follow-ups are made of as well. `days`: how long ago."""
    chance = random.Random(number * 31 + 7)
    days = DAYS * (of - number) / of
    state = _one_of(chance, FRESH if number > of * (1 - NEWEST) else OLDER)
    grade = _one_of(chance, (("A", 10), ("B", 20), ("C", 40), ("D", 30)))
    is_answered = state in ("answered", "quoted", "won", "lost") or (state == "open" and chance.random() < 0.7)
    return {
        "days": days, "state": state, "grade": "" if state in ("new", "not_an_inquiry") else grade,
        "nobody": state == "new" and chance.random() < NOBODY, "seller": chance.randrange(20),
        "party": chance.randrange(of // 5) if chance.random() < 0.6 else None, "is_answered": is_answered,
        "asks": chance.random() < 0.5, "is_late": chance.random() < 0.15, "source": chance.choice(SOURCES),
        "due": chance.randrange(-2, 14), "subject": chance.choice(ASKED), "talks": chance.randrange(5),
        "deputy": state in FOLLOWED and chance.random() < 0.01, "off": chance.random() < 0.02,
    }  # fmt: skip


def fill(wanted: int) -> dict[str, int]:
    from tradewind.apps.inquiries import models as rooms
    from tradewind.apps.inquiries.services.searching import keep_found
    from tradewind.apps.messaging.models import Message, MessageText, Thread
    from tradewind.apps.parties.models import Party

    people, now = _people(), datetime.now(UTC).replace(microsecond=0)
    fill_parties(wanted // 5)
    first_party = Party.objects.order_by("pk").values_list("pk", flat=True)[0]
    made = _Made(wanted, people, now, first_party)
    plan = {
        Thread: made.threads, Message: made.messages, rooms.Inquiry: made.inquiries,
        rooms.InquiryMessage: made.links, rooms.PriceQuestion: made.questions, rooms.InquiryClock: made.clocks,
        rooms.FollowUp: made.follow_ups, rooms.InquiryLine: made.lines,
        rooms.TriageStep: made.steps,
    }  # fmt: skip
    with without_indexes(*plan):
        for model, rows in plan.items():
            _write(model, rows())
    _write(MessageText, made.words())
    _keep_facts(now)
    keep_found(rooms.Inquiry.objects.defer("text", "facts").iterator(), at=now)
    _gather_statistics()
    return made.told()


class _Made:
    """Rows whose numbers are known beforehand: nothing else was ever in the tables."""

    def __init__(self, of: int, people: list[int], now: datetime, first_party: int) -> None:
        self.of, self.boss, self.sellers, self.now, self.first_party = of, people[0], people[2:], now, first_party

    def _each(self) -> Iterator[tuple[int, dict[str, Any], datetime]]:
        for number in range(1, self.of + 1):
            each = inquiry(number, self.of)
            yield number, each, self.now - timedelta(minutes=1) - each["days"] * A_DAY

    def threads(self) -> Iterator[dict[str, Any]]:
        for _number, each, at in self._each():
            yield {"subject": each["subject"], "party_id": self._party(each), "last_at": at}

    def messages(self) -> Iterator[dict[str, Any]]:
        for number, each, at in self._each():
            known = party(each["party"] or 0)
            for turn in range(MAILS):
                ours = turn == 1
                yield {
                    "identity": f"{number:d}-{turn}", "thread_id": number, "direction": "out" if ours else "in",
                    "kind": "personal", "rfc_id": f"<{number}.{turn}@mail.example>", "sender_name": "Tom Hale",
                    "in_reply_to": f"<{number}.{turn - 1}@mail.example>" if turn else "",
                    "sender_address": "seller@tents.example" if ours else _address(number, known, each),
                    "subject": each["subject"], "begins": LETTER[:180], "at": min(at + turn * A_DAY, self.now),
                    "party_id": self._party(each), "by_id": self.sellers[each["seller"]] if ours else None,
                    "warnings": "[]",
                }  # fmt: skip

    def words(self) -> Iterator[dict[str, Any]]:
        for message in range(max(1, (self.of - WITH_WORDS) * MAILS + 1), self.of * MAILS + 1):
            yield {"message_id": message, "text": LETTER, "reply_text": LETTER, "complaints": "[]"}

    def inquiries(self) -> Iterator[dict[str, Any]]:
        today = self.now.date()
        for number, each, at in self._each():
            known, state = party(each["party"] if each["party"] is not None else number), each["state"]
            answered = at + timedelta(hours=20 if each["is_late"] else 2) if each["is_answered"] else None
            ended = min(today, (at + 40 * A_DAY).date()) if state not in FOLLOWED else None
            graded = bool(each["grade"])
            yield {
                "source": each["source"], "subject": f"{each['subject']} {number}", "person": f"Buyer {number}",
                "company": known["name"], "country": known["country"], "email": _address(number, known, each),
                "language": "en", "facts": json.dumps({"quantity": {"value": "1200", "quote": "1,200 tents"}}),
                "party_id": self._party(each), "message_id": (number - 1) * MAILS + 1, "thread_id": number,
                "grade": each["grade"], "grade_since": at.date() if graded else None, "proposed_grade": "B",
                "grade_reasons": '["price"]', "owner_reasons": "[]",
                "owner_id": None if each["nobody"] else self.sellers[each["seller"]],
                "stands_in_for_id": self.sellers[each["seller"] - 1] if each["deputy"] else None, "state": state,
                "arrived_at": at, "heard_at": at, "said_at": answered, "answered_at": answered,
                "quoted_at": answered if state in ("quoted", "won") else None,
                "next_contact_on": today + each["due"] * A_DAY if graded and state in FOLLOWED else None,
                "put_off_until": self.now + A_DAY if state == "new" and each["off"] else None, "ended_on": ended,
                "end_reason": "price" if state == "lost" else "seller" if state == "not_an_inquiry" else "",
                "merged_into_id": max(1, number - 9) if state == "merged" else None, "created_at": at,
                "updated_at": at, "updated_by_id": self.boss,
            }  # fmt: skip

    def links(self) -> Iterator[dict[str, Any]]:
        for number in range(1, self.of + 1):
            for turn in range(MAILS):
                yield {"inquiry_id": number, "message_id": (number - 1) * MAILS + turn + 1}

    def questions(self) -> Iterator[dict[str, Any]]:
        for number, each, at in self._each():
            if each["asks"]:
                yield {"inquiry_id": number, "message_id": (number - 1) * MAILS + 1, "arrived_at": at, "asks": "[]"}

    def clocks(self) -> Iterator[dict[str, Any]]:
        question = 0
        for number, each, at in self._each():
            question += each["asks"]
            stopped = at + timedelta(hours=30 if each["is_late"] else 1) if each["is_answered"] else None
            kinds = [("first_answer", 24), *([("quote_target", 2), ("quote_limit", 24)] if each["asks"] else [])]
            for kind, hours in kinds:
                due = at + timedelta(hours=hours)
                yield {
                    "inquiry_id": number, "question_id": question if kind != "first_answer" else None, "kind": kind,
                    "arrived_at": at, "runs_from": at, "began_due_at": due, "due_at": due, "stopped_at": stopped,
                    "is_void": each["state"] not in FOLLOWED and stopped is None,
                    "took": int((stopped - at).total_seconds()) if stopped else None,
                }  # fmt: skip

    def follow_ups(self) -> Iterator[dict[str, Any]]:
        for number, each, at in self._each():
            if not each["grade"]:
                continue
            # What is followed still was spoken of lately, what has ended in its own time.
            last = self.now if each["state"] in FOLLOWED else min(self.now, at + 40 * A_DAY)
            for turn in range(each["talks"]):
                moment = max(at, last - turn * 8 * A_DAY - timedelta(hours=number % 200))
                yield {
                    "inquiry_id": number, "kind": "call", "on": moment.date(), "at": moment,
                    "by_id": self.sellers[each["seller"]],
                }  # fmt: skip

    def lines(self) -> Iterator[dict[str, Any]]:
        for number in range(1, self.of + 1):
            yield {"inquiry_id": number, "place": 0, "description": "Tent 4P 210D", "quantity": "1200", "unit": "pcs"}

    def steps(self) -> Iterator[dict[str, Any]]:
        """One key an inquiry, pressed by its owner on its own day."""
        for number, each, at in self._each():
            if each["grade"]:
                yield {
                    "by_id": self.sellers[each["seller"]], "inquiry_id": number, "action": "graded",
                    "before": '{"state": "new"}', "version": 1, "at": at + timedelta(seconds=30),
                }  # fmt: skip

    def told(self) -> dict[str, int]:
        """An inquiry with a customer, of the first salesperson."""
        with_party = (
            number
            for number, each, _at in self._each()
            if number > self.of - WITH_WORDS and each["seller"] == 0 and each["party"] is not None
            and each["state"] == "quoted"
        )  # fmt: skip
        return {"inquiries": self.of, "record": next(with_party, self.of)}

    def _party(self, each: dict[str, Any]) -> int | None:
        return None if each["party"] is None else self.first_party + each["party"]


def _keep_facts(now: datetime) -> None:
    """What the use cases and the night's job keep beside the rows."""
    from tradewind.apps.inquiries import queries
    from tradewind.apps.inquiries.jobs import close_periods
    from tradewind.apps.inquiries.models import Inquiry

    first = queries.running_clocks().filter(inquiry=OuterRef("pk")).order_by("due_at").values("due_at")
    Inquiry.objects.filter(is_followed=True).update(due_at=Subquery(first[:1]))
    close_periods.func(on=f"{now:%Y-%m-%d}")


def _address(number: int, known: dict[str, Any], each: dict[str, Any]) -> str:
    return str(known["email"]) if each["party"] is not None and known["email"] else f"buyer{number}@mail.example"


def _one_of(chance: random.Random, choices: tuple[tuple[str, int], ...]) -> str:
    return chance.choices([key for key, _ in choices], [weight for _, weight in choices])[0]


if __name__ == "__main__":
    django.setup()
    print(json.dumps(fill(int(sys.argv[1]))))
