"""Where does a signature begin: a closing formula, a telephone's advertisement, a disclaimer?"""

import re
from collections.abc import Sequence

_MOST_LINES = 18  # of a signature below a closing formula
_LOOKED_AT = 120  # filled lines at the end of a text; signature, disclaimer and advertisement together
_PROSE = 140  # characters; nobody's name or address is longer

_CLOSINGS = (
    r"(?:with |many |my )?(?:best|kind|warm|warmest|kindest|good)?(?: and| &)?\s?(?:best|kind|warm)?\s?regards"
    r"|(?:thanks|thank you|thx)(?: very much| in advance)?(?:\s?(?:and|&|with|,|!|\.)\s?)(?:best |kind "
    r"|warm )?(?:regards|wishes)"
    r"|b\.?\s?rgds|best rgds|rgds|b\.?r\.?|best wishes|all the best|best|cheers|yours (?:sincerely|faithfully|truly)"
    r"|sincerely(?: yours)?|respectfully|warmly"
    r"|此致|此致敬礼|敬礼|顺祝商祺|顺颂商祺|顺祝商安|即颂商祺|商祺|祝商祺|祝好|祝顺利|顺祝.{0,12}|祝您.{1,12}|祝.{0,6}愉快|敬上|谢谢[!！,，。]?\s?祝好"
    r"|mit (?:freundlichen|besten|herzlichen|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|freundliche|liebe"
    r"|schöne|herzliche) gr(?:ü|ue)(?:ß|ss)e"
    r"|mfg|vg|lg|(?:bien )?cordialement|bien à vous|(?:sincères |meilleures )?salutations(?: distinguées)?|amicalement"
    r"|(?:un |cordiales? |muchos )?saludos?(?: cordial(?:es)?)?|un cordial saludo|atentamente|atte|cordialmente"
    r"|(?:cordiali|distinti|migliori|tanti)? ?saluti|un saluto|(?:com os )?(?:melhores )?cumprimentos"
    r"|atenciosamente|att|abraços?"
    r"|с (?:уважением|наилучшими пожеланиями|наилучшими)|всего (?:доброго|хорошего)"
    r"|مع (?:أطيب|خالص|أجمل|فائق)? ?(?:التحيات|التحية|تحياتي|الاحترام)|تحياتي|وتفضلوا بقبول .{0,40}|مع الشكر"
    r"|saygılarımla|saygılarımızla|iyi çalışmalar|pozdrawiam|z poważaniem|met vriendelijke groeten?|groeten?"
    r"|med vänliga hälsningar"
    r"|med venlig hilsen|mvh|trân trọng|salam hormat|敬具|草々|以上"
)
_CLOSING = re.compile(
    rf"\s*[*_]?(?:{_CLOSINGS})[*_]?\s*(?:[,.!;，。！、~-]+\s*.{{0,40}}|[/|]\s*.{{0,40}})?\s*", re.IGNORECASE
)
_DEVICE = re.compile(
    r"\s*(?:(?:Sent|Envoyé|Enviado|Enviada|Inviato|Gesendet|Verzonden|Wysłano|Skickat) (?:from|de|depuis|desde"
    r"|do|a partir|da|dal|von|mit|"
    r"vanaf|met|z|från|using|via)\b.{0,80}|Von meinem .{0,40} gesendet.{0,20}|Diese Nachricht wurde von meinem .{0,60}"
    r"|Get Outlook for .{0,60}|获取 ?Outlook.{0,60}|Obtener Outlook para .{0,60}|Télécharger Outlook pour .{0,60}"
    r"|Obter o Outlook para .{0,60}|Holen Sie sich Outlook .{0,60}|Scarica Outlook per .{0,60}"
    r"|发自(?:我的|网易|QQ|新浪|阿里|钉钉|华为|小米|Foxmail|iPhone|手机|Outlook).{0,40}|發自.{0,40}|从我的.{0,20}发送|從我的.{0,20}傳送|来自我的.{0,30}"
    r"|签名由.{0,30}定制|Отправлено (?:с|из|от) .{0,60}|.{0,20}から送信|(?:أرسلت|أُرسلت|تم الإرسال|مرسل) من .{0,60}"
    r"|나의 .{0,20}에서 보냄"
    r"|.{0,30}(?:ımdan|imden|umdan) gönderildi)\s*",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\s*[*_(【\[]?(?:(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication"
    r"|transmission)\b.{0,160}"
    r"(?:confidential|privileged|intended|addressee|virus)|confidentiality (?:notice|note)|disclaimer\b|legal notice\b"
    r"|(?:本|此)(?:邮件|电邮|電郵|信息|郵件).{0,60}(?:保密|机密|機密|仅供|僅供)|(?:声明|保密声明|免责声明)\s*[:：]"
    r"|diese (?:e-?mail|nachricht) .{0,80}vertraulich|ce (?:message|courriel|courrier) .{0,120}confidentiel"
    r"|este (?:mensaje|correo|e-?mail|mensagem)\b.{0,160}confiden|esta mensagem .{0,160}confiden|aviso (?:legal"
    r"|de confidencialidad)"
    r"|questo (?:messaggio|e-?mail) .{0,160}riservat|le informazioni contenute .{0,160}riservat"
    r"|(?:данное|это|настоящее) (?:сообщение|письмо) .{0,120}конфиденциальн|هذه? (?:الرسالة|البريد).{0,120}سري"
    r"|please consider the environment before printing|think before you print|virus-free\."
    r"|scanned by .{0,40}(?:avast|avg|virus))",
    re.IGNORECASE,
)


def signature_begins(lines: Sequence[str], *, after_text: bool) -> int:
    """The line from which on a segment of a reply is signature; its length where there is none.

    A formula alone is what somebody wrote, unless more text stands above it.
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    below = filled[-_LOOKED_AT:]
    first = [] if after_text else filled[:1]
    while below:
        at, below = below[0], below[1:]
        if _begins(lines, at, below, is_first=[at] == first):
            return at
    return len(lines)


def is_advertisement(line: str) -> bool:
    """One line that a telephone adds."""
    return len(line) < 160 and _DEVICE.fullmatch(line) is not None


def _begins(lines: Sequence[str], at: int, filled: Sequence[int], *, is_first: bool) -> bool:
    line = lines[at]
    below = [lines[number] for number in filled]
    if line.rstrip() in ("--", "—", "– –") or line == "-- ":
        return len(below) <= 30
    if is_advertisement(line):
        return len(below) <= 6 and not any(_is_prose(each) for each in below)
    if _DISCLAIMER.match(line[:1_000]):
        return not is_first and not any("?" in each or "？" in each for each in below)
    if len(line) > 80 or is_first or not _CLOSING.fullmatch(line):
        return False
    return len(below) <= _MOST_LINES and not any(_is_prose(each) for each in below)


def _is_prose(line: str) -> bool:
    """A question or a long sentence below a formula means that the text goes on."""
    if _DISCLAIMER.match(line[:1_000]):
        return False
    return len(line) > _PROSE or line.rstrip().endswith(("?", "？", "؟"))
