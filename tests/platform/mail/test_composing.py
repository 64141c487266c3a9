"""Does a message say what was meant, in every client, and can nobody slip a field into its head?"""

import email
import email.policy
import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.message import Address, Part
from tradewind.platform.mail import head_fields, refusals
from tradewind.platform.mail.composing import Outgoing, composed, new_message_id

pytestmark = pytest.mark.pure

AT = datetime(2026, 11, 30, 9, 5, 7, tzinfo=timezone(timedelta(hours=8)))
LI, ANNA = Address("李强", "li@corvina.example"), Address("Müller, Anna", "anna@nordwind.example")
OFFER = Outgoing(
    sender=LI, to=(ANNA,), subject="报价单 Quotation №1", text="您好,\n附件是报价单。\n",
    message_id="a1@corvina.example", sent_at=AT,
)  # fmt: skip
NAMES = ["报价单.pdf", "quote.pdf", "a;b'c\"d\\e.pdf", "Größe 50%.xlsx", "=?utf-8?B?eA==?=.pdf", "长" * 200 + ".pdf",
         "a b  c.pdf", "x" * 250 + ".txt"]  # fmt: skip


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)  # type: ignore[return-value]


def body_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


def test_an_offer_reads_as_it_was_meant() -> None:
    message = read(composed(replace(OFFER, cc=(Address("", "ben@nordwind.example"),), in_reply_to="x@y.example",
                                    references=("w@y.example", "x@y.example"))))  # fmt: skip
    assert message["From"] == "李强 <li@corvina.example>"
    assert [(one.display_name, one.addr_spec) for one in message["To"].addresses] == [
        ("Müller, Anna", "anna@nordwind.example")
    ]
    assert message["Cc"] == "ben@nordwind.example"
    assert message["Subject"] == "报价单 Quotation №1"
    assert message["Date"].datetime == AT and message["Message-ID"] == "<a1@corvina.example>"
    assert message["In-Reply-To"] == "<x@y.example>" and message["References"].split() == [
        "<w@y.example>",
        "<x@y.example>",
    ]
    assert body_of(message, "plain") == OFFER.text
    assert not message.defects


def test_the_same_facts_give_the_same_bytes() -> None:
    assert composed(OFFER) == composed(OFFER)


def test_whoever_gets_a_blind_copy_stands_in_the_envelope_only() -> None:
    message = replace(OFFER, bcc=(Address("周总", "zhou@corvina.example"), ANNA))
    assert message.recipients == ("anna@nordwind.example", "zhou@corvina.example")
    raw = composed(message)
    assert b"zhou" not in raw and b"bcc" not in raw.lower()
    hidden = composed(replace(message, to=()))
    assert read(hidden)["To"] == "undisclosed-recipients:;" and b"zhou" not in hidden


@pytest.mark.parametrize("sign", ["\r", "\n", "\r\n", "\x00", "\x0b", "\x85", "\u2028"])
@pytest.mark.parametrize("field", ["subject", "name", "address", "file", "message_id", "content_id"])
def test_no_field_can_begin_another(sign: str, field: str) -> None:
    bad = f"a{sign}Bcc: spy@x.example"
    part = Part("a.png", "image/png", b"x", "pic", is_inline=True)
    message = {
        "subject": lambda: replace(OFFER, subject=bad),
        "name": lambda: replace(OFFER, to=(Address(bad, "anna@nordwind.example"),)),
        "address": lambda: replace(OFFER, to=(Address("", f"anna@nordwind.example{sign}"),)),
        "file": lambda: replace(OFFER, parts=(replace(part, filename=bad),)),
        "message_id": lambda: replace(OFFER, message_id=f"a{sign}@corvina.example"),
        "content_id": lambda: replace(OFFER, html="<p>", parts=(replace(part, content_id=bad),)),
    }[field]()
    with pytest.raises((refusals.HeadRefused, refusals.AddressRefused)):
        composed(message)


def test_ids_of_others_that_are_none_are_left_out() -> None:
    message = read(composed(replace(OFFER, references=("good@x.example", "bad\r\nBcc: spy@x.example", "no space @x"))))
    assert message["References"] == "<good@x.example>" and message["Bcc"] is None


