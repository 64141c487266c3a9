"""T12: is a file kept only when its name and its content say the same harmless thing?"""

import re
import struct
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from tests.platform.attachments.polyglots import NASTY_NAMES, PAGE, PDF, POLYGLOTS, picture, zipped
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.attachments import checking, storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.attachments.kinds import KINDS, PROGRAM_ENDINGS, ending_of
from tradewind.platform.attachments.names import LONGEST_NAME, telling_name
from tradewind.platform.attachments.refusals import (
    BrokenFile,
    ContentDiffers,
    FileRefused,
    FileTooLarge,
    ImageTooLarge,
    NoRoomLeft,
    NotAnImage,
    ProgramRefused,
    TooManyInside,
    UnknownKind,
)

pytestmark = pytest.mark.pure

STORED = re.compile(r"[0-9a-f]{32}\.[a-z0-9]{1,5}")
NEVER = re.compile(r"html|script|svg|xml|php|flash|java|x-msdownload")
ENDINGS = ("pdf", "PNG", "jPg", "gif", "bmp", "txt", "xlsx", "zip")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
SHEET = zipped("[Content_Types].xml", "xl/workbook.xml")


def test_there_are_enough_of_them():
    assert len(set(NASTY_NAMES)) >= 60 and len(POLYGLOTS) >= 20


@pytest.mark.parametrize("what", POLYGLOTS)
def test_whatever_is_sent_under_whatever_name_is_refused_or_harmless(what):
    content, kept = POLYGLOTS[what](), 0
    for name in NASTY_NAMES:
        for ending in ENDINGS if "{}" in name else ("",):
            given = name.format(ending)
            try:
                checked = check_file(content, given)
            except FileRefused:
                continue
            kept += 1
            shown = checked.original_name
            assert ending_of(shown) in KINDS and len(shown.encode()) <= LONGEST_NAME
            assert not set(shown) & set('/\\\0\r\n<>"\u202e\u200b\x1b'), shown
            assert not NEVER.search(checked.content_type), checked.content_type
            assert checked.ending in KINDS and checked.content_type.split(";")[0] in {
                kind.content_type for kind in KINDS.values()
            }
    harmless = {"png with a page inside", "png with a page behind", "jpeg with a page behind", "pdf and archive",
                "gif and archive", "bitmap and script", "gif and script"}  # fmt: skip
    assert bool(kept) <= (what in harmless), what


def test_a_kept_file_lies_under_a_random_name(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    stored = [storage.store(check_file(PDF, "../../价格表.pdf")) for _ in range(2)]
    assert all(STORED.fullmatch(each.stored_name) for each in stored)
    assert stored[0].stored_name != stored[1].stored_name
    assert (stored[0].original_name, stored[0].size) == ("价格表.pdf", len(PDF))


@pytest.mark.parametrize(
    ("name", "content", "content_type"),
    [
        ("catalogue.PDF", PDF, "application/pdf"),
        ("wechat.jpg", picture("PNG"), "image/png"),  # what a chat saved under the wrong ending is still a picture
        ("old.tif", picture("TIFF"), "image/tiff"),
        ("报价.xlsx", SHEET, KINDS["xlsx"].content_type),
        ("报价.xls", SHEET, KINDS["xls"].content_type),
        ("报价.et", OLE, KINDS["et"].content_type),
        ("letter.docx", zipped("[Content_Types].xml", "word/document.xml"), KINDS["docx"].content_type),
        ("letter.odt", zipped("mimetype", "content.xml"), KINDS["odt"].content_type),
        ("mail.eml", b"MIME-Version: 1.0\r\nFrom: a@b.example\r\n\r\nHello", "message/rfc822"),
        ("mail.msg", OLE, "application/vnd.ms-outlook"),
        ("notes.txt", "明天寄样".encode("gb18030"), "text/plain; charset=gb18030"),
        ("notes.csv", "a,b\n1,2\n".encode("utf-16"), "text/plain; charset=utf-16"),
        ("bmw.txt", b"BMW price list", "text/plain; charset=utf-8"),
        ("photos.zip", zipped("1.jpg", "图/2.jpg"), "application/zip"),
        ("carton.cdr", b"RIFF\x10\x00\x00\x00CDRAvrsn" + bytes(40), "application/octet-stream"),
        ("box.ai", PDF, "application/octet-stream"),
        ("defect.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(40), "video/mp4"),
        ("voice.amr", b"#!AMR\n\x3c\x91" + bytes(40), "audio/amr"),
        ("iphone.heic", b"\x00\x00\x00\x18ftypheic" + bytes(40), "image/heic"),
    ],
)
def test_what_the_trade_sends_is_kept(name, content, content_type):
    checked = check_file(content, name)
    assert (checked.original_name, checked.content_type) == (name, content_type)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("setup.exe", PDF, ProgramRefused),
        ("a.pHaR", PDF, ProgramRefused),
        ("page.Html", PAGE, ProgramRefused),
        ("page.txt", PAGE, ProgramRefused),
        ("tool.zip", zipped("a/b.JS"), ProgramRefused),
        ("macro.xlsx", POLYGLOTS["office file with macros"](), ProgramRefused),
        ("catalogue.pdf", picture("PNG"), ContentDiffers),
        ("sheet.xlsx", PDF, ContentDiffers),
        ("half.zip", POLYGLOTS["half an archive"](), BrokenFile),
        ("broken.png", picture("PNG")[:40], NotAnImage),
        ("flood.png", POLYGLOTS["a flood of pixels"](), ImageTooLarge),
        ("thing.qqq", PDF, UnknownKind),
        ("nothing", PDF, UnknownKind),
    ],
)
def test_each_refusal_says_why(name, content, why):
    with pytest.raises(why):
        check_file(content, name)


