"""Is an address enough to find the servers, and is the sent folder found in every language?"""

import re

import pytest

from tradewind.platform.mail.folders import first_with, judged
from tradewind.platform.mail.hosts import PROVIDERS, Hint, provider_of, provider_of_host
from tradewind.platform.mail.transport import FolderRole, Security

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("address", "imap", "smtp", "hint"),
    [
        ("li@163.com", "imap.163.com", "smtp.163.com", Hint.APP_PASSWORD),
        ("Li@QQ.com ", "imap.qq.com", "smtp.qq.com", Hint.APP_PASSWORD),
        ("li@gmail.com", "imap.gmail.com", "smtp.gmail.com", Hint.APP_PASSWORD),
        ("li@outlook.com", "outlook.office365.com", "smtp-mail.outlook.com", Hint.SIGN_IN),
    ],
)
def test_a_salesperson_types_address_and_password_only(address: str, imap: str, smtp: str, hint: Hint) -> None:
    found = provider_of(address)
    assert found and (found.imap[0], found.smtp[0], found.hint) == (imap, smtp, hint)
    settings = found.imap_settings("li", "secret")
    assert (settings.host, settings.port, settings.security, settings.user) == (imap, 993, Security.TLS, "li")


def test_a_companys_own_domain_tells_nothing() -> None:
    assert provider_of("li@corvina.example") is None and provider_of("li") is None


def test_every_row_is_encrypted_dated_and_alone_with_its_domains() -> None:
    domains = [domain for one in PROVIDERS for domain in one.domains]
    assert len(domains) == len(set(domains)) and all(domain == domain.lower() for domain in domains)
    for one in PROVIDERS:
        assert one.source.startswith("https://") and re.fullmatch(r"\d{4}-\d\d-\d\d", one.checked)
        for host, port, security in (one.imap, one.smtp):
            assert (security, port) in {
                (Security.TLS, 993), (Security.TLS, 465), (Security.TLS, 994), (Security.STARTTLS, 587)
            }  # fmt: skip
            assert provider_of_host(host.upper())


@pytest.mark.parametrize(
    "name",
    [
        "已发送",
        "已发送邮件",
        "Sent Items",
        "SENT",
        "INBOX.Sent",
        "Gesendet",
        "Enviados",
        "[Gmail]/已发邮件",
        "Отправленные",
    ],
)
def test_the_sent_folder_is_known_by_its_name(name: str) -> None:
    mark = "." if name.startswith("INBOX.") else "/"
    found = judged([("inbox", mark, ()), ("Presentation", mark, ()), (name, mark, ("\\HasNoChildren",))])
    assert [folder.role for folder in found] == [FolderRole.INBOX, FolderRole.OTHER, FolderRole.SENT]


def test_what_the_server_says_counts_more_than_a_name() -> None:
    found = judged([("Sent", "/", ()), ("Verschickt", "/", ("\\Sent",)), ("[Gmail]", "/", ("\\Noselect",))])
    sent = first_with(FolderRole.SENT, found)
    assert sent and sent.name == "Verschickt" and len(found) == 2
    assert first_with(FolderRole.TRASH, found) is None
