"""The labelled letters, all invented, and the part on which nothing was tuned.

`cases/letters/*.toml` are meant to be read and added to by people who know the trade. `held_out.toml` was written in
one go before the rules were run for the first time; its first figures stand in benchmarks/README.md.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from tradewind.domain.inquiries.reading.facts import FoundFacts, read_inquiry
from tradewind.domain.inquiries.reading.letter import Letter

CASES = Path(__file__).with_name("cases") / "letters"
FIELDS = (
    *("inquiry", "kind", "language", "company", "country", "phone", "items", "incoterm", "origin", "destination"),
    *("weight_kg", "volume_cbm", "target_price", "currency", "certificates", "asks", "platform", "buyer", "channel"),
)
_SENDER = re.compile(r"(?:(?P<name>.*?)\s*<)?(?P<address>[^<>\s]+@[^<>\s]+)>?")


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    letter: Letter
    expected: dict[str, Any]
    is_held_out: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one field over many letters."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0


@cache
def labelled_letters() -> tuple[Case, ...]:
    return tuple(case for path in sorted(CASES.glob("*.toml")) for case in _cases(path))


def _cases(path: Path) -> Iterable[Case]:
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["letter"]:
        sender = _SENDER.fullmatch(row.get("sender", "")) or _SENDER.fullmatch("x@x.example")
        assert sender is not None
        text = row["text"].strip("\n")
        letter = Letter(
            row.get("subject", ""), text, text, sender["name"] or "", sender["address"], row.get("headers", {})
        )
        expected = {field: row[field] for field in FIELDS if field in row}
        yield Case(row["name"], letter, expected, path.stem.startswith("held_out"))


def said(facts: FoundFacts) -> dict[str, Any]:
    """What was found, as the cases write it."""
    relay, route, price = facts.relay, facts.route, facts.target_price
    plain = {
        "inquiry": facts.is_inquiry,
        "kind": facts.verdict.kind.value,
        "language": facts.language,
        **{name: found.value if (found := getattr(facts, name)) else None for name in ("company", "country", "phone")},
        **{
            name: found.value if (found := getattr(route, name)) else None
            for name in ("incoterm", "origin", "destination")
        },
        "weight_kg": facts.weight_kg.value if facts.weight_kg else None,
        "volume_cbm": facts.volume_cbm.value if facts.volume_cbm else None,
        "target_price": price.value.amount if price else None,
        "currency": facts.currency.value if facts.currency else None,
        "items": [f"{_or_dash(i.quantity)} {_or_dash(i.unit)} {i.description}" for i in facts.items],
        "certificates": [each.value for each in facts.certificates],
        "asks": [each.topic for each in facts.asked],
    }
    if relay and relay.code:
        plain |= {
            "platform": relay.code,
            "buyer": relay.buyer.value if relay.buyer else None,
            "channel": relay.reply_channel,
        }
    return plain


def _or_dash(value: Decimal | str | None) -> str:
    return "-" if value is None else format(value, "f") if isinstance(value, Decimal) else value


def marks(case: Case) -> dict[str, tuple[int, int, int]]:
    """Right, wrong and missed for each field that is asked of this letter."""
    found = said(read_inquiry(case.letter))
    is_inquiry = bool(case.expected.get("inquiry"))
    asked = {
        "inquiry": (is_inquiry or None, found["inquiry"] or None),
        "language": (case.expected.get("language"), found["language"]),
    }
    if not is_inquiry:
        asked["kind"] = (case.expected.get("kind"), found["kind"])
        return {field: _mark(field, *pair) for field, pair in asked.items()}
    for field in FIELDS[3:]:
        if field not in ("buyer", "channel") or field in case.expected:
            asked[field] = (case.expected.get(field), found.get(field))
    return {field: _mark(field, *pair) for field, pair in asked.items()}


def _mark(field: str, wanted: Any, got: Any) -> tuple[int, int, int]:
    if isinstance(got, list):
        return _mark_lists(field, wanted or [], got)
    if wanted is None and got is None:
        return 0, 0, 0
    if wanted is not None and got is not None and _same(field, wanted, got):
        return 1, 0, 0
    return 0, int(got is not None), int(wanted is not None)


def _mark_lists(field: str, wanted: list[str], got: list[str]) -> tuple[int, int, int]:
    if field == "asks":  # a price and a quotation are one question in two words
        wanted, got = (
            [*dict.fromkeys("price" if each == "quotation" else each for each in row)] for row in (wanted, got)
        )
    left, right = list(got), 0
    for each in wanted:
        match = next((other for other in left if _same(field, each, other)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return right, len(left), len(wanted) - right


def _same(field: str, wanted: Any, got: Any) -> bool:
    if field == "items":
        return _same_item(wanted, got)
    if isinstance(got, Decimal):
        return abs(Decimal(wanted) - got) <= abs(Decimal(wanted)) / 1000
    if field == "company":
        return _letters(wanted) == _letters(got)
    return bool(wanted == got)


def _same_item(wanted: str, got: str) -> bool:
    """Number and unit to the letter; of the words all that are wanted and not many more."""
    amount, unit, words = wanted.split(" ", 2)
    other_amount, other_unit, other_words = got.split(" ", 2)
    if (amount, unit) != (other_amount, other_unit):
        return False
    return _letters(words) in _letters(other_words) and len(other_words) <= 2 * len(words) + 12


def _letters(words: str) -> str:
    return re.sub(r"\W", "", words.casefold())


def outcomes_of(cases: Iterable[Case]) -> dict[str, Outcome]:
    sums: dict[str, Counter[str]] = {}
    for case in cases:
        for field, (right, wrong, missed) in marks(case).items():
            sums.setdefault(field, Counter()).update(found=right, wrong=wrong, missed=missed)
    return {
        field: Outcome(**{name: counts[name] for name in ("found", "wrong", "missed")})
        for field, counts in sums.items()
    }
