"""On what is a product drawn, and in which colours?"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 640, 480
_FINE = 2  # drawn twice as large and made small again: edges become smooth
Point = tuple[float, float]
Colour = tuple[int, int, int]

INK: Colour = (43, 52, 64)
STEEL: Colour = (158, 167, 178)
DARK_STEEL: Colour = (96, 105, 118)
WOOD: Colour = (184, 139, 92)
WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Cloth:
    """The colours of one product: its own, what lies in shade, what catches light, and the trim."""

    base: Colour
    shade: Colour
    light: Colour
    trim: Colour


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """So much of the other in the one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)


def cloth(base: Colour, trim: Colour) -> Cloth:
    return Cloth(base, mixed(base, (16, 24, 40), 0.28), mixed(base, WHITE, 0.28), trim)


class Canvas:
    """Shapes in the pixels of the finished picture."""

    def __init__(self, ground: Colour) -> None:
        self._image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), ground)
        self._pen = ImageDraw.Draw(self._image)
        self._small: Image.Image | None = None

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        self._pen.polygon([(x * _FINE, y * _FINE) for x, y in points], fill=fill)

    def line(self, points: Sequence[Point], fill: Colour, width: float = 3) -> None:
        fine = [(x * _FINE, y * _FINE) for x, y in points]
        self._pen.line(fine, fill=fill, width=round(width * _FINE), joint="curve")

    def oval(self, middle: Point, across: float, high: float, fill: Colour) -> None:
        x, y = middle
        self._pen.ellipse(self._box(x - across / 2, y - high / 2, x + across / 2, y + high / 2), fill=fill)

    def box(self, left: float, top: float, right: float, bottom: float, fill: Colour, radius: float = 0) -> None:
        self._pen.rounded_rectangle(self._box(left, top, right, bottom), radius * _FINE, fill=fill)

    def arc(self, middle: Point, across: float, high: float, turn: tuple[float, float], fill: Colour,
            width: float = 3) -> None:  # fmt: skip
        x, y = middle
        box = self._box(x - across / 2, y - high / 2, x + across / 2, y + high / 2)
        self._pen.arc(box, *turn, fill=fill, width=round(width * _FINE))

    def curve(self, start: Point, bend: Point, end: Point, steps: int = 14) -> list[Point]:
        """The points of a bow, for a shape or a line."""
        found = []
        for step in range(steps + 1):
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            found.append((a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]))
        return found

    def closer(self, left: float, top: float, share: float) -> None:
        """Step closer: from here on the picture is a part of what was drawn."""
        x, y = left * _FINE, top * _FINE
        part = (x, y, x + WIDTH * _FINE * share, y + HEIGHT * _FINE * share)
        self._image = self._image.resize(self._image.size, Image.Resampling.NEAREST, box=part)
        self._pen = ImageDraw.Draw(self._image)

    def png(self) -> bytes:
        """Few colours: the file is small and quickly written."""
        small = self.small().quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        buffer = BytesIO()
        small.save(buffer, "PNG", compress_level=3)
        return buffer.getvalue()

    def small(self) -> Image.Image:
        """The finished picture; nothing is drawn on it any more."""
        if self._small is None:
            self._small = self._image.reduce(_FINE)
        return self._small

    @staticmethod
    def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return left * _FINE, top * _FINE, right * _FINE, bottom * _FINE
