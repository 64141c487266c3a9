"""What do banks call currencies, and how much is one of each, roughly?"""

from decimal import Decimal

# Names on the rate pages of Chinese banks (BOC, ICBC, CCB, CMB, ABC; Chinese and English, 2026), folded: no spaces,
# small letters. Codes are read anyway.
CURRENCY_NAMES: dict[str, str] = {
    "美元": "USD", "美金": "USD", "usdollar": "USD", "u.s.dollar": "USD",
    "欧元": "EUR", "euro": "EUR",
    "英镑": "GBP", "poundsterling": "GBP", "britishpound": "GBP",
    "日元": "JPY", "日圆": "JPY", "japaneseyen": "JPY", "yen": "JPY",
    "港币": "HKD", "港元": "HKD", "hongkongdollar": "HKD",
    "澳大利亚元": "AUD", "澳元": "AUD", "澳洲元": "AUD", "australiandollar": "AUD",
    "加拿大元": "CAD", "加元": "CAD", "canadiandollar": "CAD",
    "瑞士法郎": "CHF", "swissfranc": "CHF",
    "新加坡元": "SGD", "新元": "SGD", "singaporedollar": "SGD",
    "新西兰元": "NZD", "纽元": "NZD", "newzealanddollar": "NZD",
    "丹麦克朗": "DKK", "danishkrone": "DKK",
    "挪威克朗": "NOK", "norwegiankrone": "NOK",
    "瑞典克朗": "SEK", "swedishkrona": "SEK",
    "韩国元": "KRW", "韩元": "KRW", "southkoreanwon": "KRW", "koreanwon": "KRW",
    "泰国铢": "THB", "泰铢": "THB", "thaibaht": "THB",
    "林吉特": "MYR", "马来西亚林吉特": "MYR", "malaysianringgit": "MYR",
    "印尼卢比": "IDR", "印度尼西亚卢比": "IDR", "indonesianrupiah": "IDR",
    "印度卢比": "INR", "indianrupee": "INR",
    "菲律宾比索": "PHP", "philippinepeso": "PHP",
    "越南盾": "VND", "vietnamesedong": "VND",
    "阿联酋迪拉姆": "AED", "阿联酋狄尔汗": "AED", "迪拉姆": "AED", "uaedirham": "AED",
    "沙特里亚尔": "SAR", "saudiriyal": "SAR", "saudiarabianriyal": "SAR",
    "俄罗斯卢布": "RUB", "卢布": "RUB", "russianruble": "RUB",
    "南非兰特": "ZAR", "southafricanrand": "ZAR",
    "土耳其里拉": "TRY", "turkishlira": "TRY",
    "巴西里亚尔": "BRL", "雷亚尔": "BRL", "brazilianreal": "BRL",
    "墨西哥比索": "MXN", "mexicanpeso": "MXN",
    "波兰兹罗提": "PLN", "兹罗提": "PLN", "polishzloty": "PLN",
    "匈牙利福林": "HUF", "福林": "HUF", "hungarianforint": "HUF",
    "捷克克朗": "CZK", "czechkoruna": "CZK",
    "以色列谢克尔": "ILS", "israelishekel": "ILS",
    "科威特第纳尔": "KWD", "kuwaitidinar": "KWD",
    "澳门元": "MOP", "macanesepataca": "MOP", "macaupataca": "MOP",
    "新台币": "TWD", "台币": "TWD", "newtaiwandollar": "TWD",
}  # fmt: skip

# Yuan for one, of 2026. Only to tell a price for one from a price for a hundred: a rate may be ten times off this
# and is still read rightly.
ROUGHLY: dict[str, Decimal] = {
    code: Decimal(yuan)
    for code, yuan in {
        "USD": "7", "EUR": "8", "GBP": "9.3", "JPY": "0.047", "HKD": "0.9", "AUD": "4.7", "CAD": "5.1", "CHF": "8.7",
        "SGD": "5.4", "NZD": "4.2", "DKK": "1.1", "NOK": "0.68", "SEK": "0.73", "KRW": "0.005", "THB": "0.21",
        "MYR": "1.65", "IDR": "0.00043", "INR": "0.081", "PHP": "0.122", "VND": "0.00027", "AED": "1.93",
        "SAR": "1.89", "RUB": "0.085", "ZAR": "0.4", "TRY": "0.17", "BRL": "1.3", "MXN": "0.38", "PLN": "1.9",
        "HUF": "0.021", "CZK": "0.33", "ILS": "2.1", "KWD": "23", "MOP": "0.88", "TWD": "0.22", "RON": "1.6",
        "ISK": "0.057",
    }.items()
}  # fmt: skip
