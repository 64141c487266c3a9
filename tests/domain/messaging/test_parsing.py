"""What is read from a message, whatever program wrote it?"""

from datetime import UTC, datetime

import pytest

from tests.domain.messaging.letters import attached, letter, of_parts, part, read
from tradewind.domain.messaging.message import Address
from tradewind.domain.messaging.parsing import MessageUnreadable, parse_message
from tradewind.domain.messaging.parsing.dates import moment_of
from tradewind.domain.messaging.parsing.filenames import cleaned
from tradewind.domain.messaging.parsing.html_text import text_of_html
from tradewind.domain.messaging.parsing.identities import is_made_up
from tradewind.domain.messaging.parsing.transfer import unpacked


def codes(message):
    return [complaint.code for complaint in message.complaints]


def test_a_plain_message_is_read_whole():
    message = read("Dear Lin,\r\nhow much?\r\n", cc="Omar <omar@gulf-camping.example>", in_reply_to="<a@b> from Lin")
    assert message.sender == Address("Rashid", "rashid@gulf-camping.example")
    assert message.to == (Address("", "sales@xinfeng.example"),)
    assert message.cc == (Address("Omar", "omar@gulf-camping.example"),)
    assert (message.message_id, message.in_reply_to) == ("one@gulf-camping.example", "a@b")
    assert message.sent_at == datetime(2026, 1, 5, 6, tzinfo=UTC)
    assert message.text == "Dear Lin,\nhow much?\n"
    assert message.complaints == ()


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        ("朱镕基".encode("gb18030"), "gb2312", "朱镕基"),
        ("朱镕基总公司".encode("gb18030"), "x-unheard-of", "朱镕基总公司"),
        ("您好，请报价".encode("gb18030"), "iso-8859-1", "您好，请报价"),
        ("您好，请报价".encode("gb18030"), "us-ascii", "您好，请报价"),
        ("您好，请报价".encode(), "gb2312", "您好，请报价"),
        ("联通".encode("gb18030"), "gbk", "联通"),
        ("請報價，謝謝".encode("big5hkscs"), "big5", "請報價，謝謝"),
        ("見積もりをお願いします".encode("iso-2022-jp"), "iso-2022-jp", "見積もりをお願いします"),
        ("①お見積り".encode("cp932"), "shift_jis", "①お見積り"),
        ("naïve – “quoted”".encode("cp1252"), "iso-8859-1", "naïve – “quoted”"),
        ("Größe".encode(), "iso-8859-1", "Größe"),
        ("Цена палатки".encode("koi8-r"), "koi8-r", "Цена палатки"),
        ("Цена палатки".encode("cp1251"), "windows-1251", "Цена палатки"),
        ("السعر".encode("cp1256"), "windows-1256", "السعر"),
        (b"price", "rot13", "price"),
        (b"price", "unicode_escape", "price"),
    ],
)
def test_a_text_is_right_whatever_its_label_says(raw, label, text):
    assert read(raw, content_type=f"text/plain; charset={label}").text == text


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?B?5oql5Lu3?=", "报价"),
        ("Re: =?gb2312?B?1uzpRrv5?= ok", "Re: 朱镕基 ok"),
        ("=?utf-8?B?5oql5A==?=\r\n =?utf-8?B?u7c=?=", "报价"),  # a character split between two words
        ("=?utf-8?B?5oql5?=\r\n =?utf-8?B?Lu3?=", "报价"),  # base64 split at any place
        ("=?utf-8?Q?Caf=C3=A9_now?=", "Café now"),
        ("=?iso-8859-1?Q?a?= =?utf-8?Q?b?=", "ab"),
        ("报价单".encode("gb18030"), "报价单"),
        ("报价单".encode(), "报价单"),
        ("Señor".encode("latin-1"), "Señor"),
        ("=?utf-8?X?nonsense?=", "=?utf-8?X?nonsense?="),
        ("=?utf-8?B?unfinished", "=?utf-8?B?unfinished"),
        ("folded\r\n\tonce", "folded once"),
        ("a\u202eb", "ab"),
    ],
)
def test_a_subject_is_read(written, subject):
    assert read(subject=written).subject == subject


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ('"Ahmed, Sales" <A@B.example>', [("Ahmed, Sales", "a@b.example")]),
        ("a@b.example (Ahmed)", [("Ahmed", "a@b.example")]),
        ("a@b.example; c@d.example", [("", "a@b.example"), ("", "c@d.example")]),
        ("undisclosed-recipients:;", []),
        ("Sales: a@b.example, Li <c@d.example>;", [("", "a@b.example"), ("Li", "c@d.example")]),
        ("=?utf-8?Q?Doe=2C_Jo?= <a@b.example>", [("Doe, Jo", "a@b.example")]),
        ("=?utf-8?Q?Doe,_Jo?= <a@b.example>", [("Doe, Jo", "a@b.example")]),
        ("=?utf-8?B?5p2OIDxhQGIuZXhhbXBsZT4=?=", [("李", "a@b.example")]),
        ("李雷 <a@b.example>".encode("gb18030"), [("李雷", "a@b.example")]),
        ("<mailto:a@b.example>", [("", "a@b.example")]),
        ("Ahmed a@b.example", [("Ahmed", "a@b.example")]),
        ('"unclosed <a@b.example>', [('"unclosed', "a@b.example")]),
        ("MAILER-DAEMON", [("MAILER-DAEMON", "")]),
        ("'Ahmed' <a@b.example>", [("Ahmed", "a@b.example")]),
    ],
)
def test_addresses_are_read(written, people):
    assert [(each.name, each.address) for each in read(to=written).to] == people


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Mon, 5 Jan 2026 10:00:00 +0800 (CST)", "2026-01-05T02:00:00"),
        ("5 Jan 26 10:00 GMT", "2026-01-05T10:00:00"),
        ("2026-01-05T10:00:00+08:00", "2026-01-05T02:00:00"),
        ("2026/1/5 10:00:00", "2026-01-05T10:00:00"),
        ("2026年1月5日 10:00", "2026-01-05T10:00:00"),
        ("lun., 5 ene. 2026 10:00:00 +0100", "2026-01-05T09:00:00"),
        ("Mon, 5 Jan 2026 10:00:00 GMT+0800", "2026-01-05T02:00:00"),
        ("Mon Jan  5 10:00:00 2026", "2026-01-05T10:00:00"),
        ("Mon, 5 Jan 2026 10:00:00 -0000", "2026-01-05T10:00:00"),
        ("Thu, 1 Jan 1970 00:00:00 +0000", None),
        ("Mon, 5 Jan 9999 10:00:00 -1200", None),
        ("Mon, 35 Jan 2026 10:00:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_left_open(written, moment):
    read_one = moment_of(written)
    assert (read_one and read_one.strftime("%Y-%m-%dT%H:%M:%S")) == moment


def test_a_file_keeps_its_name_in_every_spelling():
    raw = of_parts(
        part("See attached."),
        attached(b"1", "filename*=gb18030''%B1%A8%BC%DB%B5%A5.xls"),
        attached(b"2", "filename*0*=utf-8''%E6%8A%A5%E4%BB; filename*1*=%B7.xls"),
        attached(b"3", 'filename="=?gbk?B?sai828Wl?= 3.pdf"'),
        attached(b"4", 'filename="../../etc/passwd"'),
        attached(b"5", 'filename="invoice\u202efdp.exe"'),
        attached(b"6", "", "image/png; name=photo.png"),
        attached(b"7", ""),
    )
    message = parse_message(raw)
    assert [each.filename for each in message.parts] == [
        "报价单.xls", "报价.xls", "报价钮 3.pdf", "passwd", "invoicefdp.exe", "photo.png", "part-7.bin",
    ]  # fmt: skip
    assert [each.content for each in message.parts] == [b"%d" % n for n in range(1, 8)]
    assert message.text == "See attached."


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\docs\\pi.pdf", "pi.pdf"),
        ("...", ""),
        ("con.txt", "_con.txt"),
        ("a<b>|c?.xls", "a_b__c_.xls"),
        ("a\r\nb\0.txt", "a b.txt"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
        ("pi.pdf. .", "pi.pdf"),
    ],
)
def test_a_hostile_name_of_a_file_is_cleaned(name, kept):
    assert cleaned(name) == kept


