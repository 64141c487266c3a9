"""How do the world's mail programs announce what they quote?"""

import re
from collections.abc import Sequence

_LONGEST = 400  # no announcement is longer; a line beyond it is text

_TITLES = (
    "原始邮件|原邮件|原始信息|原始郵件|回复的原邮件|回复邮件|转发的邮件|转发邮件信息|转发邮件|转发信息|轉寄郵件|回覆郵件"
    "|Original(?: Message| Appointment| Mail| E-?Mail)?|Forwarded(?: Message| by .{1,80}| mail)?|Reply Message"
    "|Ursprüngliche (?:Nachricht|E-?Mail)|Original-Nachricht|Originalnachricht|Weitergeleitete Nachricht"
    "|Mensaje [Oo]riginal|Mensaje [Rr]eenviado|Forwarded|Message d['’]origine|Message original|Message transféré"
    "|Messaggio [Oo]riginale|Messaggio [Ii]noltrato|Mensagem [Oo]riginal|Mensagem [Ee]ncaminhada"
    "|Исходное сообщение|Пересылаемое сообщение|Пересланное сообщение|Перенаправленное сообщение"
    "|الرسالة الأصلية|رسالة معاد توجيهها|元のメッセージ|転送メッセージ|원본 메시지|Oorspronkelijk bericht"
    "|Wiadomość oryginalna|Orijinal Mesaj|Özgün Mesaj|Thư gốc"
)
_SEPARATOR = re.compile(
    rf"\s*[-_=*─—－]{{2,60}}\s*(?:{_TITLES})\s*:?\s*(?:[-_=*─—－]{{2,60}}.{{0,80}})?\s*", re.IGNORECASE
)
_FORWARD = re.compile(
    r"\s*(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|开始转发(?:的)?(?:邮件|信件)"
    r"|Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado|Inizio messaggio inoltrato"
    r"|Início da mensagem (?:re)?encaminhada|Начало переадресованного (?:письма|сообщения))\s*[:：]\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_=*─—]{5,}\s*")

_FROM = (
    "From|发件人|發件人|寄件者|寄件人|Von|De|Da|От|От кого|差出人|送信者|보낸 사람|보낸사람|من|Van|Od"
    "|Kimden|Gönderen|Fra|Från|Từ"
)
_SUBJECT = (
    "Subject|主题|主題|主旨|Betreff|Asunto|Assunto|Objet|Oggetto|Тема|件名|الموضوع|제목|Onderwerp|Temat|Konu|Emne"
    "|Ämne|Tiêu đề"
)
_OTHERS = (
    "Sent|Date|To|Cc|发送时间|发送日期|发件时间|日期|时间|收件人|抄送|傳送時間|寄件日期|收件者|副本|Gesendet|Datum|An|Kopie"
    "|Enviado(?: el)?|Enviada(?: em)?|Fecha|Para|Data|Envoyé(?: le)?|À|Inviato|A|Отправлено|Дата|Кому|Копия"
    "|送信日時|日時|日付|宛先"
    "|تاريخ|التاريخ|إلى|أرسلت|تم الإرسال|تاريخ الإرسال|نسخة|받는 사람|보낸 날짜|날짜|Verzonden|Aan|Wysłano|Do|DW"
    "|Gönderildi|Tarih|Kime"
    "|Sendt|Til|Skickat|Till|Ngày|Đến|Reply-To|Importance|Priority"
)
_FROM_LINE = re.compile(rf"[\s|*>]*(?:{_FROM})\s*\*?\s*[:：]", re.IGNORECASE)
_DATE_FIRST = re.compile(r"[\s*]*(?:Date|日期|Datum|Fecha|Data|Дата|发送时间)\s*\*?\s*[:：]", re.IGNORECASE)
_SUBJECT_LINE = re.compile(rf"[\s|*>]*(?:{_SUBJECT})\s*\*?\s*[:：]", re.IGNORECASE)
_OTHER_LINE = re.compile(rf"[\s|*>]*(?:{_OTHERS}|{_SUBJECT})\s*\*?\s*[:：]", re.IGNORECASE)

