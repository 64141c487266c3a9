"""What is known about a customer's business?"""

from dataclasses import replace
from random import Random

from tradewind.apps.parties.services.records import PartyDetails
from tradewind.demo.parties.customers import Customer
from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tiers import Tier

_SOURCES = (
    "广交会", "广交会", "阿里国际站", "阿里国际站", "官网询盘", "老客户介绍", "科隆户外展", "慕尼黑户外展", "领英",
    "谷歌搜索", "环球资源", "海关数据开发",
)  # fmt: skip
_BUSINESS = (
    (BusinessType.IMPORTER,) * 4
    + (BusinessType.WHOLESALER,) * 3
    + (BusinessType.RETAILER,) * 3
    + (BusinessType.BRAND,) * 2
)
_PURCHASE = {
    Tier.KEY: ("约 USD 1.2M", "约 USD 900k", "约 USD 750k"),
    Tier.MAJOR: ("约 USD 420k", "约 USD 300k", "约 USD 240k"),
    Tier.REGULAR: ("约 USD 120k", "约 USD 80k", "约 USD 60k", ""),
    Tier.POTENTIAL: ("", "", "约 USD 50k", "自报 USD 200k，待核"),
}
_STREETS = {
    "anglo": "{n} Station Road", "german": "Industriestraße {n}", "french": "{n} rue de la Gare",
    "spanish": "Calle Mayor {n}",
    "italian": "Via Roma {n}", "dutch": "Stationsweg {n}", "nordic": "Industrivej {n}",
    "portuguese": "Rua das Flores {n}",
    "arabic": "Warehouse {n}, Industrial Area", "turkish": "Sanayi Cad. No: {n}", "polish": "ul. Handlowa {n}",
    "japanese": "{n}-4-2 Chuo", "african": "{n} Depot Road", "korean": "{n} Sanup-ro",
}  # fmt: skip
_REMARKS = {
    Tier.KEY: "年度框架协议每年 1 月续签；付款守时，验货严。",
    Tier.MAJOR: "旺季前 4 个月下单，一次 1–2 柜。",
    Tier.REGULAR: "",
    Tier.POTENTIAL: "",
}
_PLANTED_REMARKS = {
    "Rashid Trading LLC": "批发商，3 家门店；1 / 5 / 9 月下单，一次 1–2 柜。比 3 家，价格敏感。\n"
    "付款：T/T 30 % + 发货后 30 天，月底集中付。认证：CPAI-84 阻燃。\n周五下午礼拜不联系；斋月 15:00 下班。",
    "Sakura Outdoor K.K.": "2019-03 起合作。配色和验货标准只认书面；只接受周二、周四到港。",
    "Bergmann GmbH": "家族企业，Klaus 喜欢电话谈。春季订单 9 月谈，1 月前下。",
    "Gulf Horizon Trading": "大单只做信用证，受益人须按 46A 逐条备单。",
    "El Nuevo Camping S.L.": "两年前报过 4 款帐篷，嫌起订量高没成。",
}


def with_profile(details: PartyDetails, customer: Customer, base_name: str, chance: Random) -> PartyDetails:
    """The record with its profile, filled as well as the office usually fills it for the tier."""
    known = 1.0 if customer.tier in (Tier.KEY, Tier.MAJOR) else 0.75 if customer.tier is Tier.REGULAR else 0.45
    street = _STREETS.get(customer.country.culture, "{n} Main Street").format(n=chance.randint(2, 188))
    families = dict.fromkeys(good.family for good in customer.goods[:3])
    return replace(
        details,
        address=f"{street}, {customer.city.name}" if chance.random() < known else "",
        business_type=_business(base_name, chance) if chance.random() < known + 0.1 else "",
        products=" ".join(families),
        annual_purchase=chance.choice(_PURCHASE[customer.tier]),
        source=chance.choice(_SOURCES),
        remarks=_PLANTED_REMARKS.get(customer.name, _REMARKS[customer.tier]),
    )


def _business(base_name: str, chance: Random) -> str:
    if base_name == "Rashid Trading":
        return BusinessType.WHOLESALER
    if any(word in base_name for word in ("Trading", "Comercial", "Shoji", "Import")):
        return BusinessType.WHOLESALER if chance.random() < 0.5 else BusinessType.IMPORTER
    return chance.choice(_BUSINESS)
