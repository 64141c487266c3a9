"""Which kinds of file does the house keep, and how is each shown?"""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.text import clean_code

_LONGEST_ENDING = 20  # settingContent-ms has seventeen letters


class Shown(StrEnum):
    """How a kept file can be looked at without leaving the page."""

    PICTURE = "picture"
    PAGE = "page"  # PDF
    TEXT = "text"
    NOT = ""  # to be downloaded


@dataclass(frozen=True, slots=True)
class FileKind:
    """`word`: what a list calls it; `signatures`: what the content may really be."""

    word: str
    content_type: str
    signatures: frozenset[str]


_PICTURES = frozenset({"png", "jpeg", "gif", "webp", "bmp", "tiff"})
# An xls may be an xlsx in disguise: WPS and old machines save them so.
_OFFICE = frozenset({"ole", "office", "rtf"})
_TEXT = frozenset({"text"})


def _kinds(word: str, signatures: frozenset[str], **content_types: str) -> dict[str, FileKind]:
    return {ending: FileKind(word, content_type, signatures) for ending, content_type in content_types.items()}


_OPEN = "application/vnd.oasis.opendocument"
_MICROSOFT = "application/vnd.openxmlformats-officedocument"

# ending -> kind. What is not here is not kept.
KINDS: dict[str, FileKind] = {
    **_kinds(
        "picture", _PICTURES, png="image/png", jpg="image/jpeg", jpeg="image/jpeg", gif="image/gif",
        webp="image/webp", bmp="image/bmp", tif="image/tiff", tiff="image/tiff",
    ),
    **_kinds("picture", frozenset({"heif"}), heic="image/heic", heif="image/heif"),
    **_kinds("pdf", frozenset({"pdf"}), pdf="application/pdf"),
    **_kinds(
        "document", _OFFICE, doc="application/msword", docx=f"{_MICROSOFT}.wordprocessingml.document",
        odt=f"{_OPEN}.text", rtf="application/rtf", wps="application/vnd.ms-works",
    ),
    **_kinds(
        "spreadsheet", _OFFICE, xls="application/vnd.ms-excel", xlsx=f"{_MICROSOFT}.spreadsheetml.sheet",
        ods=f"{_OPEN}.spreadsheet", et="application/vnd.ms-excel",
    ),
    **_kinds(
        "slides", _OFFICE, ppt="application/vnd.ms-powerpoint", pptx=f"{_MICROSOFT}.presentationml.presentation",
        odp=f"{_OPEN}.presentation", dps="application/vnd.ms-powerpoint",
    ),
    **_kinds("text", _TEXT, txt="text/plain", csv="text/plain", log="text/plain", md="text/plain"),
    **_kinds("mail", _TEXT, eml="message/rfc822"),
    **_kinds("mail", frozenset({"ole"}), msg="application/vnd.ms-outlook"),
    **_kinds("archive", frozenset({"zip", "office"}), zip="application/zip"),
    **_kinds("archive", frozenset({"rar"}), rar="application/vnd.rar"),
    **_kinds("archive", frozenset({"7z"}), **{"7z": "application/x-7z-compressed"}),
    **_kinds("drawing", frozenset({"pdf"}), ai="application/octet-stream"),
    **_kinds("drawing", frozenset({"psd"}), psd="application/octet-stream"),
    **_kinds("drawing", frozenset({"dwg"}), dwg="application/octet-stream"),
    **_kinds("drawing", frozenset({"cdr", "zip"}), cdr="application/octet-stream"),
    **_kinds("drawing", _TEXT, dxf="application/octet-stream", stp="application/octet-stream",
             step="application/octet-stream"),
    **_kinds("video", frozenset({"movie"}), mp4="video/mp4", mov="video/quicktime"),
    **_kinds("sound", frozenset({"sound", "movie"}), m4a="audio/mp4", mp3="audio/mpeg", amr="audio/amr",
             wav="audio/wav"),
}  # fmt: skip
# These run on somebody's computer: the refusal says so. Everything else that is not above is only unknown.
_PROGRAMS = """
    ade adp apk app appref-ms application asp aspx bas bash bat chm class cmd com cpl dll dmg docm dotm exe
    gadget hta htaccess htm html inf ins iso jar jnlp js jse jsp lnk mde mht mhtml mjs msc msi msp mst one ops
    phar php php3 php4 php5 phtml pif pl ppam potm pptm ps1 psm1 py pyw rb reg scf scr sh shtml so svg swf sys
    url vb vbe vbs wasm ws wsc wsf wsh xap xhtml xlam xll xlsm xltm xml xsl
    appinstaller appx appxbundle cab deskthemepack diagcab diagcfg diagpkg img iqy library-ms msix msixbundle oqy
    ps1xml psd1 rdp search-ms searchconnector-ms settingcontent-ms slk theme themepack vbscript vhd vhdx website xbap
"""
PROGRAM_ENDINGS = frozenset(_PROGRAMS.split())


def ending_of(name: str) -> str:
    """The last ending in small letters; nothing where there is none.

    As a computer takes it: a dot of full width is one, what is invisible is not there, and no dot ends it.
    """
    stem, dot, ending = clean_code(name).rstrip(". ").rpartition(".")
    return ending.lower() if dot and (stem or ending) and len(ending) <= _LONGEST_ENDING else ""


def shown_as(content_type: str) -> Shown:
    """Whether a browser can show it by itself; office files and drawings are downloaded."""
    if content_type in ("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"):
        return Shown.PICTURE
    if content_type == "application/pdf":
        return Shown.PAGE
    return Shown.TEXT if content_type.startswith("text/plain") else Shown.NOT


def word_of(name: str) -> str:
    """What kind of file a list says it is."""
    kind = KINDS.get(ending_of(name))
    return kind.word if kind else "file"