def test_a_long_conversation_keeps_its_beginning_and_its_end() -> None:
    message = read(composed(replace(OFFER, references=tuple(f"{number}@x.example" for number in range(500)))))
    found = message["References"].split()
    assert len(found) == 20 and found[0] == "<0@x.example>" and found[-1] == "<499@x.example>"


@pytest.mark.parametrize("name", NAMES)
def test_file_names_are_right_by_both_ways(name: str) -> None:
    """RFC 2231 for programs that keep the rules, and an encoded word in `name` for Outlook, Foxmail and QQ."""
    raw = composed(replace(OFFER, parts=(Part(name, "application/pdf", b"%PDF"),)))
    (found,) = read(raw).iter_attachments()
    assert found.get_filename() == name
    assert found.get_content() == b"%PDF"
    kind = email.message_from_bytes(raw).get_payload()[1]["Content-Type"]
    shown = re.search(r'name="(.*)"', kind, re.DOTALL)[1].replace("\\", "") if name == NAMES[2] else None
    if shown is None:
        words = re.search(r'name="(.*)"', kind, re.DOTALL)[1]
        assert str(email.header.make_header(email.header.decode_header(words))) == name
    _is_fit_for_the_way(raw)


def test_pictures_of_the_html_lie_beside_it_and_files_outside() -> None:
    picture = Part("logo.png", "image/png", b"\x89PNG", "logo", is_inline=True)
    raw = composed(replace(OFFER, html="<p>您好 <img src='cid:logo'></p>", parts=(picture, Part("a.zip", "x", b"PK"))))
    message = read(raw)
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
        "application/octet-stream",
    ]  # fmt: skip
    assert "cid:logo" in body_of(message, "html")
    assert [part["Content-ID"] for part in message.walk() if part["Content-ID"]] == ["<logo>"]


def test_our_ids_cannot_be_guessed() -> None:
    ids = {new_message_id("corvina.example") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"[0-9a-f]{40}@corvina\.example", one) for one in ids)


def test_a_domain_in_other_letters_travels_in_ascii() -> None:
    message = replace(OFFER, to=(Address("Anna", "anna@müller.example"),))
    assert message.recipients == ("anna@xn--mller-kva.example",)
    assert b"anna@xn--mller-kva.example" in composed(message)


def _is_fit_for_the_way(raw: bytes) -> None:
    assert raw.isascii() and raw.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


ONE_LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@given(subject=ONE_LINE, name=ONE_LINE, text=ANY_TEXT, html=ANY_TEXT, file=ONE_LINE, content=st.binary(max_size=400))
def test_what_is_built_reads_back(subject: str, name: str, text: str, html: str, file: str, content: bytes) -> None:
    raw = composed(
        replace(OFFER, subject=subject, to=(Address(name, "anna@nordwind.example"),), text=text, html=html,
                parts=(Part(file, "application/pdf", content),))
    )  # fmt: skip
    _is_fit_for_the_way(raw)
    message = read(raw)
    legacy = email.message_from_bytes(raw)
    assert str(email.header.make_header(email.header.decode_header(legacy["Subject"]))) == subject
    (found,) = email.utils.getaddresses([legacy["To"]])
    assert str(email.header.make_header(email.header.decode_header(found[0]))) == name.strip()
    assert found[1] == "anna@nordwind.example"
    (attachment,) = message.iter_attachments()
    assert attachment.get_content() == content
    assert (attachment.get_filename() or "") == file.strip()
    assert body_of(message, "plain") == _as_sent(text)
    if html:
        assert body_of(message, "html") == _as_sent(html)


def _as_sent(text: str) -> str:
    """One line end at the end, and none of the signs that nobody sees."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", lines).rstrip("\n") + "\n"


@given(ONE_LINE)
def test_an_encoded_word_holds_whole_characters_and_is_short(text: str) -> None:
    for word in head_fields.text_field("Subject", "ä" + text).replace("Subject:", "").split():
        assert len(word) <= 75 and str(email.header.make_header(email.header.decode_header(word)))