def test_an_archive_of_too_many_members_is_refused_unread():
    whole = bytearray(zipped("a.txt"))
    end = whole.rindex(b"PK\x05\x06")
    struct.pack_into("<HH", whole, end + 8, 60_000, 60_000)
    with pytest.raises(TooManyInside):
        check_file(bytes(whole), "many.zip")


def test_fifty_megabytes_are_the_most(monkeypatch):
    monkeypatch.setattr(checking, "LARGEST_ATTACHMENT", 100)
    with pytest.raises(FileTooLarge):
        check_file(b"x" * 101, "long.txt")


def test_no_kind_is_kept_and_refused_at_once():
    assert not PROGRAM_ENDINGS & set(KINDS)
    assert issubclass(NoRoomLeft, FileRefused) and issubclass(FileRefused, Refusal)


def test_what_a_phone_calls_everything_gets_its_moment():
    at = datetime(2026, 11, 24, 2, 5, 9, tzinfo=UTC)
    assert telling_name("image.png", at) == "image 2026-11-24 10.05.09.png"
    assert telling_name("Image.JPG", at) == "Image 2026-11-24 10.05.09.JPG"
    assert telling_name("spec.pdf", at) == "spec.pdf"


def test_an_animated_picture_is_decoded_once():
    frames = [Image.new("P", (4, 4), colour) for colour in range(3)]
    buffer = BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    assert check_file(buffer.getvalue(), "turn.gif").content_type == "image/gif"


# What Windows opens by running something, mounting something, or calling somebody: seen in mails of the last years.
OPENS_ITSELF = (
    "settingContent-ms library-ms search-ms img iso vhd vhdx cab appx msix rdp iqy slk application diagcab theme url"
    " lnk scf exe"
).split()


@pytest.mark.parametrize("ending", OPENS_ITSELF)
@pytest.mark.parametrize(
    "name", ["报价.{}", "报价．{}", "报价﹒{}", "offer.{}.", "offer.{} ", "offer.\u200b{}", "offer.pdf.{}"]
)
def test_no_disguise_makes_a_file_of_what_runs(name, ending):
    for written in (ending, ending.upper(), "".join(chr(ord(sign) + 0xFEE0) for sign in ending)):
        asked = name.format(written)
        assert ending_of(asked) in PROGRAM_ENDINGS, asked
        with pytest.raises(ProgramRefused):
            check_file(b"MZ", asked)


def test_an_honest_name_keeps_its_ending():
    assert [ending_of(name) for name in ("报价．PDF", "v1.2 offer.xlsx", "README", ".profile", "a." + "x" * 30)] == [
        "pdf", "xlsx", "", "profile", "",
    ]  # fmt: skip
