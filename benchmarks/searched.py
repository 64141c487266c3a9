"""The asking of `benchmarks.search`, inside a company: `python -m benchmarks.searched [TIMES]` prints milliseconds."""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from benchmarks.filling import CALLED, CITIES, DEALS_IN, FIRST, SECOND

TIMES = 40


def asked() -> dict[str, list[str]]:
    """Twenty of a kind, so that no single word decides."""
    from tradewind.apps.parties.models import Party

    chance = random.Random(7)
    phones = list(Party.objects.exclude(phone="").order_by("pk").values_list("phone_e164", flat=True)[:20000:1000])
    pairs = [(chance.choice(FIRST), chance.choice(SECOND)) for _ in range(20)]
    return {
        "rare word (zephy)": ["zephy", "zephyr", "ephyr"],
        "common word (camping)": [word.lower() for word in SECOND],
        "begun word (cam)": [word[:3].lower() for word in (*FIRST, *SECOND)],
        "two letters (ca)": [word[:2].lower() for word in (*FIRST, *SECOND)],
        "two words, both common": [f"{second} {first}".lower() for first, second in pairs],
        "two Chinese signs": [*CITIES, *CALLED],
        "four Chinese signs, two words": [f"{chance.choice(CITIES)} {chance.choice(DEALS_IN)[:2]}" for _ in range(20)],
        "pinyin initials (nbxf)": ["nbxf", "hzyh", "szsy", "qdjf", "gzdf", "xmhd", "shrf", "szth", "wzds", "ywyf"],
        "pinyin (xinfeng)": ["xinfeng", "yuanhang", "hailan", "shanye", "jinfan", "dongfang", "hengda", "ruifeng"],
        "phone, last four": [phone[-4:] for phone in phones],
        "phone, last six": [phone[-6:] for phone in phones],
        "number (C-0187)": [f"C-{chance.randrange(1, 90_000)}" for _ in range(20)],
        "bare number (187)": [str(chance.randrange(1, 2_000)) for _ in range(20)],
        "mail": [f"info@camping{chance.randrange(9, 90_000)}.example" for _ in range(10)],
        "nothing (qqqzzz)": ["qqqzzz", "wolpertinger", "鑫鑫", "00000000"],
    }


def main(times: int = TIMES) -> None:
    from tradewind.apps.parties import queries
    from tradewind.apps.parties.models import Party
    from tradewind.domain.vocabulary.searching import read_query
    from tradewind.platform.people.models import User
    from tradewind.platform.search import finding

    boss, seller = User.objects.get(username="boss"), User.objects.get(username="seller0")

    def page(text: str) -> Any:
        rows = queries.matching_parties(boss, queries.customers(boss), text).order_by("-pk")
        return rows.order_by()[:10_001].count(), list(rows[:50])

    ways: dict[str, Callable[[str], Any]] = {
        "statement": lambda text: finding._ask(finding.statement("parties.party", read_query(text))),
        "boss": lambda text: queries.find_parties(boss, text),
        "salesperson": lambda text: queries.find_parties(seller, text),
        "list": page,
    }
    assert Party.objects.exists()
    told = {title: {name: _took(way, texts, times) for name, way in ways.items()} for title, texts in asked().items()}
    print(json.dumps(told))


def _took(way: Callable[[str], Any], texts: list[str], times: int) -> list[float]:
    for text in texts[:3]:
        way(text)
    took = []
    for turn in range(times):
        began = time.perf_counter()
        way(texts[turn % len(texts)])
        took.append((time.perf_counter() - began) * 1000)
    return took


if __name__ == "__main__":
    django.setup()
    main(*map(int, sys.argv[1:]))
