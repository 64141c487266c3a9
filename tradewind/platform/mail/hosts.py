"""Which servers belong to a mail address, so that nobody types host names?

A company's own domain does not tell who runs its mail: then the person chooses from `PROVIDERS`.
"""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.platform.mail.transport import Security, ServerSettings


class Hint(StrEnum):
    """What a person must know before entering a password."""

    PLAIN = "plain"  # the mailbox's own password
    APP_PASSWORD = "app_password"  # one made for programs, 授权码
    MAYBE_APP_PASSWORD = "maybe_app_password"  # if the administrator switched it on
    SIGN_IN = "sign_in"  # OAuth only: not built yet


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. `keeps_sent`: the server itself puts what it sends into the sent folder.

    `source` says where the hosts are published, `checked` when they were looked up there or in a copy of it.
    """

    name: str
    domains: tuple[str, ...]
    imap: tuple[str, int, Security]
    smtp: tuple[str, int, Security]
    hint: Hint
    source: str
    checked: str
    keeps_sent: bool = False

    def imap_settings(self, user: str, password: str) -> ServerSettings:
        return ServerSettings(*self.imap, user=user, password=password)

    def smtp_settings(self, user: str, password: str) -> ServerSettings:
        return ServerSettings(*self.smtp, user=user, password=password)


_TLS, _STARTTLS = Security.TLS, Security.STARTTLS
_ON = "2026-11-30"
PROVIDERS: tuple[Provider, ...] = (
    Provider("QQ 邮箱", ("qq.com", "vip.qq.com", "foxmail.com"), ("imap.qq.com", 993, _TLS), ("smtp.qq.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://service.mail.qq.com/ (IMAP/SMTP)", _ON),
    Provider("Tencent Exmail 腾讯企邮", ("exmail.qq.com",), ("imap.exmail.qq.com", 993, _TLS),
             ("smtp.exmail.qq.com", 465, _TLS), Hint.MAYBE_APP_PASSWORD, "https://open.work.weixin.qq.com/help2", _ON),
    Provider("网易 163", ("163.com",), ("imap.163.com", 993, _TLS), ("smtp.163.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://help.mail.163.com/", _ON),
    Provider("网易 126", ("126.com",), ("imap.126.com", 993, _TLS), ("smtp.126.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://help.mail.163.com/", _ON),
    Provider("网易 yeah.net", ("yeah.net",), ("imap.yeah.net", 993, _TLS), ("smtp.yeah.net", 465, _TLS),
             Hint.APP_PASSWORD, "https://help.mail.163.com/", _ON),
    Provider("NetEase 网易企邮", ("qiye.163.com",), ("imap.qiye.163.com", 993, _TLS), ("smtp.qiye.163.com", 994, _TLS),
             Hint.MAYBE_APP_PASSWORD, "https://qiye.163.com/help/", _ON),
    Provider("Alibaba Mail 阿里企邮", ("qiye.aliyun.com",), ("imap.qiye.aliyun.com", 993, _TLS),
             ("smtp.qiye.aliyun.com", 465, _TLS), Hint.MAYBE_APP_PASSWORD,
             "https://help.aliyun.com/en/document_detail/36687.html", _ON),
    Provider("Aliyun 阿里邮箱", ("aliyun.com",), ("imap.aliyun.com", 993, _TLS), ("smtp.aliyun.com", 465, _TLS),
             Hint.MAYBE_APP_PASSWORD, "https://help.aliyun.com/", _ON),
    Provider("139 邮箱", ("139.com",), ("imap.139.com", 993, _TLS), ("smtp.139.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://mail.10086.cn/", _ON),
    Provider("189 邮箱", ("189.cn",), ("imap.189.cn", 993, _TLS), ("smtp.189.cn", 465, _TLS),
             Hint.APP_PASSWORD, "https://mail.189.cn/", _ON),
    Provider("新浪邮箱", ("sina.com", "sina.cn"), ("imap.sina.com", 993, _TLS), ("smtp.sina.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://help.sina.com.cn/", _ON),
    Provider("Gmail", ("gmail.com", "googlemail.com"), ("imap.gmail.com", 993, _TLS), ("smtp.gmail.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://support.google.com/mail/answer/7126229", _ON, keeps_sent=True),
    Provider("Outlook.com", ("outlook.com", "hotmail.com", "live.com", "msn.com", "live.cn", "outlook.fr",
                             "hotmail.fr"),
             ("outlook.office365.com", 993, _TLS), ("smtp-mail.outlook.com", 587, _STARTTLS),
             Hint.SIGN_IN, "https://support.microsoft.com/office (POP, IMAP, and SMTP settings)", _ON, keeps_sent=True),
    Provider("Microsoft 365", ("office365.com", "onmicrosoft.com"), ("outlook.office365.com", 993, _TLS),
             ("smtp.office365.com", 587, _STARTTLS), Hint.SIGN_IN,
             "https://github.com/thunderbird/autoconfig/blob/master/ispdb/office365.com", _ON, keeps_sent=True),
    Provider("Yahoo", ("yahoo.com", "ymail.com", "rocketmail.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "yahoo.es",
                       "yahoo.it", "yahoo.com.br", "yahoo.co.in"),
             ("imap.mail.yahoo.com", 993, _TLS), ("smtp.mail.yahoo.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://help.yahoo.com/kb/SLN4075.html", _ON, keeps_sent=True),
    Provider("AOL", ("aol.com",), ("imap.aol.com", 993, _TLS), ("smtp.aol.com", 465, _TLS),
             Hint.APP_PASSWORD, "https://github.com/thunderbird/autoconfig/blob/master/ispdb/aol.com", _ON),
    Provider("iCloud", ("icloud.com", "me.com", "mac.com"), ("imap.mail.me.com", 993, _TLS),
             ("smtp.mail.me.com", 587, _STARTTLS), Hint.APP_PASSWORD, "https://support.apple.com/102525", _ON),
    Provider("Zoho", ("zoho.com", "zohomail.com"), ("imap.zoho.com", 993, _TLS), ("smtp.zoho.com", 465, _TLS),
             Hint.MAYBE_APP_PASSWORD, "https://www.zoho.com/mail/help/imap-access.html", _ON, keeps_sent=True),
    Provider("GMX", ("gmx.net", "gmx.de", "gmx.at", "gmx.ch"), ("imap.gmx.net", 993, _TLS), ("mail.gmx.net", 465, _TLS),
             Hint.MAYBE_APP_PASSWORD, "https://hilfe.gmx.net/pop-imap/imap/", _ON),
    Provider("Yandex", ("yandex.ru", "yandex.com", "ya.ru"), ("imap.yandex.com", 993, _TLS),
             ("smtp.yandex.com", 465, _TLS), Hint.APP_PASSWORD, "https://yandex.com/support/mail/", _ON),
    Provider("Mail.ru", ("mail.ru", "inbox.ru", "bk.ru", "list.ru"), ("imap.mail.ru", 993, _TLS),
             ("smtp.mail.ru", 465, _TLS), Hint.APP_PASSWORD,
             "https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.ru", _ON),
)  # fmt: skip
_BY_DOMAIN = {domain: provider for provider in PROVIDERS for domain in provider.domains}


def provider_of(address: str) -> Provider | None:
    """The provider of an address, told by its domain; nothing for a company's own domain."""
    return _BY_DOMAIN.get(address.rpartition("@")[2].strip().lower())


def provider_of_host(host: str) -> Provider | None:
    """The provider that runs a server."""
    wanted = host.strip().lower()
    return next((one for one in PROVIDERS if wanted in (one.imap[0], one.smtp[0])), None)