def test_alternatives_are_one_text_and_a_picture_in_it_is_a_part():
    inner = (
        b'Content-Type: multipart/alternative; boundary="in"\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nPlain\r\n'
        b"--in\r\nContent-Type: text/html\r\n\r\n<p>Page<img src=cid:logo></p>\r\n--in--\r\n"
    )
    logo = part(b"R0lGOD", "image/gif", "Content-ID: <logo>", "Content-Transfer-Encoding: base64")
    message = parse_message(of_parts(inner, logo, kind="related"))
    assert (message.text, message.html) == ("Plain", "<p>Page<img src=cid:logo></p>")
    assert [(each.filename, each.content_id, each.is_inline) for each in message.parts] == [
        ("part-1.gif", "logo", True)
    ]


def test_a_message_of_html_alone_has_text():
    page = "<html><head><style>p{}</style><title>x</title></head><body><p>Dear&nbsp;Lin,</p><ul><li>100 pcs</ul>a<br>b"
    message = read(page, content_type="text/html; charset=utf-8")
    assert message.text == "Dear Lin,\n\n- 100 pcs\n\na\nb"


def test_a_table_in_html_keeps_its_rows():
    assert text_of_html("<table><tr><td>TE-4P</td><td>100</td></tr><tr><td>TE-2P</td><td>50</td></tr></table>") == (
        "TE-4P\t100\nTE-2P\t50"
    )


