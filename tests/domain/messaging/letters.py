"""Messages as the programs of our customers write them."""

from base64 import b64encode

from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.messaging.parsing import parse_message

HEAD = {
    "From": "Rashid <rashid@gulf-camping.example>",
    "To": "sales@xinfeng.example",
    "Subject": "Tents",
    "Date": "Mon, 5 Jan 2026 10:00:00 +0400",
    "Message-ID": "<one@gulf-camping.example>",
}


def letter(body: bytes | str = b"Hello", /, **headers: str | bytes | None) -> bytes:
    """Headers by name, `_` for `-`; None leaves one out."""
    given = {name.replace("_", "-").title().replace("-Id", "-ID"): value for name, value in headers.items()}
    head = {**HEAD, **given}
    lines = [name.encode() + b": " + _bytes(value) for name, value in head.items() if value is not None]
    return b"\r\n".join(lines) + b"\r\n\r\n" + _bytes(body)


def read(body: bytes | str = b"Hello", /, **headers: str | bytes | None) -> ParsedMessage:
    return parse_message(letter(body, **headers))


def of_parts(*parts: bytes, kind: str = "mixed", **headers: str | bytes | None) -> bytes:
    body = b"".join(b"--frontier\r\n" + part + b"\r\n" for part in parts) + b"--frontier--\r\n"
    return letter(body, content_type=f'multipart/{kind}; boundary="frontier"', **headers)


def part(content: bytes | str, kind: str = "text/plain; charset=utf-8", *others: str) -> bytes:
    return "\r\n".join([f"Content-Type: {kind}", *others]).encode() + b"\r\n\r\n" + _bytes(content)


def attached(content: bytes, filename: str, kind: str = "application/octet-stream") -> bytes:
    disposition = f"Content-Disposition: attachment; {filename}"
    return part(b64encode(content), kind, disposition, "Content-Transfer-Encoding: base64")


def _bytes(text: bytes | str) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
