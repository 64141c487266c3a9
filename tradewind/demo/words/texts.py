"""Which texts does the demo company keep for its letters?"""

# name, purpose, language, subject, text
TEXTS: tuple[tuple[str, str, str, str, str], ...] = (
    ("首次答复 · 公司介绍", "first_answer", "en", "{products} from {company}",
     "Dear {contact},\n\nthank you for your interest in our {products}.\n\n{company} has made tents and camp furniture since {founded}, at its own plant near Ningbo; annual sales are {annual_sales}.\n{introduction}\n\nI will prepare the details today. Which quantity and which port do you have in mind?\n\nBest regards,\n{my_english_name}\n{my_mail} · {company_phone}\n{company_website}"),
    ("首次答复 · 公司介绍", "first_answer", "zh", "{company}：{products}",
     "{contact}，您好：\n\n感谢您对{products}的关注。{company}成立于 {founded} 年，自有工厂，专做帐篷和露营家具。\n{introduction}\n\n请告诉我数量和目的港，我今天就把资料和价格整理给您。\n\n{me}\n{my_mail} · {company_phone}"),
    ("报价随函", "price_answer", "en", "Our offer: {products}",
     "Dear {contact},\n\nplease find our offer for {products} below. It is valid for 15 days; delivery takes about 35 days after the deposit.\n\n[prices]\n\nPayment: 30 % T/T in advance, balance against copy of B/L. Samples are free, the courier is paid by you.\n\nBest regards,\n{my_english_name}"),
    ("报价随函", "price_answer", "zh", "报价：{products}",
     "{contact}，您好：\n\n{products}的报价如下，15 天内有效，收到定金后约 35 天交货。\n\n[价格]\n\n付款：30 % 电汇定金，余款见提单副本。样品免费，快件到付。\n\n{me}"),
    ("跟进 · 问报价意见", "follow_up", "en", "{subject}",
     "Dear {contact},\n\ndid you have time to look at our offer for {products}? If quantity or packing should be different, just tell me.\n\nBest regards,\n{my_english_name}"),
    ("跟进 · 问报价意见", "follow_up", "zh", "{subject}",
     "{contact}，您好：\n\n上次{products}的报价看得怎么样？数量、包装要调整随时说。\n\n{me}"),
    ("暂缓报价 · 等资料或工厂", "pause", "en", "{subject}",
     "Dear {contact},\n\nyour inquiry for {products} is on my desk. To give you a price that holds I still need one detail, and will answer on the day it arrives.\n\nBest regards,\n{my_english_name}"),
    ("暂缓报价 · 等资料或工厂", "pause", "zh", "{subject}",
     "{contact}，您好：\n\n{products}的核价还差一项资料，收到后当天报给您，先和您说一声。\n\n{me}"),
    ("婉拒", "polite_no", "en", "{subject}",
     "Dear {contact},\n\nthank you for writing to us. This is unfortunately nothing we can help with: we make tents and camp furniture for importers. I wish you success.\n\nKind regards,\n{my_english_name}\n{company}"),
    ("婉拒", "polite_no", "zh", "{subject}",
     "{contact}，您好：\n\n感谢来信。这项我们帮不上忙：本公司只做帐篷和露营家具的出口。祝您顺利。\n\n{me}\n{company}"),
    ("春节放假通知", "other", "en", "Our Chinese New Year holidays",
     "Dear {contact},\n\nour office and factory will be closed over the Chinese New Year. Orders confirmed four weeks before leave in time.\n\nBest regards,\n{my_english_name}"),
    ("春节放假通知", "other", "zh", "春节放假安排",
     "{contact}，您好：\n\n春节期间公司和工厂放假，节前四周确认的订单可以按时出货。\n\n{me}"),
)  # fmt: skip
