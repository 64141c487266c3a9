"""What might a salesperson have written down about a customer? By the line of the profile."""

# code -> sentences; which one a customer gets is chance, how many lines are known depends on its tier.
KNOWLEDGE: dict[str, tuple[str, ...]] = {
    "downstream_customers": (
        "连锁户外店 18 家，直供", "两家区域批发商，另有自营网店", "超市渠道为主，春季集中铺货", "露营地与景区，团购多",
        "自有零售 6 店，其余走经销", "电商平台店铺，旺季日均 300 单", "政府与救援机构招标",
    ),
    "purchasing_habit": (
        "每年 9–10 月下旺季大单，次年 3 月补货", "按季度下单，每次 1 柜", "先试单 200 件再放量", "只在展会定新品，平时补货",
        "年度招标，三家比价", "小单多批，要求混装", "提前 5 个月下单，交期看得很重",
    ),
    "quality_needs": (
        "面料 210D 牛津，防水 ≥ 3000 mm，缝线压胶", "帐杆铝合金 7001，抗风 8 级", "AQL 2.5 / 4.0，第三方验货",
        "包装须彩盒 + 条码，外箱跌落测试", "颜色按潘通号，批间色差 ≤ 4 级", "说明书要本国语言，警示语齐全",
    ),
    "certifications": (
        "CE，REACH，阻燃 CPAI-84", "EN 5912 帐篷标准，OEKO-TEX", "UKCA，REACH", "加州 65，CPAI-84", "不要求证书，看实物",
        "Saber（SASO），清关必备", "BSCI 验厂报告一年一更", "PSE 不涉及，要求 JIS 面料检测",
    ),
    "decision_chain": (
        "采购经理提方案 → 老板拍板，5 万美元以上需董事会", "老板一人决定，儿子管付款", "品类经理定款，财务总监管付款条件",
        "采购部三人小组，投票制", "代理公司初选，最终客户签样", "总部定供应商，分公司下单",
    ),
    "price_sensitivity": ("high", "high", "middle", "middle", "middle", "low"),
    "payment_preference": (
        "T/T 30 % 定金，见提单副本付清", "即期信用证，开证行信誉好", "希望 O/A 60 天", "D/P 即期，合作两年无拖欠",
        "T/T 全款发货前，金额小", "远期信用证 90 天，要我方贴息",
    ),
    "credit_background": (
        "中信保限额 USD 80k，2 年无逾期", "工商登记正常，成立 12 年，员工 40 人", "邓白氏评级 3A2", "新客户，背调未做完",
        "去年换过法人，付款变慢，须留意", "同行口碑好，曾因质量索赔一次，已和解",
    ),
    "cooperation_risk": (
        "单一大客户占其销量一半，风险集中", "本币贬值快，开证可能推迟", "常改样，须书面确认", "暂无明显风险", "爱压交期，合同写明违约条款",
        "所在国外汇管制，收汇周期长",
    ),
    "market_notes": (
        "露营旺季 4–8 月，雨季滞销", "当地偏好大空间家庭帐，沙色系", "进口关税 12 %，常查原产地证", "电商增速快，要小包装",
        "竞品主要来自越南，价低 8 %", "环保标签加分，愿付溢价",
    ),
    "etiquette": (
        "斋月期间下午不联系，开斋节前发祝福", "7 月休长假三周，提前排产", "邮件简短直接，不喜欢寒暄", "初次见面交换名片，称呼姓氏",
        "周五休息，周日上班", "重视守时，会议迟到会扣分", "喜欢 WhatsApp 语音，回复快",
    ),
}  # fmt: skip

# Said of customers in countries that fast, and of no other.
WHERE_RAMADAN_IS_KEPT = frozenset({"斋月期间下午不联系，开斋节前发祝福", "周五休息，周日上班"})
