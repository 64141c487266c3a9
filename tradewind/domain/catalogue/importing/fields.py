"""What can a column of a sheet of products become?"""

from enum import StrEnum

from tradewind.domain.vocabulary.sheets.columns import Recogniser, words_of


class Target(StrEnum):
    """A fact of the product, its rebate rate or its supplier's offer; the last two are columns nobody knows."""

    CODE = "code"
    NAME_ZH = "name_zh"
    NAME_EN = "name_en"
    MODEL = "model"
    CATEGORY = "category"
    UNIT = "unit"
    MOQ = "moq"
    PIECES = "pieces_per_carton"
    SIZE = "carton_size"  # three sides in one cell
    LENGTH = "carton_length_cm"
    WIDTH = "carton_width_cm"
    HEIGHT = "carton_height_cm"
    CBM = "cbm"  # follows from the size: only compared
    GROSS = "carton_gross_kg"
    NET = "carton_net_kg"
    PACKING_NOTE = "packing_note"
    LEAD = "lead_days"
    HS_CODE = "hs_code"
    ELEMENTS = "declaration_elements"
    VAT = "vat_rate"
    REBATE = "rate"
    REBATE_FROM = "valid_from"
    SUPPLIER = "supplier"
    COST = "cost"
    CURRENCY = "currency"
    SUPPLIER_MOQ = "supplier_moq"
    SPECIFICATION_ZH = "specification_zh"
    SPECIFICATION_EN = "specification_en"
    PARAMETERS = "parameters"
    SELLING_POINTS = "selling_points_en"
    KEEPER = "keeper"
    KEEP = "keep"  # a line "name of the column: value" of the technical parameters
    IGNORE = "ignore"


SEVERAL = frozenset({Target.KEEP, Target.IGNORE})
# What the catalogue's own list and template call them, in both languages, then how others write them.
_TITLES = {
    Target.CODE: """货号 产品编号 产品编码 产品货号 产品代码 商品编号 商品货号 编号 编码 款号 料号 物料编码
        productcode code itemno itemnumber itemcode item sku articleno article artno partno productno ref
        reference styleno artikelnummer referencia""",
    Target.NAME_ZH: """中文名称 中文品名 中文名 品名 产品名称 产品名 商品名称 货品名称 名称 货名 产品
        chinesename namechinese namezh productnamechinese""",
    Target.NAME_EN: """英文名称 英文品名 英文名 产品英文名 产品英文名称 englishname nameenglish nameen
        productname name description productdescription goods descriptionofgoods bezeichnung producto""",
    Target.MODEL: """型号 产品型号 model modelno modelnumber type""",
    Target.CATEGORY: """类别 分类 产品类别 产品分类 品类 大类 category productcategory group productgroup
        kategorie""",
    Target.UNIT: """单位 计量单位 数量单位 unit units uom einheit""",
    Target.MOQ: """起订量 最小起订量 最低起订量 起订数量 moq minimumorderquantity minorderqty minimumorder
        mindestmenge""",
    Target.PIECES: """每箱数量 装箱数 装箱量 装箱数量 箱装数 每箱件数 外箱装数 每箱个数 piecespercarton
        pcspercarton pcscarton pcsctn qtyctn qtycarton qtypercarton packing pcspercaton piecescarton
        packingqty""",
    Target.SIZE: """外箱尺寸 箱规 纸箱尺寸 外箱规格 包装尺寸 箱子尺寸 外箱
        cartonsize cartonsizethreesidesinonecell ctnsize
        cartonmeasurement meas measurement cartondimensions cartondimension kartonmaß""",
    Target.LENGTH: """箱长 箱长cm 外箱长 长 长cm cartonlength cartonlengthcm length lengthcm l""",
    Target.WIDTH: """箱宽 箱宽cm 外箱宽 宽 宽cm cartonwidth cartonwidthcm width widthcm w""",
    Target.HEIGHT: """箱高 箱高cm 外箱高 高 高cm cartonheight cartonheightcm height heightcm h""",
    Target.CBM: """体积 每箱体积 外箱体积 cbm cbm立方米 cbmtobecompared 立方米 cbmctn cbmcarton volume cbmpercarton""",
    Target.GROSS: """每箱毛重 每箱毛重kg 毛重 毛重kg 外箱毛重 箱毛重 grossweightofacartonkg grossweight gw
        gwkg grosskg gwctn grossweightkg""",
    Target.NET: """每箱净重 每箱净重kg 净重 净重kg 外箱净重 箱净重 netweightofacartonkg netweight nw nwkg
        netkg nwctn netweightkg""",
    Target.PACKING_NOTE: """包装备注 包装方式 包装 包装说明 noteonpacking packaging packingdetails
        packingnote""",
    Target.LEAD: """交期 交货期 交期天 生产周期 交货天数 leadtime leadtimedays leaddays deliverytime
        productiontime""",
    Target.HS_CODE: """海关编码 商品编码 hs编码 税则号 hs hscode hsno customscode tariffcode commoditycode
        zolltarifnummer""",
    Target.ELEMENTS: """申报要素 报关要素 declarationelements declaration""",
    Target.VAT: """增值税率 税率 增值税 进项税率 vatrate vat""",
    Target.REBATE: """退税率 出口退税率 退税 rebaterate rebate taxrebate vatrebate refundrate""",
    Target.REBATE_FROM: """退税率生效日 退税率起 出口日期起 退税生效日期 rebatefrom rebatesince
        forexportsfrom ratefrom""",
    Target.SUPPLIER: """供应商 主供应商 供应商名称 厂家 工厂 生产厂家 supplier mainsupplier suppliername
        vendor factory manufacturer""",
    Target.COST: """成本 采购价 含税采购价 进价 成本价 含税成本 工厂价 出厂价 含税价 cost costprice
        purchaseprice buyingprice factoryprice exw""",
    Target.CURRENCY: """币种 货币 币别 currency cur""",
    Target.SUPPLIER_MOQ: """供应商起订量 工厂起订量 suppliersmoq suppliermoq factorymoq""",
    Target.SPECIFICATION_ZH: """中文规格 规格 规格型号 产品规格 产品描述 描述 规格描述
        specificationinchinese""",
    Target.SPECIFICATION_EN: """英文规格 英文描述 英文规格描述 specificationinenglish specification
        specifications spec specs""",
    Target.PARAMETERS: """技术参数 参数 产品参数 technicalparameters parameters technicaldata""",
    Target.SELLING_POINTS: """卖点 英文卖点 产品卖点 whatspeaksforitinenglish sellingpoints features
        highlights""",
    Target.KEEPER: """负责人 产品负责人 责任人 关键人 跟单 personincharge responsible keeper owner""",
    Target.IGNORE: """序号 行号 图片 产品图片 照片 状态 架上样品 补全 建档日 no nr sn id picture photo image
        state shelfsample tocomplete writtendown 备注 remark remarks""",
}  # fmt: skip

PRODUCTS: Recogniser[Target] = Recogniser(
    words_of(_TITLES), SEVERAL, Target.IGNORE,
    seconds={Target.NAME_ZH: Target.NAME_EN, Target.NAME_EN: Target.NAME_ZH},
)  # fmt: skip
