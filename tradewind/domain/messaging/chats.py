"""What was said in an exported WhatsApp chat or in WeChat records that somebody copied?"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from tradewind.domain.messaging.chat_stamps import HALF_DAY, Stamp, day_is_first, moment_of

_INVISIBLE = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_DATE = r"(?P<a>\d{1,4})\s?[/.\-年]\s?(?P<b>\d{1,2})\s?[/.\-月]\s?(?P<c>\d{1,4})\s?日?\.?"
_TIME = (
    rf"(?:(?P<before>{HALF_DAY})\s?)?(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?"
    rf"(?:\s?(?P<after>{HALF_DAY}))?"
)
_ANDROID = re.compile(rf"{_DATE}[,،]?\s{{1,3}}{_TIME}\s[-–—]\s(?P<rest>.*)", re.IGNORECASE)
_APPLE = re.compile(rf"\[{_DATE}[,،]?\s{{1,3}}{_TIME}\]\s?(?P<rest>.*)", re.IGNORECASE)
_WECHAT = re.compile(rf"(?P<author>\S.{{0,59}}?)[\s:：]{{1,4}}{_DATE}\s{{1,3}}{_TIME}\s*")
_WECHAT_REVERSED = re.compile(rf"{_DATE}\s{{1,3}}{_TIME}\s{{1,4}}(?P<author>[^\s:：].{{0,39}}?)\s*")
_WECHAT_DAY = re.compile(rf"\s*[—\-=]{{3,}}\s*{_DATE}\s*[—\-=]{{3,}}\s*")
_WECHAT_OF_DAY = re.compile(rf"(?P<author>\S.{{0,59}}?)\s{{1,4}}{_TIME}\s*")
_AUTHOR = re.compile(r"(?P<author>[^:\n]{1,60}?):(?:\s(?P<text>.*))?")
_MEDIA = re.compile(
    r"<(?:media omitted|attached:.{1,200}|省略多媒体文件|媒体文件已省略|忽略多媒体文件|已省略媒體檔案"
    r"|multimedia omitido|archivo omitido"
    r"|medien ausgeschlossen"
    r"|fichier omis|médias omis|media omessi|mídia oculta|arquivo de mídia oculto|без медиафайлов|تم استبعاد الوسائط)>"
    r"|(?:image|video|audio|gif|sticker|document|contact card|voice message) omitted"
    r"|(?:图像|图片|视频|影片|音频|文档|贴图|表情)(?:已)?(?:忽略|省略)|(?:imagen|video|audio|sticker"
    r"|documento) omitid[oa]"
    r"|(?:bild|video|audio|sticker|dokument|sprachnachricht) weggelassen"
    r"|\S.{0,200}\.\w{2,5} \((?:file attached|文件附件|档案附件|archivo adjunto|datei angehängt|fichier joint"
    r"|file allegato|arquivo anexado|файл добавлен)\)"
    r"|<附件[:：].{1,200}>|<adjunto:.{1,200}>|<anhang:.{1,200}>"
    r"|\[(?:图片|视频|语音|文件|动画表情|表情|链接|位置|名片|聊天记录|小程序|Photo|Video|Voice|File|Sticker|Image|Link|Location)\].{0,200}",
    re.IGNORECASE,
)
_MOST_LINES = 300_000
_LONGEST_HEAD = 400


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One thing that was said. The system speaks without `author`. The same line has the same `key` in every import."""

    at: datetime | None
    author: str
    text: str
    is_media: bool = False
    key: str = ""


@dataclass(slots=True)
class _Said:
    stamp: Stamp | None
    author: str
    lines: list[str] = field(default_factory=list)


def whatsapp_lines(text: str, *, zone: tzinfo) -> tuple[ChatLine, ...]:
    """The lines of an export; `zone` is the one in which the telephone that wrote it stood."""
    said: list[_Said] = []
    for line in _lines(text):
        match = _head(line)
        if match is None:
            if said:
                said[-1].lines.append(line)
            continue
        author, content = _author_of(match["rest"])
        said.append(_Said(_stamp(match), author, [content]))
    return _finished(said, zone)


def wechat_lines(text: str, *, zone: tzinfo) -> tuple[ChatLine, ...]:
    """Copied or mailed records: a name with its time on one line, what was said below it."""
    said: list[_Said] = []
    day: re.Match[str] | None = None
    for line in _lines(text):
        if found := _WECHAT_DAY.fullmatch(line[:_LONGEST_HEAD]):
            day = found
        elif head := _wechat_head(line, day):
            said.append(head)
        elif said:
            said[-1].lines.append(line)
    return _finished(said, zone)


def chat_lines(text: str, *, zone: tzinfo) -> tuple[ChatLine, ...]:
    """Whichever of the two it is; empty where it is neither."""
    return whatsapp_lines(text, zone=zone) if is_whatsapp(text) else wechat_lines(text, zone=zone)


def is_whatsapp(text: str) -> bool:
    """Whether it is written as that telephone app exports; else it can only be WeChat."""
    return any(_head(line) is not None for line in _lines(text[:20_000]))


def _lines(text: str) -> list[str]:
    unix = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    return unix.replace("\u202f", " ").replace("\xa0", " ").split("\n")[:_MOST_LINES]


def _head(line: str) -> re.Match[str] | None:
    if line[:1] == "[":
        return _APPLE.match(line)
    return _ANDROID.match(line) if line[:1].isdigit() else None


def _author_of(rest: str) -> tuple[str, str]:
    match = _AUTHOR.fullmatch(rest)
    return (match["author"].strip(), match["text"] or "") if match else ("", rest)


def _wechat_head(line: str, day: re.Match[str] | None) -> _Said | None:
    short = line[:_LONGEST_HEAD]
    if not any(character.isdigit() for character in short):
        return None
    if match := _WECHAT.fullmatch(short) or _WECHAT_REVERSED.fullmatch(short):
        return _Said(_stamp(match), match["author"].strip(" :："))
    if day is not None and (match := _WECHAT_OF_DAY.fullmatch(short)):
        return _Said(_stamp(match, day), match["author"].strip(" :："))
    return None


def _stamp(match: re.Match[str], day: re.Match[str] | None = None) -> Stamp:
    date = day or match
    half = (match["before"] or match["after"] or "").lower()
    dotted = "." in date[0][: len(date["a"]) + 2]
    numbers = (int(date["a"]), int(date["b"]), int(date["c"]))
    return Stamp(numbers, (int(match["hour"]), int(match["minute"]), int(match["second"] or 0)), half, dotted)


def _finished(said: Sequence[_Said], zone: tzinfo) -> tuple[ChatLine, ...]:
    day_first = day_is_first([each.stamp for each in said if each.stamp])
    return tuple(_numbered(said, day_first, zone))


def _numbered(said: Sequence[_Said], day_first: bool, zone: tzinfo) -> Iterator[ChatLine]:
    """Two equal lines of one minute are two: their keys are told apart by their number."""
    times: Counter[str] = Counter()
    for each in said:
        text = "\n".join(each.lines).strip()
        same = f"{each.stamp}\n{each.author}\n{text}"
        times[same] += 1
        key = hashlib.sha256(f"{same}\n{times[same]}".encode("utf-8", "replace")).hexdigest()[:32]
        at = moment_of(each.stamp, day_first=day_first, zone=zone) if each.stamp else None
        yield ChatLine(at, each.author, text, _MEDIA.match(text) is not None, key)