_WROTE = (
    "wrote|writes|写道|寫道|写到|schrieb|a écrit|escribió|escribio|ha scritto|escreveu|написал(?:а|\\(а\\))?|пишет"
    "|писал(?:а|\\(а\\))?"
    "|napisał\\(?a?\\)?|pisze|كتب(?:ت)?|كتابة ما يلي بواسطة|さんは書きました|が書きました|のメール|님이 작성"
    "|schreef|şunu yazdı|yazdı"
    "|skrev|đã viết"
)
_BEGIN = re.compile(
    r"\s*(?:On|At|Am|Le|El|Il|Em|No dia|W dniu|Dnia|Op|Den|在|于|自|في|بتاريخ|Vào|\d{1,4}[-./年\s]|пн|вт|ср|чт|пт"
    r"|сб|вс|\S+day"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b.*|.{0,80}(?:于|在)\s?\d{4}.*",
    re.IGNORECASE,
)
_ENDS_WROTE = re.compile(rf".*(?:{_WROTE}).{{0,120}}[:：]\s*", re.IGNORECASE)
_ENDS_ADDRESS = re.compile(r".*\d.*[<(\[][^<>\s]{1,200}@[^<>\s]{1,200}[>)\]].{0,20}[:：]\s*")
_SCHRIEB = re.compile(r".{2,200}\b(?:schrieb am|hat am|schreef op|escribió el|a écrit le|wrote on)\b.{4,80}[:：]\s*")
_SURE = re.compile(r"[\d@]")
_QUOTED = re.compile(r"\s{0,3}[>＞]")
_GREATER = re.compile(r"\s{0,3}[>＞]\s?[=≥]?\s?[\d$€£¥]")


def is_quoted(line: str) -> bool:
    return _QUOTED.match(line) is not None


def could_be_greater_than(line: str) -> bool:
    """`>100 pcs: 2.50` is a price, where no other quoted line stands beside it."""
    return _GREATER.match(line) is not None


def begins_history(lines: Sequence[str], at: int) -> bool:
    """From this line on stands an older message, without any mark on its lines."""
    line = lines[at]
    if len(line) > _LONGEST:
        return False
    if _SEPARATOR.fullmatch(line) or _FORWARD.fullmatch(line):
        return True
    if _RULE.fullmatch(line):
        following = _next_line(lines, at)
        return following < len(lines) and _is_head(lines, following)
    return _is_head(lines, at)


def _next_line(lines: Sequence[str], at: int) -> int:
    return next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), len(lines))


def _is_head(lines: Sequence[str], at: int) -> bool:
    """From, date, to and subject under each other. A freight inquiry has From and To as well, but no address"
    " in them."""
    first = lines[at][:_LONGEST]
    begins_by_date = _DATE_FIRST.match(first) is not None
    if not begins_by_date and not _FROM_LINE.match(first):
        return False
    block = [line for line in lines[at : at + 9] if line.strip()][:6]
    others = [line for line in block[1:] if _OTHER_LINE.match(line[:_LONGEST])]
    if begins_by_date and not any(_FROM_LINE.match(line[:_LONGEST]) for line in block[1:4]):
        return False
    has_subject = any(_SUBJECT_LINE.match(line[:_LONGEST]) for line in others)
    return bool(others) and (has_subject or any("@" in line for line in block[: len(others) + 2]))


def announced(lines: Sequence[str], at: int) -> int:
    """How many lines from here on say `somebody wrote`; programs wrap them at 70 characters. 0 where none do."""
    first = lines[at]
    if not first.strip() or is_quoted(first) or len(first) > _LONGEST:
        return 0
    if _announces(first):
        return 1
    if not _BEGIN.fullmatch(first):
        return 0
    joined = first
    for count in (2, 3):
        if at + count > len(lines) or not lines[at + count - 1].strip() or is_quoted(lines[at + count - 1]):
            return 0
        joined += " " + lines[at + count - 1]
        if len(joined) <= _LONGEST and _announces(joined):
            return count
    return 0


def _announces(line: str) -> bool:
    if line.rstrip()[-1:] not in (":", "：") or not _SURE.search(line):
        return False
    if _ENDS_ADDRESS.fullmatch(line) or _SCHRIEB.fullmatch(line):
        return True
    return _ENDS_WROTE.fullmatch(line) is not None and ("@" in line or _BEGIN.fullmatch(line) is not None)
