"""How does a letter show below itself what it answers or passes on?"""

from datetime import UTC, datetime, timedelta, timezone

MOST_LINES = 200  # what is quoted beyond is known to both sides
_BEIJING = timezone(timedelta(hours=8))  # no summer time since 1991


def quoted(sender: str, at: datetime, text: str) -> str:
    """The usual line above, then each line with its mark: every mail program folds it, ours too."""
    head = f"On {_written(at)}, {sender} wrote:"
    return "\n".join([head, *(f"> {line}" if line else ">" for line in _lines(text))])


def passed_on(sender: str, at: datetime, to: str, subject: str, text: str) -> str:
    """A message inside another one, its head in words."""
    head = [
        "---------- Forwarded message ----------",
        f"From: {sender}",
        f"Date: {_written(at)}",
        f"Subject: {subject}",
    ]
    return "\n".join([*head, f"To: {to}", "", *_lines(text)])


def answer_subject(subject: str) -> str:
    return subject if subject[:3].casefold() == "re:" else f"Re: {subject}".strip()


def forward_subject(subject: str) -> str:
    return subject if subject[:3].casefold() in ("fw:", "fwd") else f"Fw: {subject}".strip()


def _written(at: datetime) -> str:
    local = at.astimezone(UTC).astimezone(_BEIJING)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year} {local:%H:%M} (UTC+8)"


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "[…]"]


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
