"""An exported WhatsApp chat, or WeChat records somebody copied or mailed: what it says, before anything is kept."""

import hashlib
import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from tradewind.apps.messaging.refusals import ChatTooLarge, ChatZipWithoutText, NoChat
from tradewind.domain.messaging.chats import ChatLine, chat_lines, is_whatsapp
from tradewind.domain.messaging.parsing.html_text import text_of_html
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.storage import StoredFile

MOST_BYTES = 30 * 1024 * 1024
_CHAT_FILE = ".txt"
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 10_000  # an export holds a text and the pictures of some years
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    RuntimeError,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
)  # fmt: skip - a name that is no text is a ValueError
_PAGES = (b"<!doctype html", b"<html", b"<meta", b"<body", b"<div", b"<table")


@dataclass(frozen=True, slots=True)
class ChatRead:
    """The text, with which app it was written, and its lines with a time and a name."""

    text: str
    channel: Channel
    lines: tuple[ChatLine, ...]


def chat_in(content: bytes, *, zone: ZoneInfo) -> ChatRead:
    """Read an export as the telephone wrote it: a text, a page, or a zip with a text and pictures."""
    return chat_said(_decoded(_text_of(content)), zone=zone)


def chat_said(text: str, *, zone: ZoneInfo) -> ChatRead:
    """Read the words of a chat; refuses what is none."""
    lines = tuple(line for line in chat_lines(text, zone=zone) if line.at and line.author and line.text)
    if not lines:
        raise NoChat()
    return ChatRead(text, Channel.WHATSAPP if is_whatsapp(text) else Channel.WECHAT, lines)


def store_chat(read: ChatRead, name: str) -> StoredFile:
    """Lay the text down as evidence, without the pictures of a zip."""
    content = read.text.encode("utf-8", "replace")
    stem = clean_file_name(name).rpartition(".")[0] or clean_file_name(name)
    return storage.store(CheckedFile(
        content, f"{stem}.txt", "text/plain; charset=utf-8", "txt", hashlib.sha256(content).hexdigest()
    ))  # fmt: skip


def stored_chat(stored_name: str, *, zone: ZoneInfo) -> ChatRead:
    """The same once more, from where it was laid down."""
    with storage.open_stored(stored_name) as file:
        return chat_said(file.read().decode("utf-8"), zone=zone)


def _decoded(content: bytes) -> str:
    text = decode(content).text
    return text_of_html(text) if content[:200].lstrip().lower().startswith(_PAGES) else text


def _text_of(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        if len(content) > MOST_BYTES:
            raise ChatTooLarge(limit=MOST_BYTES // 1024 // 1024)
        return content
    if content.count(_ENTRY) > _MOST_ENTRIES:  # before they are opened: each costs 500 bytes, and they may be millions
        raise NoChat()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            named = [each for each in archive.infolist() if each.filename.lower().endswith(_CHAT_FILE)]
            if not named:
                raise ChatZipWithoutText()
            # Documents that were sent may be texts too: the chat itself is called so, or is the first.
            called = [each for each in named if "chat" in each.filename.lower() or "聊天" in each.filename]
            with archive.open((called or named)[0]) as file:
                return file.read(MOST_BYTES)
    except _BROKEN as error:
        raise NoChat() from error
