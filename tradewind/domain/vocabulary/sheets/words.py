"""Which words stand at the head of the columns of the trade's sheets, and which begin a line of sums?"""

import re
import unicodedata

# Written small, without blanks and signs. A title is known when it is one of them or is made of them.
_CHINESE = """
序号 编号 编码 代码 客户 客户名称 客户名 客户编号 客户代码 公司 公司名称 公司名 单位 单位名称 企业名称 名称 姓名
全称 简称 英文名 中文名 英文名称 中文名称
国家 国别 地区 国家地区 国家或地区 城市 省份 州 洲 地址 详细地址 街道 邮编 邮政编码 联系人 联系人姓名 联系方式
职位 职务 部门 称呼 性别 生日
电话 电话号码 手机 手机号 手机号码 联系电话 移动电话 座机 传真 邮箱 电子邮箱 电子邮件 邮件 微信 微信号 网址 网站
官网 主页 客户来源 来源 渠道 客户类型
类型 类别 分类 等级 级别 客户等级 客户级别 星级 状态 阶段 标签 行业 规模 主营 主营产品 产品 产品名称 品名
中文品名 英文品名 商品名称 货名 型号 规格 规格型号
颜色 材质 材料 海关编码 商品编码 税号 税则号 数量 单位数量 箱数 件数 毛重 净重 体积 重量 尺寸 包装 单价 价格
金额 总价 总额 合计金额 币种 币别 货币 汇率
付款方式 付款条件 结算方式 收款方式 贸易术语 价格条款 交货期 交期 起运港 目的港 目的国 运输方式 日期 时间
下单日期 订单日期 成交日期 报价日期 询盘日期 开票日期
创建时间 创建日期 更新时间 录入时间 最近联系 最近联系时间 上次联系 最后联系 跟进 跟进人 跟进时间 跟进记录 业务员
负责人 归属 所属业务员 销售 外销员 备注 说明 描述 内容
年采购额 年采购量 采购量 采购额 订单号 合同号 发票号 询盘 展会 税率 退税率 额度 信用额度 银行 银行账号 账号
开户行 统一社会信用代码 社会信用代码 纳税人识别号 税务登记号 增值税号 供应商 供应商名称 工厂 厂家
客戶 客戶名稱 公司名稱 名稱 國家 聯絡人 聯繫人 電話 手機 傳真 郵箱 電子郵件 網址 網站 備註 編號 序號 產品 數量
單價 金額 幣別 日期 類型 等級
"""
_FOREIGN = """
no number nr num sn id item code ref reference sku name fullname company companyname customer customername
client account accountname organisation
organization firm buyer supplier vendor country region state province city town address street zip zipcode
postcode postalcode contact contactname
contactperson person firstname lastname surname title position jobtitle department phone phoneno phonenumber
telephone tel telno mobile mobileno cell
cellphone whatsapp wechat skype linkedin fax email emailaddress mail website web url homepage source channel
type category class grade level tier rating
status stage tag tags industry products product productname description desc goods model spec specification
colour color material hs hscode hsno qty
quantity unit units pcs ctn ctns cartons packages weight gw nw grossweight netweight cbm volume size dimensions
unitprice price amount total value
currency terms paymentterms payment incoterm incoterms port pol pod destination date orderdate created createdat
updated lastcontact lastcontacted
owner sales salesperson salesman rep manager remark remarks note notes comment comments memo annualvolume
turnover orderno pono contractno invoiceno
vat vatno vatnumber vatid taxid taxno taxnumber tin trn eori eorino cnpj ruc rut rfc cuit nit gst gstin abn siret nif
cif nip ustid ustidnr partitaiva инн registrationno bank iban swift
firma firmenname kunde kundenname kundennummer name1 land ort stadt plz strasse straße adresse ansprechpartner
vorname nachname telefon handy webseite
bemerkung bemerkungen menge preis betrag datum währung
société societe entreprise nom prénom prenom pays ville codepostal téléphone telephone portable courriel siteweb
remarques quantité quantite prix montant
empresa compañía compania cliente nombre apellido país pais ciudad dirección direccion códigopostal teléfono
telefono móvil movil correo
correoelectrónico sitioweb observaciones cantidad precio importe fecha nome sobrenome cidade endereço endereco
celular observações quantidade preço data
azienda ragionesociale cognome città citta indirizzo cap cellulare note quantità prezzo importo
компания организация наименование название клиент контактноелицо имя фамилия страна город адрес индекс телефон
мобильный почта сайт примечание
комментарий количество цена сумма дата номер
会社名 企業名 名前 氏名 担当者 担当 国 住所 郵便番号 電話番号 携帯 メール メールアドレス 備考 数量 単価 金額
日付
회사명 업체명 이름 담당자 국가 주소 전화 전화번호 휴대폰 이메일 홈페이지 비고 수량 단가 금액 날짜
الشركة الاسم الدولة البلد المدينة العنوان الهاتف الجوال البريد ملاحظات الكمية السعر التاريخ
"""
HEADER_WORDS = frozenset((_CHINESE + _FOREIGN).split())
_LONG_CHINESE = tuple(word for word in _CHINESE.split() if len(word) >= 2)

_SUMS = """
合计 总计 小计 共计 总数 总和 累计 合計 總計 小計 本页合计 本页小计 本页总计 总合计 合计数 合计金额 汇总
total totals grandtotal subtotal subtotals sum sums totalamount overall gesamt summe gesamtsumme zwischensumme
totaux soustotal sommetotale
totalgeneral totalgénéral suma sumatotal totale итого всего 합계 총계 소계 المجموع الإجمالي
"""
SUM_WORDS = frozenset(_SUMS.split())
_COUNTED = re.compile(r"[共合]计?\d+[家条行户个笔项箱件]")


def folded(text: str) -> str:
    """A title without blanks, signs, brackets and case: 'E-mail*' and 'e mail' are one."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = re.sub(r"[(\[【（].*?[)\]】）]", "", plain) or plain
    return "".join(character for character in plain if character.isalnum())


def is_header_word(text: str) -> bool:
    """Whether a title is one of the trade's: 公司名称, 手机号码2, Company Name / 公司名称."""
    word = folded(text).rstrip("0123456789")
    if not word or len(word) > 30:
        return False
    if word in HEADER_WORDS:
        return True
    parts = {folded(part).rstrip("0123456789") for part in re.split(r"[/\\|\n]| - ", text)}
    return bool(parts & HEADER_WORDS) or (len(word) <= 10 and word.endswith(_LONG_CHINESE))


def is_sum_word(text: str) -> bool:
    """合计, 小 计：, Grand total, 共 98 家."""
    word = folded(text)
    return word in SUM_WORDS or bool(_COUNTED.fullmatch(word))
