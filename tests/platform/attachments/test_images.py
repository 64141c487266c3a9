"""Are only real pictures kept, under harmless names?"""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tradewind.platform.attachments.images import LARGEST_FILE, check_image
from tradewind.platform.attachments.names import LONGEST_NAME, clean_file_name
from tradewind.platform.attachments.refusals import FileTooLarge, ImageTooLarge, NotAnImage

pytestmark = pytest.mark.pure


def picture(format_name: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", size, "white").save(buffer, format_name)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("format_name", "content_type", "ending"),
    [("PNG", "image/png", "png"), ("JPEG", "image/jpeg", "jpg"), ("WEBP", "image/webp", "webp")],
)
def test_a_real_picture_is_what_its_content_says(format_name, content_type, ending):
    checked = check_image(picture(format_name), "../../seal.exe")
    assert (checked.content_type, checked.ending, checked.original_name) == (content_type, ending, "seal.exe")
    assert len(checked.sha256) == 64


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script></html>",
        b"MZ\x90\x00",
        b"\x89PNG\r\n\x1a\n" + b"not a picture",
        b"\xff\xd8\xff" + b"\x00" * 100,
        b"RIFF\x00\x00\x00\x00WAVEfmt ",
        picture("PNG", (300, 300))[:-40],
        picture("JPEG", (300, 300))[:300],
    ],
)
def test_what_only_claims_to_be_a_picture_is_refused(content):
    with pytest.raises(NotAnImage):
        check_image(content, "seal.png")


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded():
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )
    with pytest.raises((ImageTooLarge, NotAnImage)):
        check_image(bomb, "bomb.png")
    large = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 9_000, 9_000, 8, 2, 0, 0, 0))
    with pytest.raises(ImageTooLarge):
        check_image(large + chunk(b"IDAT", b"") + chunk(b"IEND", b""), "large.png")


def test_a_large_file_is_refused():
    with pytest.raises(FileTooLarge):
        check_image(b"\x89PNG\r\n\x1a\n" + b"\0" * LARGEST_FILE, "seal.png")


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("C:\\Users\\Lin\\公章.png", "公章.png"),
        ("../../etc/passwd", "passwd"),
        ("seal\u202egnp.exe", "sealgnp.exe"),
        ("a\r\nSet-Cookie: x=1.png", "a Set-Cookie_ x=1.png"),
        ("nul\x00.png", "nul.png"),
        ("...", "file"),
        ("", "file"),
        (".htaccess", "htaccess"),
    ],
)
def test_a_file_name_is_only_a_name(given_name, shown):
    assert clean_file_name(given_name) == shown


@given(st.text(st.characters(), max_size=400))
def test_every_name_fits_the_file_system(name):
    shown = clean_file_name(name + ".png")
    assert 0 < len(shown.encode()) <= LONGEST_NAME
    assert not set(shown) & set("/\\\0\r\n")