def test_a_forwarded_message_is_one_file_named_by_its_subject():
    inner = letter("Old\r\n--frontier2\r\n", subject="=?utf-8?B?5oql5Lu3?= / PI", content_type="text/plain")
    message = parse_message(of_parts(part("See below"), part(inner, "message/rfc822")))
    assert [(each.filename, each.content_type) for each in message.parts] == [("报价 - PI.eml", "message/rfc822")]
    assert message.text == "See below"


def test_calendar_and_winmail_are_kept():
    raw = of_parts(
        part("Come"),
        part("BEGIN:VCALENDAR", "text/calendar; method=REQUEST"),
        attached(b"\x78\x9f", "filename=winmail.dat"),
    )
    assert [each.filename for each in parse_message(raw).parts] == ["invite.ics", "winmail.dat"]


@pytest.mark.parametrize(
    ("packed", "encoding", "content"),
    [
        (b"aGVs\r\nbG8=", "base64", b"hello"),
        (b"aGVs!!bG8", "BASE64;", b"hello"),
        (b"aGVsbG8=\r\naGVsbG8=", "base 64", b"hellohello"),
        (b"aGVsbG8A=B", "base64", b"hello\0"),
        (b"a=3Db=\r\nc=ZZ", "Quoted-Printable", b"a=bc=ZZ"),
        (b"begin 644 a.txt\n%:&5L;&\\\n`\nend\n", "x-uuencode", b"hello"),
        (b"plain", "8bit", b"plain"),
        (b"plain", "nonsense", b"plain"),
    ],
)
def test_content_is_unpacked_however_badly_it_was_packed(packed, encoding, content):
    assert unpacked(packed, encoding)[0] == content


def test_a_message_without_id_gets_one_of_its_bytes():
    one, again, other = read(message_id=None), read(message_id=None), read("Other", message_id=None)
    assert one.message_id == again.message_id != other.message_id
    assert is_made_up(one.message_id) and "message_without_id" in codes(one)
    assert not is_made_up(read().message_id)


def test_references_are_each_named_once():
    message = read(references="<a@b>\r\n <c@d> <a@b> <split\r\n up@e>")
    assert message.references == ("a@b", "c@d", "splitup@e")


def test_flowed_lines_are_joined():
    body = "We need \r\n100 tents.\r\n> old \r\n> words\r\n-- \r\nOmar"
    assert read(body, content_type="text/plain; format=flowed").text == ("We need 100 tents.\n> old words\n-- \nOmar")


@pytest.mark.parametrize(
    ("raw", "subject", "text"),
    [
        (b"From omar Mon Jan  5 10:00:00 2026\nSubject: a\n\nb", "a", "b"),
        (b"\xef\xbb\xbfSubject: a\r\n\r\nb", "a", "b"),
        (b"Subject: a\rTo: b@c.example\r\rtext", "a", "text"),
        (b"Subject: a\nno header here\nmore", "a", "no header here\nmore"),
        (b"Subject : a\n\nb", "a", "b"),
        (b"\n\nno head at all", "", "\nno head at all"),
    ],
)
def test_a_careless_head_is_read(raw, subject, text):
    message = parse_message(raw)
    assert (message.subject, message.text) == (subject, text)


def test_a_message_cut_short_is_read_so_far():
    raw = of_parts(part("Here"), attached(b"x" * 90, "filename=a.bin"))
    message = parse_message(raw[:-60])
    assert message.text == "Here"
    assert [each.filename for each in message.parts] == ["a.bin"]
    assert "message_cut_short" in codes(message)


@pytest.mark.parametrize("raw", [b"", b" \r\n ", b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_what_is_no_message_is_refused(raw):
    with pytest.raises(MessageUnreadable):
        parse_message(raw)


def test_html_cuts_where_the_mail_program_quotes():
    page = (
        '<div>Yes, 200.</div><div class="gmail_quote"><div class="gmail_attr">On Mon Lin wrote:</div>'
        "<blockquote>How many?</blockquote></div><div>And blue.</div>"
    )
    message = read(page, content_type="text/html")
    assert message.reply_text == "Yes, 200.\n\nAnd blue."
    page = '<p>Ja.</p><div id="divRplyFwdMsg">Von: Lin</div><div>Wie viele?</div>'
    assert read(page, content_type="text/html").reply_text == "Ja."


def test_an_empty_plain_text_does_not_hide_the_page():
    raw = of_parts(part(" \r\n"), part("<p>Price?</p>", "text/html"), kind="alternative")
    assert parse_message(raw).text == "Price?"


@pytest.mark.parametrize("content_type", ["multipart/mixed", "multipart/mixed; boundary=other"])
def test_a_message_that_is_no_multipart_loses_no_text(content_type):
    body = "Yes.\n-----Original Message-----\nFrom: Lin\nPrice?"
    assert read(body, content_type=content_type).text == body


def test_a_forgotten_boundary_is_found():
    body = "--x\r\nContent-Type: text/plain\r\n\r\nHere\r\n--x--\r\n"
    assert read(body, content_type="multipart/mixed").text == "Here"
