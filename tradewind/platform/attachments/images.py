"""Is this upload a real picture, small enough to be decoded?"""

import hashlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.refusals import FileTooLarge, ImageTooLarge, NotAnImage

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_PICTURE = 40_000_000  # pixels

# format as Pillow calls it -> content type, ending
FORMATS = {
    "PNG": ("image/png", "png"),
    "JPEG": ("image/jpeg", "jpg"),
    "WEBP": ("image/webp", "webp"),
    "GIF": ("image/gif", "gif"),
    "BMP": ("image/bmp", "bmp"),
    "TIFF": ("image/tiff", "tif"),
}
# What papers and pages can carry, by its first bytes.
_FOR_PAPERS = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff", "WEBP": b"RIFF"}


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file whose content was looked at; only such files are stored."""

    content: bytes
    original_name: str
    content_type: str
    ending: str
    sha256: str


def check_image(content: bytes, original_name: str) -> CheckedFile:
    """Decode the picture once, outside any transaction; what its name and its sender claim does not count."""
    refuse_large(len(content))
    kind = next((kind for kind, magic in _FOR_PAPERS.items() if content.startswith(magic)), None)
    if kind is None:
        raise NotAnImage()
    content_type, ending = decode(content, kind)
    return CheckedFile(
        content, clean_file_name(original_name), content_type, ending, hashlib.sha256(content).hexdigest()
    )


def refuse_large(size: int, largest: int = LARGEST_FILE) -> None:
    """Also asked before an upload is read."""
    if size > largest:
        raise FileTooLarge(megabytes=largest // 1024 // 1024)


def decode(content: bytes, kind: str) -> tuple[str, str]:
    """Content type and ending of a picture that was decoded once; refuses broken ones and those of too many pixels."""
    try:
        with Image.open(BytesIO(content), formats=[kind]) as picture:
            if picture.width * picture.height > LARGEST_PICTURE:
                raise ImageTooLarge(megapixels=LARGEST_PICTURE // 1_000_000)
            picture.verify()
        with Image.open(BytesIO(content), formats=[kind]) as picture:
            picture.draft("RGB", (512, 512))  # JPEG: decode small, it is only to see that it decodes
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        raise NotAnImage() from error
    return FORMATS[kind]
