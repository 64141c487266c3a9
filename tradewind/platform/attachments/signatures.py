"""What is a file really, whatever its name says?"""

import re
import struct
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from tradewind.platform.attachments.kinds import PROGRAM_ENDINGS, ending_of
from tradewind.platform.attachments.refusals import BrokenFile, ProgramRefused, TooManyInside

MOST_MEMBERS = 10_000
LARGEST_DIRECTORY = 2 * 1024 * 1024  # bytes of an archive's list of contents: it is read into memory
_END_OF_ARCHIVE = b"PK\x05\x06"


class Signature(StrEnum):
    """What the first bytes say."""

    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    WEBP = "webp"
    BMP = "bmp"
    TIFF = "tiff"
    HEIF = "heif"
    PDF = "pdf"
    OLE = "ole"  # the old office formats and Outlook's mails
    OFFICE = "office"  # docx, xlsx, pptx and the open document formats
    ZIP = "zip"
    RAR = "rar"
    SEVEN = "7z"
    RTF = "rtf"
    PSD = "psd"
    DWG = "dwg"
    CDR = "cdr"
    MOVIE = "movie"
    SOUND = "sound"
    TEXT = "text"
    UNKNOWN = ""


# The first that fits counts: (place, bytes, what it is).
_MAGIC: tuple[tuple[int, bytes, Signature], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", Signature.PNG), (0, b"\xff\xd8\xff", Signature.JPEG),
    (0, b"GIF87a", Signature.GIF), (0, b"GIF89a", Signature.GIF), (0, b"BM", Signature.BMP),
    (0, b"II*\x00", Signature.TIFF), (0, b"MM\x00*", Signature.TIFF), (8, b"WEBP", Signature.WEBP),
    (8, b"CDR", Signature.CDR), (8, b"WAVE", Signature.SOUND), (4, b"ftypheic", Signature.HEIF),
    (4, b"ftypheix", Signature.HEIF), (4, b"ftypmif1", Signature.HEIF), (4, b"ftypM4A", Signature.SOUND),
    (4, b"ftyp", Signature.MOVIE), (4, b"moov", Signature.MOVIE), (0, b"%PDF-", Signature.PDF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Signature.OLE), (0, b"PK\x03\x04", Signature.ZIP),
    (0, b"Rar!\x1a\x07", Signature.RAR), (0, b"7z\xbc\xaf\x27\x1c", Signature.SEVEN), (0, b"{\\rtf", Signature.RTF),
    (0, b"8BPS", Signature.PSD), (0, b"AC10", Signature.DWG), (0, b"#!AMR\n", Signature.SOUND),
    (0, b"ID3", Signature.SOUND), (0, b"\xff\xfb", Signature.SOUND), (0, b"\xff\xf3", Signature.SOUND),
)  # fmt: skip
_RIFF = frozenset({Signature.WEBP, Signature.CDR})
_WORDLIKE = frozenset({Signature.UNKNOWN, Signature.BMP, Signature.DWG, Signature.SOUND, Signature.MOVIE})
_PROGRAMS = (
    b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"dex\n",
    b"L\x00\x00\x00\x01\x14\x02\x00", b"ITSF", b"FWS", b"CWS", b"\x00asm",
)  # fmt: skip
# A page or script that calls itself a text: some old browser would run it.
_PAGE = re.compile(
    rb"^(?:#!(?!AMR)|\s*(?:<\?(?:php|xml|=)|<!doctype|<!--|<(?:html|head|body|script|svg|iframe|object|embed|meta|base"
    rb"|img|math|form|link|style|a|x|[?%])[\s/>:%])|@echo\b)",
    re.IGNORECASE,
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_TEXT_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def signature_of(content: bytes) -> Signature:
    """What the content is; refuses programs, and pages that a browser would run."""
    head = content[:2048]
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise ProgramRefused(ending="")
    found = next((what for at, magic, what in _MAGIC if head[at:].startswith(magic)), Signature.UNKNOWN)
    if found in _RIFF and not head.startswith(b"RIFF"):
        found = Signature.UNKNOWN
    if found in _WORDLIKE and charset_of(content):  # "BMW price list" is no bitmap
        return Signature.TEXT
    if head.startswith(_PROGRAMS):
        raise ProgramRefused(ending="")
    return _archive(content) if found is Signature.ZIP else found


def charset_of(content: bytes) -> str:
    """How a text is written; nothing when it is none."""
    for mark, charset in _TEXT_MARKS:
        if content.startswith(mark):
            return charset if _decodes(content, charset) else ""
    if not content or content.translate(None, _CONTROLS) != content:
        return ""
    return next((charset for charset in ("utf-8", "gb18030") if _decodes(content, charset)), "")


def _decodes(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


def _archive(content: bytes) -> Signature:
    """A zip's members are read by name only, nothing is unpacked."""
    _refuse_long_directory(content)
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeDecodeError) as error:
        raise BrokenFile() from error
    for name in names:
        if (ending := ending_of(name)) in PROGRAM_ENDINGS - {"xml", "xsl"} or name.lower().endswith("vbaproject.bin"):
            raise ProgramRefused(ending=ending)
    is_office = "[Content_Types].xml" in names or "mimetype" in names
    return Signature.OFFICE if is_office else Signature.ZIP


def _refuse_long_directory(content: bytes) -> None:
    end = content.rfind(_END_OF_ARCHIVE)
    if end < 0 or len(content) < end + 22:
        raise BrokenFile()
    members, size = struct.unpack_from("<HI", content, end + 10)
    if members > MOST_MEMBERS or size > LARGEST_DIRECTORY:
        raise TooManyInside(most=MOST_MEMBERS)
