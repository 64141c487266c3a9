"""How large is a picture, how does it look from afar, and how is it made small without telling more than it shows?"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.attachments.storage import StoredFile

_ALIKE = 5  # of the 64 signs of a look as many may differ: saved anew, made smaller
_TINGE = 5  # of 255: so much each colour may differ over the whole: a tent in another colour is another picture
_STEP = 4  # of 255 tones: smaller differences are the noise of an even ground
_PAPER = "white"  # what shines through where a picture is open


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture that lies in the folder; its sides as it is looked at, turned as the camera was held."""

    stored: StoredFile
    width: int
    height: int
    look: str


def keep_picture(content: bytes, original_name: str) -> ReadPicture:
    """Look at what somebody sends and write it down, outside any transaction. Refuses what is no picture."""
    checked = check_image(content, original_name)
    width, height, look = measured(content)
    return ReadPicture(storage.store(checked), width, height, look)


def measured(content: bytes) -> tuple[int, int, str]:
    """Width, height and look of a picture that was checked."""
    with Image.open(BytesIO(content)) as picture:
        width, height = picture.size
        turned = picture.getexif().get(0x0112, 1) >= 5  # EXIF orientation: lying on its side
        picture.draft("RGB", (256, 256))
        small = _upright(picture, 64)
    return (height, width, look_of(small)) if turned else (width, height, look_of(small))


def look_of(picture: Image.Image) -> str:
    """Where it grows brighter from left to right, in 8 x 8 fields (dHash), and its colour over the whole.

    The same motif in another size is close. Nothing for an even surface: it looks like everything.
    """
    tones = picture.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    signs = 0
    for row in range(0, 72, 9):
        for place in range(row, row + 8):
            signs = signs << 1 | (tones[place] + _STEP < tones[place + 1])
    colour = picture.convert("RGB").resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"{signs:016x}{colour.hex()}" if signs else ""


def nearest(look: str, others: Iterable[tuple[int, str]]) -> list[int]:
    """The numbers of those that look alike, the closest first; a library of twenty thousand is compared at once."""
    signs, colour = int(look[:16], 16), bytes.fromhex(look[16:])
    close = []
    for number, other in others:
        far = (signs ^ int(other[:16], 16)).bit_count()
        if far <= _ALIKE and _is_tinged_alike(colour, bytes.fromhex(other[16:])):
            close.append((far, number))
    return [number for _far, number in sorted(close)]


def _is_tinged_alike(colour: bytes, other: bytes) -> bool:
    return all(abs(one - another) <= _TINGE for one, another in zip(colour, other, strict=True))


def shrunk(content: bytes, longest: int, kind: str) -> bytes:
    """The picture with no side longer than this, drawn anew: upright, and without place, camera and words in it."""
    with Image.open(BytesIO(content)) as picture:
        picture.draft("RGB", (longest, longest))
        small = _upright(picture, longest)
    buffer = BytesIO()
    if kind == "WEBP":
        small.save(buffer, kind, quality=82, method=2)
    else:
        small.save(buffer, kind, quality=85, optimize=True)
    return buffer.getvalue()


def _upright(picture: Image.Image, longest: int) -> Image.Image:
    small = picture if picture.mode in ("RGB", "RGBA", "L") else picture.convert(_mode_of(picture))
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    small = ImageOps.exif_transpose(small)
    if small.mode == "RGBA":
        ground = Image.new("RGB", small.size, _PAPER)
        ground.paste(small, mask=small.getchannel("A"))
        return ground
    plain = small.convert("RGB")
    plain.info.clear()  # comments, profiles and what else would be written again
    return plain


def _mode_of(picture: Image.Image) -> str:
    return "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
