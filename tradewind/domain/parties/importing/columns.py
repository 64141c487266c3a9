"""Which field does each column of a sheet of customers hold?"""

import re
from collections.abc import Sequence

from tradewind.domain.parties.importing.fields import SEVERAL, Target
from tradewind.domain.parties.importing.places import country_of
from tradewind.domain.vocabulary.sheets.columns import Recogniser, words_of

_TITLES = {
    Target.NAME: """公司名称 公司 公司名 客户名称 客户 客户名 客户公司 单位名称 企业名称 名称 英文名称 公司英文名 英文名
        全称 companyname company customer customername client clientname buyer organisation organization firma
        firmenname kunde société societe entreprise empresa compañía cliente azienda ragionesociale компания организация
        会社名 企業名 회사명 업체명 الشركة account accountname importer accountcompany nameofcompany""",
    Target.NAME_ZH: "中文名称 中文名 公司中文名 中文简称 客户中文名 简称 chinesename namechinese",
    Target.COUNTRY: """国家 国别 国家地区 国家或地区 地区 所在国 目的国 country region countryregion land pays país
        pais paese страна 国 국가 الدولة البلد nation""",
    Target.CITY: "城市 所在城市 city town ort stadt ville ciudad cidade città citta город 都市 도시 المدينة",
    Target.ADDRESS: """地址 详细地址 公司地址 街道 address companyaddress street addressline adresse strasse straße
        dirección direccion endereço indirizzo адрес 住所 주소 العنوان""",
    Target.WEBSITE: """网址 网站 官网 主页 公司网址 website web url homepage site webseite siteweb sitioweb сайт
        ホームページ 홈페이지""",
    Target.EMAIL: """邮箱 电子邮箱 电子邮件 邮件 公司邮箱 email mail emailaddress emails correo correoelectrónico
        courriel почта メール メールアドレス 이메일 البريد""",
    Target.PHONE: """电话 电话号码 公司电话 联系电话 座机 固话 phone telephone tel telno phoneno phonenumber telefon
        teléfono telefono téléphone телефон 電話 電話番号 전화 전화번호 الهاتف companyphone""",
    Target.TAX_NUMBER: """税号 税务登记号 税务登记号码 纳税人识别号 统一社会信用代码 社会信用代码 信用代码
        增值税号 公司税号 工商注册号 公司注册号 企业注册号 vat vatno vatnumber vatid vatregno vatregistrationno
        taxid taxno taxnumber taxregistrationno tin trn eori eorino eorinumber cnpj ruc rut rfc cuit nit gst
        gstin gstno abn siren siret nif cif nip ein brn uen registrationno registrationnumber
        companyregistrationno companynumber ustid ustidnr umsatzsteuerid steuernummer tva numerotva numérotva
        partitaiva piva btw btwnummer инн vergino""",
    Target.BUSINESS_TYPE: "客户类型 客户类别 类型 性质 客户性质 businesstype customertype type category kind",
    Target.PRODUCTS: "主营产品 主营 产品 经营产品 采购产品 感兴趣的产品 products product mainproducts interestedin",
    Target.ANNUAL_PURCHASE: "年采购额 年采购量 采购量 采购额 年采购 annualpurchase annualvolume turnover volume",
    Target.SOURCE: "客户来源 来源 渠道 来源渠道 展会 source channel leadsource origin herkunft",
    Target.TIER: "等级 客户等级 级别 客户级别 星级 重要程度 tier grade level rating class priority",
    Target.NEXT_CONTACT_ON: "下次联系 下次跟进 下次联系日期 下次跟进日期 nextcontact nextfollowup followupdate",
    Target.OWNER: """业务员 负责人 归属 所属业务员 跟进人 外销员 销售 销售员 owner sales salesperson salesman rep
        salesrep accountmanager""",
    Target.CONTACT_NAME: """联系人 联系人姓名 姓名 采购 采购负责人 contact contactperson contactname fullname person
        attn ansprechpartner contacto contato contatto kontakt контактноелицо 担当者 担当 담당자 الاسم""",
    Target.CONTACT_TITLE: "职位 职务 头衔 title position jobtitle job role poste cargo должность 役職 직책",
    Target.CONTACT_EMAIL: "联系人邮箱 个人邮箱 contactemail personalemail",
    Target.CONTACT_PHONE: """手机 手机号 手机号码 移动电话 联系人电话 联系方式 mobile mobileno cell cellphone handy
        móvil movil celular portable мобильный 携帯 휴대폰 الجوال contactphone""",
    Target.CONTACT_WHATSAPP: "whatsapp wa whatsapp号 whatsappno",
    Target.CONTACT_WECHAT: "微信 微信号 wechat weixin wechatid",
    Target.REMARKS: """备注 说明 描述 跟进记录 remark remarks note notes comment comments memo bemerkung bemerkungen
        remarques observaciones observações примечание 備考 비고 ملاحظات""",
    Target.IGNORE: "序号 行号 no nr num sn id #",
}  # fmt: skip
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_SITE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,22}|\d\.\d+E\+\d+", re.IGNORECASE)


def _by_content(values: Sequence[str]) -> Target | None:
    for target, fits in (
        (Target.EMAIL, lambda text: bool(_MAIL.search(text))),
        (Target.WEBSITE, lambda text: bool(_SITE.match(text))),
        (Target.COUNTRY, lambda text: bool(country_of(text))),
        (Target.PHONE, lambda text: bool(_PHONE.fullmatch(text.strip())) and not text.strip().isdigit()),
    ):
        if sum(map(fits, values)) * 2 > len(values):
            return target
    return None


CUSTOMERS = Recogniser(
    words_of(_TITLES), SEVERAL, Target.KEEP, by_content=_by_content, seconds={Target.NAME: Target.NAME_ZH}
)  # fmt: skip
