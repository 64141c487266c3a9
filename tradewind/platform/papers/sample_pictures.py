"""What do the goods of a sample look like? Drawn, so that it needs no photograph."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw


@cache
def drawn(shape: str, colour: str, side: int = 320) -> bytes:
    """A simple picture of a thing, on a pale ground."""
    picture = Image.new("RGB", (side, side), "#F3F4F6")
    _SHAPES[shape](ImageDraw.Draw(picture), side / 100, colour)
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def _tent(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.polygon([(10 * unit, 80 * unit), (50 * unit, 22 * unit), (90 * unit, 80 * unit)], fill=colour)
    draw.polygon([(40 * unit, 80 * unit), (50 * unit, 45 * unit), (60 * unit, 80 * unit)], fill="#22303A")


def _dome(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.pieslice((10 * unit, 28 * unit, 90 * unit, 132 * unit), 180, 360, fill=colour)
    draw.pieslice((38 * unit, 50 * unit, 62 * unit, 110 * unit), 180, 360, fill="#5B6873")


def _tarp(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.polygon(
        [(6 * unit, 40 * unit), (50 * unit, 24 * unit), (94 * unit, 40 * unit), (50 * unit, 52 * unit)], fill=colour
    )
    for x in (14, 50, 86):
        draw.line((x * unit, 42 * unit, x * unit, 84 * unit), fill="#6B5A3A", width=int(2 * unit))


def _chair(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.rectangle((30 * unit, 20 * unit, 70 * unit, 56 * unit), fill=colour)
    draw.line((28 * unit, 60 * unit, 72 * unit, 88 * unit), fill="#20262D", width=int(4 * unit))
    draw.line((72 * unit, 60 * unit, 28 * unit, 88 * unit), fill="#20262D", width=int(4 * unit))


def _table(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.rectangle((12 * unit, 40 * unit, 88 * unit, 48 * unit), fill=colour)
    draw.line((24 * unit, 48 * unit, 70 * unit, 82 * unit), fill="#767D85", width=int(4 * unit))
    draw.line((76 * unit, 48 * unit, 30 * unit, 82 * unit), fill="#767D85", width=int(4 * unit))


def _roll(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.rounded_rectangle((28 * unit, 26 * unit, 72 * unit, 84 * unit), radius=14 * unit, fill=colour)
    draw.rectangle((28 * unit, 46 * unit, 72 * unit, 52 * unit), fill="#1F4D7C")


def _lamp(draw: ImageDraw.ImageDraw, unit: float, colour: str) -> None:
    draw.rounded_rectangle((36 * unit, 30 * unit, 64 * unit, 74 * unit), radius=5 * unit, fill=colour)
    draw.rectangle((32 * unit, 74 * unit, 68 * unit, 84 * unit), fill="#414B55")
    draw.arc((40 * unit, 12 * unit, 60 * unit, 40 * unit), 180, 360, fill="#414B55", width=int(3 * unit))


_SHAPES: dict[str, Callable[[ImageDraw.ImageDraw, float, str], None]] = {
    "tent": _tent, "dome": _dome, "tarp": _tarp, "chair": _chair, "table": _table, "roll": _roll, "lamp": _lamp,
}  # fmt: skip
