"""Does every message end within its limits, whatever somebody built it for?"""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.messaging.letters import attached, letter, of_parts, part
from tests.domain.messaging.mutations import SOUND, spoiled
from tradewind.domain.messaging.kinds import kind_of
from tradewind.domain.messaging.parsing import MessageUnreadable, parse_message
from tradewind.domain.messaging.warnings import warnings

NESTED = b"".join(
    b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (number, number) for number in range(2_000)
)
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nested": (lambda: b"From: a@b.example\r\n" + NESTED, "message_too_deep"),
    "large": (lambda: b"A: b\r\n\r\n" + bytes(50_000_000), "message_too_large"),
    "addresses": (lambda: letter(to=", ".join(f"a{n}@b.example" for n in range(40_000))), "message_too_many_addresses"),
    "long names": (lambda: letter(to=('"' + "\\" * 2) * 20_000), ""),
    "encoded words": (lambda: letter(subject=" ".join(["=?utf-8?B?5L2g5aW9?="] * 40_000)), "message_headers_cut"),
    "parts": (lambda: of_parts(*[b"\r\n"] * 200_000), "message_too_many_parts"),
    "charset": (lambda: letter(b"\xc4\xe3\xba\xc3", content_type="text/plain; charset=none-such"),"
    " "message_unknown_charset"),
    "headers": (lambda: b"X: y\n" * 2_000_000, "message_headers_cut"),
    "folded": (lambda: b"X: y\n" + b" a\n" * 2_000_000, "message_headers_cut"),
    "dashes": (lambda: of_parts(b"\n" + b"--c\n" * 1_000_000), "message_too_many_parts"),
    "unclosed tags": (lambda: letter('<a "' * 400_000, content_type="text/html"), ""),
    "unclosed quotes": (lambda: letter("<a '>" * 300_000, content_type="text/html"), ""),
    "unclosed scripts": (lambda: letter("<script>" * 200_000, content_type="text/html"), ""),
    "deep quotations": (lambda: letter("<div class=gmail_quote><p>" * 60_000, content_type="text/html"), ""),
    "announcements": (lambda: letter("On 1 a wrote\n" * 120_000), ""),
    "heads of history": (lambda: letter("From: a\nDate: x\n" * 100_000), ""),
    "farewells": (lambda: letter("Best regards\n" * 120_000), ""),
    "parameters": (lambda: letter(content_type="text/plain" + ';a="' * 15_000), ""),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_its_limits(name: str) -> None:
    build, code = BOMBS[name]
    raw = build()
    started = time.process_time()
    try:
        message = parse_message(raw)
        told = [complaint.code for complaint in message.complaints]
        kind_of(message), warnings(message)
    except MessageUnreadable as refusal:
        told = [refusal.code]
    assert time.process_time() - started < 5
    assert not code or code in told


def judged(raw: bytes) -> None:
    try:
        message = parse_message(raw)
    except MessageUnreadable:
        return
    kind_of(message)
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
    judged(of_parts(part("a"), attached(b"b", "filename=" + text.replace("\n", " ").encode("ascii", "ignore").decode())))


@pytest.mark.nightly
def test_ten_thousand_spoiled_messages_never_raise() -> None:
    chance = random.Random(2026)
    for number in range(10_000):
        judged(spoiled(SOUND[number % len(SOUND)], chance))
