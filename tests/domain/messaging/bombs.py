"""Messages built to exhaust whoever reads them, and what is to be told of each."""

from collections.abc import Callable

from tests.domain.messaging.letters import letter, of_parts

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
    "charset": (
        lambda: letter(b"\xc4\xe3\xba\xc3", content_type="text/plain; charset=none-such"),
        "message_unknown_charset",
    ),
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
    "links in a tag": (
        lambda: letter((("<a " + "/href=http://a" * 140 + "b" * 1_900) * 4) * 25, content_type="text/html"),
        "",
    ),
    "links never closed": (lambda: letter("<a href=http://a>" * 24_000, content_type="text/html"), ""),
    "blanks of a link": (lambda: letter(f"<a href{' ' * 3_900}x>" * 100, content_type="text/html"), ""),
    "stops": (lambda: letter("!" * 60_000 + "a"), ""),
    "stops and lines": (lambda: letter("!\na" * 20_000), ""),
    "banks": (lambda: letter("банковск" * 7_500), ""),
    "blanks of a report": (
        lambda: of_parts(b"Content-Type: message/delivery-status\r\n\r\nfinal-recipient:" + b" " * 19_000 + b"x"),
        "",
    ),
    "parameters": (lambda: letter(content_type="text/plain" + ';a="' * 15_000), ""),
}
