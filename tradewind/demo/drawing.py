"""What do the demo's files look like? Drawn here, so that no picture of anybody's lies in the product."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from tradewind.platform.attachments.checking import check_file
from tradewind.platform.attachments.images import CheckedFile

_INK, _SOFT, _PAPER, _BRAND = "#1a2433", "#5b6675", "#ffffff", "#0b5cad"
_FORMATS = {"pdf": "PDF", "png": "PNG", "jpg": "JPEG"}


@cache
def drawn(look: str, title: str, lines: tuple[str, ...], ending: str) -> bytes:
    """A sheet, a card or a chat with these words."""
    picture = {"sheet": _sheet, "card": _card, "chat": _chat}[look](title, lines)
    buffer = BytesIO()
    picture.save(buffer, _FORMATS[ending])
    return buffer.getvalue()


def checked(look: str, title: str, lines: tuple[str, ...], name: str) -> CheckedFile:
    """The file as an upload of this name would come in."""
    return check_file(drawn(look, title, lines, name.rpartition(".")[2]), name)


def _sheet(title: str, lines: tuple[str, ...]) -> Image.Image:
    """A page with a tent at its top and a table below."""
    picture = Image.new("RGB", (620, 877), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 620, 12), fill=_BRAND)
    pen.text((48, 44), title, fill=_INK, font=_font(26))
    pen.polygon([(150, 330), (310, 120), (470, 330)], fill="#dde7f2", outline=_BRAND, width=3)
    pen.polygon([(270, 330), (310, 215), (350, 330)], fill=_BRAND)
    for place, line in enumerate(lines):
        top = 390 + 40 * place
        pen.line((48, top + 30, 572, top + 30), fill="#cfd7e1")
        pen.text((48, top), line, fill=_SOFT, font=_font(17))
    return picture


def _card(title: str, lines: tuple[str, ...]) -> Image.Image:
    """A business card on a desk."""
    picture = Image.new("RGB", (640, 420), "#8a6f52")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((70, 70, 570, 350), fill=_PAPER)
    pen.rectangle((70, 70, 86, 350), fill=_BRAND)
    pen.text((116, 100), title, fill=_INK, font=_font(30))
    for place, line in enumerate(lines):
        pen.text((116, 170 + 34 * place), line, fill=_SOFT, font=_font(19))
    return picture


def _chat(title: str, lines: tuple[str, ...]) -> Image.Image:
    """A telephone's screen: their bubbles at the left, ours at the right."""
    picture = Image.new("RGB", (420, 120 + 84 * len(lines)), "#ece5dd")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 420, 56), fill="#075e54")
    pen.text((20, 14), title, fill=_PAPER, font=_font(20))
    for place, line in enumerate(lines):
        left, top, colour = (16, 80 + 84 * place, _PAPER) if place % 2 == 0 else (90, 80 + 84 * place, "#dcf8c6")
        pen.rounded_rectangle((left, top, left + 314, top + 58), 10, fill=colour)
        pen.text((left + 14, top + 18), line, fill=_INK, font=_font(15))
    return picture


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
