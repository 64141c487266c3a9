"""Which country does a text mean: 阿联酋, U.A.E., Emirates, "Dubai, UAE", 德国 Germany?"""

import re
import unicodedata
from functools import cache

import phonenumbers

from tradewind.domain.parties.duplicates.places import CITY_NAMES, COUNTRY_NAMES
from tradewind.domain.vocabulary.countries import is_country

# What sheets of this trade call countries besides the names by which companies call themselves; source: own reading.
_MORE = """
CN: 中华人民共和国, 中国大陆, chn, p.r. china; HK: hong kong china, 中国香港, hkg; TW: 中国台湾, 台湾省; MO: 中国澳门
JP: jpn, giappone, japon; KR: kor, republic of korea, rok, 南韩, s. korea, corea; VN: vnm; TH: tha, 泰; MY: mys, 马来
SG: sgp; ID: idn; PH: phl, philippine; IN: ind; PK: pak; BD: bgd, 孟加拉国; LK: 斯里兰卡; NP: 尼泊尔; MM: 缅甸联邦
KH: khm; LA: laos, 老挝; MN: mongolia, 蒙古; BN: brunei, 文莱; KZ: kaz, 哈萨克; UZ: 乌兹别克斯坦, 乌兹别克
KG: kyrgyzstan, 吉尔吉斯斯坦; TJ: tajikistan, 塔吉克斯坦; TM: turkmenistan, 土库曼斯坦; MV: maldives, 马尔代夫
AF: afghanistan, 阿富汗; GE: georgia, 格鲁吉亚; AM: armenia, 亚美尼亚; AZ: azerbaijan, 阿塞拜疆
AE: are, the emirates, 阿拉伯联合酋长国, 联合酋长国, 阿联酋迪拜, vae; SA: sau, k.s.a., kingdom of saudi arabia,
  沙特阿拉伯, 沙特王国; QA: qat, 卡塔尔; KW: kwt, 科威特; BH: bhr, 巴林; OM: omn, 阿曼; JO: jordan, jor, 约旦, jordanie
YE: yemen, 也门; IR: irn; IQ: irq; IL: isr; LB: lbn, 黎巴嫩, liban; SY: syria, 叙利亚; PS: palestine, 巴勒斯坦
CY: cyprus, 塞浦路斯; TR: tur, türkiye, turquie, turquía, türkei; EG: egy, egypte, ägypten
MA: mar, 摩洛哥, marruecos, marokko; DZ: 阿尔及利亚; TN: 突尼斯; LY: 利比亚; SD: sudan, 苏丹; NG: nga; GH: 加纳
KE: ken; TZ: 坦桑尼亚; UG: 乌干达; ET: 埃塞俄比亚; ZA: zaf, südafrika, afrique du sud, sudáfrica, s. africa
ZM: 赞比亚; ZW: 津巴布韦; SN: 塞内加尔; CI: 科特迪瓦, côte d'ivoire; CM: 喀麦隆; AO: 安哥拉; MZ: 莫桑比克
MU: mauritius, 毛里求斯; MG: madagascar, 马达加斯加; RW: rwanda, 卢旺达; NA: namibia, 纳米比亚; BW: botswana
CD: congo, 刚果; GA: gabon, 加蓬; ML: mali, 马里; BJ: benin, 贝宁; TG: togo, 多哥
GB: gbr, uk england, 英格兰, 苏格兰, great britain uk, royaume uni, reino unido, großbritannien, regno unito
IE: irl, 爱尔兰, republic of ireland, irlanda, irlande; FR: fra, 法; DE: deu, ger, brd, alemanha, germany de, 德
AT: aut, 奥地利, autriche, austria at; CH: che, 瑞士, suiza, suíça; IT: ita; ES: esp; PT: prt, 葡萄牙
NL: nld, the netherlands, pays bas, países bajos, holanda, netherland; BE: bel, 比利时, belgien, bélgica; LU: 卢森堡
DK: dnk, 丹麦, dänemark, danemark; SE: swe, 瑞典, suède, suecia; NO: nor, 挪威, norwegen, noruega, norvège
FI: fin, 芬兰, finnland, finlande; IS: 冰岛; PL: pol, pologne, polonia, polónia; CZ: cze, 捷克, 捷克共和国, tschechien,
  česká republika, czechia republic; SK: svk, 斯洛伐克; HU: hun, 匈牙利, ungarn, hongrie; RO: rou, 罗马尼亚, rumänien,
  românia; BG: bgr, 保加利亚; RS: 塞尔维亚; HR: 克罗地亚; SI: 斯洛文尼亚; GR: grc, 希腊, griechenland, grèce, ελλάδα
RU: 俄国, 俄, russian federation, россия; UA: ukr, 乌克兰; BY: 白俄罗斯; MD: moldova, 摩尔多瓦; AL: albania, 阿尔巴尼亚
MK: north macedonia, macedonia, 北马其顿; BA: bosnia, bosnia and herzegovina, 波黑; ME: montenegro, 黑山
XK: kosovo; MT: malta, 马耳他; LT: ltu, 立陶宛, litauen, lituanie; LV: 拉脱维亚; EE: 爱沙尼亚
US: 美, 美利坚, america, u.s.a., the usa, the united states, estados unidos, eeuu, états unis, vereinigte staaten
CA: can, kanada; MX: mex, méxico, mexiko; BR: bra, brasilien, brésil; AR: arg, argentine, argentinien
CL: chl, chili; PE: per, perú, pérou; CO: col, 哥伦比亚, kolumbien; VE: 委内瑞拉; EC: 厄瓜多尔; UY: 乌拉圭
PY: 巴拉圭; BO: 玻利维亚; PA: 巴拿马; CR: 哥斯达黎加; GT: 危地马拉; DO: 多米尼加, dominican republic; CU: cuba, 古巴
SV: el salvador, 萨尔瓦多; HN: honduras, 洪都拉斯; NI: nicaragua, 尼加拉瓜; JM: jamaica, 牙买加
PR: puerto rico, 波多黎各
TT: trinidad and tobago, trinidad; AU: aus, aussie, 澳, australien, australie; NZ: nzl, 纽西兰
FJ: fiji, 斐济; PG: papua new guinea, 巴布亚新几内亚
"""
_SIMPLIFIED = str.maketrans("國亞蘭麥紐韓聯臺灣俄羅敘緬越爾", "国亚兰麦纽韩联台湾俄罗叙缅越尔")
_APART = re.compile(r"[,，/、|;；()（）\-–—·\s]+")
_DOMAIN = re.compile(r"\.([a-z]{2})(?:[:/?#]|$)", re.IGNORECASE)
_NOT_COUNTRIES = {"co", "io", "me", "tv", "ai", "cc", "eu", "uk"}  # sold to everybody, or no code


