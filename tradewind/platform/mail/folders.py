"""Which folder of a mailbox is the inbox, which holds what was sent?

The server says it (RFC 6154), or the folder has one of the usual names.
"""

from collections.abc import Iterable

from tradewind.platform.mail.transport import FolderRole, MailFolder

_BY_FLAG = {
    "\\sent": FolderRole.SENT, "\\drafts": FolderRole.DRAFTS, "\\trash": FolderRole.TRASH, "\\junk": FolderRole.JUNK,
    "\\spam": FolderRole.JUNK, "\\all": FolderRole.ALL, "\\allmail": FolderRole.ALL, "\\inbox": FolderRole.INBOX,
}  # fmt: skip
_NOT_TO_OPEN = frozenset({"\\noselect", "\\nonexistent"})
# As the large providers and mail programs call it; compared in lower case, the last part of a path only.
_SENT = frozenset({
    "sent", "sent items", "sent messages", "sent mail", "sent-mail", "sentmail", "sent message",
    "已发送", "已发", "寄件備份", "已傳送", "已寄出", "寄件匣",
    "gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten",
    "enviados", "elementos enviados", "mensajes enviados", "correo enviado", "enviadas", "itens enviados",
    "envoyés", "éléments envoyés", "messages envoyés", "envoyes",
    "inviata", "posta inviata", "inviati", "elementi inviati", "verzonden", "verzonden items", "verzonden berichten",
    "отправленные", "отправлено", "надіслані", "wysłane", "elementy wysłane", "skickat", "skickade objekt", "sendt",
    "lähetetyt", "odeslaná pošta", "odeslané", "elküldött elemek", "trimise", "gönderilmiş öğeler", "gönderilenler",
    "送信済み", "送信済みアイテム", "送信済みメール", "보낸 편지함", "보낸편지함",
    "المرسلة", "البريد المرسل", "đã gửi", "terkirim",
    "ส่งแล้ว", "פריטים שנשלחו", "نامه‌های ارسالی",
})  # fmt: skip


def judged(listed: Iterable[tuple[str, str, Iterable[str]]]) -> tuple[MailFolder, ...]:
    """Folders with their roles, from name, delimiter and flags. A role that a flag gives is given to no name again."""
    rows = [(name, mark, {flag.lower() for flag in flags}) for name, mark, flags in listed]
    rows = [row for row in rows if not row[2] & _NOT_TO_OPEN]
    told = {name: role for name, _mark, flags in rows if (role := _by_flags(flags))}
    found = []
    for name, mark, _flags in rows:
        role = told.get(name, FolderRole.OTHER)
        if name.upper() == "INBOX":
            role = FolderRole.INBOX
        elif role is FolderRole.OTHER and FolderRole.SENT not in told.values() and _is_called_sent(name, mark):
            role = FolderRole.SENT
        found.append(MailFolder(name, role))
    return tuple(found)


def first_with(role: FolderRole, folders: Iterable[MailFolder]) -> MailFolder | None:
    return next((folder for folder in folders if folder.role is role), None)


def _by_flags(flags: set[str]) -> FolderRole | None:
    return next((_BY_FLAG[flag] for flag in sorted(flags) if flag in _BY_FLAG), None)


def _is_called_sent(name: str, mark: str) -> bool:
    last = name.rpartition(mark)[2] if mark and mark != "NIL" else name
    return last.strip().lower().removesuffix("邮件").removesuffix("郵件") in _SENT
