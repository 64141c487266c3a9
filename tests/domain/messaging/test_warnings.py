"""Is fraud noticed, and an honest message left in peace?"""

import pytest

from tests.domain.messaging.letters import attached, of_parts, part, read
from tradewind.domain.messaging.bank_changes import announces_new_account
from tradewind.domain.messaging.likeness import looks_like, organisation_of
from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.messaging.warnings import warnings
from tradewind.domain.vocabulary.finding import Severity

KNOWN = ("nordic-leisure.example", "gulf-camping.example", "acme.co.uk")


def codes(message, **more):
    return [finding.code for finding in warnings(message, **{"known_domains": KNOWN, **more})]


@pytest.mark.parametrize(
    "text",
    [
        "Please note our bank account has changed.",
        "Our bank details have been updated, see the attachment.",
        "Kindly pay to our new bank account below.",
        "Due to an audit our usual account is frozen, please use the new account number 123456789.",
        "We have changed our bank for payments.\nNew IBAN: DE89 3704 0044 0532 0130 00",
        "请注意，我司银行账户已变更，请汇款至以下账号。",
        "因审计原因，收款账户改为香港公司账户。",
        "我們的銀行帳戶已變更",
        "Unsere Bankverbindung hat sich geändert.",
        "Nuestra cuenta bancaria ha cambiado.",
        "Les coordonnées bancaires ont changé.",
        "I nostri dati bancari sono cambiati: nuovo conto bancario.",
        "Nossa conta bancária mudou.",
        "Наши банковские реквизиты изменились.",
        "لقد تم تغيير الحساب البنكي",
        "Banka hesabımız değişti.",
    ],
)
def test_a_new_account_is_noticed_in_every_language(text):
    assert announces_new_account("Dear Lin,\n\n" + text)
    assert "mail_new_bank_details" in codes(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Please find our PI attached.\nBank: HSBC\nSWIFT: HSBCHKHH\nAccount number: 123456789\nBeneficiary bank: HSBC",
        "Our bank account has not changed, please ignore such mails.",
        "We never change our bank account by mail.",
        "If our bank details change we will phone you.",
        "我司银行账户没有变更，请放心。",
        "Please send your bank details for the new order.",
        "We have a new product and updated prices.",
        "The colour has changed to blue. Payment by T/T.",
        "Please pay the balance to the account in the PI.",
        "We updated the drawing and will pay next week.",
    ],
)
def test_bank_details_alone_are_no_change(text):
    assert announces_new_account(text) == ""


@pytest.mark.parametrize(
    ("domain", "imitated"),
    [
        ("nordic-leisure.example", ""),
        ("mail.nordic-leisure.example", ""),
        ("nordic-lesiure.example", "nordic-leisure.example"),
        ("nordic-leisures.example", "nordic-leisure.example"),
        ("nordic-1eisure.example", "nordic-leisure.example"),
        ("nordicleisure.example", "nordic-leisure.example"),
        ("nоrdic-leisure.example", "nordic-leisure.example"),
        ("xn--nrdic-leisure-xsi.example", ""),
        ("gulf-carnping.example", "gulf-camping.example"),
        ("nordic-leisure.test", ""),
        ("acne.co.uk", ""),
        ("other.example", ""),
        ("", ""),
    ],
)
def test_an_imitated_domain_is_noticed(domain, imitated):
    assert looks_like(domain, KNOWN) == imitated


def test_punycode_is_read_before_it_is_compared():
    forged = "xn--" + "nоrdic-leisure".encode("punycode").decode() + ".example"
    assert looks_like(forged, KNOWN) == "nordic-leisure.example"


def test_the_registered_part_of_a_host():
    assert organisation_of("mail.acme.co.uk") == "acme.co.uk"
    assert organisation_of("www.acme.com") == "acme.com"


def test_answers_that_go_elsewhere():
    assert codes(read(reply_to="rashid@free.example")) == ["mail_answers_go_elsewhere"]
    assert codes(read(reply_to="office@mail.gulf-camping.example")) == []


def test_a_name_that_shows_another_address():
    forged = read(**{"from": '"lin@xinfeng.example" <x@evil.example>'})
    (finding,) = warnings(forged, own_addresses=["lin@xinfeng.example"])
    assert (finding.code, finding.severity) == ("mail_name_shows_other_address", Severity.PROBLEM)
    assert codes(read(**{"from": '"rashid@gulf-camping.example" <rashid@gulf-camping.example>'})) == []


@pytest.mark.parametrize(
    ("filename", "code"),
    [
        ("PI.exe", "mail_file_is_program"),
        ("PI.pdf.exe", "mail_file_hides_program"),
        ("PI.pdf   .scr", "mail_file_hides_program"),
        ("prices.xlsm", "mail_file_has_macros"),
        ("prices.xlsx", ""),
        ("PI.pdf", ""),
        ("archive.zip", ""),
    ],
)
def test_a_dangerous_file_is_noticed(filename, code):
    message = parse_message(of_parts(part("See"), attached(b"x", f'filename="{filename}"')))
    assert codes(message) == ([code] if code else [])


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ('<a href="https://evil.example/login">www.mybank.example</a>', True),
        ('<a href="https://www.mybank.example@evil.example/">https://mybank.example</a>', True),
        ('<a href="https://track.mybank.example/x">mybank.example</a>', False),
        ('<a href="https://evil.example/">our catalogue</a>', False),
        ('<a href="mailto:a@b.example">b.example</a>', False),
    ],
)
def test_a_link_that_goes_elsewhere(page, found):
    assert codes(read(page, content_type="text/html")) == (["mail_link_goes_elsewhere"] if found else [])
