"""How does a picture become small enough for a paper, and what if it is none?"""

import base64
import hashlib
from collections import OrderedDict
from io import BytesIO
from threading import Lock

from PIL import Image, ImageOps

from tradewind.platform.attachments.images import LARGEST_PICTURE

_KNOWN = ("PNG", "JPEG", "WEBP")
_QUALITY = 82
# Small pictures stay for the next paper (the logo, the same product again, the next preview): some ten megabytes.
_MOST_KEPT = 512
_kept: OrderedDict[tuple[bytes, int, bool], bytes] = OrderedDict()
_turn = Lock()


def for_paper(content: bytes, longest_side: int, *, keeps_transparency: bool = False) -> bytes | None:
    """A small JPEG (or PNG where it may be seen through), or nothing where it is no picture."""
    key = (hashlib.sha256(content).digest(), longest_side, keeps_transparency)
    with _turn:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    try:
        small = _scaled(content, longest_side, keeps_transparency)
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError):
        return None
    with _turn:
        _kept[key] = small
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
    return small


def as_vector(small: bytes) -> tuple[str, float]:
    """The picture wrapped as SVG text, with its height over its width: so it reaches the printer without a file."""
    with Image.open(BytesIO(small), formats=_KNOWN) as picture:
        width, height = picture.size
        kind = (picture.format or "").lower()
    href = f"data:image/{kind};base64,{base64.b64encode(small).decode('ascii')}"
    frame = f'width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {frame} viewBox="0 0 {width} {height}">'
    return f'{head}<image {frame} href="{href}"/></svg>', height / width


def _scaled(content: bytes, longest_side: int, keeps_transparency: bool) -> bytes:
    with Image.open(BytesIO(content), formats=_KNOWN) as opened:
        if opened.width * opened.height > LARGEST_PICTURE:
            raise ValueError("too many pixels")
        opened.draft("RGB", (longest_side, longest_side))  # JPEG: decode no more than is printed
        opened.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS, reducing_gap=2.0)
        picture = ImageOps.exif_transpose(opened)
        target = BytesIO()
        if keeps_transparency:
            picture.convert("RGBA").save(target, "PNG", optimize=True)
        else:
            _on_white(picture).save(target, "JPEG", quality=_QUALITY, optimize=True)
        return target.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    seen_through = picture.convert("RGBA")
    white = Image.new("RGBA", seen_through.size, "white")
    return Image.alpha_composite(white, seen_through).convert("RGB")