def country_of(text: str) -> str:
    """The code, or nothing where the text names none or two."""
    typed = text.strip()
    if not typed or len(typed) > 80:
        return ""
    if len(typed) == 2 and typed.isascii() and is_country(typed.upper()):
        return typed.upper()
    whole = _folded(typed)
    if code := _countries().get(whole) or _cities().get(whole):
        return code
    parts = [_folded(part) for part in _APART.split(typed)]
    named = {_countries()[part] for part in parts if part in _countries()}
    if not named:
        named = {_cities()[part] for part in parts if part in _cities()}
    return named.pop() if len(named) == 1 else ""


def country_behind(*, phones: tuple[str, ...] = (), sites: tuple[str, ...] = ()) -> tuple[str, str]:
    """What the country code of a number or the end of an address says, and which; `sites`: web or mail addresses."""
    for phone in phones:
        if phone.startswith(("+", "00")) and (code := _ringing_in(phone)):
            return code, phone
    for site in sites:
        found = _DOMAIN.search(site)
        if found and found[1].lower() not in _NOT_COUNTRIES and is_country(found[1].upper()):
            return found[1].upper(), site
    return "", ""


def _ringing_in(phone: str) -> str:
    try:
        number = phonenumbers.parse(f"+{phone[2:]}" if phone.startswith("00") else phone, None)
    except phonenumbers.NumberParseException:
        return ""
    code = phonenumbers.region_code_for_number(number) or ""
    return code if is_country(code) else ""


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLIFIED))
    return "".join(sign for sign in plain if sign.isalnum() and not unicodedata.combining(sign))


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for table, ends in ((COUNTRY_NAMES.partition("\nregion_")[0], "\n"), (_MORE, ";\n")):
        for entry in re.split(f"[{ends}]\\s*(?=[A-Z]{{2}}: )", table):
            code, colon, names = entry.strip().partition(":")
            if colon and is_country(code):
                found |= {_folded(name): code for name in names.replace("\n", " ").split(",") if _folded(name)}
    return found


@cache
def _cities() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=[A-Z]{2}: )", CITY_NAMES):
        code, colon, names = entry.strip().partition(":")
        if colon and is_country(code):
            found |= {_folded(name): code for name in re.split(r"[,=]", names.replace("\n", " ")) if _folded(name)}
    return found
