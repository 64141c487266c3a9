"""What are titles, columns, terms and facts called on a paper, in the words of the trade?"""

from tradewind.domain.papers.kinds import Column, PaperKind
from tradewind.platform.papers.content import Words

TITLES: dict[PaperKind, Words] = {
    PaperKind.QUOTATION: Words("QUOTATION", "报价单"),
    PaperKind.PROFORMA_INVOICE: Words("PROFORMA INVOICE", "形式发票"),
    PaperKind.CATALOGUE: Words("PRODUCT CATALOGUE", "产品目录"),
}

HEADS: dict[Column, Words] = {
    Column.NUMBER: Words("No.", "序号"),
    Column.PICTURE: Words("Picture", "图片"),
    Column.ITEM: Words("Item", "货品"),
    Column.HS_CODE: Words("HS code", "HS 编码"),
    Column.PACKING: Words("Packing", "包装"),
    Column.MOQ: Words("MOQ", "起订量"),
    Column.LEAD_TIME: Words("Lead time", "交货期"),
    Column.QUANTITY: Words("Quantity", "数量"),
    Column.UNIT: Words("Unit", "单位"),
    Column.UNIT_PRICE: Words("Unit price", "单价"),
    Column.AMOUNT: Words("Amount", "金额"),
    Column.CARTONS: Words("Cartons", "箱数"),
    Column.CBM: Words("CBM", "体积 m³"),
    Column.GROSS_WEIGHT: Words("G.W. kg", "毛重 kg"),
    Column.NET_WEIGHT: Words("N.W. kg", "净重 kg"),
    Column.REMARK: Words("Remark", "备注"),
}
# Their heads carry the currency.
PRICED = frozenset({Column.UNIT_PRICE, Column.AMOUNT})

# Labels of facts and terms; a room that needs another brings its own Words.
LABELS: dict[str, Words] = {
    "to": Words("To", "致"),
    "attention": Words("Attn.", "收件人"),
    "number": Words("No.", "编号"),
    "date": Words("Date", "日期"),
    "valid_until": Words("Valid until", "有效期至"),
    "your_reference": Words("Your ref.", "贵方编号"),
    "trade_term": Words("Trade term", "贸易术语"),
    "currency": Words("Currency", "币种"),
    "salesperson": Words("Contact", "联系人"),
    "payment": Words("Payment", "付款方式"),
    "delivery": Words("Delivery", "交货期"),
    "packing": Words("Packing", "包装"),
    "service": Words("Service", "服务"),
    "loading": Words("Loading", "装箱"),
    "loading_port": Words("Port of loading", "装运港"),
    "destination": Words("Destination", "目的地"),
    "insurance": Words("Insurance", "保险"),
    "samples": Words("Samples", "样品"),
    "validity": Words("Validity", "有效期"),
    "remarks": Words("Remarks", "备注"),
    "bank": Words("Bank details", "收款账户"),
    "bank_name": Words("Bank", "开户行"),
    "bank_address": Words("Bank address", "银行地址"),
    "swift": Words("SWIFT", "SWIFT"),
    "account": Words("Account No.", "账号"),
    "beneficiary": Words("Beneficiary", "收款人"),
    "total": Words("TOTAL", "合计"),
    "subtotal": Words("Subtotal", "小计"),
    "discount": Words("Discount", "折扣"),
    "freight": Words("Freight", "运费"),
    "option": Words("Option", "方案"),
    "signed_for": Words("For and on behalf of", "签章"),
    "accepted_by": Words("Accepted by", "确认方"),
    "signature_date": Words("Signature / date", "签字 / 日期"),
    "tel": Words("Tel.", "电话"),
    "draft": Words("DRAFT", "草稿"),
}
