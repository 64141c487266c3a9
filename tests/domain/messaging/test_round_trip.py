"""Is what Python's own library writes read back as it was meant?"""

from email.headerregistry import Address as Written
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.vocabulary.text import clean_line

LETTERS = st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="\xa0")
WORDS = st.text(LETTERS, min_size=1, max_size=60).map(clean_line).filter(bool)
NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30).map(clean_line).filter(bool)


@given(WORDS, NAMES, st.text(LETTERS, max_size=300).filter(str.strip), st.binary(max_size=300), NAMES)
def test_a_written_message_is_read_back(subject, name, text, content, filename):
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["From"] = Written(name, "rashid", "gulf-camping.example")
    message["To"] = [Written(name, "lin", "xinfeng.example"), Written("", "office", "xinfeng.example")]
    message.set_content(text)
    message.add_alternative("<p>page</p>", subtype="html")
    message.add_attachment(content, maintype="application", subtype="pdf", filename=f"PI {filename}.pdf")
    read = parse_message(message.as_bytes())
    assert read.subject == subject
    assert (read.sender.name, read.sender.address) == (name, "rashid@gulf-camping.example")
    assert [each.address for each in read.to] == ["lin@xinfeng.example", "office@xinfeng.example"]
    assert read.text.rstrip("\n") == text.rstrip("\n")
    assert [(each.filename, each.content) for each in read.parts] == [(f"PI {filename}.pdf", content)]


@pytest.mark.parametrize(
    "charset", ["gb18030", "big5", "shift_jis", "iso-2022-jp", "euc-kr", "utf-8", "koi8-r", "utf-7"]
)
def test_a_written_charset_is_read_back(charset):
    said = {"koi8-r": "Цена на палатки, пожалуйста", "euc-kr": "텐트 가격을 알려 주세요"}.get(charset, "東京 三十張")
    message = EmailMessage()
    message.set_content(said, charset=charset)
    message["Subject"] = "x"
    assert parse_message(message.as_bytes()).text.strip() == said
