"""What kind of file is it? Its first bytes say so, its name does not."""

from enum import StrEnum

from tradewind.platform.sheets.reading.problems import Unreadable


class FileKind(StrEnum):
    PACKAGE = "package"  # a zip archive: xlsx, xlsm, xlsb, ods
    COMPOUND = "compound"  # an OLE file: xls, et
    HTML = "html"
    SPREADSHEET_XML = "spreadsheet_xml"
    TEXT = "text"


# What people rename or drop by mistake; the names are the same in every language.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
)
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x00\x06\x00")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(head: bytes) -> FileKind:
    """The kind by the first 64 KB; raises Unreadable for what is no sheet."""
    if not head:
        raise Unreadable("sheet_empty")
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return FileKind.PACKAGE
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileKind.COMPOUND
    if head.startswith(_OLD_BIFF):
        raise Unreadable("sheet_too_old")
    _refuse_others(head)
    return _kind_of_text(head)


def _refuse_others(head: bytes) -> None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        raise Unreadable("sheet_other_kind", kind="WebP")
    for mark, name in _OTHERS:
        # Two letters may begin a text as well; a binary file shows itself by its zeros.
        if head.startswith(mark) and (len(mark) > 2 or b"\0" in head[:512]):
            raise Unreadable("sheet_other_kind", kind=name)


def _kind_of_text(head: bytes) -> FileKind:
    text = _as_letters(head)
    if not text.strip():
        raise Unreadable("sheet_empty")
    begin = text.lstrip()[:200].lower()
    if (
        begin.startswith(b"<?xml")
        or begin.startswith(b"<workbook")
        or begin.startswith(b"<!doctype")
        or begin[:1] == b"<"
    ):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in text and b"<html" not in text[:2000].lower():
            return FileKind.SPREADSHEET_XML
        if b"<table" in text.lower() or b"<html" in text.lower():
            return FileKind.HTML
        if begin.startswith(b"<?xml"):
            raise Unreadable("sheet_other_kind", kind="XML")
    return FileKind.TEXT


def _as_letters(head: bytes) -> bytes:
    """ASCII letters of the text, also of one in UTF-16; other binary files are refused."""
    zeros = head.count(0) / len(head)
    if zeros == 0 or head.startswith(_MARKS):
        return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if zeros > 0.05 and min(even, odd) > max(even, odd) / 4:
        raise Unreadable("sheet_unknown_kind")
    signs = sum(byte < 32 and byte not in b"\t\r\n\0" for byte in head[:4000])
    if signs > len(head[:4000]) / 50:
        raise Unreadable("sheet_unknown_kind")
    return head.replace(b"\0", b"")
