"""From which addresses do B2B platforms and web forms write, and what do their letters look like?

Written from what the platforms publish about their notifications and from the defaults of the form programs. Real
samples were few: a platform that changes its wording is still known by its sender, but then only the labels of its
letter are read.
"""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """Where the answer must be given."""

    ON_PLATFORM = "on_platform"  # by the link in the letter, or after signing in
    BY_MAIL = "by_mail"  # to the address that the form names


@dataclass(frozen=True, slots=True)
class Platform:
    """One sender of inquiries for others. `domains` are registered domains, `marks` words of its subject or body."""

    code: str
    name: str
    domains: tuple[str, ...]
    marks: tuple[str, ...]
    answer: Answer
    links: str  # what the address of the reply link looks like
    source: str
    needs_mark: bool = False  # the domain sends everything else too


PLATFORMS: tuple[Platform, ...] = (
    Platform(
        "alibaba", "Alibaba.com", ("alibaba.com", "alibaba-inc.com", "aliexpress.com"),
        ("sent you an inquiry", "has sent you an inquiry", "new inquiry", "inquiry from", "trademanager", "trade message",
         "unread message", "rfq", "buying request", "request for quotation", "询盘", "has replied", "sent you a message",
         "new message", "采购直达"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*alibaba\.com/\S+", "alibaba.com help centre, Message Center", True,
    ),
    Platform(
        "made_in_china", "Made-in-China.com", ("made-in-china.com", "mic.com.cn"),
        ("inquiry", "sourcing request", "message", "rfq", "quotation request", "询盘"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*made-in-china\.com/\S+", "made-in-china.com, Virtual Office", True,
    ),
    Platform(
        "global_sources", "Global Sources", ("globalsources.com", "gs-email.com"),
        ("inquiry", "rfi", "rfq", "request for", "buyer"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*globalsources\.com/\S+", "globalsources.com, Supplier Center", True,
    ),
    Platform(
        "tradekey", "TradeKey", ("tradekey.com",), ("inquiry", "message", "buying", "rfq"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*tradekey\.com/\S+", "tradekey.com", True,
    ),
    Platform(
        "ec21", "EC21", ("ec21.com",), ("inquiry", "message", "buying"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*ec21\.com/\S+", "ec21.com", True,
    ),
    Platform(
        "indiamart", "IndiaMART", ("indiamart.com",), ("enquiry", "inquiry", "buyer", "requirement", "buylead"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*indiamart\.com/\S+", "indiamart.com, Lead Manager", True,
    ),
    Platform(
        "dhgate", "DHgate", ("dhgate.com",), ("inquiry", "message", "buyer"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*dhgate\.com/\S+", "dhgate.com", True,
    ),
    Platform(
        "europages", "Europages", ("europages.com", "visable.com", "wlw.de"), ("inquiry", "request", "anfrage", "demande"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*(?:europages\.\w+|wlw\.de)/\S+", "europages.com", True,
    ),
    Platform(
        "thomasnet", "Thomasnet", ("thomasnet.com",), ("rfi", "rfq", "request", "inquiry"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*thomasnet\.com/\S+", "thomasnet.com", True,
    ),
    Platform(
        "exporters_india", "ExportersIndia", ("exportersindia.com", "tradeindia.com"), ("inquiry", "enquiry", "buy"),
        Answer.ON_PLATFORM, r"https?://[\w.-]*(?:exportersindia|tradeindia)\.com/\S+", "exportersindia.com", True,
    ),
)  # fmt: skip

# The name that stands before an address's path; one with a user before it ("alibaba.com@thief.example") is none.
HOST = r"^https?://([a-z0-9.-]+)(?::\d+)?(?:[/?#]|$)"

# Web forms are known by their words, for they write from the site's own address.
FORM_PROGRAMS: tuple[tuple[str, str, str], ...] = (
    ("contact_form", "Contact Form 7", r"this (?:e-?mail|message|is a notification) (?:was|is|that)? ?(?:sent from|a contact form was submitted|sent via) a? ?contact form on|message body:"),
    ("shopify", "Shopify", r"you received a new message from your online store's contact form|online store.{0,20}contact form"),
    ("formspree", "Formspree", r"someone just submitted your form|formspree|submitted your form on"),
    ("wpforms", "WPForms", r"this email was sent by:? .{0,60}(?:wpforms)|new (?:entry|form entry)(?: #\d+)?(?: -|:)|new form entry|you have a new (?:form )?(?:submission|entry)"),
    ("jotform", "Jotform", r"jotform|new submission (?:for|-)"),
    ("elementor", "Elementor", r"page url: ?https?://[\s\S]{0,200}(?:user agent|powered by: elementor)"),
    ("web_form", "Web form", r"new (?:contact )?form submission|new (?:website |web ?site |web )?(?:inquiry|enquiry|lead|message) (?:from|via|received from)(?: your| the)? (?:web ?site|contact form|web form)|contact form (?:submission|inquiry|enquiry|message)|website (?:inquiry|enquiry|message|contact)|(?:新的?)?(?:网站|官网|在线|客户)?(?:留言|询盘)(?:通知|提醒)|网站留言|在线留言|neue (?:kontakt)?anfrage über|kontaktformular|nuevo mensaje (?:del|desde el) (?:formulario|sitio)|formulario de contacto|formulaire de contact|formulário de contato|modulo di contatto|форма обратной связи|заявка с сайта|お問い合わせフォーム|نموذج الاتصال|you have (?:a )?(?:new )?(?:inquiry|enquiry) from (?:your )?website|getform|netlify.{0,20}form|wix forms?|typeform|squarespace.{0,20}form"),
)  # fmt: skip
FORM_SENDERS = r"^(?:wordpress|wp|no-?reply|noreply|donotreply|do-not-reply|forms?|webform|web|website|contact-?form|mailer|notification\w*|info|system|admin|postmaster|service|message|form)@"
FORM_DOMAINS = ("formspree.io", "jotform.com", "shopify.com", "typeform.com", "wix.com", "wixsite.com", "netlify.com",
                "getform.io", "squarespace.info", "squarespace.com", "123formbuilder.com", "hsforms.com")  # fmt: skip

# How platforms name the buyer in a sentence.
BUYER_SENTENCES = (
    r"(?:^|\n|\] ?)(?P<name>[A-Z\u00c0-\u024f][^\n:,<>\[\]]{1,40}?)(?: from (?P<country>[A-Z][\w ,.()']{2,40}?))? (?:has |just |have )?(?:sent you (?:an?|a new) (?:inquiry|message|rfq|enquiry)|is interested in your|wants to buy|contacted you|replied to you)",
    r"inquiry from (?P<name>[A-Z\u00c0-\u024f][^\n:,<>\[\]]{1,40}?)(?: (?:from|in) (?P<country>[A-Z][\w ,.()']{2,40}?))?(?: (?:about|regarding|for|on)\b|[\n.,]|$)",
    r"(?:new message|message|enquiry) from (?P<name>[A-Z\u00c0-\u024f][^\n:,<>\[\]]{1,40}?)(?: (?:from|in) (?P<country>[A-Z][\w ,.()']{2,40}?))?(?: (?:about|regarding|for|on)\b|[\n.,]|$)",
    r"来自 ?(?P<name>[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z .]{1,30}?) ?(?:[(（](?P<country>[^()\n]{2,20})[)）])? ?的询盘",
    r"(?P<name>[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z .]{1,30}?)(?:\((?P<country>[^()\n]{2,20})\))?(?:向您发送了|给您发送了|给您发来)",
)
ABOUT = r"(?:inquiry|message|enquiry|rfq)[^\n]{0,60}? (?:about|regarding|for|on) (?P<product>[^\n]{3,80})"
