"""Does every message end within its limits, whatever somebody built it for?"""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.messaging.bombs import BOMBS
from tests.domain.messaging.letters import attached, letter, of_parts, part
from tests.domain.messaging.mutations import SOUND, spoiled
from tradewind.domain.messaging.judging import judge
from tradewind.domain.messaging.parsing import MessageUnreadable, parse_message
from tradewind.domain.messaging.warnings import warnings


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_its_limits(name: str) -> None:
    build, code = BOMBS[name]
    raw = build()
    started = time.process_time()
    try:
        message = parse_message(raw)
        told = [complaint.code for complaint in message.complaints]
        judge(message)
    except MessageUnreadable as refusal:
        told = [refusal.code]
    assert time.process_time() - started < 5
    assert not code or code in told


def judged(raw: bytes) -> None:
    try:
        message = parse_message(raw)
    except MessageUnreadable:
        return
    judge(message)
    warnings(message, known_domains=["gulf-camping.example"], own_addresses=["sales@xinfeng.example"])
    "".join((message.text, message.subject, message.html, *(each.filename for each in message.parts))).encode()


@given(st.integers(0, 2**32), st.sampled_from(SOUND))
def test_a_spoiled_message_never_raises(seed: int, sound: bytes) -> None:
    judged(spoiled(sound, random.Random(seed)))


@given(st.binary(max_size=400))
def test_no_bytes_raise(raw: bytes) -> None:
    judged(raw)
    judged(b"Subject: " + raw)
    judged(b"Content-Type: multipart/mixed; boundary=" + raw)


@given(st.text(max_size=200))
def test_no_header_raises(text: str) -> None:
    written = text.replace("\n", " ").encode("utf-8", "surrogatepass")
    judged(letter(to=written, subject=written, date=written, content_type=written, message_id=written))
    plain = written.decode("ascii", "ignore")
    judged(of_parts(part("a"), attached(b"b", f"filename={plain}")))


@pytest.mark.nightly
def test_ten_thousand_spoiled_messages_never_raise() -> None:
    chance = random.Random(2026)
    for number in range(10_000):
        judged(spoiled(SOUND[number % len(SOUND)], chance))
