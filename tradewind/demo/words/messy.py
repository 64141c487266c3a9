"""How does an office misspell countries, addresses and words in its customer sheet?"""

# 48 countries in 61 ways: the 13 further ones belong to these.
SPELLINGS: dict[str, tuple[str, ...]] = {
    "AE": ("阿联酋", "UAE", "U.A.E."),
    "US": ("美国", "USA", "United States"),
    "GB": ("英国", "UK", "England"),
    "DE": ("德国", "Germany"),
    "NL": ("荷兰", "Holland"),
    "KR": ("韩国", "South Korea"),
    "SA": ("沙特", "KSA"),
    "CZ": ("捷克", "Czech Republic"),
    "TR": ("土耳其", "Türkiye"),
    "JP": ("日本", "Japan"),
}
BAD_MAILS = (
    "{name}{host}",
    "{name}@{host},",
    "{name}(at){host}",
    "{name}@",
    "{name} at {host}",
    "{name}@@{host}",
    "www.{host}",
)
TYPES = ("进口商", "批发商", "零售商", "品牌商", "贸易公司", "Importer", "连锁", "")
TIERS = ("A类", "B类", "C", "重点", "普通", "潜在", "")
GOODS = ("帐篷", "折叠桌椅", "睡袋", "天幕", "户外炊具", "吊床", "")
STRANGE = ("3月8日", "5月", "农历八月十五", "不详", "12-25")
