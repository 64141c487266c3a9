"""Sound messages of many kinds, and ways to spoil them."""

import random

from tests.domain.messaging.letters import attached, letter, of_parts, part

_INNER = (
    b'Content-Type: multipart/alternative; boundary="in"\r\n\r\n--in\r\nContent-Type: text/plain; charset=gb2312\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\nxPq6w6Osx+uxqLzb\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n"
    b'Content-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D"a">Price =E2=82=AC 5</p>=\r\n<blockquote'
    b' type=3D"cite">old</blockquote>\r\n--in--\r\n'
)
_STATUS = (
    b"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; gone@gulf-camping.example\r\nAction: failed\r\n"
)
_OF_OUTLOOK = "您好\r\n发件人： 林\r\n发送时间： 2026-01-05\r\n收件人： a@b.example\r\n主题： 帐篷\r\n旧"
_OF_GMAIL = (
    "Dear Lin,\r\n\r\n100 tents please.\r\n\r\nBest regards\r\nRashid\r\n\r\nOn Mon, 5 Jan 2026 Lin wrote:\r\n> ok\r\n"
)
_NAMED = "filename*=utf-8''%E6%8A%A5%E4%BB%B7.pdf"
SOUND = (
    letter(_OF_GMAIL),
    letter(_OF_OUTLOOK.encode("gb18030"), subject="报价".encode("gb18030")),
    of_parts(_INNER, attached(b"%PDF-1.7" * 20, _NAMED), subject="=?gb2312?B?sai82w==?="),
    of_parts(
        part("Failed"), part(_STATUS, "message/delivery-status"), part(letter("Old"), "message/rfc822"), kind="report"
    ),
    letter("=1B$B8=", content_type="text/plain; charset=iso-2022-jp", content_transfer_encoding="quoted-printable"),
    letter("<table><tr><td>1<a href='https://a.example/'>b.example</a></table>", content_type="text/html"),
    letter("begin 644 a\n%:&5L;&\\\n`\nend\n", content_transfer_encoding="uuencode", content_type="application/x-a"),
)
_PIECES = (
    *(b"\r\n", b"\n\n", b"--frontier\r\n", b"--frontier--", b"--in\r\n", b"=?utf-8?B?", b"?=", b'"', b"<", b">", b"("),
    *(b"\\", b"Content-Type: multipart/mixed; boundary=frontier\r\n\r\n", b"charset=utf-16", b"charset=utf-7"),
    *(b"charset=hz", b"Content-Transfer-Encoding: base64\r\n", b";", b"*0*=", b"%ZZ", b"=\r\n", b"&#x110000;"),
    *(b"\xed\xa0\x80", b"> "),
)


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, a piece doubled, moved, taken out, put in or the end cut off."""
    raw = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, length = chance.randrange(len(raw) + 1), chance.choice((1, 2, 4, 16, 200))
        match chance.randrange(7):
            case 0:
                raw[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                raw[at:at] = raw[at : at + length] * chance.choice((1, 2, 30))
            case 2 if len(raw) > length + 10:
                del raw[at : at + length]
            case 3:
                raw[at : at + length] = chance.choice((b"\0", b"\xff", b"\x1b", b"=")) * length
            case 4 | 5:
                raw[at:at] = chance.choice(_PIECES)
            case 6 if chance.random() < 0.3:
                del raw[max(10, at) :]
    return bytes(raw)
