"""What of a stranger's HTML may be shown? Words, tables and colours; nothing that runs, loads, links or sends.

The page that shows it lies in a frame without rights under a policy of its own; this is the wall before that wall:
what a policy does not stop (a browser that looks up the host of a link ahead of time) does not stand in the text.
"""

import re
from collections.abc import Mapping
from html import unescape

import nh3

LONGEST = 2_000_000  # characters
MOST_OF_PICTURES = 30_000_000  # one may stand in a letter many times
_TAG_NAMES = (
    "a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em font h1 h2 h3"
    " h4 h5 h6 hr i img ins kbd li ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr"
    " tt u ul var"
)
_ATTRIBUTES = {
    "*": {"align", "bgcolor", "dir", "lang", "style", "title", "valign"},
    "a": {"href"},
    "col": {"span", "width"},
    "font": {"color", "face", "size"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start", "type"},
    "table": {"border", "cellpadding", "cellspacing", "width"},
    "td": {"colspan", "height", "nowrap", "rowspan", "width"},
    "th": {"colspan", "height", "nowrap", "rowspan", "width"},
}
_STYLE_NAMES = (
    "background-color border border-bottom border-collapse border-left border-right border-top color direction display"
    " font font-family font-size font-style font-weight height letter-spacing line-height list-style-type margin"
    " margin-bottom margin-left margin-right margin-top max-width padding padding-bottom padding-left padding-right"
    " padding-top text-align text-decoration text-indent vertical-align white-space width word-break"
)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+")
# Addresses, programs of old browsers, and escapes that could spell either.
_SPEAKS = re.compile(r"url\s*\(|expression\s*\(|\\|/\*", re.IGNORECASE)
# As the washing writes it: quotation marks inside of an attribute are spelled out there.
_CONTENT_ID = re.compile(r'(<img\b[^<>]{0,2000}?\ssrc=)"cid:([^"<>]{0,500})"', re.IGNORECASE)
_SCHEMES = {"http", "https", "mailto", "cid", "data"}


def washed(html: str) -> str:
    """The body to be framed. Quadratic in what a stranger nests: only `washing` may call it with more than a little."""

    def kept(element: str, name: str, value: str) -> str | None:
        if element == "a" and name == "href":
            return None
        if element == "img" and name == "src":
            return value if value[:4].casefold() == "cid:" or _PICTURE.fullmatch(value) else ""
        return None if name == "style" and _SPEAKS.search(value) else value

    return nh3.clean(
        _with_shown_targets(html[:LONGEST]), tags=set(_TAG_NAMES.split()), attributes=_ATTRIBUTES,
        attribute_filter=kept, filter_style_properties=set(_STYLE_NAMES.split()), url_schemes=_SCHEMES, link_rel=None,
    )  # fmt: skip


def with_pictures(washed_html: str, pictures: Mapping[str, str]) -> str:
    """Put in what came along. `pictures`: data addresses by content id. Together no more than a page can bear."""
    room = MOST_OF_PICTURES

    def found(match: re.Match[str]) -> str:
        nonlocal room
        picture = pictures.get(unescape(match[2]).strip("<> "), "")
        room -= len(picture)
        return f'{match[1]}"{picture if room >= 0 and _PICTURE.fullmatch(picture) else ""}"'

    return _CONTENT_ID.sub(found, washed_html)


def _with_shown_targets(html: str) -> str:
    """Where a link leads is told when the mouse rests on it; following it is left to copying the address."""
    return _HREF.sub(lambda found: f"{found[0]} title={found[1]}", html)


_HREF = re.compile(r"<a\s[^<>]{0,2000}?href=(\"[^\"<>]{1,2000}\"|'[^'<>]{1,2000}')", re.IGNORECASE)
