"""Which letters does every export company write again and again?"""

# ruff: noqa: E501 - a line is a paragraph of a letter

from dataclasses import dataclass

from tradewind.domain.messaging.templates import TemplatePurpose


@dataclass(frozen=True, slots=True)
class HouseText:
    """A text to begin with; each company makes it its own."""

    name: str
    purpose: TemplatePurpose
    language: str
    subject: str
    text: str


# `{introduction}` is the company in one paragraph, made of what stands in its legal entity (R58): what is not known there
# is left out.
HOUSE_TEXTS = (
    HouseText(
        "First answer",
        TemplatePurpose.FIRST_ANSWER,
        "en",
        "Re: {subject}",
        """Dear {contact},

Thank you for your inquiry about {products}. Your message has reached the right desk, and I will look after it personally.

{introduction}

You will have our quotation within one working day. To make it exact, may I ask you for three details:

1. the quantity of each item, and whether it is for one order or for the year;
2. the port or place of delivery and the term you prefer (FOB, CIF or another);
3. any certificate, test or packing your market requires.

If you have no answer to one of these yet, please leave it open: I will quote the usual version and name what I assumed.

Kind regards,
{me}
{company}""",
    ),
    HouseText(
        "首次答复",
        TemplatePurpose.FIRST_ANSWER,
        "zh",
        "回复：{subject}",
        """{contact}您好：

感谢您询问{products}。您的来信由我本人负责跟进。

{introduction}

我们将在一个工作日内给您报价。为了报得准确，想请您补充三点：

1. 各款数量，是单次订单还是全年用量；
2. 目的港或交货地，以及您习惯的贸易术语（FOB、CIF 等）；
3. 贵方市场要求的认证、检测或包装。

暂时定不下来的可以先空着，我会按常规规格报价，并注明假设条件。

顺祝商祺
{me}
{company}""",
    ),
    HouseText(
        "Quotation",
        TemplatePurpose.PRICE_ANSWER,
        "en",
        "Quotation: {products}",
        """Dear {contact},

Thank you for your patience. Please find our best price for {products}:

Item / price / term / minimum quantity:


Lead time after deposit:
Payment:
This price is valid until:

The price includes our standard packing. If you tell me the quantity of the year, I can check a better one.

Shall I send you a pre-production sample, so that you can decide with the goods in your hands?

Kind regards,
{me}
{company}""",
    ),
    HouseText(
        "报价",
        TemplatePurpose.PRICE_ANSWER,
        "zh",
        "报价：{products}",
        """{contact}您好：

让您久等了，{products}的报价如下：

品名 / 单价 / 贸易术语 / 起订量：


收到定金后的交期：
付款方式：
报价有效期至：

以上价格含标准包装。如能告知全年用量，我可以再为您争取。

需要先寄产前样给您确认吗？

顺祝商祺
{me}
{company}""",
    ),
    HouseText(
        "Follow-up",
        TemplatePurpose.FOLLOW_UP,
        "en",
        "{subject}",
        """Dear {contact},

May I come back to our offer for {products}? I would like to know how it compares with what you had in mind.

If the price, the quantity or the delivery time is the open point, please tell me which one, and I will see what can be done on our side. If your plans have changed, one line is enough, and I will not keep asking.

Kind regards,
{me}
{company}""",
    ),
    HouseText(
        "跟进",
        TemplatePurpose.FOLLOW_UP,
        "zh",
        "{subject}",
        """{contact}您好：

想跟您确认一下之前{products}的报价，是否符合您的预期？

如果价格、数量或交期哪一项还没定，请直接告诉我，我来想办法。如果计划有变，回一句话即可，我就不再打扰。

顺祝商祺
{me}
{company}""",
    ),
    HouseText(
        "The price takes longer",
        TemplatePurpose.PAUSE,
        "en",
        "Re: {subject}",
        """Dear {contact},

You asked us for a price for {products}. I do not want to give you a figure that I would have to correct later, and one point is still being checked with the factory:



You will hear from me with the price no later than:

Thank you for waiting.

Kind regards,
{me}
{company}""",
    ),
    HouseText(
        "报价需多等几天",
        TemplatePurpose.PAUSE,
        "zh",
        "回复：{subject}",
        """{contact}您好：

您询问的{products}价格，有一点还在和工厂核实，我不想先报一个之后要改的数字：



最迟在以下日期给您正式报价：

感谢您的耐心。

顺祝商祺
{me}
{company}""",
    ),
    HouseText(
        "Friendly no",
        TemplatePurpose.POLITE_NO,
        "en",
        "Re: {subject}",
        """Dear {contact},

Thank you for thinking of us. I have checked your inquiry, and I have to tell you openly that we are not the right supplier for it:



I did not want to leave you without an answer. Should you need {products} in the future, I would be glad to quote.

Kind regards,
{me}
{company}""",
    ),
    HouseText(
        "婉拒",
        TemplatePurpose.POLITE_NO,
        "zh",
        "回复：{subject}",
        """{contact}您好：

感谢您想到我们。您的需求我已仔细看过，坦率地说，我们不是最合适的供应商：



不想让您空等，特此说明。以后如需{products}，欢迎随时联系。

顺祝商祺
{me}
{company}""",
    ),
    HouseText(
        "Who we are",
        TemplatePurpose.OTHER,
        "en",
        "{company}: who we are",
        """Dear {contact},

May I introduce our company in a few lines?

{introduction}

If something in our range suits your programme, please tell me the item and the quantity: the quotation comes within one working day.

Kind regards,
{me}
{company}
{company_address}
{company_website}""",
    ),
    HouseText(
        "公司介绍",
        TemplatePurpose.OTHER,
        "zh",
        "{company}简介",
        """{contact}您好：

请允许我简单介绍一下我们公司。

{introduction}

如有适合您的产品，请告知款式和数量，我们一个工作日内报价。

顺祝商祺
{me}
{company}
{company_address}
{company_website}""",
    ),
)

# A sentence for each fact of a company, in the order in which they are said (R58).
INTRODUCTION_EN = {
    "company": "{company} develops, makes and exports its goods from China.",
    "founded": "We have been in business since {founded}.",
    "annual_sales": "Our annual sales are {annual_sales}.", "total_assets": "Our assets amount to {total_assets}.",
    "awards": "We have been honoured with: {awards}.", "company_address": "You find us at {company_address}.",
    "company_website": "More about us: {company_website}",
}  # fmt: skip
INTRODUCTION_ZH = {
    "company": "{company}集研发、生产与出口于一体。", "founded": "公司成立于 {founded} 年。",
    "annual_sales": "年销售额 {annual_sales}。",
    "total_assets": "总资产 {total_assets}。", "awards": "所获荣誉：{awards}。",
    "company_address": "地址：{company_address}。", "company_website": "网站：{company_website}",
}  # fmt: skip
